/// A wall-clock time of the practice, in whole minutes since midnight (0 to 1440).
///
/// 1440 is the end of the day, so that an interval may end at midnight.
public struct TimeOfDay: Hashable, Sendable, Comparable {
  public let minutes: Int

  public init(minutes: Int) {
    self.minutes = minutes
  }

  /// Makes a time out of hours and minutes, or nothing when the clock has no such time.
  public init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0...59).contains(minute), hour * 60 + minute <= 1440 else {
      return nil
    }
    minutes = hour * 60 + minute
  }

  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
  public static func + (time: TimeOfDay, minutes: Int) -> TimeOfDay {
    TimeOfDay(minutes: time.minutes + minutes)
  }
  public static func - (left: TimeOfDay, right: TimeOfDay) -> Int { left.minutes - right.minutes }

  public var hour: Int { minutes / 60 }
  public var minute: Int { minutes % 60 }

  /// `9:30`, as it is said and shown.
  public var short: String { "\(hour):\(padded(minute, 2))" }

  /// `09:30`, as it is written in data.
  public var iso: String { "\(padded(hour, 2)):\(padded(minute, 2))" }
}

/// A stretch of one day, from `start` up to but not including `end`.
public struct Interval: Hashable, Sendable {
  public let start: TimeOfDay
  public let end: TimeOfDay

  public init(start: TimeOfDay, end: TimeOfDay) {
    self.start = start
    self.end = end
  }

  public init(start: TimeOfDay, minutes: Int) {
    self.init(start: start, end: start + minutes)
  }

  /// The length in minutes.
  public var minutes: Int { end - start }

  public func overlaps(_ other: Interval) -> Bool { start < other.end && other.start < end }
  public func contains(_ time: TimeOfDay) -> Bool { start <= time && time < end }
  public func contains(_ other: Interval) -> Bool { start <= other.start && other.end <= end }
}

/// A wall-clock moment of the practice.
public struct Moment: Hashable, Sendable, Comparable {
  public let day: Day
  public let time: TimeOfDay

  public init(day: Day, time: TimeOfDay) {
    self.day = day
    self.time = time
  }

  /// Reads `YYYY-MM-DDTHH:MM`.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(iso: parts[0]), parts[1].utf8.count == 5 else {
      return nil
    }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 2, clock.allSatisfy({ $0.utf8.count == 2 }),
      let hour = Int(clock[0]), let minute = Int(clock[1]), hour < 24,
      let time = TimeOfDay(hour: hour, minute: minute)
    else { return nil }
    self.init(day: day, time: time)
  }

  public static func < (left: Moment, right: Moment) -> Bool {
    left.day == right.day ? left.time < right.time : left.day < right.day
  }

  /// `2026-11-23T09:30`, as it is written in data.
  public var iso: String { "\(day.iso)T\(time.iso)" }
}
