import PracticeCore

/// Draws the day; asks nobody anything.
extension AgendaScreen {
  func draw(on canvas: inout Canvas, in area: Rect) {
    let layout = AgendaLayout(area: area, columns: grid.day.columns.count)
    scrollIntoView(layout)
    drawHead(on: &canvas, layout)
    drawLines(on: &canvas, layout)
    for y in 0..<layout.rowCount where grid.rows.indices.contains(firstRow + y) {
      drawRow(firstRow + y, on: &canvas, y: layout.cells.y + y, layout)
    }
    canvas.putScrollMark(in: layout.cells, offset: firstRow, count: grid.rows.count)
    canvas.putFitted(
      hintLine, x: area.x + 1, y: area.maxY - 1, width: area.width - 2, style: .status)
  }

  private func scrollIntoView(_ layout: AgendaLayout) {
    firstRow = min(max(firstRow, row - layout.rowCount + 1), row)
    firstRow = max(0, min(firstRow, grid.rows.count - layout.rowCount))
    firstColumn = min(max(firstColumn, column - layout.shownColumns + 1), column)
    firstColumn = max(0, min(firstColumn, grid.day.columns.count - layout.shownColumns))
  }

  private func drawHead(on canvas: inout Canvas, _ layout: AgendaLayout) {
    let area = layout.area
    let week = language("week \(day.isoWeek.week)", "week \(day.isoWeek.week)")
    var date = "\(language.longDate(day)) · \(week)"
    if day == workplace.today { date += language(" · vandaag", " · today") }
    let used = canvas.put(date, x: area.x + 1, y: area.y, style: .title)
    if let special = grid.day.closure.map({ closed in
      language("gesloten", "closed") + (closed.reason.isEmpty ? "" : ": \(closed.reason)")
    }) ?? grid.day.holiday.map({ $0.name(language) }) {
      canvas.put("· \(special)", x: area.x + used + 2, y: area.y, style: .warning)
    }
    let hidden = grid.day.columns.count - layout.shownColumns
    if hidden > 0 {
      let range = "‹ \(firstColumn + 1)–\(firstColumn + layout.shownColumns)"
      let text = "\(range) \(language("van", "of")) \(grid.day.columns.count) ›"
      let width = TextWidth.displayWidth(of: text)
      canvas.put(text, x: area.maxX - width - 1, y: area.y, style: .dim)
    }
    for shown in 0..<layout.shownColumns where firstColumn + shown < grid.day.columns.count {
      let therapist = grid.day.columns[firstColumn + shown].therapist
      let x = layout.x(ofColumn: shown)
      let kind = therapist.isManualTherapist ? "MT" : "FT"
      canvas.putFitted(
        therapist.shortName, x: x + 1, y: area.y + 2, width: layout.columnWidth - 4,
        style: firstColumn + shown == column ? .title : .label)
      canvas.putFitted(
        kind, x: x + layout.columnWidth - 3, y: area.y + 2, width: 2, style: .dim)
    }
  }

  private func drawLines(on canvas: inout Canvas, _ layout: AgendaLayout) {
    let area = layout.area
    let bottom = area.maxY - 2
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    for shown in 0..<layout.shownColumns {
      canvas.verticalLine(
        x: layout.x(ofColumn: shown) - 1, y: area.y + 1, height: bottom - area.y)
    }
  }

  private func drawRow(_ index: Int, on canvas: inout Canvas, y: Int, _ layout: AgendaLayout) {
    let now = workplace.practice.clock.now()
    let isNow = day == now.day && grid.row(of: now.time) == index && now.time >= grid.rows[0]
    canvas.putFitted(
      grid.rows[index].short, x: layout.area.x, y: y, width: 5, align: .right,
      style: isNow ? .nowLine : index == row ? .title : .dim)
    if isNow { canvas.put("▸", x: layout.area.x + 5, y: y, style: .nowLine) }
    for shown in 0..<layout.shownColumns where firstColumn + shown < grid.day.columns.count {
      let cell = Rect(
        x: layout.x(ofColumn: shown), y: y, width: layout.columnWidth, height: 1)
      let isSelected = index == row && firstColumn + shown == column
      drawCell(row: index, column: firstColumn + shown, in: cell, isSelected, on: &canvas)
    }
  }

