import XCTest

@testable import PracticeTUI

final class ArgumentsTests: XCTestCase {
  func testOptionsMayStandAnywhere() {
    for words in [
      ["--db", "a.db", "find", "jan", "--json"], ["find", "--json", "jan", "--db=a.db"],
      ["find", "jan", "--db", "b.db", "--json", "--db", "a.db"],
    ] {
      let arguments = Arguments(words)
      XCTAssertNil(arguments.problem)
      XCTAssertEqual(arguments.verb, "find")
      XCTAssertEqual(arguments.operands, ["jan"])
      XCTAssertEqual(arguments[.database], "a.db")
      XCTAssertTrue(arguments.has(.json))
      XCTAssertFalse(arguments.has(.dryRun))
    }
  }

  func testTwoDashesEndTheOptions() {
    let arguments = Arguments(["find", "--", "--json", "--", "-x"])
    XCTAssertEqual(arguments.operands, ["--json", "--", "-x"])
    XCTAssertFalse(arguments.has(.json))
    XCTAssertNil(arguments.problem)
  }

  func testOneDashIsAnOperandAndAValue() {
    let arguments = Arguments(["find", "-", "--reason", "-"])
    XCTAssertEqual(arguments.operands, ["-"])
    XCTAssertEqual(arguments[.reason], "-")
  }

  func testAnEmptyWordIsAnOperandAndAValueMayBeEmpty() {
    let arguments = Arguments(["find", "", "--name="])
    XCTAssertEqual(arguments.operands, [""])
    XCTAssertEqual(arguments[.name], "")
  }

  func testWhatIsWrongIsToldAndTheRestIsRead() {
    let cases: [([String], UsageProblem)] = [
      (["find", "--jsn"], .unknownOption("--jsn", nearest: "--json")),
      (["find", "--foo"], .unknownOption("--foo", nearest: nil)),
      (["find", "-x"], .unknownOption("-x", nearest: nil)),
      (["find", "--wholly-unknown"], .unknownOption("--wholly-unknown", nearest: nil)),
      (["find", "--db"], .missingValue(.database)),
      (["find", "--db", "--json"], .missingValue(.database)),
      (["find", "--json=1"], .superfluousValue(.json)),
      // The first counts.
      (["--db", "--jsn"], .missingValue(.database)),
    ]
    for (words, problem) in cases {
      let arguments = Arguments(words + ["--lang", "nl"])
      XCTAssertEqual(arguments.problem, problem, "\(words)")
      XCTAssertEqual(arguments[.language], "nl", "\(words)")
    }
  }

  func testNothingAtAll() {
    let arguments = Arguments([])
    XCTAssertNil(arguments.verb)
    XCTAssertNil(arguments.problem)
  }
}

final class NearestWordTests: XCTestCase {
  func testNearest() {
    let words = ["find", "free", "agenda", "coverage", "course"]
    for (typed, expected) in [
      ("fnd", "find"), ("fidn", "find"), ("FIND", "find"), ("agneda", "agenda"),
      ("cover", "coverage"), ("curse", "course"), ("fr", "free"), ("x", nil), ("", nil),
      ("something", nil),
    ] { XCTAssertEqual(nearest(to: typed, among: words), expected, typed) }
    XCTAssertNil(nearest(to: String(repeating: "a", count: 10_000), among: words))
  }
}
