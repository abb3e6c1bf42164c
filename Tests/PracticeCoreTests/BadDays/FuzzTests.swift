import XCTest

@testable import PracticeCore

/// Whatever is typed or found on a disk: an answer or a refusal, never an end of the program.
final class FuzzTests: XCTestCase {
  private static let rounds =
    ProcessInfo.processInfo.environment["PRACTICE_LONG"] != nil ? 200_000 : 4000

  private func random(_ what: String) -> SplitMix64 {
    let given = ProcessInfo.processInfo.environment["PRACTICE_SEED"].flatMap { UInt64($0) }
    let seed = given ?? UInt64.random(in: 1...99_999)
    print("fuzz \(what): PRACTICE_SEED=\(seed)")
    return SplitMix64(seed: seed)
  }

  private static let pieces = [
    "jansen", "6x", "di", "10:30", "+1w", "visser", "elke", "week", "om de", "en vr", "morgen",
    "volgende", "31-2", "29-02-2027", "#1042", "#99999999999999999999", "0x", "-1", "25:99",
    "24:00",
    "٣", "½", "é", "e\u{301}", "漢", "🐟", "\u{0}", "\u{1B}[2J", "\u{7}", "\u{202E}", "'; DROP TABLE",
    "$(rm)", "%s%n", "../..", " ", "  ", "\t", "\n", ",", ".", "-", ":", "x", "w", "1", "99",
    "2026",
    "kwart", "over", "half", "half elf", "9u", "9.15", "+", "++", "volgend jaar", "vandaag",
  ]

  private func text(_ random: inout SplitMix64) -> String {
    let count = Int(random.next() % 8)
    return (0..<count).map { _ in
      if random.next() % 4 == 0 {
        return String(Unicode.Scalar(UInt32(random.next() % 0x3000)) ?? "?")
      }
      let piece = Self.pieces[Int(random.next() % UInt64(Self.pieces.count))]
      return random.next() % 2 == 0 ? piece + " " : piece
    }.joined()
  }

  func testDatesAndTimes() {
    var random = random("dates")
    let today = TestPractice.now.day
    for _ in 0..<Self.rounds {
      let text = text(&random)
      if case .success(let day) = DateInput.parse(text, today: today) {
        XCTAssertTrue((1800...2200).contains(day.year), text)
        XCTAssertEqual(Day(iso: day.iso), day, text)
      }
      if case .success(let time) = TimeInput.parse(text) {
        XCTAssertTrue((0...1440).contains(time.minutes), text)
      }
      _ = HoursInput.parse(text)
    }
  }

  func testBookingPhrases() throws {
    var random = random("phrases")
    let test = try TestPractice()
    try test.patient("Jansen")
    try test.practice.read { reader in
      for _ in 0..<Self.rounds / 4 {
        let text = text(&random)
        if let phrase = try? reader.bookingPhrase(text) {
          XCTAssertTrue((0...200).contains(phrase.count), text)
        }
      }
    }
    XCTAssertEqual(try test.practice.check(), [])
  }

  // MARK: - Files that people bring

  private static let list = """
    achternaam;voorletters;geboortedatum;telefoon;e-mail
    Verzonnen;P.;12-3-1980;06-00000000;p@voorbeeld.invalid
    "Berg, van den";J.;1-2-1999;058-0000000;
    """
  private static let card = """
    BEGIN:VCARD\r\nVERSION:3.0\r\nN:Verzonnen;Piet;;;\r\nFN:Piet Verzonnen\r\nBDAY:1980-03-12\r\n\
    TEL;TYPE=CELL:06-00000000\r\nADR;TYPE=HOME:;;Laan 1;Dobbedorp;;8999ZZ;NL\r\nEND:VCARD\r\n
    """
  private static let calendar = """
    BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\n\
    DTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Amsterdam:20261124T090000\r\nDURATION:PT1H\r\n\
    RRULE:FREQ=WEEKLY;COUNT=5\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n
    """

  /// A file that something happened to: bytes changed, doubled, left out, put in, cut off.
  private func damaged(_ text: String, _ random: inout SplitMix64) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<1 + random.next() % 6 where !bytes.isEmpty {
      let place = Int(random.next() % UInt64(bytes.count))
      switch random.next() % 6 {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: Array(self.text(&random).utf8), at: place)
      case 3: bytes.insert(contentsOf: bytes.prefix(place), at: place)
      case 4: bytes = Array(bytes.prefix(place))
      default:
        let odd: [[UInt8]] = [
          [0], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], Array("\"".utf8), Array(";;;;;".utf8),
          Array("\r".utf8), [0xC3], Array("RRULE:FREQ=SECONDLY;INTERVAL=0\r\n".utf8),
          Array("99999999T999999Z".utf8), Array("BEGIN:VEVENT\r\n".utf8),
        ]
        bytes.insert(contentsOf: odd[Int(random.next() % UInt64(odd.count))], at: place)
      }
    }
    return bytes
  }

  func testListsCardsAndCalendars() throws {
    var random = random("lists, cards and calendars")
    let test = try TestPractice()
    for _ in 0..<Self.rounds / 4 {
      if let table = try? CSVTable(reading: damaged(Self.list, &random)) {
        XCTAssertLessThan(table.rows.count, 1000)
      }
      _ = try? VCards(reading: damaged(Self.card, &random))
      _ = try? BusyTimes(
        reading: damaged(Self.calendar, &random), through: TestPractice.now.day + 500)
    }
    XCTAssertEqual(try test.practice.check(), [])
  }

  func testFilesThatWereDamagedAnywhere() throws {
    var random = random("files")
    let test = try TestPractice()
    try test.patient("Jansen")
    let backup = test.folder + "/backup.db"
    _ = try Backup.make(of: test.path, to: backup)
    let whole = try Data(contentsOf: URL(fileURLWithPath: backup))
    for round in 0..<(Self.rounds / 100) {
      var bytes = whole
      switch random.next() % 3 {
      case 0: bytes = bytes.prefix(Int(random.next() % UInt64(bytes.count)))
      case 1:
        for _ in 0..<1 + random.next() % 40 {
          bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(
            truncatingIfNeeded: random.next())
        }
      default:
        bytes = Data(
          (0..<random.next() % 5000).map { _ in UInt8(truncatingIfNeeded: random.next()) })
      }
      let damaged = test.folder + "/damaged.db"
      try bytes.write(to: URL(fileURLWithPath: damaged))
      let new = test.folder + "/new-\(round).db"
      // Refused, or put back with what is wrong in it told; the damaged file stays as it is.
      if let restored = try? Restore.run(
        from: damaged, to: new, replacing: false, now: TestPractice.now)
      {
        if bytes != whole, restored.problems.isEmpty {
          XCTAssertNotNil(try? Practice(path: new, clock: test.practice.clock).check())
        }
      } else {
        XCTAssertFalse(FileManager.default.fileExists(atPath: new), "round \(round)")
      }
      XCTAssertEqual(try Data(contentsOf: URL(fileURLWithPath: damaged)), bytes)
    }
  }
}
