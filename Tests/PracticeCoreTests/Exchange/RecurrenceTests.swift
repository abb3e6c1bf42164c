import XCTest

@testable import PracticeCore

/// What repeats itself in a calendar file of elsewhere.
final class RecurrenceTests: XCTestCase {
  private func busy(_ events: [String], until: String = "2027-03-31") throws -> BusyTimes {
    let text =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
      + events.map { "BEGIN:VEVENT\r\n\($0)\r\nEND:VEVENT\r\n" }.joined() + "END:VCALENDAR\r\n"
    return try BusyTimes(
      reading: Array(text.utf8), through: try XCTUnwrap(Day(iso: until)))
  }

  /// One event of an hour from `start` on, with more lines.
  private func event(_ start: String, _ lines: String...) -> String {
    (["UID:een", "DTSTART:\(start)", "DURATION:PT1H"] + lines).joined(separator: "\r\n")
  }

  private func words(_ times: BusyTimes) -> [String] {
    times.blocks.map { "\($0.day.iso.dropFirst(2)) \($0.interval.start.short)" }
  }

  func testRules() throws {
    let cases: [(String, String, [String])] = [
      (
        "20261124T090000", "FREQ=DAILY;COUNT=3",
        ["26-11-24 9:00", "26-11-25 9:00", "26-11-26 9:00"]
      ),
      (
        "20261124T090000", "FREQ=WEEKLY;UNTIL=20261208T090000",
        ["26-11-24 9:00", "26-12-01 9:00", "26-12-08 9:00"]
      ),
      ("20261124T090000", "FREQ=WEEKLY;UNTIL=20261208T085900", ["26-11-24 9:00", "26-12-01 9:00"]),
      ("20261124T090000", "FREQ=WEEKLY;UNTIL=20261201", ["26-11-24 9:00", "26-12-01 9:00"]),
      (
        "20261124T090000", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4",
        ["26-11-24 9:00", "26-11-26 9:00", "26-12-08 9:00", "26-12-10 9:00"]
      ),
      // The week that begins on Sunday is another week than the one that begins on Monday.
      (
        "20261124T090000", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=3;WKST=SU",
        ["26-11-24 9:00", "26-12-06 9:00", "26-12-08 9:00"]
      ),
      (
        "20261124T090000", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=3;WKST=MO",
        ["26-11-24 9:00", "26-11-29 9:00", "26-12-08 9:00"]
      ),
      (
        "20261124T090000", "FREQ=MONTHLY;BYDAY=-1TU;COUNT=3",
        ["26-11-24 9:00", "26-12-29 9:00", "27-01-26 9:00"]
      ),
      (
        "20261124T090000", "FREQ=MONTHLY;BYMONTHDAY=-1,24;COUNT=3",
        ["26-11-24 9:00", "26-11-30 9:00", "26-12-24 9:00"]
      ),
      // A month without a 31st has none.
      ("20261231T090000", "FREQ=MONTHLY", ["26-12-31 9:00", "27-01-31 9:00", "27-03-31 9:00"]),
      ("20261124T090000", "FREQ=YEARLY", ["26-11-24 9:00"]),
      (
        "20261124T090000", "FREQ=YEARLY;BYMONTH=3,12;BYDAY=1MO;COUNT=3",
        ["26-11-24 9:00", "26-12-07 9:00", "27-03-01 9:00"]
      ),
      (
        "20261124T090000", "FREQ=DAILY;BYDAY=MO,TU;COUNT=3",
        ["26-11-24 9:00", "26-11-30 9:00", "26-12-01 9:00"]
      ),
      // The eighth week after the year's end, and a leap day only where there is one.
      ("20240229T090000", "FREQ=YEARLY;UNTIL=20270401", ["24-02-29 9:00"]),
    ]
    for (start, rule, expected) in cases {
      let times = try busy([event(start, "RRULE:\(rule)")])
      XCTAssertEqual(words(times), expected, rule)
      XCTAssertEqual([times.repeating, times.notUnderstood], [0, 0], rule)
    }
  }

