/// An e-mail address that looks as if mail can arrive there; only mail itself proves it.
public struct EmailAddress: Hashable, Sendable {
  public let text: String

  public init(parsing typed: String) throws(InputProblem) {
    let text = trimmed(typed)
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, EmailAddress.isMailbox(parts[0]), EmailAddress.isDomain(parts[1]),
      text.utf8.count <= 254
    else {
      throw InputProblem(
        "\(quoted(typed)) is geen e-mailadres; het ziet eruit als naam@voorbeeld.nl.",
        "\(quoted(typed)) is not an e-mail address; it looks like name@example.nl.")
    }
    self.text = text
  }

  private static func isMailbox(_ name: Substring) -> Bool {
    (1...64).contains(name.utf8.count) && !name.hasPrefix(".") && !name.hasSuffix(".")
      && !name.contains("..")
      && name.allSatisfy { isPrintable($0) && !"\"(),:;<>[]\\".contains($0) }
  }

  private static func isDomain(_ domain: Substring) -> Bool {
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, last.count >= 2,
      last.allSatisfy(\.isLetter) || last.hasPrefix("xn--")
    else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.allSatisfy { $0.isLetter || $0.isWholeNumber || $0 == "-" }
    }
  }

  private static func isPrintable(_ character: Character) -> Bool {
    !character.isWhitespace
      && character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}
