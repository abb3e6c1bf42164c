import XCTest

@testable import PracticeCore

/// A file of an older version is opened by this one: all of it is still there, and explained.
final class UpgradeTests: XCTestCase {
  /// A practice as each earlier version would have left it.
  private func makeFile(upTo version: Int, at path: String) throws {
    let database = try Database(path: path, mode: .create)
    try Migrator(migrations: Array(Migration.all.prefix(version))).migrate(database, at: 0)
    try database.execute(
      """
      INSERT INTO practice (id, name, fictional) VALUES (1, 'Praktijk Oud (verzonnen)', 1);
      INSERT INTO staff (initials, surname, role, treats, manual_therapist)
        VALUES ('EV', 'Visser', 'owner', 1, 1);
      INSERT INTO patient (surname, initials, birth_date, phone, sort_key)
        VALUES ('Verzonnen', 'P.', '1980-03-12', '0612345678', 'verzonnen  p');
      INSERT INTO episode (patient_id, therapist_id, region, opened)
        VALUES (1001, 1, 'lowBack', '2026-11-01');
      INSERT INTO appointment (patient_id, therapist_id, episode_id, kind_id, day, start, minutes)
        VALUES (1001, 1, 1, 1, '2026-11-24', 600, 30);
      INSERT INTO journal_entry (at_ms, utc_offset, practice_at, staff_id, terminal, action, undoable)
        VALUES (0, 60, '2026-11-01T09:00', 1, '', 'setUp', 0);
      """)
    try PatientSearchStore(database: database).index(
      ID(1001),
      PatientDetails(
        name: PatientName(surname: "Verzonnen", initials: "P."), birthDate: Day(iso: "1980-03-12"),
        phone: "0612345678"))
    try database.execute("PRAGMA journal_mode = DELETE")
    chmod(path, 0o600)
  }

  func testAFileOfEachEarlierVersion() throws {
    for version in 1..<Migration.all.count {
      let folder = try TestFolder()
      let path = folder.path + "/practice.db"
      try makeFile(upTo: version, at: path)
      let practice = try Practice(path: path, clock: .set(to: TestPractice.now))
      XCTAssertEqual(
        try practice.check().map { $0.sentence(in: .english) }, [], "version \(version)")
      XCTAssertEqual(
        try practice.read { try $0.findPatients("verzonnen", limit: 2) }.map(\.id), [ID(1001)])
      XCTAssertEqual(
        try practice.read { try $0.appointment(ID(1)).status }, .booked, "version \(version)")
      try practice.toggleArrived(ID(1))
      try practice.undo()
      XCTAssertEqual(try practice.check().count, 0, "version \(version)")
      let copy = path + ".before-V" + padded(Migration.all.count, 3)
      XCTAssertTrue(DatabaseFile.exists(copy), "what was there before is kept")
    }
  }
}
