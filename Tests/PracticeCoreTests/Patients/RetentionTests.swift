import XCTest

@testable import PracticeCore

/// A file is kept for twenty years, and destroyed for good when the patient asks for it.
final class RetentionTests: XCTestCase {
  func testAFileIsKeptTwentyYearsFromItsLastChange() {
    for (change, until) in [
      ("2026-11-23", "2046-11-23"), ("2028-02-29", "2048-02-29"), ("2080-02-29", "2100-02-28"),
    ] {
      XCTAssertEqual(
        Day(iso: change).map(Retention.keptUntil)?.iso, until)
    }
  }

  func testARequestIsMetWithinAMonth() {
    for (request, deadline) in [("2026-11-23", "2026-12-23"), ("2027-01-31", "2027-02-28")] {
      XCTAssertEqual(Day(iso: request).map(Retention.destroyBefore)?.iso, deadline)
    }
  }

  func testTheDateMovesWithEachChange() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    XCTAssertEqual(try test.practice.retention(of: patient).keptUntil.iso, "2046-11-23")
    try test.reopen(clock: .set(to: moment("2027-05-02T09:00")))
    try test.book(patient, "2027-05-03T09:00")
    XCTAssertEqual(try test.practice.retention(of: patient).keptUntil.iso, "2047-05-02")
  }

  func testWithoutARequestNothingIsDestroyed() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    assertRefused(try test.practice.destroyFile(of: patient))
    try test.practice.requestDestruction(of: patient)
    assertRefused(try test.practice.requestDestruction(of: patient))
    let request = try XCTUnwrap(try test.practice.read { try $0.openDestructionRequests() }.first)
    XCTAssertEqual(request.deadline.iso, "2026-12-23")
    try test.practice.refuseDestruction(request, because: .dispute)
    XCTAssertEqual(try test.practice.read { try $0.openDestructionRequests() }, [])
    XCTAssertEqual(try test.practice.retention(of: patient).requests.first?.refusal, .dispute)
    assertRefused(try test.practice.destroyFile(of: patient))
    try test.practice.undo()
    XCTAssertEqual(try test.practice.read { try $0.openDestructionRequests() }.count, 1)
    try test.reopen(as: "BK")
    assertRefused(try test.practice.destroyFile(of: patient))
    try test.assertNoProblems()
  }

  func testADestroyedFileIsGoneFromTheBytes() throws {
    let day = try WorkedDay()
    let (test, practice) = (day.test, day.test.practice)
    let secrets = ["verzonnen klacht", "Later bedacht.", "Nergenshuizen"]
    for secret in secrets { XCTAssertTrue(try isInFiles(secret, test), secret) }
    let bystander = try test.patient("Omstander")
    let backup = test.folder + "/backups/practice-2026-11-23.db"
    let stick = try TestFolder()
    let now = try practice.read { try $0.safeguards() }
    var safeguards = now
    safeguards.backupFolder = stick.path
    try practice.editSafeguards(from: now, to: safeguards)
    let programs = OutsidePrograms { _ in nil }
    _ = try practice.dailyBackups(programs: programs).make(on: TestPractice.now.day)
    let onTheStick = stick.path + "/practice-2026-11-23.db"

    try practice.requestDestruction(of: day.patient)
    let destruction = try practice.destroyFile(of: day.patient)
    XCTAssertTrue(destruction.isRewritten)
    XCTAssertEqual(destruction.found, [])
    XCTAssertEqual(destruction.copies, [backup, onTheStick])
    XCTAssertEqual(
      destruction.sentences(in: .english),
      [
        "The file was destroyed.",
        "The file was searched byte by byte: nothing of it is left.",
        "These copies still hold it: \(backup), \(onTheStick).",
        "When one is restored, it is destroyed in that too.",
      ])
    for secret in secrets { XCTAssertFalse(try isInFiles(secret, test), secret) }
    XCTAssertThrowsError(try practice.read { try $0.patient(day.patient) })
    XCTAssertEqual(try practice.read { try $0.patient(bystander).name.surname }, "Omstander")
    try test.assertNoProblems()
    // What stands in the log of before cannot be brought back, and says so.
    assertRefused(try practice.undo())
    // The number is never given again.
    XCTAssertGreaterThan(try test.patient("Nieuw").rawValue, bystander.rawValue)
  }

  /// What the program did not delete would be found: here the same person, registered twice.
  func testWhatIsLeftSomewhereIsTold() throws {
    let test = try TestPractice()
    let citizenNumber = "123456782"
    var details = PatientDetails(name: PatientName(surname: "Verzonnen"))
    details.citizenNumber = citizenNumber
    details.deskNote = "Komt altijd met de verzonnen bus van lijn zeven."
    let patient = try test.practice.register(details)
    // In a place that nobody thought of: in the note of another.
    var other = PatientDetails(name: PatientName(surname: "Ander"))
    other.deskNote = "Zelfde als BSN \(citizenNumber)?"
    _ = try test.practice.register(other)
    // Of a text that another has as well it cannot be said whose it is.
    var third = PatientDetails(name: PatientName(surname: "Derde"))
    third.deskNote = details.deskNote
    _ = try test.practice.register(third)
    try test.practice.requestDestruction(of: patient)
    let destruction = try test.practice.destroyFile(of: patient)
    XCTAssertEqual(destruction.found.map(\.column), ["citizen_number"])
    XCTAssertTrue(
      destruction.sentences(in: .dutch)[1].hasPrefix("In het bestand staat nog ergens: BSN."))
  }

  func testARestoredBackupDoesNotBringTheFileBack() throws {
    let day = try WorkedDay()
    let test = day.test
    let backup = test.folder + "/old.db"
    _ = try Backup.make(of: test.path, to: backup)
    try test.practice.requestDestruction(of: day.patient)
    _ = try test.practice.destroyFile(of: day.patient)
    let list = try String(decoding: LocalFile.read(test.path + ".destroyed"), as: UTF8.self)
    XCTAssertTrue(list.contains(" \(day.patient.rawValue)\n"), list)

    // As when the disk broke: the practice is gone, the list beside it is not.
    let target = test.folder + "/new.db"
    try LocalFile.write(Array(list.utf8), to: target + ".destroyed")
    _ = try Restore.run(
      from: backup, to: target, replacing: false, now: TestPractice.now)
    let restored = try Practice(path: target, clock: .set(to: TestPractice.now))
    XCTAssertThrowsError(try restored.read { try $0.patient(day.patient) })
    XCTAssertEqual(try restored.check().map { $0.sentence(in: .english) }, [])
    XCTAssertFalse(try LocalFile.contains(Array("verzonnen klacht".utf8), in: target))
  }

  /// A table that says `patient` of a row in another way would be forgotten.
  func testEveryTableAboutPatientsSaysSoByTheSameName() throws {
    let test = try TestPractice()
    let store = DestructionStore(database: test.database)
    let about = Set(try store.tablesOfPatients())
    let referring = try test.database.all(
      """
      SELECT DISTINCT t.name FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f
       WHERE t.schema = 'main' AND f."table" IN (
         SELECT t2.name FROM pragma_table_list t2 JOIN pragma_table_info(t2.name) c
          WHERE c.name = 'patient_id' AND t2.name NOT LIKE 'journal%'
         UNION SELECT 'patient')
      """
    ) { $0.text() }
    XCTAssertEqual(Set(referring).subtracting(about), [])
    XCTAssertTrue(about.isSuperset(of: ["session_note", "appointment", "policy", "draft"]))
  }

  private func isInFiles(_ text: String, _ test: TestPractice) throws -> Bool {
    try [test.path, test.path + "-wal"].contains {
      try LocalFile.contains(Array(text.utf8), in: $0)
    }
  }
}
