/// What is treated, as the insurer counts it: several episodes may be of one condition, and a
/// recurrence keeps it.
public struct Condition: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case ordinary
    /// On the list of long-lasting conditions in annex 1 of the Besluit zorgverzekering.
    case chronic
    /// Of hip or knee.
    case osteoarthritis
  }

  public let id: ID<Condition>
  public let details: ConditionDetails

  public init(id: ID<Condition>, details: ConditionDetails) {
    self.id = id
    self.details = details
  }
}

/// What is recorded of a condition.
public struct ConditionDetails: Hashable, Sendable {
  public var kind: Condition.Kind
  /// The entry of the chronic list; nothing for a condition that is not on it.
  public var chronicCode: String?
  /// The day on which the term of the chronic list begins: of the diagnosis, the discharge from
  /// hospital, or the first treatment, as its entry has it.
  public var began: Day?
  /// The day of the referral; nothing without one.
  public var referred: Day?
  public var referrer: String

  public init(
    kind: Condition.Kind = .ordinary, chronicCode: String? = nil, began: Day? = nil,
    referred: Day? = nil, referrer: String = ""
  ) {
    self.kind = kind
    self.chronicCode = chronicCode
    self.began = began
    self.referred = referred
    self.referrer = referrer
  }
}

extension Condition.Kind {
  public func name(in language: Language) -> String {
    switch self {
    case .ordinary: language("gewone aandoening", "ordinary condition")
    case .chronic: language("chronische lijst", "chronic list")
    case .osteoarthritis: language("artrose heup of knie", "osteoarthritis of hip or knee")
    }
  }
}
