/// How far an episode is at one contact: `4/6`, `intake`, or `1` when nothing was expected.
public struct SessionCount: Hashable, Sendable {
  /// The number of this treatment, from 1; nothing for an intake without treatment.
  public let number: Int?
  /// The number of treatments the plan expects.
  public let expected: Int?

  public init(number: Int?, expected: Int?) {
    self.number = number
    self.expected = expected.flatMap { $0 > 0 ? $0 : nil }
  }

  /// What stands in a cell; the same in both languages.
  public var text: String {
    guard let number else { return "intake" }
    return expected.map { "\(number)/\($0)" } ?? "\(number)"
  }
}
