/// The look of what the practice prints for patients: black on white, A4, nothing in colour that
/// grey would lose.
enum SheetStyle {
  /// In the practice's paper: narrow enough for words beside a figure, with an ear for every script
  /// behind it.
  private static let font =
    "\"Liberation Sans\", Arial, \"DejaVu Sans\", \"Noto Sans\", sans-serif"

  /// The smallest letters on the paper; clear print asks for 12 (UKAAF).
  static let points = 12
  /// Large print; 16 is the least, 18 is better (UKAAF).
  static let largePoints = 18

  static func css(points: Int, isDense: Bool = false, _ language: Language) -> String {
    let isLarge = points >= largePoints
    let column = isDense ? 50 : 60
    let page = language("bladzijde", "page")
    let of = language("van", "of")
    let foot = "font: \(points == largePoints ? 16 : 12)pt \(font)"
    // Whose sheet it is stands on each page, since pages get mixed up.
    return """
      @page { size: A4; margin: 10mm 16mm 13mm;
        @bottom-left { content: string(patient); \(foot); white-space: nowrap; }
        @bottom-right { content: "\(page) " counter(page) " \(of) " counter(pages); \(foot);
          white-space: nowrap; } }
      body { font: \(points)pt/\(isDense ? "1.16" : "1.2") \(font); color: #000; background: #fff; max-width: 178mm;
        margin: 0 auto; text-align: left; overflow-wrap: anywhere; }
      h1 { font-size: 1.4em; line-height: 1.15; margin: 0; }
      h2 { font-size: 1.15em; margin: 0; }
      h3 { font-size: 1em; margin: 0.5em 0 0; }
      h1, h2, h3 { break-after: avoid; }
      p { margin: \(isDense ? 0.1 : 0.2)em 0; }
      ol { margin: 0.15em 0; padding-left: \(isLarge ? "0; list-style-position: inside" : "1.4em"); }
      header { border-bottom: 1.5pt solid #000; padding-bottom: 0.2em; }
      header table { width: 100%; border-collapse: collapse; }
      header td { padding: 0; vertical-align: top; }
      header td + td { text-align: right; padding-left: 5mm; width: 54%; }
      header .one-line { font-size: 16pt; }
      header p { margin: 0; }
      .patient { font-weight: bold; string-set: patient attr(data-foot); }
      .exercise, .calls, .advice { break-inside: avoid; }
      .exercise { border-top: 0.5pt solid #777; padding-top: \(isDense ? 0.25 : 0.4)em;
        margin-top: \(isDense ? 0.3 : 0.5)em; }
      header + .intro + .exercise { border-top: 0; }
      .exercise::after { content: ""; display: block; clear: both; }
      .figures svg { vertical-align: top; margin: 0 2mm 1mm 0; }
      .figures { float: left; width: \(column)mm; padding-top: 1mm; margin-right: 3mm; }
      \(isLarge ? ".words .dosage" : ".words") { margin-left: \(column + 3)mm; }
      .dosage { border: 1pt solid #000; border-radius: 2mm; padding: 0.15em 0.5em;
        font-weight: bold; margin-top: 0.25em; margin-bottom: 0.25em; }
      .dosage span { white-space: nowrap; }
      .note { border-left: 3pt solid #000; padding-left: 2mm; }
      .days { margin-top: 0.7em; }
      .days.whole { break-inside: avoid; }
      .days.long { break-before: page; }
      .grid { border-collapse: collapse; width: 100%; table-layout: fixed; margin-top: 0.2em; }
      .grid tbody { break-inside: avoid; }
      .grid th { font-weight: normal; text-align: center; padding: 0; line-height: 1.15; }
      .grid th.name { text-align: left; vertical-align: top; padding: 0.25em 2mm 0 0; }
      .grid .names { width: \(isLarge ? 36 : 30)%; }
      .grid .times { width: \(isLarge ? 19 : 12)%; }
      .grid th[scope=row] { text-align: left; padding-right: 1mm; white-space: nowrap; }
      .grid tbody { border-top: 0.5pt solid #777; }
      .grid tbody td { border: 0.75pt solid #000; height: \(isLarge ? 9 : 6)mm; text-align: center; }
      .grid tbody td.off { border-style: none; }
      .appointment { font-weight: bold; border: 1.5pt solid #000; border-radius: 2mm;
        padding: 0.3em 0.6em; margin: 0.6em 0; break-inside: avoid; }
      .calls table { border-collapse: collapse; width: 100%; border: 1pt solid #000; }
      .calls th { text-align: left; vertical-align: top; width: \(isLarge ? 36 : 34)%; }
      .calls th, .calls td { padding: 0.15em 0.5em; border-top: 0.5pt solid #777; }
      .calls td { vertical-align: top; }
      .calls p { margin: 0; }
      .calls tr.urgent th, .calls tr.urgent td { border-top: 2pt solid #000; }
      .calls tr.urgent th { font-size: 1.3em; }
      .advice { margin-top: 0.6em; }
      .advice table { border-collapse: collapse; width: 100%; }
      .advice td { width: 50%; vertical-align: top; padding: 0.2em 4mm 0 0; }
      .calls, .advice { margin-top: 0.7em; }
      """
  }
}
