import XCTest

/// The terminal follows, and is given back on every way out.
final class TerminalTests: DemoTestCase {
  func testTheWindowMayBecomeTinyAndWideAgain() throws {
    let session = try open()
    try session.resize(.init(columns: 59, rows: 15))
    try session.waitFor("This window is too small:")
    try session.resize(.init(columns: 10, rows: 5))
    try session.waitFor("This windo")
    // Keys do nothing where nobody can see what they do.
    try session.press("x", "i", "Enter")
    try session.resize(.init(columns: 1, rows: 1))
    try session.resize(.init(columns: 60, rows: 16))
    try session.waitFor("Monday")
    let wide = TmuxSession.Size(columns: 200, rows: 60)
    try session.resize(wide)
    let snapshot = try session.waitFor("example  09:41  EV")
    XCTAssertTrue(snapshot.text.contains("●Jansen, P."), snapshot.framed)
    try session.press("Q")
    XCTAssertEqual(try session.waitForExit(), .status(0))
  }

  func testAStartInATinyWindow() throws {
    let session = try start(arguments, size: .init(columns: 10, rows: 5))
    try session.waitFor("This windo")
    try session.resize(.init())
    try session.waitFor(Self.day)
    try session.resize(.init(columns: 10, rows: 5))
    try session.waitFor("This windo")
    try session.press("Q")
    XCTAssertEqual(try session.waitForExit(), .status(0))
  }

  /// A colour around nothing is bytes over the line that nobody sees.
  func testBlanksAreSentWithoutColour() throws {
    let session = try open(environment: ["TERM": "tmux-256color"])
    for row in try session.styledScreen() {
      XCTAssertFalse(
        row.contains(/\u{1b}\[(38;5;[0-9]+|3[0-7])m {1,3}\u{1b}/), row.debugDescription)
    }
  }

  func testLeavingGivesTheTerminalBack() throws {
    let session = try openFromShell()
    XCTAssertTrue(try session.snapshot().isOnAlternateScreen)
    try session.press("Q")
    try assertTerminalIsRestored(session)
  }

  func testTheProgramIsSuspendedAndContinued() throws {
    let session = try openFromShell()
    try session.press("Down", "C-z")
    let shell = try session.waitFor("Stopped")
    XCTAssertFalse(shell.isOnAlternateScreen || shell.isMouseOn || !shell.cursor.isVisible)
    try session.type("echo meanwhile")
    try session.send("Enter")
    try session.waitFor("\nmeanwhile")
    try session.resize(.init(columns: 100, rows: 30))
    try session.type("fg")
    try session.send("Enter")
    let back = try session.waitFor(Self.day)
    XCTAssertTrue(back.isOnAlternateScreen)
    XCTAssertFalse(back.text.contains("meanwhile"), back.framed)
    try session.waitFor("example  09:41  EV")
    try session.press("Q")
    try session.waitFor("meanwhile")
    try assertTerminalIsRestored(session)
  }

  /// SIGTERM of a shutdown, SIGINT of a script.
  func testARequestToStopIsFollowed() throws {
    for signal in [SIGTERM, SIGINT] {
      let session = try openFromShell()
      try session.killForeground(signal)
      try assertTerminalIsRestored(session)
    }
  }

  func testACrashGivesTheTerminalBackAndSaysSo() throws {
    for signal in [SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE, SIGTRAP] {
      let session = try openFromShell()
      try session.killForeground(signal)
      try session.waitFor("practice stopped unexpectedly; what was typed is kept")
      try assertTerminalIsRestored(session)
      XCTAssertEqual(try files().filter { $0.contains("core") }, [])
    }
  }

  func testNothingIsLostWithTheConnection() throws {
    let session = try open()
    try openNote(in: session)
    try session.type(" connection goes")
    try session.waitFor("goes")
    let pid = try session.pid
    session.end()
    try waitForEnd(of: pid)

    let again = try open()
    try openNote(in: again, saying: "Here is what you typed before")
    try again.waitFor("goes")
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
  }
}
