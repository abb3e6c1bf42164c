import XCTest

@testable import PracticeCore

/// How full a day is.
final class DayLoadTests: XCTestCase {
  private let day = TestPractice.now.day

  func testFreeIsWhatIsWorkedAndNotTaken() {
    let load = DayLoad(
      day: day,
      [
        DayLoad.Part(
          hours: [interval(480, 720)], away: [interval(660, 720)],
          appointments: [interval(480, 510), interval(500, 540)]),
        DayLoad.Part(hours: [interval(480, 600)]),
      ])
    XCTAssertEqual(load.appointments, 2)
    XCTAssertEqual(load.worked, 180 + 120)
    XCTAssertEqual(load.free, 120 + 120)
    XCTAssertEqual(load.percent, 20)
    XCTAssertFalse(load.isAway)
  }

  func testTheLastFreeMinutesAreNeverRoundedAway() {
    let parts = [DayLoad.Part(hours: [interval(0, 1440)], appointments: [interval(5, 1440)])]
    XCTAssertEqual(DayLoad(day: day, parts).percent, 99)
  }

  func testADayOnWhichNobodyIsThere() {
    let parts = [DayLoad.Part(hours: [interval(480, 600)], away: [.wholeDay])]
    XCTAssertTrue(DayLoad(day: day, parts).isAway)
    XCTAssertNil(DayLoad(day: day, parts).percent)
    let holiday = DayLoad(day: day, [DayLoad.Part(hours: [interval(480, 600)])], holiday: .kingsDay)
    XCTAssertEqual(holiday.worked, 0)
    XCTAssertFalse(holiday.isAway)
  }

  func testTheLoadOfAMonthCountsWhatIsInTheAgenda() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    try test.book(patient, "2026-11-24T09:00")
    try test.book(patient, "2026-11-24T10:00", with: "TB")
    try test.practice.cancel(
      try test.book(patient, "2026-11-24T11:00"), reason: try test.cancelReason())
    try test.close("2026-11-25")
    try test.absence(of: "EV", "2026-11-26")
    let (all, mine) = try test.practice.read { reader in
      let visser = try reader.staff().first { $0.initials == "EV" }
      return (
        try reader.load(from: day, to: day + 7),
        try reader.load(of: visser?.id, from: day, to: day + 7)
      )
    }
    XCTAssertEqual(all.map(\.appointments), [0, 2, 0, 0, 0, 0, 0, 0])
    XCTAssertEqual(mine.map(\.appointments), [0, 1, 0, 0, 0, 0, 0, 0])
    XCTAssertEqual(all[1].worked - all[1].free, 60)
    XCTAssertNotNil(all[2].closure)
    XCTAssertEqual(mine[3].isAway, true)
    XCTAssertEqual(all[3].isAway, false)
    XCTAssertEqual(all[5].worked, 0)
  }

  func testAWeekIsTheSameAsItsDays() throws {
    let test = try WorkedDay().test
    let monday = day.monday
    try test.practice.read { reader in
      for therapist in try reader.therapists() {
        let week = try reader.agenda(of: therapist, from: monday, to: monday + 6)
        XCTAssertEqual(week.map(\.day), (0..<7).map { monday + $0 })
        for agenda in week {
          let column = try reader.agenda(on: agenda.day).columns.first {
            $0.therapist == therapist
          }
          XCTAssertEqual(
            agenda.columns[0].entries.map(\.appointment), column?.entries.map(\.appointment))
          XCTAssertEqual(agenda.columns[0].blocks, column?.blocks)
          XCTAssertEqual(
            agenda.columns[0].entries.map { $0.coverage?.flag() },
            column?.entries.map { $0.coverage?.flag() })
        }
      }
    }
  }

  private func interval(_ start: Int, _ end: Int) -> Interval {
    Interval(start: TimeOfDay(minutes: start), end: TimeOfDay(minutes: end))
  }
}
