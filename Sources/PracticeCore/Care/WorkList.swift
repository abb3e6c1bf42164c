/// What a therapist has before him today.
public struct WorkList: Sendable {
  /// Today's appointments, in order of time.
  public let today: [AgendaEntry]
  /// Treatments before today whose note is not signed, newest first.
  public let unsigned: [AgendaEntry]
  /// Own intakes that were begun and are not signed, newest first.
  public let unsignedIntakes: [UnsignedIntake]
  /// Signed treatments of others that wait for a co-signature of this therapist, newest first.
  public let toCoSign: [NoteToCoSign]
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

  /// Whether the note of one of today's appointments was begun and not signed; also when the desk
  /// has settled the appointment already.
  public func isBegun(_ entry: AgendaEntry) -> Bool {
    begun.contains(entry.appointment.id) && !entry.isSigned
  }

  /// Whether one of today's patients has been and nothing was written yet.
  public func isWithoutNote(_ entry: AgendaEntry) -> Bool {
    entry.appointment.status == .done && !entry.isSigned && !begun.contains(entry.appointment.id)
  }

  /// How much waits for this therapist's signature, today's visits included.
  public var toSign: Int {
    unsigned.count + unsignedIntakes.count + toCoSign.count
      + today.count { isBegun($0) || isWithoutNote($0) }
  }

  /// The patient to see next: who is here, else who is expected; nothing when the day is done.
  ///
  /// Somebody whose note was begun or signed is not next any more.
  public var next: AgendaEntry? {
    let waiting = today.filter {
      $0.appointment.status.isOpen
        && !begun.contains($0.appointment.id)
    }
    return waiting.first { $0.appointment.status == .arrived } ?? waiting.first
  }
}

/// A signed note of somebody in training or a replacement.
public struct NoteToCoSign: Sendable {
  public let entry: AgendaEntry
  public let author: StaffMember
}

/// An intake that was begun.
public struct UnsignedIntake: Hashable, Sendable {
  public let episode: Episode
  public let patient: PatientSummary
  public let begun: Day
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
      unsignedIntakes: try unsignedIntakes(of: therapist),
      toCoSign: try notesToCoSign(by: therapist),
      courses: try openCourses(of: therapist), begun: Set(begun))
  }
}

extension Reader {
  private func unsignedIntakes(of therapist: ID<StaffMember>) throws -> [UnsignedIntake] {
    let begun = try database.all(
      """
      SELECT i.day, \(Episode.columns) FROM intake i JOIN episode e ON e.id = i.episode_id
       WHERE i.therapist_id = ? AND i.signed_ms IS NULL ORDER BY i.day DESC, i.id DESC LIMIT 200
      """, therapist
    ) { row in (day: try row.day(), episode: try Episode(row: &row)) }
    let patients = try patientSummaries(Set(begun.map(\.episode.patient)))
    return begun.compactMap { intake in
      patients[intake.episode.patient].map {
        UnsignedIntake(episode: intake.episode, patient: $0, begun: intake.day)
      }
    }
  }

  /// What was signed under the responsibility of somebody who has left waits for the owner.
  private func notesToCoSign(by therapist: ID<StaffMember>) throws -> [NoteToCoSign] {
    let isOwner = try staffMember(therapist).role == .owner
    let waiting = try database.all(
      """
      SELECT n.signed_by, \(Appointment.columns) FROM session_note n
        JOIN appointment a ON a.id = n.appointment_id
       WHERE n.responsible_id IN (SELECT id FROM staff WHERE id = ?1 OR (?2 AND NOT active))
         AND NOT EXISTS (SELECT 1 FROM co_signature c WHERE c.note_id = n.id)
       ORDER BY n.day DESC, a.start DESC LIMIT 200
      """, therapist, isOwner
    ) { row in (author: row.id() as ID<StaffMember>, appointment: try Appointment(row: &row)) }
    let staff = Dictionary(uniqueKeysWithValues: try everybody().map { ($0.id, $0) })
    return try zip(agendaEntries(waiting.map(\.appointment)), waiting).compactMap { entry, note in
      staff[note.author].map { NoteToCoSign(entry: entry, author: $0) }
    }
  }
}