  private func drawCell(
    row: Int, column: Int, in cell: Rect, _ isSelected: Bool, on canvas: inout Canvas
  ) {
    let content = grid.content(row: row, column: column)
    if isSelected {
      canvas.fill(cell, style: .cursor)
      canvas.cursor = Point(x: cell.x + 1, y: cell.y)
    }
    func put(_ text: String, _ style: Style) {
      canvas.putFitted(
        text, x: cell.x + 1, y: cell.y, width: cell.width - 2,
        style: isSelected ? .cursor : style)
    }
    switch content {
    case .begins:
      let beginning = grid.beginning(row: row, column: column)
      guard !beginning.isEmpty else { break }
      draw(
        beginning[isSelected ? layer % beginning.count : 0].text, others: beginning.count - 1,
        in: cell, isSelected ? .cursor : nil, on: &canvas)
    case .continues:
      put("│", .dim)
    case .free:
      if let moving, isSelected {
        put("→ " + workplace.shortName(moving.patient.name), .ghost)
      } else if let past = grid.past(row: row, column: column) {
        drawPast(past, in: cell, isSelected ? .cursor : .dim, on: &canvas)
      } else if isSelected {
        put(language("vrij", "free"), .text)
      }
    case .absent(let absence, let isFirst):
      let reason = absence.reason.isEmpty ? language("afwezig", "away") : absence.reason
      put(fill("-", isFirst ? reason : "", width: cell.width - 2), .absent)
    case .engaged(let engagement, let isFirst):
      put(fill("-", isFirst ? engagement.title : "", width: cell.width - 2), .absent)
    case .group(let group, let isFirst):
      guard isFirst else { return put("│", .dim) }
      let count = "\(group.active.count)/\(group.session.places)"
      put(language("groep ", "group ") + group.session.name, .text)
      canvas.putFitted(
        " " + count, x: cell.maxX - count.count - 1, y: cell.y, width: count.count + 1,
        style: isSelected ? .cursor : group.freePlaces == 0 ? .dim : .text)
    case .travels:
      put(language("reistijd", "travel time"), .dim)
    case .outsideHours:
      put(String(repeating: "·", count: max(0, cell.width - 2)), .outside)
    case .closed:
      put(fill("=", row == 0 ? language("gesloten", "closed") : "", width: cell.width - 2), .absent)
    }
  }

  /// A word in a row of signs: `--- afwezig ---`.
  private func fill(_ sign: String, _ word: String, width: Int) -> String {
    let middle = word.isEmpty ? "" : " \(TextWidth.cut(word, to: max(0, width - 2))) "
    let rest = max(0, width - TextWidth.displayWidth(of: middle))
    return String(repeating: sign, count: rest / 2) + middle
      + String(repeating: sign, count: rest - rest / 2)
  }

  /// `●Jansen, P.    3/6 A4`: state, name, count and flag, the last two always in their place.
  private func draw(
    _ text: AgendaCellText, others: Int, in cell: Rect, _ selected: Style?,
    on canvas: inout Canvas
  ) {
    canvas.put(text.state, x: cell.x, y: cell.y, style: selected ?? .good)
    let flagX = cell.maxX - AgendaLayout.flagWidth
    canvas.putFitted(
      text.flag, x: flagX, y: cell.y, width: AgendaLayout.flagWidth,
      style: selected ?? text.flagStyle)
    var countX = flagX - 1 - text.countWidth
    canvas.put(text.count, x: countX, y: cell.y, style: selected ?? .text)
    if others > 0 {
      // Booked over each other on purpose: the others are one key away.
      let more = "+\(others)"
      countX -= more.count + 1
      canvas.put(more, x: countX, y: cell.y, style: selected ?? .warning)
    }
    canvas.putFitted(
      text.name, x: cell.x + 1, y: cell.y, width: countX - cell.x - 2,
      style: selected ?? text.nameStyle)
  }

