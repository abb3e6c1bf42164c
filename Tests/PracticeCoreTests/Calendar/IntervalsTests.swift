import XCTest

@testable import PracticeCore

/// Stretches of a day as a set of minutes, against the minutes one by one.
final class IntervalsTests: XCTestCase {
  func testAgainstTheMinutesOneByOne() {
    for seed in Proof.seeds(short: 300, long: 5000) {
      var random = SeededRandom(seed: seed)
      let some = stretches(&random)
      let others = stretches(&random)
      let left = some.subtracting(others)
      XCTAssertEqual(minutes(left), minutes(some).subtracting(minutes(others)), "seed \(seed)")
      XCTAssertEqual(minutes(some.merged()), minutes(some), "seed \(seed)")
      XCTAssertEqual(some.minutesCovered, minutes(some).count, "seed \(seed)")
      for result in [left, some.merged()] {
        for (earlier, later) in zip(result, result.dropFirst()) {
          XCTAssertLessThan(earlier.end, later.start, "seed \(seed)")
        }
      }
    }
  }

  private func stretches(_ random: inout SeededRandom) -> [Interval] {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in
      Interval(
        start: TimeOfDay(minutes: Int.random(in: 0...200, using: &random)),
        minutes: Int.random(in: 0...60, using: &random))
    }
  }

  private func minutes(_ intervals: [Interval]) -> Set<Int> {
    Set(intervals.flatMap { $0.start.minutes..<$0.end.minutes })
  }
}
