/// A table read from a file of comma-separated values (RFC 4180, and what programs make of it).
public struct CSVTable: Sendable {
  public struct Row: Sendable {
    /// The line of the file on which the row begins, from 1.
    public let line: Int
    public let fields: [String]
    /// Why nobody is to be read from this row, as the file itself tells.
    var problem: InputProblem?
  }

  public let header: [String]
  public let rows: [Row]
  public let delimiter: Character
  public let encoding: TextEncoding

  /// A field longer than this is a sign of a quote that was never closed.
  static let longestField = 20_000

  init(header: [String], rows: [Row], encoding: TextEncoding) {
    self.header = header
    self.rows = rows
    self.encoding = encoding
    delimiter = ";"
  }

  /// - Throws: ``InputProblem`` when the file as a whole cannot be read: it then says on which
  ///   line, and nothing of it is used.
  public init(reading bytes: [UInt8]) throws(InputProblem) {
    let (text, encoding) = try TextEncoding.decode(bytes)
    var reader = CSVReader(text)
    delimiter = Character(Unicode.Scalar(reader.delimiter))
    self.encoding = encoding
    var rows: [Row] = []
    while let row = try reader.next() { rows.append(row) }
    guard let first = rows.first else {
      throw InputProblem("Dit bestand is leeg.", "This file is empty.")
    }
    header = first.fields.map { trimmed($0) }
    self.rows = Array(rows.dropFirst())
  }
}

/// Reads one row after the other.
///
/// Delimiters and quotes are ASCII, so that the bytes of UTF-8 can be read as they are.
struct CSVReader {
  private let text: [UInt8]
  private var position = 0
  private var line = 1
  let delimiter: UInt8

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(_ text: [UInt8]) {
    self.text = text
    // Excel writes `sep=;` in front, for itself.
    let mark = Array("sep=".utf8)
    if text.starts(with: mark), text.count > 4 {
      delimiter = text[4]
      position = text.firstIndex(of: CSVReader.newline).map { $0 + 1 } ?? text.count
      line = 2
    } else {
      delimiter = CSVReader.delimiter(ofHeader: text)
    }
  }

  /// The sign that separates most fields of the first line; a semicolon when none does.
  private static func delimiter(ofHeader text: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "|")]
    var counts = [0, 0, 0, 0]
    var isQuoted = false
    for byte in text {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == newline || byte == carriageReturn { break }
      if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  /// The next row that is not empty; nothing at the end of the file.
  mutating func next() throws(InputProblem) -> CSVTable.Row? {
    while position < text.count {
      let begin = line
      let fields = try readRow()
      if fields.count > 1 || fields.first?.isEmpty == false {
        return CSVTable.Row(line: begin, fields: fields)
      }
    }
    return nil
  }

  private mutating func readRow() throws(InputProblem) -> [String] {
    var fields: [String] = []
    while true {
      fields.append(try readField())
      guard position < text.count else { return fields }
      let byte = text[position]
      position += 1
      if byte == delimiter {
        // A delimiter at the very end still opens a last, empty field.
        if position == text.count { return fields + [""] }
        continue
      }
      if byte == CSVReader.carriageReturn, position < text.count,
        text[position] == CSVReader.newline
      {
        position += 1
      }
      line += 1
      return fields
    }
  }

  /// Reads a field and stops at the delimiter or the end of the line behind it.
  private mutating func readField() throws(InputProblem) -> String {
    guard position < text.count, text[position] == CSVReader.quote else {
      let start = position
      while position < text.count, !isEnd(text[position]) { position += 1 }
      return try field(text[start..<position], begin: line)
    }
    let begin = line
    position += 1
    var content: [UInt8] = []
    while position < text.count {
      let byte = text[position]
      position += 1
      if byte == CSVReader.quote {
        guard position < text.count, text[position] == CSVReader.quote else {
          guard position == text.count || isEnd(text[position]) else {
            throw InputProblem(
              "Regel \(begin): na het aanhalingsteken dat een veld sluit, staat nog tekst.",
              "Line \(begin): there is text behind the quotation mark that closes a field.")
          }
          return try field(content[...], begin: begin)
        }
        position += 1
      } else if byte == CSVReader.newline {
        line += 1
      }
      content.append(byte)
    }
    throw InputProblem(
      "Regel \(begin): een aanhalingsteken wordt geopend en nergens gesloten.",
      "Line \(begin): a quotation mark is opened and closed nowhere.")
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == CSVReader.newline || byte == CSVReader.carriageReturn
  }

  private func field(_ bytes: ArraySlice<UInt8>, begin: Int) throws(InputProblem) -> String {
    guard bytes.count <= CSVTable.longestField else {
      throw InputProblem(
        "Regel \(begin): dit veld is te lang; waarschijnlijk ontbreekt een aanhalingsteken.",
        "Line \(begin): this field is too long; a quotation mark is probably missing.")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
