import XCTest

@testable import PracticeCore

/// What is still open at the end of the day.
final class ClosingTests: XCTestCase {
  func testWhatIsOpenIsWhatHasBegunAndNobodySettled() throws {
    let test = try TestPractice()
    let patients = try (0..<6).map { try test.patient("Verzonnen \($0)") }
    let early = try test.book(patients[0], "2026-11-23T08:00")
    let present = try test.book(patients[1], "2026-11-23T08:30")
    try test.practice.toggleArrived(present)
    try test.practice.markNoShow(try test.book(patients[2], "2026-11-23T07:00"))
    try test.book(patients[3], "2026-11-23T15:00")
    let friday = try test.book(patients[4], "2026-11-20T08:00")
    try test.book(patients[5], "2026-10-20T08:00")
    func open() throws -> [ID<Appointment>] {
      try test.practice.read { try $0.openAppointments().map(\.appointment.id) }
    }
    XCTAssertEqual(try open(), [friday, early, present])
    try test.practice.markCame(early)
    XCTAssertEqual(try test.status(early), .done)
    XCTAssertEqual(try open(), [friday, present])
    assertThrows(Refusal.invalid(.status(.done)), try test.practice.markCame(early))
    try test.practice.undo()
    XCTAssertEqual(try test.status(early), .booked)
    XCTAssertEqual(try test.practice.check(), [])
  }
}
