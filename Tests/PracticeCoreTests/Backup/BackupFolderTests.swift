import XCTest

@testable import PracticeCore

final class BackupFolderTests: XCTestCase {
  private let monday = TestPractice.now.day

  func testTheBackupOfADayIsMadeOnce() throws {
    let test = try TestPractice()
    let folder = BackupFolder(ofPractice: test.path)
    XCTAssertNil(folder.newest(today: monday))
    XCTAssertTrue(folder.isOverdue(today: monday))
    let backup = try XCTUnwrap(try folder.makeDaily(on: monday))
    XCTAssertEqual(backup.path, test.folder + "/backups/practice-2026-11-23.db")
    XCTAssertEqual(mode(of: folder.path), 0o700)
    XCTAssertNil(try folder.makeDaily(on: monday))
    XCTAssertEqual(folder.newest(today: monday), monday)
    XCTAssertFalse(folder.isOverdue(today: monday + 2))
    XCTAssertTrue(folder.isOverdue(today: monday + 3))
  }

  func testOldOnesGoAndThoseOfPeopleStay() throws {
    let test = try TestPractice()
    let folder = BackupFolder(ofPractice: test.path)
    let byHand = try folder.make(at: moment("2025-01-02T09:05")) { _, _ in true }
    XCTAssertEqual(byHand.path, folder.path + "/practice-2025-01-02-0905.db")
    let others = ["practice-2025-01-02.txt", "ander-2025-01-02.db", "practice-2025-13-02.db"]
    for name in others + (0..<40).map({ "practice-\((monday - 1 - $0).iso).db" }) {
      try Data().write(to: URL(fileURLWithPath: folder.path + "/" + name))
    }
    _ = try folder.makeDaily(on: monday)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    XCTAssertTrue(Set(left).isSuperset(of: others + ["practice-2025-01-02-0905.db"]))
    XCTAssertEqual(folder.dailyDays().count, 11)
    XCTAssertEqual(folder.dailyDays().max(), monday)
  }

  func testAFailureRemovesNothing() throws {
    let test = try TestPractice()
    let folder = BackupFolder(ofPractice: test.path)
    _ = try folder.makeDaily(on: monday - 40)
    for age in 10..<39 {
      try Data().write(to: URL(fileURLWithPath: folder.file(of: monday - age)))
    }
    let before = folder.dailyDays().sorted()
    let gone = BackupFolder(ofPractice: test.folder + "/practice.db.weg")
    XCTAssertThrowsError(try gone.makeDaily(on: monday))
    XCTAssertEqual(folder.dailyDays().sorted(), before)
    XCTAssertTrue(folder.isOverdue(today: monday))
  }

  func testWhatADeadProgramLeftIsCleared() throws {
    let test = try TestPractice()
    let folder = BackupFolder(ofPractice: test.path)
    _ = try folder.makeDaily(on: monday - 1)
    // Numbers of processes end below this.
    let dead = folder.file(of: monday) + ".new-\(1 << 30)"
    let alive = folder.file(of: monday) + ".new-\(getppid())"
    for file in [dead, alive] { try Data().write(to: URL(fileURLWithPath: file)) }
    _ = try folder.makeDaily(on: monday)
    XCTAssertFalse(DatabaseFile.exists(dead))
    XCTAssertTrue(DatabaseFile.exists(alive))
  }

  func testNames() {
    for (practice, file) in [
      ("/a/practice.db", "/a/backups/practice-2026-11-23.db"),
      ("/p.db", "/backups/p-2026-11-23.db"), ("p", "./backups/p-2026-11-23.db"),
      ("/a/.db", "/a/backups/-2026-11-23.db"),
    ] {
      XCTAssertEqual(BackupFolder(ofPractice: practice).file(of: monday), file)
    }
  }
}
