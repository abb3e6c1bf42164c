import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// The therapist looks how it goes, measures, and decides.
@MainActor
final class CourseTests: XCTestCase {
  private func berg() throws -> PracticePilot {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("2")
    pilot.type("#1042")
    pilot.press("Enter", "b")
    pilot.expect(contains: "Beloop · Berg, J. van den")
    return pilot
  }

  /// De Boer asks for pain only.
  private func nguyen() throws -> PracticePilot {
    let pilot = try PracticePilot(as: "TB")
    pilot.press("2")
    pilot.type("nguyen")
    pilot.press("Enter", "b")
    pilot.expect(contains: "Beloop · Nguyen, T.")
    return pilot
  }

  func testOwnActivitiesAreMeasuredAtTheStartAndAgainWithTheSameWords() async throws {
    let pilot = try nguyen()
    pilot.press("m")
    pilot.focus("day")
    pilot.fill("20-10-2026")
    pilot.focus("item.0")
    pilot.type("Fietsen")
    pilot.press("Tab")
    pilot.type("4")
    pilot.press("^S")
    pilot.expect(contains: "te weinig metingen")
    pilot.press("m")
    pilot.expect(contains: "Fietsen")
    pilot.focus("score.0")
    pilot.type("6,5")
    pilot.focus("gpe")
    pilot.type("2")
    pilot.press("^S")
    pilot.expect(contains: "4 → 6,5: beter (vanaf 2)")
    pilot.expect(contains: "2, veel beter: beter")
  }

  func testAScoreOutsideTheScaleIsRefusedBesideItsField() async throws {
    let pilot = try nguyen()
    pilot.press("m")
    pilot.focus("nprs")
    pilot.type("11")
    pilot.press("^S")
    XCTAssertEqual(pilot.status, " × Een getal van 0 tot 10.")
    pilot.focus("nprs")
    pilot.fill("3")
    pilot.focus("score.1")
    pilot.type("5")
    pilot.press("^S")
    XCTAssertEqual(pilot.status, " × Noem de activiteit.")
  }

  func testNothingFilledInIsRefused() async throws {
    let pilot = try berg()
    pilot.press("m", "^S")
    XCTAssertEqual(pilot.status, " × Vul ten minste één score in.")
  }

  func testAWarningIsSeenWithAReasonOrCarriedOut() async throws {
    let pilot = try berg()
    pilot.expect(contains: "nog geen evaluatie genoteerd")
    pilot.press("Enter", "z")
    pilot.type("Volgende week samen met de patiënt.")
    pilot.press("^S")
    pilot.expect(contains: "✓ 6/6: Volgende week samen met de patiënt.")
    pilot.press("u")
    pilot.press("Enter", "e", "d", "^S")
    pilot.expect(contains: "geëvalueerd op ma 23 nov: doorgaan")
    pilot.expect(lacks: "nog geen evaluatie")
  }

  func testAnEvaluationAsksItsOutcome() async throws {
    let pilot = try berg()
    pilot.press("v", "^S")
    pilot.expect(contains: "×")
    pilot.expect(contains: "Uitkomst")
    pilot.type("plan")
    pilot.focus("remark")
    pilot.type("Tillen blijft lastig.")
    pilot.press("^S")
    // The plan is in the episode, which is opened at once.
    pilot.expect(contains: "✓ Evaluatie vastgelegd: plan aanpassen.")
    pilot.expect(contains: "Behandelplan")
    pilot.press("Esc")
    pilot.expect(contains: "aanpassen · Tillen blijft lastig.")
    pilot.press("u")
    pilot.expect(contains: "evaluatie van Berg")
    pilot.expect(lacks: "Tillen blijft")
  }

  func testAnEvaluationThatSaysStopClosesTheEpisode() async throws {
    let pilot = try berg()
    pilot.press("v", "s", "^S")
    pilot.expect(contains: "Afsluiten · lage rug")
  }

  func testMeasuringIsOneKeyFromTheNoteAndBack() async throws {
    let pilot = try PracticePilot(as: "TB")
    pilot.press("3", "Enter")
    pilot.focus("subjective")
    pilot.type("Gaat goed")
    pilot.press("^T")
    pilot.focus("item.0")
    pilot.type("Tillen")
    pilot.press("Tab")
    pilot.type("3")
    pilot.press("^S")
    XCTAssertEqual(pilot.values["subjective"], "Gaat goed")
  }

  func testMyDayNamesCoursesThatAskForADecision() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("3", "End")
    pilot.expect(contains: "Evaluatie noteren")
    pilot.expect(contains: "Beloop (")
  }

  func testThePracticeListAndItsPartForTheDesk() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("5", "l")
    pilot.expect(contains: "Zonder afspraak")
    pilot.expect(contains: "Zes weken niet beter")
    pilot.press("b")
    pilot.expect(contains: "Beloop ·")
    let desk = try PracticePilot(as: "BK")
    desk.press("5", "l")
    desk.expect(contains: "Zonder afspraak")
    desk.expect(lacks: "lage rug")
    desk.expect(lacks: "niet beter")
    desk.press("b")
    XCTAssertTrue(desk.status.hasPrefix(" × Dit mag u niet"), desk.status)
  }
}
