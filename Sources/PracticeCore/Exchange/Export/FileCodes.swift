/// A list whose codes stand in a file.
enum FileCodes: Sendable {
  case screening, consent, sideEffect, access, noteParts, chronic, warning
  /// 1 to 7, from Monday, and the first letters of the parts of a day; without spaces.
  case weekdays, dayParts
}

extension FileNames {
  /// Codes as the list calls them; one that is not there any more is told as it stands.
  func words(of text: String, _ codes: FileCodes) -> String {
    let parts =
      codes == .weekdays || codes == .dayParts
      ? text.map { String($0) } : text.split(separator: " ").map(String.init)
    return parts.map { word($0, codes) }.joined(separator: codes == .screening ? "; " : ", ")
  }

  private func word(_ code: String, _ codes: FileCodes) -> String {
    let name =
      switch codes {
      case .screening: FileNames.screening[code]?.text(in: language)
      case .consent: ConsentPoint(rawValue: code)?.name(in: language)
      case .sideEffect: SideEffect(rawValue: code)?.name(in: language)
      case .access: AccessEvent(rawValue: code)?.name(in: language)
      case .noteParts: notePart(code)
      case .warning: FileNames.warning(code, language)
      case .chronic: chronicEntries[code]
      case .weekdays: Int(code).flatMap { (1...7).contains($0) ? language.shortWeekday($0) : nil }
      case .dayParts: dayPart(code)
      }
    return name ?? code
  }

  private static let screening = Dictionary(
    (Region.allCases.flatMap { ScreeningList.items(.redFlags, regions: [$0]) }
      + ScreeningList.items(.neckRisk, regions: [.neck])).map { ($0.code, $0) }
  ) { first, _ in first }

  private static func warning(_ code: String, _ language: Language) -> String? {
    if let outcome = Evaluation.outcome(code: code) {
      return language("evaluatie: ", "evaluation: ") + outcome.name(in: language)
    }
    return CourseWarning.name(ofCode: code, language)
  }

  private func notePart(_ code: String) -> String? {
    switch NotePart(rawValue: code) {
    case .objective: "O"
    case .analysis: "A"
    case .plan: "P"
    case .techniques: language("technieken", "techniques")
    case nil: nil
    }
  }

  private func dayPart(_ letter: String) -> String? {
    switch DayPart.allCases.first(where: { $0.rawValue.hasPrefix(letter) }) {
    case .morning: language("ochtend", "morning")
    case .afternoon: language("middag", "afternoon")
    case .evening: language("avond", "evening")
    case nil: nil
    }
  }
}
