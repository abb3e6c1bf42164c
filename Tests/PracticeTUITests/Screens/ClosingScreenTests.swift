import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// The therapist closes an episode; the owner looks the records over.
@MainActor
final class ClosingScreenTests: XCTestCase {
  private func episodes(_ text: String) throws -> PracticePilot {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("2")
    pilot.type(text)
    pilot.press("Enter", "]")
    return pilot
  }

  func testClosingAsksTheEndMeasurementAndTheResult() async throws {
    let pilot = try episodes("#1042")
    pilot.press("c")
    pilot.expect(contains: "Afsluiten · lage rug, links")
    pilot.expect(contains: "Pijn van 8 naar 3: beter.")
    pilot.focus("nprs")
    pilot.type("2")
    pilot.focus("aftercare")
    pilot.type("Blijven wandelen.")
    pilot.press("^S")
    pilot.expect(contains: "Episode afgesloten.")
    let courses = try pilot.practice.read { try $0.courses(of: ID(1042)) }
    let episode = try XCTUnwrap(courses.first { !$0.episode.isOpen })
    XCTAssertEqual(episode.pain.latest?.score, 2)
    XCTAssertNotNil(episode.episode.closingReason)
  }

  func testAComplaintThatComesBackIsAskedAbout() async throws {
    let pilot = try episodes("#1042")
    pilot.press("c", "^S", "+")
    pilot.expect(contains: "Komt de klacht terug?")
    pilot.press("h")
    pilot.expect(contains: "Episode heropend.")
    pilot.press("c", "^S", "+", "n")
    pilot.expect(contains: "Nieuwe behandelepisode")
  }

  func testTheRecordReviewShowsWhatIsMissing() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("5", "d")
    pilot.expect(contains: "Dossiertoets · steekproef 20261123")
    // The first file that is not whole: what it lacks stands on the line below the list.
    for _ in 0..<15 where pilot.status.isEmpty { pilot.press("Down") }
    pilot.press("Enter")
    pilot.expect(contains: "ontbreekt")
    pilot.press("Esc", "n")
    pilot.fill("5")
    pilot.press("^S")
    pilot.expect(contains: "steekproef 5")
  }

  func testAComplaintIsRecordedAndSettled() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("5", "k", "+")
    pilot.focus("what")
    pilot.type("Lang moeten wachten.")
    pilot.press("^S")
    pilot.expect(contains: "Lang moeten wachten.")
    pilot.press("Enter")
    pilot.focus("settled")
    pilot.type("vandaag")
    pilot.press("^S")
    XCTAssertEqual(pilot.status, " × Schrijf op wat er is gedaan voordat u afsluit.")
    pilot.focus("action")
    pilot.type("Excuses gemaakt.")
    pilot.press("^S")
    pilot.expect(contains: "23-11-2026")
    pilot.expect(contains: "Excuses gemaakt.")
  }

  func testAStatementOfThePatientStandsInTheFile() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("2")
    pilot.type("#1042")
    pilot.press("Enter", ":")
    pilot.type("eigen verklaring")
    pilot.press("Enter")
    pilot.type("Ik had geen bezwaar.")
    pilot.press("^S")
    pilot.expect(contains: "Eigen verklaring, ma 23 nov")
    pilot.expect(contains: "Ik had geen bezwaar.")
  }

  func testCodesAreExplainedBesideTheField() async throws {
    let pilot = try episodes("#1042")
    pilot.press("Enter", "k")
    pilot.type("3427")
    pilot.expect(contains: "lage rug, discusdegeneratie, HNP")
    pilot.press("Tab")
    pilot.type("00")
    pilot.press("^S")
    pilot.expect(contains: "3 cijfers.")
    pilot.type("9")
    pilot.press("^S")
    pilot.expect(contains: "Bewaard.")
  }
}
