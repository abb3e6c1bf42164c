import PracticeCore

/// What stands under the cursor, and pointing at it with the mouse.
extension AgendaScreen {
  var content: AgendaGrid.Content? {
    guard view != .month, grid.columns.indices.contains(column), grid.rows.indices.contains(row)
    else { return nil }
    let beginning = grid.beginning(row: row, column: column)
    if beginning.count > 1 { return .begins(beginning[layer % beginning.count].entry) }
    return grid.content(row: row, column: column)
  }

  /// How many appointments begin in the cell.
  var layers: Int {
    content == nil ? 0 : grid.beginning(row: row, column: column).count
  }

  /// The group under the cursor.
  var group: AgendaGroup? {
    if case .group(let group, _) = content { group } else { nil }
  }

  /// The time without a patient under the cursor.
  var engagement: Engagement? {
    if case .engaged(let engagement, _) = content { engagement } else { nil }
  }

  /// The appointment under the cursor.
  var entry: AgendaEntry? {
    switch content {
    case .begins(let entry), .continues(let entry), .travels(let entry): entry
    default: nil
    }
  }

  /// What was called off or missed under the cursor, when nothing else stands there.
  var pastEntry: AgendaEntry? {
    guard entry == nil, content != nil else { return nil }
    return grid.past(row: row, column: column)
  }

  var therapist: StaffMember? {
    if view == .month { return person }
    return grid.columns.indices.contains(column) ? grid.columns[column].therapist : nil
  }

  var noTherapist: (Bool, String) {
    (therapist == nil, language("Er is geen therapeut.", "There is no therapist."))
  }

  /// Where the cursor stands; in a month there is no time.
  var moment: Moment? {
    guard view != .month, grid.rows.indices.contains(row) else { return nil }
    return Moment(day: day, time: grid.rows[row])
  }

  func mouse(_ event: MouseEvent, in area: Rect) {
    switch event.kind {
    case .wheelUp: _ = handle(.up)
    case .wheelDown: _ = handle(.down)
    case .press, .double:
      guard select(at: Point(x: event.x, y: event.y), in: area) else { return }
      if event.kind == .double, let command = commands.first { app.perform(command) }
    }
  }

  private func select(at point: Point, in area: Rect) -> Bool {
    if let month, view == .month {
      guard let index = MonthLayout(area: area, weeks: month.weeks).day(at: point) else {
        return false
      }
      do { try show(month.first + index) } catch { app.report(error) }
      return true
    }
    let layout = AgendaLayout(area: area, columns: grid.columns.count, view: view)
    guard let place = layout.cell(at: point) else { return false }
    select(row: firstRow + place.row)
    select(column: firstColumn + place.column)
    return true
  }
}
