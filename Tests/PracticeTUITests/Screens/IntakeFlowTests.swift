import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// From the first visit to the plan: what the therapist asks, finds and agrees.
@MainActor
final class IntakeFlowTests: XCTestCase {
  /// The room of a new episode of #1042.
  private func newEpisode(on file: PracticeFile? = nil) throws -> PracticePilot {
    let pilot = try PracticePilot(as: "EV", on: file)
    if file == nil {
      try pilot.practice.openEpisode(
        EpisodeDetails(
          therapist: pilot.practice.viewer.person, region: .lowBack, complaint: "Weer tillen",
          onset: DemoFile.monday.day - 100, opened: DemoFile.monday.day, expectedSessions: 6),
        of: ID(1042))
    }
    pilot.press("2")
    pilot.type("#1042")
    pilot.press("Enter", "Enter")
    return pilot
  }

  func testTheRoomSaysWhatIsMissing() async throws {
    let pilot = try newEpisode()
    for line in [
      "!  Screening", "!  Intake            nog te doen", "!  Behandelplan      nog te maken",
      "!  Toestemming       nog niet gevraagd",
    ] { pilot.expect(contains: line) }
  }

  func testTheOverviewSaysWhatIsStillToDo() async throws {
    let pilot = try newEpisode()
    pilot.press("Esc")
    pilot.expect(contains: "! nog te doen: ")
  }

  func testAnIntakeIsFilledInSignedAndAddedTo() async throws {
    let pilot = try newEpisode()
    pilot.press("i")
    pilot.type("laag in de rug links")
    pilot.focus("legRadiation")
    pilot.type("b")
    pilot.focus("test.backFlexion")
    pilot.type("li 40 p5 stug")
    pilot.expect(contains: "links · 40 · pijn 5 · stug")
    pilot.press("F8")
    pilot.expect(
      contains: "Nog leeg: andere ziekten, medicijnen, triage, fysioth. diagnose, indicatie")
    pilot.expect(contains: "Is er niets, typ dan -.")
    for field in ["health", "medication"] {
      pilot.focus(field)
      pilot.type("-")
    }
    pilot.expect(contains: "gevraagd, geen")
    pilot.focus("triage")
    pilot.type("a")
    pilot.expect(contains: "geruststellen, in beweging blijven")
    pilot.focus("diagnosis")
    pilot.type("Aspecifieke lage rugpijn.")
    pilot.focus("indication")
    pilot.type("j")
    pilot.press("F8")
    pilot.expect(contains: "✓ Intake ondertekend.")
    pilot.expect(contains: "ondertekend 23-11-2026 EV")
    pilot.press("i")
    pilot.expect(contains: "links · 40 · pijn 5 · stug")
    pilot.press("a")
    pilot.type("Ook eens door de trap gezakt.")
    pilot.press("^S")
    pilot.press("End")
    pilot.expect(contains: "Ook eens door de trap gezakt.")
  }

  func testStandardTextsAreWrittenOutInEveryFieldOfTheIntake() async throws {
    let pilot = try newEpisode()
    try pilot.practice.saveStandardText(
      StandardTextDetails(abbreviation: "gb", body: "geen bijzonderheden"))
    pilot.press("i")
    for field in ["location", "health", "test.backFlexion", "diagnosis"] {
      pilot.focus(field)
      pilot.type("gb")
      pilot.press("Tab")
      XCTAssertEqual(pilot.values[field], "geen bijzonderheden", field)
    }
    pilot.focus("medication")
    pilot.press("F7", "Enter")
    XCTAssertEqual(pilot.values["medication"], "geen bijzonderheden")
    // One that is made from here works at once.
    pilot.focus("treatments")
    pilot.press("F7", "F2")
    pilot.type("fy")
    pilot.press("Tab")
    pilot.type("eerder fysiotherapie")
    pilot.press("^S", "Esc")
    pilot.focus("treatments")
    pilot.type("fy ")
    XCTAssertEqual(pilot.values["treatments"], "eerder fysiotherapie ")
  }

  func testNothingIsLostWhenTheProgramIsKilled() async throws {
    let pilot = try newEpisode()
    pilot.press("i")
    pilot.type("laag in de rug links")
    pilot.focus("diagnosis")
    pilot.type("Half getypt")
    pilot.app.top?.tick()
    let again = try newEpisode(on: pilot.file)
    again.press("i")
    again.expect(contains: "Hier is terug wat u eerder typte")
    XCTAssertEqual(again.values["location"], "laag in de rug links")
    XCTAssertEqual(again.values["diagnosis"], "Half getypt")
    again.press("^S")
    again.expect(contains: "begonnen; ontbreekt: Andere ziekten, Medicijnen")
  }

  func testAPlanWarnsAndIsSaved() async throws {
    let pilot = try newEpisode()
    pilot.press("p")
    pilot.expect(contains: "“Weer tillen”")
    pilot.expect(contains: "Schrijf wat de patiënt weer wil kunnen.")
    XCTAssertEqual(pilot.values["expectedSessions"], "6")
    XCTAssertEqual(pilot.values["weeks"], "6")
    XCTAssertEqual(pilot.values["evaluationSession"], "5")
    pilot.type("Een krat van 10 kilo tillen")
    pilot.focus("technique.1")
    pilot.press("Space")
    pilot.expect(contains: "Alleen technieken die de patiënt ondergaat")
    pilot.press("^S")
    pilot.expect(contains: "Behandelplan bewaard.")
    pilot.expect(contains: "!  Behandelplan      Een krat van 10 kilo tillen · 6 behandelingen")
    pilot.press("p")
    pilot.focus("measure")
    pilot.type("drie keer achter elkaar")
    pilot.focus("goalDay")
    pilot.type("+6w")
    pilot.focus("exercise")
    pilot.type("rug en benen sterker")
    pilot.expect(contains: "Klacht van 14 weken: overweeg een gedragsmatige aanpak")
    pilot.focus("behavioural")
    pilot.press("Space", "^S")
    pilot.expect(contains: "✓  Behandelplan")
  }
}
