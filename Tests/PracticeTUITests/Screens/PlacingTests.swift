import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// The receptionist swaps, books over, and deals with series, groups and meetings.
@MainActor
final class PlacingTests: XCTestCase {
  func testTwoAppointmentsSwap() async throws {
    let pilot = try PracticePilot()
    let (moved, other) = (
      try XCTUnwrap(try pilot.appointment("10:30", of: "EV")),
      try XCTUnwrap(try pilot.appointment("14:00", of: "TB"))
    )
    pilot.select("10:30", of: "EV")
    pilot.press("m")
    pilot.select("14:00", of: "TB")
    pilot.press("Enter")
    pilot.expect(contains: "Deze plek is bezet")
    pilot.press("r")
    pilot.expect(contains: "geruild.")
    XCTAssertEqual(try pilot.appointment("14:00", of: "TB")?.id, moved.id)
    XCTAssertEqual(try pilot.appointment("10:30", of: "EV")?.id, other.id)
    pilot.press("u")
    XCTAssertEqual(try pilot.appointment("10:30", of: "EV")?.id, moved.id)
    XCTAssertEqual(try pilot.practice.check(), [])
  }

  func testOneOverTheOtherOnlyWithAReasonAndBothStayReachable() async throws {
    let pilot = try PracticePilot()
    pilot.select("10:30", of: "EV")
    pilot.press("a")
    pilot.type("bergsma")
    pilot.press("Enter")
    pilot.expect(contains: "× Visser heeft ma 23 nov 10:30–11:00 al een afspraak met Hofstra, D.")
    pilot.expect(contains: "d dubbel boeken")
    pilot.press("d", "^S")
    pilot.expect(contains: "Dubbel boeken")
    XCTAssertEqual(pilot.values["reason"], "", "without a reason it stays")
    pilot.type("vader en zoon samen")
    pilot.press("^S")
    pilot.expect(contains: "✓ Geboekt: ma 23 nov 10:30.")
    pilot.expect(contains: "Hofstra, D.")
    pilot.expect(contains: "+1")
    pilot.expect(contains: "dubbel geboekt: vader en zoon samen")
    pilot.press("n")
    pilot.expect(contains: "10:30 Bergsma, T.")
    // What is done is done to the one that is shown.
    pilot.press("i")
    pilot.expect(contains: "Bergsma, T. is aanwezig.")
    XCTAssertEqual(try pilot.practice.check(), [])
  }

  func testARefusalOffersTheNearestFreePlaces() async throws {
    let pilot = try PracticePilot()
    pilot.select("10:30", of: "EV")
    pilot.press("a")
    pilot.type("bergsma")
    pilot.press("Enter")
    pilot.expect(contains: "vrij: a ")
    pilot.press("a")
    pilot.expect(lacks: "al een afspraak met Hofstra")
    pilot.press("Enter")
    pilot.expect(contains: "✓ Geboekt: ma 23 nov")
    XCTAssertEqual(try pilot.practice.check(), [])
  }

  private func bookSeries(_ pilot: PracticePilot) {
    pilot.goTo("24-11")
    pilot.press(":")
    pilot.type("bergsma 4x di 11:00 +1w visser")
    pilot.press("Enter")
    pilot.expect(contains: "4 afspraken geboekt vanaf di 24 nov 11:00 bij Visser.")
    pilot.select("11:00", of: "EV")
  }

  func testTheRestOfASeriesIsCalledOffInOneGo() async throws {
    let pilot = try PracticePilot()
    bookSeries(pilot)
    pilot.goTo("8-12")
    pilot.select("11:00", of: "EV")
    pilot.press("x", "r")
    pilot.expect(contains: "deze en volgende")
    pilot.press("v", "z")
    let patient = ID<Patient>(1043)
    let statuses = try pilot.practice.read { try $0.appointments(of: patient) }
      .filter { $0.series != nil && $0.interval.start.minutes == 660 }
      .sorted { $0.day < $1.day }.map(\.status)
    XCTAssertEqual(statuses, [.booked, .booked, .cancelled, .cancelled])
    pilot.press("u")
    XCTAssertEqual(
      try pilot.practice.read { try $0.appointments(of: patient) }
        .count { $0.series != nil && $0.interval.start.minutes == 660 && $0.status == .booked }, 4)
  }

  func testAWholeSeriesMovesToAnotherDayAndTime() async throws {
    let pilot = try PracticePilot()
    bookSeries(pilot)
    pilot.press("R")
    pilot.expect(contains: "Reeks · Bergsma, T.")
    pilot.press("m")
    pilot.fill("26-11")
    pilot.focus("time")
    pilot.fill("16:30")
    pilot.press("^S")
    pilot.expect(contains: "do 26 nov 16:30")
    pilot.press("Enter")
    pilot.expect(contains: "afspraken verplaatst.")
    XCTAssertEqual(
      try pilot.appointment("16:30", of: "EV", on: DemoFile.monday.day + 3)?.patient, ID(1043))
    XCTAssertEqual(try pilot.practice.check(), [])
    pilot.press("u")
    XCTAssertEqual(
      try pilot.appointment("11:00", of: "EV", on: DemoFile.monday.day + 1)?.patient, ID(1043))
  }

