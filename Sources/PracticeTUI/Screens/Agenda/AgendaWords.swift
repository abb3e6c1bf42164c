import PracticeCore

extension AppointmentKind {
  /// The code of the kind that most appointments are of.
  static let ordinary = "treatment"

  /// For the six columns that a cell has for it.
  func shortName(in language: Language) -> String {
    switch code {
    case AppointmentKind.ordinary: language("beh.", "treat.")
    case "evaluation": "eval."
    case "consultation": language("consult", "cons.")
    default: TextWidth.cut(name(in: language), to: 6)
    }
  }
}

extension Coverage {
  /// The flag in a few words, for a line of the screen.
  func headline(in language: Language) -> String {
    switch payer {
    case .basic:
      needs.contains(.extend)
        ? language("basis, eerst verlenging", "basic, extension first")
        : (hasDeductible
          ? language("basis met eigen risico", "basic, with deductible")
          : language("basis", "basic"))
          + left(language)
    case .supplementary: language("aanvullend", "supplementary") + left(language)
    case .selfPay:
      isPolicyUnasked
        ? language("polis onbekend", "policy unknown") : language("zelf betalen", "self-pay")
    case .unknown: language("geboortedatum onbekend", "birth date unknown")
    }
  }

  private func left(_ language: Language) -> String {
    number.map { language(", nog \($0) met deze", ", \($0) left with this one") } ?? ""
  }
}

extension StaffMember {
  /// Manual therapist or physiotherapist, as the head of a column says it.
  var kind: String { isManualTherapist ? "MT" : "FT" }
}
