/// What came of it when therapist and patient looked together how it goes (KNGF record-keeping
/// guideline 2019, phase 5).
public struct Evaluation: Hashable, Sendable {
  public enum Outcome: String, CaseIterable, Sendable {
    case carryOn, adaptPlan, stop, refer

    public func name(in language: Language) -> String {
      switch self {
      case .carryOn: language("doorgaan", "carry on")
      case .adaptPlan: language("plan aanpassen", "adapt the plan")
      case .stop: language("stoppen", "stop")
      case .refer: language("verwijzen", "refer")
      }
    }
  }

  public let outcome: Outcome
  /// In the therapist's words; may be empty.
  public let remark: String
  public let day: Day
  /// Who evaluated.
  public let initials: String

  /// The outcome and the remark: `doorgaan · traplopen lukt weer`.
  public func sentence(_ language: Language) -> String {
    [outcome.name(in: language), remark].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension Evaluation {
  /// It is kept among the warnings that were considered, under this and the outcome.
  private static let codePrefix = "evaluation."

  static func code(_ outcome: Outcome) -> String { codePrefix + outcome.rawValue }

  /// The outcome that a code of ``code(_:)`` stands for.
  static func outcome(code: String) -> Outcome? {
    guard code.hasPrefix(codePrefix) else { return nil }
    return Outcome(rawValue: String(code.dropFirst(codePrefix.count)))
  }

  /// What is kept where something has to stand, and nothing was remarked.
  static let noRemark = "–"

  /// - Returns: Nothing when it is a warning that was seen.
  init?(_ seen: SeenWarning) {
    guard let outcome = Evaluation.outcome(code: seen.warning) else { return nil }
    self.outcome = outcome
    remark = seen.reason == Evaluation.noRemark ? "" : seen.reason
    day = seen.day
    initials = seen.initials
  }
}

extension EpisodeCourse {
  /// The newest evaluation of which the outcome is known.
  public var evaluation: Evaluation? { facts.seen.lazy.compactMap(Evaluation.init).last }
}

extension Practice {
  /// Records that the episode was evaluated today, and what came of it.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` for a remark of more than 2000 characters.
  public func recordEvaluation(
    _ outcome: Evaluation.Outcome, remark: String = "", of id: ID<Episode>
  ) throws {
    let remark = trimmed(remark)
    guard remark.count <= 2000 else { throw Refusal.invalid(.evaluationRemark) }
    var note = try episodeNote(.recordEvaluation, id)
    note.detail = JournalNote.detail(outcome.name(in: .dutch), outcome.name(in: .english))
    try change(note) { writer in
      let episode = try writer.reader.episode(id)
      let course = try writer.reader.course(of: episode)
      var details = episode.details
      details.evaluated = writer.reader.today
      try writer.update(id, to: details)
      try writer.insertSeen(
        Evaluation.code(outcome), of: episode, treatments: course.facts.treatments,
        reason: remark.isEmpty ? Evaluation.noRemark : remark)
    }
  }
}

extension InvalidInput {
  static let evaluationRemark = InvalidInput(
    "remark", "Dit is te lang: hooguit 2000 tekens.", "This is too long: 2000 characters at most.")
}
