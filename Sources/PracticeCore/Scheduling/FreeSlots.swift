/// One therapist's day as the search for free slots sees it.
public struct TherapistDay: Hashable, Sendable {
  /// Working hours without a break, and the step in minutes at which appointments begin.
  public struct Block: Hashable, Sendable {
    public let hours: Interval
    /// Counted from the start of the block.
    public let raster: Int

    public init(hours: Interval, raster: Int) {
      self.hours = hours
      self.raster = raster
    }
  }

  public let therapistID: Int64
  public let day: Day
  public let blocks: [Block]
  /// What is taken: appointments, absences and closures, in any order, overlapping or not.
  public let busy: [Interval]

  public init(therapistID: Int64, day: Day, blocks: [Block], busy: [Interval]) {
    self.therapistID = therapistID
    self.day = day
    self.blocks = blocks
    self.busy = busy
  }
}

/// A stretch in which a therapist can see somebody.
public struct FreeSlot: Hashable, Sendable {
  public let therapistID: Int64
  public let day: Day
  public let interval: Interval

  public init(therapistID: Int64, day: Day, interval: Interval) {
    self.therapistID = therapistID
    self.day = day
    self.interval = interval
  }
}

/// The part of the day a patient asks for.
public enum DayPart: String, Sendable, CaseIterable {
  case morning, afternoon, evening

  /// The times at which a slot of this part may begin.
  public var starts: Interval {
    switch self {
    case .morning: Interval(start: TimeOfDay(minutes: 0), end: TimeOfDay(minutes: 720))
    case .afternoon: Interval(start: TimeOfDay(minutes: 720), end: TimeOfDay(minutes: 1080))
    case .evening: Interval(start: TimeOfDay(minutes: 1080), end: TimeOfDay(minutes: 1440))
    }
  }
}

/// Finds where an appointment still fits.
public enum FreeSlots {
  /// The free slots of some minutes, in order of day, time and therapist.
  ///
  /// Slots begin on the raster of their working block and never leave it. They may overlap each
  /// other: they are choices, not a plan.
  ///
  /// - Parameters:
  ///   - minutes: The length asked for; none or more than a day gives nothing.
  ///   - days: In any order. Therapists of one day keep the order they have here.
  ///   - now: Slots before this moment are left out.
  public static func find(
    minutes: Int, in days: [TherapistDay], part: DayPart? = nil, notBefore now: Moment? = nil,
    limit: Int = .max
  ) -> [FreeSlot] {
    guard (1...1440).contains(minutes), limit > 0 else { return [] }
    var found: [FreeSlot] = []
    let ordered = days.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    var index = 0
    while index < ordered.count, found.count < limit {
      let day = ordered[index].element.day
      var ofDay: [(start: TimeOfDay, therapist: Int, slot: FreeSlot)] = []
      while index < ordered.count, ordered[index].element.day == day {
        for start in starts(minutes: minutes, in: ordered[index].element, part, now) {
          let slot = FreeSlot(
            therapistID: ordered[index].element.therapistID, day: day,
            interval: Interval(start: start, minutes: minutes))
          ofDay.append((start, index, slot))
        }
        index += 1
      }
      ofDay.sort { ($0.start, $0.therapist) < ($1.start, $1.therapist) }
      found += ofDay.prefix(limit - found.count).map(\.slot)
    }
    return found
  }

  /// Whether an interval is free on a day: within one working block and not taken.
  ///
  /// It need not begin on the raster: booking accepts any time.
  public static func isFree(_ interval: Interval, on day: TherapistDay) -> Bool {
    interval.minutes > 0 && day.blocks.contains { $0.hours.contains(interval) }
      && !day.busy.contains { $0.minutes > 0 && $0.overlaps(interval) }
  }

  private static func starts(
    minutes: Int, in day: TherapistDay, _ part: DayPart?, _ now: Moment?
  ) -> [TimeOfDay] {
    if let now, day.day < now.day { return [] }
    let earliest = now.flatMap { $0.day == day.day ? $0.time : nil } ?? TimeOfDay(minutes: 0)
    let busy = day.busy.filter { $0.minutes > 0 }.sorted { $0.start < $1.start }
    var found: [TimeOfDay] = []
    for block in day.blocks where (1...1440).contains(block.raster) {
      // Data may hold hours beyond the day; a slot never leaves it.
      let first = max(block.hours.start.minutes, 0)
      let end = min(block.hours.end.minutes, 1440)
      func onRaster(from minute: Int) -> Int {
        let past = max(0, minute - first)
        return first + (past + block.raster - 1) / block.raster * block.raster
      }
      var start = onRaster(from: earliest.minutes)
      var next = 0
      while start + minutes <= end {
        // Starts only grow, so what has ended before one start never matters again.
        while next < busy.count, busy[next].end.minutes <= start { next += 1 }
        let taken = busy[next...].first {
          $0.start.minutes < start + minutes && start < $0.end.minutes
        }
        if let taken {
          start = onRaster(from: taken.end.minutes)
        } else {
          let time = TimeOfDay(minutes: start)
          if part.map({ $0.starts.contains(time) }) ?? true { found.append(time) }
          start += block.raster
        }
      }
    }
    return found
  }
}
