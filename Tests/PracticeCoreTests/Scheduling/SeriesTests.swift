import XCTest

@testable import PracticeCore

/// Series as a whole: looked at before they are made, moved and called off in part or altogether.
final class SeriesTests: XCTestCase {
  private func wish(_ test: TestPractice, _ patient: ID<Patient>, _ text: String) throws -> Booking
  {
    let when = moment(text)
    return Booking(
      patient: patient, therapist: try test.member("EV").id, kind: try test.kind(), day: when.day,
      start: when.time)
  }

  private func series(
    _ test: TestPractice, _ text: String = "2026-11-24T10:00", times: Int = 5
  ) throws -> [ID<Appointment>] {
    let patient = try test.patient("Reeks")
    let plan = try test.practice.planSeries(wish(test, patient, text), times: times, everyWeeks: 1)
    return try test.practice.book(series: plan.bookings)
  }

  private func days(_ test: TestPractice, _ ids: [ID<Appointment>]) throws -> [String] {
    try ids.map { id in try test.practice.read { try $0.appointment(id).moment.iso } }
  }

  func testBeforeItIsMadeEachDateIsFreeAHolidayOrTaken() throws {
    let test = try TestPractice()
    try test.book(test.patient("Ander"), "2026-12-11T10:00")
    try test.close("2026-12-18", reason: "studiedag")
    let patient = try test.patient("Reeks")
    var plan = try test.practice.planSeries(
      wish(test, patient, "2026-12-04T10:00"), times: 4, everyWeeks: 1, alternatives: true)
    XCTAssertEqual(
      plan.steps.map { $0.rehearsed.booking.day.iso },
      [
        "2026-12-04", "2026-12-11", "2026-12-18", "2026-12-25", "2027-01-01", "2027-01-08",
        "2027-01-15", "2027-01-22",
      ])
    XCTAssertEqual(
      plan.steps.map(\.isFree), [true, false, false, false, false, true, true, true])
    XCTAssertEqual(plan.steps[1].rehearsed.conflicts.map(\.rule), [.therapist])
    XCTAssertEqual(plan.steps[2].rehearsed.conflicts.map(\.rule), [.closure])
    XCTAssertEqual(plan.steps[3].rehearsed.holiday, .christmasDay)
    XCTAssertEqual(
      plan.steps[1].rehearsed.alternatives.map(\.start.short), ["9:30", "10:30", "10:00"])
    XCTAssertTrue(plan.isComplete)

    // One picked place more is one week less at the end.
    plan.pick(plan.steps[1].rehearsed.alternatives[0], at: 1)
    XCTAssertEqual(plan.steps.last?.rehearsed.booking.day.iso, "2027-01-15")
    XCTAssertEqual(
      plan.bookings.map { "\($0.day.iso) \($0.start.short)" },
      ["2026-12-04 10:00", "2026-12-11 9:30", "2027-01-08 10:00", "2027-01-15 10:00"])
    // And a date that is passed over is one more.
    plan.pick(nil, at: 0)
    XCTAssertEqual(plan.bookings.count, 4)
    XCTAssertEqual(plan.bookings.last?.day.iso, "2027-01-22")
    try test.practice.book(series: plan.bookings)
    try test.assertNoProblems()
  }

  func testLookingChangesNothing() throws {
    let test = try TestPractice()
    let ids = try series(test)
    let before = try test.lastEntry()
    _ = try test.practice.planMove(of: ids[1], .all, by: SeriesShift(days: 1))
    XCTAssertEqual(try test.lastEntry(), before)
    XCTAssertEqual(try ids.map(test.status), Array(repeating: .booked, count: 5))
    try test.assertNoProblems()
  }

