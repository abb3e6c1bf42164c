/// What a visit costs the patient, as far as the practice can tell.
///
/// An expectation: what the insurer pays back, and of the deductible what is left, it knows.
public enum ExpectedAmount: Hashable, Sendable {
  /// The insurer pays all of it.
  case nothing
  case cents(Int)
  /// A part: there is no contract, or the deductible applies.
  case part
  /// The price list does not say.
  case unknown

  public init(_ coverage: Coverage, price: Int?) {
    self =
      switch coverage.payer {
      case .selfPay: price.map { .cents($0) } ?? .unknown
      case .unknown: .unknown
      case .basic, .supplementary: coverage.hasDeductible || coverage.isPartial ? .part : .nothing
      }
  }

  /// In the column of a statement.
  public func text(in language: Language) -> String {
    switch self {
    case .nothing: language.euros(0)
    case .cents(let cents): language.euros(cents)
    case .part: language("deel", "part")
    case .unknown: "?"
    }
  }
}
