import XCTest

@testable import PracticeCore

/// Breaks and meetings: nobody is booked in them, nowhere.
final class EngagementTests: XCTestCase {
  private func details(
    _ test: TestPractice, _ text: String, minutes: Int = 30, times: Int = 1
  ) throws -> EngagementDetails {
    let when = moment(text)
    return EngagementDetails(
      therapist: try test.member("EV").id, day: when.day,
      interval: Interval(start: when.time, minutes: minutes), title: "overleg", times: times)
  }

  func testNobodyIsBookedInIt() throws {
    let test = try TestPractice()
    try test.practice.addEngagement(details(test, "2026-11-24T09:30"))
    let refusal = assertRefused(
      try test.book(try test.patient("Eerste"), "2026-11-24T09:30"))
    XCTAssertEqual(
      refusal?.sentence(in: .dutch), "Visser is di 24 nov 9:30–10:00 bezet (overleg).")
    // Beside it is free.
    try test.book(try test.patient("Tweede"), "2026-11-24T09:00")
    try test.book(try test.patient("Derde"), "2026-11-24T10:00")
    let slots = try test.practice.read {
      try $0.freeSlots(
        FreeSlotQuery(
          therapist: test.member("EV").id, from: moment("2026-11-24T00:00").day, limit: 3))
    }
    XCTAssertEqual(slots.map(\.interval.start.short), ["8:00", "8:30", "10:30"])
    try test.assertNoProblems()
  }

  func testItIsNotEnteredOverAnAppointment() throws {
    let test = try TestPractice()
    try test.book(try test.patient("Eerste"), "2026-12-01T09:30")
    let refusal = assertRefused(
      try test.practice.addEngagement(details(test, "2026-11-24T09:30", times: 3)))
    XCTAssertEqual(
      refusal?.sentence(in: .dutch),
      "Er staat nog een afspraak: di 1 dec 9:30 Eerste, P. Verplaats die eerst of zeg die af.")
    XCTAssertEqual(try test.database.number("SELECT count(*) FROM engagement"), 0)
  }

  func testASeriesIsEnteredRemovedInPartAndUndoneInOneStep() throws {
    let test = try TestPractice()
    let ids = try test.practice.addEngagement(details(test, "2026-11-24T09:30", times: 5))
    XCTAssertEqual(ids.count, 5)
    try test.practice.removeEngagement(ids[2], .following)
    XCTAssertEqual(
      try test.database.all("SELECT day FROM engagement ORDER BY day") { $0.text() },
      ["2026-11-24", "2026-12-01"])
    try test.practice.undo()
    XCTAssertEqual(try test.database.number("SELECT count(*) FROM engagement"), 5)
    try test.practice.removeEngagement(ids[0])
    XCTAssertEqual(try test.database.number("SELECT count(*) FROM engagement"), 4)
    try test.practice.undo()
    try test.practice.undo()
    XCTAssertEqual(try test.database.number("SELECT count(*) FROM engagement"), 0)
    try test.assertNoProblems()
  }

  func testTheUndoOfRemovingIsRefusedWhenTheTimeWasGivenAway() throws {
    let test = try TestPractice()
    let patient = try test.patient("Eerste")
    let id = try test.practice.addEngagement(details(test, "2026-11-24T09:30"))[0]
    try test.practice.removeEngagement(id)
    let desk = try test.otherTerminal(as: "BK")
    try desk.book(
      Booking(
        patient: patient, therapist: try test.member("EV").id, kind: try test.kind(),
        day: moment("2026-11-24T09:30").day, start: moment("2026-11-24T09:30").time))
    guard case .conflict(let conflicts)? = assertRefused(try test.practice.undo()) else {
      return XCTFail("expected a conflict")
    }
    XCTAssertEqual(conflicts.map(\.hasToGo), [true])
  }

  func testWhatIsTypedIsJudged() throws {
    let test = try TestPractice()
    var wrong = try details(test, "2026-11-24T09:30")
    for (title, field) in [
      ("", "title"), (" \n", "title"), (String(repeating: "é", count: 201), "title"),
    ] {
      wrong.title = title
      guard case .invalid(let input)? = assertRefused(try test.practice.addEngagement(wrong)) else {
        return XCTFail(title)
      }
      XCTAssertEqual(input.field, field)
    }
    wrong = try details(test, "2026-11-24T23:50", minutes: 30)
    guard case .invalid(let input)? = assertRefused(try test.practice.addEngagement(wrong)) else {
      return XCTFail("past midnight")
    }
    XCTAssertEqual(input.field, "hours")
  }
}
