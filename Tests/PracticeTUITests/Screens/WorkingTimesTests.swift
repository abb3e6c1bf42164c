import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// When people work, and when they do not: entered by those who know it.
@MainActor
final class WorkingTimesTests: XCTestCase {
  func testTheReceptionistEntersAnAbsenceFromTheAgenda() async throws {
    let pilot = try PracticePilot(as: "BK")
    pilot.select("15:00", of: "TB")
    pilot.press("A")
    XCTAssertEqual(pilot.values["firstDay"], "23-11-2026")
    XCTAssertEqual(pilot.values["hours"], "15:00-17:00")
    pilot.focus("reason")
    pilot.type("tandarts")
    pilot.press("^S")
    pilot.expect(contains: "Er staan nog")
    pilot.expect(contains: "Deze afspraken staan in de weg")
    pilot.press("Esc")
    XCTAssertEqual(pilot.values["reason"], "tandarts", "what was typed stays")

    pilot.focus("firstDay")
    pilot.fill("zo 29-11")
    pilot.press("^S")
    pilot.expect(contains: "✓ Afwezigheid ingevoerd: zo 29 nov 2026 15:00–17:00.")
    pilot.goTo("29-11")
    pilot.expect(contains: "tandarts")
    pilot.press("u")
    pilot.expect(lacks: "tandarts │")
    XCTAssertEqual(try absences(pilot, "2026-11-29"), [])
  }

  func testFromTheStartOfTheDayItIsTheWholeDay() async throws {
    let pilot = try PracticePilot(as: "BK")
    pilot.goTo("30-11")
    pilot.press("Home")
    pilot.select("8:00", of: "EV")
    pilot.press("A")
    XCTAssertEqual(pilot.values["hours"], "")
  }

  func testAnAbsenceIsRemovedByAnotherKeyThanTheOneThatAsks() async throws {
    let pilot = try PracticePilot(as: "BK")
    pilot.select("8:30", of: "AY")
    let before = try absences(pilot, "2026-11-23").count
    pilot.press("x", "x", "Enter")
    XCTAssertEqual(try absences(pilot, "2026-11-23").count, before)
    pilot.press("v")
    pilot.expect(contains: "✓ Afwezigheid vervallen.")
    XCTAssertEqual(try absences(pilot, "2026-11-23").count, before - 1)
    pilot.press("u")
    XCTAssertEqual(try absences(pilot, "2026-11-23").count, before)
  }

