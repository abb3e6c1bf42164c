/// A stretch of work on a weekday, with the raster in which it is booked.
public struct WorkingBlock: Hashable, Sendable {
  public let therapist: ID<StaffMember>
  /// 1 is Monday.
  public let weekday: Int
  public let interval: Interval
  /// The minutes of one row of the agenda, counted from the start of the block.
  public let raster: Int
  public let validFrom: Day
  public let validUntil: Day?

  public func applies(on day: Day) -> Bool {
    day.weekday == weekday && validFrom <= day && (validUntil.map { day <= $0 } ?? true)
  }
}

/// A time at which a therapist is away.
public struct Absence: Hashable, Sendable, Identifiable {
  public let id: ID<Absence>
  public let therapist: ID<StaffMember>
  public let firstDay: Day
  public let lastDay: Day
  /// The hours on each of the days; 0:00 to 24:00 is the whole day.
  public let interval: Interval
  public let reason: String

  public func applies(on day: Day) -> Bool { firstDay <= day && day <= lastDay }

  /// When, in words: `di 24 nov 2026 13:00–17:00`.
  public func period(in language: Language) -> String {
    language.period(firstDay, lastDay, interval)
  }
}

/// What is typed about an absence.
public struct AbsenceDetails: Hashable, Sendable {
  public var therapist: ID<StaffMember>
  public var firstDay: Day
  public var lastDay: Day
  /// The hours on each of the days.
  public var interval: Interval
  public var reason: String

  public init(
    therapist: ID<StaffMember>, firstDay: Day, lastDay: Day, interval: Interval = .wholeDay,
    reason: String = ""
  ) {
    self.therapist = therapist
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.interval = interval
    self.reason = reason
  }

  public func period(in language: Language) -> String {
    language.period(firstDay, lastDay, interval)
  }
}

/// Days on which the whole practice is closed.
public struct Closure: Hashable, Sendable, Identifiable {
  public let id: ID<Closure>
  public let firstDay: Day
  public let lastDay: Day
  public let reason: String

  public func applies(on day: Day) -> Bool { firstDay <= day && day <= lastDay }

  /// When, in words: `do 24 dec – vr 1 jan 2027`.
  public func period(in language: Language) -> String { language.period(firstDay, lastDay) }
}

/// What is typed about a closure.
public struct ClosureDetails: Hashable, Sendable {
  public var firstDay: Day
  public var lastDay: Day
  public var reason: String

  public init(firstDay: Day, lastDay: Day, reason: String = "") {
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.reason = reason
  }

  func applies(on day: Day) -> Bool { firstDay <= day && day <= lastDay }

  public func period(in language: Language) -> String { language.period(firstDay, lastDay) }
}

extension Interval {
  /// 0:00 to 24:00.
  public static let wholeDay = Interval(start: TimeOfDay(minutes: 0), minutes: 1440)
}

extension Language {
  /// Days, and the hours on each of them unless it is the whole day.
  public func period(_ first: Day, _ last: Day, _ hours: Interval = .wholeDay) -> String {
    let days = "\(shortDate(last)) \(last.year)"
    let begin =
      first == last
      ? "" : shortDate(first) + (first.year == last.year ? "" : " \(first.year)") + " – "
    return begin + days + (hours == .wholeDay ? "" : " \(hours.start.short)–\(hours.end.short)")
  }
}