  /// What is set in UTC stands an hour later on the clock in summer.
  func testTheClockChanges() throws {
    XCTAssertEqual(
      words(try busy([event("20270315T080000Z", "RRULE:FREQ=WEEKLY")], until: "2027-04-05")),
      ["27-03-15 9:00", "27-03-22 9:00", "27-03-29 10:00", "27-04-05 10:00"])
    XCTAssertEqual(
      words(try busy([event("20270315T080000", "RRULE:FREQ=WEEKLY")], until: "2027-04-05")),
      ["27-03-15 8:00", "27-03-22 8:00", "27-03-29 8:00", "27-04-05 8:00"])
  }

  func testOneOfThemIsLeftOutMovedOrCalledOff() throws {
    let weekly = "RRULE:FREQ=WEEKLY;COUNT=4"
    XCTAssertEqual(
      words(
        try busy([
          event("20261124T090000", weekly, "EXDATE:20261201T090000,20261208T090000")
        ])), ["26-11-24 9:00", "26-12-15 9:00"])
    XCTAssertEqual(
      words(
        try busy([event("20261124T090000", weekly, "EXDATE;VALUE=DATE:20261201")])),
      ["26-11-24 9:00", "26-12-08 9:00", "26-12-15 9:00"])
    XCTAssertEqual(
      words(
        try busy([
          event("20261124T090000", weekly),
          event("20261202T140000", "RECURRENCE-ID:20261201T090000"),
          event("20261208T090000", "RECURRENCE-ID:20261208T090000", "STATUS:CANCELLED"),
          // Of another event.
          event("20261230T140000", "RECURRENCE-ID:20261215T090000").replacing(
            "UID:een", with: "UID:twee"),
        ])), ["26-11-24 9:00", "26-12-02 14:00", "26-12-15 9:00", "26-12-30 14:00"])
    XCTAssertEqual(
      words(try busy([event("20261124T090000", "RDATE:20261127T100000")])),
      ["26-11-24 9:00", "26-11-27 10:00"])
  }

  func testItEndsAtTheHorizon() throws {
    let times = try busy([event("20200101T090000", "RRULE:FREQ=DAILY")], until: "2026-11-24")
    XCTAssertEqual(words(times).last, "26-11-24 9:00")
    XCTAssertEqual(times.horizon.iso, "2026-11-24")
    XCTAssertEqual(
      words(try busy([event("20280101T090000", "RRULE:FREQ=DAILY")], until: "2026-11-24")), [])
    // What does not repeat itself is entered, however far away.
    XCTAssertEqual(
      words(try busy([event("20280101T090000")], until: "2026-11-24")), ["28-01-01 9:00"])
  }

  /// Half a rule would name wrong days: then nothing of it is entered.
  func testARuleThatIsNotReadIsRefusedAsAWhole() throws {
    for rule in [
      "FREQ=HOURLY", "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1", "FREQ=YEARLY;BYWEEKNO=20",
      "FREQ=YEARLY;BYDAY=20MO", "FREQ=WEEKLY;BYDAY=1MO", "FREQ=WEEKLY;BYDAY=XX",
      "FREQ=DAILY;COUNT=0", "FREQ=DAILY;INTERVAL=-1", "FREQ=DAILY;UNTIL=gisteren", "COUNT=3", "",
      "FREQ=DAILY;FREQ=WEEKLY", "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=WEEKLY;BYMONTHDAY=3",
      "FREQ=MONTHLY;BYMONTHDAY=-9223372036854775808", "FREQ=MONTHLY;BYDAY=-9223372036854775808MO",
    ] {
      let times = try busy([event("20261124T090000", "RRULE:\(rule)")])
      XCTAssertEqual(times.repeating, 1, rule)
      XCTAssertEqual(times.blocks, [], rule)
    }
    let all = try busy([
      event("20261124T090000", "RRULE:FREQ=DAILY"),
      event("20261202T140000", "RECURRENCE-ID;RANGE=THISANDFUTURE:20261201T090000"),
    ])
    XCTAssertEqual(all.notUnderstood, 1)
  }

