import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// The therapist gives the patient the plan along, and writes to the GP when it is not clear.
@MainActor
final class CareLetterFlowTests: XCTestCase {
  private func room() throws -> PracticePilot {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("2")
    pilot.type("#1042")
    pilot.press("Enter", "Enter")
    return pilot
  }

  func testThePlanIsLookedAtAndSaved() async throws {
    let pilot = try room()
    pilot.press("d")
    pilot.expect(contains: "Wat wilt u afdrukken?")
    pilot.press("b")
    pilot.expect(contains: "UW BEHANDELPLAN")
    pilot.expect(contains: "Een krat boodschappen tillen")
    pilot.press("w")
    pilot.expect(contains: "Bewaard:")
    pilot.press("Esc")
    pilot.expect(contains: "Behandelplan")
    // What the patient took along stays in the file as it was.
    pilot.press("d")
    pilot.expect(contains: "eerder meegegeven (1)")
    pilot.press("e")
    pilot.expect(contains: "23-11-2026  Behandelplan voor de patiënt")
    pilot.press("Enter")
    pilot.expect(contains: "UW BEHANDELPLAN")
  }

  func testTheGPHearsOnlyWhatThePatientAgreesTo() async throws {
    let pilot = try room()
    pilot.press("d", "h")
    pilot.expect(contains: "Mag de huisarts dit weten?")
    pilot.press("n")
    pilot.press("d", "h")
    pilot.expect(contains: "De patiënt wil niet dat wij de huisarts inlichten.")
    pilot.press("u")
    pilot.press("d", "h", "j")
    pilot.expect(contains: "BERICHT OVER UW PATIËNT")
    pilot.press("Esc", "d", "h")
    pilot.expect(contains: "BERICHT OVER UW PATIËNT")
  }

  func testALineIsAddedToALetterBeforeItIsPrinted() async throws {
    let pilot = try room()
    pilot.press("d", "h", "j", "e")
    pilot.type("Graag uw oordeel over de medicatie.")
    pilot.press("^S")
    pilot.press("End")
    pilot.expect(contains: "Graag uw oordeel over de medicatie.")
    pilot.press("e")
    pilot.expect(contains: "Graag uw oordeel")
    pilot.press("Esc", "w")
    pilot.expect(contains: "Bewaard:")
    let patient = ID<Patient>(1042)
    let kept = try pilot.practice.read { reader in
      try reader.keptLetters(of: try reader.episodes(of: patient)[0].id)
    }
    XCTAssertEqual(kept.count, 1)
    XCTAssertTrue(kept[0].text.contains("Graag uw oordeel over de medicatie."))
    XCTAssertFalse(kept[0].text.contains("=="), "no marks of a writing program on paper")
  }

  func testNotClearLeadsToTheLetter() async throws {
    let pilot = try room()
    pilot.press("r", "n", "n", "j", "0", "n")
    pilot.focus("reason")
    pilot.type("Uitval in beide benen.")
    pilot.press("^S")
    pilot.expect(contains: "Bel vandaag nog de huisarts")
    pilot.press("b", "j")
    pilot.expect(contains: "VERZOEK OM BEOORDELING")
    pilot.press("PgDn")
    pilot.expect(contains: "Spoed: graag vandaag nog beoordelen.")
  }
}
