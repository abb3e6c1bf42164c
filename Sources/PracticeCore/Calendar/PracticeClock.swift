import Glibc

/// What time it is: on the practice's wall, and in the system.
///
/// The two differ only when the calendar was set from outside (`--now`).
public struct PracticeClock: Sendable {
  /// The practice's date and time.
  public let now: @Sendable () -> Moment
  /// Milliseconds since 1970, UTC, by the system's clock.
  public let instant: @Sendable () -> Int64
  /// Whether the calendar was set from outside; then only a fictional practice is written to.
  public let isSet: Bool

  /// The clock of the system, in the Netherlands.
  public static let system = PracticeClock(
    now: { PracticeClock.dutchTime(at: PracticeClock.systemInstant()) },
    instant: { PracticeClock.systemInstant() }, isSet: false)

  /// A calendar that stands still.
  public static func set(to moment: Moment) -> PracticeClock {
    PracticeClock(now: { moment }, instant: { PracticeClock.systemInstant() }, isSet: true)
  }

  /// How many minutes Dutch time is ahead of UTC at an instant: 60, or 120 in summer.
  ///
  /// EU rule since 1996: from the last Sunday of March to that of October, at 1:00 UTC.
  /// Computed here, so that it is right on a machine without zone data.
  public static func utcOffset(at instant: Int64) -> Int {
    let minutes = Int(instant / 60_000)
    let year = Day(number: minutes / 1440).year
    func change(_ month: Int) -> Int {
      guard let last = Day(year: year, month: month, day: 31) else { return 0 }
      return (last.number - last.weekday % 7) * 1440 + 60
    }
    return change(3) <= minutes && minutes < change(10) ? 120 : 60
  }

  /// Midnight in the Netherlands at which a day begins, in milliseconds since 1970, UTC.
  public static func midnight(_ day: Day) -> Int64 {
    let utc = Int64(day.number) * 86_400_000
    // The clock changes at 1:00 UTC, after midnight here.
    return utc - Int64(utcOffset(at: utc)) * 60_000
  }

  public static func dutchTime(at instant: Int64) -> Moment {
    let minutes = Int(instant / 60_000) + utcOffset(at: instant)
    return Moment(day: Day(number: minutes / 1440), time: TimeOfDay(minutes: minutes % 1440))
  }

  private static func systemInstant() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
