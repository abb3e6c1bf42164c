/// The time of all therapists of a seeded practice, as one bit per slot.
///
/// Ten years of ten therapists are 300 kB, so that a free slot is found without the database.
struct SeedAgenda {
  let begin: Day
  let end: Day
  let raster: SeedRaster
  let starts: [Int]
  let closures: [ClosureDetails]
  private(set) var absences: [(therapist: Int, days: ClosedRange<Day>, interval: Interval)] = []
  /// By day and therapist; a set bit is taken.
  private var taken: [UInt64]
  private let therapists: Int
  private let isOpen: [Bool]
  /// Pairs of slots that follow each other without a break.
  private let joined: UInt64

  init(from begin: Day, to end: Day, _ options: SeedOptions, _ random: inout SplitMix64) {
    self.begin = begin
    self.end = end
    raster = SeedRaster.fitting(options)
    starts = raster.starts
    therapists = options.therapists
    closures = (begin.year...end.year).compactMap { year in
      guard let first = Day(year: year, month: 12, day: 27) else { return nil }
      return ClosureDetails(firstDay: first, lastDay: first + 4, reason: "kerstvakantie")
    }
    let openDays = OpenDays(closures: closures)
    isOpen = (0...(end - begin)).map { openDays.contains(begin + $0) }
    taken = Array(repeating: 0, count: isOpen.count * options.therapists)
    var joined: UInt64 = 0
    for index in starts.indices.dropLast() where starts[index + 1] == starts[index] + raster.minutes
    {
      joined |= 1 << UInt64(index)
    }
    self.joined = joined
    for therapist in 0..<options.therapists { takeTimeOff(therapist, &random) }
  }

  /// Two weeks in summer, one in spring and one in autumn, and now and then half a day.
  private mutating func takeTimeOff(_ therapist: Int, _ random: inout SplitMix64) {
    let wholeDay = Interval(start: TimeOfDay(minutes: 0), minutes: 1440)
    let morning = Interval(start: TimeOfDay(minutes: 0), end: TimeOfDay(minutes: 760))
    for year in begin.year...end.year {
      guard let newYear = Day(year: year, month: 1, day: 1) else { continue }
      for (day, length) in [(190, 12), (50, 5), (290, 5)] {
        let first = (newYear + day + random.below(40)).monday
        addAbsence(of: therapist, first...(first + length - 1), wholeDay)
      }
      for _ in 0..<2 {
        let day = newYear + random.below(360)
        addAbsence(of: therapist, day...day, morning)
      }
    }
  }

  private mutating func addAbsence(
    of therapist: Int, _ days: ClosedRange<Day>, _ interval: Interval
  ) {
    guard begin <= days.lowerBound, days.upperBound <= end else { return }
    absences.append((therapist, days, interval))
    for number in days.lowerBound.number...days.upperBound.number {
      for (index, start) in starts.enumerated()
      where interval.overlaps(Interval(start: TimeOfDay(minutes: start), minutes: raster.minutes)) {
        taken[place(Day(number: number), therapist)] |= 1 << UInt64(index)
      }
    }
  }

  private func place(_ day: Day, _ therapist: Int) -> Int { (day - begin) * therapists + therapist }

  /// Takes the free time nearest to a slot, on the first day from `day` on that has some.
  ///
  /// - Returns: Nothing when there is none within two weeks or before the end.
  mutating func takeSlot(
    of therapist: Int, from day: Day, near wanted: Int, slots: Int
  ) -> (day: Day, start: Int)? {
    for offset in 0..<14 {
      let day = day + offset
      guard day <= end else { return nil }
      guard day >= begin, isOpen[day - begin] else { continue }
      let index = place(day, therapist)
      var free = ~taken[index] & (starts.count == 64 ? .max : (1 << UInt64(starts.count)) - 1)
      if slots == 2 { free &= (free >> 1) & joined }
      guard let slot = nearest(wanted, in: free) else { continue }
      taken[index] |= (slots == 2 ? 3 : 1) << UInt64(slot)
      return (day, starts[slot])
    }
    return nil
  }

  /// A time on a day of work that takes nothing: what was called off or missed.
  func anySlot(from day: Day, near wanted: Int) -> (day: Day, start: Int)? {
    var day = day
    while day <= end, !isOpen[day - begin] { day = day + 1 }
    return day <= end ? (day, starts[wanted]) : nil
  }

  private func nearest(_ wanted: Int, in free: UInt64) -> Int? {
    let later = free >> UInt64(wanted)
    let earlier = free & ((1 << UInt64(wanted)) - 1)
    let up = later == 0 ? nil : wanted + later.trailingZeroBitCount
    let down = earlier == 0 ? nil : 63 - earlier.leadingZeroBitCount
    guard let up, let down else { return up ?? down }
    return up - wanted <= wanted - down ? up : down
  }
}
