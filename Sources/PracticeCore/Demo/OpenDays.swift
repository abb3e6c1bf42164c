/// On which days a fictional practice works: Monday to Friday, without holidays and closures.
struct OpenDays {
  var holidays = HolidaySettings()
  var closures: [ClosureDetails] = []

  func contains(_ day: Day) -> Bool {
    day.weekday <= 5 && Holidays.named(on: day, holidays) == nil
      && !closures.contains { $0.applies(on: day) }
  }

  func first(from day: Day) -> Day {
    var day = day
    while !contains(day) { day = day + 1 }
    return day
  }

  func last(until day: Day) -> Day {
    var day = day
    while !contains(day) { day = day - 1 }
    return day
  }

  /// The day that is `count` working days after `day`; before it when `count` is negative.
  func day(_ count: Int, after day: Day) -> Day {
    var day = day
    for _ in 0..<abs(count) { day = count > 0 ? first(from: day + 1) : last(until: day - 1) }
    return day
  }
}
