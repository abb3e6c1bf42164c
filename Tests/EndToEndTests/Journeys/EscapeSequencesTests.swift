@testable import PracticeCore
import XCTest

/// Data can never give orders to the terminal, whatever door it came in by.
final class EscapeSequencesTests: DemoTestCase {
  /// What a name could try: window title, clearing, asking for an answer, 8-bit control, back
  /// and forth, right to left.
  private static let attacks = [
    "\u{1b}]0;PWNED\u{7}", "\u{1b}[2J", "\u{1b}[6n", "\u{9b}31m", "\u{8}\u{8}\r\n", "\u{202e}",
    "\u{1b}[?1049l", "\u{1b}P+q544e\u{1b}\\", "\u{e}\u{0}",
  ]

  override func setUpWithError() throws {
    try super.setUpWithError()
    // Not through the program, which refuses such names: the file of somebody who means harm.
    let database = try Database(path: practice, mode: .readWrite)
    let evil = "E" + Self.attacks.joined(separator: "v") + "l"
    database.withoutTriggers {
      for sql in [
        "UPDATE patient SET surname = ?1, street = ?1, email = ?1 WHERE id IN (1001, 1042)",
        "UPDATE practice SET name = ?1", "UPDATE exercise SET name = ?1",
        "UPDATE journal SET subject = ?1", "UPDATE appointment SET note = ?1",
        "UPDATE session_note SET subjective = ?1, plan = ?1", "UPDATE staff SET surname = ?1",
      ] {
        // A column of another name is no matter: enough of them are left.
        _ = try? database.run(sql, evil)
      }
    }
    XCTAssertEqual(
      try database.number("SELECT count(*) FROM patient WHERE surname = ?", evil), 2)
    XCTAssertGreaterThan(
      try database.number("SELECT count(*) FROM session_note WHERE plan = ?", evil), 0)
  }

  func testTheScreens() throws {
    // Recorded from its first byte on.
    let bytes = path("bytes")
    let session = try start(
      program: "/bin/sh", ["-c", "echo ready; read x; exec \(try commandLine(arguments))"])
    try session.waitFor("ready")
    try session.record(to: bytes)
    try session.send("Enter")
    try session.waitFor(Self.day)
    try session.press("Up", "Up", "Up", "Enter")
    try session.waitFor("[Overview]")
    for _ in 0..<6 { try session.press("]") }
    try session.press("3")
    try session.waitFor("[My day]")
    try session.press("Home")
    try session.press("P")
    try session.waitFor("Exercise sheet")
    try session.press("Escape", "Home", "s")
    try session.waitFor("Session 3/6")
    try session.press("Escape", "6")
    try session.waitFor("[Settings]")
    try session.press("2")
    try session.waitFor("[Patients]")
    try session.type("#1001")
    try session.waitFor("PWNED")
    try session.press("Escape", "Escape", "Q")
    try session.waitForExit()

    let recorded = [UInt8](try Data(contentsOf: URL(fileURLWithPath: bytes)))
    XCTAssertGreaterThan(recorded.count, 5000)
    for attack in Self.attacks where attack != "\u{1b}[2J" && attack != "\u{1b}[?1049l" {
      XCTAssertFalse(
        recorded.contains(Array(attack.utf8)), "\(attack.debugDescription) reached the terminal")
    }
    // Curses itself may clear and leave the second screen, at the beginning and the end.
    XCTAssertLessThanOrEqual(recorded.count(of: Array("\u{1b}[2J".utf8)), 1)
    XCTAssertEqual(recorded.count(of: Array("\u{1b}[?1049l".utf8)), 1)
    XCTAssertTrue(recorded.contains(Array("PWNED".utf8)), "the name itself is shown")
  }

  func testTheVerbs() throws {
    for words in [
      ["agenda"], ["find", "#1001"], ["sheet", "#1001"], ["course", "#1001"], ["log"],
      ["coverage", "#1001"], ["staff", "list"], ["find", "#1001", "--json"], ["log", "--json"],
      ["sheet", "#1001", "--json"],
    ] {
      let finished = try run(words + arguments)
      XCTAssertEqual(finished.status, 0, "\(words): \(finished.err)")
      for scalar in (finished.out + finished.err).unicodeScalars {
        let isControl = scalar.properties.generalCategory == .control
        XCTAssertFalse(
          isControl && scalar != "\n" && scalar != "\u{c}"
            || scalar == "\u{202e}" && !words.contains("--json"),
          "\(words): \(scalar.debugDescription)")
      }
    }
  }
}

extension [UInt8] {
  fileprivate func contains(_ part: [UInt8]) -> Bool { count(of: part) > 0 }

  fileprivate func count(of part: [UInt8]) -> Int {
    indices.count { self[$0...].starts(with: part) }
  }
}
