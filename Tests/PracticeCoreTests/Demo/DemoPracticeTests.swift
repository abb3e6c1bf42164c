import XCTest

@testable import PracticeCore

final class DemoPracticeTests: XCTestCase {
  private let monday = moment("2026-11-23T09:41")
  /// Made once; each test gets a copy.
  private static let original = NSTemporaryDirectory() + "demo-\(UUID().uuidString).db"

  override class func tearDown() { try? FileManager.default.removeItem(atPath: original) }

  /// The practice of the Monday of the sketches.
  private func demo() throws -> Demo {
    let original = DemoPracticeTests.original
    if !FileManager.default.fileExists(atPath: original) {
      try DemoPractice.create(at: original, clock: .set(to: monday))
    }
    return try Demo(copying: original, at: monday)
  }

  func testIsWholeAndSoundAtAnyMoment() throws {
    for iso in [
      "2026-11-23T09:41",  // the Monday of the sketches
      "2026-11-21T14:00",  // a Saturday
      "2026-11-27T23:59",  // after closing time
      "2026-12-22T08:00",  // just before the Christmas holidays
      "2026-12-31T16:00", "2027-01-01T00:00", "2027-01-04T08:31",
      "2027-03-29T10:00",  // Easter Monday
      "2028-02-26T12:00",  // three days before 29 February
    ] {
      let demo = try Demo(at: moment(iso))
      XCTAssertEqual(try demo.problems(), [], iso)
      let filled = DemoPractice.filledDay(on: moment(iso).day)
      let columns = try demo.practice.read { try $0.agenda(on: filled).columns }
      XCTAssertEqual(columns.count, 3, iso)
      for column in columns {
        XCTAssertGreaterThan(column.active.count, 6, "\(iso) \(column.therapist.shortName)")
      }
    }
  }

  func testShowsTheAgendaOfTheSketch() throws {
    let demo = try demo()
    let cells = try demo.cells(on: monday.day)
    for cell in [
      "EV 8:00 Jansen, P. 3/6 A4 arrived",
      "EV 8:30 Bakker, S. 2/5 B7 done",
      "EV 9:00 Berg, J. vd 6/6 Z! done",
      "EV 10:00 Öztürk, A. 1/6 A8 arrived",
      "TB 8:30 Smit, K. - A9? done",
      "TB 10:00 Nguyen, T. 4/6 Z booked",
      "AY 10:00 Visser-Bos, M. 2/8 A1 arrived",
    ] {
      XCTAssertTrue(cells.contains(cell), "\(cell) not in\n\(cells.joined(separator: "\n"))")
    }
  }

  func testShowsEveryStatusReasonAndFlag() throws {
    let demo = try demo()
    let cells = try (-30...60).flatMap { try demo.cells(on: monday.day + $0) }
    let statuses = Set(cells.compactMap { $0.split(separator: " ").last.map(String.init) })
    XCTAssertEqual(statuses, Set(AppointmentStatus.allCases.map(\.rawValue)))
    let flags = Set(cells.map { String($0.split(separator: " ").dropLast().last ?? "") })
    for flag in ["B7", "B!", "B8", "B6", "A", "A5", "A1", "A4~", "Z", "Z!", "?", "Z!'27"] {
      XCTAssertTrue(flags.contains(flag), "\(flag) not in \(flags.sorted())")
    }
    let reasons = try demo.practice.read { reader in
      try reader.database.all(
        """
        SELECT DISTINCT c.code FROM appointment a
          JOIN cancel_reason c ON c.id = a.cancel_reason_id ORDER BY c.id
        """
      ) { $0.text() }
    }
    XCTAssertEqual(reasons, ["ill", "work", "better", "practice", "other"])
  }

  func testHoldsNotesOfEveryKind() throws {
    let demo = try demo()
    func count(_ sql: String) throws -> Int {
      try demo.practice.read { try $0.database.number(sql) }
    }
    XCTAssertGreaterThan(try count("SELECT count(*) FROM session_note WHERE signed_ms > 0"), 100)
    XCTAssertGreaterThan(
      try count(
        """
        SELECT count(*) FROM session_note WHERE signed_ms IS NULL AND day < '\(monday.day.iso)'
        """), 0)
    XCTAssertEqual(try count("SELECT count(*) FROM note_addendum"), 1)
    XCTAssertGreaterThan(
      try count("SELECT count(*) FROM note_technique WHERE technique_id = 2"), 5)
    XCTAssertEqual(
      try count(
        """
        SELECT count(*) FROM note_technique t JOIN session_note n ON n.id = t.note_id
          JOIN staff s ON s.id = n.therapist_id
         WHERE t.technique_id = 2 AND NOT s.manual_therapist
        """), 0, "manipulation by somebody who is no manual therapist")
    let sizes = try demo.practice.read { reader in
      try reader.database.all(
        "SELECT count(*) FROM programme_exercise GROUP BY programme_id"
      ) { $0.int() }
    }
    XCTAssertEqual(Set(sizes), [3, 4, 5])
  }

