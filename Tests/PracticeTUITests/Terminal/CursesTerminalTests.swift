import Glibc
import XCTest

@testable import PracticeTUI

/// Only what needs no terminal; the rest is tried with a real one, in EndToEndTests.
final class CursesTerminalTests: XCTestCase {
  @MainActor func testWithoutATerminalItSaysSoAndTouchesNothing() async throws {
    let pipe = try XCTUnwrap(WakePipe())
    let input = dup(STDIN_FILENO)
    let nowhere = open("/dev/null", O_RDONLY)
    dup2(nowhere, STDIN_FILENO)
    defer {
      dup2(input, STDIN_FILENO)
      close(input)
      close(nowhere)
    }
    XCTAssertThrowsError(try CursesTerminal(wakePipe: pipe)) { error in
      XCTAssertEqual(error as? TerminalFailure, .notATerminal)
    }
  }
}
