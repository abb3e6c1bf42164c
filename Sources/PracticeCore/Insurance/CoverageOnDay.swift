extension Reader {
  /// Who will probably pay for a visit of the patient on a day.
  ///
  /// It is the visit that stands in the agenda on that day, so that the flag is the agenda's;
  /// without one, a treatment of the open episode that would be booked now.
  public func coverage(of patient: ID<Patient>, on day: Day) throws -> Coverage {
    let booked = try appointments(of: patient).filter { $0.day == day && $0.status.isActive }
    let covers = try coverage(of: booked, rules: coverageRules())
    if let coverage = booked.reversed().compactMap({ covers[$0.id] }).first { return coverage }
    return try coverage(
      of: patient, at: Moment(day: day, time: now.time),
      episode: try openEpisode(of: patient, preferring: viewer.person))
  }

  /// The appointments of a day with who will probably pay for each.
  ///
  /// - Parameter limit: Of how many appointments at most.
  public func coverage(
    on day: Day, limit: Int = .max
  ) throws -> [(appointment: Appointment, coverage: Coverage)] {
    let appointments = Array(try appointments(on: day).filter(\.status.isActive).prefix(limit))
    let covers = try coverage(of: appointments, rules: coverageRules())
    return appointments.compactMap { one in covers[one.id].map { (one, $0) } }
  }
}
