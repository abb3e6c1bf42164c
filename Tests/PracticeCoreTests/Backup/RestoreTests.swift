import XCTest

@testable import PracticeCore

/// Putting a practice back loses neither the backup nor what was there.
final class RestoreTests: XCTestCase {
  private let now = TestPractice.now

  func testARestoredPracticeIsWorkedOnAsBefore() throws {
    let day = try WorkedDay()
    let backup = day.test.folder + "/backup.db"
    _ = try Backup.make(of: day.test.path, to: backup)
    let target = day.test.folder + "/new/folder/practice.db"
    let restored = try Restore.run(from: backup, to: target, replacing: false, now: now)
    XCTAssertNil(restored.kept)
    XCTAssertEqual(restored.problems, [])
    XCTAssertEqual(mode(of: target), 0o600)
    let practice = try Practice(path: target, clock: .set(to: now))
    XCTAssertEqual(try practice.check(), [])
    let last = try XCTUnwrap(try practice.undoable())
    XCTAssertEqual(try practice.undo().id, last.id)
    XCTAssertEqual(try practice.check(), [])
  }

  func testWhatWasThereIsKeptWithWhatOnlyItsLogHeld() throws {
    let test = try TestPractice()
    let backup = test.folder + "/backup.db"
    _ = try Backup.make(of: test.path, to: backup)
    let target = test.folder + "/target.db"
    _ = try Restore.run(from: backup, to: target, replacing: false, now: now)
    // As after a power cut: the log holds what the file does not.
    try leaveLog(of: target, holding: "Nieuw")
    XCTAssertTrue(DatabaseFile.exists(target + "-wal"))

    assertThrows(
      FileRefusal.occupied(path: target),
      try Restore.run(from: backup, to: target, replacing: false, now: now))
    for name in ["", "-2"] {
      let restored = try Restore.run(from: backup, to: target, replacing: true, now: now)
      let kept = target + ".replaced-2026-11-23-0900" + name
      XCTAssertEqual(restored.kept, kept)
      XCTAssertFalse(DatabaseFile.exists(target + "-wal"))
      XCTAssertEqual(try surnames(in: target), [])
      XCTAssertEqual(try surnames(in: kept), name.isEmpty ? ["Nieuw"] : [])
    }
  }

  func testAnOpenPracticeIsNotReplaced() throws {
    let test = try TestPractice()
    let backup = test.folder + "/backup.db"
    _ = try Backup.make(of: test.path, to: backup)
    _ = try test.patient("Testpersoon")
    assertThrows(
      FileRefusal.inUse(path: test.path),
      try Restore.run(from: backup, to: test.path, replacing: true, now: now))
    XCTAssertEqual(try surnames(in: test.path), ["Testpersoon"])

    let target = test.folder + "/target.db"
    _ = try Restore.run(from: backup, to: target, replacing: false, now: now)
    let other = try Racer("book", target, "EV", "1", "0")
    // It has nobody to book for, but has it open until it ends.
    other.wait(for: "ready")
    assertThrows(
      FileRefusal.inUse(path: target),
      try Restore.run(from: backup, to: target, replacing: true, now: now))
    other.kill()
    XCTAssertNoThrow(try Restore.run(from: backup, to: target, replacing: true, now: now))
  }

  func testADamagedPracticeIsReplacedAndKeptAsItIs() throws {
    let test = try TestPractice()
    let backup = test.folder + "/backup.db"
    _ = try Backup.make(of: test.path, to: backup)
    let target = test.folder + "/target.db"
    for (number, content) in ["", "geen praktijk", "SQLite format 3\0rommel"].enumerated() {
      let data = Data(content.utf8)
      try data.write(to: URL(fileURLWithPath: target))
      let moment = Moment(day: now.day + number, time: now.time)
      let restored = try Restore.run(from: backup, to: target, replacing: true, now: moment)
      XCTAssertEqual(FileManager.default.contents(atPath: restored.kept ?? ""), data)
      XCTAssertEqual(try Practice(path: target, clock: .set(to: now)).check(), [])
      unlink(target)
    }
  }

