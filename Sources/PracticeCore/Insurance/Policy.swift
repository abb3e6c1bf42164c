/// A patient's supplementary insurance over a period.
public struct Policy: Hashable, Sendable, Identifiable {
  /// What it pays for in a calendar year.
  public enum Limit: Hashable, Sendable {
    case sessions(Int)
    /// In cents.
    case budget(Int)
    case unlimited
  }

  public let id: Int64
  public let insurerName: String
  /// The name of the package, such as `Aanvullend 2`.
  public let package: String
  public let limit: Limit
  /// At most so many visits of manual therapy a year; nothing for no limit of their own.
  public let manualSessions: Int?
  /// How many sessions that are left at the year's end go on to the next.
  public let carryOver: Int
  /// Whether a visit that begins with a screening is one of the sessions.
  public let countsScreening: Bool
  public let validFrom: Day
  /// The last day; nothing for a policy that goes on.
  public let validTo: Day?
  /// Whether the practice has a contract with the insurer; without one it pays a part only.
  public let isContracted: Bool
  /// What the insurer pays without a contract; empty when the practice does not know.
  public var payments: [InsurerPayment]

  public init(
    id: Int64, insurerName: String, package: String, limit: Limit, manualSessions: Int? = nil,
    carryOver: Int = 0, countsScreening: Bool = true, validFrom: Day, validTo: Day? = nil,
    isContracted: Bool = true, payments: [InsurerPayment] = []
  ) {
    self.id = id
    self.insurerName = insurerName
    self.package = package
    self.limit = limit
    self.manualSessions = manualSessions
    self.carryOver = carryOver
    self.countsScreening = countsScreening
    self.validFrom = validFrom
    self.validTo = validTo
    self.isContracted = isContracted
    self.payments = payments
  }

  /// What it pays of a visit on a day; nothing with a contract, or when that is not known.
  func payment(on day: Day) -> InsurerPayment? {
    isContracted ? nil : payments.payment(on: day)
  }

  /// What an appointment takes from a budget, in cents: what the insurer pays of it.
  func cost(of visit: CoverFacts.Visit) -> Int? {
    payment(on: visit.day)?.paid(ofPrice: visit.price, visits: visit.visits) ?? visit.price
  }

  public func isInForce(on day: Day) -> Bool {
    validFrom <= day && validTo.map { day <= $0 } ?? true
  }

  /// `Fictief Verzekerd, Aanvullend 2`.
  public var name: String {
    [insurerName, package].map { trimmed($0) }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Visits a calendar year; nothing for no limit, or for one in euros.
  var sessions: Int? {
    if case .sessions(let count) = limit { max(0, count) } else { nil }
  }

  /// Cents a calendar year; nothing for a limit of another sort.
  var budget: Int? {
    if case .budget(let cents) = limit { max(0, cents) } else { nil }
  }

  /// How much it pays, to compare two that are in force at once; a visit is some fifty euros.
  var size: Int {
    switch limit {
    case .sessions(let count): max(0, count)
    case .budget(let cents): max(0, cents) / 5000
    case .unlimited: .max
    }
  }
}
