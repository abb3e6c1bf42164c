import Foundation
import XCTest

/// The built program, talked to line by line.
final class LinearTests: EndToEndTestCase {
  private func answer(
    _ lines: String..., arguments: [String] = [], environment changes: [String: String] = [:]
  ) throws -> Finished {
    if !FileManager.default.fileExists(atPath: path("p.db")) {
      let made = try run(
        ["init", "--db", path("p.db"), "--name", "Praktijk De Proef", "--owner", "Eva Visser"])
      XCTAssertEqual(made.status, 0, made.err)
    }
    return try run(
      ["--db", path("p.db"), "--lang", "nl"] + arguments,
      input: lines.joined(separator: "\n"), environment: changes)
  }

  func testAScriptIsAnsweredLineByLineAndItsEndIsTheEnd() throws {
    let finished = try answer("agenda 24-12-2026", "zoeken niemand", arguments: ["--linear"])
    XCTAssertEqual(finished.status, 0)
    XCTAssertEqual(finished.err, "")
    for line in [
      "donderdag 24 december 2026", "Geen afspraken.", "Geen patiënt gevonden.", "Tot ziens.",
    ] {
      XCTAssertTrue(finished.out.contains(line + "\n"), "\(line) not in\n\(finished.out)")
    }
    XCTAssertFalse(finished.out.contains("\u{1B}"))
  }

  func testADumbTerminalIsTalkedToLineByLine() throws {
    let finished = try answer("stop", environment: ["TERM": "dumb"])
    XCTAssertEqual(finished.status, 0)
    XCTAssertTrue(finished.out.hasSuffix("Opdracht: \nTot ziens.\n"), finished.out)
  }

  func testALineWithoutEndAndBytesThatAreNoTextEndToo() throws {
    let finished = try answer(
      String(repeating: "\u{0}a", count: 100_000), arguments: ["--linear"])
    XCTAssertEqual(finished.status, 0)
    XCTAssertTrue(finished.out.hasSuffix("Tot ziens.\n"))
  }

  func testInterruptingEndsInTheOrdinaryWay() throws {
    _ = try answer()
    let session = try start(["--db", path("p.db"), "--lang", "nl", "--linear"])
    try session.waitFor("Opdracht:")
    try session.send("C-c")
    try session.waitFor("Tot ziens.")
    XCTAssertEqual(try session.waitForExit(), .status(0))
  }

  func testWithoutAPracticeItSaysHowToMakeOne() throws {
    let finished = try run(["--db", path("none.db"), "--linear", "--lang", "nl"])
    XCTAssertEqual(finished.status, 3)
    XCTAssertTrue(finished.err.contains("practice init"), finished.err)
  }

  func testItBelongsToTheInterfaceOnly() throws {
    XCTAssertEqual(try run(["find", "x", "--linear"]).status, 2)
    XCTAssertTrue(try run(["--help"]).out.contains("--linear"))
  }
}
