/// The exercises the practice can hand out.
public enum Catalogue {
  /// Every exercise, region by region and from light to heavy.
  public static let exercises: [Exercise] = lowBack + neck + shoulder + hip + general

  private static let byCode = Dictionary(
    exercises.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  public static func exercise(code: String) -> Exercise? { byCode[code] }

  public static func exercises(in region: Exercise.Region) -> [Exercise] {
    exercises.filter { $0.region == region }
  }

  /// Finds exercises while the user types.
  ///
  /// Every word of `query` begins a word of the name, region, category or code, in either
  /// language. Those whose name begins so come first; an empty query finds all.
  ///
  /// - Parameter withoutFloor: Leaves out what is done lying, kneeling or on hands and knees.
  public static func matches(
    _ query: String, language: Language, withoutFloor: Bool = false
  ) -> [Exercise] {
    let wanted = searchWords(query)
    let found = exercises.filter { exercise in
      if withoutFloor && exercise.floor { return false }
      let own = searchable(exercise)
      return wanted.allSatisfy { part in own.contains { $0.hasPrefix(part) } }
    }
    guard !wanted.isEmpty else { return found }
    let named = found.filter { exercise in
      let name = searchWords(exercise.text(language).name)
      return wanted.allSatisfy { part in name.contains { $0.hasPrefix(part) } }
    }
    let first = Set(named.map(\.code))
    return named + found.filter { !first.contains($0.code) }
  }

  /// What stands under every list of exercises until a therapist has read them.
  public static func approvalNote(_ language: Language) -> String {
    language(
      "Oefeningen en doseringen zijn voorstellen; een therapeut keurt ze eerst goed.",
      "Exercises and dosages are proposals. A therapist has to approve them first.")
  }

  private static func searchable(_ exercise: Exercise) -> [String] {
    var text = [exercise.code]
    for language in Language.allCases {
      text.append(exercise.text(language).name)
      text.append(exercise.region.name(language))
      text.append(exercise.category.name(language))
    }
    return searchWords(text.joined(separator: " "))
  }
}
