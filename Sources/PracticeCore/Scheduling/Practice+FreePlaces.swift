/// Free places for a wish, the best first.
extension Reader {
  /// How far ahead places are looked for when the wish does not say, in days.
  private static let horizon = 84
  /// How far before the day that is due.
  private static let early = 21

  /// Where a wish can be granted, best first and with why.
  ///
  /// Never outside working hours, in an absence, on a closed day or a public holiday.
  ///
  /// - Parameters:
  ///   - patient: For whom, if that is known: then the own therapist, the interval kept so far and
  ///     the cover count.
  ///   - moved: An appointment that would leave its place; it is in nobody's way.
  public func rankedPlaces(
    for wish: SlotWish, of patient: ID<Patient>? = nil, moving moved: Appointment? = nil,
    limit: Int = 40
  ) throws -> [RankedSlot] {
    let kinds = try appointmentKinds()
    let minutes = wish.minutes ?? kinds.first?.minutes ?? 30
    let shortest = min(kinds.map(\.minutes).min() ?? 30, minutes)
    var seeker = try patient.map { try self.seeker($0, moving: moved) } ?? SlotSeeker()
    // Who names a day has a reason to.
    if wish.times.first != nil || wish.times.last != nil || moved != nil { seeker.due = nil }
    let origin = max(today, wish.times.first ?? today)
    let begin = max(origin, seeker.due.map { $0 - Reader.early } ?? origin)
    let end = min(wish.times.last ?? origin + Reader.horizon, begin + Reader.horizon)
    var ranked: [RankedSlot] = []
    var next = begin
    var length = 4
    // By portions, until whatever lies further away cannot be among the best any more. The first
    // ones are small: most wishes can be granted within days.
    while next <= end {
      let last = min(next + length - 1, end)
      let portion = try therapistDays(from: next, to: last, of: wish.therapist)
      next = last + 1
      length = min(2 * length, 14)
      ranked += SlotRanking.rank(
        wish.times, minutes: minutes, in: portion, for: seeker, shortest: shortest, notBefore: now)
      ranked.sort(by: SlotRanking.isBetter)
      let away = next - (seeker.due ?? origin)
      if ranked.count >= limit,
        ranked[limit - 1].score < SlotRanking.bestScore(daysAway: away)
      {
        break
      }
    }
    guard let patient else { return Array(ranked.prefix(limit)) }
    let days = try selfPayDays(
      of: patient, moving: moved, among: Set(ranked.prefix(2 * limit).map(\.slot.day)))
    return Array(SlotRanking.weighed(ranked, selfPayDays: days).prefix(limit))
  }

  /// The day on which the next visit of a patient is due by the interval kept so far.
  public func dueDay(of patient: ID<Patient>) throws -> Day? {
    Reader.due(after: try lastVisits(of: patient).map(\.day), today: today)
  }

  private func seeker(_ patient: ID<Patient>, moving moved: Appointment?) throws -> SlotSeeker {
    let own = try self.patient(patient).details.therapist
    let visits = try lastVisits(of: patient)
    let others = visits.filter { visit in
      moved.map { $0.day != visit.day || $0.interval != visit.interval } ?? true
    }
    return SlotSeeker(
      therapist: own, due: Reader.due(after: visits.map(\.day), today: today),
      busy: Dictionary(grouping: others, by: \.day).mapValues { $0.map(\.interval) })
  }

  /// The day on which the next visit is due: as long after the last one as that was after the one
  /// before, a week if there was none.
  ///
  /// - Parameter days: Newest first; nothing is due once the last one is long past.
  static func due(after days: [Day], today: Day) -> Day? {
    guard let last = days.first else { return nil }
    let previous = days.first { $0 < last }
    let interval = previous.map { min(max(last - $0, 1), 42) } ?? 7
    let due = last + interval
    return due < today ? nil : due
  }

  /// What is known of the patient is read once for all the days.
  private func selfPayDays(
    of patient: ID<Patient>, moving moved: Appointment?, among days: Set<Day>
  ) throws -> Set<Day> {
    guard let first = days.min(), let last = days.max(), let kind = try appointmentKinds().first,
      var facts = try coverFacts(of: [patient], fromYear: first.year, through: last)[patient]
    else { return [] }
    facts.visits.removeAll { $0.appointmentID == moved?.id.rawValue }
    let rules = try coverageRules()
    let prices = try priceList()
    let noon = TimeOfDay(minutes: 720)
    let visit = try visit(
      at: Moment(day: first, time: noon), episode: nil, kind: kind.id, number: 0)
    return days.filter { day in
      let that = CoverFacts.Visit(
        appointmentID: visit.appointmentID, kindID: visit.kindID, day: day, start: noon,
        visits: visit.visits, care: visit.care, isScreening: visit.isScreening,
        price: prices.price(ofKind: kind.id.rawValue, on: day)?.cents, state: .planned)
      return rules.cover(of: that, facts: facts).payer == .selfPay
    }
  }

  // MARK: - Places that have become free

  /// The place an appointment had, if somebody else can still have it.
  public func freedPlace(of appointment: Appointment) throws -> FreedPlace? {
    guard appointment.moment > now else { return nil }
    let therapist = try staffMember(appointment.therapist)
    let days = try therapistDays(
      from: appointment.day, to: appointment.day, of: appointment.therapist)
    guard let day = days.first, therapist.hasAgenda else { return nil }
    let stretch = day.blocks.map(\.hours).subtracting(day.busy).first {
      $0.contains(appointment.interval.start)
    }
    return stretch.map {
      FreedPlace(
        therapist: therapist, day: appointment.day,
        interval: Interval(start: appointment.interval.start, end: $0.end))
    }
  }

  /// Whether a place that had become free still is.
  public func isStillFree(_ place: FreedPlace) throws -> Bool {
    guard place.moment > now else { return false }
    return try therapistDays(from: place.day, to: place.day, of: place.therapist.id).contains {
      FreeSlots.isFree(place.interval, on: $0)
    }
  }

  /// Who on the waiting list a place suits.
  public func candidates(for place: FreedPlace) throws -> [BackFill.Candidate] {
    let wishes = try waitingList()
    guard !wishes.isEmpty else { return [] }
    return BackFill.candidates(
      for: place, among: wishes,
      busy: try busyTimes(of: wishes.map(\.patient.id), on: place.day), today: today)
  }
}
