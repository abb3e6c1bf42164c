import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// Who pays, from the desk's and the therapist's chair.
@MainActor
final class CoverDeskTests: XCTestCase {
  private func openFile(_ pilot: PracticePilot, _ number: String = "#1042", tab: String) {
    pilot.press("2")
    pilot.type(number)
    pilot.press("Enter")
    for _ in 0..<8 where pilot.find("[\(tab)]") == nil { pilot.press("]") }
    pilot.expect(contains: "[\(tab)]")
  }

  func testTheRowsBehindAFlagOfTheAgenda() async throws {
    let pilot = try PracticePilot(as: "BK")
    pilot.select("10:30", of: "EV")
    pilot.press("=")
    pilot.expect(contains: "Verbruik · Hofstra, D. · 2026")
    pilot.expect(contains: "gebruikt +")
    pilot.press("End")
    pilot.expect(contains: "Prijs € ")
    pilot.press("[")
    pilot.expect(contains: "· 2025")
    pilot.press("Esc")
    XCTAssertTrue(pilot.app.top is AgendaScreen)
  }

  func testANumberIsPutRightWithAReason() async throws {
    let pilot = try PracticePilot(as: "BK")
    openFile(pilot, tab: "Verzekering")
    pilot.press("=", "+")
    pilot.type("-2")
    pilot.press("^S")
    pilot.expect(lacks: "Gecorrigeerd")
    XCTAssertEqual(pilot.values["visits"], "-2", "what was typed stays")
    pilot.focus("reason")
    pilot.type("dubbel geteld")
    pilot.press("^S")
    pilot.expect(contains: "✓ Gecorrigeerd.")
    pilot.expect(contains: "Gevolg: de afspraken van ma 23 nov (A2) en di 1 dec (A1)")
    pilot.press("Home", "Down", "Down", "Down", "Down", "Down", "Down")
    pilot.expect(contains: "gecorrigeerd -2, BK: dubbel geteld")
    pilot.press("u")
    pilot.expect(lacks: "gecorrigeerd -2")
  }

  func testTheTherapistSaysThatItIsOnTheChronicList() async throws {
    let pilot = try PracticePilot(as: "EV")
    openFile(pilot, tab: "Episodes")
    pilot.press("d")
    pilot.focus("kind")
    pilot.type("c")
    pilot.press("^S")
    pilot.expect(contains: "Kies een aandoening van de chronische lijst.")
    pilot.focus("chronicCode")
    pilot.type("f")
    pilot.focus("began")
    pilot.type("12-10-2026")
    pilot.press("^S")
    pilot.expect(contains: "✓ Aandoening bewaard.")
    for _ in 0..<8 where pilot.find("[Verzekering]") == nil { pilot.press("]") }
    pilot.expect(contains: "een verwijzing nodig")
    pilot.press("r")
    pilot.focus("referrer")
    pilot.type("dr. Verzonnen")
    pilot.press("^S")
    pilot.expect(contains: "✓ Verwijzing vastgelegd.")
    pilot.expect(contains: "van de eerste 20")
  }

  func testASeriesSaysWhereItRunsOut() async throws {
    let pilot = try PracticePilot(as: "BK")
    pilot.goTo("8-12")
    pilot.select("14:00", of: "EV")
    pilot.press("Enter")
    pilot.type("jansen p")
    pilot.press("Enter", "4")
    pilot.expect(contains: "vergoeding op, zelf betalen")
  }

  func testTheReviewOfASeriesSaysWhereItRunsOut() async throws {
    let pilot = try PracticePilot(as: "BK")
    pilot.press(":")
    pilot.type("ramdin 7x di 14:00 +1w visser")
    pilot.press("Enter")
    pilot.expect(contains: "! Vanaf keer 5 (di 22 dec): vergoeding op, zelf betalen, € 52,50.")
    pilot.expect(contains: "! Vanaf keer 6 (di 5 jan) een nieuw jaar: controleer dan")
  }

  func testVisitsOfAChildElsewhereCountForTheCondition() async throws {
    let pilot = try PracticePilot(as: "BK")
    openFile(pilot, "#1002", tab: "Verzekering")
    pilot.press("w")
    XCTAssertNotEqual(pilot.values["of"], "")
    let other = try PracticePilot(as: "BK")
    openFile(other, tab: "Verzekering")
    other.press("w")
    XCTAssertEqual(other.values["of"], "")
  }

  func testCallingOffTellsWhatItGivesBack() async throws {
    let pilot = try PracticePilot(as: "BK")
    pilot.select("13:00", of: "EV")
    let entry = try XCTUnwrap(try pilot.appointment("13:00", of: "EV"))
    let later = try pilot.practice.read { try $0.appointments(of: entry.patient) }
      .filter { $0.day > entry.day && $0.status == .booked }
    pilot.press("x", "z")
    pilot.expect(contains: later.isEmpty ? "✓ Afgezegd." : "Gevolg: ")
  }

