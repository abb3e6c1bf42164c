import XCTest

/// No terminal, an unknown one, one that knows little.
final class BadTerminalTests: DemoTestCase {
  func testNoTerminalAtAll() throws {
    let finished = try run(arguments)
    XCTAssertEqual(finished.status, 1)
    XCTAssertEqual(finished.out, "")
    XCTAssertTrue(finished.err.contains("needs a terminal"), finished.err)
    XCTAssertTrue(finished.err.contains("practice help"), finished.err)
    // A first start without one makes nothing either.
    let first = try run(["--lang", "nl"])
    XCTAssertEqual(first.status, 1)
    XCTAssertTrue(first.err.contains("heeft een terminal nodig"), first.err)
    XCTAssertFalse(exists(path("data")))
  }

  func testATerminalNobodyKnows() throws {
    for (name, said) in [
      ("nonsense", "TERM=nonsense"), ("", "TERM="), ("vt\u{1b}[2J", "TERM=vt�[2J"),
    ] {
      let command = "TERM='\(name)' \(try commandLine(arguments)); echo status $?; read x"
      let session = try start(program: "/bin/sh", ["-c", command])
      let snapshot = try session.waitFor("status 1")
      let text = snapshot.rows.joined()
      XCTAssertTrue(text.contains("(\(said))"), snapshot.framed)
      XCTAssertTrue(text.contains("Try TERM=xterm-256color."), snapshot.framed)
      XCTAssertFalse(snapshot.isOnAlternateScreen)
    }
  }

  func testALocaleWithoutUnicodeIsDrawnInASCII() throws {
    for (locale, term) in [("C", "tmux-256color"), ("POSIX", "vt100")] {
      let session = try open(environment: ["LC_ALL": locale, "TERM": term])
      let agenda = try session.waitFor("Ozturk, A.")
      XCTAssertTrue(agenda.text.allSatisfy { $0.isASCII }, agenda.framed)
      try session.press("Down", "Enter")
      let file = try session.waitFor("Ozturk")
      XCTAssertTrue(file.text.allSatisfy { $0.isASCII }, file.framed)
      try session.press("Q")
      XCTAssertEqual(try session.waitForExit(), .status(0))
    }
  }

  func testALocaleThatIsNotInstalled() throws {
    let session = try open(environment: ["LC_ALL": "xx_XX.UTF-8"])
    try session.waitFor("Öztürk, A.")
    try session.press("Q")
    XCTAssertEqual(try session.waitForExit(), .status(0))
  }

  func testAnOldTerminalWithoutColour() throws {
    let session = try open(environment: ["TERM": "vt100", "NO_COLOR": "1"])
    try session.press("x")
    try session.press("Q")
    XCTAssertEqual(try session.waitForExit(), .status(0))
  }
}
