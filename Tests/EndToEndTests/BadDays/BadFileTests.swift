import Foundation
@testable import PracticeCore
import XCTest

/// A file that cannot be used is refused with a sentence, and stays as it was to the byte.
final class BadFileTests: DemoTestCase {
  func testNoFile() throws {
    let missing = path("nothing.db")
    try refused("There is no practice in \(missing)", "practice init", file: missing)
    XCTAssertFalse(exists(missing))
  }

  func testAFolder() throws {
    try refused("is a folder", "the name of a file", file: folder.path)
    let screen = try run(["--db", folder.path, "--lang", "nl"])
    XCTAssertEqual(screen.status, 3)
    XCTAssertTrue(screen.err.contains("is een map"), screen.err)
  }

  func testFilesOfOthers() throws {
    let notes = path("notes.txt")
    try Data("shopping list\n".utf8).write(to: URL(fileURLWithPath: notes))
    try refused("is not a file of this program", "--db", file: notes)
    let empty = path("empty.db")
    try Data().write(to: URL(fileURLWithPath: empty))
    try refused("is not a file of this program", "--db", file: empty)
    let other = path("other.db")
    try Database(path: other, mode: .create).execute("CREATE TABLE t (x); PRAGMA user_version = 1")
    try refused("is not a file of this program", "--db", file: other)
    try refused("is not a file of this program", "--db", file: "/dev/null")
  }

  func testAFileOfANewerProgram() throws {
    try change("PRAGMA user_version = 4711")
    try refused("newer version", "4711", "Update the program")
  }

  func testAFileWithAnEditedSchema() throws {
    try change("UPDATE schema_migration SET checksum = 'edited' WHERE version = 1")
    try refused("is not this program's", "Restore a backup")
  }

  func testADamagedFile() throws {
    // Every page but the first half of the first, which holds what is looked at first.
    try overwrite(from: 2048) { _ in UInt8.random(in: 1...255) }
    try refused("is damaged", "restore a backup")
  }

  func testAFileThatWasCutOff() throws {
    let handle = try XCTUnwrap(FileHandle(forWritingAtPath: practice))
    try handle.truncate(atOffset: 150_000)
    try handle.close()
    try refused("is damaged", "restore a backup")
  }

  /// What the log holds is part of the file: it is neither written back nor thrown away.
  func testALeftoverLogStaysAsItWas() throws {
    for sql in [
      "PRAGMA user_version = 4711; INSERT INTO schema_migration VALUES (4711, 'x', 'x', 0)",
      "UPDATE schema_migration SET checksum = 'edited'",
    ] {
      let session = try open()
      try change(sql)
      try session.kill(SIGKILL)
      try session.waitForExit()
      session.end()
      XCTAssertGreaterThan(try Data(contentsOf: URL(fileURLWithPath: practice + "-wal")).count, 0)
      try refused("version")
      try FileManager.default.removeItem(atPath: practice + "-wal")
      try FileManager.default.removeItem(atPath: practice + "-shm")
    }
  }

  func testAFileThatMayNotBeRead() throws {
    try asOrdinaryUser { user in
      for (mode, file) in [(0o000, practice), (0o000, folder.path)] {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
        let finished = try user.run(["agenda"] + arguments)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
        XCTAssertEqual(finished.status, 3, finished.err)
        XCTAssertTrue(finished.err.contains("cannot be read (Permission denied)"), finished.err)
        XCTAssertTrue(finished.err.contains("Look at the owner"), finished.err)
      }
    }
  }

  func testAFileAndAFolderThatMayNotBeWrittenTo() throws {
    try asOrdinaryUser { user in
      for (mode, file) in [(0o444, practice), (0o555, folder.path)] {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
        let before = try hash(practice)
        let finished = try user.run(["agenda"] + arguments)
        XCTAssertEqual(try hash(practice), before)
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: file)
        XCTAssertEqual(finished.status, 3, finished.err)
        XCTAssertTrue(finished.err.contains("may not be written to"), finished.err)
        XCTAssertTrue(finished.err.contains("Give its owner write permission"), finished.err)
      }
    }
  }

  func testAPracticeIsNeverMadeOverAFile() throws {
    let before = try hash(practice)
    let finished = try run(["init", "--name", "Tweede"] + arguments)
    XCTAssertEqual(finished.status, 3)
    XCTAssertTrue(finished.err.contains("exists already"), finished.err)
    XCTAssertEqual(try hash(practice), before)
  }

  // MARK: -

  /// Runs verbs, and the interface, on a file they must refuse.
  private func refused(
    _ parts: String..., file: String? = nil, at place: StaticString = #filePath,
    line: UInt = #line
  ) throws {
    let file = file ?? practice
    let before = try traces(of: file)
    for words in [
      ["agenda"], ["book", "#1042 2026-11-24 10:30 EV"], ["check"], ["undo"], ["log", "--json"],
    ] {
      let finished = try run(words + ["--db", file, "--now", Self.now, "--lang", "en"])
      XCTAssertEqual(finished.status, 3, "\(words) \(finished.err)", file: place, line: line)
      XCTAssertEqual(finished.out, "", file: place, line: line)
      for part in parts {
        XCTAssertTrue(
          finished.err.contains(part), "\(words) \(finished.err)", file: place, line: line)
      }
      XCTAssertEqual(try traces(of: file), before, "after \(words)", file: place, line: line)
    }
    guard FileManager.default.fileExists(atPath: file) else { return }
    // The sentence stands on the ordinary screen, where it stays readable.
    let command = try commandLine(["--db", file, "--lang", "en"])
    let session = try start(program: "/bin/sh", ["-c", "\(command); echo status $?; read x"])
    let last = try session.waitFor("status 3", file: place, line: line)
    // Rows end in the middle of words and sentences.
    let text = last.rows.joined().replacing(" ", with: "")
    for part in parts {
      XCTAssertTrue(
        text.contains(part.replacing(" ", with: "")), last.framed, file: place, line: line)
    }
    XCTAssertEqual(try traces(of: file), before, "after the interface", file: place, line: line)
  }

  /// Everything in the file's folder but the files of SQLite that hold no data, by name and hash.
  private func traces(of file: String) throws -> [String: String] {
    var traces: [String: String] = [:]
    for suffix in ["", "-wal", "-journal", ".ticket"] where regular(file + suffix) {
      traces[suffix] = try hash(file + suffix)
    }
    return traces
  }

  private func regular(_ path: String) -> Bool {
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type]
    return type as? FileAttributeType == .typeRegular
  }

  private func hash(_ path: String) throws -> String {
    try Command.run(
      Command.find("sha256sum"), [path], environment: environment(),
      scratch: FileManager.default.temporaryDirectory
    ).out
  }

  /// Changes the file behind the program's back.
  private func change(_ sql: String) throws {
    try Database(path: practice, mode: .readWrite).execute(sql)
  }

  private func overwrite(from start: Int, with byte: (Int) -> UInt8) throws {
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: practice)))
    for index in start..<bytes.count { bytes[index] = byte(index) }
    try Data(bytes).write(to: URL(fileURLWithPath: practice))
  }
}
