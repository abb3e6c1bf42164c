import XCTest

@testable import PracticeCore

/// Two appointments over each other on purpose: only with a reason, only these two, only here.
final class DoubleBookingTests: XCTestCase {
  private func overlap(_ refusal: Refusal?, _ reason: String) throws -> DeliberateOverlap {
    guard case .conflict(let conflicts)? = refusal else {
      XCTFail("no conflict: \(String(describing: refusal))")
      return DeliberateOverlap(others: [], reason: "")
    }
    return try XCTUnwrap(DeliberateOverlap(conflicts, reason: reason))
  }

  private func booking(_ test: TestPractice, _ name: String, _ text: String) throws -> Booking {
    let when = moment(text)
    return Booking(
      patient: try test.patient(name), therapist: try test.member("EV").id, kind: try test.kind(),
      day: when.day, start: when.time)
  }

  private func doubled() throws -> (TestPractice, ID<Appointment>, ID<Appointment>) {
    let test = try TestPractice()
    let first = try test.book(try test.patient("Eerste"), "2026-11-24T09:30")
    let second = try booking(test, "Tweede", "2026-11-24T09:30")
    let refusal = assertRefused(try test.practice.book(second))
    let ids = try test.practice.book(
      series: [second], over: overlap(refusal, "moeder en kind samen"))
    return (test, first, ids[0])
  }

  func testItIsBookedWithItsReasonAndTheFileIsWell() throws {
    let (test, first, second) = try doubled()
    XCTAssertEqual(
      try test.practice.read { try $0.doubleBookings(of: first) },
      [DoubleBooking(other: second, reason: "moeder en kind samen")])
    XCTAssertEqual(
      try test.practice.read { try $0.doubleBookings(of: second) },
      [DoubleBooking(other: first, reason: "moeder en kind samen")])
    try test.assertNoProblems()
    let day = try test.practice.read { try $0.agenda(on: moment("2026-11-24T09:30").day) }
    XCTAssertEqual(
      day.columns.flatMap(\.active).map(\.doubleBooked),
      ["moeder en kind samen", "moeder en kind samen"])
  }

  func testWithoutAReasonItIsRefused() throws {
    let test = try TestPractice()
    let first = try test.book(try test.patient("Eerste"), "2026-11-24T09:30")
    let second = try booking(test, "Tweede", "2026-11-24T09:30")
    for reason in ["", "  \t", String(repeating: "x", count: 201)] {
      let refusal = assertRefused(
        try test.practice.book(
          series: [second], over: DeliberateOverlap(others: [first], reason: reason)))
      guard case .invalid(let input)? = refusal else {
        return XCTFail("\(String(describing: refusal))")
      }
      XCTAssertEqual(input.field, "reason")
    }
  }

  func testAThirdOneIsNotAllowedByIt() throws {
    let (test, first, _) = try doubled()
    let third = try booking(test, "Derde", "2026-11-24T09:30")
    guard case .conflict(let conflicts)? = assertRefused(try test.practice.book(third)) else {
      return XCTFail("expected a conflict")
    }
    XCTAssertEqual(conflicts.count, 2)
    // Knowingly over one of the two is not over the other.
    assertRefused(
      try test.practice.book(
        series: [third], over: DeliberateOverlap(others: [first], reason: "spoed")))
  }

  func testAnAbsenceOrAMeetingCannotBeBookedOver() throws {
    let test = try TestPractice()
    try test.absence(of: "EV", "2026-11-24")
    guard
      case .conflict(let conflicts)? = assertRefused(
        try test.practice.book(booking(test, "Eerste", "2026-11-24T09:30")))
    else { return XCTFail("expected a conflict") }
    XCTAssertNil(DeliberateOverlap(conflicts, reason: "spoed"))
  }

  func testPlacingEitherAnewEndsIt() throws {
    for moves in [true, false] {
      let (test, first, second) = try doubled()
      let (moved, stays) = moves ? (first, second) : (second, first)
      let day = moment("2026-11-24T09:30").day
      let therapist = try test.member("EV").id
      try test.practice.move(moved, to: therapist, day: day, start: TimeOfDay(minutes: 660))
      XCTAssertEqual(try test.practice.read { try $0.doubleBookings(of: stays) }, [])
      guard
        case .conflict? = assertRefused(
          try test.practice.move(moved, to: therapist, day: day, start: TimeOfDay(minutes: 570)))
      else { return XCTFail("it may not go back by itself") }
      // The undo of the move puts the reason back with it.
      try test.practice.undo()
      XCTAssertEqual(try test.practice.read { try $0.doubleBookings(of: stays) }.count, 1)
      try test.assertNoProblems()
    }
  }

  func testAShiftByAFewMinutesEndsItTooAndIsRefusedThere() throws {
    let (test, _, second) = try doubled()
    let therapist = try test.member("EV").id
    guard
      case .conflict(let conflicts)? = assertRefused(
        try test.practice.move(
          second, to: therapist, day: moment("2026-11-24T09:30").day,
          start: TimeOfDay(minutes: 575)))
    else { return XCTFail("expected a conflict") }
    XCTAssertEqual(conflicts.map(\.what), ["Eerste, P."])
    try test.assertNoProblems()
  }

  func testCalledOffAndPutBackItHasToBeAllowedAnew() throws {
    let (test, _, second) = try doubled()
    try test.practice.cancel(second, reason: try test.cancelReason())
    guard case .conflict? = assertRefused(try test.practice.restore(second)) else {
      return XCTFail("expected a conflict")
    }
    try test.practice.undo()
    XCTAssertEqual(try test.status(second), .booked)
    XCTAssertEqual(try test.practice.read { try $0.doubleBookings(of: second) }.count, 1)
    try test.assertNoProblems()
  }

  func testUndoAndRedo() throws {
    let (test, first, second) = try doubled()
    try test.practice.undo()
    XCTAssertEqual(try test.practice.read { try $0.doubleBookings(of: first) }, [])
    try test.practice.redo()
    XCTAssertEqual(
      try test.practice.read { try $0.doubleBookings(of: first) }.map(\.other), [second])
    try test.assertNoProblems()
  }

  func testTheRowCannotBeTakenAwayWhileTheTwoOverlap() throws {
    let (test, _, _) = try doubled()
    XCTAssertThrowsError(
      try test.practice.change(JournalNote(.editAppointment)) { writer in
        try writer.database.run("DELETE FROM double_booking")
      }
    ) { XCTAssertTrue($0 is Refusal, "\($0)") }
    // And without the guards the check finds it.
    try test.database.withoutTriggers { try test.database.execute("DELETE FROM double_booking") }
    XCTAssertTrue(
      try test.practice.check().contains {
        $0.sentence(in: .english).contains("Booked twice")
      })
  }

  func testMovedOverAnotherOnPurpose() throws {
    let test = try TestPractice()
    let first = try test.book(try test.patient("Eerste"), "2026-11-24T09:30")
    let second = try test.book(try test.patient("Tweede"), "2026-11-24T11:00")
    let therapist = try test.member("EV").id
    try test.practice.move(
      second, to: therapist, day: moment("2026-11-24T09:30").day, start: TimeOfDay(minutes: 570),
      over: DeliberateOverlap(others: [first], reason: "spoed"))
    try test.assertNoProblems()
    try test.practice.undo()
    XCTAssertEqual(
      try test.practice.read { try $0.appointment(second).moment.iso }, "2026-11-24T11:00")
    try test.assertNoProblems()
  }
}
