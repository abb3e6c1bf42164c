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

  // MARK: - On another disk

  private func chosen(_ test: TestPractice, _ folder: String, plain: Bool = true) throws {
    let now = try test.practice.read { try $0.safeguards() }
    var safeguards = now
    safeguards.backupFolder = folder
    safeguards.allowsPlainBackups = plain
    try test.practice.editSafeguards(from: now, to: safeguards)
  }

  private let programs = OutsidePrograms { ProcessInfo.processInfo.environment[$0] }

  func testTheBackupOfADayGoesToAnotherDiskToo() throws {
    let test = try TestPractice()
    let stick = try TestFolder()
    try chosen(test, stick.path)
    let daily = try test.practice.dailyBackups(programs: programs)
    XCTAssertFalse(daily.areMade(on: monday))
    XCTAssertNotNil(try daily.make(on: monday))
    XCTAssertTrue(daily.areMade(on: monday))
    XCTAssertEqual(try stick.contents().keys.sorted(), ["practice-2026-11-23.db"])
    XCTAssertEqual(mode(of: stick.path + "/practice-2026-11-23.db"), 0o600)
    XCTAssertEqual(
      try Practice(path: stick.path + "/practice-2026-11-23.db").check(), [])
    XCTAssertNil(daily.warning(today: monday + 2, in: .english))
    for age in 1..<40 {
      try Data().write(to: URL(fileURLWithPath: daily.elsewhere?.file(of: monday - age) ?? ""))
    }
    _ = try daily.make(on: monday + 1)
    XCTAssertEqual(
      daily.elsewhere?.dailyDays().count, 11, "they come and go as beside the practice")
  }

  func testADiskThatIsNotPluggedInIsToldAndTheOtherBackupIsMade() throws {
    let test = try TestPractice()
    let stick = test.folder + "/not plugged in"
    try chosen(test, stick)
    let daily = try test.practice.dailyBackups(programs: programs)
    XCTAssertThrowsError(try daily.make(on: monday)) { error in
      let failed = error as? DailyBackups.ElsewhereFailed
      XCTAssertEqual(failed?.reason as? FileRefusal, .noMedium(path: stick))
    }
    XCTAssertTrue(daily.beside.hasBackup(of: monday))
    XCTAssertFalse(DatabaseFile.exists(stick), "a folder of that name is no disk")
    XCTAssertEqual(
      daily.warning(today: monday, in: .english), "There is no backup in \(stick) yet.")
    // Plugged in later that day.
    try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: false)
    try daily.makeElsewhere(on: monday)
    XCTAssertTrue(daily.areMade(on: monday))
    XCTAssertNil(daily.warning(today: monday, in: .english))
    XCTAssertEqual(
      daily.warning(today: monday + 3, in: .english), "The last backup is of 23 November 2026.")
  }

  func testItIsEncryptedThereForWhoeverIsNamed() throws {
    let test = try TestPractice()
    try test.patient("Geheimhouder")
    let stick = try TestFolder()
    let key = test.folder + "/key.txt"
    let made = try ChildProcess(
      "/usr/bin/age-keygen", ["-o", key], environment: programs.environment, timeLimit: 60_000
    ).run()
    XCTAssertEqual(made.status, 0)
    let text = try String(contentsOfFile: key, encoding: .utf8)
    let recipient = try XCTUnwrap(
      text.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("age1") })
    let now = try test.practice.read { try $0.safeguards() }
    var safeguards = now
    safeguards.backupFolder = stick.path
    XCTAssertNoThrow(try safeguards.check(isFictional: true))
    XCTAssertThrowsError(try safeguards.check(isFictional: false), "plain, and nobody chose it")
    safeguards.backupRecipient = String(recipient)
    XCTAssertNoThrow(try safeguards.check(isFictional: false))
    try test.practice.editSafeguards(from: now, to: safeguards)
    let daily = try test.practice.dailyBackups(programs: programs)
    _ = try daily.make(on: monday)
    let contents = try stick.contents()
    XCTAssertEqual(contents.keys.sorted(), ["practice-2026-11-23.db.age"])
    XCTAssertNil(contents.values.first?.range(of: Data("Geheimhouder".utf8)))
    XCTAssertTrue(daily.areMade(on: monday))
    let restored = try Restore.run(
      from: stick.path + "/practice-2026-11-23.db.age", identity: key, programs: programs,
      to: test.folder + "/restored.db", replacing: false, now: TestPractice.now)
    XCTAssertEqual(restored.contents.patients, 1)
  }

  func testWhereBackupsMayGo() throws {
    let test = try TestPractice()
    for folder in [
      "stick", "../stick", "~", "/media/\u{1B}[2J", "/" + String(repeating: "a", count: 1001),
    ] {
      guard case .invalid(let input)? = assertRefused(try chosen(test, folder)) else {
        return XCTFail(folder)
      }
      XCTAssertEqual(input.field, "folder")
    }
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
