import XCTest

@testable import PracticeCore

/// Calling off in time or too late, staying away, and what is owed for it.
final class MissedTests: XCTestCase {
  /// Open from Monday to Friday.
  private func isOpen(_ day: Day) -> Bool { day.weekday <= 5 && day.iso != "2026-12-25" }

  func testUntilWhenCallingOffIsFree() {
    let cases: [(MissedRule.AfterClosed, Int, String, String)] = [
      (.hours, 24, "2026-11-24T10:00", "2026-11-23T10:00"),
      (.hours, 24, "2026-11-23T10:00", "2026-11-22T10:00"),
      (.hours, 48, "2026-11-24T10:00", "2026-11-22T10:00"),
      (.hours, 0, "2026-11-24T10:00", "2026-11-24T10:00"),
      (.hours, 2, "2026-11-24T01:00", "2026-11-23T23:00"),
      // For Monday one calls on Friday.
      (.openDays, 24, "2026-11-23T10:00", "2026-11-20T10:00"),
      (.openDays, 24, "2026-11-24T10:00", "2026-11-23T10:00"),
      // Christmas is a Friday: for the Monday after it, on Thursday.
      (.openDays, 24, "2026-12-28T09:00", "2026-12-24T09:00"),
      (.openDays, 12, "2026-11-23T18:00", "2026-11-23T06:00"),
      (.untilTime, 24, "2026-11-23T10:00", "2026-11-23T09:00"),
      (.untilTime, 24, "2026-11-23T08:30", "2026-11-23T08:30"),
      (.untilTime, 24, "2026-11-24T10:00", "2026-11-23T10:00"),
      // The clocks change in the night of 25 October: it is still the day before.
      (.hours, 24, "2026-10-25T10:00", "2026-10-24T10:00"),
      (.hours, 24, "2028-03-01T10:00", "2028-02-29T10:00"),
      (.hours, 24, "2027-01-01T10:00", "2026-12-31T10:00"),
    ]
    for (after, hours, appointment, deadline) in cases {
      let rule = MissedRule(noticeHours: hours, afterClosed: after)
      XCTAssertEqual(
        rule.deadline(for: moment(appointment), isOpen: isOpen).iso, deadline,
        "\(after) \(hours) \(appointment)")
    }
  }

  func testAPracticeThatIsNeverOpenStillHasADeadline() {
    let rule = MissedRule(noticeHours: 168, afterClosed: .openDays)
    XCTAssertLessThan(
      rule.deadline(for: moment("2026-11-24T10:00")) { _ in false }, moment("2026-11-24T10:00"))
  }

  private func practice(_ charge: MissedRule.Charge, late: Bool = true) throws -> TestPractice {
    let test = try TestPractice()
    try test.practice.setMissedRule(
      from: MissedRule(), to: MissedRule(charge: charge, chargesLate: late))
    return test
  }

  func testCalledOffInTimeCostsNothing() throws {
    let test = try practice(.amount(cents: 2500))
    let id = try test.book(test.patient("Eerste"), "2026-11-24T10:00")
    XCTAssertTrue(try test.practice.cancel(id, reason: test.cancelReason()))
    XCTAssertNil(try test.practice.read { try $0.missedCharge(of: id) })
    XCTAssertFalse(try test.practice.read { try $0.appointment(id).isCalledOffLate })
  }

  func testCalledOffTooLateIsChargedByTheRule() throws {
    let test = try practice(.amount(cents: 2500))
    let id = try test.book(test.patient("Eerste"), "2026-11-23T14:00")
    XCTAssertFalse(try test.practice.cancel(id, reason: test.cancelReason()))
    let charge = try XCTUnwrap(try test.practice.read { try $0.missedCharge(of: id) })
    XCTAssertEqual(charge.cause, .calledOffLate)
    XCTAssertEqual(charge.sentence(in: .dutch), "€ 25,00 te betalen")
    XCTAssertEqual(charge.sentence(in: .english), "€25.00 to be paid")
    // What the practice calls off is never the patient's.
    let other = try test.book(test.patient("Tweede"), "2026-11-23T15:00")
    XCTAssertTrue(
      try test.practice.cancel(other, reason: test.cancelReason(), by: .practice))
    XCTAssertNil(try test.practice.read { try $0.missedCharge(of: other) })
  }

