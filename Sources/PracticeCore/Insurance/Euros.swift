extension Language {
  /// An amount in cents as it is written: `€ 52,50`, `€52.50`.
  public func euros(_ cents: Int) -> String {
    let amount = cents.magnitude
    let sign = cents < 0 ? "-" : ""
    let (whole, rest) = ("\(amount / 100)", padded(Int(amount % 100), 2))
    return self("€ \(sign)\(whole),\(rest)", "\(sign)€\(whole).\(rest)")
  }
}

/// Reads an amount of money as people type it.
public enum EuroInput {
  /// `52`, `52,5`, `52.50`, `€ 52,50`, `1.250,00`; at most 100,000 euros.
  ///
  /// - Returns: The amount in cents.
  public static func parse(_ text: String) -> Result<Int, InputProblem> {
    var digits = text.filter { !$0.isWhitespace && $0 != "€" }
    // The last sign with at most two digits behind it separates the cents.
    var cents = 0
    if let sign = digits.lastIndex(where: { $0 == "," || $0 == "." }) {
      let behind = digits[digits.index(after: sign)...]
      if behind.count <= 2 {
        guard let value = number(String(behind) + String(repeating: "0", count: 2 - behind.count))
        else { return .failure(problem) }
        cents = value
        digits = String(digits[..<sign])
      }
      digits.removeAll { $0 == "," || $0 == "." }
    }
    guard let euros = number(digits), euros <= 100_000 else { return .failure(problem) }
    return .success(euros * 100 + cents)
  }

  /// As it stands in a field: `52,50`.
  public static func text(_ cents: Int, _ language: Language) -> String {
    "\(cents / 100)\(language(",", "."))\(padded(cents % 100, 2))"
  }

  private static func number(_ digits: String) -> Int? {
    guard !digits.isEmpty, digits.count <= 9, digits.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    return Int(digits)
  }

  private static let problem = InputProblem(
    "Typ een bedrag, zoals 52,50.", "Type an amount, such as 52.50.")
}
