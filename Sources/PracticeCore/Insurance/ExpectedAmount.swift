/// What a visit costs the patient, as far as the practice can tell.
///
/// An expectation: what the insurer pays back, and of the deductible what is left, it knows.
public enum ExpectedAmount: Hashable, Sendable {
  /// The insurer pays all of it.
  case nothing
  case cents(Int)
  /// A part that cannot be told: of the deductible, or of an insurer without a contract whose
  /// terms the practice does not know.
  case part
  /// The price list does not say.
  case unknown

  public init(_ coverage: Coverage, price: Int?) {
    self =
      switch coverage.payer {
      case .selfPay: price.map { .cents($0) } ?? .unknown
      case .unknown: .unknown
      case .basic, .supplementary:
        if coverage.hasDeductible {
          .part
        } else if coverage.isPartial {
          coverage.part?.own.map { .cents($0) } ?? .part
        } else {
          .nothing
        }
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
