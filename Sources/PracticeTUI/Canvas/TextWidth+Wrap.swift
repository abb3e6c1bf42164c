extension TextWidth {
  /// Lines of at most `width` columns, broken between words.
  ///
  /// Line ends in the text are kept, empty lines too; words that are too long are split;
  /// the blanks at a break are left out. A width below 1 counts as 1, and a glyph wider
  /// than that becomes '…'. The result has at least one line.
  static func wrap(_ text: String, width: Int) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { wrap(line: printable(String($0)), width: max(1, width)) }
  }

  /// Lines of at most `width` columns, broken only between the parts.
  static func wrap(_ parts: [String], separator: String, width: Int) -> [String] {
    var lines: [String] = []
    for part in parts {
      let longer = (lines.last ?? "") + separator + part
      if lines.isEmpty || displayWidth(of: longer) > width {
        lines.append(part)
      } else {
        lines[lines.count - 1] = longer
      }
    }
    return lines
  }

  private static func wrap(line: String, width: Int) -> [String] {
    guard displayWidth(of: line) > width else { return [line] }
    var lines: [String] = []
    var current = ""
    var columns = 0
    // Columns and text of the word that is being read, with the blanks before it apart.
    var blanks = 0
    var word = ""
    var wordColumns = 0

    func place() {
      if columns + blanks + wordColumns > width, columns > 0 {
        lines.append(current)
        (current, columns) = ("", 0)
        blanks = 0
      }
      current += String(repeating: " ", count: blanks) + word
      columns += blanks + wordColumns
      (word, wordColumns, blanks) = ("", 0, 0)
    }

    for character in line {
      if character == " " {
        if !word.isEmpty { place() }
        // A line of blanks alone does not outgrow the width.
        if columns + blanks < width { blanks += 1 }
        continue
      }
      var piece = String(character)
      var pieceColumns = printedWidth(of: character)
      if pieceColumns > width { (piece, pieceColumns) = ("…", 1) }
      if columns == 0, blanks + wordColumns + pieceColumns > width { blanks = 0 }
      if wordColumns + pieceColumns > width {
        // A word wider than a line: what has been read of it fills this one.
        place()
        lines.append(current)
        (current, columns) = ("", 0)
      }
      word += piece
      wordColumns += pieceColumns
    }
    if !word.isEmpty { place() }
    lines.append(current)
    return lines
  }
}