  func testAMeetingIsEnteredAndNobodyIsBookedInIt() async throws {
    let pilot = try PracticePilot()
    pilot.select("9:30", of: "EV")
    pilot.press("B")
    pilot.type("teamoverleg")
    pilot.press("^S")
    pilot.expect(contains: "✓ Ingevoerd: teamoverleg.")
    pilot.expect(contains: "- teamoverleg -")
    pilot.press("Enter")
    XCTAssertTrue(pilot.values.isEmpty, "there is nothing to book here")
    pilot.press("x", "v")
    pilot.expect(contains: "✓ Vervallen.")
    pilot.press("u")
    pilot.expect(contains: "- teamoverleg -")
  }

  func testAMeetingOverAnAppointmentIsRefusedBesideItsHours() async throws {
    let pilot = try PracticePilot()
    pilot.select("9:30", of: "EV")
    pilot.press("B")
    pilot.type("overleg")
    pilot.focus("hours")
    pilot.fill("10:00-11:00")
    pilot.press("^S")
    pilot.expect(contains: "Er staan nog 2 afspraken")
    XCTAssertEqual(pilot.values["title"], "overleg", "what was typed stays")
  }

  func testAGroupWithPlaces() async throws {
    let pilot = try PracticePilot()
    pilot.goTo("27-11")
    pilot.select("16:00", of: "EV")
    pilot.press("G")
    pilot.type("Rugklas")
    pilot.focus("places")
    pilot.type("1")
    pilot.press("^S")
    pilot.expect(contains: "✓ Groep ingevoerd.")
    pilot.expect(contains: "groep Rugklas")
    pilot.select("16:00", of: "EV")
    pilot.press("a")
    pilot.type("bergsma")
    pilot.press("Enter", "Enter")
    pilot.expect(contains: "✓ Geboekt: vr 27 nov 16:00.")
    pilot.expect(contains: "1/1")
    pilot.press("a")
    pilot.expect(contains: "× Deze groep is vol.")
    pilot.press("Enter")
    pilot.expect(contains: "Bergsma, T.")
    pilot.expect(contains: "1 van 1 plaatsen bezet")
    pilot.press("o")
    pilot.expect(contains: "× Deze afspraak begint pas vr 27 nov om 16:00.")
    pilot.press("x", "z")
    pilot.expect(contains: "afgezegd")
    pilot.expect(contains: "0 van 1 plaatsen bezet")
    pilot.press("u")
    pilot.expect(contains: "1 van 1 plaatsen bezet")
    XCTAssertEqual(try pilot.practice.check(), [])
  }

  func testAVisitAtHomeShowsTheWay() async throws {
    let pilot = try PracticePilot()
    pilot.goTo("27-11")
    pilot.select("14:00", of: "EV")
    pilot.press("Enter")
    pilot.type("bergsma")
    pilot.press("Enter")
    pilot.focus("travel")
    pilot.type("30")
    pilot.expect(contains: "30 min heen, 30")
    pilot.press("^S")
    pilot.expect(contains: "✓ Geboekt")
    pilot.expect(contains: "reistijd")
    pilot.select("14:00", of: "EV")
    pilot.expect(contains: "huisbezoek, reistijd 30/30")
  }

  func testWhatStandsInTheWayOfAnAbsenceIsDealtWithOneByOne() async throws {
    let pilot = try PracticePilot()
    pilot.select("10:30", of: "EV")
    let patient = try XCTUnwrap(try pilot.appointment("10:30", of: "EV")).patient
    pilot.press("A")
    pilot.focus("hours")
    pilot.fill("10:30-11:00")
    pilot.focus("reason")
    pilot.type("tandarts")
    pilot.press("^S")
    pilot.expect(contains: "Deze afspraken staan in de weg")
    pilot.expect(contains: "Hofstra, D.")
    pilot.press("Enter")
    pilot.expect(contains: "Verplaatsen · Hofstra, D.")
    pilot.press("Enter")
    pilot.expect(contains: "✓ Afwezigheid ingevoerd: ma 23 nov 2026 10:30–11:00.")
    pilot.expect(contains: "- tandarts -")
    let next = try pilot.practice.read { reader in
      try reader.appointments(of: patient).filter { $0.status == .booked }.map(\.moment.iso).min()
    }
    XCTAssertNotNil(next)
    XCTAssertEqual(try pilot.practice.check(), [])
  }

  func testTheLastThatIsCalledOffStoresTheAbsenceAndThatIsSaid() async throws {
    let pilot = try PracticePilot()
    pilot.select("10:30", of: "EV")
    pilot.press("A")
    pilot.focus("hours")
    pilot.fill("10:30-11:00")
    pilot.press("^S", "x", "d")
    pilot.expect(contains: "✓ Afwezigheid ingevoerd: ma 23 nov 2026 10:30–11:00.")
    pilot.press("u")
    pilot.expect(contains: "Ongedaan gemaakt: afwezigheid van Visser ingevoerd")
  }
}
