import XCTest

@testable import PracticeCore

/// A patient has one supplementary policy at a time.
final class PolicyTests: XCTestCase {
  private func policy(_ from: String, _ until: String? = nil) throws -> PolicyDetails {
    PolicyDetails(
      insurerName: "Verzekeraar Verzonnen", sessions: 9,
      validFrom: try XCTUnwrap(Day(iso: from)), validUntil: until.flatMap { Day(iso: $0) })
  }

  private func field(_ refusal: Refusal?) -> String? {
    guard case .invalid(let input)? = refusal else { return nil }
    return input.field
  }

  func testPeriodsMayNotOverlap() throws {
    let test = try TestPractice()
    let table: [(first: (String, String?), second: (String, String?), overlaps: Bool)] = [
      (("2026-01-01", "2026-12-31"), ("2027-01-01", nil), false),
      (("2026-01-01", "2026-12-31"), ("2026-12-31", nil), true),
      (("2026-01-01", nil), ("2027-01-01", nil), true),
      (("2026-01-01", nil), ("2025-01-01", "2025-12-31"), false),
      (("2026-01-01", nil), ("2025-01-01", nil), true),
      (("2026-03-01", "2026-03-31"), ("2026-01-01", "2026-12-31"), true),
      (("2026-03-01", "2026-03-31"), ("2026-03-01", "2026-03-31"), true),
      (("2026-03-01", "2026-03-01"), ("2026-03-02", "2026-03-02"), false),
    ]
    for (first, second, overlaps) in table {
      for (one, two) in [(first, second), (second, first)] {
        let patient = try test.patient("Testpersoon")
        try test.practice.addPolicy(try policy(one.0, one.1), of: patient)
        let next = try policy(two.0, two.1)
        if overlaps {
          XCTAssertEqual(
            field(assertRefused(try test.practice.addPolicy(next, of: patient))), "validFrom",
            "\(one) \(two)")
        } else {
          XCTAssertNoThrow(try test.practice.addPolicy(next, of: patient), "\(one) \(two)")
        }
      }
    }
    try test.assertNoProblems()
  }

