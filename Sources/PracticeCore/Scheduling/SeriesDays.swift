extension BookingPhrase {
  /// The days of the appointments, counted from the first day asked for.
  ///
  /// - Parameter fallback: The day when the phrase names none.
  /// - Throws: ``Refusal/invalid(_:)`` when the phrase leaves the days open or contradicts itself.
  public func days(fallback: Day? = nil) throws -> [Day] {
    guard let first = date ?? fallback else { throw Refusal.invalid(.noDay) }
    guard count > 1 else {
      if intervalDays != nil || timesPerWeek != nil || weekdays.count > 1 {
        throw Refusal.invalid(.noCount)
      }
      if let weekday = weekdays.first, weekday != first.weekday {
        throw Refusal.invalid(.otherWeekday(first))
      }
      return [first]
    }
    let step = intervalDays ?? 7
    let weekdays = weekdays.isEmpty ? spread(from: first) : weekdays
    guard !weekdays.isEmpty else { return (0..<count).map { first + $0 * step } }
    guard step % 7 == 0 else { throw Refusal.invalid(.weekdaysByDays) }
    return days(on: weekdays, everyWeeks: step / 7, from: first)
  }

  private func days(on weekdays: [Int], everyWeeks weeks: Int, from first: Day) -> [Day] {
    // The week of the first appointment counts, which may be the week after the date.
    let ahead = weekdays.map { ($0 - first.weekday + 7) % 7 }.min() ?? 0
    let begin = first + ahead
    let days = (0...count).flatMap { week in
      weekdays.sorted().map { begin.monday + (week * weeks * 7 + $0 - 1) }
    }
    return Array(days.filter { $0 >= begin }.prefix(count))
  }

  /// Weekdays for `2x per week`, spread over Monday to Friday; from Tuesday: Tuesday, Friday.
  private func spread(from first: Day) -> [Int] {
    guard let timesPerWeek else { return [] }
    let length = timesPerWeek > 5 || first.weekday > 5 ? 7 : 5
    return (0..<timesPerWeek).map { index in
      let ahead = (index * length + timesPerWeek - 1) / timesPerWeek
      return (first.weekday - 1 + ahead) % length + 1
    }
  }
}

extension InvalidInput {
  static let noDay = InvalidInput(
    "day", "Zeg ook op welke dag, bijvoorbeeld di of 24-11.",
    "Say the day too, for example tue or 24-11.")
  static let noCount = InvalidInput(
    "count", "Zeg ook hoeveel afspraken het worden, bijvoorbeeld 6x.",
    "Say how many appointments there are to be too, for example 6x.")
  static let weekdaysByDays = InvalidInput(
    "interval", "Noem dagen van de week of een aantal dagen ertussen, niet allebei.",
    "Name days of the week or a number of days in between, not both.")

  static func otherWeekday(_ day: Day) -> InvalidInput {
    InvalidInput(
      "day", "Die dag klopt niet: het is \(Language.dutch.longDate(day)).",
      "That day is not right: it is \(Language.english.longDate(day)).")
  }
}
