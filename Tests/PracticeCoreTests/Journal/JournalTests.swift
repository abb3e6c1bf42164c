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
    let whole = #"{"id":1,"name":"Kamer 1"}"#
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

  // MARK: - What is stored and comes back

  // MARK: - The log

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
