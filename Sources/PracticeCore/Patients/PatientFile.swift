/// The head of a patient's file and what its overview tells; what the viewer may see of it.
public struct PatientFile: Sendable {
  public let patient: Patient
  /// On the day it is looked at.
  public let age: Int?
  /// The therapist of the open episode, else the patient's usual one.
  public let therapist: StaffMember?
  public let next: AgendaEntry?
  /// Of the next appointment, else of today.
  public let coverage: Coverage
  /// `4/6` in the open episode: of the next visit, else as it stands today.
  public let session: SessionCount?
  /// The courses of all episodes, newest first; empty for who may not read clinical data.
  public let courses: [EpisodeCourse]
  /// The open episodes as the desk may know them: since when, and with whom.
  public let openEpisodes: [(opened: Day, therapist: StaffMember)]
  public let insuranceCheck: (day: Day, initials: String)?
  /// Other files that may be of the same person.
  public let duplicates: [PossibleDuplicate]
  public let terms: PatientTerms

  /// The course of the newest open episode.
  public var current: EpisodeCourse? { courses.first { $0.episode.isOpen } }
}

extension Reader {
  public func file(of id: ID<Patient>) throws -> PatientFile {
    let patient = try patient(id)
    let next = try nextAppointment(of: id, after: now).map { try agendaEntries([$0]) }?.first
    let open = try database.all(
      """
      SELECT id, opened, therapist_id, expected_sessions FROM episode
       WHERE patient_id = ? AND closed IS NULL ORDER BY opened DESC, id DESC
      """, id
    ) { row in
      (
        id: row.id() as ID<Episode>, opened: try row.day(),
        therapist: row.id() as ID<StaffMember>, expected: row.optionalInt()
      )
    }
    let openEpisodes = try open.map {
      (opened: $0.opened, therapist: try staffMember($0.therapist))
    }
    // The next visit's own, as the agenda has it; without one how far it came.
    let session =
      next?.session.number != nil
      ? next?.session
      : try open.first.map { episode in
        SessionCount(
          number: try sessionNumber(in: episode.id, upTo: now), expected: episode.expected)
      }
    let coverage = try next?.coverage ?? coverage(of: id, at: now, episode: open.first?.id)
    return PatientFile(
      patient: patient, age: patient.details.age(on: today),
      therapist: try openEpisodes.first?.therapist
        ?? patient.details.therapist.map { try staffMember($0) },
      next: next, coverage: coverage, session: session,
      courses: viewer.role.may(.readClinical) ? try courses(of: id) : [],
      openEpisodes: openEpisodes, insuranceCheck: try lastInsuranceCheck(of: id),
      duplicates: try possibleDuplicates(of: patient.details, besides: id), terms: try terms(of: id)
    )
  }
}
