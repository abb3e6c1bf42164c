import Foundation
import PracticeCore
import XCTest

/// A test on the demo practice, at a moment in its filled day.
class DemoTestCase: EndToEndTestCase {
  static let now = "2026-11-23T09:41"
  static let day = "Monday 23 November 2026"

  /// The file of the practice; of each test its own.
  var practice: String { path("practice.db") }

  override func setUpWithError() throws {
    try super.setUpWithError()
    try FileManager.default.copyItem(atPath: try DemoFile.path(), toPath: practice)
  }

  /// Opens the interface on the practice, in English, and waits for the agenda.
  func open(
    _ more: [String] = [], size: TmuxSession.Size = .init(),
    environment: [String: String] = [:]
  ) throws -> TmuxSession {
    let session = try start(arguments + more, size: size, environment: environment)
    try session.waitFor(Self.day)
    return session
  }

  /// Opens the note that is begun and not signed, and goes to the end of its S.
  ///
  /// - Parameter message: What the status line must say of it.
  func openNote(in session: TmuxSession, saying message: String = "") throws {
    try session.press("3")
    try session.waitFor("Jansen, P.")
    try session.press("Home", "Enter")
    try session.waitFor("Session 3/6 · Jansen, P.")
    if !message.isEmpty { try session.waitFor(message) }
    try session.press("Tab", "Tab", "Tab", "C-End")
  }

  /// What opens the practice at the moment of the tests.
  var arguments: [String] { ["--db", practice, "--now", Self.now, "--lang", "en"] }

  /// Opens the interface from a shell, which stays and can be typed into afterwards.
  func openFromShell(_ shell: [String] = ["--norc", "--noprofile"]) throws -> TmuxSession {
    let session = try start(
      program: "/bin/bash", shell + ["-i"], environment: ["PS1": "shell> ", "HISTFILE": ""])
    try session.waitFor("shell>")
    try session.type("stty -g > '\(path("modes before"))'; echo underneath")
    try session.send("Enter")
    try session.waitFor("\nunderneath")
    try session.type(try commandLine(arguments))
    try session.send("Enter")
    try session.waitFor(Self.day)
    return session
  }

  /// The program with arguments, as one types it.
  func commandLine(_ arguments: [String]) throws -> String {
    ([try PracticeBinary.path()] + arguments).map { "'\($0)'" }.joined(separator: " ")
  }

  /// Checks that the shell has its terminal back just as it was, and that one can work on.
  func assertTerminalIsRestored(
    _ session: TmuxSession, file: StaticString = #filePath, line: UInt = #line
  ) throws {
    let back = try session.wait(until: "the shell is back", file: file, line: line) {
      !$0.isOnAlternateScreen && $0.rows.last { !$0.isEmpty }?.hasPrefix("shell>") == true
    }
    XCTAssertTrue(back.text.contains("\nunderneath"), back.framed, file: file, line: line)
    XCTAssertTrue(back.cursor.isVisible, "the cursor is hidden", file: file, line: line)
    XCTAssertFalse(back.isMouseOn, "the mouse is on", file: file, line: line)
    try session.type("stty -g > '\(path("modes after"))'; echo it works")
    try session.send("Enter")
    try session.waitFor("\nit works", file: file, line: line)
    let modes = try ["modes before", "modes after"].map {
      try String(contentsOfFile: path($0), encoding: .utf8)
    }
    XCTAssertEqual(modes[0], modes[1], file: file, line: line)
    // Bracketed paste is off: the shell below did not ask for it.
    try session.paste("echo pasted")
    let pasted = try session.waitFor("shell> echo pasted", file: file, line: line)
    XCTAssertFalse(pasted.text.contains("200~"), pasted.framed, file: file, line: line)
  }

  /// Grows with every change of the practice, reading and logging apart.
  func changes() throws -> Int {
    try Practice(path: practice, clock: .set(to: XCTUnwrap(Moment(iso: Self.now)))).revision()
  }

  /// What a verb prints, which must have worked.
  func printed(_ words: String..., file: StaticString = #filePath, line: UInt = #line) throws
    -> String
  {
    let finished = try run(words + arguments)
    XCTAssertEqual(finished.status, 0, finished.err, file: file, line: line)
    return finished.out
  }
}

/// The demo practice, made once for all tests.
private enum DemoFile {
  static func path() throws -> String { try made.get() }

  private static let made = Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("practice-demo-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    atexit { DemoFile.remove() }
    let path = folder.appendingPathComponent("demo.db").path
    let moment = try XCTUnwrap(Moment(iso: DemoTestCase.now))
    try DemoPractice.create(at: path, clock: .set(to: moment), language: .english)
    return path
  }

  private static func remove() {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("practice-demo-\(getpid())")
    try? FileManager.default.removeItem(at: folder)
  }
}
