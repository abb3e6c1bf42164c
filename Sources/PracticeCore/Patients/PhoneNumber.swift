/// A telephone number, Dutch or foreign.
public struct PhoneNumber: Hashable, Sendable {
  /// What is searched in: `0612345678`, or for a foreign number its digits with the country's.
  public let digits: String
  /// Foreign numbers begin with `+` and their country's digits.
  public let isForeign: Bool

  /// Reads what somebody typed: `06 12 34 56 78`, `+31 (0)58 123 45 67`, `0049 30 123456`.
  public init(parsing typed: String) throws(InputProblem) {
    let text = trimmed(typed)
    var digits = ""
    for (index, character) in text.enumerated() {
      if character.isASCII, character.isWholeNumber {
        digits.append(character)
      } else if !(character == "+" && index == 0) && !" -./()\u{A0}".contains(character) {
        throw InputProblem(
          "\(quoted(typed)) is geen telefoonnummer; een toelichting hoort in het veld ernaast.",
          "\(quoted(typed)) is not a phone number; a remark belongs in the field next to it.")
      }
    }
    var isInternational = text.hasPrefix("+")
    if !isInternational, digits.hasPrefix("00") {
      isInternational = true
      digits.removeFirst(2)
    }
    if isInternational, digits.hasPrefix("31") {
      isInternational = false
      digits.removeFirst(2)
      if !digits.hasPrefix("0") { digits = "0" + digits }
    }
    if isInternational {
      // The international standard (E.164) allows fifteen digits.
      guard (7...15).contains(digits.count), !digits.hasPrefix("0") else {
        throw InputProblem(
          "\(quoted(typed)) is geen buitenlands nummer; typ + en dan landnummer en nummer.",
          "\(quoted(typed)) is not a foreign number; type +, then country code and number.")
      }
    } else {
      try PhoneNumber.checkDutch(digits)
    }
    self.digits = digits
    isForeign = isInternational
  }

  /// `06-12345678`, `058-1234567`, `+4930123456`.
  public var display: String {
    if isForeign { return "+\(digits)" }
    let areaLength = PhoneNumber.areaLength(digits)
    return "\(digits.prefix(areaLength))-\(digits.dropFirst(areaLength))"
  }

  private static func checkDutch(_ digits: String) throws(InputProblem) {
    // Free and paid service numbers have four to seven digits behind their prefix.
    let isService = ["0800", "0900", "0906", "0909"].contains { digits.hasPrefix($0) }
    guard isService ? (8...11).contains(digits.count) : digits.count == 10 else {
      throw InputProblem(
        "Een Nederlands nummer heeft 10 cijfers, met het netnummer; dit zijn er \(digits.count).",
        "A Dutch number has 10 digits, area code included; this has \(digits.count).")
    }
    guard digits.hasPrefix("0"), !digits.hasPrefix("00") else {
      throw InputProblem(
        "Een Nederlands nummer begint met een 0, een buitenlands met een +.",
        "A Dutch number begins with 0, a foreign one with +.")
    }
  }

  /// The digits before the hyphen.
  private static func areaLength(_ digits: String) -> Int {
    if digits.hasPrefix("06") { return 2 }
    if ["0800", "0900", "0906", "0909"].contains(where: digits.hasPrefix) { return 4 }
    let threeDigits = [
      "010", "013", "014", "015", "020", "023", "024", "026", "030", "033", "035", "036", "038",
      "040", "043", "045", "046", "050", "053", "055", "058", "070", "071", "072", "073", "074",
      "075", "076", "077", "078", "079", "082", "084", "085", "087", "088", "091", "097",
    ]
    return threeDigits.contains(where: digits.hasPrefix) ? 3 : 4
  }
}
