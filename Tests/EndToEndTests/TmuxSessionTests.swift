import Foundation
import XCTest

/// The driver itself, proved on small programs that every machine has.
final class TmuxSessionTests: EndToEndTestCase {
  private func shell(
    _ script: String, size: TmuxSession.Size = .init(), environment: [String: String] = [:]
  ) throws -> TmuxSession {
    try start(program: "/bin/sh", ["-c", script], size: size, environment: environment)
  }

  func testTextIsTypedAsItStands() throws {
    let session = try start(program: "/bin/cat")
    for text in ["Enter", "Élise Müller — €42,50", "-x", "ends in;", "a\\;", "#{pid} $HOME \"'"] {
      try session.type(text)
      try session.waitFor(text)
      try session.send("Enter")
    }
    try session.send("C-d")
    XCTAssertEqual(try session.waitForExit(), .status(0))
  }

  func testKeysArePressedByName() throws {
    let session = try shell("stty raw -echo; echo ready; exec cat -v")
    try session.waitFor("ready")
    try session.send("Up", "F5", "C-s", "BTab", "Escape", ";")
    try session.waitFor("^[[A^[[15~^S^[[Z^[;")
  }

  func testAKeyThatDoesNotExistIsRefused() throws {
    let session = try start(program: "/bin/cat")
    for key in ["Entr", "F13", "C-", "Ctrl-S", ""] {
      XCTAssertThrowsError(try session.send(key), key)
    }
    XCTAssertEqual(try session.snapshot().text.trimmingCharacters(in: .newlines), "")
  }

  func testPasteIsBracketedWhenTheProgramAsksForIt() throws {
    let session = try shell("stty raw -echo; printf '\\033[?2004hready\\r\\n'; exec cat -v")
    try session.waitFor("ready")
    try session.paste("jansen;")
    try session.waitFor("^[[200~jansen;^[[201~")
  }

  func testTheScreenHasTheSizeAskedForAndFollowsAResize() throws {
    let session = try shell(
      "trap 'stty size' WINCH; stty size; while :; do sleep 0.01; done",
      size: .init(columns: 61, rows: 17))
    try session.waitFor("17 61")
    XCTAssertEqual(try session.screen().count, 17)
    try session.resize(.init(columns: 132, rows: 40))
    try session.waitFor("40 132")
    XCTAssertEqual(try session.screen().count, 40)
  }

  func testStyleAndCursorCanBeSeen() throws {
    let session = try shell("printf '\\033[7mreverse\\033[0m plain\\033[3;5H'; exec cat")
    let snapshot = try session.wait(until: "the cursor is placed") { $0.cursor.row == 2 }
    XCTAssertEqual(snapshot.cursor, .init(column: 4, row: 2, isVisible: true))
    XCTAssertEqual(snapshot.rows.first, "reverse plain")
    let styled = try session.styledScreen()
    XCTAssertEqual(styled.first?.hasPrefix("\u{1b}[7mreverse\u{1b}[0m"), true, styled[0])
    XCTAssertEqual(styled.count, 24)
  }

  func testWhatAFullScreenProgramSwitchesOnAndOffIsSeen() throws {
    let session = try shell(
      "printf '\\033[?1049h\\033[?25l\\033[?1000hbusy'; read x;"
        + "printf '\\033[?1049l\\033[?25h\\033[?1000lback'; read x")
    let busy = try session.waitFor("busy")
    XCTAssertTrue(
      busy.isOnAlternateScreen && busy.isMouseOn && !busy.cursor.isVisible, "\(busy)")
    try session.send("Enter")
    let back = try session.waitFor("back")
    XCTAssertTrue(
      !back.isOnAlternateScreen && !back.isMouseOn && back.cursor.isVisible, "\(back)")
    try session.waitUntilGone("busy")
  }

  func testHowTheProgramEndedIsSeen() throws {
    let session = try shell("read status; exit $status")
    XCTAssertNil(try session.exitStatus)
    try session.type("3")
    try session.send("Enter")
    XCTAssertEqual(try session.waitForExit(), .status(3))
    XCTAssertEqual(try session.screen().first, "3")
  }

  func testASignalReachesTheProgramAndEndsIt() throws {
    let session = try start(program: "/bin/cat")
    // It runs once it answers; until then it may still be the program that starts it.
    try session.type("here")
    try session.send("Enter")
    try session.waitFor("here\nhere")
    XCTAssertEqual(
      try String(contentsOfFile: "/proc/\(session.pid)/comm", encoding: .utf8), "cat\n")
    try session.kill(SIGKILL)
    XCTAssertEqual(try session.waitForExit(), .signal(SIGKILL))
    XCTAssertEqual(try session.exitStatus, .signal(SIGKILL))
  }

  func testEnvironmentAndTerminalNameAreTheOnesGiven() throws {
    let session = try shell("env; exec cat", environment: ["TERM": "vt100", "COLOUR": "teal blue"])
    let seen = try session.waitFor("COLOUR=teal blue").text
    XCTAssertTrue(seen.contains("TERM=vt100") && seen.contains("LC_ALL=C.UTF-8"), seen)
    XCTAssertFalse(seen.contains("TMUX=") || seen.contains("PRACTICE"), seen)
  }

  func testWaitingInVainShowsTheScreenAndEndsWithTheProgram() throws {
    let session = try shell("echo here I am; read x")
    try session.waitFor("here")
    XCTAssertThrowsError(try session.waitFor("elsewhere", timeout: 0.1)) {
      XCTAssertTrue("\($0)".contains("|here I am"), "\($0)")
    }
    try session.send("Enter")
    let start = Date()
    XCTAssertThrowsError(try session.waitFor("elsewhere", timeout: 60)) {
      XCTAssertTrue("\($0)".contains("the program ended (status(0))"), "\($0)")
    }
    XCTAssertLessThan(Date().timeIntervalSince(start), 30)
  }

  func testTheProgramIsGoneAfterTheEndOfItsTerminal() throws {
    let session = try start(program: "/bin/cat")
    let pid = try session.pid
    session.end()
    try waitForEnd(of: pid)
    XCTAssertThrowsError(try session.snapshot())
  }
}
