/// The exercises the practice can hand out.
public enum Catalogue {
  /// Every exercise, region by region and from light to heavy.
  public static let exercises: [Exercise] =
    lowBack + trunk + neck + upperBack + shoulder + arm + hip + leg + general + daily

  private static let byCode = Dictionary(
    exercises.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  public static func exercise(code: String) -> Exercise? { byCode[code] }

  /// What stands under every list of exercises until a therapist has read them.
  public static func approvalNote(_ language: Language) -> String {
    language(
      "Oefeningen en doseringen zijn voorstellen; een therapeut keurt ze eerst goed.",
      "Exercises and dosages are proposals. A therapist has to approve them first.")
  }
}