  func testMovedInPartAndAltogether() throws {
    for (scope, expected) in [
      (SeriesScope.one, ["24T10", "01T10", "09T11", "15T10", "22T10"]),
      (.following, ["24T10", "01T10", "09T11", "16T11", "23T11"]),
      (.all, ["25T11", "02T11", "09T11", "16T11", "23T11"]),
    ] {
      let test = try TestPractice()
      let ids = try series(test)
      let plan = try test.practice.planMove(
        of: ids[2], scope, by: SeriesShift(days: 1, start: TimeOfDay(minutes: 660)))
      XCTAssertTrue(plan.steps.allSatisfy(\.isFree))
      try test.practice.move(plan.moves)
      XCTAssertEqual(try days(test, ids).map { String($0.dropFirst(8).prefix(5)) }, expected)
      try test.assertNoProblems()
      try test.practice.undo()
      XCTAssertEqual(
        try days(test, ids).map { String($0.dropFirst(8)) },
        ["24T10:00", "01T10:00", "08T10:00", "15T10:00", "22T10:00"])
      try test.practice.redo()
      try test.assertNoProblems()
    }
  }

  func testAWholeSeriesMovesOverItself() throws {
    // A week later each stands where the next one stood.
    let test = try TestPractice()
    let ids = try series(test)
    let plan = try test.practice.planMove(of: ids[0], .all, by: SeriesShift(days: 7))
    XCTAssertEqual(plan.steps.map(\.isFree), [true, true, true, true, true])
    try test.practice.move(plan.moves)
    XCTAssertEqual(try days(test, ids).first, "2026-12-01T10:00")
    XCTAssertEqual(try days(test, ids).last, "2026-12-29T10:00")
    try test.assertNoProblems()
  }

  func testToAnotherTherapistWithWhatIsInTheWay() throws {
    let test = try TestPractice()
    let ids = try series(test)
    try test.book(test.patient("Ander"), "2026-12-08T10:00", with: "TB")
    let boer = try test.member("TB").id
    var plan = try test.practice.planMove(of: ids[0], .all, by: SeriesShift(therapist: boer))
    XCTAssertEqual(plan.steps.map(\.isFree), [true, true, false, true, true])
    XCTAssertNil(plan.steps[2].place)
    XCTAssertEqual(plan.moves.count, 4)
    let other = try XCTUnwrap(plan.steps[2].rehearsed.alternatives.first)
    XCTAssertEqual(other.therapist, boer)
    plan.pick(other, at: 2)
    try test.practice.move(plan.moves)
    XCTAssertEqual(
      try ids.map { id in try test.practice.read { try $0.appointment(id).therapist } },
      Array(repeating: boer, count: 5))
    try test.assertNoProblems()
  }

  func testCalledOffInPart() throws {
    let test = try TestPractice()
    let ids = try series(test)
    let reason = try test.cancelReason()
    XCTAssertEqual(try test.practice.cancelSeries(around: ids[2], .following, reason: reason), 3)
    XCTAssertEqual(
      try ids.map(test.status), [.booked, .booked, .cancelled, .cancelled, .cancelled])
    try test.practice.undo()
    XCTAssertEqual(try ids.map(test.status), Array(repeating: .booked, count: 5))
    XCTAssertEqual(try test.practice.cancelSeries(around: ids[2], .all, reason: reason), 5)
    XCTAssertEqual(
      assertRefused(try test.practice.cancelSeries(around: ids[2], .all, reason: reason)),
      .invalid(.status(.cancelled)))
    try test.assertNoProblems()
  }

  func testTheJournalTellsOfAllOfThem() throws {
    let test = try TestPractice()
    let ids = try series(test)
    let patient = try test.practice.read { try $0.appointment(ids[0]).patient }
    try test.practice.cancelSeries(around: ids[0], .all, reason: test.cancelReason())
    let lines = try test.practice.logLines(of: patient, in: .dutch).map(\.what)
    XCTAssertTrue(
      lines.contains {
        $0.contains("reeks van Reeks, P. vanaf di 24 nov 10:00 geboekt (5 afspraken, Visser)")
      },
      "\(lines)")
    XCTAssertTrue(
      lines.contains {
        $0.contains("reeks van Reeks, P. vanaf di 24 nov 10:00 afgezegd (5 afspraken, ziek)")
      },
      "\(lines)")
  }
}
