extension TextWidth {
  /// The text in ASCII, for terminals without UTF-8: letters lose their accents, lines
  /// become `-`, `|` and `+`, what has no likeness becomes `?`.
  static func asciiFolded(_ text: String) -> String {
    printable(text).reduce(into: "") { $0 += asciiFolded($1) }
  }

  /// One ASCII character for a cell's glyph, so that columns stay where they are.
  static func asciiFoldedGlyph(_ glyph: Character) -> Character {
    asciiFolded(glyph).first ?? "?"
  }

  private static func asciiFolded(_ character: Character) -> String {
    if character.isASCII { return String(character) }
    guard let scalar = character.unicodeScalars.first else { return "" }
    if scalar.isASCII { return String(scalar) }
    if let replacement = replacements[scalar] { return replacement }
    switch scalar.value {
    case 0x2500...0x257F: return "+"
    case 0x2800...0x28FF: return scalar.value == 0x2800 ? " " : "*"
    default: return "?"
    }
  }

  private static let replacements: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [
      // The flag of basic cover with the deductible reads B€, in ASCII Be.
      "€": "e", "£": "L", "…": ".", "·": ".", "•": "*", "‘": "'", "’": "'", "“": "\"",
      "”": "\"", "–": "-", "—": "-", "×": "x", "÷": "/", "±": "+", "°": "o", "µ": "u",
      "½": "1/2", "¼": "1/4", "¾": "3/4", "²": "2", "³": "3", "«": "<", "»": ">", "¿": "?",
      "¡": "!", "§": "S", "©": "(c)", "®": "(r)", "™": "(tm)", "✓": "v", "✗": "x", "✔": "v",
      "▸": ">", "▶": ">", "◂": "<", "◀": "<", "▴": "^", "▲": "^", "▾": "v", "▼": "v",
      "→": ">", "←": "<", "↑": "^", "↓": "v", "≤": "<", "≥": ">", "≠": "#", "≈": "~",
      "▏": "|", "▐": "|", "▌": "|", "▕": "|", "█": "#", "▓": "#", "▒": ":", "░": ":",
      "▁": "_", "▂": "_", "▃": "_", "▄": "-", "▅": "=", "▆": "=", "▇": "#", "■": "#",
      "□": "o", "●": "*", "○": "o", "─": "-", "━": "-", "═": "=", "│": "|", "┃": "|",
      "║": "|", "╌": "-", "┄": "-", "┈": "-", "╎": "|", "┆": "|", "┊": "|", "╷": "|",
      "╵": "|", "╶": "-", "╴": "-", "ß": "ss", "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe",
      "Ĳ": "IJ", "ĳ": "ij", "Þ": "Th", "þ": "th",
    ]
    for (letters, plain) in accented {
      for letter in letters.unicodeScalars { table[letter] = plain }
    }
    return table
  }()

  private static let accented: [(String, String)] = [
    ("ÀÁÂÃÄÅĀĂĄ", "A"), ("àáâãäåāăą", "a"), ("ÇĆĈĊČ", "C"), ("çćĉċč", "c"), ("ĎĐÐ", "D"),
    ("ďđð", "d"), ("ÈÉÊËĒĔĖĘĚ", "E"), ("èéêëēĕėęě", "e"), ("ĜĞĠĢ", "G"), ("ĝğġģ", "g"),
    ("ĤĦ", "H"), ("ĥħ", "h"), ("ÌÍÎÏĨĪĬĮİ", "I"), ("ìíîïĩīĭįı", "i"), ("Ĵ", "J"), ("ĵ", "j"),
    ("Ķ", "K"), ("ķ", "k"), ("ĹĻĽĿŁ", "L"), ("ĺļľŀł", "l"), ("ÑŃŅŇ", "N"), ("ñńņň", "n"),
    ("ÒÓÔÕÖØŌŎŐ", "O"), ("òóôõöøōŏő", "o"), ("ŔŖŘ", "R"), ("ŕŗř", "r"), ("ŚŜŞŠȘ", "S"),
    ("śŝşšș", "s"), ("ŢŤŦȚ", "T"), ("ţťŧț", "t"), ("ÙÚÛÜŨŪŬŮŰŲ", "U"),
    ("ùúûüũūŭůűų", "u"), ("Ŵ", "W"), ("ŵ", "w"), ("ÝŶŸ", "Y"), ("ýŷÿ", "y"), ("ŹŻŽ", "Z"),
    ("źżž", "z"),
  ]
}
