import PracticeCore

/// The agenda as it was drawn without the cursor, and what it was drawn from.
struct AgendaPicture {
  struct Key: Equatable {
    let area: Rect
    let firstRow: Int
    let firstColumn: Int
    /// The row that is now.
    let now: Int?
    /// What was picked up, which is marked where it stands.
    let moving: ID<Appointment>?
  }

  let key: Key
  let canvas: Canvas
}

/// Draws the day and the week; asks nobody anything.
extension AgendaScreen {
  func draw(on canvas: inout Canvas, in area: Rect) {
    if view == .month { return drawMonth(on: &canvas, in: area) }
    let layout = AgendaLayout(area: area, columns: grid.columns.count, view: view)
    scrollIntoView(layout)
    let key = AgendaPicture.Key(
      area: area, firstRow: firstRow, firstColumn: firstColumn, now: rowOfNow,
      moving: moving?.appointment.id)
    if picture?.key != key {
      picture = AgendaPicture(key: key, canvas: draw(layout, now: key.now, size: canvas.size))
    }
    if let picture { canvas.copy(area, of: picture.canvas) }
    drawHeadOfCursor(on: &canvas, layout)
    if ghosts.isEmpty {
      drawCursor(on: &canvas, layout, now: key.now)
    } else {
      drawGhosts(on: &canvas, layout)
    }
    drawHint(on: &canvas, in: area)
  }

  /// What there is to know of the cell, in the last row; what has no room there is the hint.
  func drawHint(on canvas: inout Canvas, in area: Rect) {
    let (line, width) = (hintLine, area.width - 2)
    hintRest = ""
    var shown = line
    // Broken between its parts, unless something else is said below it: as much as fits then.
    if app.message == nil, app.top === self, TextWidth.displayWidth(of: line) > width {
      let lines = TextWidth.wrap(
        line.split(separator: "·").map { trimmed(String($0)) }, separator: " · ", width: width
      ).flatMap { TextWidth.wrap($0, width: width) }
      shown = lines[0]
      hintRest = lines.dropFirst().joined(separator: " · ")
    }
    canvas.putFitted(shown, x: area.x + 1, y: area.maxY - 1, width: width, style: .status)
  }

  var hint: String { hintRest }

  private func scrollIntoView(_ layout: AgendaLayout) {
    // The command line lies over the lower rows while a phrase is typed.
    let shown =
      ghosts.isEmpty ? layout.rowCount : max(2, layout.rowCount + 1 - coveredRows)
    firstRow = min(max(firstRow, row - shown + (ghosts.isEmpty ? 1 : 2)), row)
    firstRow = max(0, min(firstRow, grid.rows.count - shown))
    firstColumn = min(max(firstColumn, column - layout.shownColumns + 1), column)
    firstColumn = max(0, min(firstColumn, grid.columns.count - layout.shownColumns))
  }

  private var rowOfNow: Int? {
    let now = workplace.practice.clock.now()
    guard let first = grid.rows.first, now.time >= first,
      day == now.day || grid.columns.contains(where: { $0.day == now.day })
    else { return nil }
    return grid.row(of: now.time)
  }

