import XCTest

@testable import PracticeCore

/// What the journal holds, and that nothing takes it away.
final class JournalTests: XCTestCase {
  private struct StoredRow: Equatable {
    var table: String
    var operation: String
    var patient: Int64?
    var before: String?
    var after: String?
  }

  private func lastRows(_ test: TestPractice) throws -> [StoredRow] {
    try test.database.all(
      """
      SELECT table_name, op, patient_id, before, after FROM journal_row
       WHERE entry_id = (SELECT max(id) FROM journal_entry) ORDER BY seq
      """
    ) { row in
      StoredRow(
        table: row.text(), operation: row.text(), patient: row.optionalInt().map(Int64.init),
        before: row.optionalText(), after: row.optionalText())
    }
  }

  func testAnUpdateHoldsTheNamesOfWhatChangedAndWhoseItIs() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    let id = try test.book(patient, "2026-11-24T09:30")
    let later = moment("2026-11-25T10:00")
    try test.practice.move(id, to: try test.member("EV").id, day: later.day, start: later.time)
    XCTAssertEqual(
      try lastRows(test),
      [
        StoredRow(
          table: "appointment", operation: "update", patient: patient.rawValue,
          before: #"{"day":"2026-11-24","start":570}"#, after: #"{"day":"2026-11-25","start":600}"#)
      ])
    try test.practice.toggleArrived(id)
    XCTAssertEqual(
      try lastRows(test),
      [
        StoredRow(
          table: "appointment", operation: "update", patient: patient.rawValue,
          before: #"{"status":"booked"}"#, after: #"{"status":"arrived"}"#)
      ])
  }

  func testAnInsertHoldsTheWholeRowAndItsUndoToo() throws {
    let test = try TestPractice()
    _ = try test.room("Kamer 1")
    let whole = #"{"id":1,"name":"Kamer 1","active":1}"#
    XCTAssertEqual(
      try lastRows(test), [StoredRow(table: "room", operation: "insert", after: whole)])
    try test.practice.undo()
    XCTAssertEqual(
      try lastRows(test), [StoredRow(table: "room", operation: "delete", before: whole)])
  }

  func testAnEntryTellsWhoWhenWhereAndWhom() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    let desk = try test.otherTerminal(as: "BK")
    try desk.verifyInsurance(of: patient)
    let entries = try Journal(database: test.database).entries(of: patient, since: 0, limit: 9)
    let entry = try XCTUnwrap(entries.first)
    XCTAssertEqual(entry.staffInitials, "BK")
    XCTAssertEqual(entry.terminal, "other")
    XCTAssertEqual(entry.patient, patient)
    XCTAssertEqual(entry.moment, TestPractice.now)
    XCTAssertEqual(
      entry.sentence(in: .dutch), "verzekering van Testpersoon, P. gecontroleerd")
    // By the system's clock, although the calendar is set.
    XCTAssertLessThan(abs(entry.instant - Int64(Date().timeIntervalSince1970 * 1000)), 60_000)
  }

  func testEachRowAboutAPatientNamesThePatient() throws {
    let day = try WorkedDay()
    let database = day.test.database
    var seen: Set<String> = []
    let rows = try database.all("SELECT table_name, op, patient_id FROM journal_row") { row in
      (row.text(), row.text(), row.optionalInt())
    }
    for (table, operation, patient) in rows {
      let isAbout = try table == "patient" || database.columns(of: table).contains("patient_id")
      XCTAssertEqual(patient != nil, isAbout, "\(operation) \(table)")
      if isAbout { seen.insert(table) }
    }
    // Otherwise a table was not tried.
    let about = try ChangeCapture.tables.filter {
      try $0 == "patient" || database.columns(of: $0).contains("patient_id")
    }
    XCTAssertEqual(Set(about).subtracting(seen), [])
  }

  // MARK: - Append only

  func testTheJournalAndTheAccessLogAreOnlyAddedTo() throws {
    let day = try WorkedDay()
    let database = day.test.database
    for table in ["journal_entry", "journal_row", "journal_baseline", "access_log"] {
      let columns = try database.columns(of: table)
      let before = try database.number("SELECT count(*) FROM \(table)")
      XCTAssertGreaterThan(before, 0, table)
      for sql in [
        "DELETE FROM \(table)",
        "UPDATE \(table) SET \(columns[0]) = \(columns[0])",
        "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)",
        "REPLACE INTO \(table) SELECT * FROM \(table) LIMIT 1",
      ] {
        XCTAssertThrowsError(try database.transaction { try database.run(sql) }, sql) { error in
          XCTAssertEqual((error as? DatabaseError)?.brokenGuard, "journal", sql)
        }
      }
      XCTAssertEqual(try database.number("SELECT count(*) FROM \(table)"), before)
    }
    try day.test.assertNoProblems()
  }

