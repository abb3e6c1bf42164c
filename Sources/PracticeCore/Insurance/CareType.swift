/// Which care a kind of appointment is; insurers pay for one and not for the other.
public enum CareType: String, Sendable, CaseIterable {
  case manual, exercise

  public func name(in language: Language) -> String {
    switch self {
    case .manual: language("manuele therapie", "manual therapy")
    case .exercise: language("begeleide oefentherapie", "supervised exercise therapy")
    }
  }

  /// In a narrow column.
  public func shortName(in language: Language) -> String {
    switch self {
    case .manual: language("manueel", "manual")
    case .exercise: language("oefentherapie", "exercise")
    }
  }
}
