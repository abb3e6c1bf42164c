import Foundation
import XCTest

/// The helper that runs verbs, proved on small programs that every machine has.
final class CommandTests: EndToEndTestCase {
  private func shell(_ script: String, input: String = "", within seconds: Double = 20) throws
    -> Finished
  {
    try Command.run(
      "/bin/sh", ["-c", script], input: input, environment: environment(), scratch: folder,
      within: seconds)
  }

  func testOutputErrorAndStatusAreKeptApart() throws {
    let finished = try shell("echo to the one; echo to the other >&2; exit 3")
    XCTAssertEqual(finished.status, 3)
    XCTAssertEqual(finished.out, "to the one\n")
    XCTAssertEqual(finished.err, "to the other\n")
  }

  func testInputIsGivenAndThenEnds() throws {
    XCTAssertEqual(try shell("cat", input: "van den Berg\nYılmaz\n").out, "van den Berg\nYılmaz\n")
    XCTAssertEqual(try shell("cat").out, "")
  }

  func testMoreOutputThanAPipeHolds() throws {
    let finished = try shell("head -c 1000000 /dev/zero; head -c 1000000 /dev/zero >&2")
    XCTAssertEqual([finished.out.utf8.count, finished.err.utf8.count], [1_000_000, 1_000_000])
  }

  func testEndBySignalIsCountedAsAShellCounts() throws {
    XCTAssertEqual(try shell("kill -TERM $$").status, 128 + SIGTERM)
  }

  func testAProgramThatHangsIsKilled() throws {
    XCTAssertThrowsError(try shell("exec sleep 600", within: 0.2)) {
      XCTAssertTrue($0 is Command.Late, "\($0)")
    }
  }

  func testAProgramThatLeavesAnotherRunningHasEnded() throws {
    let start = Date()
    let finished = try shell("sleep 600 & echo $!")
    XCTAssertLessThan(Date().timeIntervalSince(start), 10)
    kill(try XCTUnwrap(pid_t(finished.out.dropLast())), SIGKILL)
  }

  func testAProgramThatIsNotThere() throws {
    XCTAssertThrowsError(
      try Command.run(path("nothing"), [], environment: environment(), scratch: folder))
  }

  func testNothingIsInheritedButWhatWasGiven() throws {
    XCTAssertEqual(try shell("echo \"$HOME,$USER\"").out, "\(folder.path),\n")
    // The fourth is the folder that ls itself reads.
    XCTAssertEqual(try shell("exec ls /proc/self/fd").out, "0\n1\n2\n3\n")
  }

  func testTheProgramUnderTestIsThere() throws {
    XCTAssertTrue(try PracticeBinary.path().hasSuffix("/practice"))
  }
}
