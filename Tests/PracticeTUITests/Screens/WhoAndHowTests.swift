import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// Who works here, in which language, and who may read along.
@MainActor
final class WhoAndHowTests: XCTestCase {
  func testSomebodyElseGoesOnWorking() async throws {
    let pilot = try PracticePilot(as: "BK")
    pilot.expect(contains: "09:41  BK")
    pilot.press("6", "Down", "Enter")
    pilot.expect(contains: "U bent nu T. de Boer.")
    pilot.expect(contains: "09:41  TB")
    pilot.press("3")
    pilot.expect(contains: "De Boer · maandag 23 november")
    pilot.press("6")
    pilot.press("e")
    pilot.expect(contains: "× Dit mag u niet")
  }

  func testAChangeBelongsToWhoMadeItAndSoDoesItsUndo() async throws {
    let pilot = try PracticePilot(as: "BK")
    pilot.select("10:30", of: "EV")
    pilot.press("i")
    pilot.press("6", "Enter", "u")
    XCTAssertEqual(
      try pilot.appointment("10:30", of: "EV")?.status, .arrived,
      "Visser does not undo what Kok did")
  }

  func testTheLanguageIsSwitchedOnTheSpot() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("6", "t")
    pilot.expect(contains: "Monday 23 November 2026")
    pilot.expect(contains: "Patients  My day  Exercises  Reports  Settings")
    pilot.press("6", "t")
    pilot.expect(contains: "maandag 23 november 2026")
  }

  func testOneKeyHidesAllNamesAndShowsThemAgain() async throws {
    let pilot = try PracticePilot(as: "EV")
    let names = ["Hofstra", "Öztürk", "Jansen", "Woudenberg"]
    pilot.press("^P")
    for name in names { pilot.expect(lacks: name) }
    pilot.select("10:30", of: "EV")
    pilot.expect(lacks: "06-00000422")
    pilot.expect(lacks: "17-01-1958")
    pilot.press("2")
    for name in names { pilot.expect(lacks: name) }
    pilot.press("Esc", "Esc", "3")
    for name in names { pilot.expect(lacks: name) }
    pilot.press("Enter")
    for name in names { pilot.expect(lacks: name) }
    pilot.press("Esc", "d")
    for name in names { pilot.expect(lacks: name) }
    pilot.press("Esc", "^P")
    pilot.expect(contains: "Hofstra")
  }
}
