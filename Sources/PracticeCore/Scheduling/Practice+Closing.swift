/// Closing the day: what became of the appointments that are still open.
extension Reader {
  /// How far back open appointments are looked for, in days: older ones are a matter for the file.
  private static let reach = 14

  /// The appointments of today and the days before whose time has come and of which nobody said
  /// what became of them.
  public func openAppointments() throws -> [AgendaEntry] {
    let days = (today.number - Reader.reach...today.number).map(Day.init(number:))
    let open = try days.flatMap { try appointments(on: $0) }.filter { appointment in
      appointment.status.isOpen && appointment.moment <= now
    }
    return try agendaEntries(
      open.sorted { ($0.moment, $0.therapist) < ($1.moment, $1.therapist) })
  }
}

extension Practice {
  /// The patient came; for the note the therapist is asked as before.
  public func markCame(_ id: ID<Appointment>) throws {
    try changeStatus(id, .markCame, from: [.booked, .arrived]) { writer, _ in
      try writer.setStatus(.done, of: id)
    }
  }
}
