import XCTest

@testable import PracticeCore

/// Calendar files of elsewhere: when somebody is busy, and nothing else.
final class BusyTimesTests: XCTestCase {
  private let horizon = moment("2027-11-22T00:00").day

  private func read(_ events: String...) throws -> BusyTimes {
    let text =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
      + events.map { "BEGIN:VEVENT\r\n\($0)\r\nEND:VEVENT\r\n" }.joined() + "END:VCALENDAR\r\n"
    return try BusyTimes(reading: Array(text.utf8), through: horizon)
  }

  private func words(_ times: BusyTimes) -> [String] {
    times.blocks.map { "\($0.day.iso) \($0.interval.start.short)–\($0.interval.end.short)" }
  }

  func testTimes() throws {
    let cases: [(String, [String])] = [
      (
        "DTSTART;TZID=Europe/Amsterdam:20261124T090000\r\nDTEND;TZID=Europe/Amsterdam:20261124T103000",
        ["2026-11-24 9:00–10:30"]
      ),
      ("DTSTART:20261124T080000Z\r\nDTEND:20261124T090000Z", ["2026-11-24 9:00–10:00"]),
      // In summer two hours ahead.
      ("DTSTART:20270701T080000Z\r\nDTEND:20270701T090000Z", ["2027-07-01 10:00–11:00"]),
      ("DTSTART:20261124T090000\r\nDURATION:PT1H30M", ["2026-11-24 9:00–10:30"]),
      ("DTSTART;VALUE=DATE:20261124", ["2026-11-24 0:00–24:00"]),
      (
        "DTSTART;VALUE=DATE:20261124\r\nDTEND;VALUE=DATE:20261126",
        ["2026-11-24 0:00–24:00", "2026-11-25 0:00–24:00"]
      ),
      (
        "DTSTART:20261124T220000\r\nDTEND:20261125T010000",
        ["2026-11-24 22:00–24:00", "2026-11-25 0:00–1:00"]
      ),
      ("DTSTART:20261124T090000", []),
      ("DTSTART:20261124T090000\r\nDTEND:20261124T100000\r\nSTATUS:CANCELLED", []),
      ("DTSTART:20261124T090000\r\nDTEND:20261124T100000\r\nTRANSP:TRANSPARENT", []),
      // Folded in the middle of a value.
      ("DTSTART:20261124\r\n T090000\r\nDTEND:20261124T1\r\n 00000", ["2026-11-24 9:00–10:00"]),
      // An alarm's own times are not the event's.
      (
        "BEGIN:VALARM\r\nDTSTART:19990101T000000\r\nEND:VALARM\r\nDTSTART:20261124T090000\r\nDTEND:20261124T100000",
        ["2026-11-24 9:00–10:00"]
      ),
    ]
    for (event, expected) in cases {
      let times = try read(event)
      XCTAssertEqual(words(times), expected, event)
      XCTAssertEqual(times.notUnderstood, 0, event)
    }
  }

  func testWhatIsNotReadIsCounted() throws {
    let times = try read(
      "DTSTART:20261124T090000\r\nDTEND:20261124T100000\r\nRRULE:FREQ=HOURLY",
      "DTSTART;TZID=America/New_York:20261124T090000\r\nDTEND;TZID=America/New_York:20261124T100000",
      "DTSTART:20261324T090000\r\nDTEND:20261124T100000", "SUMMARY:zonder tijd",
      "DTSTART:20260101T000000\r\nDTEND:20991231T000000",
      "DTSTART:20261124T090000\r\nDTEND:20261124T100000")
    XCTAssertEqual(times.repeating, 1)
    XCTAssertEqual(times.notUnderstood, 4)
    XCTAssertEqual(times.blocks.count, 1)
  }

  func testWhateverIsInAFileNothingBreaks() throws {
    XCTAssertThrowsError(try BusyTimes(reading: [], through: horizon))
    XCTAssertThrowsError(try BusyTimes(reading: Array("naam;telefoon\r\n".utf8), through: horizon))
    XCTAssertThrowsError(try BusyTimes(reading: [0xFF, 0xFE, 0x00], through: horizon))
    let parts = [
      "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM", "END:VALARM", "DTSTART:", "DTSTART:2026",
      "DTEND:99999999T999999Z", "DURATION:P", "DURATION:PT99999999999999999999H", ":", ";", " ",
      "DTSTART;TZID=:20261124T0900", "END:VCALENDAR", "日:日", "RRULE:",
      "RRULE:FREQ=WEEKLY;INTERVAL=0", "RRULE:FREQ=DAILY;COUNT=99999999",
      "RRULE:FREQ=MONTHLY;BYDAY=5MO", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "EXDATE:",
      "EXDATE:20261124", "RECURRENCE-ID:20261124T090000", "UID:x", "DTSTART:20261124T090000",
      "DTEND:20261124T100000",
    ]
    for seed in Proof.seeds(short: 300, long: 5000) {
      var random = SeededRandom(seed: seed)
      let lines = (0..<Int.random(in: 0...20, using: &random)).compactMap { _ in
        parts.randomElement(using: &random)
      }
      let text = (["BEGIN:VCALENDAR"] + lines).joined(separator: "\r\n")
      let times = try BusyTimes(reading: Array(text.utf8), through: horizon)
      XCTAssertTrue(times.blocks.allSatisfy { $0.interval.minutes > 0 }, "seed \(seed)")
    }
  }

  func testOurOwnFileIsReadBack() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    for time in ["2026-11-24T09:00", "2027-03-29T09:00", "2027-07-01T16:30"] {
      try test.book(patient, time)
    }
    try test.practice.cancel(
      try test.book(patient, "2026-11-25T09:00"), reason: try test.cancelReason())
    let calendar = try test.practice.calendar(
      CalendarQuery(from: TestPractice.now.day, to: TestPractice.now.day + 300), in: .dutch)
    XCTAssertEqual(
      words(try BusyTimes(reading: Array(calendar.text.utf8), through: horizon)),
      ["2026-11-24 9:00–9:30", "2027-03-29 9:00–9:30", "2027-07-01 16:30–17:00"])
  }

  func testBusyTimesBecomeAbsencesOnce() throws {
    let test = try TestPractice()
    let visser = try test.member("EV").id
    let patient = try test.patient("Verzonnen")
    try test.book(patient, "2026-11-25T09:00")
    let times = try read(
      "DTSTART:20261124T090000\r\nDTEND:20261124T100000",
      "DTSTART:20261125T090000\r\nDTEND:20261125T100000",
      "DTSTART:20261101T090000\r\nDTEND:20261101T100000")
    let trial = try test.practice.enterBusyTimes(times, of: visser, reason: "elders", isTrial: true)
    XCTAssertEqual(trial.entered.count, 1)
    XCTAssertTrue(try test.practice.read { try $0.absences(from: $0.today).isEmpty })
    let report = try test.practice.enterBusyTimes(times, of: visser, reason: "elders")
    XCTAssertEqual(report.entered.map(\.day.iso), ["2026-11-24"])
    XCTAssertEqual(report.refused.map(\.day.iso), ["2026-11-25"])
    XCTAssertEqual(report.skipped, 1)
    let again = try test.practice.enterBusyTimes(times, of: visser, reason: "elders")
    XCTAssertEqual(again.entered.count, 0)
    XCTAssertEqual(again.skipped, 2)
    XCTAssertEqual(
      try test.practice.read { try $0.absences(from: $0.today).map(\.reason) }, ["elders"])
    try test.practice.undo()
    XCTAssertTrue(try test.practice.read { try $0.absences(from: $0.today).isEmpty })
    try test.assertNoProblems()
  }
}
