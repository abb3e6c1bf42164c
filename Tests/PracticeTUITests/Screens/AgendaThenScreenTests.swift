import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// Who moved this, and what the agenda looked like yesterday at four.
@MainActor
final class AgendaThenScreenTests: XCTestCase {
  func testTheAgendaAsItWasIsShownAndCannotBeChanged() async throws {
    let pilot = try PracticePilot()
    pilot.calendar.set(to: Moment(day: DemoFile.monday.day, time: TimeOfDay(minutes: 600)))
    pilot.select("10:30", of: "EV")
    let id = try XCTUnwrap(try pilot.appointment("10:30", of: "EV")).id
    pilot.press("x", "z")
    XCTAssertNil(try pilot.appointment("10:30", of: "EV"))
    pilot.press(":")
    pilot.type("op 9:50")
    pilot.expect(contains: "De agenda zoals die was op maandag 23 november 2026 9:50")
    pilot.press("Enter")
    pilot.expect(contains: "ZOALS HET WAS OP ma 23 nov 9:50 · alleen lezen")
    pilot.expect(contains: " Hofstra, D.")
    pilot.expect(lacks: "×Hofstra")
    pilot.select("10:30", of: "EV")
    let changes = try pilot.practice.revision()
    for key in ["x", "i", "o", "m", "a", "r", "A", "D"] { pilot.press(key) }
    pilot.press(":")
    pilot.type("bergsma di 10:30 visser")
    pilot.press("Enter")
    pilot.expect(contains: "Dit is de agenda van toen")
    XCTAssertEqual(try pilot.practice.revision(), changes)
    XCTAssertEqual(try pilot.practice.read { try $0.appointment(id).status }, .cancelled)
    pilot.press("v")
    pilot.expect(contains: "Visser · week 48")
    pilot.expect(contains: "ZOALS HET WAS")
    pilot.press("v")
    pilot.expect(contains: "De Boer")
    pilot.press("Esc")
    pilot.expect(lacks: "ZOALS HET WAS")
    pilot.expect(contains: "×Hofstra, D.")
  }

  func testAMomentThatIsNotThereIsRefused() async throws {
    let pilot = try PracticePilot(language: .english)
    for (text, refusal) in [
      ("at 23:00", "That moment has not come yet."), ("at 1-1-2001 9:00", "does not go back"),
    ] {
      pilot.press(":")
      pilot.type(text)
      pilot.press("Enter")
      pilot.expect(contains: refusal)
    }
  }

  func testTheHistoryOfAnAppointment() async throws {
    let pilot = try PracticePilot()
    pilot.select("10:30", of: "EV")
    pilot.press("m", "f", "Enter", "H")
    pilot.expect(contains: "Geschiedenis · Hofstra, D.")
    pilot.expect(contains: "ma 23 nov 9:41 · BK, pts/1")
    pilot.expect(contains: "verplaatst van ma 23 nov 10:30 Visser naar ma 23 nov 14:00 Visser")
    pilot.press("Esc", "x", "z")
    if pilot.find("Plek vrijgekomen") != nil { pilot.press("Esc") }
    pilot.press("H")
    pilot.expect(contains: "afgezegd (ziek)")
  }
}

/// Somebody calls, or somebody reads along.
@MainActor
final class DeskTests: XCTestCase {
  func testWhoIsCalling() async throws {
    let pilot = try PracticePilot()
    pilot.press("/")
    pilot.type("hofstra")
    pilot.expect(contains: "Volgende    ma 23 nov 10:30 · Visser · 8/6")
    pilot.expect(contains: "Vergoeding  A3 · aanvullend, nog 3 met deze")
    pilot.press("Enter")
    pilot.expect(contains: "Hofstra, D. ·")
    pilot.press("F9")
    pilot.type("jansen e")
    pilot.press("F3")
    pilot.expect(contains: "Boeken · Jansen, E.")
  }

  func testNamesHideThemselves() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.expect(contains: "Jansen, P.")
    pilot.press("6", "h")
    pilot.fill("2")
    pilot.press("^S", "1")
    pilot.wait(milliseconds: 119_000)
    pilot.expect(contains: "Jansen, P.")
    pilot.wait(milliseconds: 2000)
    pilot.expect(lacks: "Jansen")
    pilot.expect(contains: "Namen verborgen: 2 minuten geen toets.")
    pilot.press("^P")
    pilot.expect(contains: "Jansen, P.")
    try pilot.practice.setDiscretion(minutes: 0)
    pilot.wait(milliseconds: 900_000)
    pilot.expect(contains: "Jansen, P.")
  }
}
