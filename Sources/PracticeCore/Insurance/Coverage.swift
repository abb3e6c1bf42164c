/// Who will probably pay for one visit, and why.
///
/// A suggestion: the insurer decides.
public struct Coverage: Hashable, Sendable {
  public enum Payer: String, Sendable {
    case basic, supplementary, selfPay, unknown
  }

  /// What the desk must do before the outcome is sure; shown as `!`.
  public enum Need: Hashable, Sendable {
    case extend, refer, tellPrice
  }

  /// Whether the insurance was checked for the date of the visit.
  public enum Verification: Hashable, Sendable {
    case verified
    case unverified
    /// Policies change with the year, so one that has not begun cannot be checked.
    case yearNotBegun
  }

  /// The rule that decided.
  public enum Rule: Hashable, Sendable {
    case birthDateUnknown
    /// Under 18, with the number of treatments and whether the second series is recorded.
    case minor(age: Int, isExtended: Bool)
    case supplementary(age: Int, policy: Policy)
    case limitReached(age: Int, policy: Policy)
    case noPolicy(age: Int)
    case secondOnOneDay
  }

  public let rule: Rule
  public let payer: Payer
  /// The day of the visit.
  public let day: Day
  /// Visits before this one that the limit has paid for, those elsewhere included.
  public let used: Int
  /// Visits planned before this one that the limit will pay for.
  public let planned: Int
  /// Nothing when there is no limit or no limit applies.
  public let limit: Int?
  /// What the limit still pays for, this visit included; `used + planned + remaining` is `limit`.
  public let remaining: Int?
  /// The number in the flag: what is left, or for a child what is left of the current nine.
  public let number: Int?
  /// Part of `used` that the patient had at other practices.
  public let elsewhere: Int
  /// Whether the deductible applies: adults and the basic package.
  public let hasDeductible: Bool
  /// Whether the insurer pays a part only, because there is no contract.
  public let isPartial: Bool
  public let needs: Set<Need>
  public let verification: Verification

  init(
    rule: Rule, payer: Payer, day: Day, used: Int = 0, planned: Int = 0, limit: Int? = nil,
    number: Int? = nil, elsewhere: Int = 0, hasDeductible: Bool = false, isPartial: Bool = false,
    needs: Set<Need> = [], verification: Verification = .verified
  ) {
    self.rule = rule
    self.payer = payer
    self.day = day
    self.limit = limit
    self.used = limit.map { min(used, $0) } ?? used
    self.planned = limit.map { min(planned, $0 - min(used, $0)) } ?? planned
    remaining = limit.map { max(0, $0 - used - planned) }
    self.number = number
    self.elsewhere = min(elsewhere, self.used)
    self.hasDeductible = hasDeductible
    self.isPartial = isPartial
    self.needs = needs
    self.verification = verification
  }

  /// The flag in a cell: `A5`, `B7`, `B!`, `B€`, `A4~`, `Z!`, `A3?`, `A9'27`.
  ///
  /// - Parameter ascii: For terminals without a euro sign: `Be` for `B€`.
  public func flag(ascii: Bool = false) -> String {
    if payer == .unknown { return "?" }
    var flag =
      switch payer {
      case .basic: hasDeductible ? (ascii ? "Be" : "B€") : "B"
      case .supplementary: "A"
      case .selfPay, .unknown: "Z"
      }
    if let number { flag += String(number) }
    if isPartial { flag += "~" }
    if !needs.isEmpty { flag += "!" }
    switch verification {
    case .verified: break
    case .unverified: flag += "?"
    case .yearNotBegun: flag += "'" + padded(day.year % 100, 2)
    }
    return flag
  }
}
