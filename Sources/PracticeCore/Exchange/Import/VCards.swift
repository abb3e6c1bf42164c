/// Contacts read from vCards (RFC 6350, version 4; RFC 2426, version 3), as a table whose
/// columns are known.
public struct VCards: Sendable {
  public let table: CSVTable
  public static let columns: [PatientColumn?] = [
    .surname, .prefix, .initials, .givenName, .birthDate, .sex, .addressLine, .postcode, .city,
    .phone, .otherPhone, .thirdPhone, .email, .language, .deskNote,
  ]

  /// - Throws: ``InputProblem`` when the file holds no vCards, or one that is cut off.
  public init(reading bytes: [UInt8]) throws(InputProblem) {
    let (text, encoding) = try TextEncoding.decode(bytes)
    var rows: [CSVTable.Row] = []
    var card: (line: Int, properties: [Property])?
    for (line, content) in VCards.unfolded(text) {
      guard let property = Property(content) else { continue }
      switch (property.name, folded(property.value)) {
      case ("BEGIN", "vcard"):
        guard card == nil else { throw VCards.cutOff(line) }
        card = (line, [])
      case ("VERSION", "2 1"):
        throw InputProblem(
          "Dit zijn visitekaartjes van versie 2.1. Laat het andere programma versie 3.0 of 4.0 maken.",
          "These are vCards of version 2.1. Have the other program write version 3.0 or 4.0.")
      case ("END", "vcard"):
        guard let whole = card else { throw VCards.cutOff(line) }
        rows.append(
          CSVTable.Row(line: whole.line, fields: VCards.fields(of: whole.properties)))
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
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let content = line.last == 0x0D ? line.dropLast() : line
      if let first = content.first, first == 0x20 || first == 0x09, !result.isEmpty {
        result[result.count - 1].bytes += content.dropFirst()
      } else {
        result.append((index + 1, Array(content)))
      }
    }
    return result.map { ($0.line, String(decoding: $0.bytes, as: UTF8.self)) }
  }

  // MARK: - One card

  private static func fields(of properties: [Property]) -> [String] {
    func first(_ name: String) -> Property? { properties.first { $0.name == name } }
    let name = first("N")?.parts ?? []
    func part(_ index: Int) -> String { name.indices.contains(index) ? name[index] : "" }
    // Only a formatted name: it is taken apart as well as can be.
    let whole = name.isEmpty ? NameReading.read(first("FN")?.text ?? "") : nil
    let own = NameReading.splitPrefix(part(0))
    // Many have written the prefix where further given names belong.
    let further = part(2).split(separator: " ").map(String.init)
    let isPrefix = !further.isEmpty && further.allSatisfy(PatientName.prefixWords.contains)
    let given = [part(1), isPrefix ? "" : part(2)].filter { !$0.isEmpty }
    let telephones = properties.filter { $0.name == "TEL" }.map(\.telephone)
    let address = first("ADR")?.parts ?? []
    func line(_ index: Int) -> String { address.indices.contains(index) ? address[index] : "" }
    let extra =
      telephones.dropFirst(3)
      + properties.filter { $0.name == "EMAIL" }.dropFirst()
      .map(\.text)
    let note = [first("NOTE")?.text ?? ""] + extra
    return [
      whole?.surname ?? own.surname, whole?.prefix ?? (isPrefix ? part(2) : own.prefix),
      whole?.initials ?? "", whole?.givenName ?? given.joined(separator: " "),
      birthDate(first("BDAY")?.text ?? ""),
      String((first("GENDER")?.parts.first ?? "").prefix(1)), line(2), line(5), line(3),
      telephones.first ?? "", telephones.dropFirst().first ?? "",
      telephones.dropFirst(2).first ?? "", first("EMAIL")?.text ?? "", first("LANG")?.text ?? "",
      note.filter { !$0.isEmpty }.joined(separator: "\n"),
    ]
  }

  /// `19800312` as `1980-03-12`; a date without a year is left out, being none.
  private static func birthDate(_ text: String) -> String {
    let date = text.split(separator: "T").first.map(String.init) ?? text
    // Apple writes 1604 for a year that is not known.
    guard !date.hasPrefix("--"), !date.hasPrefix("1604") else { return "" }
    guard date.utf8.count == 8, date.allSatisfy(\.isASCIIDigit) else { return date }
    return "\(date.prefix(4))-\(date.dropFirst(4).prefix(2))-\(date.suffix(2))"
  }
}

/// One line of a vCard: `item1.TEL;TYPE=cell:tel:+31612345678`.
private struct Property {
  let name: String
  /// As it stands in the file, escapes included.
  let value: String

  init?(_ line: String) {
    guard let colon = Property.valueStart(line) else { return nil }
    let head = line[..<colon].split(separator: ";").first ?? ""
    name = (head.split(separator: ".").last.map(String.init) ?? "").uppercased()
    value = String(line[line.index(after: colon)...])
  }

  /// The colon behind the parameters; those may hold one between quotation marks.
  private static func valueStart(_ line: String) -> String.Index? {
    var isQuoted = false
    for index in line.indices {
      if line[index] == "\"" { isQuoted.toggle() }
      if line[index] == ":", !isQuoted { return index }
    }
    return nil
  }

  var text: String { Property.plain(value) }

  /// A telephone number, which version 4 writes as an address of its own kind.
  var telephone: String {
    text.lowercased().hasPrefix("tel:")
      ? String(text.dropFirst(4).prefix { $0 != ";" }) : text
  }

  /// The values between semicolons.
  var parts: [String] {
    var parts = [""]
    var isEscaped = false
    for character in value {
      if character == ";", !isEscaped {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return parts.map(Property.plain)
  }

  private static func plain(_ text: some StringProtocol) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        result.append(character == "n" || character == "N" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
