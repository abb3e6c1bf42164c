import XCTest

@testable import PracticeCore

/// Visits at home: the way there and back is taken too.
final class HomeVisitTests: XCTestCase {
  private func visit(
    _ test: TestPractice, _ name: String, _ text: String, _ before: Int, _ after: Int
  ) throws -> ID<Appointment> {
    let when = moment(text)
    return try test.practice.book(
      Booking(
        patient: test.patient(name), therapist: test.member("EV").id, kind: test.kind(),
        day: when.day, start: when.time, travel: Travel(before: before, after: after)))
  }

  func testTheWayIsGuarded() throws {
    let test = try TestPractice()
    let id = try visit(test, "Eerste", "2026-11-24T10:00", 20, 15)
    XCTAssertEqual(
      try test.practice.read { try $0.appointment(id).occupied },
      Interval(start: TimeOfDay(minutes: 580), end: TimeOfDay(minutes: 645)))
    for time in ["09:30", "10:30"] {
      assertRefused(try test.book(test.patient("Tweede"), "2026-11-24T\(time)"))
    }
    try test.book(test.patient("Derde"), "2026-11-24T09:00")
    try test.book(test.patient("Vierde"), "2026-11-24T11:00")
    try test.assertNoProblems()
  }

  func testThePatientIsAtHomeMeanwhile() throws {
    let test = try TestPractice()
    let patient = try test.patient("Eerste")
    let when = moment("2026-11-24T10:00")
    try test.practice.book(
      Booking(
        patient: patient, therapist: test.member("EV").id, kind: test.kind(), day: when.day,
        start: when.time, travel: Travel(before: 60, after: 60)))
    // The way is the therapist's, not the patient's.
    try test.book(patient, "2026-11-24T11:00", with: "TB")
    try test.assertNoProblems()
  }

  func testNoFreeSlotOnTheWayAndNoAbsence() throws {
    let test = try TestPractice()
    _ = try visit(test, "Eerste", "2026-11-24T10:00", 60, 30)
    let day = moment("2026-11-24T00:00").day
    let slots = try test.practice.read {
      try $0.freeSlots(
        FreeSlotQuery(therapist: test.member("EV").id, from: day, to: day, part: .morning))
    }
    XCTAssertEqual(
      slots.map(\.interval.start.short), ["8:00", "8:30", "11:00", "11:30"])
    assertRefused(try test.absence(of: "EV", "2026-11-24", from: 540, until: 560))
  }

  func testTravelThatDoesNotFitTheDayIsRefused() throws {
    let test = try TestPractice()
    for (text, before, after) in [
      ("2026-11-24T00:10", 15, 0), ("2026-11-24T23:20", 0, 15), ("2026-11-24T10:00", 241, 0),
      ("2026-11-24T10:00", -5, 0),
    ] {
      guard
        case .invalid(let input)? = assertRefused(try visit(test, "Eerste", text, before, after))
      else { return XCTFail(text) }
      XCTAssertEqual(input.field, "travel")
    }
  }

  func testTheWayAsItIsTyped() {
    for (text, expected) in [
      ("", nil), ("  ", nil), ("15", Travel(before: 15, after: 15)),
      ("15/20", Travel(before: 15, after: 20)), (" 0 ", Travel(before: 0, after: 0)),
      ("15 20", Travel(before: 15, after: 20)),
    ] as [(String, Travel?)] {
      guard case .success(let travel) = TravelInput.parse(text) else {
        XCTFail(text)
        continue
      }
      XCTAssertEqual(travel, expected, text)
    }
    for text in ["kwartier", "15/20/25", "241", "15 min", "9999999999999999999", "１５", "/"] {
      if case .success = TravelInput.parse(text) { XCTFail(text) }
    }
  }
}
