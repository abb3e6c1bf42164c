extension Reader {
  /// Who will probably pay for a visit of the patient on a day.
  ///
  /// It is the visit that stands in the agenda on that day, so that the flag is the agenda's;
  /// without one, a treatment of the open episode that would be booked now.
  public func coverage(of patient: ID<Patient>, on day: Day) throws -> Coverage {
    let counting = Set(try appointmentKinds().filter { $0.visits > 0 }.map(\.id))
    let booked = try appointments(of: patient)
      .last { $0.day == day && $0.status.isActive && counting.contains($0.kind) }
    if let booked {
      return try coverage(
        of: patient, at: booked.moment, episode: booked.episode, kind: booked.kind,
        appointment: booked.id)
    }
    return try coverage(
      of: patient, at: Moment(day: day, time: now.time),
      episode: try openEpisode(of: patient, preferring: viewer.person))
  }
}
