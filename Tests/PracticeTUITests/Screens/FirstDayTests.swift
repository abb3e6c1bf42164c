import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// The first day of a practice: founded, and nothing in it yet.
@MainActor
final class FirstDayTests: XCTestCase {
  /// - Parameter isFictional: With a calendar that was set, only such a practice can be changed.
  private func founded(isFictional: Bool = false) throws -> PracticeFile {
    try PracticeFile { path in
      try Practice.create(
        at: path,
        PracticeDetails(name: "Praktijk De Proef (verzonnen)", isFictional: isFictional),
        owner: PracticePilot.visser(treats: true), clock: DemoFile.clock().clock)
    }
  }

  func testTheFirstScreenSaysWhatIsStillToDo() async throws {
    let file = try founded()
    var drawn: [String] = []
    for language in [Language.dutch, .english] {
      let pilot = try PracticePilot(as: "EV", language: language, on: file)
      XCTAssertTrue(pilot.app.top is SettingsScreen)
      // The file is elsewhere each time.
      drawn += pilot.screen.map { $0.contains("/practice-") ? "" : $0 }
    }
    Golden.expect(drawn, golden: "Screens/first-day")
  }

  func testEachStepIsOneKeyAndGoesOnceItIsDone() async throws {
    let pilot = try PracticePilot(as: "EV", on: founded(isFictional: true))
    pilot.press("6")
    for (key, title) in [
      ("w", "Werktijden"), ("P", "Prijslijst"), ("z", "Verzekeraars"), ("+", "Nieuwe medewerker"),
    ] {
      pilot.press(key)
      pilot.expect(contains: title)
      pilot.press("Esc")
    }
    pilot.expect(contains: "P prijzen   z verzekeraars")
    pilot.press("z", "+")
    pilot.focus("name")
    pilot.type("Verzonnen Zorg")
    pilot.press("^S", "Esc")
    XCTAssertTrue(pilot.app.top is SettingsScreen)
    pilot.expect(lacks: "P prijzen   z verzekeraars")
    pilot.expect(contains: "Nog te doen:")
  }

  func testAReceptionistGetsNoColumnInTheAgenda() async throws {
    let pilot = try PracticePilot(as: "EV", on: founded(isFictional: true))
    pilot.press("6", "+")
    pilot.type("BJ")
    pilot.focus("surname")
    pilot.type("Baliekracht")
    pilot.focus("role")
    pilot.type("bal")
    pilot.expect(contains: "[ ] heeft een eigen kolom")
    pilot.press("^S")
    pilot.expect(contains: "✓ Toegevoegd.")
    pilot.expect(lacks: "fysiotherapeut")
    let staff = try pilot.practice.read { try $0.staff() }
    XCTAssertEqual(staff.first { $0.initials == "BJ" }?.hasAgenda, false)
  }

  func testAListOfNobodyOffersTheFirstPatient() async throws {
    let pilot = try PracticePilot(as: "EV", on: founded(isFictional: true))
    pilot.press("2")
    pilot.expect(contains: "Er staan nog geen patiënten in. F2 schrijft de eerste in.")
    pilot.type("Voorbeeld")
    pilot.expect(contains: "Niemand gevonden.")
    pilot.press("F2")
    pilot.focus("surname")
    pilot.fill("3-2-1980")
    pilot.press("^S")
    pilot.expect(contains: "Dit is een getal of een datum, geen achternaam.")
    pilot.fill("Voorbeeld")
    pilot.press("^S")
    pilot.expect(contains: "✓ Ingeschreven als #")
    pilot.press("6")
    pilot.expect(lacks: "patiënten uit een ander systeem")
  }

  func testAFreeCellOfAnEmptyPracticeOffersTheFirstPatient() async throws {
    let pilot = try PracticePilot(as: "EV", language: .english, on: founded())
    pilot.press("1", "Home", "Enter")
    pilot.expect(contains: "There are no patients yet. F2 registers the first one.")
  }

  func testOnASundayTheAgendaOpensOnMonday() async throws {
    let pilot = try PracticePilot(as: "BK")
    pilot.calendar.set(to: Moment(day: DemoFile.monday.day + 6, time: TimeOfDay(minutes: 1000)))
    Interface.openMainScreens(pilot.workplace)
    pilot.send()
    pilot.expect(contains: "maandag 30 november 2026")
    let agenda = try XCTUnwrap(pilot.app.top as? AgendaScreen)
    XCTAssertEqual(agenda.moment?.time, agenda.grid.rows.first)
    pilot.press("Home")
    pilot.expect(contains: "zondag 29 november 2026")
  }
}
