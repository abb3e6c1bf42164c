extension Day {
  /// The day on which somebody born on this day reaches an age in years.
  ///
  /// Born on 29 February, that is 1 March in a year without one.
  public func birthday(_ age: Int) -> Day {
    let (year, month, dayOfMonth) = parts
    if let same = Day(year: year + age, month: month, day: dayOfMonth) { return same }
    return Day(year: year + age, month: 3, day: 1) ?? self + age * 366
  }

  /// The age in whole years, on a day, of somebody born on this day; nothing before birth.
  public func age(on day: Day) -> Int? {
    guard day >= self else { return nil }
    let years = day.year - year
    return birthday(years) <= day ? years : years - 1
  }
}

extension Day {
  /// The same day of the month so many months later; in a shorter month its last day.
  public func adding(months: Int) -> Day {
    let (year, month, dayOfMonth) = parts
    let count = year * 12 + month - 1 + months
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    let last = Day.length(ofMonth: newMonth, year: newYear)
    return Day(year: newYear, month: newMonth, day: min(dayOfMonth, last)) ?? self + months * 31
  }
}
