import XCTest

@testable import PracticeCore

/// An evaluation says what came of it, and can be taken back.
final class EvaluationTests: XCTestCase {
  private func course(_ day: WorkedDay) throws -> EpisodeCourse {
    try day.test.practice.read { try $0.course(of: try $0.episode(day.episode)) }
  }

  func testTheOutcomeStandsWithTheDayAndWho() throws {
    let day = try WorkedDay()
    let practice = day.test.practice
    for outcome in Evaluation.Outcome.allCases {
      try practice.recordEvaluation(outcome, remark: "  Loopt weer.  ", of: day.episode)
      let evaluation = try XCTUnwrap(try course(day).evaluation)
      XCTAssertEqual(evaluation.outcome, outcome)
      XCTAssertEqual(evaluation.remark, "Loopt weer.")
      XCTAssertEqual(evaluation.day, TestPractice.now.day)
      XCTAssertEqual(evaluation.initials, "EV")
      XCTAssertEqual(try course(day).episode.details.evaluated, TestPractice.now.day)
    }
    try practice.recordEvaluation(.refer, of: day.episode)
    XCTAssertEqual(try course(day).evaluation?.sentence(.dutch), "verwijzen")
    assertRefused(
      try practice.recordEvaluation(
        .stop, remark: String(repeating: "x", count: 2001), of: day.episode))
  }

  func testUndoNamesItAndTakesAllOfItBack() throws {
    let day = try WorkedDay()
    let practice = day.test.practice
    let before = try course(day)
    try practice.recordEvaluation(.stop, remark: "Klaar.", of: day.episode)
    let entry = try XCTUnwrap(try practice.undoable())
    XCTAssertTrue(entry.sentence(in: .dutch).hasPrefix("evaluatie van "))
    XCTAssertTrue(entry.sentence(in: .dutch).hasSuffix("vastgelegd (stoppen)"))
    try practice.undo()
    XCTAssertEqual(try course(day).evaluation, before.evaluation)
    XCTAssertEqual(try course(day).episode.details, before.episode.details)
  }

  func testAWarningThatWasSeenIsNoEvaluation() {
    for code in ["evaluationDue", "evaluation.", "evaluation.other", "relapse"] {
      let seen = SeenWarning(warning: code, day: TestPractice.now.day, treatments: 1, reason: "x")
      XCTAssertNil(Evaluation(seen), code)
    }
  }
}
