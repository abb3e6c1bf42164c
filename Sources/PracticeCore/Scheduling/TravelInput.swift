/// Reads the way to a visit at home: `15`, or `15/20` for there and back.
public enum TravelInput {
  /// - Returns: Nothing for an empty text: it is no visit at home.
  public static func parse(_ text: String) -> Result<Travel?, InputProblem> {
    let parts = text.split { !$0.isASCII || !$0.isWholeNumber }
    let isPlain = text.allSatisfy { $0.isWhitespace || $0.isNumber || "/+-".contains($0) }
    guard !trimmed(text).isEmpty else { return .success(nil) }
    guard isPlain, (1...2).contains(parts.count),
      let before = Int(parts[0]), let after = Int(parts[parts.count - 1]),
      (0...240).contains(before), (0...240).contains(after)
    else {
      return .failure(
        InputProblem(
          "Typ de reistijd in minuten: 15, of 15/20 voor heen en terug.",
          "Type the travel time in minutes: 15, or 15/20 for there and back."))
    }
    return .success(Travel(before: before, after: after))
  }

  /// The travel as it would be typed.
  public static func text(_ travel: Travel?) -> String {
    guard let travel else { return "" }
    return travel.before == travel.after
      ? "\(travel.before)" : "\(travel.before)/\(travel.after)"
  }
}
