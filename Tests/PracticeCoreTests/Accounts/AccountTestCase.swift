import XCTest

@testable import PracticeCore

/// A practice in which EV, TB and BK have a password, on a clock that a test moves.
class AccountTestCase: XCTestCase {
  static let password = "vier losse woorden samen"

  /// Milliseconds since 1970; moves only when a test moves it.
  final class Time: @unchecked Sendable {
    var instant: Int64 = 1_795_000_000_000
  }

  let time = Time()

  func practiceWithPasswords() throws -> TestPractice {
    let time = time
    let test = try TestPractice(
      clock: PracticeClock(
        now: { TestPractice.now }, instant: { time.instant }, isSet: true))
    try test.practice.setPassword(
      Self.password, of: test.member("EV").id, cost: .least)
    for initials in ["TB", "BK"] {
      try test.practice.setPassword(
        Self.password + initials, of: test.member(initials).id, cost: .least)
    }
    return test
  }
}
