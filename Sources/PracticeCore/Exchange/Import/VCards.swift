/// Contacts read from vCards (RFC 6350, version 4; RFC 2426, version 3; and version 2.1, which
/// Outlook writes), as a table whose columns are known.
public struct VCards: Sendable {
  public let table: CSVTable
  public static let columns: [PatientColumn?] = [
    .surname, .prefix, .initials, .givenName, .birthDate, .sex, .addressLine, .postcode, .city,
    .phone, .phoneLabel, .otherPhone, .otherPhoneLabel, .thirdPhone, .thirdPhoneLabel, .email,
    .language, .deskNote,
  ]

  /// - Parameter language: Of the words that are added, such as whose a telephone is.
  /// - Throws: ``InputProblem`` when the file holds no vCards, or one that is cut off.
  public init(reading bytes: [UInt8], language: Language = .dutch) throws(InputProblem) {
    let (text, encoding) = try TextEncoding.decode(bytes)
    var rows: [CSVTable.Row] = []
    var card: (line: Int, properties: [VCardProperty])?
    for (line, content) in VCards.unfolded(text) {
      guard let property = VCardProperty(content) else { continue }
      switch (property.name, property.text.uppercased()) {
      case ("BEGIN", "VCARD"):
        guard card == nil else { throw VCards.cutOff(line) }
        card = (line, [])
      case ("END", "VCARD"):
        guard let whole = card else { throw VCards.cutOff(line) }
        let contact = VCardContact(whole.properties, language)
        rows.append(
          CSVTable.Row(line: whole.line, fields: contact.fields, problem: contact.problem))
        card = nil
      default: card?.properties.append(property)
      }
    }
    if let card { throw VCards.cutOff(card.line) }
    guard !rows.isEmpty else {
      throw InputProblem(
        "In dit bestand staan geen visitekaartjes.", "There are no vCards in this file.")
    }
    table = CSVTable(
      header: VCards.columns.map { $0?.rawValue ?? "" }, rows: rows, encoding: encoding)
  }

  private static func cutOff(_ line: Int) -> InputProblem {
    InputProblem(
      "Het visitekaartje op regel \(line) is niet heel.",
      "The vCard on line \(line) is not complete.")
  }

  /// The lines with those that continue them, and where each begins.
  private static func unfolded(_ text: [UInt8]) -> [(line: Int, content: String)] {
    var result: [(line: Int, bytes: [UInt8])] = []
    var goesOn = false
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let content = line.last == 0x0D ? line.dropLast() : line
      if goesOn, !result.isEmpty {
        result[result.count - 1].bytes.removeLast()
        result[result.count - 1].bytes += content
      } else if let first = content.first, first == 0x20 || first == 0x09, !result.isEmpty {
        result[result.count - 1].bytes += content.dropFirst()
      } else {
        result.append((index + 1, Array(content)))
      }
      goesOn = result.last.map { VCardProperty.goesOn($0.bytes) } ?? false
    }
    return result.map { ($0.line, String(decoding: $0.bytes, as: UTF8.self)) }
  }
}
