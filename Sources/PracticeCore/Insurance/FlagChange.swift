/// A flag of a planned visit that changes by what is done now.
public struct FlagChange: Hashable, Sendable {
  public let appointment: ID<Appointment>
  public let before: Coverage
  public let after: Coverage

  /// Of the visit, as it is now.
  public var day: Day { after.day }

  /// `di 15 dec A1 → Z`.
  public func text(in language: Language) -> String {
    "\(language.shortDate(day)) \(before.flag()) → \(after.flag())"
  }

  /// What becomes of the visits, as somebody on the phone would say it.
  fileprivate enum Effect: Hashable {
    case fewerLeft(Int), moreLeft(Int)
    case selfPay, coveredAgain
    /// No policy is known for then, and nobody has asked: that is not yet self-pay.
    case policyUnasked
    case other
  }

  fileprivate var effect: Effect {
    if before.payer != after.payer {
      if after.payer == .selfPay { return after.isPolicyUnasked ? .policyUnasked : .selfPay }
      return before.payer == .selfPay ? .coveredAgain : .other
    }
    guard let was = before.number, let number = after.number, was != number else { return .other }
    return number < was ? .fewerLeft(was - number) : .moreLeft(number - was)
  }
}

extension FlagChange {
  /// The visits that are in both and have another flag now.
  static func between(
    _ before: [(visit: CoverFacts.Visit, coverage: Coverage)],
    _ after: [(visit: CoverFacts.Visit, coverage: Coverage)], from day: Day
  ) -> [FlagChange] {
    let old = Dictionary(before.map { ($0.visit.appointmentID, $0.coverage) }) { $1 }
    return after.compactMap { visit, coverage in
      guard visit.day >= day, let was = old[visit.appointmentID], was.flag() != coverage.flag()
      else { return nil }
      return FlagChange(appointment: ID(visit.appointmentID), before: was, after: coverage)
    }
  }
}

extension [FlagChange] {
  /// What becomes of visits that are planned already: `Gevolg: bij de afspraak van ma 30 nov blijft
  /// er 1 minder over (A5).`; empty when nothing does.
  public func consequence(in language: Language) -> String {
    guard !isEmpty else { return "" }
    var effects: [FlagChange.Effect] = []
    for change in self where !effects.contains(change.effect) { effects.append(change.effect) }
    let parts = effects.map { effect in
      effect.sentence(of: filter { $0.effect == effect }, language)
    }
    return language("Gevolg: ", "As a result, ") + parts.joined(separator: "; ") + "."
  }
}

extension FlagChange.Effect {
  /// How many dates are named; of more it is said how many there are.
  private static let named = 3

  fileprivate func sentence(of changes: [FlagChange], _ language: Language) -> String {
    guard changes.count > 1 else {
      let change = changes[0]
      let (day, flag) = (language.shortDate(change.day), change.after.flag())
      return switch self {
      case .fewerLeft(let count):
        language(
          "bij de afspraak van \(day) \(count == 1 ? "blijft" : "blijven") er \(count) minder over (\(flag))",
          "\(count) fewer remain\(count == 1 ? "s" : "") at the appointment of \(day) (\(flag))")
      case .moreLeft(let count):
        language(
          "bij de afspraak van \(day) \(count == 1 ? "blijft" : "blijven") er \(count) meer over (\(flag))",
          "\(count) more remain\(count == 1 ? "s" : "") at the appointment of \(day) (\(flag))")
      case .selfPay:
        language(
          "de afspraak van \(day) wordt zelf betalen (\(flag))",
          "the patient pays for the appointment of \(day) (\(flag))")
      case .coveredAgain:
        language(
          "de afspraak van \(day) wordt vergoed (\(flag))",
          "the appointment of \(day) is covered (\(flag))")
      case .policyUnasked:
        language(
          "vraag naar de polis voor de afspraak van \(day) (\(flag))",
          "ask for the policy for the appointment of \(day) (\(flag))")
      case .other:
        language(
          "de afspraak van \(day) krijgt \(flag) (was \(change.before.flag()))",
          "the appointment of \(day) gets \(flag) (was \(change.before.flag()))")
      }
    }
    let dates = dates(of: changes, language)
    return switch self {
    case .fewerLeft(let count):
      language(
        "bij de afspraken van \(dates) \(count == 1 ? "blijft" : "blijven") er \(count) minder over",
        "\(count) fewer remain\(count == 1 ? "s" : "") at the appointments of \(dates)")
    case .moreLeft(let count):
      language(
        "bij de afspraken van \(dates) \(count == 1 ? "blijft" : "blijven") er \(count) meer over",
        "\(count) more remain\(count == 1 ? "s" : "") at the appointments of \(dates)")
    case .selfPay:
      language(
        "de afspraken van \(dates) worden zelf betalen",
        "the patient pays for the appointments of \(dates)")
    case .coveredAgain:
      language(
        "de afspraken van \(dates) worden vergoed", "the appointments of \(dates) are covered")
    case .policyUnasked:
      language(
        "vraag naar de polis voor de afspraken van \(dates)",
        "ask for the policy for the appointments of \(dates)")
    case .other:
      language(
        "de afspraken van \(dates) krijgen een andere vlag",
        "the appointments of \(dates) get another flag")
    }
  }

  /// `ma 30 nov (A5), ma 7 dec (A4) en nog 3`.
  private func dates(of changes: [FlagChange], _ language: Language) -> String {
    // One more takes no more room than to say that there is one.
    let shown = changes.count <= Self.named + 1 ? changes.count - 1 : Self.named
    let texts = changes.map { "\(language.shortDate($0.day)) (\($0.after.flag()))" }
    let rest = changes.count - shown
    let last = rest == 1 ? texts[shown] : language("nog \(rest)", "\(rest) more")
    return texts.prefix(shown).joined(separator: ", ") + language(" en ", " and ") + last
  }
}

extension Reader {
  /// The flags of the visits of a patient that are still to come.
  func plannedFlags(of patient: ID<Patient>) throws -> [(CoverFacts.Visit, Coverage)] {
    let facts = try coverFacts(
      of: [patient], fromYear: today.year, through: today.adding(months: 24))
    guard let known = facts[patient] else { return [] }
    return try coverageRules().covers(facts: known).filter { $0.visit.day >= today }
  }
}

extension Practice {
  /// Does something, and tells which flags of visits still to come it changed.
  public func flagChanges(of patient: ID<Patient>, by body: () throws -> Void) throws
    -> [FlagChange]
  {
    let before = try read { try $0.plannedFlags(of: patient) }
    try body()
    return try read { reader in
      FlagChange.between(
        before, try reader.plannedFlags(of: patient), from: reader.today)
    }
  }
}
