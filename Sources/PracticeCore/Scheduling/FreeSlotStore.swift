/// The free time somebody asks for.
public struct FreeSlotQuery: Hashable, Sendable {
  /// Nobody in particular: of all therapists.
  public var therapist: ID<StaffMember>?
  public var minutes: Int
  public var from: Day
  /// The last day looked at; at most ``longestSearch`` days are.
  public var to: Day
  public var part: DayPart?
  public var limit: Int

  public static let longestSearch = 366

  /// - Parameter to: Without it, eight weeks are looked through.
  public init(
    therapist: ID<StaffMember>? = nil, minutes: Int = 30, from: Day, to: Day? = nil,
    part: DayPart? = nil, limit: Int = 20
  ) {
    self.therapist = therapist
    self.minutes = minutes
    self.from = from
    self.to = to ?? from + 55
    self.part = part
    self.limit = limit
  }
}

extension Reader {
  /// Where an appointment still fits, from now on, in order of time.
  ///
  /// Nothing is offered on public holidays, though they may be booked.
  public func freeSlots(_ query: FreeSlotQuery) throws -> [FreeSlot] {
    var found: [FreeSlot] = []
    var first = max(query.from, today)
    // By portions: the first free slots are usually near, and a year is a lot to read.
    let end = min(query.to, first + (FreeSlotQuery.longestSearch - 1))
    while first <= end, found.count < query.limit {
      let last = min(first + 13, end)
      found += FreeSlots.find(
        minutes: query.minutes,
        in: try therapistDays(from: first, to: last, of: query.therapist),
        part: query.part, notBefore: now, limit: query.limit - found.count)
      first = last + 1
    }
    return found
  }

  /// What takes the therapists' time on each of some days, holidays included.
  public func therapistDays(
    from first: Day, to last: Day, of therapist: ID<StaffMember>? = nil
  ) throws -> [TherapistDay] {
    guard first <= last else { return [] }
    let therapists = try therapists().filter { therapist == nil || $0.id == therapist }
    let blocks = Dictionary(
      grouping: try workingBlocks(from: first, to: last, of: therapist), by: \.therapist)
    let absences = Dictionary(
      grouping: try absences(from: first, to: last, of: therapist), by: \.therapist)
    let closures = try closures(from: first, to: last)
    let holidays = try practiceDetails().holidays
    let taken = Dictionary(
      grouping: try busyTimes(from: first, to: last, of: therapist),
      by: { TakenDay(therapist: $0.therapist, day: $0.day) })
    let inTheirRooms = try roomTakenByOthers(therapists, from: first, to: last)
    let wholeDay = Interval(start: TimeOfDay(minutes: 0), minutes: 1440)
    return (first.number...last.number).map(Day.init(number:)).flatMap { day in
      let isClosed =
        closures.contains { $0.applies(on: day) } || Holidays.named(on: day, holidays) != nil
      return therapists.map { therapist in
        let appointments = taken[TakenDay(therapist: therapist.id, day: day)] ?? []
        let away = (absences[therapist.id] ?? []).filter { $0.applies(on: day) }
        return TherapistDay(
          therapistID: therapist.id.rawValue, day: day,
          blocks: (blocks[therapist.id] ?? []).filter { $0.applies(on: day) }
            .map { TherapistDay.Block(hours: $0.interval, raster: $0.raster) },
          busy: (isClosed ? [wholeDay] : []) + appointments.map(\.interval)
            + away.map(\.interval)
            + (inTheirRooms[TakenDay(therapist: therapist.id, day: day)] ?? []))
      }
    }
  }
}

extension Reader {
  /// When somebody else is in the room where a therapist usually works.
  private func roomTakenByOthers(
    _ therapists: [StaffMember], from first: Day, to last: Day
  ) throws -> [TakenDay: [Interval]] {
    let owners = Dictionary(grouping: therapists.filter { $0.room != nil }, by: \.room)
    var taken: [TakenDay: [Interval]] = [:]
    for time in try roomTimes(of: Set(owners.keys.compactMap { $0 }), from: first, to: last) {
      for owner in owners[time.room] ?? [] where owner.id != time.therapist {
        taken[TakenDay(therapist: owner.id, day: time.day), default: []].append(time.interval)
      }
    }
    return taken
  }
}

private struct TakenDay: Hashable {
  let therapist: ID<StaffMember>
  let day: Day
}
