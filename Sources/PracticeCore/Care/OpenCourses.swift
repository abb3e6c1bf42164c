/// The course of an open episode as a line in a work list.
public struct OpenCourse: Sendable {
  public let episode: Episode
  public let patient: PatientSummary
  public let therapist: StaffMember
  public let facts: CourseFacts
  /// What asks for a decision, the most urgent first; what was seen is not among it.
  public let warnings: [CourseWarning]

  public var hasNextAppointment: Bool { facts.hasNextAppointment }

  /// Whether as many treatments were given as were expected, evaluated or not.
  public var isPastExpected: Bool {
    facts.expectedTreatments.map { facts.treatments >= $0 } ?? false
  }

  /// The warnings that are no task of the desk.
  public var clinicalWarnings: [CourseWarning] {
    warnings.filter { $0 != .noNextAppointment && !$0.isReminder }
  }

  /// The evaluation, when it is due or past due.
  public var evaluation: CourseWarning? { warnings.first { $0.options.contains(.evaluate) } }
}

/// An open episode that has no appointment to come, as the desk may know it: whose it is, since
/// when and with whom (DECISIONS 31).
public struct EpisodeToBook: Sendable {
  public let episode: ID<Episode>
  public let patient: PatientSummary
  public let therapist: StaffMember
  public let opened: Day
  public let session: SessionCount
}

extension Reader {
  /// The open episodes without an appointment to come, the newest first.
  public func episodesToBook() throws -> [EpisodeToBook] {
    let lines = try openWithoutNext()
    let treatments = try daysByEpisode(of: nil)
    let patients = try patientSummaries(Set(lines.map(\.patient)))
    let staff = Dictionary(uniqueKeysWithValues: try everybody().map { ($0.id, $0) })
    return lines.compactMap { line in
      guard let patient = patients[line.patient], let therapist = staff[line.therapist] else {
        return nil
      }
      return EpisodeToBook(
        episode: line.episode, patient: patient, therapist: therapist, opened: line.opened,
        session: SessionCount(
          number: treatments[line.episode]?.count ?? 0, expected: line.expected))
    }
  }

  /// The courses of all open episodes, or of those of one therapist, the newest first.
  ///
  /// Read in a few statements, however many they are.
  ///
  /// - Throws: ``Refusal/notPermitted(_:)``: a course is clinical.
  public func openCourses(of therapist: ID<StaffMember>? = nil) throws -> [OpenCourse] {
    try viewer.require(.readClinical)
    let rules = try courseRules()
    let episodes = try openEpisodes(of: therapist)
    let treatments = try daysByEpisode(of: therapist)
    let pain = try painByEpisode(of: therapist)
    let planned = try episodesWithNextAppointment(of: therapist)
    let serious = try seriousByEpisode(of: therapist)
    let seen = try seenByEpisode(of: therapist)
    let techniques = try techniques()
    let plans = try plansByEpisode(of: therapist)
    let applied = try latestTechniquesByEpisode(of: therapist)
    let consents = try consentsByEpisode(of: therapist)
    let reports = try reportByEpisode(of: therapist)
    let patients = try patientSummaries(Set(episodes.map(\.patient)))
    let staff = Dictionary(uniqueKeysWithValues: try everybody().map { ($0.id, $0) })
    return episodes.compactMap { episode in
      guard let patient = patients[episode.patient],
        let therapist = staff[episode.details.therapist]
      else { return nil }
      let days = treatments[episode.id] ?? []
      let plan = plans[episode.id] ?? PlanContent()
      let facts = CourseFacts(
        today: today, onset: episode.details.onset, firstTreatment: days.first,
        treatments: days.count, expectedTreatments: episode.details.expectedSessions,
        lastEvaluation: episode.details.evaluated, pain: pain[episode.id] ?? [],
        hasNextAppointment: planned.contains(episode.id),
        seriousSideEffect: serious[episode.id], seen: seen[episode.id] ?? [],
        withoutConsent: ConsentRules.lacking(
          planned: plan.techniques, applied: applied[episode.id] ?? [], techniques,
          region: episode.details.region, consents[episode.id] ?? [], on: today),
        lastReport: reports[episode.id],
        plansOnlyPassive: PlanRules.isOnlyPassive(plan, techniques))
      return OpenCourse(
        episode: episode, patient: patient, therapist: therapist, facts: facts,
        warnings: rules.warnings(facts).filter { rules.seen($0, facts) == nil })
    }
  }
}
