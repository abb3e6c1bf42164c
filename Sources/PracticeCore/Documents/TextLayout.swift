/// Plain text in columns of a fixed-width font.
enum TextLayout {
  /// The number of columns a text takes.
  static func width(_ text: String) -> Int {
    // Most of it is plain: no need to look up each letter.
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
    return text.reduce(0) { $0 + width($1) }
  }

  /// Breaks a text at spaces into lines of at most `columns`; a longer word is cut.
  static func wrapped(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ").flatMap({ pieces(String($0), columns: columns) }) {
      if line.isEmpty {
        line = word
      } else if width(line) + 1 + width(word) <= columns {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// Wraps with a label in front of the first line and the others under the text.
  static func wrapped(_ text: String, label: String, indent: Int, columns: Int) -> [String] {
    let hang = indent + width(label)
    let lines = wrapped(text, columns: max(10, columns - hang))
    return lines.enumerated().map { index, line in
      index == 0 ? spaces(indent) + label + line : spaces(hang) + line
    }
  }

  /// Left and right part on one line, or nothing when they do not both fit.
  static func spread(_ left: String, _ right: String, columns: Int) -> String? {
    let gap = columns - width(left) - width(right)
    return gap >= 2 ? left + spaces(gap) + right : nil
  }

  /// At most `columns` wide, with an ellipsis when something is left out.
  static func clipped(_ text: String, columns: Int) -> String {
    guard width(text) > columns else { return text }
    var kept = ""
    var used = 1
    for character in text {
      used += width(character)
      if used > columns { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// The text with spaces behind it up to `columns`.
  static func filled(_ text: String, columns: Int) -> String {
    text + spaces(columns - width(text))
  }

  static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  private static func pieces(_ word: String, columns: Int) -> [String] {
    guard width(word) > columns else { return [word] }
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let own = width(character)
      if used + own > columns, !piece.isEmpty {
        pieces.append(piece)
        (piece, used) = ("", 0)
      }
      piece.append(character)
      used += own
    }
    return pieces + [piece]
  }

  private static func width(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if (0x20...0x7E).contains(scalar.value) { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    // East Asian wide and fullwidth, as terminals count them.
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
