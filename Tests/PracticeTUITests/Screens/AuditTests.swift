import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// A day at the screen, and what the log says of each thing that was done: once.
@MainActor
final class AuditTests: XCTestCase {
  private var seen: [String: Int] = [:]

  /// What came in the log since the last time this was asked, however often; in any order, since
  /// all of it happens within a moment.
  private func news(_ pilot: PracticePilot) throws -> [String] {
    let lines = try pilot.file.open().logLines(LogFilter(limit: .max), in: .dutch)
    let counts = Dictionary(lines.map { ("\($0.initials): \($0.what)", 1) }, uniquingKeysWith: +)
    defer { seen = counts }
    return counts.flatMap { line, count in
      Array(repeating: line, count: count - seen[line, default: 0])
    }.sorted()
  }

  func testEachReadAndEachChangeOnce() async throws {
    let file = try PracticeFile.demo()
    let desk = try PracticePilot(as: "BK", on: file)
    _ = try news(desk)
    func expect(
      _ lines: String..., after what: String, _ line: UInt = #line, body: () throws -> Void
    ) throws {
      try body()
      XCTAssertEqual(try news(desk), lines.sorted(), what, line: line)
    }

    try expect(after: "looking at the agenda of a week") {
      desk.press("PgDn", "PgDn", "v", "v", "v", "Home")
    }
    try expect("BK: gezocht", "BK: dossier geopend", after: "searching and opening") {
      desk.press("2")
      desk.type("bergsma")
      desk.press("Enter")
    }
    try expect(after: "leafing through its tabs, and waiting") {
      for _ in 0..<8 { desk.press("]") }
      desk.wait(milliseconds: 5000)
    }
    try expect("BK: gegevens van Bergsma, T. bewerkt", after: "a new phone number") {
      desk.press("e")
      desk.focus("phone")
      desk.fill("06-00000099")
      desk.wait(milliseconds: 1100)
      desk.press("^S")
    }
    try expect(after: "a form that is given up") {
      desk.press("e")
      desk.press("Esc")
    }
    try expect("BK: dossier geopend", after: "the same file again, after it was closed") {
      desk.press("Esc", "Enter")
    }
    try expect(after: "a form that is refused") {
      desk.press("e")
      desk.focus("birthDate")
      desk.fill("31-02-1980")
      desk.press("^S")
      desk.press("Esc", "w")
    }
    let agenda = try PracticePilot(as: "BK", on: file)
    _ = try news(agenda)
    try expect(
      "BK: gezocht", "BK: afspraak van Bergsma, T. op ma 23 nov 14:00 bij Visser geboekt",
      after: "booking from the agenda"
    ) {
      agenda.select("14:00", of: "EV")
      agenda.press("a")
      agenda.type("bergsma")
      agenda.press("Enter", "Enter")
      agenda.expect(contains: "Geboekt")
    }
    try expect(
      "BK: ongedaan gemaakt: afspraak van Bergsma, T. op ma 23 nov 14:00 bij Visser geboekt",
      after: "taking it back"
    ) {
      agenda.press("u")
    }
    try expect("BK: gezocht", after: "who is calling, and it was somebody else") {
      agenda.press("/")
      agenda.type("jans")
      agenda.press("Esc")
    }
    try expect("BK: geweigerd: sheet.open", after: "what the desk may not do") {
      agenda.select("10:30", of: "EV")
      agenda.press("P")
    }

    let room = try PracticePilot(as: "EV", on: file)
    _ = try news(room)
    try expect("EV: dossier geopend: behandelverslag", after: "the note of who is next") {
      room.press("3", "Enter")
    }
    try expect(after: "typing: a draft is no change") {
      room.focus("subjective")
      room.type("Verzonnen.")
      room.wait(milliseconds: 2000)
    }
    try expect(
      "EV: behandelverslag van Öztürk, A. geschreven (ma 23 nov 10:00)", after: "saving it"
    ) {
      room.press("^S")
    }
    try expect("EV: logboek ingezien", after: "the log itself") { room.press("6", "l") }
  }

  /// Everything that was changed is told field by field, what it was and what it is.
  func testAChangeIsToldFieldByField() async throws {
    let desk = try PracticePilot(as: "BK")
    desk.press("2")
    desk.type("bergsma")
    desk.press("F4")
    desk.focus("gp")
    desk.fill("Huisarts Twee")
    desk.focus("city")
    desk.fill("Nergenshuizen")
    desk.press("^S")
    let entry = try XCTUnwrap(desk.practice.logLines(in: .dutch).first { $0.entry != nil }?.entry)
    let changes = try desk.practice.fieldChanges(of: entry, in: .dutch)
    XCTAssertEqual(Set(changes.map(\.field)), ["huisarts", "plaats"])
    for change in changes {
      XCTAssertNotEqual(change.before, change.after, change.field)
      XCTAssertFalse(change.isHidden)
    }
    XCTAssertEqual(
      changes.first { $0.field == "huisarts" }?.after, "Huisarts Twee")
  }
}