  func testJournalTellsItInOrderAndEndsNow() throws {
    let before = PracticeClock.system.instant()
    let demo = try Demo(at: monday)
    let entries = try demo.practice.read { reader in
      try Journal(database: reader.database).entries(of: nil, since: 0, limit: 10_000)
    }
    XCTAssertGreaterThan(entries.count, 500)
    for (later, earlier) in zip(entries, entries.dropFirst()) {
      XCTAssertGreaterThanOrEqual(later.moment, earlier.moment)
      XCTAssertGreaterThanOrEqual(later.instant, earlier.instant)
    }
    XCTAssertEqual(entries.first?.moment, monday)
    XCTAssertGreaterThanOrEqual(entries.first?.instant ?? 0, before)
  }

  func testEverybodyCanUndoTheirLatestChange() throws {
    let demo = try demo()
    for who in DemoStaff.allCases {
      let practice = try demo.open(as: who)
      XCTAssertNotNil(try practice.undoable(), who.rawValue)
      try practice.undo()
    }
    XCTAssertEqual(try demo.problems(), [])
  }

  func testBergIsPatient1042() throws {
    let demo = try demo()
    let berg = try demo.practice.read { try $0.onlyPatient("1042") }
    XCTAssertEqual(berg.name.listed, "Berg, J. van den")
    XCTAssertEqual(
      try demo.practice.read { try $0.findPatients("ber", limit: 10).map(\.name.listed) }.sorted(),
      ["Berg, J. van den", "Berger, L.", "Bergsma, T."])
  }

  func testSaysThatItIsMadeUp() throws {
    let demo = try demo()
    let details = try demo.practice.details()
    XCTAssertTrue(details.isFictional)
    XCTAssertTrue(details.name.contains("voorbeeld"))
  }

  func testIsTheSameForTheSameMoment() throws {
    let first = try demo().dump()
    let second = try Demo(at: monday).dump()
    XCTAssertEqual(first, second)
    XCTAssertGreaterThan(first.count, 1000)
  }

  func testWritesNotesInTheLanguageOfThePractice() throws {
    let dutch = try demo().texts()
    let english = try Demo(at: monday, .english).texts()
    XCTAssertTrue(dutch.contains("Fietst weer naar het werk."))
    XCTAssertTrue(english.contains("Cycles to work again."))
    XCTAssertTrue(dutch.intersection(english).isEmpty)
  }

  func testRefusesAFileThatIsThere() throws {
    let demo = try demo()
    XCTAssertThrowsError(try DemoPractice.create(at: demo.path, clock: .set(to: monday))) {
      guard case FileRefusal.exists = $0 else { return XCTFail("\($0)") }
    }
    XCTAssertEqual(try demo.files(), ["practice.db"])
  }
}

/// A demo practice in a fresh folder.
private final class Demo {
  let folder: String
  let now: Moment
  let practice: Practice
  var path: String { folder + "/practice.db" }

  init(at now: Moment, _ language: Language = .dutch) throws {
    self.now = now
    folder = NSTemporaryDirectory() + "demo-\(UUID().uuidString)"
    try DemoPractice.create(
      at: folder + "/practice.db", clock: .set(to: now), language: language)
    practice = try Practice(path: folder + "/practice.db", clock: .set(to: now))
  }

  /// A copy of one that was made before.
  init(copying path: String, at now: Moment) throws {
    self.now = now
    folder = NSTemporaryDirectory() + "demo-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: path, toPath: folder + "/practice.db")
    practice = try Practice(path: folder + "/practice.db", clock: .set(to: now))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func open(as who: DemoStaff) throws -> Practice {
    try Practice(path: path, actingAs: who.rawValue, clock: .set(to: now))
  }

  func problems() throws -> [String] { try practice.check().map { $0.sentence(in: .english) } }

  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }.sorted()
  }

  /// The appointments of a day as `EV 8:00 Jansen, P. 3/6 A4 done`.
  func cells(on day: Day) throws -> [String] {
    try practice.read { try $0.agenda(on: day) }.columns.flatMap { column in
      column.entries.map { entry in
        let session = entry.session.number.map { "\($0)/\(entry.session.expected ?? 0)" } ?? "-"
        return [
          column.therapist.initials, entry.appointment.interval.start.short,
          entry.patient.name.short, session, entry.coverage?.flag() ?? "-",
          entry.appointment.status.rawValue,
        ].joined(separator: " ")
      }
    }
  }

  func texts() throws -> Set<String> {
    try practice.read { reader in
      Set(try reader.database.all("SELECT subjective FROM session_note") { $0.text() })
    }
  }

  func dump() throws -> [String] { try practice.read { try allRows($0.database) } }
}
