/// How an event of a calendar file repeats itself (RFC 5545, section 3.3.10).
///
/// Read are days, weeks, months and years with `INTERVAL`, `COUNT`, `UNTIL`, `BYDAY`,
/// `BYMONTHDAY` and `BYMONTH`: what calendar programs make. What else there is, is refused as a
/// whole: half a rule would name wrong days.
struct Recurrence: Hashable {
  enum Frequency: String, CaseIterable {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  /// `TU`, or `-1FR`: the last Friday of a month.
  struct Weekday: Hashable {
    /// 1 is Monday.
    let number: Int
    /// Nothing for each of them.
    let place: Int?
  }

  var frequency: Frequency
  var interval = 1
  var count: Int?
  /// The last moment at which it may begin, as it was written.
  var until: CalendarStamp?
  var weekdays: [Weekday] = []
  /// Negative from the end of the month.
  var monthDays: [Int] = []
  var months: [Int] = []
  /// The day on which a week begins.
  var weekStart = 1

  private static let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  init(_ frequency: Frequency) { self.frequency = frequency }

  /// - Returns: Nothing for a rule that is not read.
  init?(_ rule: String) {
    var parts: [String: String] = [:]
    for part in rule.uppercased().split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2, parts.updateValue(pair[1], forKey: pair[0]) == nil else { return nil }
    }
    guard let frequency = parts.removeValue(forKey: "FREQ").flatMap(Frequency.init) else {
      return nil
    }
    self.frequency = frequency
    for (name, value) in parts {
      let items = value.split(separator: ",").map(String.init)
      switch name {
      case "INTERVAL":
        guard let number = Int(value), (1...1000).contains(number) else { return nil }
        interval = number
      case "COUNT":
        guard let number = Int(value), number > 0 else { return nil }
        count = number
      case "UNTIL":
        guard let line = CalendarFile.Property("UNTIL:" + value), let stamp = CalendarStamp(line)
        else { return nil }
        until = stamp
      case "BYDAY":
        let read = items.compactMap(Recurrence.weekday)
        guard read.count == items.count, !read.isEmpty else { return nil }
        weekdays = read
      case "BYMONTHDAY":
        let read = items.compactMap { Int($0) }.filter { $0 != 0 && (-31...31).contains($0) }
        guard read.count == items.count, !read.isEmpty else { return nil }
        monthDays = read
      case "BYMONTH":
        let read = items.compactMap { Int($0) }.filter { (1...12).contains($0) }
        guard read.count == items.count, !read.isEmpty else { return nil }
        months = read
      case "WKST":
        guard let day = Recurrence.names.firstIndex(of: value) else { return nil }
        weekStart = day + 1
      default: return nil
      }
    }
    let hasPlaces = weekdays.contains { $0.place != nil }
    switch frequency {
    case .daily, .weekly: if hasPlaces || !monthDays.isEmpty && frequency == .weekly { return nil }
    case .monthly: break
    // Without a month a place would count in the year.
    case .yearly: if months.isEmpty, !weekdays.isEmpty || !monthDays.isEmpty { return nil }
    }
  }

  private static func weekday(_ text: String) -> Weekday? {
    guard let number = names.firstIndex(of: String(text.suffix(2))) else { return nil }
    let place = text.dropLast(2)
    if place.isEmpty { return Weekday(number: number + 1, place: nil) }
    guard let value = Int(place), value != 0, (-5...5).contains(value) else { return nil }
    return Weekday(number: number + 1, place: value)
  }

  // MARK: - Days

  /// The days on which it begins, in order, the first one among them.
  ///
  /// - Parameter last: How far it is looked ahead; as seen from the event's own clock.
  func days(from start: CalendarStamp, through last: Day) -> [Day] {
    guard start.day <= last else { return [] }
    var found: [Day] = []
    var period = 0
    while found.count < count ?? .max {
      guard let days = days(inPeriod: period, from: start.day) else { break }
      guard days.first ?? last <= last else { break }
      period += 1
      for day in days where day >= start.day {
        // The first one is there also when the rule leaves it out.
        if found.isEmpty, day != start.day { found.append(start.day) }
        guard day <= last, isBefore(day, start), found.count < count ?? .max else { return found }
        found.append(day)
      }
      if beginning(ofPeriod: period, from: start.day).map({ $0 > last }) ?? true { break }
    }
    return found.isEmpty ? [start.day] : found
  }

  /// Whether it may still begin on a day.
  private func isBefore(_ day: Day, _ start: CalendarStamp) -> Bool {
    guard let until else { return true }
    if until.kind == .day { return day <= until.day }
    var stamp = start
    stamp.day = day
    return start.kind == .day ? day <= until.moment.day : stamp.moment <= until.moment
  }

  /// The first day of a period, such as the Monday of a week.
  private func beginning(ofPeriod index: Int, from start: Day) -> Day? {
    let step = index * interval
    switch frequency {
    case .daily: return start + step
    case .weekly: return start - (start.weekday - weekStart + 7) % 7 + step * 7
    case .monthly:
      let months = start.year * 12 + start.month - 1 + step
      return Day(year: months / 12, month: months % 12 + 1, day: 1)
    case .yearly: return Day(year: start.year + step, month: 1, day: 1)
    }
  }

  /// The days of a period, ascending; nothing when the calendar ends before it.
  private func days(inPeriod index: Int, from start: Day) -> [Day]? {
    guard let begin = beginning(ofPeriod: index, from: start) else { return nil }
    switch frequency {
    case .daily:
      return isOfMonth(begin) && isOfMonthDays(begin) && isOfWeekdays(begin) ? [begin] : []
    case .weekly:
      return (0..<7).map { begin + $0 }.filter { day in
        isOfMonth(day)
          && (weekdays.isEmpty ? day.weekday == start.weekday : isOfWeekdays(day))
      }
    case .monthly:
      return isOfMonth(begin) ? days(ofMonth: begin, from: start) : []
    case .yearly:
      let chosen = months.isEmpty ? [start.month] : Set(months).sorted()
      return chosen.compactMap { Day(year: begin.year, month: $0, day: 1) }
        .flatMap { days(ofMonth: $0, from: start) }
    }
  }

  private func days(ofMonth first: Day, from start: Day) -> [Day] {
    let length = Day.length(ofMonth: first.month, year: first.year)
    let all = (0..<length).map { first + $0 }
    if weekdays.isEmpty, monthDays.isEmpty {
      // A month without that day has none.
      return all.filter { $0.dayOfMonth == start.dayOfMonth }
    }
    return all.filter { isOfMonthDays($0) && isOfWeekdays($0) }
  }

  private func isOfMonth(_ day: Day) -> Bool { months.isEmpty || months.contains(day.month) }

  private func isOfMonthDays(_ day: Day) -> Bool {
    let length = Day.length(ofMonth: day.month, year: day.year)
    return monthDays.isEmpty
      || monthDays.contains { $0 > 0 ? $0 == day.dayOfMonth : length + $0 + 1 == day.dayOfMonth }
  }

  private func isOfWeekdays(_ day: Day) -> Bool {
    let length = Day.length(ofMonth: day.month, year: day.year)
    let (fromStart, fromEnd) = ((day.dayOfMonth - 1) / 7 + 1, -((length - day.dayOfMonth) / 7 + 1))
    return weekdays.isEmpty
      || weekdays.contains {
        $0.number == day.weekday && ($0.place == nil || [fromStart, fromEnd].contains($0.place))
      }
  }
}
