import PracticeCore
import XCTest

/// Desk and treatment room, both at work on the same file.
final class TwoTerminalsTests: DemoTestCase {
  func testEachSeesWhatTheOtherDoes() throws {
    let desk = try open()
    let room = try open(["--as", "TB"])
    try desk.press("a")
    try desk.waitFor("Book ·")
    try desk.type("jansen e")
    try desk.waitUntilGone("Jansen, P.")
    try desk.press("Enter")
    try desk.waitFor("Book · Jansen, E.")
    try desk.press("Enter")
    try desk.waitFor(" 9:30▸│ Jansen, E.")
    // A second, and what a busy machine adds.
    try room.waitFor(" 9:30▸│ Jansen, E.", timeout: 4)
    try room.press("h", "h")
    try room.waitFor(" 9:30 Jansen, E.")
    try room.press("i")
    try room.waitFor("│●Jansen, E.")
    try desk.waitFor("│●Jansen, E.", timeout: 4)

    // The desk booked it, so the room's undo takes back what the room did.
    try room.press("u")
    try desk.waitUntilGone("│●Jansen, E.", timeout: 4)
    try desk.waitFor("│ Jansen, E.")
  }

  func testTwoWhoBookTheSameCellAtOnce() throws {
    let sessions = try [open(), open()]
    for (session, name) in zip(sessions, ["jansen e", "dijkstra"]) {
      try session.press("a")
      try session.waitFor("Book ·")
      try session.type(name)
      try session.wait(until: "the list is short") {
        $0.text.contains("▸") && !$0.text.contains("Bos")
      }
      try session.press("Enter")
      try session.waitFor("[ book ]")
    }
    for session in sessions { try session.send("Enter") }
    let outcomes = try sessions.map { session in
      try session.wait(until: "it was booked or refused") {
        $0.text.contains("✓ Booked") || $0.text.contains("already has an appointment")
      }.text.contains("✓ Booked")
    }
    XCTAssertEqual(outcomes.filter { $0 }.count, 1)
    XCTAssertTrue(try printed("check").contains("All is well"))
  }
}
