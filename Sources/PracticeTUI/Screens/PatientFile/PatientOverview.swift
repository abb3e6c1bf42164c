import PracticeCore

/// The first tab of a file: the complaint and its course at the left, at the right what asks for
/// attention, what comes next and what is done at home.
@MainActor
struct PatientOverview {
  let workplace: Workplace
  let file: PatientFile
  let programme: Programme?
  let statements: [PatientStatement]
  /// Of the newest open episode.
  let room: EpisodeRoom?
  /// What was told last of each exercise at home.
  let told: [String: Adherence]

  private var language: Language { workplace.language }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let (left, right) = area.splitLeft(max(44, area.width * 11 / 20))
    if let course = file.current {
      drawCourse(course, on: &canvas, in: left.inset(left: 1, right: 1))
    } else {
      drawDesk(on: &canvas, in: left.inset(left: 1, right: 1))
    }
    var y = right.y
    for (heading, lines) in sections where y < right.maxY {
      canvas.putFitted(heading, x: right.x, y: y, width: right.width - 1, style: .label)
      y += 1
      for line in lines {
        for (index, text) in TextWidth.wrap(line.text, width: right.width - 4).enumerated()
        where y < right.maxY {
          canvas.put(
            (index == 0 ? "" : "  ") + text, x: right.x + 1, y: y, limit: right.width - 2,
            style: line.style)
          y += 1
        }
      }
    }
    canvas.cursor = Point(x: area.x + 1, y: area.y)
  }

  // MARK: - Left

  private func drawCourse(_ course: EpisodeCourse, on canvas: inout Canvas, in area: Rect) {
    let details = course.episode.details
    let head = "\(details.title(in: language)) · \(details.route.name(in: language))"
    canvas.putFitted(head, x: area.x, y: area.y, width: area.width, style: .text)
    var since = language(
      "sinds \(language.date(details.opened))", "since \(language.date(details.opened))")
    if let weeks = course.facts.weeksSinceOnset {
      since += language(" · klacht \(weeks) weken", " · complaint \(weeks) weeks")
    }
    canvas.putFitted(since, x: area.x, y: area.y + 1, width: area.width, style: .dim)
    let expected =
      details.expectedSessions.map {
        language(
          "\(course.facts.treatments) van \($0) verwachte behandelingen",
          "\(course.facts.treatments) of \($0) expected sessions")
      }
      ?? language(
        "\(course.facts.treatments) behandelingen", "\(course.facts.treatments) sessions")
    canvas.putFitted(expected, x: area.x, y: area.y + 2, width: area.width, style: .dim)
    if !details.complaint.isEmpty {
      canvas.putFitted(
        "“\(details.complaint)”", x: area.x, y: area.y + 3, width: area.width, style: .text)
    }
    let values = course.facts.pain.enumerated().map { index, rating in
      Plot.Value(label: "\(index + 1)", value: Double(rating.score))
    }
    let plot = Plot(
      title: language("pijn, laatste 24 uur (0–10)", "pain, last 24 hours (0–10)"), values: values)
    let plotArea = area.inset(top: 5, bottom: 1)
    plot.draw(on: &canvas, in: plotArea, texts: workplace.app.texts)
    if values.count > 1 {
      canvas.putFitted(
        course.pain.sentence(language), x: area.x, y: area.maxY - 1, width: area.width,
        style: .text)
    }
  }

  /// What the desk sees, and what a file without a complaint shows.
  private func drawDesk(on canvas: inout Canvas, in area: Rect) {
    let details = file.patient.details
    var lines: [String] = []
    lines.append(details.birth.words(in: language))
    lines.append(
      [details.street, details.houseNumber].filter { !$0.isEmpty }.joined(separator: " "))
    lines.append([details.postcode, details.city].filter { !$0.isEmpty }.joined(separator: "  "))
    lines += details.phoneLines + [details.email]
    if details.channel != .any {
      let channel = details.channel.name(in: language)
      lines.append(language("liefst via \(channel)", "preferably by \(channel)"))
    }
    if !details.emergency.isEmpty {
      lines.append(language("bij nood ", "in an emergency ") + details.emergency.line)
    }
    for guardian in details.guardians {
      lines.append([guardian.called, guardian.phone].filter { !$0.isEmpty }.joined(separator: " "))
    }
    if !details.billAddress.isEmpty {
      lines.append(language("rekening aan ", "bill to ") + details.billAddress.line)
    }
    if workplace.hidesNames { lines = [] }
    if let agreement = file.terms.agreement, !file.terms.isOwed {
      let heard = "\(language.numericDate(agreement.day)), \(agreement.initials)"
      lines.append(language("voorwaarden: akkoord \(heard)", "terms: agreed \(heard)"))
    }
    if !details.gp.isEmpty { lines.append(language("huisarts ", "GP ") + details.gp) }
    for (index, episode) in file.openEpisodes.enumerated() {
      let number = file.openEpisodes.count - index
      lines.append(
        language(
          "episode \(number), sinds \(language.date(episode.opened)), \(episode.therapist.shortName)",
          "episode \(number), since \(language.date(episode.opened)), \(episode.therapist.shortName)"
        ))
    }
    // A telephone number at the end of a long line is not cut off.
    let rows = lines.filter { !$0.isEmpty }.flatMap { line in
      TextWidth.wrap(line, width: area.width - 2).enumerated().map { ($0 == 0 ? "" : "  ") + $1 }
    }
    for (y, row) in rows.prefix(area.height).enumerated() {
      canvas.putFitted(row, x: area.x, y: area.y + y, width: area.width)
    }
  }

  // MARK: - Right

  private var sections: [(String, [ScrollText.Line])] {
    var result = [(language("Aandacht", "Attention"), attention)]
    result.append((language("Volgende", "Next"), [next]))
    if let course = file.current {
      result.append((language("Oefeningen", "Exercises"), [exercises(course)]))
    }
    // The desk has them at the left.
    if file.current != nil, !workplace.hidesNames, !calls.isEmpty {
      result.append(
        (language("Bellen", "Call"), calls.map { ScrollText.Line(text: $0) }))
    }
    for statement in statements.suffix(1) {
      result.append(
        (
          language("Eigen verklaring, ", "Own statement, ") + language.shortDate(statement.day),
          [ScrollText.Line(text: statement.body)]
        ))
    }
    if !file.patient.details.deskNote.isEmpty {
      result.append(
        (
          language("Notitie balie", "Desk note"),
          [ScrollText.Line(text: file.patient.details.deskNote)]
        ))
    }
    return result
  }

  /// Whom to call, and whom in an emergency.
  private var calls: [String] {
    let details = file.patient.details
    let emergency =
      details.emergency.isEmpty
      ? [] : [language("bij nood ", "in an emergency ") + details.emergency.line]
    return details.phoneLines.prefix(1) + emergency
  }

  private var attention: [ScrollText.Line] {
    var lines: [ScrollText.Line] = []
    if let decides = file.patient.details.whoDecides(on: workplace.today, in: language) {
      lines.append(ScrollText.Line(text: "! " + decides, style: .warning))
    }
    if file.patient.details.citizenNumber == CitizenNumber.notEstablished {
      lines.append(
        ScrollText.Line(
          text: "! " + language("identiteit niet vastgesteld", "identity not established"),
          style: .warning))
    }
    for duplicate in file.duplicates {
      let number = "#\(duplicate.patient.id.rawValue)"
      lines.append(
        ScrollText.Line(
          text: "! "
            + language("dezelfde als \(number)? (M)", "the same as \(number)? (M)"),
          style: .warning))
    }
    for task in file.coverage.tasks(in: language) {
      lines.append(ScrollText.Line(text: "! " + task, style: .warning))
    }
    for warning in file.current?.warnings ?? [] {
      lines.append(
        ScrollText.Line(
          text: (warning.isReminder ? "· " : "! ") + warning.sentence(language),
          style: warning.isReminder ? .text : .warning))
    }
    for text in room?.attention(language) ?? [] {
      lines.append(ScrollText.Line(text: "! " + text, style: .warning))
    }
    if file.terms.isOwed {
      lines.append(
        ScrollText.Line(text: "! \(file.terms.task(in: language)) (T)", style: .warning))
    }
    if file.openEpisodes.isEmpty {
      lines.append(
        ScrollText.Line(text: "· " + language("geen open episode", "no open episode")))
    }
    return lines.isEmpty
      ? [ScrollText.Line(text: language("niets", "nothing"), style: .dim)] : lines
  }

  private var next: ScrollText.Line {
    guard let entry = file.next else {
      return ScrollText.Line(
        text: language("geen afspraak (a)", "no appointment (a)"), style: .dim)
    }
    let appointment = entry.appointment
    let when = "\(language.shortDate(appointment.day)) \(appointment.interval.start.short)"
    return ScrollText.Line(text: "\(when) · \(entry.kind.name(in: language))")
  }

  private func exercises(_ course: EpisodeCourse) -> ScrollText.Line {
    guard let programme, !programme.lines.isEmpty else {
      return ScrollText.Line(text: language("nog geen", "none yet"), style: .dim)
    }
    let last = told.values.map(\.day).max()
    let total = Adherence.total(told.values.filter { $0.day == last }, language)
    return ScrollText.Line(
      text: total.map {
        language(
          "\(programme.lines.count), thuis \($0)", "\(programme.lines.count), at home \($0)")
      }
        ?? language(
          "\(programme.lines.count), sinds \(language.date(programme.started))",
          "\(programme.lines.count), since \(language.date(programme.started))"))
  }
}
