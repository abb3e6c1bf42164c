import XCTest

@testable import PracticeTUI

final class InterruptionTests: XCTestCase {
  func testASignalWaitsAndIsSeen() {
    // Ignored, so that the test survives its usual course.
    let usual = signal(SIGTERM, SIG_IGN)
    defer { signal(SIGTERM, usual) }
    Interruption.heldBack { isInterrupted in
      XCTAssertFalse(isInterrupted())
      XCTAssertEqual(raise(SIGTERM), 0)
      XCTAssertTrue(isInterrupted())
    }
    Interruption.heldBack { isInterrupted in
      XCTAssertFalse(isInterrupted(), "it has taken its course")
    }
  }
}
