/// A patient's supplementary insurance over a period.
public struct Policy: Hashable, Sendable, Identifiable {
  /// What it pays for in a calendar year.
  public enum Limit: Hashable, Sendable {
    case sessions(Int)
    case unlimited
  }

  public let id: Int64
  public let insurerName: String
  /// The name of the package, such as `Aanvullend 2`.
  public let package: String
  public let limit: Limit
  public let validFrom: Day
  /// The last day; nothing for a policy that goes on.
  public let validTo: Day?
  /// Whether the practice has a contract with the insurer; without one it pays a part only.
  public let isContracted: Bool

  public init(
    id: Int64, insurerName: String, package: String, limit: Limit, validFrom: Day,
    validTo: Day? = nil, isContracted: Bool = true
  ) {
    self.id = id
    self.insurerName = insurerName
    self.package = package
    self.limit = limit
    self.validFrom = validFrom
    self.validTo = validTo
    self.isContracted = isContracted
  }

  public func isInForce(on day: Day) -> Bool {
    validFrom <= day && validTo.map { day <= $0 } ?? true
  }

  /// `Fictief Verzekerd, Aanvullend 2`.
  public var name: String {
    [insurerName, package].map { trimmed($0) }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Visits a calendar year; nothing for no limit.
  var sessions: Int? {
    switch limit {
    case .sessions(let count): max(0, count)
    case .unlimited: nil
    }
  }
}
