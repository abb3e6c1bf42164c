/// What to mind about a plan: said, never forbidden.
public enum PlanRemark: Hashable, Sendable {
  /// The goal says not what, how it is measured, or by when (SMART).
  case noGoal, notMeasurable, noDate
  /// Mobilisation or manipulation as the only treatment is not supported (leaflets S0, S3).
  case onlyPassive
  /// A complaint of more than 12 weeks asks for a behavioural approach besides (leaflet S3).
  case chronic(weeks: Int)
  case noEvaluation
  /// The evaluation lies after the last session.
  case evaluationTooLate(expected: Int)

  public func sentence(_ language: Language) -> String {
    switch self {
    case .noGoal:
      language(
        "Schrijf wat de patiënt weer wil kunnen.", "Write what the patient wants to do again.")
    case .notMeasurable:
      language(
        "Waaraan ziet u dat het doel bereikt is?", "How will you see that the goal is reached?")
    case .noDate: language("Wanneer is het doel bereikt?", "By when is the goal reached?")
    case .onlyPassive:
      language(
        "Alleen technieken die de patiënt ondergaat: voeg oefenen of advies toe.",
        "Only techniques that are done to the patient: add exercise or advice.")
    case .chronic(let weeks):
      language(
        "Klacht van \(weeks) weken: overweeg een gedragsmatige aanpak erbij.",
        "A complaint of \(weeks) weeks: consider a behavioural approach besides.")
    case .noEvaluation:
      language("Spreek af wanneer u evalueert.", "Agree when you evaluate.")
    case .evaluationTooLate(let expected):
      language(
        "De evaluatie komt na de laatste van \(expected) behandelingen.",
        "The evaluation comes after the last of \(expected) sessions.")
    }
  }
}

public enum PlanRules {
  /// Complaints of more weeks than these are chronic (acute 0–6, subacute 7–12; KNGF guideline
  /// manual therapy).
  public static let chronicAfterWeeks = 12

  /// What the therapist is reminded of; empty when the plan is whole.
  ///
  /// - Parameter onset: When the complaint began, if the patient knows.
  public static func remarks(
    _ plan: PlanContent, techniques: [Technique], onset: Day?, today: Day
  ) -> [PlanRemark] {
    var remarks: [PlanRemark] = []
    if trimmed(plan.goal).isEmpty {
      remarks.append(.noGoal)
    } else {
      if trimmed(plan.measure).isEmpty { remarks.append(.notMeasurable) }
      if plan.goalDay == nil { remarks.append(.noDate) }
    }
    if isOnlyPassive(plan, techniques) { remarks.append(.onlyPassive) }
    if let onset, onset <= today, !plan.isBehavioural {
      let weeks = (today - onset) / 7
      if today - onset > chronicAfterWeeks * 7 { remarks.append(.chronic(weeks: weeks)) }
    }
    if let expected = plan.expectedSessions {
      if let evaluation = plan.evaluationSession {
        if evaluation > expected { remarks.append(.evaluationTooLate(expected: expected)) }
      } else if expected > 1 {
        remarks.append(.noEvaluation)
      }
    }
    return remarks
  }

  /// Whether everything that is planned is done to the patient.
  static func isOnlyPassive(_ plan: PlanContent, _ techniques: [Technique]) -> Bool {
    let chosen = techniques.filter { plan.techniques.contains($0.id) }
    return !chosen.isEmpty && chosen.allSatisfy(\.isPassive) && trimmed(plan.exercise).isEmpty
      && trimmed(plan.advice).isEmpty
  }

  /// The plan to begin with.
  ///
  /// Low back pain: 6 sessions in 6 weeks (NVMT leaflet 2016-07), evaluated before the last;
  /// elsewhere the therapist fills it in.
  public static func usual(_ details: EpisodeDetails) -> PlanContent {
    let sessions = details.expectedSessions
    return PlanContent(
      expectedSessions: sessions, weeks: details.region == .lowBack ? 6 : nil,
      evaluationSession: sessions.flatMap { $0 > 1 ? $0 - 1 : nil })
  }

  /// - Throws: ``Refusal/invalid(_:)`` naming the field.
  static func check(_ plan: PlanContent) throws {
    func refuse(_ field: String, _ dutch: String, _ english: String) -> Refusal {
      .invalid(InvalidInput(field, dutch, english))
    }
    if let sessions = plan.expectedSessions, !(1...99).contains(sessions) {
      throw refuse(
        "expectedSessions", "Verwacht aantal behandelingen: 1 tot 99.",
        "Expected sessions: 1 to 99.")
    }
    if let weeks = plan.weeks, !(1...104).contains(weeks) {
      throw refuse("weeks", "Weken: 1 tot 104.", "Weeks: 1 to 104.")
    }
    if let session = plan.evaluationSession, !(1...99).contains(session) {
      throw refuse("evaluationSession", "Behandeling: 1 tot 99.", "Session: 1 to 99.")
    }
    let isEmpty = [plan.goal, plan.exercise, plan.advice].allSatisfy { trimmed($0).isEmpty }
    if isEmpty, plan.techniques.isEmpty {
      throw refuse("goal", "Vul ten minste het doel in.", "Fill in the goal at least.")
    }
  }
}
