import Synchronization

/// A calendar that a story is told by: it stands where it is put.
///
/// Recording instants go back as far from the real one as the story does from now, so that the
/// log tells it in the same order and ends now.
final class SimulatedClock: Sendable {
  private let minutes: Atomic<Int>
  private let end: Moment
  private let endInstant: Int64

  /// - Parameter clock: Where the story ends.
  init(endingAt clock: PracticeClock) {
    end = clock.now()
    endInstant = clock.instant()
    minutes = Atomic(SimulatedClock.minutes(end))
  }

  func set(to moment: Moment) {
    minutes.store(SimulatedClock.minutes(moment), ordering: .relaxed)
  }

  var clock: PracticeClock {
    PracticeClock(now: { self.now }, instant: { self.instant(at: self.now) }, isSet: true)
  }

  private var now: Moment {
    let (day, time) = minutes.load(ordering: .relaxed).quotientAndRemainder(dividingBy: 1440)
    return Moment(day: Day(number: day), time: TimeOfDay(minutes: time))
  }

  /// The recording instant of a moment of the story.
  func instant(at moment: Moment) -> Int64 {
    endInstant - SimulatedClock.universal(end) + SimulatedClock.universal(moment)
  }

  private static func minutes(_ moment: Moment) -> Int {
    moment.day.number * 1440 + moment.time.minutes
  }

  /// Milliseconds since 1970, UTC, of a Dutch wall-clock moment.
  private static func universal(_ moment: Moment) -> Int64 {
    let local = Int64(minutes(moment)) * 60_000
    return local - Int64(PracticeClock.utcOffset(at: local - 3_600_000)) * 60_000
  }
}
