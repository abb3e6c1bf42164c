import PracticeCore
import XCTest

@testable import PracticeTUI

/// What scripts ask about who pays.
final class CoverCommandTests: CommandTestCase {
  private func insured() throws -> ID<Patient> {
    let patient = try patient("Proef")
    try practice().addPolicy(
      PolicyDetails(
        insurerName: "Verzekeraar Fictief", sessions: 1, validFrom: try day("2026-01-01")),
      of: patient)
    try practice().verifyInsurance(of: patient)
    return patient
  }

  func testTheFlagsOfADay() throws {
    _ = try insured()
    XCTAssertEqual(run("book", "#1001", "24-11", "10:30", "EV").code, 0)
    XCTAssertEqual(run("book", "#1001", "24-11", "14:00", "EV").code, 0)
    let answer = try run("coverage", "--on", "24-11", "--json").json([[String: Any]].self)
    XCTAssertEqual(answer.map { $0["flag"] as? String }, ["A1", "Z!"])
    XCTAssertEqual(answer.map { $0["payer"] as? String }, ["supplementary", "selfPay"])
    XCTAssertEqual(answer[0]["start"] as? String, "2026-11-24T10:30")
    let one = try run("coverage", "--on", "24-11", "--limit", "1", "--json")
      .json([[String: Any]].self)
    XCTAssertEqual(one.count, 1)
    XCTAssertEqual(
      run("coverage", "--on", "29-11", "--lang", "en").lines.last, "No appointments.")
  }

  func testWhatAnInsurerWithoutAContractPays() throws {
    let patient = try patient("Proef")
    let practice = try practice(at: "2026-11-09T08:00")
    let kind = try XCTUnwrap(practice.read { try $0.appointmentKinds() }.first)
    try practice.addPrice(
      PriceDetails(
        dutch: "behandeling", english: "treatment", cents: 4800, purpose: .visit(kind.id),
        validFrom: try day("2026-01-01")))
    try practice.addPolicy(
      PolicyDetails(
        insurerName: "Zonder Afspraak", sessions: 9, isContracted: false,
        validFrom: try day("2026-01-01")), of: patient)
    let insurer = try practice.read { try $0.insurers()[0] }
    try practice.setPayment(
      InsurerPayment(validFrom: try day("2026-01-01"), percentage: 75), of: insurer)
    for (date, start) in [("2026-11-24", 540), ("2026-11-25", 540)] {
      try practice.book(
        Booking(
          patient: patient, therapist: ID(1), kind: kind, day: try day(date),
          start: TimeOfDay(minutes: start)))
    }
    let answer = try run("coverage", "1001", "--on", "25-11-2026", "--json")
      .json([String: Any].self)
    let names = ["flag", "payer", "used", "planned", "limit", "remaining", "explanation", "part"]
    XCTAssertEqual(Set(answer.keys), Set(names))
    XCTAssertEqual(answer["planned"] as? Int, 1)
    XCTAssertEqual(answer["limit"] as? Int, 9)
    XCTAssertEqual(answer["remaining"] as? Int, 8)
    XCTAssertEqual(answer["payer"] as? String, "supplementary")
    let part = try XCTUnwrap(answer["part"] as? [String: Int])
    XCTAssertEqual(part, ["price": 4800, "insurer": 3600, "patient": 1200])
    let said = try XCTUnwrap(answer["explanation"] as? [String]).joined(separator: " ")
    XCTAssertTrue(said.contains("75%"), said)
  }

  func testABudgetIsToldInCents() throws {
    let patient = try patient("Proef")
    try practice().addPolicy(
      PolicyDetails(
        insurerName: "Verzekeraar Fictief", sessions: nil, budget: 50_000,
        validFrom: try day("2026-01-01")), of: patient)
    let answer = try run("coverage", "1001", "--json").json([String: Any].self)
    XCTAssertEqual((answer["budget"] as? [String: Any])?["limit"] as? Int, 50_000)
    XCTAssertEqual(answer["flag"] as? String, "A!?")
  }

  func testTheStatementAndThePageOnTheCover() throws {
    _ = try insured()
    assert(run("statement", "1001"), exits: 1, saying: "In 2026 waren er geen behandelingen.")
    let page = run("cover-page", "1001")
    XCTAssertEqual(page.code, 0)
    XCTAssertTrue(page.lines.contains { $0.contains("UW VERGOEDING IN 2026") }, "\(page.lines)")
    let html = run("cover-page", "1001", "--format", "html", "--json")
    let answer = try html.json([String: Any].self)
    XCTAssertTrue((answer["text"] as? String)?.hasPrefix("<!DOCTYPE html>") ?? false)
    assert(
      run("cover-page", "1001", "--format", "pdf"), exits: 2, saying: "Zeg met --output")
  }
}