  func testOnlyWhoStaysAwayIsChargedWhenTheRuleSaysSo() throws {
    let test = try practice(.percentage(75), late: false)
    let late = try test.book(test.patient("Eerste"), "2026-11-23T14:00")
    let away = try test.book(test.patient("Tweede"), "2026-11-23T15:00")
    XCTAssertFalse(try test.practice.cancel(late, reason: test.cancelReason()))
    try test.practice.markNoShow(away)
    XCTAssertNil(try test.practice.read { try $0.missedCharge(of: late) })
    XCTAssertEqual(
      try test.practice.read { try $0.missedCharge(of: away) }?.charge, .percentage(75))
  }

  func testWaivedWithAReasonAndBack() throws {
    let test = try practice(.percentage(100))
    let patient = try test.patient("Eerste")
    let id = try test.book(patient, "2026-11-23T14:00")
    try test.practice.markNoShow(id)
    try test.practice.waiveCharge(of: id, because: " ziekenhuisopname ")
    XCTAssertEqual(
      try test.practice.read { try $0.missedCharges(of: patient) }.map(\.waived),
      ["ziekenhuisopname"])
    try test.practice.undo()
    XCTAssertEqual(try test.practice.read { try $0.missedCharge(of: id) }?.waived, "")
    try test.practice.undo()
    XCTAssertNil(try test.practice.read { try $0.missedCharge(of: id) })
    XCTAssertEqual(try test.status(id), .booked)
    assertRefused(try test.practice.waiveCharge(of: id, because: "x"))
    try test.assertNoProblems()
  }

  func testPutBackNothingIsOwed() throws {
    let test = try practice(.amount(cents: 1250))
    let id = try test.book(test.patient("Eerste"), "2026-11-23T14:00")
    try test.practice.markNoShow(id)
    try test.practice.restore(id)
    XCTAssertNil(try test.practice.read { try $0.missedCharge(of: id) })
    try test.practice.undo()
    XCTAssertNotNil(try test.practice.read { try $0.missedCharge(of: id) })
    try test.assertNoProblems()
  }

  func testALaterChangeOfTheRuleChangesNothingThatIsOwed() throws {
    let test = try practice(.amount(cents: 2500))
    let id = try test.book(test.patient("Eerste"), "2026-11-23T14:00")
    try test.practice.markNoShow(id)
    let rule = try test.practice.read { try $0.missedRule() }
    try test.practice.setMissedRule(from: rule, to: MissedRule(charge: .none))
    XCTAssertEqual(
      try test.practice.read { try $0.missedCharge(of: id) }?.charge, .amount(cents: 2500))
  }

  func testOnlyTheOwnerSetsTheRuleAndWrongOnesAreRefused() throws {
    let test = try TestPractice()
    let desk = try test.otherTerminal(as: "BK")
    XCTAssertEqual(
      assertRefused(try desk.setMissedRule(from: MissedRule(), to: MissedRule(noticeHours: 48))),
      .notPermitted(.manage))
    for (rule, field) in [
      (MissedRule(noticeHours: 169), "noticeHours"), (MissedRule(noticeHours: -1), "noticeHours"),
      (MissedRule(charge: .amount(cents: 0)), "amount"),
      (MissedRule(charge: .amount(cents: 100_001)), "amount"),
      (MissedRule(charge: .percentage(0)), "amount"),
      (MissedRule(charge: .percentage(101)), "amount"),
    ] {
      guard
        case .invalid(let input)? = assertRefused(
          try test.practice.setMissedRule(from: MissedRule(), to: rule))
      else { return XCTFail("\(rule)") }
      XCTAssertEqual(input.field, field)
    }
  }
}
