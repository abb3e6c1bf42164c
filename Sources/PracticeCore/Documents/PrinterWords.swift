/// What printers report, in words that say what to do at the printer.
enum PrinterWords {
  /// The reasons that stop a printer, by how the keyword begins (RFC 8011, section 5.4.12).
  private static let reasons: [(keyword: String, dutch: String, english: String)] = [
    ("media-empty", "papier op", "out of paper"),
    ("media-needed", "papier op", "out of paper"),
    ("media-jam", "papier vastgelopen", "paper jam"),
    ("toner-empty", "toner op", "out of toner"),
    ("marker-supply-empty", "inkt op", "out of ink"),
    ("door-open", "klep open", "door open"),
    ("cover-open", "klep open", "cover open"),
    ("input-tray-missing", "papierlade ontbreekt", "paper tray missing"),
    ("output-area-full", "uitvoerlade vol", "output tray full"),
    ("offline", "staat uit of is niet bereikbaar", "off or out of reach"),
    ("connecting-to-device", "wordt niet gevonden", "not found yet"),
    ("timed-out", "antwoordt niet", "does not answer"),
    ("paused", "gepauzeerd", "paused"),
  ]

  /// The first of the alerts that keeps paper from coming; nothing when it is only a warning
  /// about later, such as toner that runs low.
  static func obstacle(_ alerts: [some StringProtocol]) -> String? {
    alerts.first { alert in
      let keyword = alert.lowercased()
      return keyword != "paused" && reasons.contains { keyword.hasPrefix($0.keyword) }
    }.map { String($0) }
  }

  /// A keyword or sentence of the server in our words; what is unknown stays as it is.
  static func words(_ reason: String, _ language: Language) -> String {
    let keyword = reason.lowercased()
    if let known = reasons.first(where: { keyword.hasPrefix($0.keyword) }) {
      return language(known.dutch, known.english)
    }
    return TextLayout.clipped(printable(reason), columns: 60)
  }

  static func inBrackets(_ reason: String, _ language: Language) -> String {
    // CUPS says this when nobody gave a reason.
    if reason.isEmpty || reason == "-" || reason.lowercased() == "reason unknown" { return "" }
    return " (\(words(reason, language)))"
  }
}
