import XCTest

@testable import PracticeCore

/// The day a test writes as `YYYY-MM-DD`; one that does not exist fails the test.
func theDay(_ iso: String) -> Day {
  guard let day = Day(iso: iso) else {
    XCTFail("no such day: \(iso)")
    return Day(number: 0)
  }
  return day
}
