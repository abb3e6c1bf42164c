/// A day of the agenda, with everything its cells show.
public struct AgendaDay: Sendable {
  public let day: Day
  public let columns: [AgendaColumn]
  /// Why the practice is closed, if it is.
  public let closure: Closure?
  public let holiday: Holiday?
}

/// One therapist's day.
public struct AgendaColumn: Sendable {
  public let therapist: StaffMember
  public let blocks: [WorkingBlock]
  public let absences: [Absence]
  /// Time without a patient, in order of time.
  public let engagements: [Engagement]
  /// The groups that go on, in order of time.
  public let groups: [AgendaGroup]
  /// Something besides appointments takes time.
  public var isTaken: Bool { !engagements.isEmpty || !groups.isEmpty }
  /// All appointments, in order of time; what was called off or missed too, and those of groups.
  public let entries: [AgendaEntry]

  /// Those that take their time.
  public let active: [AgendaEntry]

  init(
    therapist: StaffMember, blocks: [WorkingBlock], absences: [Absence],
    engagements: [Engagement] = [], groups: [GroupSession] = [], entries: [AgendaEntry]
  ) {
    self.therapist = therapist
    self.blocks = blocks
    self.absences = absences
    self.engagements = engagements
    self.groups = groups.map { AgendaGroup($0, among: entries) }
    self.entries = entries
    active = entries.filter(\.appointment.status.isActive)
  }
}

/// A group as a cell of the agenda shows it: `Rugklas 3/8`.
public struct AgendaGroup: Sendable {
  public let session: GroupSession
  /// Who takes part.
  public let active: [AgendaEntry]

  public var freePlaces: Int { max(0, session.places - active.count) }

  init(_ session: GroupSession, among entries: [AgendaEntry]) {
    self.session = session
    active = entries.filter {
      $0.appointment.group == session.id && $0.appointment.status.isActive
    }
  }
}

/// An appointment as a cell of the agenda shows it.
///
/// Nothing in it is clinical. A class, since cells, grids and screens hand it on at every key and
/// nobody changes it.
public final class AgendaEntry: Sendable {
  public let appointment: Appointment
  public let patient: PatientSummary
  public let kind: AppointmentKind
  public let session: SessionCount
  public let coverage: Coverage?
  /// Whether the note of a treatment that is done was signed.
  public let isSigned: Bool
  /// What is owed for one that was missed or called off too late.
  public let charge: MissedCharge?
  /// Why it stands over another on purpose; nothing when it does not.
  public let doubleBooked: String?
  /// The name of the room it is in.
  public let room: String?

  init(
    appointment: Appointment, patient: PatientSummary, kind: AppointmentKind,
    session: SessionCount, coverage: Coverage?, isSigned: Bool, charge: MissedCharge?,
    doubleBooked: String?, room: String?
  ) {
    self.appointment = appointment
    self.patient = patient
    self.kind = kind
    self.session = session
    self.coverage = coverage
    self.isSigned = isSigned
    self.charge = charge
    self.doubleBooked = doubleBooked
    self.room = room
  }
}

extension Reader {
  /// A day of the agenda.
  ///
  /// - Parameter shown: Which of the therapists' columns are filled; all of them unless it says
  ///   otherwise. To tell who pays for every visit of a large practice takes longer than a key
  ///   may, and not all columns fit in a window.
  public func agenda(
    on day: Day, filling shown: ([StaffMember]) -> Range<Int> = { $0.indices }
  ) throws -> AgendaDay {
    let appointments = try appointments(on: day)
    // Who has left still has the appointments of the time before.
    let therapists = try everybody().filter { member in
      member.hasAgenda || appointments.contains { $0.therapist == member.id }
    }
    let engagements = try engagements(from: day, to: day)
    let groups = try groups(from: day, to: day)
    let filled = shown(therapists).clamped(to: therapists.indices)
    let ids = Set(therapists[filled].map(\.id))
    let entries = try agendaEntries(appointments.filter { ids.contains($0.therapist) })
    let blocks = try workingBlocks(from: day, to: day).filter {
      $0.applies(on: day) && ids.contains($0.therapist)
    }
    let absences = try absences(from: day, to: day)
    let columns = therapists.map { therapist in
      AgendaColumn(
        therapist: therapist, blocks: blocks.filter { $0.therapist == therapist.id },
        absences: absences.filter { $0.therapist == therapist.id },
        engagements: engagements.filter { $0.therapist == therapist.id },
        groups: groups.filter { $0.place.therapist == therapist.id },
        entries: entries.filter { $0.appointment.therapist == therapist.id })
    }
    return AgendaDay(
      day: day, columns: columns, closure: try closures(from: day, to: day).first,
      holiday: Holidays.named(on: day, try practiceDetails().holidays))
  }

  /// Appointments with what their cells show, in the order given.
  public func agendaEntries(_ appointments: [Appointment]) throws -> [AgendaEntry] {
    let kinds = Dictionary(
      uniqueKeysWithValues: try appointmentKinds().map { ($0.id, $0) })
    let patients = Set(appointments.map(\.patient))
    let summaries = try patientSummaries(patients)
    let covers = try coverage(
      of: appointments.filter(\.status.isActive), rules: coverageRules())
    let progress = try progress(of: appointments)
    var charges: [ID<Appointment>: MissedCharge] = [:]
    for missed in appointments where !missed.status.isActive {
      charges[missed.id] = try missedCharge(of: missed.id)
    }
    let doubles = try DoubleBookingStore(database: database).reasons(
      of: appointments.filter(\.status.isActive).map(\.id))
    let rooms = Dictionary(uniqueKeysWithValues: try allRooms().map { ($0.id, $0.name) })
    return appointments.compactMap { appointment in
      guard let kind = kinds[appointment.kind], let patient = summaries[appointment.patient] else {
        return nil
      }
      let isCounted = kind.treats && appointment.status.isActive && appointment.episode != nil
      let known = progress[appointment.id]
      return AgendaEntry(
        appointment: appointment, patient: patient, kind: kind,
        session: SessionCount(
          number: isCounted ? known?.session : nil, expected: isCounted ? known?.expected : nil),
        coverage: covers[appointment.id], isSigned: known?.isSigned ?? false,
        charge: charges[appointment.id], doubleBooked: doubles[appointment.id],
        room: appointment.room.flatMap { rooms[$0] })
    }
  }

  /// How far the episode of each appointment is at that moment, and whether its note is signed.
  private func progress(
    of appointments: [Appointment]
  ) throws -> [ID<Appointment>: (session: Int, expected: Int?, isSigned: Bool)] {
    let ids = JSON.array(appointments.map { .int($0.id.rawValue) }).text
    let rows = try database.all(
      """
      SELECT a.id,
             (SELECT count(*) FROM appointment b JOIN appointment_kind k ON k.id = b.kind_id
               WHERE b.episode_id = a.episode_id AND (b.day, b.start) <= (a.day, a.start)
                 AND k.treats AND b.status IN ('booked', 'arrived', 'done')),
             e.expected_sessions, n.signed_ms IS NOT NULL
        FROM json_each(?) j JOIN appointment a ON a.id = j.value
        LEFT JOIN episode e ON e.id = a.episode_id
        LEFT JOIN session_note n ON n.appointment_id = a.id
      """, ids
    ) { row in
      (row.id() as ID<Appointment>, (row.int(), row.optionalInt(), row.bool()))
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }
}
