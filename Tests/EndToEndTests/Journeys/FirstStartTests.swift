import XCTest

/// The first start, when there is no practice yet.
final class FirstStartTests: EndToEndTestCase {
  private var file: String { path("data/practice/practice.db") }

  func testTheExamplePracticeOpensOnItsFilledDay() throws {
    let session = try start(["--now", DemoTestCase.now], environment: ["LANG": "nl_NL.UTF-8"])
    try session.waitFor("Welcome")
    try session.press("t")
    let welcome = try session.waitFor("Welkom")
    XCTAssertTrue(welcome.text.contains("de voorbeeldpraktijk"), welcome.framed)
    XCTAssertFalse(exists(file), "nothing is made before somebody chose")

    try session.press("v")
    let agenda = try session.waitFor("maandag 23 november 2026", timeout: 60)
    XCTAssertTrue(agenda.text.contains("Öztürk"), agenda.framed)
    XCTAssertEqual(try permissions(file), 0o600)
    XCTAssertEqual(try permissions(path("data/practice")), 0o700)

    // From now on it opens at once, in the language that was chosen.
    try session.press("Q")
    XCTAssertEqual(try session.waitForExit(), .status(0))
    try start(["--now", DemoTestCase.now]).waitFor("maandag 23 november 2026")
  }

  func testAnEmptyPracticeIsMadeFromAForm() throws {
    let session = try start(["--lang", "nl", "--db", path("mijn praktijk.db")])
    try session.waitFor("Welkom")
    try session.press("n")
    try session.waitFor("Naam praktijk")
    try session.type("Praktijk De Proef")
    for (keys, text) in [(3, "Verzonnen"), (2, "Eva"), (1, "EV")] {
      for _ in 0..<keys { try session.press("Tab") }
      try session.type(text)
    }
    try session.waitFor("Verzonnen")
    try session.press("C-s")
    let settings = try session.waitFor("Nog te doen")
    XCTAssertTrue(settings.text.contains("Verzonnen"), settings.framed)
    try session.press("1")
    let agenda = try session.waitFor("[Agenda]")
    XCTAssertTrue(agenda.text.contains("Verzonnen"), agenda.framed)
    try session.press("Q")
    XCTAssertEqual(try session.waitForExit(), .status(0))

    let staff = try run(["staff", "list", "--db", path("mijn praktijk.db")])
    XCTAssertTrue(staff.out.contains("Verzonnen"), staff.out + staff.err)
    XCTAssertEqual(try run(["check", "--db", path("mijn praktijk.db")]).status, 0)
  }

  func testLeavingMakesNothing() throws {
    let session = try start()
    try session.waitFor("Welcome")
    try session.press("Q")
    XCTAssertEqual(try session.waitForExit(), .status(0))
    XCTAssertFalse(exists(path("data")))
  }
}
