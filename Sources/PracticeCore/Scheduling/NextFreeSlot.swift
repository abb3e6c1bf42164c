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

  /// Where a patient would be booked when no place was chosen: with his own therapist if he has
  /// one, at the first free time.
  public func firstFreeSlot(
    among therapists: [StaffMember], for patient: ID<Patient>
  ) throws -> (moment: Moment, therapist: StaffMember)? {
    let own = try self.patient(patient).details.therapist
    let therapist = therapists.first { $0.id == own } ?? therapists.first
    guard let therapist else { return nil }
    let query = FreeSlotQuery(
      therapist: therapist.id, from: today, to: today + Reader.horizon, limit: 1)
    return try freeSlots(query).first.map {
      (Moment(day: $0.day, time: $0.interval.start), therapist)
    }
  }
}
