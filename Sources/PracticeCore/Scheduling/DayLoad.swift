/// How full a day is, of one therapist or of all.
public struct DayLoad: Hashable, Sendable {
  public let day: Day
  /// How many appointments take their time.
  public let appointments: Int
  /// Minutes in which somebody works: none on a closed day or a holiday.
  public let worked: Int
  /// Minutes of those that nothing is booked in.
  public let free: Int
  /// Everybody who would work is away.
  public let isAway: Bool
  /// Why the practice is closed, if it is.
  public let closure: Closure?
  public let holiday: Holiday?

  /// Percentage of the working time that is taken, never 100 while there is room; nothing when
  /// nobody works.
  public var percent: Int? {
    guard worked > 0 else { return nil }
    let share = ((worked - free) * 100 + worked / 2) / worked
    return free > 0 ? min(share, 99) : share
  }

  /// What one therapist has on the day.
  public struct Part: Hashable, Sendable {
    public let hours: [Interval]
    public let away: [Interval]
    public let appointments: [Interval]
    /// What else takes time: groups, and time without a patient.
    public let besides: [Interval]

    public init(
      hours: [Interval], away: [Interval] = [], appointments: [Interval] = [],
      besides: [Interval] = []
    ) {
      self.hours = hours
      self.away = away
      self.appointments = appointments
      self.besides = besides
    }
  }

  public init(
    day: Day, _ parts: [Part], closure: Closure? = nil, holiday: Holiday? = nil
  ) {
    self.day = day
    self.closure = closure
    self.holiday = holiday
    appointments = parts.reduce(0) { $0 + $1.appointments.count }
    let isOpen = closure == nil && holiday == nil
    let works = parts.map { isOpen ? $0.hours.subtracting($0.away) : [] }
    worked = works.reduce(0) { $0 + $1.minutesCovered }
    free = zip(works, parts).reduce(0) { sum, pair in
      sum + pair.0.subtracting(pair.1.appointments + pair.1.besides).minutesCovered
    }
    isAway = isOpen && worked == 0 && parts.contains { !$0.hours.isEmpty }
  }
}
