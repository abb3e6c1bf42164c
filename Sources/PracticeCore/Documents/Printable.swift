/// The text on one line, without what a printer or a terminal could take for a command.
///
/// Line ends and tabs become spaces; other control characters, invisible format characters and
/// the marks that turn the direction of writing are dropped; spaces are joined.
func printable(_ text: String) -> String {
  var kept = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator:
      kept.append(" ")
    case .control:
      if "\t\n\r\u{0B}\u{0C}\u{85}".unicodeScalars.contains(scalar) { kept.append(" ") }
    case .format:
      // Joiners are part of how some scripts are spelled.
      if scalar == "\u{200C}" || scalar == "\u{200D}" { kept.append(scalar) }
    case .privateUse, .unassigned, .surrogate:
      break
    default:
      kept.append(scalar)
    }
  }
  return String(kept).split(separator: " ").joined(separator: " ")
}