  func testAPolicyDoesNotOverlapItself() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    let opened = try policy("2026-01-01")
    try test.practice.addPolicy(opened, of: patient)
    let id = try test.practice.read { try $0.policies(of: patient)[0].id }
    try test.practice.editPolicy(
      id, from: opened, to: try policy("2026-01-01", "2026-06-30"), of: patient)
    try test.practice.addPolicy(try policy("2026-07-01"), of: patient)
    XCTAssertEqual(
      field(
        assertRefused(
          try test.practice.editPolicy(
            id, from: try policy("2026-01-01", "2026-06-30"),
            to: try policy("2026-01-01", "2026-07-01"), of: patient))), "validFrom")
  }

  // MARK: - Not by undo either

  /// The end of a policy is taken back after a colleague recorded the one that follows it.
  func testUndoDoesNotBringBackTwoPoliciesAtOnce() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    let opened = try policy("2026-01-01")
    try test.practice.addPolicy(opened, of: patient)
    let id = try test.practice.read { try $0.policies(of: patient)[0].id }
    let ended = try policy("2026-01-01", "2026-06-30")
    try test.practice.editPolicy(id, from: opened, to: ended, of: patient)
    let colleague = try test.otherTerminal(as: "BK")
    try colleague.addPolicy(try policy("2026-07-01"), of: patient)
    let refusal = assertRefused(try test.practice.undo())
    XCTAssertEqual(field(refusal), "validFrom")
    XCTAssertEqual(
      refusal?.sentence(in: .dutch),
      "Er zouden dan twee polissen tegelijk lopen: Verzekeraar Verzonnen vanaf 01-01-2026, en "
        + "Verzekeraar Verzonnen vanaf 01-07-2026. Geef eerst een van beide een einddatum.")
    XCTAssertEqual(try test.practice.read { try $0.policies(of: patient)[1].details }, ended)
    // The colleague takes hers back; then it can be done.
    try colleague.undo()
    try test.practice.undo()
    XCTAssertEqual(try test.practice.read { try $0.policies(of: patient).map(\.details) }, [opened])
    // And now she cannot do hers again.
    XCTAssertEqual(field(assertRefused(try colleague.redo())), "validFrom")
    try test.assertNoProblems()
  }

  func testTheFileItselfRefusesTwoPoliciesAtOnce() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    try test.practice.addPolicy(try policy("2026-01-01", "2026-06-30"), of: patient)
    try test.practice.addPolicy(try policy("2026-07-01"), of: patient)
    for sql in [
      "UPDATE policy SET valid_until = NULL WHERE valid_from = '2026-01-01'",
      "UPDATE policy SET valid_from = '2026-06-30' WHERE valid_from = '2026-07-01'",
      """
      INSERT INTO policy (patient_id, insurer_id, valid_from)
        SELECT patient_id, insurer_id, '2030-01-01' FROM policy LIMIT 1
      """,
    ] {
      XCTAssertThrowsError(try test.database.run(sql), sql) { error in
        XCTAssertEqual((error as? DatabaseError)?.brokenGuard, "policy")
      }
    }
  }

  func testCheckFindsPoliciesThatOverlap() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    try test.practice.addPolicy(try policy("2026-01-01", "2026-06-30"), of: patient)
    try test.practice.addPolicy(try policy("2026-07-01"), of: patient)
    try test.assertNoProblems()
    try test.database.withoutTriggers {
      _ = try test.database.run("UPDATE policy SET valid_until = NULL")
    }
    let sentences = try test.practice.check().map { $0.sentence(in: .english) }
    XCTAssertTrue(
      sentences.contains(
        "Two policies of patient #\(patient.rawValue) hold at once (from 2026-01-01 and "
          + "2026-07-01). Give one of them an end date."), "\(sentences)")
  }

  func testTwoFilesOfOnePersonWithTheSamePolicy() throws {
    let test = try TestPractice()
    let (kept, other) = (try test.patient("Testpersoon"), try test.patient("Testpersoon"))
    for patient in [kept, other] {
      try test.practice.addPolicy(try policy("2026-01-01"), of: patient)
    }
    let preview = try test.practice.mergePreview(of: other, into: kept)
    try test.practice.merge(preview, choosing: preview.fields.map { _ in .kept })
    XCTAssertEqual(try test.practice.read { try $0.policies(of: kept).count }, 1)
    try test.practice.undo()
    XCTAssertEqual(try test.practice.read { try $0.policies(of: other).count }, 1)
    try test.assertNoProblems()
  }

  func testTwoFilesWithOtherPoliciesInOneTimeAreNotPutTogether() throws {
    let test = try TestPractice()
    let (kept, other) = (try test.patient("Testpersoon"), try test.patient("Testpersoon"))
    try test.practice.addPolicy(try policy("2026-01-01"), of: kept)
    try test.practice.addPolicy(try policy("2026-03-01"), of: other)
    let preview = try test.practice.mergePreview(of: other, into: kept)
    let refusal = assertRefused(
      try test.practice.merge(preview, choosing: preview.fields.map { _ in .kept }))
    XCTAssertEqual(field(refusal), "validFrom")
    XCTAssertEqual(try test.practice.read { try $0.policies(of: other).count }, 1)
  }

  func testAPolicyOfSomebodyElseIsNotThere() throws {
    let test = try TestPractice()
    let (first, second) = (try test.patient("Eerste"), try test.patient("Tweede"))
    let details = try policy("2026-01-01")
    try test.practice.addPolicy(details, of: first)
    let id = try test.practice.read { try $0.policies(of: first)[0].id }
    var other = details
    other.sessions = 1
    XCTAssertEqual(
      assertRefused(
        try test.practice.editPolicy(id, from: details, to: other, of: second)),
      .notFound(.policy))
    XCTAssertEqual(try test.practice.read { try $0.policies(of: first)[0].details }, details)
  }

  func testEachRefusalNamesItsField() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    let good = try policy("2026-01-01")
    var table: [(String, PolicyDetails)] = []
    func bad(_ field: String, _ change: (inout PolicyDetails) -> Void) {
      var details = good
      change(&details)
      table.append((field, details))
    }
    bad("insurer") { $0.insurerName = " " }
    bad("insurer") { $0.insurerName = String(repeating: "x", count: 201) }
    bad("sessions") { $0.sessions = -1 }
    bad("sessions") { $0.sessions = 1000 }
    bad("budget") { $0.budget = 50_000 }
    bad("budget") { ($0.sessions, $0.budget) = (nil, -1) }
    bad("manualSessions") { $0.manualSessions = 10 }
    bad("carryOver") { $0.carryOver = 10 }
    bad("carryOver") { ($0.sessions, $0.carryOver) = (nil, 3) }
    bad("validFrom") { $0.validFrom = theDay("2062-01-01") }
    bad("validFrom") { $0.validFrom = theDay("1026-01-01") }
    bad("validUntil") { $0.validUntil = Day(iso: "2025-12-31") }
    for (name, details) in table {
      XCTAssertEqual(
        field(assertRefused(try test.practice.addPolicy(details, of: patient))), name)
    }
    XCTAssertEqual(
      field(assertRefused(try test.practice.recordElsewhere(-1, year: 2026, of: patient))),
      "elsewhere")
  }
}
