/// Writes comma-separated values that a spreadsheet opens right and never runs.
///
/// UTF-8 with a byte order mark and semicolons, since that is what LibreOffice and Excel expect in
/// the Netherlands; line ends as RFC 4180 has them.
public struct CSVText {
  public private(set) var text = "\u{FEFF}"

  public init(header: [String]) { add(header) }

  public mutating func add(_ fields: [String]) {
    text += fields.map(CSVText.field).joined(separator: ";") + "\r\n"
  }

  /// A field as it stands in the file.
  ///
  /// What a spreadsheet would take for a formula gets an apostrophe in front (OWASP, 'CSV
  /// injection'); ``plain(_:)`` takes it off again when the file is read back.
  static func field(_ value: String) -> String {
    var content = value
    content.unicodeScalars.removeAll { scalar in
      scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
    }
    if looksLikeFormula(content) { content = "'" + content }
    let needsQuotes = content.unicodeScalars.contains {
      $0 == ";" || $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\t"
    }
    guard needsQuotes || content != trimmed(content) else { return content }
    return "\""
      + content.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// A field as it was before ``field(_:)`` guarded it.
  public static func plain(_ field: String) -> String {
    field.hasPrefix("'") && looksLikeFormula(String(field.dropFirst()))
      ? String(field.dropFirst()) : field
  }

  private static func looksLikeFormula(_ text: String) -> Bool {
    // Full-width signs count too: some spreadsheets read them as their ASCII twins.
    text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
  }
}
