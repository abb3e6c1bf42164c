import XCTest

@testable import PracticeCore

/// What a patient pays whose insurer has no contract with the practice.
final class InsurerPaymentTests: XCTestCase {
  func testWhatTheInsurerPays() {
    let table: [(percentage: Int?, cents: Int?, price: Int?, visits: Int, paid: Int?)] = [
      (75, nil, 5000, 1, 3750), (100, nil, 5000, 1, 5000), (0, nil, 5000, 1, 0),
      // Half a cent is rounded up.
      (33, nil, 5050, 1, 1667), (50, nil, 5001, 1, 2501),
      (80, 4100, 5000, 1, 3280), (nil, 3000, 5000, 1, 3000),
      // Never more than is asked.
      (nil, 6000, 5000, 1, 5000), (100, 9000, 5000, 1, 5000),
      // An appointment that is two visits.
      (nil, 3000, 9000, 2, 6000), (50, nil, 9000, 2, 4500),
      // Without a price only an amount can be told.
      (75, nil, nil, 1, nil), (nil, 3000, nil, 1, 3000),
    ]
    for (percentage, cents, price, visits, paid) in table {
      let payment = InsurerPayment(
        validFrom: theDay("2026-01-01"), percentage: percentage, cents: cents)
      XCTAssertEqual(
        payment.paid(ofPrice: price, visits: visits), paid, "\(payment) \(price ?? 0)")
    }
  }

  func testItHoldsFromItsDayOn() {
    let payments = [
      InsurerPayment(validFrom: theDay("2027-01-01"), percentage: 65),
      InsurerPayment(validFrom: theDay("2026-01-01"), percentage: 75),
    ]
    for (day, percentage) in [
      ("2025-12-31", nil), ("2026-01-01", 75), ("2026-12-31", 75), ("2027-01-01", 65),
    ] as [(String, Int?)] {
      XCTAssertEqual(payments.payment(on: theDay(day))?.percentage, percentage, day)
    }
  }

  // MARK: - In a practice

  private func practice() throws -> (TestPractice, ID<Patient>, Insurer) {
    let test = try TestPractice(clock: .set(to: moment("2026-11-26T18:00")))
    let patient = try test.patient("Testpersoon")
    try test.practice.addPolicy(
      PolicyDetails(
        insurerName: "Zonder Afspraak", package: "Klein", sessions: 9, isContracted: false,
        validFrom: theDay("2026-01-01")), of: patient)
    try test.practice.addPrice(
      PriceDetails(
        dutch: "behandeling", english: "treatment", cents: 4800,
        purpose: .visit(try test.kind().id), validFrom: theDay("2026-01-01")))
    let id = try test.book(patient, "2026-11-24T09:00")
    try test.database.run("UPDATE appointment SET status = 'done' WHERE id = ?", id)
    try test.book(patient, "2026-12-01T09:00")
    let insurer = try test.practice.read { try $0.insurers()[0] }
    return (test, patient, insurer)
  }

  private func lastRow(_ test: TestPractice, _ patient: ID<Patient>) throws -> [String] {
    let letter = try test.practice.read { try $0.statement(of: patient, year: 2026) }
    guard case .table(_, let rows, _)? = letter.blocks.dropFirst().first else { return [] }
    return rows.map { $0.last ?? "" }
  }

  func testTheStatementCountsWhatIsLeftForThePatient() throws {
    let (test, patient, insurer) = try practice()
    XCTAssertEqual(try lastRow(test, patient), ["een deel", "€ 0,00"])
    try test.practice.setPayment(
      InsurerPayment(validFrom: theDay("2026-01-01"), percentage: 75), of: insurer)
    XCTAssertEqual(try lastRow(test, patient), ["€ 12,00", "€ 12,00"])
    let statement = try test.practice.read { try $0.statement(of: patient, year: 2026) }.text
    XCTAssertTrue(
      joined(statement).contains(
        "Met Zonder Afspraak hebben wij geen contract. Die betaalt dan 75% van onze prijs. De "
          + "rest betaalt u."), statement)
    let page = try test.practice.read { try $0.coverPage(of: patient) }.text
    XCTAssertTrue(
      joined(page).contains(
        "Een behandeling kost € 48,00. Hij betaalt daarvan € 36,00; u betaalt € 12,00."), page)
  }

  private func joined(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func testAnOldVisitKeepsWhatWasTrueThen() throws {
    let (test, patient, insurer) = try practice()
    try test.practice.setPayment(
      InsurerPayment(validFrom: theDay("2026-01-01"), percentage: 75), of: insurer)
    try test.practice.setPayment(
      InsurerPayment(validFrom: theDay("2026-12-01"), cents: 3000), of: insurer)
    func own(_ day: String) throws -> Int? {
      let coverage = try test.practice.read { try $0.coverage(of: patient, on: theDay(day)) }
      return coverage.part?.own
    }
    XCTAssertEqual(try own("2026-11-24"), 1200)
    XCTAssertEqual(try own("2026-12-01"), 1800)
    // The same day again puts it right; undo brings back what was there.
    try test.practice.setPayment(
      InsurerPayment(validFrom: theDay("2026-12-01"), cents: 4000), of: insurer)
    XCTAssertEqual(try own("2026-12-01"), 800)
    try test.practice.undo()
    XCTAssertEqual(try own("2026-12-01"), 1800)
  }

  func testTheDeskIsToldTheAmountToTell() throws {
    let (test, patient, insurer) = try practice()
    func told() throws -> [DeskTask.Kind] {
      try test.practice.read { try $0.deskTasks(.price, days: 14) }
        .filter { $0.entry.patient.id == patient }.flatMap(\.kinds)
    }
    XCTAssertEqual(try told(), [.tellPrice(4800)])
    try test.practice.setPayment(
      InsurerPayment(validFrom: theDay("2026-01-01"), percentage: 75), of: insurer)
    XCTAssertEqual(try told(), [.tellPrice(1200)])
  }

  func testWhatIsRefused() throws {
    let (test, _, insurer) = try practice()
    func field(_ payment: InsurerPayment) -> String? {
      guard
        case .invalid(let input)? = assertRefused(
          try test.practice.setPayment(payment, of: insurer))
      else { return nil }
      return input.field
    }
    let day = theDay("2026-01-01")
    XCTAssertEqual(field(InsurerPayment(validFrom: day)), "percentage")
    XCTAssertEqual(field(InsurerPayment(validFrom: day, percentage: 101)), "percentage")
    XCTAssertEqual(field(InsurerPayment(validFrom: day, percentage: -1)), "percentage")
    XCTAssertEqual(field(InsurerPayment(validFrom: day, cents: -1)), "amount")
    XCTAssertEqual(field(InsurerPayment(validFrom: day, cents: 1_000_001)), "amount")
    XCTAssertEqual(
      field(InsurerPayment(validFrom: theDay("1999-01-01"), percentage: 1)), "validFrom")
    XCTAssertEqual(
      field(InsurerPayment(validFrom: theDay("2062-01-01"), percentage: 1)), "validFrom")
    let desk = try test.otherTerminal(as: "BK")
    XCTAssertEqual(
      assertRefused(
        try desk.setPayment(InsurerPayment(validFrom: day, percentage: 75), of: insurer)),
      .notPermitted(.manage))
  }
}
