import XCTest

@testable import PracticeCore

/// Two files of one person become one, with everything in it, and apart again.
final class PatientMergeTests: XCTestCase {
  private func merge(
    _ other: ID<Patient>, into kept: ID<Patient>, _ practice: Practice,
    choosing choices: [PatientMerge.Choice] = []
  ) throws {
    try practice.merge(practice.mergePreview(of: other, into: kept), choosing: choices)
  }

  /// How many rows name a patient, by table; without what keeps the number of its day.
  private func rows(of id: ID<Patient>, _ practice: Practice) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for place in try PatientMergeStore(database: practice.database).places() {
      let count = try practice.database.number(
        "SELECT count(*) FROM \(place.table) WHERE \(place.column) = ?", id)
      if count > 0 { counts[place.table, default: 0] += count }
    }
    return counts
  }

  // MARK: - Nothing is forgotten

  func testEachTableThatNamesAPatientIsMovedOrNamedHere() throws {
    let test = try TestPractice()
    let tables = try test.database.all(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ) { $0.text() }
    let named = try tables.filter { try test.database.columns(of: $0).contains("patient_id") }
    let moved = Set(try PatientMergeStore(database: test.database).places().map(\.table))
    XCTAssertEqual(
      moved.union(["patient_token", "journal_entry", "journal_row", "access_log", "draft"]),
      Set(named))
    // What is not journalled could not be taken back.
    XCTAssertTrue(moved.isSubset(of: Set(ChangeCapture.tables)))
  }

  func testATableThatIsAddedLaterIsFoundByItself() throws {
    let test = try TestPractice()
    try test.database.execute(
      """
      CREATE TABLE later (id INTEGER PRIMARY KEY, patient_id INTEGER NOT NULL);
      CREATE TABLE referring (id INTEGER PRIMARY KEY, sibling INTEGER REFERENCES patient (id));
      """)
    let places = try PatientMergeStore(database: test.database).places()
    XCTAssertTrue(places.contains(.init(table: "later", column: "patient_id")))
    XCTAssertTrue(places.contains(.init(table: "referring", column: "sibling")))
  }

  /// The demo has something in every list; whatever guards the lists of later have to let a file
  /// move, and back.
  func testEveryListOfTheDemoMovesAndComesBack() throws {
    let test = try TestPractice()
    let path = test.folder + "/demo.db"
    let clock = PracticeClock.set(to: moment("2026-11-23T09:41"))
    try DemoPractice.create(at: path, clock: clock, language: .dutch)
    let practice = try Practice(path: path, clock: clock, terminal: "test")
    for place in try PatientMergeStore(database: practice.database).places() {
      guard
        let other: ID<Patient> = try practice.database.first(
          """
          SELECT \(place.column) FROM \(place.table) WHERE \(place.column) IS NOT NULL
           GROUP BY 1 ORDER BY count(*) DESC LIMIT 1
          """, make: { $0.id() })
      else { continue }
      let kept = try practice.register(PatientDetails(name: PatientName(surname: "Verzonnen")))
      let before = try rows(of: other, practice)
      try merge(other, into: kept, practice)
      XCTAssertEqual(try rows(of: other, practice), [:], place.table)
      var expected = before
      expected["former_number", default: 0] += 1
      XCTAssertEqual(try rows(of: kept, practice), expected, place.table)
      XCTAssertEqual(try practice.check().map { $0.sentence(in: .english) }, [], place.table)
      try practice.undo()
      XCTAssertEqual(try rows(of: other, practice), before, place.table)
      XCTAssertEqual(try rows(of: kept, practice), [:], place.table)
    }
    XCTAssertEqual(try practice.check().map { $0.sentence(in: .english) }, [])
  }

  // MARK: - Fields

  func testOfEachFieldTheChosenValueStays() throws {
    let test = try TestPractice()
    var one = PatientDetails(
      name: PatientName(surname: "Verzonnen", initials: "A."), birthDate: Day(iso: "1980-03-12"),
      phone: "06-00000001", deskNote: "Eerste.")
    one.guardians = [Guardian(name: "Moeder")]
    var two = PatientDetails(
      name: PatientName(surname: "Verzonen", initials: "A."), birthDate: Day(iso: "1980-03-12"),
      citizenNumber: "123456782", phone: "06-00000002", email: "a@example.org",
      deskNote: "Tweede.")
    two.guardians = [Guardian(name: "Vader")]
    let kept = try test.practice.register(one)
    let other = try test.practice.register(two)
    let preview = try test.practice.mergePreview(of: other, into: kept)
    XCTAssertEqual(
      preview.fields.map { $0.name(in: .english) }, ["name", "BSN", "phone", "e-mail", "desk note"])
    XCTAssertEqual(preview.fields.map(\.usual), [.kept, .other, .kept, .other, .both])
    XCTAssertEqual(preview.fields[2].kept(in: .dutch), "06-00000001")
    XCTAssertEqual(preview.fields[2].other(in: .dutch), "06-00000002")
    try test.practice.merge(preview, choosing: [.kept, .other, .other, .kept, .both])
    let result = try test.practice.read { try $0.patient(kept).details }
    XCTAssertEqual(result.name.surname, "Verzonnen")
    XCTAssertEqual(result.citizenNumber, "123456782")
    XCTAssertEqual(result.phone, "06-00000002")
    XCTAssertEqual(result.email, "")
    XCTAssertEqual(result.deskNote, "Eerste.\nTweede.")
    XCTAssertEqual(result.guardians.map(\.name), ["Moeder", "Vader"])
    try test.assertNoProblems()
    try test.practice.undo()
    XCTAssertEqual(try test.practice.read { try $0.patient(kept).details }, one)
    XCTAssertEqual(try test.practice.read { try $0.patient(other).details }, two)
    try test.practice.redo()
    XCTAssertEqual(try test.practice.read { try $0.patient(kept).details }, result)
    try test.assertNoProblems()
  }

  // MARK: - Numbers

  func testTheOldNumberFindsThePatientAndIsNeverGivenAgain() throws {
    let test = try TestPractice()
    let first = try test.patient("Verzonnen")
    let second = try test.patient("Verzonnen")
    let third = try test.patient("Verzonnen")
    try merge(second, into: first, test.practice)
    try merge(first, into: third, test.practice)
    for old in [first, second] {
      for text in ["#\(old.rawValue)", "\(old.rawValue)"] {
        XCTAssertEqual(
          try test.practice.read { try $0.findPatients(text, limit: 9).map(\.id) }, [third], text)
        XCTAssertEqual(try test.practice.read { try $0.onlyPatient(text).id }, third, text)
      }
    }
    XCTAssertEqual(
      try test.practice.read { try $0.findPatients("verzonnen", limit: 9).map(\.id) }, [third])
    XCTAssertGreaterThan(try test.patient("Nieuw"), third)
    // What was recorded of the old numbers is in the log of the patient.
    let log = try test.practice.logLines(of: third, in: .dutch).map(\.what)
    XCTAssertEqual(log.count { $0.contains("ingeschreven") }, 3, "\(log)")
    XCTAssertEqual(log.count { $0.contains("samengevoegd") }, 2, "\(log)")
    try test.assertNoProblems()
  }

  func testADestroyedPatientIsGoneUnderEveryNumberHeHad() throws {
    let test = try TestPractice()
    let kept = try test.patient("Blijvendenaam")
    let other = try test.practice.register(
      PatientDetails(
        name: PatientName(surname: "Vroegerenaam"), birthDate: Day(iso: "1980-03-12"),
        city: "Vergeetstad"))
    try merge(other, into: kept, test.practice)
    try test.practice.requestDestruction(of: kept)
    _ = try test.practice.destroyFile(of: kept)
    for text in ["Blijvendenaam", "Vroegerenaam", "Vergeetstad"] {
      for file in [test.path, test.path + "-wal"] {
        XCTAssertFalse(try LocalFile.contains(Array(text.utf8), in: file), "\(text) \(file)")
      }
    }
    XCTAssertEqual(
      try DestructionStore(database: test.database).destroyed(), [kept, other].sorted())
    try test.assertNoProblems()
  }

  // MARK: - Signed notes

  private func signed(_ test: TestPractice) throws -> (patient: ID<Patient>, note: Int64) {
    let patient = try test.patient("Verzonnen")
    try test.practice.openEpisode(
      EpisodeDetails(
        therapist: try test.member("EV").id, region: .neck, opened: TestPractice.now.day),
      of: patient)
    let appointment = try test.book(patient, "2026-11-23T09:00")
    let technique = try XCTUnwrap(
      // One that needs no consent.
      test.practice.read { try $0.techniques() }.first { $0.code == "advice" })
    var content = NoteContent(
      sideEffect: SideEffect.none, painDay: 4, painBefore: 4, painAfter: 3, subjective: "Stijf.",
      plan: "Oefenen.")
    content.techniques = [AppliedTechnique(technique: technique.id)]
    try test.practice.signNote(content, of: appointment)
    try test.practice.addAddendum("Belde nog.", to: appointment)
    let note = try XCTUnwrap(
      try test.database.first("SELECT id FROM session_note") { $0.int64() })
    return (patient, note)
  }

  func testASignedNoteMovesUnchangedAndInNothingElse() throws {
    let test = try TestPractice()
    let (patient, note) = try signed(test)
    let other = try test.patient("Anders")
    func row() throws -> [SQLValue] {
      let columns = try test.database.columns(of: "session_note").filter { $0 != "patient_id" }
      return try XCTUnwrap(
        try test.database.first(
          "SELECT \(columns.joined(separator: ", ")) FROM session_note WHERE id = ?", note
        ) { row in columns.map { _ in row.sqlValue() } })
    }
    let before = try row()
    try merge(patient, into: other, test.practice)
    XCTAssertEqual(try row(), before)
    XCTAssertEqual(try test.practice.read { try $0.notes(of: other) }.count, 1)
    // Whatever else writes: what is signed is closed, its patient too.
    for table in ["session_note", "note_technique", "note_addendum"] {
      for column in try test.database.columns(of: table) {
        let statement = "UPDATE \(table) SET \(column) = \(column)"
        XCTAssertThrowsError(try test.database.execute(statement), statement)
      }
    }
    try test.assertNoProblems()
  }

  /// Past the triggers nothing comes through the door that they would have stopped.
  func testAMergeThatChangedASignedNoteWouldBeRefused() throws {
    let test = try TestPractice()
    let (patient, note) = try signed(test)
    XCTAssertEqual(
      assertRefused(
        try test.practice.change(JournalNote(.mergePatients, patient: patient)) { writer in
          try writer.withoutTriggers {
            try writer.database.run("UPDATE session_note SET plan = 'x' WHERE id = ?", note)
          }
        }), .noteIsSigned)
  }

  func testUndoOfAMergeBringsTheSignedNoteBack() throws {
    let test = try TestPractice()
    let (patient, _) = try signed(test)
    let other = try test.patient("Anders")
    try merge(patient, into: other, test.practice)
    try test.practice.undo()
    XCTAssertEqual(try test.practice.read { try $0.notes(of: patient) }.count, 1)
    XCTAssertEqual(try test.practice.read { try $0.notes(of: other) }.count, 0)
    try test.assertNoProblems()
  }

  // MARK: - What stands in the way

  func testTwoAppointmentsAtTheSameTimeAreRefused() throws {
    let test = try TestPractice()
    let (one, two) = (try test.patient("Een"), try test.patient("Twee"))
    try test.book(one, "2026-11-24T09:00")
    try test.book(two, "2026-11-24T09:15", with: "TB")
    guard case .conflict(let conflicts)? = assertRefused(try merge(two, into: one, test.practice))
    else { return XCTFail("expected the conflict") }
    XCTAssertFalse(conflicts.isEmpty)
    XCTAssertEqual(try test.database.number("SELECT count(*) FROM patient"), 2)
    try test.assertNoProblems()
  }

  func testTwoDifferentNumbersAreTwoPeople() throws {
    let test = try TestPractice()
    func register(_ number: String) throws -> ID<Patient> {
      try test.practice.register(
        PatientDetails(name: PatientName(surname: "Verzonnen"), citizenNumber: number))
    }
    let one = try register("123456782")
    let two = try register("111222333")
    let unknown = try register("999999999")
    guard
      case .invalid(let input)? = assertRefused(
        try test.practice.mergePreview(of: two, into: one))
    else { return XCTFail("expected the sentence") }
    XCTAssertEqual(input.field, "citizenNumber")
    XCTAssertNoThrow(try test.practice.mergePreview(of: unknown, into: one))
    XCTAssertNotNil(assertRefused(try test.practice.mergePreview(of: one, into: one)))
  }

  func testWhatSomebodyElseChangedOrTypesMeanwhileIsRefused() throws {
    let test = try TestPractice()
    let (one, two) = (try test.patient("Een"), try test.patient("Twee"))
    let preview = try test.practice.mergePreview(of: two, into: one)
    let desk = try test.otherTerminal(as: "BK")
    let opened = try desk.read { try $0.patient(two).details }
    var changed = opened
    changed.phone = "06-00000009"
    try desk.edit(two, from: opened, to: changed)
    XCTAssertNotNil(assertRefused(try test.practice.merge(preview, choosing: [])))
    let key = DraftKey(form: "patient", subject: two.rawValue, patient: two)
    try desk.keepDraft(["phone": "06"], of: key)
    guard case .invalid(let input)? = assertRefused(try merge(two, into: one, test.practice))
    else { return XCTFail("expected the sentence") }
    XCTAssertTrue(input.sentence(in: .dutch).contains("BK"), input.dutch)
    try desk.dropDraft(of: key)
    XCTAssertNoThrow(try merge(two, into: one, test.practice))
  }
}
