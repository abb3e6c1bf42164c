/// One line of a vCard: `item1.TEL;TYPE=cell:tel:+31612345678`.
struct VCardProperty {
  let name: String
  /// The lines of a group belong together: `item1.TEL` and `item1.X-ABLabel`.
  let group: String
  /// Small: `cell`, `work`, and those that version 2.1 writes without `TYPE=`.
  let types: Set<String>
  /// The smaller, the rather it is used.
  let preference: Int
  /// As it stands in the file, escapes included.
  private let value: String
  /// Written in the way of version 2.1: `M=C3=BCller`.
  private let isQuotedPrintable: Bool

  init?(_ line: String) {
    guard let colon = VCardProperty.valueStart(line) else { return nil }
    let head = line[..<colon].split(separator: ";").map(String.init)
    let names = (head.first ?? "").split(separator: ".").map(String.init)
    name = (names.last ?? "").uppercased()
    group = names.count > 1 ? names[0].lowercased() : ""
    var types: Set<String> = []
    var preference = 100
    var isQuotedPrintable = false
    for parameter in head.dropFirst() {
      let parts = parameter.lowercased().split(separator: "=", maxSplits: 1).map(String.init)
      let key = parts.count == 2 ? parts[0] : "type"
      let values = (parts.last ?? "").filter { $0 != "\"" }
      switch key {
      case "pref": preference = Int(values) ?? 1
      case "encoding": isQuotedPrintable = values == "quoted-printable"
      case "type": types.formUnion(values.split(separator: ",").map(String.init))
      default: break
      }
    }
    isQuotedPrintable = isQuotedPrintable || types.contains("quoted-printable")
    self.types = types
    self.preference = types.contains("pref") ? 1 : preference
    self.isQuotedPrintable = isQuotedPrintable
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

  /// Whether the next line belongs to this one, as version 2.1 breaks long lines.
  static func goesOn(_ line: [UInt8]) -> Bool {
    guard line.last == UInt8(ascii: "=") else { return false }
    let head = String(decoding: line.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
    return head.uppercased().contains("QUOTED-PRINTABLE")
  }

  // MARK: - What it says

  var text: String { trimmed(plain(value)) }

  /// The values between semicolons.
  var parts: [String] {
    separated(by: ";").map { trimmed(plain($0)) }
  }

  /// The values between semicolons, of which each may be several.
  var partsOfWords: [String] {
    separated(by: ";").map { part in
      VCardProperty.separate(part, by: ",").map { trimmed(plain($0)) }.joined(separator: " ")
    }
  }

  /// The values between commas.
  var values: [String] { separated(by: ",").map { trimmed(plain($0)) } }

  /// A telephone number, which version 4 writes as an address of its own kind.
  var telephone: String {
    text.lowercased().hasPrefix("tel:")
      ? String(text.dropFirst(4).prefix { $0 != ";" }) : text
  }

  private func separated(by sign: Character) -> [String] {
    VCardProperty.separate(value, by: sign)
  }

  private static func separate(_ text: String, by sign: Character) -> [String] {
    var parts = [""]
    var isEscaped = false
    for character in text {
      if character == sign, !isEscaped {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return parts
  }

  private func plain(_ text: String) -> String {
    let text = isQuotedPrintable ? VCardProperty.printable(text) : text
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        result.append(character == "n" || character == "N" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character == "\r\n" ? "\n" : character)
      }
    }
    return result
  }

  /// `=C3=BC` as the letter it stands for, be it UTF-8 or Windows-1252.
  private static func printable(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let digits = bytes.dropFirst(index + 1).prefix(2)
      if bytes[index] == UInt8(ascii: "="), digits.count == 2,
        let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        result.append(byte)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    guard let decoded = try? TextEncoding.decode(result).text else { return text }
    return String(decoding: decoded, as: UTF8.self)
  }
}
