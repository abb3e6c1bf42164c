import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// The receptionist books.
@MainActor
final class BookingTests: XCTestCase {
  func testAKnownPatientInTheSelectedCell() async throws {
    let pilot = try PracticePilot()
    pilot.select("14:00", of: "EV")
    pilot.press("Enter")
    pilot.type("bergsma")
    pilot.press("Enter", "Enter")
    pilot.expect(contains: "✓ Geboekt: ma 23 nov 14:00.")
    let booked = try XCTUnwrap(try pilot.appointment("14:00", of: "EV"))
    XCTAssertEqual(booked.patient, ID(1043))
    XCTAssertEqual(booked.interval.minutes, 30)
  }

  func testADoubleBookingIsRefusedWithWhatIsInTheWayAndNothingTypedIsLost() async throws {
    let pilot = try PracticePilot()
    pilot.select("9:30", of: "EV")
    pilot.press("Enter")
    pilot.type("bergsma")
    pilot.press("Enter")
    pilot.focus("time")
    pilot.fill("10:30")
    pilot.focus("note")
    pilot.fill("neemt foto's mee")
    pilot.expect(contains: "× Visser heeft ma 23 nov 10:30–11:00 al een afspraak met Hofstra, D.")
    pilot.press("^S")
    XCTAssertEqual(
      pilot.status, " × Visser heeft ma 23 nov 10:30–11:00 al een afspraak met Hofstra, D.")
    XCTAssertEqual(pilot.values["note"], "neemt foto's mee")
    pilot.focus("time")
    pilot.fill("1430")
    pilot.press("^S")
    pilot.expect(contains: "Geboekt: ma 23 nov 14:30.")
  }

  func testWhileTheSecretaryHesitatesAColleagueTakesTheTime() async throws {
    let pilot = try PracticePilot()
    pilot.select("14:00", of: "EV")
    pilot.press("Enter")
    pilot.type("bergsma")
    pilot.press("Enter")
    let colleague = try pilot.file.open(as: "TB")
    let (kinds, visser) = try colleague.read { reader in
      (try reader.appointmentKinds(), try reader.therapists()[0].id)
    }
    try colleague.book(
      Booking(
        patient: ID(1033), therapist: visser, kind: kinds[0], day: DemoFile.monday.day,
        start: TimeOfDay(minutes: 840)))
    pilot.press("Enter")
    pilot.expect(contains: "Visser heeft ma 23 nov 14:00–14:30 al een afspraak met Berger, L.")
    XCTAssertFalse(pilot.values.isEmpty, "the form stays")
  }

  func testAnUnknownCallerIsRegisteredAndBookedInOneGo() async throws {
    let pilot = try PracticePilot()
    pilot.select("14:00", of: "EV")
    pilot.press("Enter")
    pilot.type("zandstra")
    pilot.expect(contains: "Niemand gevonden")
    pilot.press("F2")
    XCTAssertEqual(pilot.values["surname"], "Zandstra", "what was searched for is filled in")
    pilot.focus("initials")
    pilot.type("Q.")
    pilot.focus("birthDate")
    pilot.type("3-4-1971")
    pilot.focus("phone")
    pilot.type("0600009999")
    pilot.press("^S")
    pilot.expect(contains: "Boeken · Zandstra, Q.")
    XCTAssertEqual(pilot.values["time"], "14:00", "the place chosen before is kept")
    pilot.press("Enter")
    pilot.expect(contains: "Geboekt: ma 23 nov 14:00.")
    let booked = try XCTUnwrap(try pilot.appointment("14:00", of: "EV"))
    let name = try pilot.practice.read { try $0.patient(booked.patient).name.listed }
    XCTAssertEqual(name, "Zandstra, Q.")
  }

  func testAnErrorInTheNewPatientLosesNothingThatWasTyped() async throws {
    let pilot = try PracticePilot()
    pilot.select("14:00", of: "EV")
    pilot.press("Enter")
    pilot.type("zandstra")
    pilot.press("F2")
    pilot.focus("birthDate")
    pilot.type("31-2-1971")
    pilot.focus("street")
    pilot.type("Proefweg")
    pilot.press("^S")
    pilot.expect(contains: "'31-2-1971' is geen dag: februari 1971 heeft 28 dagen.")
    XCTAssertEqual(pilot.values["street"], "Proefweg")
    pilot.type("28-2-1971")
    pilot.press("^S")
    pilot.expect(contains: "Boeken · Zandstra")
  }

  func testASeriesPassesOverTheWeekInWhichThePracticeIsClosed() async throws {
    let pilot = try PracticePilot()
    pilot.select("14:00", of: "EV")
    pilot.press("Enter")
    pilot.type("bergsma")
    pilot.press("Enter", "6")
    pilot.expect(contains: "6× 23-11 A8  30-11 Z!  7-12 Z!  14-12 A5  21-12 A4  4-1 Z!'27")
    pilot.expect(contains: "overgeslagen: De praktijk is ma 28 dec gesloten (kerstvakantie).")
    // What is not free is shown once more, with what could be instead.
    pilot.press("Enter")
    pilot.expect(contains: "ma 28 dec 14:00")
    pilot.expect(contains: "overgeslagen")
    pilot.press("Enter")
    pilot.expect(contains: "6 afspraken geboekt vanaf ma 23 nov 14:00.")
    pilot.press("u")
    XCTAssertNil(try pilot.appointment("14:00", of: "EV"), "one undo for all of them")
  }

  func testABookingPhraseOnTheCommandLine() async throws {
    let pilot = try PracticePilot()
    pilot.press(":")
    pilot.type("bergsma morgen 10:30 visser")
    pilot.expect(contains: "dinsdag 24 november 2026")
    pilot.press("Enter")
    pilot.expect(contains: "Geboekt: di 24 nov 10:30 bij Visser.")
    XCTAssertNotNil(try pilot.appointment("10:30", of: "EV", on: DemoFile.monday.day + 1))
  }

  func testFromAPatientTheFirstFreeTimeOfTheirTherapistIsProposed() async throws {
    let pilot = try PracticePilot()
    pilot.press("2")
    pilot.type("bergsma")
    pilot.press("F3")
    pilot.expect(contains: "Boeken · Bergsma, T.")
    XCTAssertEqual(pilot.rows(with: "Therapeut").first?.contains("De Boer"), true)
    pilot.press("Enter")
    pilot.expect(contains: "✓ Geboekt")
  }
}
