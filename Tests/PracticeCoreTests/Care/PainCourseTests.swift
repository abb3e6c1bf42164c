import XCTest

@testable import PracticeCore

final class PainCourseTests: XCTestCase {
  func testTheVerdictDependsOnTheStart() {
    let cases: [([Int], Verdict)] = [
      ([], .notEnoughData), ([8], .notEnoughData),
      ([8, 5], .better), ([8, 6], .noClearChange), ([8, 10], .noClearChange),
      ([10, 7], .better), ([10, 8], .noClearChange),
      ([7, 5], .better), ([7, 6], .noClearChange), ([7, 8], .noClearChange), ([7, 9], .worse),
      ([5, 3], .better), ([5, 4], .noClearChange), ([5, 7], .worse),
      ([4, 3], .better), ([4, 4], .noClearChange), ([4, 5], .worse),
      ([2, 1], .better), ([2, 2], .noClearChange),
      ([1, 0], .tooLowToJudge), ([0, 8], .tooLowToJudge), ([1, 1], .tooLowToJudge),
      // Only the first and the latest decide.
      ([8, 1, 8], .noClearChange), ([5, 9, 9, 3], .better),
    ]
    for (scores, verdict) in cases {
      XCTAssertEqual(course(scores).verdict, verdict, "\(scores)")
    }
  }

  func testRelapseIsWorseAgainAfterHavingBeenBetter() {
    let cases: [([Int], Bool)] = [
      ([8, 2, 5], true), ([8, 2, 4], false), ([8, 2, 8], true), ([6, 3, 5], true),
      ([6, 3, 4], false), ([4, 2, 3], true), ([5, 5, 8], false), ([5, 8], false),
      ([8, 7, 10], true), ([1, 0, 9], false), ([5], false), ([], false),
    ]
    for (scores, isRelapse) in cases {
      XCTAssertEqual(course(scores).isRelapse, isRelapse, "\(scores)")
    }
  }

  func testTheOrderOfEntryMakesNoDifference() {
    let entered = Array(ratings([8, 6, 3]).reversed())
    XCTAssertEqual(PainCourse(entered, .shipped), course([8, 6, 3]))
    XCTAssertEqual(PainCourse(entered, .shipped).first?.score, 8)
  }

  func testASentence() {
    XCTAssertEqual(course([8, 6, 3]).sentence(.dutch), "van 8 naar 3: beter")
    XCTAssertEqual(course([8, 7]).sentence(.english), "from 8 to 7: no clear change")
    XCTAssertEqual(course([8]).sentence(.dutch), "8: te weinig metingen")
    XCTAssertEqual(course([]).sentence(.dutch), "te weinig metingen")
  }

  func testOnlyScoresOfTheScaleExist() {
    for score in [-1, 11, .max, .min] {
      XCTAssertNil(PainRating(on: theDay("2026-11-24"), score: score))
    }
  }

  func testTheLimitIsThatOfTheDayOfTheLatestScore() {
    func limit(_ from: String, _ tenths: Int) -> SmallestChange {
      SmallestChange(
        .nprs, validFrom: theDay(from),
        bands: [SmallestChange.Band(start: 0...100, tenths: tenths)], source: "verzonnen")
    }
    let changes = SmallestChanges([limit("2026-10-26", 40), limit("2026-10-01", 30)])
    // 12, 19 and 26 October.
    XCTAssertEqual(PainCourse(ratings([8, 5]), changes).verdict, .better)
    XCTAssertEqual(PainCourse(ratings([8, 8, 5]), changes).verdict, .noClearChange)
    XCTAssertEqual(PainCourse(ratings([8, 8, 4]), changes).verdict, .better)
    XCTAssertEqual(PainCourse(ratings([1, 4]), changes).verdict, .worse)
    XCTAssertEqual(PainCourse(ratings([8, 8, 4]), changes).smallestChange, 40)
    XCTAssertEqual(PainCourse(ratings([8, 2, 5]), changes).isRelapse, false)
    XCTAssertEqual(
      PainCourse(ratings([8, 1]), SmallestChanges([limit("2027-01-01", 20)])).verdict,
      .noLimitKnown)
  }

  func testTheGlobalEffect() {
    let verdicts: [Verdict] = [
      .notEnoughData, .better, .better, .noClearChange, .noClearChange, .noClearChange, .worse,
      .worse, .notEnoughData,
    ]
    for (score, verdict) in verdicts.enumerated() {
      XCTAssertEqual(verdictOfGlobalEffect(latest: score), verdict, "\(score)")
    }
    XCTAssertEqual(verdictOfGlobalEffect(latest: nil), .notEnoughData)
  }

  private func course(_ scores: [Int]) -> PainCourse { PainCourse(ratings(scores), .shipped) }

  /// One score a week.
  private func ratings(_ scores: [Int]) -> [PainRating] {
    scores.enumerated().compactMap {
      PainRating(on: theDay("2026-10-12") + 7 * $0.offset, score: $0.element)
    }
  }
}
