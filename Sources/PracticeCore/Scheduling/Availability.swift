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
public struct Absence: Hashable, Sendable {
  public let id: ID<Absence>
  public let therapist: ID<StaffMember>
  public let firstDay: Day
  public let lastDay: Day
  /// The hours on each of the days; 0:00 to 24:00 is the whole day.
  public let interval: Interval
  public let reason: String

  public func applies(on day: Day) -> Bool { firstDay <= day && day <= lastDay }
}

/// Days on which the whole practice is closed.
public struct Closure: Hashable, Sendable {
  public let firstDay: Day
  public let lastDay: Day
  public let reason: String

  public func applies(on day: Day) -> Bool { firstDay <= day && day <= lastDay }
}
