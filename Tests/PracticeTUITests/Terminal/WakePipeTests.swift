import Glibc
import XCTest

@testable import PracticeTUI

final class WakePipeTests: XCTestCase {
  func testAJobsMessageArrivesOnceHoweverOftenItIsSent() throws {
    let pipe = try XCTUnwrap(WakePipe())
    XCTAssertEqual(pipe.messages(), [])
    for _ in 0..<200_000 { pipe.wake() }
    XCTAssertEqual(pipe.messages(), [0])
    XCTAssertEqual(pipe.messages(), [])
  }

  func testItMayBeUsedFromAnyThread() async throws {
    let pipe = try XCTUnwrap(WakePipe())
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 { group.addTask { pipe.wake() } }
    }
    XCTAssertEqual(pipe.messages(), [0])
  }
}
