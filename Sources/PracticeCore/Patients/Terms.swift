/// The terms of the practice: what a visit costs, when one pays, what calling off late costs, the
/// rules of the house.
///
/// They bind a patient who had them at hand before the treatment began (articles 6:233 and 6:234
/// of the Dutch Civil Code); so at the first visit the desk asks for a yes.
public struct Terms: Hashable, Sendable {
  /// Of which day they are; nothing for a practice that asks for none.
  ///
  /// It may lie ahead: patients then hear of new terms before these hold.
  public var since: Day?

  public init(since: Day? = nil) {
    self.since = since
  }
}

/// A patient's yes to the terms.
public struct TermsAgreement: Hashable, Sendable {
  public let day: Day
  /// Of which day the terms were.
  public let terms: Day
  /// Who heard it.
  public let initials: String
}

/// How a patient stands towards the terms that are asked for now.
public struct PatientTerms: Hashable, Sendable {
  public let terms: Terms
  /// The latest.
  public let agreement: TermsAgreement?

  /// Whether the desk still has to ask.
  public var isOwed: Bool {
    guard let since = terms.since else { return false }
    return agreement.map { $0.terms < since } ?? true
  }

  /// What there is to do; empty when there is nothing.
  public func task(in language: Language) -> String {
    guard isOwed, let since = terms.since else { return "" }
    return agreement == nil
      ? language("voorwaarden bespreken", "go through the terms")
      : language(
        "nieuwe voorwaarden bespreken (\(language.numericDate(since)))",
        "go through the new terms (\(language.numericDate(since)))")
  }

  /// To what the patient agreed; empty for one who never did.
  public func sentence(in language: Language) -> String {
    guard let agreement else { return "" }
    let (terms, day) = (
      language.numericDate(agreement.terms), language.numericDate(agreement.day)
    )
    return language(
      "akkoord met de voorwaarden van \(terms) op \(day) (\(agreement.initials))",
      "agreed to the terms of \(terms) on \(day) (\(agreement.initials))")
  }
}
