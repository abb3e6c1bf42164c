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
      hasDeductible
        ? language("basis met eigen risico", "basic, with deductible") : language("basis", "basic")
    case .supplementary:
      remaining.map {
        language("aanvullend, nog \($0) met deze", "supplementary, \($0) left with this one")
      } ?? language("aanvullend", "supplementary")
    case .selfPay: language("zelf betalen", "self-pay")
    case .unknown: language("geboortedatum onbekend", "birth date unknown")
    }
  }
}

extension StaffMember {
  /// Manual therapist or physiotherapist, as the head of a column says it.
  var kind: String { isManualTherapist ? "MT" : "FT" }
}
