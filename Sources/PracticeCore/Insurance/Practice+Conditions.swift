/// What is treated, as the insurer counts it.
extension Practice {
  /// Records the condition of an episode.
  ///
  /// - Parameters:
  ///   - opened: The condition as it was when the form was opened.
  ///   - other: An episode with the same condition; nothing for a condition of its own.
  /// - Throws: ``Refusal/invalid(_:)``, ``Refusal/clash(_:)``
  public func setCondition(
    of episode: ID<Episode>, sharedWith other: ID<Episode>?, from opened: ConditionDetails,
    to details: ConditionDetails, _ resolution: ClashResolution = .ask
  ) throws {
    let patient = try read { try $0.episode(episode).patient }
    try changeInsurance(.setCondition, patient) { writer in
      let rules = try writer.reader.coverageRules()
      try details.check(rules, today: writer.reader.today)
      let known = try writer.reader.condition(of: episode)
      let target: ID<Condition>
      if let other {
        target = try writer.ensureCondition(of: other, patient: patient)
      } else if let known, known.sharedWith.isEmpty {
        target = known.condition.id
      } else {
        target = try writer.insert(details, of: patient)
      }
      if target == known?.condition.id, let stored = known?.condition.details {
        let merged = try writer.merge(
          details, onto: stored, openedAs: opened, resolution, in: "condition",
          rows: [target.rawValue])
        try writer.update(target, to: merged)
      } else {
        try writer.update(target, to: details)
      }
      try writer.setCondition(target, of: episode)
    }
  }

  /// The referral that the chronic list asks for has come in.
  public func recordReferral(
    on day: Day, by referrer: String, of episode: ID<Episode>, patient: ID<Patient>
  ) throws {
    let referrer = trimmed(referrer)
    try changeInsurance(.recordReferral, patient) { writer in
      guard day <= writer.reader.today else {
        throw Refusal.invalid(
          InvalidInput(
            "referred", "Deze dag moet nog komen.", "This day is still to come."))
      }
      guard referrer.unicodeScalars.count <= 200 else { throw Refusal.invalid(.longReferrer) }
      let condition = try writer.ensureCondition(of: episode, patient: patient)
      try writer.setReferral(on: day, by: referrer, of: condition)
    }
  }

  /// The episode that the desk's question about the cover is about: that of the next
  /// appointment, else the open one.
  ///
  /// Only its key is told.
  public func episodeInQuestion(of patient: ID<Patient>) throws -> ID<Episode>? {
    try read { try $0.episodeInQuestion(of: patient) }
  }
}

extension Writer {
  /// A recurrence keeps its condition: a new episode of the same place shares that of the
  /// newest earlier one, until the therapist says otherwise.
  func keepCondition(
    _ details: EpisodeDetails, of episode: ID<Episode>, patient: ID<Patient>
  ) throws {
    guard details.region != .other,
      let earlier = try earlierEpisode(like: details, than: episode, of: patient)
    else { return }
    try setCondition(try ensureCondition(of: earlier, patient: patient), of: episode)
  }
}

extension ConditionDetails {
  /// - Throws: ``Refusal/invalid(_:)`` naming the field.
  func check(_ rules: CoverageRules, today: Day) throws {
    if let problem = problem(rules, today) { throw Refusal.invalid(problem) }
  }

  private func problem(_ rules: CoverageRules, _ today: Day) -> InvalidInput? {
    if referrer.unicodeScalars.count > 200 { return .longReferrer }
    if let referred, referred > today {
      return InvalidInput("referred", "Deze dag moet nog komen.", "This day is still to come.")
    }
    guard kind == .chronic else { return nil }
    guard let code = chronicCode, rules.chronicList.contains(where: { $0.code == code }) else {
      return InvalidInput(
        "chronicCode", "Kies een aandoening van de chronische lijst.",
        "Choose a condition of the chronic list.")
    }
    guard let began else {
      return InvalidInput(
        "began", "Vul in wanneer de termijn begint: diagnose, ontslag of eerste behandeling.",
        "Fill in when the term begins: diagnosis, discharge or first treatment.")
    }
    guard began <= today.adding(months: 12), began.year >= 1900 else {
      return InvalidInput("began", "Deze dag kan niet kloppen.", "This day cannot be right.")
    }
    return nil
  }
}

extension InvalidInput {
  static let longReferrer = InvalidInput(
    "referrer", "Hoogstens 200 tekens.", "At most 200 characters.")
}

extension ConditionDetails: Mergeable {
  /// One whole: which rule it falls under, from when, and by whose referral.
  private var all: ConditionDetails {
    get { self }
    set { self = newValue }
  }

  public static var units: [MergeUnit<ConditionDetails>] {
    [
      MergeUnit(\.all, "aandoening", "condition") { details, language in
        let began = details.began.map { ", " + language.numericDate($0) } ?? ""
        let referred = details.referred.map { ", " + language.numericDate($0) } ?? ""
        return details.kind.name(in: language) + began + referred
      }
    ]
  }
}
