/// The exercise sheet as one HTML page that needs nothing else: no script, no outside file.
public struct HtmlSheet: Sendable {
  public let html: String

  public init(_ sheet: ExerciseSheet) {
    let language = sheet.language
    let head = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      \(Html.element("title", sheet.title))
      <style>
      \(SheetStyle.css(points: sheet.largePrint ? 18 : 12, language))
      </style>
      </head>
      <body>
      """
    var parts = [head, Self.header(sheet)]
    for (index, line) in sheet.lines.enumerated() {
      parts.append(Self.exercise(line, number: index + 1, sheet))
    }
    if let appointment = sheet.nextAppointmentSentence {
      parts.append(Html.element("p", class: "appointment", appointment))
    }
    parts.append(Self.calls(sheet))
    parts += sheet.advice.map { Self.advice($0, language) }
    parts.append("</body>\n</html>\n")
    html = parts.joined(separator: "\n")
  }

  private static func header(_ sheet: ExerciseSheet) -> String {
    let sender = [sheet.sender, sheet.fictionalMark].compactMap { $0 }.joined(separator: " ")
    // Beside the number of the page there is room for so much.
    let foot = Html.escaped(
      TextLayout.clipped(sheet.patientName, columns: sheet.largePrint ? 24 : 40))
    return """
      <header>
      \(Html.element("p", class: "sender", sender))
      \(Html.element("h1", sheet.title))
      <p class="patient" data-foot="\(foot)">\(Html.escaped(sheet.patientName))</p>
      \(Html.element("p", sheet.handedOut))
      </header>
      \(Html.element("p", sheet.introduction.joined(separator: " ")))
      \(Html.element("p", sheet.explanation))
      """
  }

  private static func exercise(
    _ line: ExerciseSheet.Line, number: Int, _ sheet: ExerciseSheet
  ) -> String {
    let language = sheet.language
    let text = line.exercise.text(language)
    var parts = [
      "<section class=\"exercise\">",
      Html.element("h2", "\(number). \(text.name)"),
      dosage(line.dosage, language),
      FigureHtml.frames(line.exercise, language),
      "<p>\(Html.element("strong", sheet.startLabel)) \(Html.escaped(text.start))</p>",
      "<ol>" + text.steps.map { Html.element("li", $0) }.joined() + "</ol>",
      Html.element("p", text.feel), Html.element("p", text.stop),
    ]
    if !line.note.isEmpty {
      parts.append(
        "<p class=\"note\">\(Html.element("strong", sheet.noteLabel)) \(Html.escaped(line.note))</p>"
      )
    }
    parts.append(grid(rows: sheet.gridRows(timesPerDay: line.dosage.timesPerDay), sheet))
    parts.append("</section>")
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func dosage(_ dosage: Dosage, _ language: Language) -> String {
    let parts = dosage.parts(language)
    let spans = parts.enumerated().map { index, part in
      Html.element("span", part + (index + 1 < parts.count ? "," : ""))
    }
    return "<p class=\"dosage\">\(spans.joined(separator: " "))</p>"
  }

  /// The boxes to tick; in large print a table for each week, as fourteen columns do not fit.
  private static func grid(rows: [String], _ sheet: ExerciseSheet) -> String {
    let days = sheet.gridDays
    let perTable = sheet.largePrint ? 7 : ExerciseSheet.longestGrid
    return stride(from: 0, to: days.count, by: perTable).map { start in
      table(days: days[start...].prefix(perTable), rows: rows, sheet.language)
    }.joined(separator: "\n")
  }

  private static func table(days: ArraySlice<Day>, rows: [String], _ language: Language) -> String {
    let heads = days.map { day in
      "<th scope=\"col\">\(language.shortWeekday(day.weekday))<br>\(day.dayOfMonth)</th>"
    }
    let boxes = String(repeating: "<td></td>", count: days.count)
    let body = rows.map { "<tr><th scope=\"row\">\(Html.escaped($0))</th>\(boxes)</tr>" }
    return """
      <table class="grid">
      <thead><tr><td></td>\(heads.joined())</tr></thead>
      <tbody>\(body.joined())</tbody>
      </table>
      """
  }

  private static func calls(_ sheet: ExerciseSheet) -> String {
    let calls = sheet.calls.map { call in
      Html.element("h3", call.heading)
        + "<ul>" + call.when.map { Html.element("li", $0) }.joined() + "</ul>"
    }
    return "<section class=\"calls\">\n\(calls.joined(separator: "\n"))\n</section>"
  }

  private static func advice(_ region: Exercise.Region, _ language: Language) -> String {
    let items = Advice.blocks(region, language).map { block in
      "<li>\(Html.element("strong", block.heading + ".")) "
        + Html.escaped(block.sentences.joined(separator: " ")) + "</li>"
    }
    return """
      <section class="advice">
      \(Html.element("h2", Advice.title(region, language)))
      <ul>\(items.joined())</ul>
      </section>
      """
  }
}

/// The look of what the practice prints for patients: black on white, A4, nothing in colour that
/// grey would lose.
enum SheetStyle {
  /// - Parameter points: The size of the letters; at least 12 for clear print.
  static func css(points: Int, _ language: Language) -> String {
    // Wide enough for the name of a day in these letters.
    let day = points / 2 + 4
    let page = language("bladzijde", "page")
    let of = language("van", "of")
    let foot = "font: \(max(12, points - 1))pt \"DejaVu Sans\", Verdana, Arial, sans-serif"
    // Whose sheet it is stands on each page, since pages get mixed up.
    return """
      @page { size: A4; margin: 13mm 16mm 16mm;
        @bottom-left { content: string(patient); \(foot); white-space: nowrap; }
        @bottom-right { content: "\(page) " counter(page) " \(of) " counter(pages); \(foot);
          white-space: nowrap; } }
      body { font: \(points)pt/1.3 "DejaVu Sans", Verdana, Arial, sans-serif; color: #000;
        background: #fff; max-width: 178mm; margin: 0 auto; text-align: left;
        overflow-wrap: anywhere; }
      h1 { font-size: 1.35em; margin: 0.1em 0 0; }
      h2 { font-size: 1.2em; margin: 0; }
      h3 { font-size: 1em; margin: 0.5em 0 0; }
      p { margin: 0.25em 0; }
      header { border-bottom: 0.5pt solid #000; margin-bottom: 0.4em; }
      .sender { font-size: \(max(12, points - 1))pt; }
      .patient { font-weight: bold; string-set: patient attr(data-foot); }
      .exercise, .calls, .advice { break-inside: avoid; margin-top: 0.8em; }
      h1, h2, h3 { break-after: avoid; }
      .dosage { border: 1pt solid #000; border-radius: 2mm; padding: 0.2em 0.6em; font-weight: bold; }
      .dosage span { white-space: nowrap; }
      ol, ul { margin: 0.2em 0; padding-left: 1.6em; }
      .figures { margin: 0.3em 0; }
      .figures svg { margin-right: 4mm; vertical-align: bottom; }
      .appointment { font-weight: bold; margin-top: 1.2em; break-inside: avoid; }
      .calls { border: 1pt solid #000; border-radius: 2mm; padding: 0.2em 0.8em 0.6em; }
      .grid { border-collapse: collapse; margin-top: 0.3em; font-size: \(max(12, points - 1))pt; }
      .grid th { font-weight: normal; text-align: center; padding: 0; min-width: \(day)mm; }
      .grid th[scope=row] { text-align: left; padding-right: 2mm; }
      .grid tbody td { border: 0.75pt solid #000; width: \(day)mm; height: 6.5mm; }
      """
  }
}