  func testASignedNoteIsClosedToWhateverIsWritten() throws {
    let day = try WorkedDay()
    let database = day.test.database
    // A second, open note, from which something could be moved into the signed one.
    try day.test.practice.toggleArrived(day.planned)
    let technique = try XCTUnwrap(try day.test.practice.read { try $0.techniques() }.last)
    try day.test.practice.saveNote(
      NoteContent(
        subjective: "open", techniques: [AppliedTechnique(technique: technique.id)]),
      of: day.planned)
    for sql in [
      "UPDATE session_note SET plan = 'anders' WHERE signed_ms IS NOT NULL",
      "UPDATE session_note SET signed_ms = NULL, signed_by = NULL",
      "DELETE FROM session_note WHERE signed_ms IS NOT NULL",
      "REPLACE INTO session_note SELECT * FROM session_note WHERE signed_ms IS NOT NULL",
      """
      REPLACE INTO session_note (appointment_id, episode_id, patient_id, therapist_id, day)
      SELECT appointment_id, episode_id, patient_id, therapist_id, day FROM session_note
       WHERE signed_ms IS NOT NULL
      """,
      "DELETE FROM note_technique WHERE level = 'L4-L5'",
      "UPDATE note_technique SET side = 'left' WHERE level = 'L4-L5'",
      "INSERT INTO note_technique (note_id, patient_id, technique_id) SELECT id, patient_id, 5 FROM session_note WHERE signed_ms IS NOT NULL",
      "UPDATE note_technique SET note_id = (SELECT id FROM session_note WHERE signed_ms IS NOT NULL) WHERE technique_id = \(technique.id.rawValue)",
      "UPDATE session_note SET carried_over = '' WHERE signed_ms IS NOT NULL",
      "UPDATE co_signature SET staff_id = 1",
      "DELETE FROM co_signature",
      "REPLACE INTO co_signature SELECT * FROM co_signature",
      "INSERT INTO co_signature (note_id, patient_id, staff_id, signed_ms) SELECT id, patient_id, 1, 0 FROM session_note WHERE signed_ms IS NULL",
      "UPDATE note_addendum SET text = 'anders'",
      "DELETE FROM note_addendum",
      "REPLACE INTO note_addendum SELECT * FROM note_addendum",
    ] {
      XCTAssertThrowsError(try database.transaction { try database.run(sql) }, sql) { error in
        XCTAssertEqual((error as? DatabaseError)?.brokenGuard, "signed", "\(error) \(sql)")
      }
    }
    try day.test.assertNoProblems()
  }

