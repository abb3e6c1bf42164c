import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// The receptionist fills a place that has come free from the waiting list.
@MainActor
final class WaitingListScreenTests: XCTestCase {
  private func wishes(_ pilot: PracticePilot) throws -> [WaitingWish] {
    try pilot.practice.read { try $0.waitingList() }
  }

  func testAPatientIsPutOnTheList() async throws {
    let pilot = try PracticePilot()
    pilot.press("w", "+")
    pilot.type("terpstra")
    pilot.press("Enter")
    pilot.focus("when")
    pilot.type("di do na 16:00")
    pilot.press("^S")
    pilot.expect(contains: "✓ Op de wachtlijst gezet.")
    pilot.expect(contains: "Terpstra")
    XCTAssertEqual(try wishes(pilot).count, 4)
    pilot.press("u")
    XCTAssertEqual(try wishes(pilot).count, 3)
  }

  func testWhatIsNotUnderstoodIsSaidBesideTheField() async throws {
    let pilot = try PracticePilot()
    pilot.press("w", "e")
    pilot.focus("when")
    pilot.fill("dinxdag")
    pilot.press("^S")
    pilot.expect(contains: "Niet begrepen: dinxdag")
  }

  func testFromTheAppointmentItself() async throws {
    let pilot = try PracticePilot()
    pilot.select("10:30", of: "EV")
    let appointment = try XCTUnwrap(try pilot.appointment("10:30", of: "EV"))
    pilot.press("W", "^S")
    XCTAssertEqual(
      try wishes(pilot).first { $0.patient.id == appointment.patient }?.replaces?.id,
      appointment.id)
  }

  func testWhoIsCalledOffFreesAPlaceAndTheNextOneIsFilledInTurn() async throws {
    let pilot = try PracticePilot()
    pilot.goTo("27-11")
    pilot.select("10:00", of: "EV")
    pilot.press("x", "z")
    pilot.expect(contains: "Plek vrijgekomen · vrijdag 27 november 2026 10:00")
    pilot.expect(contains: "06-0000")
    let first = try XCTUnwrap(try wishes(pilot).first)
    let later = try XCTUnwrap(first.replaces)
    pilot.press("Enter")
    let friday = moment("2026-11-27T00:00").day
    XCTAssertEqual(try pilot.appointment("10:00", of: "EV", on: friday)?.id, later.id)
    XCTAssertEqual(try wishes(pilot).count, 2)
    // The later place is offered in turn, if it suits somebody; Escape leaves it free.
    if pilot.find("Plek vrijgekomen") != nil { pilot.press("Esc") }
    pilot.expect(contains: "vrijdag 27 november 2026")
    pilot.press("u")
    XCTAssertEqual(try wishes(pilot).count, 3)
  }

  func testWhoIsMovedFreesAPlaceToo() async throws {
    let pilot = try PracticePilot()
    pilot.goTo("27-11")
    pilot.select("10:00", of: "EV")
    pilot.press("m")
    pilot.select("15:00", of: "TB")
    pilot.press("Enter")
    pilot.expect(contains: "Plek vrijgekomen · vrijdag 27 november 2026 10:00")
    pilot.press("Esc")
    pilot.expect(contains: "vrijdag 27 november 2026")
    XCTAssertEqual(try wishes(pilot).count, 3)
  }

  func testTakingItBackSaysThatThePlaceIsTaken() async throws {
    let pilot = try PracticePilot()
    pilot.goTo("27-11")
    pilot.select("10:00", of: "EV")
    pilot.press("x", "z")
    pilot.expect(contains: "Plek vrijgekomen · vrijdag 27 november 2026 10:00")
    pilot.press("u")
    pilot.expect(contains: "Deze plek is niet meer vrij.")
    pilot.expect(lacks: "06-0000")
  }

  func testFromTheFile() async throws {
    let pilot = try PracticePilot()
    pilot.press("2")
    pilot.type("terpstra")
    pilot.press("Enter", "W", "^S")
    pilot.expect(contains: "✓ Op de wachtlijst gezet.")
    XCTAssertEqual(try wishes(pilot).count, 4)
  }

  func testAPlaceNobodyWantsAsksNothing() async throws {
    let pilot = try PracticePilot()
    for wish in try wishes(pilot) { try pilot.practice.removeWish(wish.id) }
    pilot.goTo("27-11")
    pilot.select("10:00", of: "EV")
    pilot.press("x", "z")
    pilot.expect(lacks: "Plek vrijgekomen")
    pilot.expect(contains: "✓ Afgezegd.")
  }

  func testAPlaceIsFoundForAWish() async throws {
    let pilot = try PracticePilot()
    let wish = try XCTUnwrap(try wishes(pilot).first)
    pilot.press("w", "Enter")
    pilot.expect(contains: "eigen therapeut")
    pilot.press("Enter")
    XCTAssertFalse(try wishes(pilot).contains { $0.id == wish.id })
    XCTAssertEqual(try pilot.practice.check(), [])
  }

  func testTheWishIsTypedAndTheBestPlaceBooked() async throws {
    let pilot = try PracticePilot()
    pilot.select("9:30", of: "EV")
    pilot.press("F")
    pilot.type("boer 30 do midd")
    pilot.press("Enter")
    pilot.expect(contains: "Boeken · do 26 nov")
    pilot.type("ber")
    pilot.press("Enter", "Enter")
    pilot.expect(contains: "✓ Geboekt voor ")
    pilot.expect(contains: ": do 26 nov ")
  }

  func testAnAppointmentThatWasPickedUpGoesToTheChosenPlace() async throws {
    let pilot = try PracticePilot()
    pilot.select("10:30", of: "EV")
    let id = try XCTUnwrap(try pilot.appointment("10:30", of: "EV")).id
    pilot.press("m", "F")
    pilot.type("wo na 2 uur")
    pilot.expect(contains: "Gezocht: woensdag · na 14:00 · 30 min")
    pilot.press("Enter")
    pilot.expect(contains: "✓ Verplaatst naar wo 25 nov")
    XCTAssertEqual(
      try pilot.practice.read { try $0.appointment(id).day }, moment("2026-11-25T00:00").day)
  }

  func testWhatIsNotUnderstoodOfAWishIsSaidBelowIt() async throws {
    let pilot = try PracticePilot()
    pilot.select("9:30", of: "EV")
    pilot.press("F")
    pilot.type("woensdag na xyzzy")
    pilot.expect(contains: "! Niet begrepen: 'na xyzzy'. Gezocht wordt: woensdag")
  }

  func testNamesAndNumbersAreHidden() async throws {
    let pilot = try PracticePilot()
    pilot.press("w", "^P")
    pilot.expect(lacks: "06-0000")
    for wish in try wishes(pilot) { pilot.expect(lacks: wish.patient.name.surname) }
  }
}
