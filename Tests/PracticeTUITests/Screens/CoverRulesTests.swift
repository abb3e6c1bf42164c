import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// The dated rules of the cover in the owner's hands: what they come to is said first, and what
/// was typed wrongly is put right.
@MainActor
final class CoverRulesTests: XCTestCase {
  /// Mistypes the rules from 1 December on: 90 treatments of a child instead of 10.
  private func mistype(_ owner: PracticePilot) {
    owner.press("6", "c", "+")
    owner.fill("1-12-2026")
    owner.focus("minorTreatments")
    owner.fill("90")
    owner.press("^S")
  }

  func testTheEffectIsSaidBeforeRulesAreStored() async throws {
    let owner = try PracticePilot(as: "EV")
    mistype(owner)
    owner.expect(contains: "Dit verandert de vlag van")
    owner.expect(contains: "de eerste:")
    owner.press("v")
    XCTAssertEqual(owner.values["minorTreatments"], "90", "what was typed stays")
    XCTAssertEqual(
      try owner.practice.read { try $0.keptCoverRules() }.filter(\.isOwn), [],
      "nothing is stored before it was asked")
    owner.press("^S", "b")
    owner.expect(contains: "✓ Regels bewaard.")
    owner.expect(contains: "01-12-2026")
  }

  func testAMistypedRuleIsPutRightAndRemoved() async throws {
    let owner = try PracticePilot(as: "EV")
    mistype(owner)
    owner.press("b")
    owner.expect(contains: "90+9")
    owner.press("Home", "e")
    XCTAssertEqual(owner.values["validFrom"], "01-12-2026")
    owner.focus("minorTreatments")
    owner.fill("10")
    owner.press("^S")
    owner.expect(contains: "Dit verandert de vlag van")
    owner.press("b")
    owner.expect(contains: "10+9")
    owner.expect(lacks: "90+9")
    owner.press("u")
    owner.expect(contains: "90+9")
    owner.press("Home", "x")
    owner.expect(contains: "De regels vanaf 1 december 2026 verwijderen?")
    owner.press("Enter", "x")
    owner.expect(contains: "verwijderen?")
    owner.press("v")
    owner.expect(contains: "✓ Verwijderd.")
    owner.expect(lacks: "90+9")
    owner.press("u")
    owner.expect(contains: "90+9")
  }

  func testWhatCameWithTheProgramSaysWhyItStays() async throws {
    let owner = try PracticePilot(as: "EV", language: .english)
    owner.press("6", "c", "x")
    owner.expect(contains: "This belongs to the program; record a new one with +.")
    owner.press("e")
    owner.expect(contains: "This belongs to the program")
    owner.press("l", "x")
    owner.expect(contains: "This belongs to the program")
  }

  func testALineOfTheChronicListIsPutRightAndRemoved() async throws {
    let owner = try PracticePilot(as: "EV")
    owner.press("6", "c", "l", "+")
    owner.type("aap verzonnen")
    owner.focus("termMonths")
    owner.type("30")
    owner.press("^S")
    owner.expect(contains: "30 maanden")
    owner.press("Home", "Down", "e")
    owner.expect(contains: "aap verzonnen")
    owner.focus("termMonths")
    owner.fill("3")
    owner.press("^S")
    owner.expect(contains: "3 maanden")
    owner.press("x", "v")
    owner.expect(contains: "✓ Verwijderd.")
    owner.expect(lacks: "aap verzonnen")
  }

  func testAWrongPaymentWithoutAContractIsRemoved() async throws {
    let owner = try PracticePilot(as: "EV")
    owner.press("6", "z", "z")
    owner.fill("7")
    owner.press("^S")
    owner.expect(contains: "7% van")
    owner.press("x")
    owner.expect(contains: "Welke vergoeding zonder contract verwijderen?")
    owner.press("1")
    owner.expect(contains: "✓ Verwijderd.")
    owner.expect(lacks: " 7% van")
  }

  func testTheDeskMayLookAndIsToldWhoMayChange() async throws {
    let desk = try PracticePilot(as: "BK")
    desk.press("6", "c", "e")
    desk.expect(contains: "Vraag het de eigenaar.")
    XCTAssertFalse(desk.app.top is FormScreen)
  }

  func testTheRowsOpenOnTheVisitWhoseFlagIsAskedAbout() async throws {
    let desk = try PracticePilot(as: "BK")
    desk.select("10:30", of: "EV")
    desk.press("=")
    XCTAssertEqual(desk.rows(with: "▸").count, 1)
    XCTAssertTrue(desk.rows(with: "▸")[0].contains("23-11-2026  10:30"), "\(desk.rows(with: "▸"))")
    let therapist = try PracticePilot(as: "EV", on: desk.file)
    therapist.press("3", "=")
    therapist.expect(contains: "Verbruik · Öztürk, A. · 2026")
    XCTAssertTrue(therapist.rows(with: "▸")[0].contains("23-11-2026  10:00"))
  }
}
