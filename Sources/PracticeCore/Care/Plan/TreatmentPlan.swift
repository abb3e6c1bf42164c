/// What was agreed to do about a complaint, and towards which goal.
public struct TreatmentPlan: Hashable, Sendable {
  public let id: ID<TreatmentPlan>
  public let episode: ID<Episode>
  public let day: Day
  /// Initials of who made it.
  public let initials: String
  public let content: PlanContent
}

/// What is filled in of a plan.
public struct PlanContent: Hashable, Sendable {
  /// What the patient wants to be able to do again, tied to the request for help.
  public var goal: String
  /// How one sees that it is reached.
  public var measure: String
  /// By when.
  public var goalDay: Day?
  public var techniques: [ID<Technique>]
  public var exercise: String
  public var advice: String
  /// Attention to thoughts, worry and pacing besides the body.
  public var isBehavioural: Bool
  public var expectedSessions: Int?
  public var weeks: Int?
  /// At which session it is evaluated.
  public var evaluationSession: Int?
  public var remark: String

  public init(
    goal: String = "", measure: String = "", goalDay: Day? = nil,
    techniques: [ID<Technique>] = [], exercise: String = "", advice: String = "",
    isBehavioural: Bool = false, expectedSessions: Int? = nil, weeks: Int? = nil,
    evaluationSession: Int? = nil, remark: String = ""
  ) {
    self.goal = goal
    self.measure = measure
    self.goalDay = goalDay
    self.techniques = techniques
    self.exercise = exercise
    self.advice = advice
    self.isBehavioural = isBehavioural
    self.expectedSessions = expectedSessions
    self.weeks = weeks
    self.evaluationSession = evaluationSession
    self.remark = remark
  }
}

extension PlanContent: Mergeable {
  public static var units: [MergeUnit<PlanContent>] {
    [
      MergeUnit(\.goal, "doel", "goal"), MergeUnit(\.measure, "gemeten aan", "measured by"),
      MergeUnit(\.goalDay, "bereikt op", "reached by"),
      MergeUnit(\.techniques, "technieken", "techniques") { techniques, _ in
        techniques.map { "\($0.rawValue)" }.joined(separator: ", ")
      },
      MergeUnit(\.exercise, "oefenen", "exercise"), MergeUnit(\.advice, "advies", "advice"),
      MergeUnit(\.isBehavioural, "gedragsmatig", "behavioural") { isOn, language in
        isOn ? language("ja", "yes") : language("nee", "no")
      },
      MergeUnit(\.expectedSessions, "verwacht aantal", "expected sessions"),
      MergeUnit(\.weeks, "weken", "weeks"),
      MergeUnit(\.evaluationSession, "evaluatie bij", "evaluation at"),
      MergeUnit(\.remark, "opmerking", "remark"),
    ]
  }
}
