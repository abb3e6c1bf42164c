/// How an episode goes: what was done, what was measured, and what that says.
public struct EpisodeCourse: Sendable {
  public let episode: Episode
  public let therapist: StaffMember
  public let facts: CourseFacts
  public let pain: PainCourse
  /// What asks for a decision, the most urgent first.
  public let warnings: [CourseWarning]
  /// What was seen and left as it is, with why.
  public let seen: [(warning: CourseWarning, as: SeenWarning)]

  init(episode: Episode, therapist: StaffMember, facts: CourseFacts, _ rules: CourseRules) {
    self.episode = episode
    self.therapist = therapist
    self.facts = facts
    pain = PainCourse(facts.pain, rules.smallestChanges)
    let all = rules.warnings(facts)
    warnings = all.filter { rules.seen($0, facts) == nil }
    seen = all.compactMap { warning in rules.seen(warning, facts).map { (warning, $0) } }
  }

  /// Whether the weeks in which most low back pain settles may be shown.
  public var showsSettlingBand: Bool {
    CourseRules.showsSettlingBand(
      isNonSpecificLowBack: episode.details.region == .lowBack
        && facts.triage == .nonSpecific, onset: facts.onset,
      firstVisit: facts.firstTreatment ?? episode.details.opened)
  }
}

extension Reader {
  /// The course of each episode of a patient, newest first.
  ///
  /// - Throws: ``Refusal/notPermitted(_:)``: a course is clinical.
  public func courses(of patient: ID<Patient>) throws -> [EpisodeCourse] {
    try episodes(of: patient).map { try course(of: $0) }
  }

  /// The rules with the limits of this practice.
  func courseRules() throws -> CourseRules { CourseRules(try smallestChanges()) }

  public func course(of episode: Episode) throws -> EpisodeCourse {
    let rules = try courseRules()
    let treatments = try treatmentDays(of: episode.id)
    let techniques = try techniques()
    let plan = try plan(of: episode.id)?.content ?? PlanContent()
    let facts = CourseFacts(
      today: today, onset: episode.details.onset, firstTreatment: treatments.first,
      treatments: treatments.count, expectedTreatments: episode.details.expectedSessions,
      lastEvaluation: episode.details.evaluated, pain: try painRatings(of: episode.id),
      isOpen: episode.isOpen, hasNextAppointment: try hasNextAppointment(in: episode.id),
      instruments: InstrumentCourse.all(try measurements(of: episode.id), rules.smallestChanges),
      seriousSideEffect: try seriousSideEffect(in: episode.id),
      seen: try seenWarnings(of: episode.id),
      triage: try intake(of: episode.id)?.content.triage,
      withoutConsent: ConsentRules.lacking(
        planned: plan.techniques, applied: try latestTechniques(of: episode.id), techniques,
        region: episode.details.region, try consents(of: episode.id), on: today),
      lastReport: try lastReport(of: episode.id),
      plansOnlyPassive: PlanRules.isOnlyPassive(plan, techniques))
    return EpisodeCourse(
      episode: episode, therapist: try staffMember(episode.details.therapist), facts: facts, rules)
  }
}
