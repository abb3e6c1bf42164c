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
  /// The price list does not say, or it is not known who pays.
  case unknown

  public init(_ coverage: Coverage, price: Int?) {
    self =
      switch coverage.payer {
      case .selfPay: price.map { .cents($0) } ?? .unknown
      case .unknown: .unknown
      case .basic, .supplementary:
        if coverage.needs.contains(.extend) {
          // Without the extension the insurer pays nothing.
          .unknown
        } else if coverage.hasDeductible {
          .part
        } else if coverage.isPartial {
          coverage.part?.own.map { .cents($0) } ?? .part
        } else {
          .nothing
        }
      }
  }

  /// Of a visit with this price, as a sentence for the desk; nothing when nobody pays anything.
  public func sentence(price: Int?, in language: Language) -> String? {
    let cost = price.map {
      language("Prijs \(language.euros($0)); ", "Price \(language.euros($0)); ")
    }
    return switch self {
    case .nothing:
      cost.map { $0 + language("de patiënt betaalt niets.", "the patient pays nothing.") }
    case .cents(let cents):
      (cost ?? "")
        + language(
          "de patiënt betaalt naar verwachting \(language.euros(cents)).",
          "the patient is expected to pay \(language.euros(cents)).")
    case .part:
      cost.map {
        $0
          + language(
            "hoeveel de patiënt daarvan betaalt, weet de verzekeraar.",
            "the insurer knows how much of it the patient pays.")
      }
    case .unknown:
      cost.map {
        $0 + language("wie betaalt, is nog niet te zeggen.", "who pays cannot be told yet.")
      }
        ?? language(
          "De prijslijst noemt hiervoor geen prijs.", "The price list has no price for this.")
    }
  }

  /// In the column of a statement.
  public func text(in language: Language) -> String {
    switch self {
    case .nothing: language.euros(0)
    case .cents(let cents): language.euros(cents)
    case .part: language("een deel", "a part")
    case .unknown: language("nog niet bekend", "not known yet")
    }
  }
}