  func testMovingTellsWhatBecomesOfTheOthers() async throws {
    let pilot = try PracticePilot(as: "BK")
    type("jansen p do 9:00 visser", pilot)
    pilot.goTo("26-11")
    pilot.select("9:00", of: "EV")
    pilot.press("m")
    pilot.goTo("16-12")
    pilot.select("9:00", of: "EV")
    pilot.press("Enter")
    pilot.expect(contains: "✓ Verplaatst naar wo 16 dec 9:00, Visser. De vlag wordt ")
    let said = pilot.app.message?.text ?? ""
    XCTAssertTrue(said.contains("Gevolg: bij de afspra"), said)
    XCTAssertTrue(said.contains("blijft er 1 meer over"), said)
    XCTAssertFalse(said.contains("Komt die dag ook"), said)
  }

  func testMovingToADayOnWhichThePatientComesAlreadySaysSo() async throws {
    let pilot = try PracticePilot(as: "BK")
    type("jansen p do 9:00 visser", pilot)
    pilot.goTo("26-11")
    pilot.select("9:00", of: "EV")
    pilot.press("m")
    pilot.goTo("30-11")
    pilot.select("16:30", of: "EV")
    pilot.press("Enter")
    let said = pilot.app.message?.text ?? ""
    XCTAssertTrue(said.contains("Komt die dag ook om "), said)
    XCTAssertTrue(said.contains("De vlag wordt Z!"), said)
  }

  private func type(_ phrase: String, _ pilot: PracticePilot) {
    pilot.press(":")
    pilot.type(phrase)
    pilot.press("Enter")
    pilot.expect(contains: "✓ ")
  }

  func testTheOwnerRaisesAPriceFromANewYearOn() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("6", "P", "n")
    pilot.type("55")
    pilot.expect(contains: "€ 55,00")
    pilot.press("^S")
    pilot.expect(contains: "✓ Nieuw bedrag bewaard.")
    pilot.expect(contains: "31-12-2026")
    pilot.expect(contains: "01-01-2027")
    pilot.press("+")
    pilot.focus("cents")
    pilot.type("60")
    pilot.press("^S")
    pilot.expect(contains: "Geef die eerst een einddatum")
    pilot.press("Esc")
  }

  func testTheOwnerSaysWhatAnInsurerPaysWithoutAContract() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("6", "z", "Home")
    pilot.expect(contains: "75% van € 48,00")
    pilot.press("z")
    pilot.expect(contains: "Buitenkring (verzonnen): zonder contract")
    pilot.focus("percentage")
    pilot.press("Backspace", "Backspace")
    pilot.focus("amount")
    for _ in 0..<8 { pilot.press("Backspace") }
    pilot.press("^S")
    pilot.expect(contains: "Vul een percentage of een bedrag in.")
    pilot.focus("amount")
    pilot.type("32,50")
    pilot.press("^S")
    pilot.expect(contains: "✓ Bewaard.")
    pilot.expect(contains: "€ 32,50 per behandeling")
    pilot.press("u")
    XCTAssertEqual(pilot.rows(with: "€ 32,50 per behandeling").filter { $0.contains("0004") }, [])
  }

  func testAKindIsMadeExerciseTherapy() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("6", "K", "Home")
    XCTAssertEqual(pilot.rows(with: "oefentherapie").count, 2)
    pilot.press("Enter")
    pilot.focus("care")
    pilot.type("b")
    pilot.focus("screens")
    pilot.press("Space", "^S")
    pilot.expect(contains: "✓ Bewaard.")
    XCTAssertEqual(pilot.rows(with: "oefentherapie").count, 3)
    let kind = try XCTUnwrap(try pilot.practice.read { try $0.appointmentKinds().first })
    XCTAssertEqual(kind.care, .exercise)
    XCTAssertTrue(kind.isScreening)
  }

  func testTheDeskMayLookAtRulesAndPricesAndNotChangeThem() async throws {
    let pilot = try PracticePilot(as: "BK")
    pilot.press("6", "c", "+")
    pilot.expect(contains: "Vraag het de eigenaar")
    pilot.press("Esc", "P", "+")
    pilot.expect(contains: "Vraag het de eigenaar")
  }

  func testTheListsOfTheDesk() async throws {
    let pilot = try PracticePilot(as: "BK")
    pilot.press("3")
    pilot.expect(contains: "[Te doen]")
    pilot.press("Tab", "Tab")
    pilot.expect(contains: "[Prijs]")
    pilot.expect(contains: "Bos, E.: prijs vertellen: € 65,00")
    let rows = pilot.rows(with: "prijs vertellen").count
    pilot.press("t")
    pilot.expect(contains: "✓ Prijs verteld")
    XCTAssertLessThan(pilot.rows(with: "prijs vertellen").count, rows)
    pilot.press("[", "[", "[")
    pilot.expect(contains: "[Nieuw jaar]")
    pilot.expect(contains: "In december en januari")
  }

  func testYourCoverAndTheStatementAreShownToPrint() async throws {
    let pilot = try PracticePilot(as: "BK")
    openFile(pilot, tab: "Verzekering")
    pilot.press("V")
    pilot.expect(contains: "UW VERGOEDING IN 2026")
    pilot.press("Esc", "R")
    pilot.expect(contains: "UW BEHANDELINGEN IN 2026")
  }
}