  /// Undo runs without triggers; the note has to be closed to it all the same.
  func testUndoDoesNotReachIntoANoteThatAColleagueSigned() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    let therapist = try test.member("EV").id
    try test.practice.openEpisode(
      EpisodeDetails(therapist: therapist, region: .neck, opened: TestPractice.now.day), of: patient
    )
    let technique = try XCTUnwrap(
      try test.practice.read { reader in
        // What nobody has to agree to first.
        try reader.techniques().last { $0.consent == .none }
      })
    for changesTechnique in [false, true] {
      let id = try test.book(patient, changesTechnique ? "2026-11-24T09:30" : "2026-11-24T11:30")
      var content = NoteContent(subjective: "Eerst.", plan: "Volgens plan.")
      try test.practice.saveNote(content, of: id)
      let first = content
      if changesTechnique {
        content.techniques = [AppliedTechnique(technique: technique.id)]
      } else {
        content.subjective = "Daarna."
      }
      try test.practice.saveNote(content, from: first, of: id)
      try test.otherTerminal(as: "TB").signNote(content, from: content, of: id)
      XCTAssertEqual(assertRefused(try test.practice.undo()), .noteIsSigned)
      XCTAssertEqual(try test.practice.read { try $0.note(of: id)?.content }, content)
    }
    try test.assertNoProblems()
  }

  func testAnAddendumBelongsToASignedNote() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    try test.practice.openEpisode(
      EpisodeDetails(
        therapist: try test.member("EV").id, region: .neck, opened: TestPractice.now.day),
      of: patient)
    let id = try test.book(patient, "2026-11-24T09:30")
    try test.practice.saveNote(NoteContent(subjective: "open"), of: id)
    guard case .invalid(let input)? = assertRefused(try test.practice.addAddendum("meer", to: id))
    else { return XCTFail("expected the sentence") }
    XCTAssertEqual(input.field, "addendum")
  }

  // MARK: - What is stored and comes back

  func testAnyTextSurvivesTheJournalAndUndo() throws {
    let test = try TestPractice()
    let texts = [
      "", " ", "\"", "\\", "\\u0041", "a\nb\r\tc", "\u{1b}[2J", "\u{7f}\u{85}\u{2028}", "é",
      "e\u{301}",
      "日本", "\u{1F468}\u{200D}\u{1F469}", "\u{FEFF}", "voor\u{0}na", "\u{0}", "{\"a\":1}", "null",
      String(repeating: "lang ", count: 20_000),
    ]
    for text in texts {
      let id = try test.patient("Testpersoon")
      var details = try test.practice.read { try $0.patient(id).details }
      let opened = details
      details.deskNote = text + "1"
      try test.practice.edit(id, from: opened, to: details)
      let stored = try test.practice.read { try $0.patient(id).details }
      var again = stored
      again.deskNote = "anders"
      try test.practice.edit(id, from: stored, to: again)
      try test.practice.undo()
      XCTAssertEqual(
        try test.practice.read { try $0.patient(id).details }, stored, text.debugDescription)
      try test.practice.keepDraft(["a": text], of: DraftKey(form: "patient", subject: id.rawValue))
      let draft = try test.practice.draft(of: DraftKey(form: "patient", subject: id.rawValue))
      XCTAssertEqual(draft?.values["a"]?.count, text.count, text.debugDescription)
    }
    try test.assertNoProblems()
  }

  // MARK: - The log

  func testOlderLinesAreFoundBehindManyNewerOnes() throws {
    let test = try TestPractice()
    _ = try test.patient("Oud")
    let until = Int64(Date().timeIntervalSince1970 * 1000)
    while Int64(Date().timeIntervalSince1970 * 1000) <= until { usleep(200) }
    for _ in 0..<12 {
      _ = try test.room(String(UUID().uuidString.prefix(30)))
      try test.practice.log(.search)
    }
    let lines = try test.practice.logLines(until: until, limit: 10, in: .dutch)
    XCTAssertEqual(lines.map(\.what), ["Oud, P. ingeschreven", "gegevens ingelezen"])
  }

  func testTheDeskReadsThatSomethingClinicalChangedAndNotWhat() throws {
    let day = try WorkedDay()
    let test = day.test
    try test.practice.undo()
    let clinical = Action.allCases.filter(\.isClinical)
    func lines(_ initials: String) throws -> [String] {
      try test.otherTerminal(as: initials)
        .logLines(of: day.patient, limit: 1000, in: .dutch).map(\.what)
    }
    let (owner, desk) = try (lines("EV"), lines("BK"))
    XCTAssertEqual(owner.count, desk.count)
    for word in ["lage rug", "behandelepisode", "behandelverslag", "oefenprogramma", "aanvulling"] {
      XCTAssertTrue(owner.contains { $0.contains(word) }, word)
      XCTAssertFalse(desk.contains { $0.contains(word) }, word)
    }
    let entries = try Journal(database: test.database).entries(
      of: day.patient, since: 0, limit: 1000)
    XCTAssertEqual(
      desk.filter { $0 == "behandelgegevens gewijzigd" }.count,
      entries.filter { clinical.contains($0.action) }.count)
  }

  func testTheUndoOfSomethingClinicalIsClinicalToo() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    try test.practice.openEpisode(
      EpisodeDetails(
        therapist: try test.member("EV").id, region: .neck, opened: TestPractice.now.day),
      of: patient)
    try test.practice.undo()
    try test.practice.redo()
    let desk = try test.otherTerminal(as: "BK")
    let lines = try desk.logLines(of: patient, in: .dutch).map(\.what)
    XCTAssertFalse(lines.contains { $0.contains("nek") }, "\(lines)")
    XCTAssertEqual(lines.filter { $0 == "behandelgegevens gewijzigd" }.count, 3)
  }
}
