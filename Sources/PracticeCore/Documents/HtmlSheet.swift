/// The exercise sheet as one HTML page that needs nothing else: no script, no outside file.
///
/// First the exercises, words beside figures; then what the patient does with the sheet: tick the
/// days, come back, call when something is wrong.
public struct HtmlSheet: Sendable {
  public let html: String

  public init(_ sheet: ExerciseSheet) {
    let language = sheet.language
    let points = sheet.largePrint ? SheetStyle.largePoints : SheetStyle.points
    var parts = [Self.header(sheet)]
    for (index, line) in sheet.lines.enumerated() {
      parts.append(Self.exercise(line, number: index + 1, sheet))
    }
    parts.append(Self.grid(sheet))
    parts.append(Self.appointment(sheet))
    parts.append(Self.calls(sheet))
    parts += sheet.advice.map { Self.advice($0, sheet) }
    html = Html.page(
      title: sheet.title,
      css: SheetStyle.css(points: points, isDense: sheet.isDense, language), language: language,
      parts.filter { !$0.isEmpty })
  }

  private static func header(_ sheet: ExerciseSheet) -> String {
    // Beside the number of the page there is room for so much.
    let foot = Html.escaped(
      TextLayout.clipped(sheet.patientName, columns: sheet.largePrint ? 24 : 40))
    let letterhead = sheet.letterhead
    let sender = [
      [letterhead.name, sheet.fictionalMark ?? ""].filter { !$0.isEmpty }.joined(separator: " "),
      letterhead.address, letterhead.phone,
    ].filter { !$0.isEmpty }
    let left = """
      \(Html.element("h1", sheet.title))
      <p class="patient" data-foot="\(foot)"><bdi>\(Html.escaped(sheet.patientName))</bdi></p>
      \(Html.element("p", sheet.handedOut))
      """
    // Two columns of large letters would break every line.
    let head =
      sheet.largePrint
      ? left + "\n" + Html.element("p", class: "one-line", sender.joined(separator: " · "))
      : """
      <table><tr><td>
      \(left)
      </td><td>
      \(sender.map { Html.element("p", $0) }.joined(separator: "\n"))
      </td></tr></table>
      """
    return """
      <header>
      \(head)
      </header>
      \(Html.element("p", class: "intro", sheet.introduction.joined(separator: " ")))
      """
  }

  private static func exercise(
    _ line: ExerciseSheet.Line, number: Int, _ sheet: ExerciseSheet
  ) -> String {
    let language = sheet.language
    let text = sheet.text(of: line.exercise)
    let figures = FigureHtml.frames(
      line.exercise, language, layout: sheet.isDense ? .narrowColumn : .column)
    let heading = Html.element("h2", "\(number). \(text.name)")
    var words = [
      dosage(line.dosage, language),
      text.start.isEmpty
        ? "" : "<p>\(Html.element("strong", sheet.startLabel)) \(Html.escaped(text.start))</p>",
      text.steps.isEmpty
        ? "" : "<ol>" + text.steps.map { Html.element("li", $0) }.joined() + "</ol>",
      Html.element("p", [text.feel, text.stop].filter { !$0.isEmpty }.joined(separator: " ")),
    ]
    if let limits = sheet.limits(of: line) { words.append(Html.element("p", limits)) }
    if !line.note.isEmpty {
      words.append(
        "<p class=\"note\">\(Html.element("strong", sheet.noteLabel)) \(Html.escaped(line.note))</p>"
      )
    }
    let body = words.filter { !$0.isEmpty }.joined(separator: "\n")
    let parts = [
      figures, figures.isEmpty ? "<div>" : "<div class=\"words\">", heading, body, "</div>",
    ]
    return (["<section class=\"exercise\">"] + parts.filter { !$0.isEmpty } + ["</section>"])
      .joined(separator: "\n")
  }

  private static func dosage(_ dosage: Dosage, _ language: Language) -> String {
    let parts = dosage.parts(language)
    let spans = parts.enumerated().map { index, part in
      // A part that would not fit on a line of its own may break.
      let text = part + (index + 1 < parts.count ? "," : "")
      return part.count > 30 ? Html.escaped(text) : Html.element("span", text)
    }
    return "<p class=\"dosage\">\(spans.joined(separator: " "))</p>"
  }

  // MARK: - Behind the exercises

