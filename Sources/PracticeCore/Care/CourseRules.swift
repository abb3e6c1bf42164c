/// What is known of an open episode and decides what the therapist is reminded of.
public struct CourseFacts: Hashable, Sendable {
  public var today: Day
  /// When the complaint began, if the patient knows.
  public var onset: Day?
  public var firstTreatment: Day?
  /// Treatments given; an intake without treatment is not one.
  public var treatments: Int
  public var expectedTreatments: Int?
  public var lastEvaluation: Day?
  public var pain: [PainRating]
  public var isOpen: Bool
  public var hasNextAppointment: Bool
  /// What else was measured, by instrument.
  public var instruments: [InstrumentCourse]
  /// When something serious was told of the session before, and no incident was reported.
  public var seriousSideEffect: Day?
  /// The warnings that were seen, with why they are left as they are.
  public var seen: [SeenWarning]
  /// The conclusion of the intake of low back pain.
  public var triage: Triage?
  /// Techniques in use that the patient does not agree to as things stand.
  public var withoutConsent: [ConsentStanding]
  /// When the GP or who referred heard last of it.
  public var lastReport: Day?
  /// Only what is done to the patient is planned.
  public var plansOnlyPassive: Bool

  public init(
    today: Day, onset: Day? = nil, firstTreatment: Day? = nil, treatments: Int = 0,
    expectedTreatments: Int? = nil, lastEvaluation: Day? = nil, pain: [PainRating] = [],
    isOpen: Bool = true, hasNextAppointment: Bool = true, instruments: [InstrumentCourse] = [],
    seriousSideEffect: Day? = nil, seen: [SeenWarning] = [], triage: Triage? = nil,
    withoutConsent: [ConsentStanding] = [], lastReport: Day? = nil, plansOnlyPassive: Bool = false
  ) {
    self.today = today
    self.onset = onset
    self.firstTreatment = firstTreatment
    self.treatments = treatments
    self.expectedTreatments = expectedTreatments
    self.lastEvaluation = lastEvaluation
    self.pain = pain
    self.isOpen = isOpen
    self.hasNextAppointment = hasNextAppointment
    self.instruments = instruments
    self.seriousSideEffect = seriousSideEffect
    self.seen = seen
    self.triage = triage
    self.withoutConsent = withoutConsent
    self.lastReport = lastReport
    self.plansOnlyPassive = plansOnlyPassive
  }

  /// Whole weeks since the complaint began.
  public var weeksSinceOnset: Int? { weeks(since: onset) }

  /// Whole weeks since the first treatment; another number than the weeks since onset.
  public var weeksOfTreatment: Int? { weeks(since: firstTreatment) }

  private func weeks(since day: Day?) -> Int? {
    day.flatMap { $0 <= today ? (today - $0) / 7 : nil }
  }
}

/// The therapist is reminded of a course that is not as expected, with what can be done.
public struct CourseRules: Hashable, Sendable {
  public let smallestChanges: SmallestChanges
  /// Weeks of treatment after which a clear improvement is expected.
  public let weeksToImprove: Int
  /// The treatment from which on no clear change is remarkable.
  public let treatmentsToImprove: Int

  public init(
    _ smallestChanges: SmallestChanges, weeksToImprove: Int = 6, treatmentsToImprove: Int = 3
  ) {
    self.smallestChanges = smallestChanges
    self.weeksToImprove = weeksToImprove
    self.treatmentsToImprove = treatmentsToImprove
  }

  /// The warnings about an episode, the most urgent first; none about a closed one.
  public func warnings(_ facts: CourseFacts) -> [CourseWarning] {
    guard facts.isOpen else { return [] }
    let course = PainCourse(facts.pain, smallestChanges)
    var warnings: [CourseWarning] = []
    if let day = facts.seriousSideEffect { warnings.append(.seriousSideEffect(day)) }
    // Before the first treatment it is still to be asked.
    if facts.treatments > 0, !facts.withoutConsent.isEmpty {
      warnings.append(.withoutConsent(facts.withoutConsent))
    }
    if facts.treatments >= treatmentsToImprove, [.worse, .noClearChange].contains(course.verdict) {
      warnings.append(.notImproving(course, treatments: facts.treatments))
    }
    if course.isRelapse { warnings.append(.relapse(course)) }
    if let weeks = facts.weeksOfTreatment, weeks >= weeksToImprove,
      ![.better, .tooLowToJudge, .noLimitKnown].contains(course.verdict)
    {
      warnings.append(.longWithoutImprovement(weeks: weeks))
    }
    if let warning = evaluation(facts) { warnings.append(warning) }
    if facts.plansOnlyPassive { warnings.append(.onlyPassive) }
    let wasReported = facts.lastReport.map { facts.today - $0 < 7 * CourseRules.weeksToReport }
    if let weeks = facts.weeksOfTreatment, weeks >= CourseRules.weeksToReport,
      wasReported != true
    {
      warnings.append(.yearReport(weeks: weeks))
    }
    if !facts.hasNextAppointment { warnings.append(.noNextAppointment) }
    return warnings
  }

  /// The seen warning that still stands for a warning.
  public func seen(_ warning: CourseWarning, _ facts: CourseFacts) -> SeenWarning? {
    facts.seen.last { seen in
      guard seen.warning == warning.code else { return false }
      // What happened once does not come back by itself.
      if case .seriousSideEffect(let day) = warning { return seen.day >= day }
      if case .yearReport = warning {
        return facts.today < seen.day + 7 * CourseRules.weeksToReport
      }
      return facts.treatments < seen.treatments + SeenWarning.treatmentsLong
        && facts.today < seen.day + SeenWarning.daysLong
    }
  }

  /// A reminder one treatment before the expected number, a warning from that number on.
  private func evaluation(_ facts: CourseFacts) -> CourseWarning? {
    guard let expected = facts.expectedTreatments, expected > 0, facts.treatments > 0 else {
      return nil
    }
    // One noted before the treatments began says nothing about them.
    let begin = facts.firstTreatment ?? facts.lastEvaluation
    if let noted = facts.lastEvaluation, let begin, noted >= begin { return nil }
    if facts.treatments >= expected {
      return .expectedReached(treatments: facts.treatments, expected: expected)
    }
    return facts.treatments == expected - 1 ? .evaluationDue(expected: expected) : nil
  }

  /// Whether the 4 to 6 weeks in which most low back pain settles may be drawn.
  ///
  /// Only for non-specific low back pain that began at most six weeks before the first visit:
  /// nothing is known of how long older complaints take.
  public static func showsSettlingBand(
    isNonSpecificLowBack: Bool, onset: Day?, firstVisit: Day?
  ) -> Bool {
    guard isNonSpecificLowBack, let onset, let firstVisit else { return false }
    return (0...42).contains(firstVisit - onset)
  }

  /// A treatment that lasts this long is reported on once a year (KNGF 2019, phase 5).
  static let weeksToReport = 52

  /// Weeks since onset between which most of it settles.
  public static let settlingWeeks = 4...6
}
