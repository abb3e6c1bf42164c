import PracticeCore

/// The lines above and below the agenda: which day it is, and what is under the cursor.
extension AgendaScreen {
  /// What stands above the cells, wherever the cursor is.
  func drawHead(on canvas: inout Canvas, _ layout: AgendaLayout) {
    let area = layout.area
    drawTitle(on: &canvas, in: area)
    let hidden = grid.columns.count - layout.shownColumns
    if hidden > 0 {
      let range = "‹ \(firstColumn + 1)–\(firstColumn + layout.shownColumns)"
      let text = " \(range) \(language("van", "of")) \(grid.columns.count) › "
      let width = TextWidth.displayWidth(of: text)
      canvas.put(text, x: area.maxX - width - 1, y: area.y + 1, style: .dim)
    }
    for shown in 0..<layout.shownColumns where firstColumn + shown < grid.columns.count {
      let kind = kind(of: grid.columns[firstColumn + shown])
      let kindWidth = TextWidth.displayWidth(of: kind)
      drawHeading(shown, on: &canvas, layout, style: .label)
      canvas.put(
        kind, x: layout.x(ofColumn: shown) + layout.columnWidth - kindWidth - 1, y: area.y + 2,
        limit: kindWidth, style: .dim)
    }
  }

  /// What changes above the cells with the column of the cursor.
  func drawHeadOfCursor(on canvas: inout Canvas, _ layout: AgendaLayout) {
    let area = layout.area
    if let thenLine {
      canvas.put(" \(thenLine) ", x: area.x + 1, y: area.y + 1, style: .warning)
    }
    guard grid.columns.indices.contains(column) else { return }
    if (0..<layout.shownColumns).contains(column - firstColumn) {
      drawHeading(column - firstColumn, on: &canvas, layout, style: .title)
    }
    drawSpecial(of: grid.columns[column], on: &canvas, in: area)
  }

  private func drawHeading(
    _ shown: Int, on canvas: inout Canvas, _ layout: AgendaLayout, style: Style
  ) {
    let column = grid.columns[firstColumn + shown]
    canvas.putFitted(
      heading(of: column), x: layout.x(ofColumn: shown) + 1, y: layout.area.y + 2,
      width: layout.columnWidth - TextWidth.displayWidth(of: kind(of: column)) - 2, style: style)
  }

  /// The letter or sign at the end of a heading.
  private func kind(of column: AgendaGrid.Column) -> String {
    switch view {
    case .week: remark(on: column)
    case .rooms: column.residents.map(\.initials).joined(separator: " ")
    default: column.therapist.kind
    }
  }

  private func heading(of column: AgendaGrid.Column) -> String {
    switch view {
    case .week: language.shortDate(column.day)
    case .rooms: column.room?.name ?? language("zonder kamer", "no room")
    default: column.therapist.shortName
    }
  }

  /// What is special about a day of the week, in a sign: its cells say more.
  private func remark(on column: AgendaGrid.Column) -> String {
    column.closure != nil ? "=" : column.holiday != nil ? "~" : ""
  }

  /// The date, and the views to choose from.
  func drawTitle(on canvas: inout Canvas, in area: Rect) {
    var x = startOfViews(in: area)
    canvas.put(dateLine, x: area.x + 1, y: area.y, limit: x - area.x - 2, style: .title)
    for other in views {
      x += canvas.put(
        nameInTitle(of: other), x: x, y: area.y, style: other == view ? .title : .dim)
    }
  }

  private func nameInTitle(of other: AgendaView) -> String {
    let name = other.name(in: language)
    return other == view ? "[\(name)]" : " \(name) "
  }

  private func startOfViews(in area: Rect) -> Int {
    views.reduce(area.maxX - 1) { $0 - TextWidth.displayWidth(of: nameInTitle(of: $1)) }
  }

  /// What is special about the day of a column, behind the date.
  private func drawSpecial(
    of column: AgendaGrid.Column, on canvas: inout Canvas, in area: Rect
  ) {
    guard view == .day || view == .rooms else { return }
    let special =
      column.closure.map { closed in
        language("gesloten", "closed") + (closed.reason.isEmpty ? "" : ": \(closed.reason)")
      } ?? column.holiday.map { $0.name(language) }
    guard let special else { return }
    let x = area.x + TextWidth.displayWidth(of: dateLine) + 2
    canvas.put(
      "· \(special)", x: x, y: area.y, limit: startOfViews(in: area) - x - 1, style: .warning)
  }

  private var dateLine: String {
    let week = language("week \(day.isoWeek.week)", "week \(day.isoWeek.week)")
    switch view {
    case .day, .rooms:
      return "\(language.longDate(day)) · \(week)"
        + (day == workplace.today ? language(" · vandaag", " · today") : "")
    case .week:
      return "\(person?.shortName ?? "") · \(week) · \(weekLine)"
    case .month:
      let name = showsEverybody ? language("Allen", "Everybody") : person?.shortName ?? ""
      return "\(name) · \(language.month(day.month)) \(day.year)"
    }
  }

  /// `23 – 29 november 2026`: month and year once, where they are the same.
  private var weekLine: String {
    let (first, last) = (day.monday, day.monday + 6)
    let (from, to) = (first.parts, last.parts)
    let begin =
      from.year != to.year
      ? language.date(first)
      : from.month != to.month ? "\(from.2) \(language.month(from.month))" : "\(from.2)"
    return "\(begin) – \(language.date(last))"
  }

  // MARK: - The line below the day

