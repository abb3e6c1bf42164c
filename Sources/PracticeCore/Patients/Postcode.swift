/// A Dutch postcode.
public struct Postcode: Hashable, Sendable, CustomStringConvertible {
  /// The form in which it is kept and shown: `1234 AB`.
  public let text: String

  /// Reads what somebody typed: capitals or not, with or without the space.
  public init(parsing typed: String) throws(InputProblem) {
    let characters = Array(trimmed(typed).uppercased().filter { $0 != " " })
    let digits = characters.prefix(4)
    let letters = characters.dropFirst(4)
    guard characters.count == 6, digits.first != "0",
      digits.allSatisfy({ ("0"..."9").contains($0) }),
      letters.allSatisfy({ ("A"..."Z").contains($0) })
    else {
      throw InputProblem(
        "\(quoted(typed)) is geen postcode; typ vier cijfers en twee letters, zoals 1234 AB. Een buitenlandse komt bij de plaats.",
        "\(quoted(typed)) is not a postcode; type four digits and two letters, like 1234 AB. A foreign one goes with the town."
      )
    }
    guard !["SA", "SD", "SS"].contains(String(letters)) else {
      throw InputProblem(
        "Postcodes eindigen nooit op \(String(letters)).",
        "Postcodes never end in \(String(letters)).")
    }
    text = "\(String(digits)) \(String(letters))"
  }

  public var description: String { text }
}
