/// A Dutch citizen service number (BSN): nine digits that pass the 11-test.
///
/// Passing does not prove that the number was issued, nor to whom. One number that fails the test
/// is taken too: 999999999 stands on claims for somebody whose identity could not be established.
public struct CitizenNumber: Hashable, Sendable {
  /// Stands for 'identity not established'; it is nobody's number, so several may have it.
  public static let notEstablished = "999999999"

  /// Nine digits.
  public let digits: String

  /// Whether it is the number of a person.
  public var isEstablished: Bool { digits != CitizenNumber.notEstablished }

  /// Reads what somebody typed; spaces, dots and hyphens between the digits are allowed.
  ///
  /// Old numbers of eight digits get their leading zero.
  public init(parsing text: String) throws(InputProblem) {
    var values: [Int] = []
    for character in trimmed(text) where !" .-".contains(character) {
      guard character.isASCII, let value = character.wholeNumberValue else {
        throw InputProblem(
          "Een BSN bestaat alleen uit cijfers.", "A BSN consists of digits only.")
      }
      values.append(value)
    }
    guard values.count == 8 || values.count == 9 else {
      throw InputProblem(
        "Een BSN heeft 9 cijfers; dit zijn er \(values.count).",
        "A BSN has 9 digits; this has \(values.count).")
    }
    if values.count == 8 { values.insert(0, at: 0) }
    guard values != Array(repeating: 9, count: 9) else {
      digits = CitizenNumber.notEstablished
      return
    }
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
    let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    // Two leading zeros were never issued, yet 000000000 and others like it pass the test.
    guard sum % 11 == 0, values[0] != 0 || values[1] != 0 else {
      throw InputProblem(
        "Dit BSN klopt niet: er is waarschijnlijk een cijfer verkeerd of verwisseld.",
        "This BSN is not valid: a digit is probably wrong or swapped.")
    }
    digits = values.map(String.init).joined()
  }
}
