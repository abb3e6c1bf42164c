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
  /// All appointments, in order of time; what was called off or missed too.
  public let entries: [AgendaEntry]

  /// Those that take their time.
  public var active: [AgendaEntry] { entries.filter(\.appointment.status.isActive) }
}

/// An appointment as a cell of the agenda shows it.
///
/// Nothing in it is clinical.
public struct AgendaEntry: Sendable {
  public let appointment: Appointment
  public let patient: PatientSummary
  public let kind: AppointmentKind
  public let session: SessionCount
  public let coverage: Coverage?
  /// Whether the note of a treatment that is done was signed.
  public let isSigned: Bool
}

extension Reader {
  /// A day of the agenda.
  public func agenda(on day: Day) throws -> AgendaDay {
    let appointments = try appointments(on: day)
    let entries = try agendaEntries(appointments)
    let blocks = try workingBlocks(from: day, to: day).filter { $0.applies(on: day) }
    let absences = try absences(from: day, to: day)
    let columns = try therapists().map { therapist in
      AgendaColumn(
        therapist: therapist, blocks: blocks.filter { $0.therapist == therapist.id },
        absences: absences.filter { $0.therapist == therapist.id },
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
    // The facts of each calendar year in question; an agenda day has one.
    var facts: [Int: [ID<Patient>: CoverFacts]] = [:]
    for year in Set(appointments.map(\.day.year)) {
      facts[year] = try coverFacts(of: patients, year: year)
    }
    return try appointments.compactMap { appointment in
      guard let kind = kinds[appointment.kind], let patient = summaries[appointment.patient] else {
        return nil
      }
      return AgendaEntry(
        appointment: appointment, patient: patient, kind: kind,
        session: try sessionCount(of: appointment, kind: kind),
        coverage: kind.visits > 0 && appointment.status.isActive
          ? facts[appointment.day.year]?[appointment.patient].map {
            CoverageRules.shipped.cover(of: appointment, facts: $0)
          } : nil,
        isSigned: appointment.status == .done ? try isSigned(appointment.id) : false)
    }
  }

  /// `4/6` for an appointment; a kind that does not treat is shown by its name.
  func sessionCount(of appointment: Appointment, kind: AppointmentKind) throws -> SessionCount {
    guard kind.treats, let episode = appointment.episode else {
      return SessionCount(number: nil, expected: nil)
    }
    guard appointment.status.isActive else { return SessionCount(number: nil, expected: nil) }
    return SessionCount(
      number: try sessionNumber(in: episode, upTo: appointment.moment),
      expected: try expectation(of: episode)?.expected)
  }

  private func isSigned(_ appointment: ID<Appointment>) throws -> Bool {
    try database.number(
      """
      SELECT count(*) FROM session_note WHERE appointment_id = ? AND signed_ms IS NOT NULL
      """, appointment) > 0
  }
}

extension CoverageRules {
  /// Who will probably pay for an appointment that is in the agenda.
  func cover(of appointment: Appointment, facts: CoverFacts) -> Coverage {
    cover(
      at: appointment.moment, visitID: appointment.id.rawValue,
      episodeID: appointment.episode?.rawValue, kindID: appointment.kind.rawValue, facts: facts)
  }
}
