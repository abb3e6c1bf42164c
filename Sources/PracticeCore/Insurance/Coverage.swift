/// Who will probably pay for one visit, and why.
///
/// A suggestion: the insurer decides.
public struct Coverage: Hashable, Sendable {
  /// On whose account a visit comes.
  public enum Payer: String, Sendable {
    case basic, supplementary, selfPay, unknown
  }

  /// What the desk must do before the outcome is sure; shown as `!`.
  public enum Need: Hashable, Sendable, CaseIterable {
    case extend, refer, tellPrice
    /// A budget in euros cannot be turned into visits without a price.
    case setPrice
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
    /// Under the age of adults, with whether the second series is recorded.
    case minor(age: Int, adultAge: Int, isExtended: Bool)
    /// Under that age, a condition of the chronic list; until when, if it has a term.
    case chronicMinor(age: Int, adultAge: Int, until: Day?)
    /// A condition of the chronic list, after the visits that come first.
    case chronic(age: Int, ownVisits: Int, until: Day?)
    /// Supervised exercise therapy, in so many months.
    case osteoarthritis(age: Int, months: Int?)
    case supplementary(age: Int, policy: Policy)
    case limitReached(age: Int, policy: Policy)
    case noPolicy(age: Int)
    case secondOnOneDay
  }

  /// What else had a part in it, or would have.
  public enum Note: Hashable, Sendable {
    /// Chronic list: this is a visit that comes before the basic package pays.
    case chronicFirst(number: Int, of: Int)
    case noReferral
    case termEnded(Day)
    case notListed
    case exerciseUsedUp(Int)
    /// The limit is the one for manual therapy.
    case manualLimit
    case carriedOver(visits: Int, from: Int)
    /// It takes more than one visit, and that is all there is left.
    case takes(visits: Int, left: Int)
    case screeningFree
    /// There was a policy, until that day.
    case policyEnded(name: String, on: Day)
    /// Had elsewhere, which a limit for manual therapy leaves out: nobody recorded of which care.
    case elsewhereOfAnyCare(Int)
    /// Had elsewhere, which a child's condition leaves out: nobody recorded of which one.
    case elsewhereOfAnyCondition(Int)
  }

  /// A limit in cents a calendar year.
  public struct Budget: Hashable, Sendable {
    public let limit: Int
    public let used: Int
    public let planned: Int
    /// What this visit takes from it; nothing when the price list does not say.
    public let price: Int?

    public var remaining: Int { max(0, limit - used - planned) }
  }

  /// What an insurer without a contract pays of this visit.
  public struct Part: Hashable, Sendable {
    public let payment: InsurerPayment
    /// In cents; nothing when the price list does not say.
    public let price: Int?
    /// What the insurer pays, in cents; nothing when that cannot be told.
    public let paid: Int?

    /// What is left for the patient, in cents.
    public var own: Int? { price.flatMap { price in paid.map { price - $0 } } }
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
  /// For a policy in euros.
  public let budget: Budget?
  /// How many visits it takes from what pays for it.
  let taken: Int
  /// Whether the deductible applies: adults and the basic package.
  public let hasDeductible: Bool
  /// What the deductible is in the year of the visit, in cents.
  public let deductible: Int?
  /// Whether the insurer pays a part only.
  public let isPartial: Bool
  /// Which part, when there is no contract and it is known what the insurer then pays.
  public let part: Part?
  public let needs: Set<Need>
  public let notes: [Note]
  public let verification: Verification

  init(
    rule: Rule, payer: Payer, day: Day, used: Int = 0, planned: Int = 0, limit: Int? = nil,
    number: Int? = nil, elsewhere: Int = 0, budget: Budget? = nil, taken: Int = 0,
    hasDeductible: Bool = false, deductible: Int? = nil, isPartial: Bool = false,
    part: Part? = nil, needs: Set<Need> = [], notes: [Note] = [],
    verification: Verification = .verified
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
    self.budget = budget
    self.taken = taken
    self.hasDeductible = hasDeductible
    self.deductible = deductible
    self.isPartial = isPartial
    self.part = part
    self.needs = needs
    self.notes = notes
    self.verification = verification
  }

  /// Whether the patient pays only as far as is known: there is no policy, and nobody has asked
  /// about the year of the visit.
  public var isPolicyUnasked: Bool { rule.isWithoutPolicy && verification != .verified }

  /// The flag in a cell: `A5`, `B7`, `B!`, `B€`, `B€12`, `A4~`, `Z!`, `A3?`, `A9'27`.
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
