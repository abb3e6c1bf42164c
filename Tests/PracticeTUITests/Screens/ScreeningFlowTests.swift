import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// A therapist screens somebody who comes without a referral.
@MainActor
final class ScreeningFlowTests: XCTestCase {
  /// The room of the open episode of a patient.
  private func room(of name: String, as initials: String = "EV", on file: PracticeFile? = nil)
    throws -> PracticePilot
  {
    let pilot = try PracticePilot(as: initials, on: file)
    pilot.press("2")
    pilot.type(name)
    pilot.press("Enter", "Enter")
    return pilot
  }

  private func episode(_ pilot: PracticePilot) throws -> EpisodeRoom {
    try XCTUnwrap((pilot.app.screens.last { $0 is EpisodeScreen } as? EpisodeScreen)?.room)
  }

  func testAskedNoneIsTwoKeysAndSaving() async throws {
    let pilot = try room(of: "#1042")
    let before = try episode(pilot).screenings.count
    pilot.press("r", "0", "^S")
    pilot.expect(contains: "✓ Vastgelegd: pluis.")
    let screenings = try episode(pilot).screenings
    XCTAssertEqual(screenings.count, before + 1)
    XCTAssertEqual(screenings.last?.content.found, [])
    XCTAssertEqual(screenings.last?.initials, "EV")
  }

  func testAnswersGoOnByThemselvesAndAFindingAsksForAReason() async throws {
    let pilot = try room(of: "#1042")
    pilot.press("r", "n", "n", "j")
    pilot.expect(contains: "Spoed: laat vandaag nog een arts kijken")
    pilot.press("0")
    XCTAssertEqual(pilot.values["item.bothLegs"], "yes")
    XCTAssertEqual(pilot.values["conclusion"], "", "with a finding the therapist decides")
    pilot.press("^S")
    pilot.expect(contains: "! Conclusie")
    pilot.press("n")
    XCTAssertEqual(pilot.values["conclusion"], "notClear")
    XCTAssertEqual(
      pilot.values["advice"],
      "Vandaag nog naar een arts: wij bellen samen de huisarts of de huisartsenpost.")
    pilot.press("^S")
    pilot.expect(contains: "Er is iets gevonden: schrijf waarom")
    pilot.type("Beide benen krachtsverlies.")
    pilot.press("^S")
    pilot.expect(contains: "Bel vandaag nog de huisarts")
    pilot.press("l")
    pilot.expect(contains: "!  Screening")
    pilot.expect(contains: "niet pluis")
    XCTAssertEqual(try episode(pilot).screening.isClear, false)
  }

  func testWhatWasAnsweredSurvivesACrash() async throws {
    let pilot = try room(of: "#1042")
    pilot.press("r", "n", "j", "n")
    pilot.app.top?.tick()
    let again = try room(of: "#1042", on: pilot.file)
    again.press("r")
    again.expect(contains: "Hier is terug wat u eerder typte")
    XCTAssertEqual(again.values["item.saddle"], "no")
    XCTAssertEqual(again.values["item.bladder"], "yes")
    XCTAssertEqual(again.values["item.fever"], "")
  }

  func testTheNeckIsCheckedAgainAfterSymptomsChanged() async throws {
    let pilot = try PracticePilot(as: "TB")
    let neck = try XCTUnwrap(
      pilot.practice.read { reader in
        try reader.findPatients("", limit: 100).compactMap { try reader.file(of: $0.id).current }
          .first { $0.episode.details.region == .neck }
      })
    pilot.app.push(EpisodeScreen(workplace: pilot.workplace, episode: neck.episode.id))
    pilot.app.drawIfNeeded()
    pilot.expect(contains: "geen bezwaar tegen nektechnieken")
    pilot.press("w")
    pilot.type("Sinds gisteren misselijk.")
    pilot.press("^S")
    pilot.expect(contains: "opnieuw doen: klachten veranderd op ma 23 nov")
    pilot.press("n", "0", "^S")
    pilot.expect(contains: "geen bezwaar tegen nektechnieken")
  }

  func testAnEpisodeIsClosedForAReason() async throws {
    let pilot = try room(of: "#1042")
    pilot.press("c")
    pilot.expect(contains: "doel bereikt")
    pilot.type("n")
    pilot.expect(contains: "Waarom")
    pilot.press("^S")
    pilot.expect(contains: "Episode afgesloten.")
    pilot.press("c")
    pilot.expect(contains: "Episode heropend.")
  }

  func testAReferralIsRecordedWithTheEpisode() async throws {
    let pilot = try room(of: "#1042")
    pilot.press("e")
    pilot.focus("route")
    pilot.press("v")
    pilot.focus("linkedRegions")
    pilot.type("heup")
    pilot.focus("referrer")
    pilot.type("huisarts Fictief")
    pilot.focus("referrerAgb")
    pilot.type("123")
    pilot.press("^S")
    pilot.expect(contains: "Een AGB-code heeft 8 cijfers.")
    pilot.fill("01234567")
    pilot.press("^S")
    pilot.expect(contains: "verwezen door huisarts Fictief")
    pilot.expect(contains: "met heup")
  }
}
