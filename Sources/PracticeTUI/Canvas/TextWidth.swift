/// How many columns text takes in a terminal, and text made to take so many.
///
/// Its own tables, so that it does not depend on the locale and can be tested. Everything
/// here measures the text as `printable` shows it.
enum TextWidth {
  static func displayWidth(of text: String) -> Int {
    let ascii = text.utf8.withContiguousStorageIfAvailable { isPrintableASCII($0) ? $0.count : nil }
    if let ascii, let ascii { return ascii }
    return printable(text).unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  static func displayWidth(of character: Character) -> Int {
    displayWidth(of: String(character))
  }

  /// The longest beginning that fits in `columns`, never ending within a character.
  static func cut(_ text: String, to columns: Int) -> String {
    let shown = printable(beginning(of: text, for: columns))
    if shown.utf8.count <= columns { return shown }
    var used = 0
    var end = shown.startIndex
    for index in shown.indices {
      used += printedWidth(of: shown[index])
      guard used <= columns else { break }
      end = shown.index(after: index)
    }
    return String(shown[..<end])
  }

  /// As much of a text as can be seen in `columns`, however long the rest.
  private static func beginning(of text: String, for columns: Int) -> String {
    // Enough for letters with several marks each.
    let most = max(0, columns) * 4 + 64
    return text.utf8.count <= most ? text : String(text.unicodeScalars.prefix(most))
  }

  /// The text in at most `columns`: what does not fit is replaced by '…'.
  static func fitted(_ text: String, to columns: Int) -> String {
    let shown = printable(beginning(of: text, for: columns))
    guard displayWidth(of: shown) > columns else { return shown }
    return columns > 0 ? cut(shown, to: columns - 1) + "…" : ""
  }

  /// The text in exactly `columns`, padded with blanks or cut with '…'.
  static func padded(_ text: String, to columns: Int, align: Alignment = .left) -> String {
    let shown = fitted(text, to: columns)
    let blanks = max(0, columns - displayWidth(of: shown))
    let before =
      switch align {
      case .left: 0
      case .right: blanks
      case .center: blanks / 2
      }
    return String(repeating: " ", count: before) + shown
      + String(repeating: " ", count: blanks - before)
  }
}

// MARK: - Parts of printable text

extension TextWidth {
  static func isPrintableASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// The columns of a character that has been through `printable`.
  static func printedWidth(of character: Character) -> Int {
    if character.utf8.count == 1 { return 1 }
    return character.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// Splits a printable character into what single cells can hold, with their columns.
  ///
  /// Nearly always that is the character itself. Some scripts write several spacing
  /// characters as one; terminals give each its own cell.
  static func forEachGlyph(of cluster: Character, _ body: (Glyph, Int) -> Void) {
    var glyph = String.UnicodeScalarView()
    var columns = 0
    for scalar in cluster.unicodeScalars {
      let width = width(of: scalar)
      if width > 0, columns > 0 {
        body(Glyph(glyph), columns)
        glyph = String.UnicodeScalarView()
      }
      if width > 0 { columns = width }
      // A mark that has no letter to stand on is left out.
      if columns > 0 { glyph.append(scalar) }
    }
    if columns > 0 { body(Glyph(glyph), columns) }
  }
}