  /// What stays while only the cursor moves: the head, the lines, the times and the cells.
  private func draw(_ layout: AgendaLayout, now: Int?, size: Size) -> Canvas {
    var canvas = Canvas(size)
    drawLines(on: &canvas, layout)
    drawHead(on: &canvas, layout)
    for y in 0..<layout.rowCount where grid.rows.indices.contains(firstRow + y) {
      let row = firstRow + y
      drawTime(of: row, now: now, isSelected: false, layout, on: &canvas)
      for (column, cell) in cells(ofRow: row, layout) {
        drawCell(row: row, column: column, in: cell, isSelected: false, layout, on: &canvas)
      }
    }
    canvas.putScrollMark(in: layout.cells, offset: firstRow, count: grid.rows.count)
    return canvas
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

  private func drawTime(
    of index: Int, now: Int?, isSelected: Bool, _ layout: AgendaLayout,
    on canvas: inout Canvas
  ) {
    let y = layout.cells.y + index - firstRow
    canvas.putFitted(
      grid.rows[index].short, x: layout.area.x, y: y, width: 5, align: .right,
      style: index == now ? .nowLine : isSelected ? .title : .dim)
    if index == now { canvas.put("▸", x: layout.area.x + 5, y: y, style: .nowLine) }
  }

  /// The columns in view with the place of their cell in a row.
  private func cells(ofRow index: Int, _ layout: AgendaLayout) -> [(column: Int, cell: Rect)] {
    let y = layout.cells.y + index - firstRow
    return (0..<layout.shownColumns).filter { firstColumn + $0 < grid.columns.count }.map { shown in
      let cell = Rect(x: layout.x(ofColumn: shown), y: y, width: layout.columnWidth, height: 1)
      return (firstColumn + shown, cell)
    }
  }

  private func drawCursor(on canvas: inout Canvas, _ layout: AgendaLayout, now: Int?) {
    guard grid.rows.indices.contains(row),
      let (_, cell) = cells(ofRow: row, layout).first(where: { $0.column == column })
    else { return }
    drawTime(of: row, now: now, isSelected: true, layout, on: &canvas)
    canvas.fill(cell, style: .cursor)
    canvas.cursor = Point(x: cell.x + 1, y: cell.y)
    drawCell(row: row, column: column, in: cell, isSelected: true, layout, on: &canvas)
  }

  private func drawCell(
    row: Int, column: Int, in cell: Rect, isSelected: Bool, _ layout: AgendaLayout,
    on canvas: inout Canvas
  ) {
    let content = grid.content(row: row, column: column)
    func put(_ text: String, _ style: Style) {
      canvas.putFitted(
        text, x: cell.x + 1, y: cell.y, width: cell.width - 2,
        style: isSelected ? .cursor : style)
    }
    if case .begins = content {
      let beginning = grid.beginning(row: row, column: column)
      guard !beginning.isEmpty else { return }
      draw(
        beginning[isSelected ? layer % beginning.count : 0].text, others: beginning.count - 1,
        in: cell, isSelected ? .cursor : nil, layout, on: &canvas)
      if let moving, beginning.contains(where: { $0.entry.appointment.id == moving.appointment.id })
      {
        canvas.put("→", x: cell.x, y: cell.y, style: isSelected ? .cursor : .ghost)
      }
      return
    }
    if let moving, isSelected, !content.isTaken {
      return put("→ " + workplace.shortName(moving.patient.name), .ghost)
    }
    if let past = grid.past(row: row, column: column), !content.isTaken {
      return drawPast(past, in: cell, isSelected ? .cursor : .dim, on: &canvas)
    }
    let width = cell.width - 2
    switch content {
    case .begins: break
    case .continues: put("│", .dim)
    case .free: if isSelected { put(language("vrij", "free"), .text) }
    case .absent(let absence, let isFirst):
      let reason = absence.reason.isEmpty ? language("afwezig", "away") : absence.reason
      put(AgendaFill.text("-", isFirst ? reason : "", width: width), .absent)
    case .engaged(let engagement, let isFirst):
      put(AgendaFill.text("-", isFirst ? engagement.title : "", width: width), .absent)
    case .group(let group, let isFirst):
      guard isFirst else { return put("│", .dim) }
      let count = "\(group.active.count)/\(group.session.places)"
      put(language("groep ", "group ") + group.session.name, .text)
      canvas.putFitted(
        " " + count, x: cell.maxX - count.count - 1, y: cell.y, width: count.count + 1,
        style: isSelected ? .cursor : group.freePlaces == 0 ? .dim : .text)
    case .travels: put(language("reistijd", "travel time"), .dim)
    case .outsideHours: put(AgendaFill.text("·", "", width: width), .outside)
    case .holiday(let holiday):
      let isFirst = row == 0 || !grid.content(row: row - 1, column: column).isHoliday
      put(AgendaFill.text("~", isFirst ? holiday.name(language) : "", width: width), .absent)
    case .closed:
      put(
        AgendaFill.text("=", row == 0 ? language("gesloten", "closed") : "", width: width),
        .absent)
    }
  }

  /// `●Jansen, P.    3/6 A4`: state, name, count and flag, the last two always in their place.
  private func draw(
    _ text: AgendaCellText, others: Int, in cell: Rect, _ selected: Style?,
    _ layout: AgendaLayout, on canvas: inout Canvas
  ) {
    canvas.put(text.state, x: cell.x, y: cell.y, style: selected ?? .good)
    let flagX = cell.maxX - AgendaLayout.flagWidth
    canvas.putFitted(
      text.flag, x: flagX, y: cell.y, width: AgendaLayout.flagWidth,
      style: selected ?? text.flagStyle)
    var end = flagX
    if layout.showsCount {
      end = flagX - 1 - text.countWidth
      canvas.put(text.count, x: end, y: cell.y, style: selected ?? .text)
    }
    if others > 0 {
      // Booked over each other on purpose: the others are one key away.
      let more = "+\(others)"
      end -= more.count + 1
      canvas.put(more, x: end, y: cell.y, style: selected ?? .warning)
    }
    canvas.putFitted(
      text.name, x: cell.x + 1, y: cell.y, width: end - cell.x - 2,
      style: selected ?? text.nameStyle)
  }

  /// `×Jansen, E.   afgezegd`: its time is free again.
  private func drawPast(
    _ entry: AgendaEntry, in cell: Rect, _ style: Style, on canvas: inout Canvas
  ) {
    let status =
      entry.appointment.status == .noShow
      ? language("kwam niet", "no-show") : entry.appointment.status.name(in: language)
    let name = workplace.shortName(entry.patient.name)
    canvas.put("×", x: cell.x, y: cell.y, style: style)
    let statusWidth = TextWidth.displayWidth(of: status)
    // A narrow column has room for the name only; the sign in front says the rest.
    let showsStatus = cell.width >= statusWidth + 10
    if showsStatus {
      canvas.put(status, x: cell.maxX - 1 - statusWidth, y: cell.y, style: style)
    }
    canvas.putFitted(
      name, x: cell.x + 1, y: cell.y, width: cell.width - 2 - (showsStatus ? statusWidth + 1 : 0),
      style: style)
  }
}

/// Signs that fill what is not free, so that it is told apart without colour.
enum AgendaFill {
  /// A word in a row of signs: `--- afwezig ---`.
  static func text(_ sign: String, _ word: String, width: Int) -> String {
    let middle = word.isEmpty ? "" : " \(TextWidth.cut(word, to: max(0, width - 2))) "
    let rest = max(0, width - TextWidth.displayWidth(of: middle))
    return String(repeating: sign, count: rest / 2) + middle
      + String(repeating: sign, count: rest - rest / 2)
  }
}

extension AgendaGrid.Content {
  var isHoliday: Bool {
    if case .holiday = self { true } else { false }
  }

  /// Something else stands here than free time, an absence or a day off.
  var isTaken: Bool {
    switch self {
    case .begins, .continues, .group, .engaged, .travels: true
    default: false
    }
  }
}