  func testTheOwnerChangesHoursAndTheAgendaShowsThem() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("6", "w")
    pilot.focus("day6")
    pilot.type("9 tot 12")
    pilot.expect(contains: "9:00-12:00")
    pilot.focus("raster")
    pilot.type("20")
    pilot.focus("validFrom")
    pilot.fill("28-11")
    pilot.press("^S")
    pilot.expect(contains: "✓ Werktijden bewaard vanaf za 28 nov.")
    pilot.press("z", "1")
    pilot.goTo("28-11")
    let times = (pilot.app.top as? AgendaScreen)?.grid.rows.map(\.short)
    XCTAssertEqual(
      times, ["9:00", "9:20", "9:40", "10:00", "10:20", "10:40", "11:00", "11:20", "11:40"])
    pilot.press("u")
    pilot.expect(contains: "Ongedaan gemaakt: werktijden van Visser")
    XCTAssertNotEqual((pilot.app.top as? AgendaScreen)?.grid.rows.map(\.short), times)
  }

  func testRowsThatATreatmentDoesNotFillAreSaidAndCanFollow() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("6", "w")
    pilot.focus("raster")
    pilot.type("25")
    pilot.expect(contains: "een behandeling van 30 minuten neemt 2 rijen")
    pilot.expect(golden: "Screens/hours-raster")
    pilot.press("^S")
    pilot.expect(contains: "lengte van een behandeling staat bij Instellingen, K.")
    pilot.expect(golden: "Screens/hours-raster-question")
    pilot.press("b")
    pilot.expect(contains: "✓ Een behandeling duurt nu 25 minuten.")
    XCTAssertEqual(try pilot.practice.read { try $0.appointmentKinds()[0].minutes }, 25)
    pilot.press("u")
    XCTAssertEqual(try pilot.practice.read { try $0.appointmentKinds()[0].minutes }, 30)
  }

  func testRowsThatATreatmentFillsAskNothing() async throws {
    let pilot = try PracticePilot(as: "EV", language: .english)
    pilot.press("6", "w")
    pilot.focus("raster")
    pilot.type("60")
    pilot.expect(contains: "a treatment of 30 minutes does not fill a row")
    pilot.fill("15")
    pilot.expect(lacks: "a treatment of")
    pilot.press("^S")
    XCTAssertTrue(pilot.app.top is SettingsScreen)
    XCTAssertEqual(try pilot.practice.read { try $0.appointmentKinds()[0].minutes }, 30)
  }

  func testAppointmentsOutsideTheNewHoursAreNamed() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("6", "w")
    pilot.fill("")
    pilot.press("^S")
    pilot.expect(contains: "Let op, daarbuiten: ma 23 nov")
    pilot.expect(contains: "en nog ")
  }

  func testHoursThatAreNoneAreRefusedBesideTheirDay() async throws {
    let pilot = try PracticePilot(as: "EV", language: .english)
    pilot.press("6", "w")
    pilot.type("8:00")
    pilot.press("^S")
    pilot.expect(contains: "'8:00' are no hours; type for example 8:00-12:30 13:00-17:00.")
    XCTAssertEqual(pilot.values["day1"], "8:00")
  }

  func testTheDeskMayNotChangeHoursAndIsToldSo() async throws {
    let pilot = try PracticePilot(as: "BK")
    pilot.press("6", "w")
    pilot.expect(contains: "× Dit mag u niet: de praktijk beheren.")
    pilot.press("s", "+")
    pilot.expect(contains: "× Dit mag u niet: de praktijk beheren.")
    pilot.press("Esc", "Down", "Down", "Down", "v")
    pilot.expect(contains: "× Deze medewerker heeft geen agenda.")
  }

  func testTheOwnerClosesThePractice() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("6", "s", "+")
    pilot.focus("firstDay")
    pilot.type("23-11")
    pilot.press("^S")
    pilot.expect(contains: "Deze afspraken staan in de weg")
    pilot.press("Esc")
    pilot.focus("firstDay")
    pilot.fill("29-11")
    pilot.focus("reason")
    pilot.type("schilderwerk")
    pilot.press("^S")
    pilot.expect(contains: "✓ Sluiting ingevoerd: zo 29 nov 2026.")
    XCTAssertEqual(pilot.rows(with: "schilderwerk").count, 1)
    pilot.press("Home", "x", "v")
    pilot.expect(lacks: "schilderwerk")
  }

  func testAMemberOfStaffIsEdited() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("6", "Down", "m")
    pilot.focus("initials")
    pilot.fill("EV")
    pilot.press("^S")
    pilot.expect(contains: "Deze initialen zijn al van iemand")
    pilot.focus("initials")
    pilot.fill("TV")
    pilot.press("^S")
    pilot.expect(contains: "✓ Bewaard.")
    pilot.expect(contains: "TV ")
    pilot.press("Down", "Down", "m")
    pilot.focus("active")
    pilot.press(" ", "^S")
    pilot.expect(contains: "uit dienst")
    pilot.press("Enter")
    pilot.expect(contains: "× Deze medewerker is uit dienst.")
    pilot.press("u")
    pilot.expect(lacks: "uit dienst")
  }

  func testTheLastOwnerStaysOwner() async throws {
    let pilot = try PracticePilot(as: "EV", language: .english)
    pilot.press("6", "m")
    pilot.focus("role")
    pilot.press("Right", "^S")
    pilot.expect(contains: "A practice always has an owner: make somebody else the owner first.")
  }

  private func absences(_ pilot: PracticePilot, _ day: String) throws -> [Absence] {
    let day = moment(day + "T00:00").day
    return try pilot.practice.read { try $0.absences(from: day, to: day) }
  }
}

extension WorkingTimesTests {
  func testTheOwnerEntersAnExtraSaturday() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("6", "w")
    pilot.focus("day6")
    pilot.type("9-12")
    pilot.focus("validFrom")
    pilot.fill("28-11")
    pilot.focus("validUntil")
    pilot.type("28-11")
    pilot.press("^S")
    pilot.expect(contains: "daarna weer de gewone.")
    pilot.press("1")
    pilot.goTo("28-11")
    let agenda = try XCTUnwrap(pilot.app.top as? AgendaScreen)
    XCTAssertEqual(agenda.grid.columns[0].blocks.count, 1)
    pilot.goTo("5-12")
    XCTAssertEqual(agenda.grid.columns[0].blocks.count, 0)
    // Days on which nothing is worked are an absence.
    pilot.press("6", "w")
    pilot.focus("validFrom")
    pilot.fill("6-12")
    pilot.focus("validUntil")
    pilot.type("5-12")
    pilot.press("^S")
    pilot.expect(contains: "De laatste dag ligt na de eerste")
    XCTAssertEqual(pilot.values["validUntil"], "5-12", "what was typed stays")
  }
}