  var hintLine: String {
    if let moving {
      let others =
        otherMoments.isEmpty
        ? "" : language(" Ook: ", " Also: ") + otherMoments.joined(separator: ", ")
      return language(
        "\(workplace.shortName(moving.patient.name)) verplaatsen: kies een plek en druk Enter.",
        "Moving \(workplace.shortName(moving.patient.name)): choose a place and press Enter.")
        + others
    }
    if view == .month { return monthHint }
    guard let therapist, grid.rows.indices.contains(row), grid.columns.indices.contains(column)
    else {
      return language(
        "Nog geen therapeuten. Voeg er een toe bij Instellingen (6).",
        "No therapists yet. Add one under Settings (6).")
    }
    let time =
      (view == .week ? language.shortDate(day) + " " : "") + grid.rows[row].short
    switch content ?? .closed {
    case .begins(let entry), .continues(let entry): return line(about: entry)
    case .travels(let entry):
      return language("reistijd · ", "travel time · ") + line(about: entry)
    case .engaged(let engagement, _):
      let (start, end) = (engagement.interval.start.short, engagement.interval.end.short)
      return "\(start)–\(end) \(therapist.shortName) · \(engagement.title)"
    case .group(let group, _): return line(about: group)
    case .free:
      let until = grid.freeUntil(row: row, column: column)?.short ?? ""
      let past = grid.past(row: row, column: column)
      // What is owed needs the room of the name, which heads the column.
      let whose = past?.charge == nil ? " \(whoseCell ?? therapist.shortName)," : ""
      return language("\(time)\(whose) vrij tot \(until)", "\(time)\(whose) free until \(until)")
        + (past.map { " · " + line(aboutPast: $0) } ?? "")
    case .absent(let absence, _):
      let reason = absence.reason.isEmpty ? "" : ": \(absence.reason)"
      return language(
        "\(time) \(therapist.shortName) is afwezig\(reason)",
        "\(time) \(therapist.shortName) is away\(reason)")
    case .outsideHours:
      return language(
        "\(time) \(whoseCell ?? therapist.shortName), buiten werktijd",
        "\(time) \(whoseCell ?? therapist.shortName), outside working hours")
    case .holiday(let holiday):
      let name = holiday.name(language)
      return language(
        "\(time) \(whoseCell ?? therapist.shortName), \(name): boeken kan, maar is ongewoon",
        "\(time) \(whoseCell ?? therapist.shortName), \(name): it can be booked, though it is unusual"
      )
    case .closed:
      return language("De praktijk is gesloten.", "The practice is closed.")
    }
  }

  /// The room under the cursor, in the agenda by room.
  private var whoseCell: String? {
    guard view == .rooms, grid.columns.indices.contains(column) else { return nil }
    return heading(of: grid.columns[column])
  }

  private func line(about entry: AgendaEntry) -> String {
    var parts = [
      "\(entry.appointment.interval.start.short) \(workplace.name(entry.patient.name))"
    ]
    if let reason = entry.doubleBooked {
      parts.append(language("dubbel geboekt: ", "double booked: ") + reason)
    }
    if !workplace.hidesNames, entry.patient.birth != .unknown {
      parts.append(entry.patient.birth.text(in: language))
    }
    if !workplace.hidesNames, !entry.patient.phone.isEmpty { parts.append(entry.patient.phone) }
    let status = entry.appointment.status
    // A day of the week has no room for it.
    if view == .week, entry.session.number != nil { parts.append(entry.session.text) }
    // The count says that it is an ordinary treatment.
    let isOrdinary = entry.session.number != nil && entry.kind.code == AppointmentKind.ordinary
    if !isOrdinary { parts.append(entry.kind.name(in: language)) }
    if status != .booked { parts.append(status.name(in: language)) }
    if let travel = entry.appointment.travel {
      parts.append(
        language(
          "huisbezoek, reistijd \(travel.before)/\(travel.after)",
          "home visit, travel \(travel.before)/\(travel.after)"))
    }
    if view == .rooms {
      let whose = therapists.first { $0.id == entry.appointment.therapist }
      if let whose { parts.append(whose.shortName) }
    }
    if status == .arrived, let tasks = entry.coverage?.tasks(in: language), !tasks.isEmpty {
      parts.append(language("nog: ", "still: ") + tasks.joined(separator: ", "))
    }
    if let coverage = entry.coverage { parts.append(coverage.headline(in: language)) }
    if view != .rooms, let room = entry.room { parts.append(room) }
    return parts.joined(separator: " · ")
  }

  /// `10:00–11:00 groep Rugklas · 3 van 8 plaatsen · Berg, J. van den; …`.
  private func line(about group: AgendaGroup) -> String {
    let session = group.session
    let (start, end) = (session.place.interval.start.short, session.place.interval.end.short)
    let taken = language(
      "\(group.active.count) van \(session.places) plaatsen",
      "\(group.active.count) of \(session.places) places")
    let names = group.active.map { workplace.shortName($0.patient.name) }.joined(separator: "; ")
    let head = "\(start)–\(end) \(language("groep", "group")) \(session.name) · \(taken)"
    return names.isEmpty ? head : head + " · " + names
  }

  /// `afgezegd: Jansen, E. · 06-00004532`.
  private func line(aboutPast entry: AgendaEntry) -> String {
    let name = workplace.name(entry.patient.name)
    let phone =
      workplace.hidesNames || entry.patient.phone.isEmpty ? "" : " · " + entry.patient.phone
    let late =
      entry.appointment.isCalledOffLate ? language(" (te laat)", " (too late)") : ""
    let owed = entry.charge.map { " · " + $0.sentence(in: language) } ?? ""
    return "\(entry.appointment.status.name(in: language))\(late): \(name)\(owed)\(phone)"
  }
}
