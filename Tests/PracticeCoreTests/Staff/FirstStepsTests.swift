import XCTest

@testable import PracticeCore

/// What a new practice still has to do, and on which day its agenda opens.
final class FirstStepsTests: XCTestCase {
  func testAStepGoesOnceItIsDone() throws {
    let test = try TestPractice()
    let practice = test.practice
    func steps() throws -> [FirstStep] { try practice.read { try $0.firstSteps() } }
    XCTAssertEqual(try steps(), [.hours, .prices, .insurers, .printer, .patients])

    try practice.choosePrinter("balie")
    XCTAssertEqual(try steps(), [.hours, .prices, .insurers, .patients])
    for member in try practice.read({ try $0.therapists() }) {
      let (opened, from) = try practice.read { try $0.newestHours(of: member.id) }
      var hours = opened
      hours[5] = []
      _ = try practice.setHours(
        of: member.id, from: opened, on: from, to: hours, validFrom: practice.clock.now().day)
    }
    XCTAssertEqual(try steps(), [.prices, .insurers, .patients])
    _ = try practice.register(PatientDetails(name: PatientName(surname: "Voorbeeld")))
    XCTAssertEqual(try steps(), [.prices, .insurers])
  }

  func testWhatMayBeAsItShouldIsAskedUntilTheFirstAppointment() throws {
    let test = try TestPractice()
    let patient = try test.practice.register(
      PatientDetails(name: PatientName(surname: "Voorbeeld")))
    let kind = try test.practice.read { try $0.appointmentKinds()[0] }
    let day = TestPractice.now.day + 1
    try test.practice.book(
      Booking(
        patient: patient, therapist: test.member("EV").id, kind: kind, day: day,
        start: TimeOfDay(minutes: 540), minutes: 30))
    XCTAssertEqual(try test.practice.read { try $0.firstSteps() }, [.prices, .insurers])
  }

  func testTheAgendaOpensOnADayOnWhichSomebodyWorksOrComes() throws {
    let test = try TestPractice()
    let monday = TestPractice.now.day
    func opened(_ day: Day) throws -> Day {
      try test.practice.read { try $0.workingDay(from: day) }
    }
    XCTAssertEqual(try opened(monday), monday)
    XCTAssertEqual(try opened(monday + 5), monday + 7, "Saturday")
    XCTAssertEqual(try opened(monday + 6), monday + 7, "Sunday")
    _ = try test.practice.addClosure(
      ClosureDetails(firstDay: monday + 7, lastDay: monday + 7, reason: "scholing"))
    XCTAssertEqual(try opened(monday + 6), monday + 8, "the Monday after is closed")
    XCTAssertEqual(try opened(monday + 7), monday + 7, "who works today sees today, closed or not")

    let patient = try test.practice.register(
      PatientDetails(name: PatientName(surname: "Voorbeeld")))
    let kind = try test.practice.read { try $0.appointmentKinds()[0] }
    try test.practice.book(
      Booking(
        patient: patient, therapist: test.member("EV").id, kind: kind, day: monday + 5,
        start: TimeOfDay(minutes: 540), minutes: 30))
    XCTAssertEqual(try opened(monday + 5), monday + 5, "somebody comes on this Saturday")
  }
}
