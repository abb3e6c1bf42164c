extension Reader {
  /// How far ahead a free slot is looked for, in days.
  private static let horizon = 84

  /// The first free slot of a therapist after a moment.
  public func nextFreeSlot(
    of therapist: ID<StaffMember>, minutes: Int, after moment: Moment
  ) throws -> FreeSlot? {
    let query = FreeSlotQuery(
      therapist: therapist, minutes: minutes, from: moment.day, to: moment.day + Reader.horizon,
      // Enough to get past those of the day that lie before the moment.
      limit: 120)
    return try freeSlots(query).first {
      Moment(day: $0.day, time: $0.interval.start) > moment
    }
  }

  /// Where a patient would be booked when no place was chosen.
  ///
  /// With his own therapist if he has one, when the next visit is due by the interval kept so far
  /// and at about the usual time; else at the first free time. Nobody is sent for twice on a day.
  public func firstFreeSlot(
    among therapists: [StaffMember], for patient: ID<Patient>
  ) throws -> (moment: Moment, therapist: StaffMember)? {
    let own = try self.patient(patient).details.therapist
    let therapist = therapists.first { $0.id == own } ?? therapists.first
    guard let therapist else { return nil }
    let visits = try lastVisits(of: patient)
    let due = Reader.due(after: visits.map(\.day), today: today)
    let first = due ?? (visits.contains { $0.day == today } ? today + 1 : today)
    let query = FreeSlotQuery(
      therapist: therapist.id, from: first, to: first + Reader.horizon,
      // A day of a therapist in rows of five minutes.
      limit: due == nil ? 1 : 200)
    let slots = try freeSlots(query)
    let ofDay = slots.prefix { $0.day == slots.first?.day }
    let usual = due == nil ? nil : visits.first?.interval.start
    let nearest = usual.flatMap { usual in
      ofDay.min { abs($0.interval.start - usual) < abs($1.interval.start - usual) }
    }
    return (nearest ?? ofDay.first).map {
      (Moment(day: $0.day, time: $0.interval.start), therapist)
    }
  }
}