  func testALogWithoutItsPracticeIsNotTakenForThatOfTheNewOne() throws {
    let test = try TestPractice()
    let backup = test.folder + "/backup.db"
    _ = try Backup.make(of: test.path, to: backup)
    let target = test.folder + "/target.db"
    _ = try Restore.run(from: backup, to: target, replacing: false, now: now)
    try leaveLog(of: target, holding: "Vroeger")
    unlink(target)
    assertThrows(
      FileRefusal.occupied(path: target),
      try Restore.run(from: backup, to: target, replacing: false, now: now))
    let restored = try Restore.run(from: backup, to: target, replacing: true, now: now)
    XCTAssertTrue(DatabaseFile.exists((restored.kept ?? "") + "-wal"))
    XCTAssertEqual(try surnames(in: target), [])
  }

  func testFilesThatCannotBeUsedChangeNothing() throws {
    let test = try TestPractice()
    let files = try TestFolder()
    let good = files.path + "/good.db"
    _ = try Backup.make(of: test.path, to: good)
    let target = files.path + "/target.db"
    _ = try Restore.run(from: good, to: target, replacing: false, now: now)
    func copy(_ name: String, _ sql: String = "", cutTo length: off_t? = nil) throws -> String {
      let path = files.path + "/" + name
      try FileManager.default.copyItem(atPath: good, toPath: path)
      if !sql.isEmpty { try Database(path: path, mode: .readWrite).execute(sql) }
      if let length { XCTAssertEqual(truncate(path, length), 0) }
      return path
    }
    let text = files.path + "/text"
    try Data(String(repeating: "verzonnen ", count: 100).utf8)
      .write(to: URL(fileURLWithPath: text))
    let newer = try copy("newer", "PRAGMA user_version = 99")
    let edited = try copy("edited", "UPDATE schema_migration SET checksum = 'x' WHERE version = 1")
    let foreign = try copy("foreign", "PRAGMA application_id = 42")
    let short = try copy("short", cutTo: 4096 * 6)
    let missing = files.path + "/missing"
    let table: [(file: String, refusals: [FileRefusal])] = [
      (text, [.noBackup(path: text)]), (newer, [.newer(version: 99)]),
      (edited, [.edited(version: 1)]), (foreign, [.noBackup(path: foreign)]),
      (short, [.corrupt(path: short), .badCopy(of: short)]),
      (missing, [.unreadable(path: missing, errno: ENOENT)]),
      (files.path, [.isDirectory(path: files.path)]),
      (target, [.exists(path: target)]),
    ]
    let before = try files.contents()
    for (file, refusals) in table {
      XCTAssertThrowsError(
        try Restore.run(from: file, to: target, replacing: true, now: now), file
      ) { error in
        XCTAssertTrue(refusals.contains { $0 == error as? FileRefusal }, "\(file): \(error)")
      }
      XCTAssertEqual(try files.contents(), before, file)
    }
    XCTAssertThrowsError(
      try Restore.run(from: good, to: target, replacing: true, now: now) { _, _ in false })
    XCTAssertEqual(try files.contents(), before)
  }

  // MARK: -

  private func surnames(in path: String) throws -> [String] {
    try Database(path: path, mode: .readOnly)
      .all("SELECT surname FROM patient ORDER BY surname") { $0.text() }
  }

  /// Leaves a practice as a program that was killed left it.
  private func leaveLog(of target: String, holding surname: String) throws {
    let scratch = target + ".scratch"
    try FileManager.default.copyItem(atPath: target, toPath: scratch)
    do {
      let practice = try Practice(path: scratch, clock: .set(to: now))
      _ = try practice.register(PatientDetails(name: PatientName(surname: surname, initials: "P.")))
      for suffix in ["", "-wal"] {
        unlink(target + suffix)
        try FileManager.default.copyItem(atPath: scratch + suffix, toPath: target + suffix)
      }
    }
    for suffix in ["", "-wal", "-shm", ".ticket"] { unlink(scratch + suffix) }
  }
}
