import XCTest

@testable import PracticeCore
@testable import PracticeTUI

final class PatientCommandTests: CommandTestCase {
  func testFind() throws {
    try patient("Jansen", initials: "P.")
    try patient("Jansen", initials: "E.", born: nil)
    let found = try run("find", "jansen", "--json").json([[String: Any]].self)
    XCTAssertEqual(found.map { $0["number"] as? Int }, [1002, 1001])
    XCTAssertEqual(found.map { $0["name"] as? String }, ["Jansen, E.", "Jansen, P."])
    XCTAssertTrue(found[0]["birthDate"] is NSNull)
    XCTAssertEqual(found[1]["birthDate"] as? String, "1980-03-12")
    XCTAssertEqual(found[1]["phone"] as? String, "06-00000001")
    XCTAssertEqual(Set(found[0].keys), ["number", "name", "birthDate", "phone"])

    let lines = run("find", "jansen", "p").lines
    XCTAssertEqual(
      lines,
      [
        "nummer  naam        geboren     telefoon     woonplaats",
        " #1001  Jansen, P.  12-03-1980  06-00000001",
      ])
  }

  func testFindReadsStandardInput() throws {
    try patient("Jansen")
    XCTAssertEqual(
      try run("find", "-", "--json", input: "jansen").json([Any].self).count, 1)
    XCTAssertEqual(run("coverage", "-", input: "#1001").code, 0)
  }

  func testNothingFoundIsExitCodeOneAndAnEmptyDocument() throws {
    let answer = run("find", "nobody", "--json", "--lang", "en")
    assert(answer, exits: 1, saying: "No patient was found.")
    XCTAssertEqual(answer.out, "[]\n")
    XCTAssertEqual(run("find", "nobody").out, "")
  }

  func testAPatientIsNamedByNumberOrByATextThatFitsOne() throws {
    try patient("Jansen")
    try patient("Jansma")
    for typed in ["1001", "#1001", "jansen", "jansen p"] {
      XCTAssertEqual(run("coverage", typed).code, 0, typed)
    }
    assert(
      run("coverage", "jans", "--lang", "en"), exits: 1, saying: "More than one patient fits.")
    assert(run("coverage", "1003", "--lang", "en"), exits: 1, saying: "There is no such patient.")
    assert(run("coverage", "smit"), exits: 1, saying: "Deze patiënt is er niet.")
  }

  func testCoverage() throws {
    let patient = try patient("Proef")
    try practice().addPolicy(
      PolicyDetails(
        insurerName: "Verzekeraar Fictief", package: "Extra", sessions: 9,
        validFrom: try day("2026-01-01")), of: patient)
    try practice().verifyInsurance(of: patient)
    run("book", "#1001", "24-11", "10:30", "EV")

    let today = try run("coverage", "1001", "--json").json([String: Any].self)
    XCTAssertEqual(
      Set(today.keys),
      ["flag", "payer", "used", "planned", "limit", "remaining", "explanation"])
    XCTAssertEqual(today["flag"] as? String, "A9")
    XCTAssertEqual(today["payer"] as? String, "supplementary")
    XCTAssertEqual(today["used"] as? Int, 0)
    XCTAssertEqual(today["planned"] as? Int, 0)
    XCTAssertEqual(today["limit"] as? Int, 9)
    XCTAssertEqual(today["remaining"] as? Int, 9)
    XCTAssertEqual((today["explanation"] as? [String])?.last, "De verzekeraar beslist.")

    // The visit of that day is in the agenda, so it is that one; later it was planned before.
    for (day, flag) in [("24-11", "A9"), ("25-11", "A8"), ("1-1-2027", "A9'27")] {
      let answer = try run("coverage", "1001", "--on", day, "--json").json([String: Any].self)
      XCTAssertEqual(answer["flag"] as? String, flag, day)
    }
    let lines = run("coverage", "1001", "--lang", "en").lines
    XCTAssertEqual(lines.prefix(2), ["Proef, P. (#1001), 23 November 2026", "A9"])
    XCTAssertEqual(lines.last, "  The insurer decides.")
  }

  func testCoverageWithoutALimit() throws {
    try patient("Proef", born: nil)
    let answer = try run("coverage", "1001", "--json").json([String: Any].self)
    XCTAssertEqual(answer["flag"] as? String, "?")
    XCTAssertEqual(answer["payer"] as? String, "unknown")
    XCTAssertTrue(answer["limit"] is NSNull)
    XCTAssertTrue(answer["remaining"] is NSNull)
  }
}
