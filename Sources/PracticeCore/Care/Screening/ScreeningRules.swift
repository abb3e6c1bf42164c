/// Where the screening of an episode stands.
public enum ScreeningState: Hashable, Sendable {
  /// Came with a referral: the referrer has looked at it.
  case notNeeded
  case missing
  case concluded(Screening)

  /// Whether the patient may be treated as far as the screening goes.
  public var isClear: Bool {
    switch self {
    case .notNeeded: true
    case .missing: false
    case .concluded(let screening): screening.content.conclusion == .clear
    }
  }
}

/// Whether techniques at the neck may be used, as far as its risks go.
public enum NeckRiskState: Hashable, Sendable {
  /// The complaint is not at the neck.
  case notNeeded
  case missing
  case concluded(Screening)
  /// It was checked, and symptoms changed after that.
  case outdated(Screening, since: Day)

  public var isClear: Bool {
    switch self {
    case .notNeeded: true
    case .missing, .outdated: false
    case .concluded(let check): check.content.conclusion == .clear
    }
  }
}

/// What follows from screenings; the therapist concludes, these only hold him to it.
public enum ScreeningRules {
  /// The screening in force, out of all of an episode in their order.
  public static func state(_ screenings: [Screening], route: Route) -> ScreeningState {
    if let latest = screenings.last(where: { $0.kind == .redFlags }) {
      return .concluded(latest)
    }
    return route == .referral ? .notNeeded : .missing
  }

  /// The risk check in force.
  ///
  /// It is repeated when symptoms change (NVMT professional standard 2022 after IFOMPT): when
  /// somebody notes that they did, and when a session left the patient dizzy or with loss of
  /// function.
  ///
  /// - Parameter reactions: The days of sessions at which the patient told such a reaction.
  public static func neckState(
    _ screenings: [Screening], regions: [Region], changes: [SymptomChange], reactions: [Day]
  ) -> NeckRiskState {
    guard regions.contains(where: \.involvesNeck) else { return .notNeeded }
    guard let latest = screenings.last(where: { $0.kind == .neckRisk }) else { return .missing }
    let noted = changes.filter { $0.after == latest.id }.map(\.day)
    // A check on the day of the reaction looked at it: that is why it was done.
    let told = reactions.filter { $0 > latest.day }
    if let since = (noted + told).min() { return .outdated(latest, since: since) }
    return .concluded(latest)
  }

  /// Refuses a conclusion that is not founded, naming the field.
  ///
  /// - Throws: ``Refusal/invalid(_:)``
  static func check(
    _ content: ScreeningContent, _ kind: Screening.Kind, regions: [Region], today: Day
  ) throws {
    let items = ScreeningList.items(kind, regions: regions)
    if let first = items.first(where: { !content.asked.contains($0.code) }) {
      throw Refusal.invalid(
        InvalidInput(
          "item.\(first.code)", "Vraag dit ook, of druk 0 voor nee op alles.",
          "Ask this too, or press 0 for no to all."))
    }
    if !content.found.isEmpty, trimmed(content.reason).isEmpty {
      throw Refusal.invalid(
        InvalidInput(
          "reason", "Er is iets gevonden: schrijf waarom dit uw besluit is.",
          "Something was found: write why this is your decision."))
    }
    if content.conclusion == .notClear {
      if trimmed(content.reason).isEmpty {
        throw Refusal.invalid(
          InvalidInput(
            "reason", "Schrijf waarom het niet pluis is, ook als het een gevoel is.",
            "Write why it is not clear, also when it is a feeling."))
      }
      if trimmed(content.advice).isEmpty {
        throw Refusal.invalid(
          InvalidInput(
            "advice", "Schrijf wat u de patiënt hebt geadviseerd.",
            "Write what you advised the patient."))
      }
    }
    guard kind == .redFlags, regions.contains(.dizziness), content.conclusion == .clear else {
      return
    }
    if trimmed(content.excludedBy).isEmpty {
      throw Refusal.invalid(
        InvalidInput(
          "excludedBy", "Wie heeft andere oorzaken van de duizeligheid uitgesloten?",
          "Who excluded other causes of the dizziness?"))
    }
    guard let day = content.excludedOn, day <= today else {
      throw Refusal.invalid(
        InvalidInput(
          "excludedOn", "Wanneer zijn andere oorzaken uitgesloten? Een dag tot en met vandaag.",
          "When were other causes excluded? A day up to today."))
    }
  }

  /// What to tell the patient when it is not clear; the therapist adapts it.
  public static func usualAdvice(isUrgent: Bool, _ language: Language) -> String {
    isUrgent
      ? language(
        "Vandaag nog naar een arts: wij bellen samen de huisarts of de huisartsenpost.",
        "To a doctor today: we call the GP or the out-of-hours GP together.")
      : language(
        "Maak deze week een afspraak bij de huisarts en neem onze brief mee.",
        "See the GP this week and take our letter along.")
  }
}
