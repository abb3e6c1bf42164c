/// How an episode goes: what was done, what was measured, and what that says.
public struct EpisodeCourse: Sendable {
  public let episode: Episode
  public let therapist: StaffMember
  public let facts: CourseFacts
  public let pain: PainCourse
  /// The most urgent first.
  public let warnings: [CourseWarning]
}

extension Reader {
  /// The course of each episode of a patient, newest first.
  ///
  /// - Throws: ``Refusal/notPermitted(_:)``: a course is clinical.
  public func courses(of patient: ID<Patient>) throws -> [EpisodeCourse] {
    try episodes(of: patient).map { try course(of: $0) }
  }

  public func course(
    of episode: Episode, by rules: CourseRules = .shipped
  ) throws -> EpisodeCourse {
    let treatments = try treatmentDays(of: episode.id)
    let facts = CourseFacts(
      today: today, onset: episode.details.onset, firstTreatment: treatments.first,
      treatments: treatments.count, expectedTreatments: episode.details.expectedSessions,
      lastEvaluation: episode.details.evaluated, pain: try painRatings(of: episode.id),
      isOpen: episode.isOpen, hasNextAppointment: try hasNextAppointment(in: episode.id))
    return EpisodeCourse(
      episode: episode, therapist: try staffMember(episode.details.therapist), facts: facts,
      pain: PainCourse(facts.pain, rules.smallestChange), warnings: rules.warnings(facts))
  }

  /// The days on which a treatment of the episode was given, in order.
  private func treatmentDays(of episode: ID<Episode>) throws -> [Day] {
    try database.all(
      """
      SELECT a.day FROM appointment a JOIN appointment_kind k ON k.id = a.kind_id
       WHERE a.episode_id = ? AND k.treats AND a.status = 'done' ORDER BY a.day, a.start
      """, episode
    ) { try $0.day() }
  }

  private func painRatings(of episode: ID<Episode>) throws -> [PainRating] {
    try notes(of: episode).compactMap { note in
      note.content.painDay.flatMap { PainRating(on: note.day, score: $0) }
    }
  }

  private func hasNextAppointment(in episode: ID<Episode>) throws -> Bool {
    try database.number(
      """
      SELECT EXISTS (SELECT 1 FROM appointment WHERE episode_id = ? AND (day, start) >= (?, ?)
                        AND status IN ('booked', 'arrived'))
      """, episode, now.day, now.time) > 0
  }
}
