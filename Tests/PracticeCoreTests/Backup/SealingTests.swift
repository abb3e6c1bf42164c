import XCTest

@testable import PracticeCore

/// Backups that only who has the key can read, by the real `age` and `gpg`.
final class SealingTests: XCTestCase {
  private let programs = OutsidePrograms { ProcessInfo.processInfo.environment[$0] }

  private func requireProgram(_ name: String) throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/\(name)") else {
      throw XCTSkip("\(name) is not installed")
    }
  }

  @discardableResult
  private func run(_ program: String, _ arguments: String...) throws -> String {
    let ended = try ChildProcess(
      "/usr/bin/\(program)", arguments, environment: programs.environment, timeLimit: 60_000
    ).run()
    XCTAssertEqual(ended.status, 0, String(decoding: ended.errors, as: UTF8.self))
    return String(decoding: ended.output, as: UTF8.self)
  }

  func testABackupIsSealedWithAgeAndPutBack() throws {
    try requireProgram("age")
    let test = try TestPractice()
    try test.patient("Geheimhouder")
    let key = test.folder + "/key.txt"
    try run("age-keygen", "-o", key)
    let recipient = trimmed(try run("age-keygen", "-y", key))
    let elsewhere = test.folder + "/stick"
    try FileManager.default.createDirectory(
      atPath: elsewhere, withIntermediateDirectories: true)
    let sealed = elsewhere + "/copy.age"
    let sealing = Sealing(for: recipient, programs: programs)
    let backup = try Backup.make(of: test.path, to: sealed, sealedBy: sealing)
    XCTAssertEqual(backup.contents.patients, 1)
    XCTAssertTrue(Sealing.isSealed(sealed))
    XCTAssertFalse(Sealing.isSealed(test.path))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: sealed))
    XCTAssertNil(bytes.range(of: Data("Geheimhouder".utf8)))
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: elsewhere), ["copy.age"])
    XCTAssertEqual(
      try FileManager.default.contentsOfDirectory(atPath: test.folder).filter {
        $0.contains("sealing") || $0.contains("new-")
      }, [])
    XCTAssertThrowsError(try Backup.make(of: test.path, to: sealed, sealedBy: sealing))

    let new = test.folder + "/restored.db"
    func restore(_ identity: String?) throws -> Restore {
      try Restore.run(
        from: sealed, identity: identity, programs: programs, to: new, replacing: false,
        now: TestPractice.now)
    }
    XCTAssertEqual(assertRefused(try restore(nil)), .invalid(.identityNeeded))
    let wrong = test.folder + "/wrong.txt"
    try run("age-keygen", "-o", wrong)
    XCTAssertEqual(assertRefused(try restore(wrong)), .invalid(.cannotSeal))
    XCTAssertFalse(FileManager.default.fileExists(atPath: new))
    XCTAssertEqual(try restore(key).contents.patients, 1)
    XCTAssertEqual(try Practice(path: new).check(), [])
  }

  func testABackupIsSealedWithGnuPGAndPutBack() throws {
    try requireProgram("gpg")
    let test = try TestPractice()
    try test.patient("Geheimhouder")
    // Its sockets want a short name, and its keys a folder of their own.
    let home = "/tmp/practice-gpg-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(
      atPath: home, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    let programs = OutsidePrograms { $0 == "HOME" ? home : nil }
    func gpg(_ arguments: String...) throws {
      let ended = try ChildProcess(
        "/usr/bin/gpg", ["--batch", "--quiet", "--passphrase", ""] + arguments,
        environment: programs.environment, timeLimit: 60_000
      ).run()
      XCTAssertEqual(ended.status, 0, String(decoding: ended.errors, as: UTF8.self))
    }
    defer {
      _ = try? ChildProcess(
        "/usr/bin/gpgconf", ["--kill", "all"], environment: programs.environment, timeLimit: 10_000
      ).run()
      try? FileManager.default.removeItem(atPath: home)
    }
    try gpg(
      "--pinentry-mode", "loopback", "--quick-generate-key", "praktijk@voorbeeld.invalid",
      "future-default", "default", "never")
    let sealed = test.folder + "/copy.gpg"
    let backup = try Backup.make(
      of: test.path, to: sealed,
      sealedBy: Sealing(for: "praktijk@voorbeeld.invalid", programs: programs))
    XCTAssertEqual(backup.contents.patients, 1)
    XCTAssertTrue(Sealing.isSealed(sealed))
    XCTAssertEqual(mode(of: sealed), 0o600)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: sealed))
    XCTAssertNil(bytes.range(of: Data("Geheimhouder".utf8)))

    let new = test.folder + "/restored.db"
    func restore(_ file: String) throws -> Restore {
      try Restore.run(
        from: file, identity: nil, programs: programs, to: new, replacing: false,
        now: TestPractice.now)
    }
    // One byte is another: it is not put back.
    var damaged = bytes
    damaged[damaged.count - 20] ^= 1
    try damaged.write(to: URL(fileURLWithPath: test.folder + "/damaged.gpg"))
    XCTAssertEqual(
      assertRefused(try restore(test.folder + "/damaged.gpg")), .invalid(.cannotSeal))
    XCTAssertFalse(FileManager.default.fileExists(atPath: new))
    XCTAssertEqual(try restore(sealed).contents.patients, 1)
    XCTAssertEqual(try Practice(path: new).check(), [])
    XCTAssertEqual(
      try FileManager.default.contentsOfDirectory(atPath: test.folder).filter {
        $0.contains("sealing") || $0.contains("opened") || $0.contains("new-")
      }, [])
  }

  func testAKeyThatIsNoneIsRefusedAndNothingIsLeft() throws {
    let test = try TestPractice()
    for recipient in ["age1nietbestaand", "niemand@voorbeeld.invalid"] {
      assertRefused(
        try Backup.make(
          of: test.path, to: test.folder + "/copy.age",
          sealedBy: Sealing(for: recipient, programs: programs)))
    }
    let nowhere = OutsidePrograms(commands: "/nowhere", python: "") { _ in nil }
    XCTAssertEqual(
      assertRefused(
        try Backup.make(
          of: test.path, to: test.folder + "/copy.age",
          sealedBy: Sealing(for: "age1x", programs: nowhere))),
      .invalid(.noSealingProgram("age")))
    XCTAssertEqual(
      try FileManager.default.contentsOfDirectory(atPath: test.folder).filter {
        $0.contains("copy") || $0.contains("sealing")
      }, [])
  }

  func testWhatIsElsewhere() throws {
    let test = try TestPractice()
    XCTAssertFalse(Backup.isElsewhere(test.folder + "/copy.db", from: test.path))
    try FileManager.default.createDirectory(
      atPath: test.folder + "/backups", withIntermediateDirectories: true)
    XCTAssertFalse(Backup.isElsewhere(test.folder + "/backups/copy.db", from: test.path))
    XCTAssertTrue(Backup.isElsewhere("/tmp/copy.db", from: test.path))
    XCTAssertTrue(Backup.isElsewhere(test.folder + "/../copy.db", from: test.path))
    try FileManager.default.createSymbolicLink(
      atPath: test.folder + "/link", withDestinationPath: "/tmp")
    XCTAssertTrue(Backup.isElsewhere(test.folder + "/link/copy.db", from: test.path))
  }
}
