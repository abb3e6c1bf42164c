import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// The receptionist moves, calls off and registers who came.
@MainActor
final class ChangingAppointmentsTests: XCTestCase {
  func testFromTheAgendaToAFileAndBackToItsNextAppointment() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.select("10:00", of: "EV")
    pilot.press("Enter", "]", "]", "]", "]", "]")
    pilot.expect(contains: "[Afspraken]")
    pilot.press("Home", "Enter")
    pilot.expect(contains: "[Agenda]")
    XCTAssertTrue(pilot.app.top is AgendaScreen)
  }

  func testFromASeriesToOneOfItsAppointments() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press(":")
    pilot.type("bergsma 4x 24-11 11:00 +1w visser")
    pilot.press("Enter")
    pilot.goTo("24-11")
    pilot.select("11:00", of: "EV")
    pilot.press("R", "Down", "Enter")
    pilot.expect(contains: "1 december")
    XCTAssertTrue(pilot.app.top is AgendaScreen)
  }

  func testMovedByHandAndPutDownElsewhere() async throws {
    let pilot = try PracticePilot()
    pilot.select("10:30", of: "EV")
    pilot.press("m")
    pilot.select("14:00", of: "TB")
    pilot.press("Enter")
    pilot.expect(contains: "De Boer heeft ma 23 nov 14:00–14:30 al een afspraak met")
    pilot.press("Esc")
    pilot.expect(contains: "Hofstra, D. verplaatsen")
    pilot.select("15:00", of: "TB")
    pilot.press("Enter")
    pilot.expect(contains: "✓ Verplaatst naar ma 23 nov 15:00, De Boer.")
    XCTAssertNil(try pilot.appointment("10:30", of: "EV"))
    XCTAssertNotNil(try pilot.appointment("15:00", of: "TB"))
  }

  func testPickedUpAndLeftWhereItWas() async throws {
    let pilot = try PracticePilot()
    pilot.select("10:30", of: "EV")
    pilot.press("m", "PgDn", "Esc")
    pilot.expect(lacks: "verplaatsen: kies")
    XCTAssertNotNil(try pilot.appointment("10:30", of: "EV"))
  }

  func testWhatWasMovedGoesBackWithUndoAndAgainWithRedo() async throws {
    let pilot = try PracticePilot()
    pilot.select("10:30", of: "EV")
    pilot.press("m", "f", "Enter")
    XCTAssertNotNil(try pilot.appointment("14:00", of: "EV"))
    pilot.press("u")
    pilot.expect(contains: "Hofstra")
    XCTAssertNotNil(try pilot.appointment("10:30", of: "EV"))
    XCTAssertNil(try pilot.appointment("14:00", of: "EV"))
    pilot.press("^R")
    XCTAssertNotNil(try pilot.appointment("14:00", of: "EV"))
    XCTAssertNil(try pilot.appointment("10:30", of: "EV"))
    XCTAssertEqual(try pilot.practice.check(), [])
  }

  func testCalledOffWithAReasonStaysVisibleAndCanBePutBack() async throws {
    let pilot = try PracticePilot()
    pilot.select("10:30", of: "EV")
    pilot.press("x")
    pilot.expect(contains: "Waarom?")
    pilot.press("Enter")
    pilot.expect(contains: "Waarom?")
    pilot.press("w")
    pilot.expect(contains: "✓ Te laat afgezegd.")
    pilot.expect(contains: "×Hofstra, D.  afgezegd")
    XCTAssertNil(try pilot.appointment("10:30", of: "EV"))
    pilot.press("r")
    pilot.expect(contains: "✓ Teruggezet.")
    XCTAssertNotNil(try pilot.appointment("10:30", of: "EV"))
  }

  func testTheFreedTimeIsTakenSoTheUndoOfCallingOffIsRefused() async throws {
    let pilot = try PracticePilot()
    pilot.select("10:30", of: "EV")
    pilot.press("x", "z")
    let colleague = try pilot.file.open(as: "TB")
    let (kinds, visser) = try colleague.read { reader in
      (try reader.appointmentKinds(), try reader.therapists()[0].id)
    }
    try colleague.book(
      Booking(
        patient: ID(1033), therapist: visser, kind: kinds[0], day: DemoFile.monday.day,
        start: TimeOfDay(minutes: 630)))
    pilot.wait(milliseconds: 1000)
    pilot.press("u")
    pilot.expect(contains: "Visser heeft ma 23 nov 10:30–11:00 al een afspraak met Berger, L.")
    XCTAssertEqual(try pilot.appointment("10:30", of: "EV")?.patient, ID(1033))
  }

  func testPresentAndBack() async throws {
    let pilot = try PracticePilot()
    pilot.select("10:30", of: "EV")
    pilot.press("i")
    pilot.expect(contains: "✓ Hofstra, D. is aanwezig.")
    pilot.expect(contains: "●Hofstra, D.")
    pilot.press("i")
    pilot.expect(contains: "✓ Hofstra, D. is weer verwacht.")
    pilot.expect(contains: " Hofstra, D.")
    XCTAssertEqual(try pilot.appointment("10:30", of: "EV")?.status, .booked)
  }

  /// Somebody calls: the card of who calls, and the list of the appointments, move and call off.
  func testTheNextAppointmentIsMovedAndCalledOffFromTheCardAndTheFile() async throws {
    let pilot = try PracticePilot()
    let before = try XCTUnwrap(pilot.appointment("10:30", of: "EV"))
    pilot.press("/")
    pilot.expect(contains: "Typ een naam, geboortedatum of telefoonnummer.")
    pilot.type("hofs")
    pilot.press("F7")
    pilot.expect(contains: "Hofstra, D. verplaatsen: kies een plek en druk Enter.")
    pilot.expect(contains: "→Hofstra, D.")
    pilot.press("f", "Enter")
    XCTAssertEqual(try pilot.appointment("14:00", of: "EV")?.id, before.id)
    pilot.press("Esc", "/")
    pilot.type("hofs")
    pilot.press("F8")
    pilot.expect(contains: "Afzeggen")
    pilot.expect(contains: "Hofstra, D. · ma 23 nov 14:00")
    pilot.press("Esc", "Enter")
    for _ in 0..<7 where !pilot.screen.contains(where: { $0.contains("[Afspraken]") }) {
      pilot.press("Tab")
    }
    // On the next one, not on the last.
    pilot.expect(contains: "▸ ma 23 nov 2026   14:00")
    pilot.press("x", "z")
    pilot.expect(contains: "Te laat afgezegd.")
    XCTAssertNil(try pilot.appointment("14:00", of: "EV"))
  }

  func testWhoStayedAwayIsMarkedOnlyAfterAnAnswer() async throws {
    let pilot = try PracticePilot()
    pilot.select("10:30", of: "EV")
    pilot.press("o")
    pilot.expect(contains: "Deze afspraak begint pas om 10:30. Afzeggen is x.")
    pilot.calendar.set(to: Moment(day: DemoFile.monday.day, time: TimeOfDay(minutes: 635)))
    pilot.press("o", "o", "Enter")
    XCTAssertNotNil(try pilot.appointment("10:30", of: "EV"), "the same key and Enter do nothing")
    pilot.press("n")
    pilot.expect(contains: "✓ Hofstra, D. 10:30: niet verschenen.")
    XCTAssertNil(try pilot.appointment("10:30", of: "EV"))
    pilot.press("u")
    XCTAssertNotNil(try pilot.appointment("10:30", of: "EV"))
  }

  func testWhatHasTakenPlaceCannotBeCalledOffAndTheKeySaysWhy() async throws {
    let pilot = try PracticePilot()
    pilot.select("9:00", of: "EV")
    for key in ["x", "i", "o"] {
      pilot.press(key)
      XCTAssertEqual(pilot.status, " × Deze afspraak is al geweest.", key)
    }
    pilot.press("m")
    pilot.expect(contains: "Alleen een afspraak die nog moet komen kan worden verplaatst.")
  }
}
