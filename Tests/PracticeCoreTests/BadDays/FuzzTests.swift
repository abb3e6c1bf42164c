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
