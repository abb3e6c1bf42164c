/// What the desk wants to see at once when a patient calls.
public struct CallerCard: Sendable {
  public let patient: PatientSummary
  public let next: AgendaEntry?
  /// With whom the next appointment is.
  public let nextTherapist: StaffMember?
  /// Of the next appointment, else of today.
  public let coverage: Coverage
  public let lastNoShow: Day?
  /// The therapist the patient usually sees.
  public let therapist: StaffMember?
  /// The forms about this patient that the viewer began and did not save.
  public let drafts: [String]
  /// Whether the patient waits for a place.
  public let isWaiting: Bool
  public let terms: PatientTerms
}

extension Practice {
  public func callerCard(of patient: ID<Patient>) throws -> CallerCard {
    let drafts = try drafts().filter { $0.key.patient == patient }.map(\.key.form)
    return try read { reader in
      guard let summary = try reader.patientSummaries([patient])[patient] else {
        throw Refusal.notFound(.patient)
      }
      let next = try reader.nextAppointment(of: patient, after: reader.now)
      let own = try reader.patient(patient).details.therapist
      let entry = try next.flatMap { try reader.agendaEntries([$0]).first }
      return CallerCard(
        patient: summary, next: entry,
        nextTherapist: try next.map { try reader.staffMember($0.therapist) },
        coverage: try entry?.coverage ?? reader.coverage(of: patient, on: reader.today),
        lastNoShow: try reader.appointments(of: patient).first { $0.status == .noShow }?.day,
        therapist: try own.map { try reader.staffMember($0) }, drafts: drafts,
        isWaiting: try !reader.waitingList(of: patient).isEmpty,
        terms: try reader.terms(of: patient))
    }
  }
}
