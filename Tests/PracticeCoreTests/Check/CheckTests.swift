import XCTest

@testable import PracticeCore

/// `practice check` is silent about what went through the door, and finds what did not.
final class CheckTests: XCTestCase {
  func testAFullDayIsClean() throws {
    let day = try WorkedDay()
    try day.test.assertNoProblems()
    try day.test.reopen()
    try day.test.assertNoProblems()
  }

  /// What somebody writes with another program, and a part of the sentence that tells it.
  private static let tampering: [(name: String, sql: String, found: String)] = [
    ("a row of the journal", "UPDATE appointment SET note = 'x' WHERE id = 1", "Table appointment"),
    ("a column the journal never told", "UPDATE practice SET address = 'x'", "Table practice"),
    ("a row from before the journal", "UPDATE staff SET surname = 'x' WHERE id = 2", "Table staff"),
    (
      "a status put back", "UPDATE appointment SET status = 'booked' WHERE id = 4",
      "Table appointment"
    ),
    ("a signed note", "UPDATE session_note SET plan = 'x'", "Table session_note"),
    ("an addendum", "UPDATE note_addendum SET text = 'x'", "Table note_addendum"),
    ("a deleted row", "DELETE FROM price_told", "Table price_told"),
    (
      "a deleted row from before the journal", "DELETE FROM working_block WHERE id = 1",
      "Table working_block"
    ),
    ("a new row", "INSERT INTO insurer (name) VALUES ('Niemand')", "Table insurer"),
    (
      "a new patient",
      "INSERT INTO patient (surname, sort_key) VALUES ('Niemand', 'niemand')", "Table patient"
    ),
    (
      "two that swapped",
      """
      UPDATE programme_exercise SET note = 'x' WHERE position = 0;
      UPDATE programme_exercise SET load = 'x' WHERE position = 1
      """, "Table programme_exercise"
    ),
    (
      "an entry without its change",
      "DELETE FROM journal_row WHERE entry_id = 5; DELETE FROM journal_entry WHERE id = 5",
      "missing from the log"
    ),
    (
      "the last entry, with its change",
      """
      DELETE FROM closure;
      DELETE FROM journal_row WHERE entry_id = (SELECT max(id) FROM journal_entry);
      DELETE FROM journal_entry WHERE id = (SELECT max(id) FROM journal_entry)
      """, "missing from the log"
    ),
    (
      "who looked last", "DELETE FROM access_log WHERE id = (SELECT max(id) FROM access_log)",
      "on who looked are missing"
    ),
    (
      "another story",
      "UPDATE journal_row SET after = replace(after, 'Nergenshuizen', 'Elders')", "Table patient"
    ),
    (
      "half a story", "DELETE FROM journal_row WHERE table_name = 'policy' AND op = 'update'",
      "Table policy"
    ),
    ("no beginning", "DELETE FROM journal_baseline", "no beginning"),
    (
      "an overlap",
      """
      INSERT INTO appointment (patient_id, therapist_id, kind_id, day, start, minutes)
      SELECT patient_id, therapist_id, kind_id, day, start, minutes FROM appointment WHERE id = 2
      """, "Booked twice"
    ),
    (
      "an absence over an appointment",
      "INSERT INTO absence (staff_id, first_day, last_day) VALUES (1, '2026-11-24', '2026-11-24')",
      "(absence)"
    ),
    ("a word to find by", "DELETE FROM patient_token WHERE token = 'verzonnen'", "cannot be found"),
    (
      "a word too many",
      "INSERT INTO patient_token (token, sort_key, patient_id) SELECT 'nep', 'nep', id FROM patient",
      "cannot be found"
    ),
    ("an orphan", "DELETE FROM patient", "refer to something"),
    ("a guard taken off", "DROP TRIGGER appointment_guard_insert", "guards"),
    (
      "a guard that guards nothing",
      "DROP VIEW guard_appointment; CREATE VIEW guard_appointment AS SELECT 1 appointment_id, 2 rule, 3 other_id WHERE 0",
      "guards"
    ),
  ]

  func testWhatWasDoneOutsideTheDoorIsFound() throws {
    let day = try WorkedDay()
    let original = day.test.path + ".original"
    try day.test.database.run("VACUUM INTO ?", original)
    for (name, sql, found) in CheckTests.tampering {
      let path = day.test.folder + "/\(UUID().uuidString).db"
      try FileManager.default.copyItem(atPath: original, toPath: path)
      chmod(path, 0o600)
      let practice = try Practice(path: path, clock: .set(to: TestPractice.now))
      XCTAssertEqual(try practice.check(), [], name)
      let outsider = try Database(path: path, mode: .readWrite)
      try outsider.execute("PRAGMA foreign_keys = OFF")
      try outsider.withoutTriggers { try outsider.execute(sql) }
      let problems = try practice.check()
      XCTAssertTrue(
        problems.contains { $0.sentence(in: .english).contains(found) },
        "\(name): \(problems.map { $0.sentence(in: .english) })")
      for problem in problems {
        XCTAssertNotEqual(problem.sentence(in: .dutch), problem.sentence(in: .english))
        XCTAssertFalse(problem.sentence(in: .english).contains("Verzonnen"), "a patient's data")
      }
    }
  }

  /// At each start: one look-up by key, however long the log is.
  func testTheLookAtEachStartReadsNoTable() throws {
    let day = try WorkedDay()
    try day.test.reopen()
    let practice = day.test.practice
    let before = Set(practice.database.statements.keys)
    XCTAssertEqual(try practice.quickCheck(), [])
    let asked = Set(practice.database.statements.keys).subtracting(before)
    XCTAssertEqual(asked.count, 1, "\(asked)")
    for sql in asked {
      let plan = try practice.database.all("EXPLAIN QUERY PLAN " + sql) { row in
        _ = (row.int(), row.int(), row.int())
        return row.text()
      }
      // SQLite's own table of last numbers has a row for each table.
      let scanned = plan.filter { $0.hasPrefix("SCAN") && !$0.contains("sqlite_sequence") }
      XCTAssertEqual(scanned, ["SCAN CONSTANT ROW"], "\(plan)")
    }
  }

  func testAFileThatOthersCanReadIsFound() throws {
    let test = try TestPractice()
    chmod(test.path, 0o640)
    XCTAssertEqual(
      try test.practice.check().map { $0.sentence(in: .english) },
      ["Others on this computer can read the file. Give only the owner access (chmod 600)."])
  }
}
