extension TextWidth {
  /// The text as it may be shown: the one door between data and the screen.
  ///
  /// - Controls, Escape among them, become '�'; tabs and line ends become a blank.
  /// - What is invisible is left out: bidi overrides, tags, joiners, variation selectors.
  ///   (A Trojan name would otherwise look like another, or turn the rest of its row around.)
  /// - Of joined emoji the first remains and flags become their two letters, because
  ///   terminals disagree about the columns of the whole.
  static func printable(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isPlain) { return text }
    var shown = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      // The second part of an emoji joined to the one before it.
      if previous == "\u{200D}", scalar.properties.isEmoji, !scalar.isASCII { continue }
      if scalar == "\n", previous == "\r" { continue }
      if let replacement = replacement(for: scalar) { shown.append(replacement) }
    }
    return String(shown)
  }

  /// Scalars that need no second look: no control, nothing invisible, one column.
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300: true
    // Quotes, dashes and the ellipsis; the euro; arrows and signs; box drawing; braille.
    case 0x2010...0x2027, 0x2030...0x205E, 0x20AC, 0x2190...0x2300, 0x2500...0x25FC,
      0x2800...0x28FF:
      true
    default: false
    }
  }

  private static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if isPlain(scalar) { return scalar }
    switch scalar {
    case "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": return " "
    // Regional indicators, which make flags in pairs.
    case "\u{1F1E6}"..."\u{1F1FF}":
      return Unicode.Scalar(scalar.value - 0x1F1E6 + UInt32(UInt8(ascii: "A")))
    // Skin tones.
    case "\u{1F3FB}"..."\u{1F3FF}": return nil
    default: break
    }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return nil }
    switch properties.generalCategory {
    case .format: return nil
    case .control, .privateUse, .surrogate, .unassigned: return "\u{FFFD}"
    case .spaceSeparator: return scalar == "\u{3000}" ? scalar : " "
    default: return scalar
    }
  }
}