  /// Against a judge that looks at every day by itself.
  func testAgainstEveryDay() throws {
    for seed in Proof.seeds(short: 400, long: 20_000) {
      var random = SeededRandom(seed: seed)
      func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
      let start = Day(number: try XCTUnwrap(Day(iso: "2024-01-01")).number + below(1200))
      let last = start + 30 + below(900)
      var rule = Recurrence(Recurrence.Frequency.allCases[below(4)])
      rule.interval = 1 + below(4)
      rule.weekStart = below(2) == 0 ? 1 : 7
      if below(2) == 0, rule.frequency != .yearly {
        let places: [Int?] = rule.frequency == .monthly ? [nil, 1, 2, 5, -1] : [nil]
        rule.weekdays = (0...below(3)).map { _ in
          Recurrence.Weekday(number: 1 + below(7), place: places[below(places.count)])
        }
      }
      if rule.frequency == .monthly || rule.frequency == .daily, below(4) == 0 {
        rule.monthDays = [[1, 15, 31, -1][below(4)]]
      }
      if below(5) == 0 { rule.months = [1 + below(12), 1 + below(12)] }
      if below(3) == 0 { rule.count = 1 + below(20) }
      let line = try XCTUnwrap(
        CalendarFile.Property("DTSTART:" + start.iso.filter { $0 != "-" } + "T090000"))
      let stamp = try XCTUnwrap(CalendarStamp(line))
      XCTAssertEqual(
        rule.days(from: stamp, through: last).map(\.iso),
        RecurrenceTests.judged(rule, from: start, through: last).map(\.iso),
        "seed \(seed): \(rule)")
    }
  }

  private static func judged(_ rule: Recurrence, from start: Day, through last: Day) -> [Day] {
    var found: [Day] = []
    for number in start.number...last.number {
      let day = Day(number: number)
      guard day == start || belongs(day, rule, start) else { continue }
      found.append(day)
      if found.count == rule.count { break }
    }
    return found
  }

  private static func belongs(_ day: Day, _ rule: Recurrence, _ start: Day) -> Bool {
    func week(_ day: Day) -> Int {
      var first = day
      while first.weekday != rule.weekStart { first = first - 1 }
      return first.number / 7
    }
    let months = (day.year - start.year) * 12 + day.month - start.month
    let periods =
      switch rule.frequency {
      case .daily: day - start
      case .weekly: week(day) - week(start)
      case .monthly: months
      case .yearly: day.year - start.year
      }
    guard periods % rule.interval == 0 else { return false }
    if !rule.months.isEmpty, !rule.months.contains(day.month) { return false }
    let tomorrow = day + 1
    if !rule.monthDays.isEmpty,
      !rule.monthDays.contains(day.dayOfMonth)
        && !(rule.monthDays.contains(-1) && tomorrow.month != day.month)
    {
      return false
    }
    guard rule.weekdays.isEmpty else {
      return rule.weekdays.contains { wanted in
        guard wanted.number == day.weekday else { return false }
        switch wanted.place {
        case nil: return true
        case -1: return (day + 7).month != day.month
        case let place?:
          return (1...5).filter { back in (day - 7 * (back - 1)).month == day.month }.max()
            == place
        }
      }
    }
    switch rule.frequency {
    case .daily: return true
    case .weekly: return day.weekday == start.weekday
    case .monthly: return !rule.monthDays.isEmpty || day.dayOfMonth == start.dayOfMonth
    case .yearly:
      return day.dayOfMonth == start.dayOfMonth
        && (!rule.months.isEmpty || day.month == start.month)
    }
  }
}
