import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// The practice's rule for who stays away: set by the owner, told by the agenda.
@MainActor
final class MissedRuleTests: XCTestCase {
  private func file() async throws -> PracticePilot {
    let owner = try PracticePilot(as: "EV")
    owner.press("6", "O")
    owner.focus("charge")
    owner.press("Right")
    owner.focus("amount")
    owner.type("25")
    owner.press("^S")
    owner.expect(contains: "✓ Bewaard.")
    return owner
  }

  func testWhoStaysAwayOwesWhatTheRuleSaysUntilItIsWaived() async throws {
    let owner = try await file()
    let pilot = try PracticePilot(as: "BK", on: owner.file)
    pilot.select("10:30", of: "EV")
    pilot.press("o")
    pilot.expect(contains: "Deze afspraak begint pas om 10:30. Afzeggen is x.")
    pilot.calendar.set(to: Moment(day: DemoFile.monday.day, time: TimeOfDay(minutes: 635)))
    pilot.press("o", "n")
    pilot.expect(contains: "✓ Hofstra, D. 10:30: niet verschenen. € 25,00 te betalen.")
    pilot.expect(contains: "niet verschenen: Hofstra, D.")
    pilot.press("K")
    pilot.type("ziekenhuis")
    pilot.press("^S")
    pilot.expect(contains: "✓ Kwijtgescholden.")
    pilot.expect(contains: "kwijtgescholden (zieken")
    pilot.press("u")
    pilot.wait(milliseconds: 6000)
    pilot.expect(contains: "€ 25,00 te betalen")
  }

  func testCallingOffLateIsToldBeforeAndAfter() async throws {
    let owner = try await file()
    let pilot = try PracticePilot(as: "BK", on: owner.file)
    pilot.select("10:30", of: "EV")
    pilot.press("x")
    pilot.expect(contains: "Te laat: kosteloos afzeggen kon tot zo 22 nov 10:30.")
    pilot.press("z")
    pilot.expect(contains: "✓ Te laat afgezegd. € 25,00 te betalen.")
  }

  func testAWrongAmountIsRefusedBesideItsField() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("6", "O")
    pilot.focus("charge")
    pilot.press("Right")
    pilot.focus("amount")
    pilot.type("veel")
    pilot.press("^S")
    pilot.expect(contains: "Een bedrag tot € 1000")
    XCTAssertEqual(pilot.values["amount"], "veel")
  }

  func testTheKindsOfAppointmentsAreEdited() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("6", "K")
    pilot.expect(contains: "manuele therapie")
    pilot.press("+")
    pilot.type("echografie")
    pilot.focus("minutes")
    pilot.type("20")
    pilot.press("^S")
    pilot.expect(contains: "✓ Bewaard.")
    pilot.expect(contains: "echografie")
    pilot.press("+")
    pilot.type("Behandeling")
    pilot.press("^S")
    pilot.expect(contains: "Er is al een soort met deze naam.")
  }

  func testManualTherapyWithSomebodyElseWarns() async throws {
    let pilot = try PracticePilot()
    pilot.goTo("1-12")
    pilot.select("9:00", of: "AY")
    pilot.press("f", "Enter")
    pilot.type("bergsma")
    pilot.press("Enter")
    pilot.focus("kind")
    pilot.press("m")
    pilot.expect(contains: "! Yılmaz is geen manueel therapeut.")
    pilot.press("^S")
    pilot.expect(contains: "✓ Geboekt")
  }
}
