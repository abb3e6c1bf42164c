import XCTest

@testable import PracticeCore

final class FreeSlotStoreTests: XCTestCase {
  func testAppointmentsAbsencesAndClosuresTakeTheirTime() throws {
    let test = try TestPractice()
    let patient = try test.patient("Proef")
    try test.book(patient, "2026-11-23T09:30")
    try test.practice.change(JournalNote(.addAbsence)) { writer in
      let therapist = try writer.reader.therapists()[0].id
      let day = theDay("2026-11-23")
      try writer.insertAbsence(
        of: therapist, from: day, to: day,
        Interval(start: TimeOfDay(minutes: 600), end: TimeOfDay(minutes: 720)), reason: "scholing")
      try writer.database.run(
        "INSERT INTO closure (first_day, last_day, reason) VALUES (?, ?, '')", day + 1, day + 2)
    }
    var query = FreeSlotQuery(
      therapist: try test.member("EV").id, from: theDay("2026-11-23"), limit: 4)
    XCTAssertEqual(
      try found(test, query), ["23T09:00", "23T12:00", "23T13:00", "23T13:30"])
    query.from = theDay("2026-11-24")
    query.limit = 1
    XCTAssertEqual(try found(test, query), ["26T08:00"], "closed for two days")
  }

  func testThePastAndPublicHolidaysAreNotOffered() throws {
    let test = try TestPractice()
    let past = FreeSlotQuery(from: theDay("2026-11-16"), to: theDay("2026-11-23"), limit: 1)
    XCTAssertEqual(try found(test, past), ["23T09:00"])
    let christmas = FreeSlotQuery(from: theDay("2026-12-25"), to: theDay("2026-12-28"), limit: 1)
    XCTAssertEqual(try found(test, christmas), ["28T08:00"])
  }

  func testTheNextVisitIsProposedWhenItIsDueAtTheUsualTime() throws {
    func proposed(visits: [String], taken: [String] = []) throws -> String? {
      let test = try TestPractice()
      let (patient, other) = (try test.patient("Proef"), try test.patient("Ander"))
      for visit in visits { try test.book(patient, visit) }
      for place in taken { try test.book(other, place) }
      return try test.practice.read { reader in
        try reader.firstFreeSlot(among: reader.therapists(), for: patient)?.moment.iso
      }
    }
    XCTAssertEqual(try proposed(visits: []), "2026-11-23T09:00", "the first free time")
    XCTAssertEqual(try proposed(visits: ["2026-11-23T11:00"]), "2026-11-30T11:00", "a week later")
    XCTAssertEqual(
      try proposed(visits: ["2026-11-24T14:30", "2026-12-08T14:30"]), "2026-12-22T14:30",
      "as long after the last one as that was after the one before")
    XCTAssertEqual(
      try proposed(visits: ["2026-11-23T11:00"], taken: ["2026-11-30T11:00"]),
      "2026-11-30T10:30", "at about the usual time")
    XCTAssertEqual(
      try proposed(visits: ["2026-09-01T11:00"]), "2026-11-23T09:00", "nothing is due any more")
  }

  func testAWholeCalendarIsSearchedForAYearOnly() throws {
    let test = try TestPractice()
    let query = FreeSlotQuery(
      minutes: 479, from: theDay("2026-11-23"), to: theDay("9999-12-31"))
    XCTAssertEqual(try found(test, query), [])
  }

  private func found(_ test: TestPractice, _ query: FreeSlotQuery) throws -> [String] {
    try test.practice.read { try $0.freeSlots(query) }
      .map { "\(padded($0.day.dayOfMonth, 2))T\($0.interval.start.iso)" }
  }
}