  /// `×Jansen, E.   afgezegd`: its time is free again.
  private func drawPast(
    _ entry: AgendaEntry, in cell: Rect, _ style: Style, on canvas: inout Canvas
  ) {
    let status =
      entry.appointment.status == .noShow
      ? language("kwam niet", "no-show") : entry.appointment.status.name(in: language)
    let statusX = cell.maxX - 1 - TextWidth.displayWidth(of: status)
    canvas.put("×", x: cell.x, y: cell.y, style: style)
    canvas.put(status, x: statusX, y: cell.y, style: style)
    canvas.putFitted(
      workplace.shortName(entry.patient.name), x: cell.x + 1, y: cell.y,
      width: statusX - cell.x - 2, style: style)
  }

  // MARK: - The line below the day

  private var hintLine: String {
    if let moving {
      let others =
        otherMoments.isEmpty
        ? "" : language(" Ook: ", " Also: ") + otherMoments.joined(separator: ", ")
      return language(
        "\(workplace.shortName(moving.patient.name)) verplaatsen: kies een plek en druk Enter.",
        "Moving \(workplace.shortName(moving.patient.name)): choose a place and press Enter.")
        + others
    }
    guard let therapist, grid.rows.indices.contains(row) else {
      return language(
        "Nog geen therapeuten. Voeg er een toe bij Instellingen (6).",
        "No therapists yet. Add one under Settings (6).")
    }
    let time = grid.rows[row].short
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
      let whose = past?.charge == nil ? " \(therapist.shortName)," : ""
      return language("\(time)\(whose) vrij tot \(until)", "\(time)\(whose) free until \(until)")
        + (past.map { " · " + line(aboutPast: $0) } ?? "")
    case .absent(let absence, _):
      let reason = absence.reason.isEmpty ? "" : ": \(absence.reason)"
      return language(
        "\(time) \(therapist.shortName) is afwezig\(reason)",
        "\(time) \(therapist.shortName) is away\(reason)")
    case .outsideHours:
      return language(
        "\(time) \(therapist.shortName), buiten werktijd",
        "\(time) \(therapist.shortName), outside working hours")
    case .closed:
      return language("De praktijk is gesloten.", "The practice is closed.")
    }
  }

  private func line(about entry: AgendaEntry) -> String {
    var parts = [
      "\(entry.appointment.interval.start.short) \(workplace.name(entry.patient.name))"
    ]
    if let reason = entry.doubleBooked {
      parts.append(language("dubbel geboekt: ", "double booked: ") + reason)
    }
    if !workplace.hidesNames, let birthDate = entry.patient.birthDate {
      parts.append(language.numericDate(birthDate))
    }
    if !workplace.hidesNames, !entry.patient.phone.isEmpty { parts.append(entry.patient.phone) }
    let status = entry.appointment.status
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
    if status == .arrived, let tasks = entry.coverage?.tasks(in: language), !tasks.isEmpty {
      parts.append(language("nog: ", "still: ") + tasks.joined(separator: ", "))
    }
    if let coverage = entry.coverage { parts.append(coverage.headline(in: language)) }
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

extension AppointmentKind {
  /// The code of the kind that most appointments are of.
  static let ordinary = "treatment"

  /// For the six columns that a cell has for it.
  func shortName(in language: Language) -> String {
    switch code {
    case AppointmentKind.ordinary: language("beh.", "treat.")
    case "evaluation": "eval."
    case "consultation": language("consult", "cons.")
    default: TextWidth.cut(name(in: language), to: 6)
    }
  }
}

extension Coverage {
  /// The flag in a few words, for a line of the screen.
  func headline(in language: Language) -> String {
    switch payer {
    case .basic:
      hasDeductible
        ? language("basis met eigen risico", "basic, with deductible") : language("basis", "basic")
    case .supplementary:
      remaining.map {
        language("aanvullend, nog \($0) met deze", "supplementary, \($0) left with this one")
      } ?? language("aanvullend", "supplementary")
    case .selfPay: language("zelf betalen", "self-pay")
    case .unknown: language("geboortedatum onbekend", "birth date unknown")
    }
  }
}
