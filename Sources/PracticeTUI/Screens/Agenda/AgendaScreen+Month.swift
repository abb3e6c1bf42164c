import PracticeCore

/// Draws the month: the number of each day, how full it is in figures and as a bar.
extension AgendaScreen {
  func drawMonth(on canvas: inout Canvas, in area: Rect) {
    guard let month else { return }
    let layout = MonthLayout(area: area, weeks: month.weeks)
    drawTitle(on: &canvas, in: area)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    for weekday in 1...7 {
      let cell = layout.cell(week: 0, weekday: weekday - 1)
      canvas.put(
        language.shortWeekday(weekday), x: cell.x, y: area.y + 2, limit: cell.width,
        style: weekday == day.weekday ? .title : .label)
    }
    for (index, load) in month.loads.enumerated() {
      let cell = layout.cell(week: index / 7, weekday: index % 7)
      if index % 7 == 0 {
        canvas.putFitted(
          "\(load.day.isoWeek.week)", x: area.x, y: cell.y, width: 3, align: .right, style: .dim)
      }
      draw(load, in: cell, isOfMonth: load.day.month == month.month, on: &canvas)
    }
    drawHint(on: &canvas, in: area)
  }

  private func draw(
    _ load: DayLoad, in cell: Rect, isOfMonth: Bool, on canvas: inout Canvas
  ) {
    let isSelected = load.day == day
    if isSelected {
      canvas.fill(cell, style: .cursor)
      canvas.cursor = cell.origin
    }
    func style(_ style: Style) -> Style {
      isSelected ? .cursor : isOfMonth ? style : .outside
    }
    let isToday = load.day == workplace.today
    canvas.put(
      "\(load.day.dayOfMonth)\(isToday ? "▸" : "")", x: cell.x, y: cell.y,
      style: style(isToday ? .nowLine : .text))
    if let percent = load.percent {
      canvas.putFitted(
        "\(percent)%", x: cell.x + 4, y: cell.y, width: cell.width - 4, align: .right,
        style: style(.text))
    }
    canvas.put(
      fill(of: load, width: cell.width), x: cell.x, y: cell.y + 1, limit: cell.width,
      style: style(load.worked > 0 ? .accent : .absent))
    let lines = [
      load.appointments == 0
        ? "" : language("\(load.appointments) afspr.", "\(load.appointments) appts"),
      load.worked == 0 ? "" : language("vrij ", "free ") + TimeOfDay(minutes: load.free).short,
    ]
    // What remains free is what the desk asks first.
    for (y, line) in (cell.height > 3 ? lines : [lines[1]]).enumerated() where y + 2 < cell.height {
      canvas.put(line, x: cell.x, y: cell.y + 2 + y, limit: cell.width, style: style(.dim))
    }
  }

  /// `█████░░░`: how much is taken; or why there is nothing to take.
  private func fill(of load: DayLoad, width: Int) -> String {
    if load.closure != nil { return AgendaFill.text("=", "", width: width) }
    if load.holiday != nil { return AgendaFill.text("~", "", width: width) }
    if load.isAway { return AgendaFill.text("-", "", width: width) }
    guard load.worked > 0 else { return AgendaFill.text("·", "", width: width) }
    let taken = load.worked - load.free
    // A day with one appointment shows it, and one with a free place shows that.
    var filled = (taken * width + load.worked / 2) / load.worked
    if taken > 0 { filled = max(1, filled) }
    if load.free > 0 { filled = min(width - 1, filled) }
    return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
  }

  var monthHint: String {
    guard let load = month?.load(of: day) else { return "" }
    var parts = [language.longDate(day)]
    if let closure = load.closure {
      parts.append(
        language("gesloten", "closed") + (closure.reason.isEmpty ? "" : ": \(closure.reason)"))
    }
    if let holiday = load.holiday { parts.append(holiday.name(language)) }
    if load.isAway { parts.append(language("afwezig", "away")) }
    parts.append(
      load.appointments == 1
        ? language("1 afspraak", "1 appointment")
        : language("\(load.appointments) afspraken", "\(load.appointments) appointments"))
    if let percent = load.percent {
      // Not as a time: `22:30` would be half past ten in the evening.
      let (hours, minutes) = (load.free / 60, load.free % 60)
      let free =
        language("\(hours) uur", "\(hours) h")
        + (minutes == 0 ? "" : language(" en \(minutes) min", " \(minutes) min"))
      parts.append(
        language("\(percent)% bezet, nog \(free) vrij", "\(percent)% taken, \(free) still free"))
    }
    return parts.joined(separator: " · ")
  }
}