  /// The boxes to tick; in large print a table for each week, as fourteen columns do not fit.
  private static func grid(_ sheet: ExerciseSheet) -> String {
    let days = sheet.gridDays
    guard !days.isEmpty, !sheet.lines.isEmpty else { return "" }
    let perTable = sheet.largePrint ? 7 : ExerciseSheet.longestGrid
    // What fits on a page is kept on one.
    let rows = sheet.lines.map { sheet.gridRows(timesPerDay: $0.dosage.timesPerDay).count }
    let height = rows.reduce(0, +) * (days.count > perTable ? 2 : 1)
    let isWhole = height <= (sheet.largePrint ? 20 : 30)
    let tables = stride(from: 0, to: days.count, by: perTable).map { start in
      table(days: Array(days[start...].prefix(perTable)), sheet)
    }
    return """
      <section class="days \(isWhole ? "whole" : "long")">
      \(Html.element("h2", sheet.gridTitle))
      \(tables.joined(separator: "\n"))
      </section>
      """
  }

  private static func table(days: [Day], _ sheet: ExerciseSheet) -> String {
    let language = sheet.language
    let heads = days.map { day in
      "<th scope=\"col\">\(language.shortWeekday(day.weekday))<br>\(day.dayOfMonth)</th>"
    }
    let groups = sheet.lines.enumerated().map { index, line in
      let rows = sheet.gridRows(timesPerDay: line.dosage.timesPerDay)
      let boxes = days.map { line.isDue(on: $0) ? "<td></td>" : "<td class=\"off\">–</td>" }
        .joined()
      let name = Html.escaped("\(index + 1). \(line.exercise.text(language).name)")
      let cells = rows.enumerated().map { row, label in
        "<tr>"
          + (row == 0 ? "<th class=\"name\" rowspan=\"\(rows.count)\">\(name)</th>" : "")
          + "<th scope=\"row\">\(Html.escaped(label))</th>\(boxes)</tr>"
      }
      return "<tbody>\(cells.joined())</tbody>"
    }
    return """
      <table class="grid">
      <thead>\(months(days, language))<tr><th></th><th></th>\(heads.joined())</tr></thead>
      \(groups.joined(separator: "\n"))
      </table>
      """
  }

  /// The months above their days.
  private static func months(_ days: [Day], _ language: Language) -> String {
    var months: [(month: Int, days: Int)] = []
    for day in days {
      if months.last?.month == day.month {
        months[months.count - 1].days += 1
      } else {
        months.append((day.month, 1))
      }
    }
    let cells = months.map { month in
      let name = month.days > 2 ? language.month(month.month) : language.shortMonth(month.month)
      return "<th class=\"month\" colspan=\"\(month.days)\">\(name)</th>"
    }
    return "<tr><th class=\"names\"></th><th class=\"times\"></th>\(cells.joined())</tr>"
  }

  private static func appointment(_ sheet: ExerciseSheet) -> String {
    guard let appointment = sheet.nextAppointmentSentence else { return "" }
    return Html.element("p", class: "appointment", "\(appointment). \(sheet.bringAlong)")
  }

  private static func calls(_ sheet: ExerciseSheet) -> String {
    let calls = sheet.calls
    let rows = calls.enumerated().map { index, call in
      "<tr\(index + 1 == calls.count ? " class=\"urgent\"" : "")>"
        + "<th scope=\"row\">\(Html.escaped(call.heading))</th><td>"
        + Html.escaped(call.when.joined(separator: "; ")) + "</td></tr>"
    }
    return """
      <section class="calls">
      \(Html.element("h2", sheet.callsTitle))
      <table>\(rows.joined(separator: "\n"))</table>
      </section>
      """
  }

  /// Two blocks beside each other, in large print below each other.
  private static func advice(_ region: Exercise.Region, _ sheet: ExerciseSheet) -> String {
    let (title, blocks) = sheet.advice(region)
    let cells = blocks.map { block in
      "<td>\(Html.element("strong", block.heading + ".")) "
        + Html.escaped(block.sentences.joined(separator: " ")) + "</td>"
    }
    let perRow = sheet.largePrint ? 1 : 2
    let rows = stride(from: 0, to: cells.count, by: perRow).map { start in
      "<tr>\(cells[start...].prefix(perRow).joined())</tr>"
    }
    return """
      <section class="advice">
      \(Html.element("h2", title))
      <table>\(rows.joined(separator: "\n"))</table>
      </section>
      """
  }
}

extension ExerciseSheet {
  /// Four exercises and more have narrower figures, so that they stay on one sheet of paper.
  fileprivate var isDense: Bool { lines.count > 3 && !largePrint }
}
