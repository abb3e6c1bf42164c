/// What a patient told at the next session: how often an exercise was done, and how it went.
public struct Adherence: Hashable, Sendable {
  public enum Verdict: String, CaseIterable, Sendable {
    case none = ""
    case good, tooHeavy, tooLight, painful

    public func name(_ language: Language) -> String {
      switch self {
      case .none: ""
      case .good: language("goed", "good")
      case .tooHeavy: language("te zwaar", "too heavy")
      case .tooLight: language("te licht", "too light")
      case .painful: language("pijn", "pain")
      }
    }
  }

  /// The code in the catalogue.
  public let exercise: String
  /// The day on which it was told.
  public let day: Day
  public let daysDone: Int
  /// The days on which it was to be done.
  public let daysOf: Int
  public let verdict: Verdict
  public let remark: String

  public init(
    exercise: String, day: Day, daysDone: Int, daysOf: Int, verdict: Verdict = .none,
    remark: String = ""
  ) {
    self.exercise = exercise
    self.day = day
    self.daysDone = daysDone
    self.daysOf = daysOf
    self.verdict = verdict
    self.remark = remark
  }

  /// `5/7 te zwaar, knie deed pijn`.
  public func short(_ language: Language) -> String {
    let words = [verdict.name(language), remark].filter { !$0.isEmpty }
    return words.isEmpty
      ? "\(daysDone)/\(daysOf)" : "\(daysDone)/\(daysOf) " + words.joined(separator: ", ")
  }

  /// Of all exercises told on one day: `19 van 28 dagen (68 %)`.
  ///
  /// - Returns: Nothing when nothing was to be done.
  public static func total(_ told: [Adherence], _ language: Language) -> String? {
    let (done, of) = told.reduce((0, 0)) { ($0.0 + $1.daysDone, $0.1 + $1.daysOf) }
    guard of > 0 else { return nil }
    let percent = (done * 100 + of / 2) / of
    return language(
      "\(done) van \(of) dagen (\(percent) %)", "\(done) of \(of) days (\(percent) %)")
  }
}

/// Reads a line of ticks as a therapist types it: `5/7 te zwaar`, `alle`, `3 van 7, knie`.
public enum AdherenceInput {
  /// - Parameter planned: The days on which it was to be done, for who types only a number.
  public static func parse(
    _ text: String, planned: Int
  ) -> Result<(done: Int, of: Int, verdict: Adherence.Verdict, remark: String)?, InputProblem> {
    var rest = trimmed(text)[...]
    guard !rest.isEmpty else { return .success(nil) }
    let days: (done: Int, of: Int)
    if let word = take(["alle", "alles", "elke dag", "all", "every day"], from: &rest) {
      _ = word
      days = (planned, planned)
    } else if take(["niet", "geen", "nooit", "not", "none", "never"], from: &rest) != nil {
      days = (0, planned)
    } else if let done = number(from: &rest) {
      rest = rest.drop { $0 == " " }
      let hasOf = take(["/", "van de", "van", "of", "out of"], from: &rest) != nil
      rest = rest.drop { $0 == " " }
      if hasOf {
        guard let of = number(from: &rest) else { return .failure(problem) }
        days = (done, of)
      } else {
        days = (done, max(planned, done))
      }
    } else {
      return .failure(problem)
    }
    guard days.done <= days.of, days.of <= 366 else { return .failure(tooMany) }
    rest = rest.drop { " ,;:·-".contains($0) }
    _ = take(["dagen", "days", "keer", "times"], from: &rest)
    rest = rest.drop { " ,;:·-".contains($0) }
    let verdict = verdict(from: &rest)
    rest = rest.drop { " ,;:·-".contains($0) }
    guard rest.count <= longestRemark else { return .failure(tooLong) }
    return .success((days.done, days.of, verdict, String(rest)))
  }

  public static let longestRemark = 200

  private static func verdict(from rest: inout Substring) -> Adherence.Verdict {
    let words: [(Adherence.Verdict, [String])] = [
      (.tooHeavy, ["te zwaar", "zwaar", "te moeilijk", "too heavy", "heavy", "too hard"]),
      (.tooLight, ["te licht", "licht", "te makkelijk", "too light", "light", "too easy"]),
      (.painful, ["pijnlijk", "pijn", "painful", "pain"]),
      (.good, ["goed", "ging goed", "good", "went well", "ok"]),
    ]
    for (verdict, forms) in words where take(forms, from: &rest) != nil { return verdict }
    return .none
  }

  /// Takes the first of these words off the front, if it stands there as a whole.
  private static func take(_ words: [String], from rest: inout Substring) -> String? {
    let lowered = rest.lowercased()
    for word in words where lowered.hasPrefix(word) {
      let after = rest.dropFirst(word.count)
      if word != "/", let next = after.first, next.isLetter { continue }
      rest = after
      return word
    }
    return nil
  }

  private static func number(from rest: inout Substring) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count), let number = Int(digits) else { return nil }
    rest = rest.dropFirst(digits.count)
    return number
  }

  private static let problem = InputProblem(
    "Typ hoeveel dagen, bijvoorbeeld: 5/7 te zwaar, of: alle.",
    "Type how many days, for example: 5/7 too heavy, or: all.")
  private static let tooMany = InputProblem(
    "Vaker dan de bedoeling was kan niet.", "More days than there were cannot be.")
  private static let tooLong = InputProblem(
    "De opmerking is te lang.", "The remark is too long.")
}
