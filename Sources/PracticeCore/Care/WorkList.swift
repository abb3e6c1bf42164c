/// What a therapist has before him today.
public struct WorkList: Sendable {
  /// Today's appointments, in order of time.
  public let today: [AgendaEntry]
  /// Treatments before today whose note is not signed, newest first.
  public let unsigned: [AgendaEntry]
  /// The courses of the own open episodes.
  public let courses: [OpenCourse]
  /// The appointments of today whose note was begun.
  let begun: Set<ID<Appointment>>

  /// Own open episodes that have no appointment to come.
  public var withoutNext: [OpenCourse] { courses.filter { !$0.hasNextAppointment } }

  /// Own open episodes of which the evaluation is due.
  public var evaluationsDue: [OpenCourse] { courses.filter { $0.evaluation != nil } }

  /// Own open episodes whose course asks for a decision.
  public var attention: [OpenCourse] {
    courses.filter { $0.clinicalWarnings.contains { !$0.options.contains(.evaluate) } }
  }

  /// Whether the note of one of today's appointments was begun and not signed.
  public func isBegun(_ entry: AgendaEntry) -> Bool {
    begun.contains(entry.appointment.id) && entry.appointment.status != .done
  }

  /// The patient to see next: who is here, else who is expected; nothing when the day is done.
  ///
  /// Somebody whose note was begun or signed is not next any more.
  public var next: AgendaEntry? {
    let waiting = today.filter {
      ($0.appointment.status == .arrived || $0.appointment.status == .booked)
        && !begun.contains($0.appointment.id)
    }
    return waiting.first { $0.appointment.status == .arrived } ?? waiting.first
  }
}

extension Reader {
  /// How many days back a note that was not signed is still shown.
  private static let reach = 90

  /// The work list of a therapist.
  public func workList(of therapist: ID<StaffMember>) throws -> WorkList {
    try viewer.require(.readClinical)
    let today = try agendaEntries(
      appointments(on: self.today).filter { $0.therapist == therapist && $0.status.isActive })
    let unsigned = try database.all(
      """
      SELECT \(Appointment.columns) FROM appointment a
       WHERE a.therapist_id = ?1 AND a.day >= ?2 AND a.day < ?3
         AND a.status IN ('booked', 'arrived', 'done')
         AND NOT EXISTS (SELECT 1 FROM session_note n
                          WHERE n.appointment_id = a.id AND n.signed_ms IS NOT NULL)
       ORDER BY a.day DESC, a.start DESC LIMIT 200
      """, therapist, self.today - Reader.reach, self.today, make: { try Appointment(row: &$0) })
    let begun = try database.all(
      """
      SELECT a.id FROM appointment a JOIN session_note n ON n.appointment_id = a.id
       WHERE a.therapist_id = ? AND a.day = ?
      """, therapist, self.today
    ) { $0.id() as ID<Appointment> }
    return WorkList(
      today: today, unsigned: try agendaEntries(unsigned),
      courses: try openCourses(of: therapist), begun: Set(begun))
  }
}
