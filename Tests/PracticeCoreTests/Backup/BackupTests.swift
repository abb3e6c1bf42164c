import XCTest

@testable import PracticeCore

/// A backup is one moment of the practice, or it is not there.
final class BackupTests: XCTestCase {
  func testABackupHoldsWhatThePracticeHeld() throws {
    let day = try WorkedDay()
    let file = day.test.folder + "/copy.db"
    let backup = try Backup.make(of: day.test.path, to: file)
    let store = ContentsStore(database: day.test.database)
    XCTAssertEqual(backup.contents, try store.contents())
    XCTAssertEqual(backup.contents.lastEntry, try day.test.lastEntry())
    XCTAssertEqual(backup.contents.lastChange, TestPractice.now)
    XCTAssertEqual(backup.problems, [])
    XCTAssertEqual(mode(of: file), 0o600)
    XCTAssertEqual(
      backup.sentence(in: .english),
      "Backup read back and checked: 1 patient, last change 23 November 2026 at 9:00.")
    try day.test.assertNoProblems()
  }

  func testABackupIsOneMomentWhileOthersWrite() throws {
    let test = try TestPractice()
    for number in 0..<3 { _ = try test.patient("Deelnemer \(number)") }
    let slots = Proof.isLong ? 2000 : 200
    let programs = try (0..<3).map { try Racer("book", test.path, "EV", "\(slots)", "\($0)") }
    for program in programs { program.wait(for: "ready") }
    for program in programs { program.go() }
    var sizes: [Int] = []
    for number in 0..<8 {
      let file = test.folder + "/copy-\(number).db"
      let backup = try Backup.make(of: test.path, to: file) { _, _ in
        usleep(10_000)
        return true
      }
      XCTAssertEqual(backup.problems, [])
      let copy = try Database(path: file, mode: .untouched)
      let booked = try copy.number("SELECT count(*) FROM appointment")
      let told = try copy.number(
        "SELECT count(*) FROM journal_entry WHERE action = 'bookAppointment'")
      XCTAssertEqual(booked, told, "half a change in \(file)")
      XCTAssertEqual(backup.contents.rows["appointment"], booked)
      sizes.append(booked)
    }
    for program in programs { _ = program.rest() }
    XCTAssertGreaterThan(Set(sizes).count, 1, "nobody wrote meanwhile")
    XCTAssertEqual(sizes, sizes.sorted())
    try test.assertNoProblems()
  }

  func testACopyThatTheDiskChangedIsFoundAndThrownAway() throws {
    let day = try WorkedDay()
    let file = day.test.folder + "/copy.db"
    let before = try names(in: day.test.folder)
    let damages: [(name: String, damage: (String) throws -> Void)] = [
      ("a byte of the header of a page", { try self.flip($0, at: 4096 * 3) }),
      ("cut off", { XCTAssertEqual(truncate($0, 4096 * 5), 0) }),
      ("empty", { XCTAssertEqual(truncate($0, 0), 0) }),
      ("a row less", { try self.edit($0, "DELETE FROM draft") }),
      ("a row more", { try self.edit($0, "INSERT INTO insurer (name) VALUES ('Niemand')") }),
      ("gone", { unlink($0) }),
    ]
    for (name, damage) in damages {
      assertThrows(
        FileRefusal.badCopy(of: day.test.path),
        try Backup.make(of: day.test.path, to: file, beforeProof: damage), name)
      XCTAssertEqual(try names(in: day.test.folder), before, name)
    }
    XCTAssertNoThrow(try Backup.make(of: day.test.path, to: file))
  }

  func testAValueThatChangedIsTold() throws {
    let day = try WorkedDay()
    let file = day.test.folder + "/copy.db"
    let backup = try Backup.make(of: day.test.path, to: file) { copy in
      try self.edit(copy, "UPDATE practice SET address = 'x'")
    }
    XCTAssertEqual(backup.problems.count, 1)
  }

  func testNothingIsOverwrittenAndNothingIsLeftHalf() throws {
    let test = try TestPractice()
    let file = test.folder + "/copy.db"
    try Data("brief".utf8).write(to: URL(fileURLWithPath: file))
    assertThrows(FileRefusal.exists(path: file), try Backup.make(of: test.path, to: file))
    XCTAssertEqual(FileManager.default.contents(atPath: file), Data("brief".utf8))
    assertThrows(FileRefusal.exists(path: test.path), try Backup.make(of: test.path, to: test.path))

    unlink(file)
    let before = try names(in: test.folder)
    assertThrows(
      FileRefusal.exists(path: file),
      try Backup.make(of: test.path, to: file) { _ in
        try Data("sneller".utf8).write(to: URL(fileURLWithPath: file))
      }, "somebody else took the name")
    XCTAssertEqual(FileManager.default.contents(atPath: file), Data("sneller".utf8))
    unlink(file)

    XCTAssertThrowsError(try Backup.make(of: test.path, to: file) { _, _ in false }) {
      XCTAssertTrue($0 is CancellationError)
    }
    let nowhere = test.folder + "/none/copy.db"
    assertThrows(
      FileRefusal.cannotCreate(path: nowhere, errno: ENOENT),
      try Backup.make(of: test.path, to: nowhere))
    XCTAssertEqual(try names(in: test.folder), before)
  }

  func testADamagedPracticeHasNoBackup() throws {
    let day = try WorkedDay()
    let path = day.test.folder + "/damaged.db"
    _ = try Backup.make(of: day.test.path, to: path)
    try flip(path, at: 4096 * 3)
    let before = try names(in: day.test.folder)
    assertThrows(
      FileRefusal.badCopy(of: path), try Backup.make(of: path, to: day.test.folder + "/copy.db"))
    XCTAssertEqual(try names(in: day.test.folder), before)
  }

  // MARK: -

  private func names(in folder: String) throws -> [String] {
    // The files of SQLite beside an open practice come and go.
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }.sorted()
  }

  private func flip(_ path: String, at offset: off_t) throws {
    let descriptor = open(path, O_RDWR)
    defer { close(descriptor) }
    var byte: UInt8 = 0
    XCTAssertEqual(pread(descriptor, &byte, 1, offset), 1)
    byte ^= 0xFF
    XCTAssertEqual(pwrite(descriptor, &byte, 1, offset), 1)
  }

  private func edit(_ path: String, _ sql: String) throws {
    try Database(path: path, mode: .readWrite).execute(sql)
  }
}
