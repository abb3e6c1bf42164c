import PracticeCore

/// An appointment that is being typed on the command line, as the agenda shows it meanwhile.
struct AgendaGhost: Equatable {
  let therapist: ID<StaffMember>
  let day: Day
  let interval: Interval
  let text: String
  let isFree: Bool
}

/// Where the cursor was before the agenda went to what is being typed.
struct AgendaOrigin {
  let view: AgendaView
  let day: Day
  let time: TimeOfDay?
  let therapist: ID<StaffMember>?
  let room: ID<Room>?
}

/// The agenda while a booking phrase is typed over it.
extension AgendaScreen {
  /// Shows what would be booked in its cells, and goes there; none goes back to where it was.
  ///
  /// - Parameter covered: How many rows of the window the command line lies over.
  func foresee(_ ghosts: [AgendaGhost], above covered: Int = 0) {
    coveredRows = covered
    guard let first = ghosts.first else { return endForesight() }
    let isElsewhere = first.day != day || view == .month || view == .rooms
    do {
      if origin == nil { origin = here }
      self.ghosts = ghosts
      let moment = Moment(day: first.day, time: first.interval.start)
      if isElsewhere || therapist?.id != first.therapist {
        try show(moment, therapist: first.therapist)
      } else {
        select(row: grid.row(of: moment.time))
      }
    } catch {
      app.report(error)
    }
  }

  func endForesight() {
    ghosts = []
    guard let origin else { return }
    self.origin = nil
    do { try goBack(to: origin) } catch { app.report(error) }
  }

  func appeared() { endForesight() }

  /// What a phrase need not say.
  var cellBeforeGhosts: (therapist: ID<StaffMember>?, room: ID<Room>?, day: Day, time: TimeOfDay?) {
    let cell = origin ?? here
    return (cell.therapist, cell.view == .rooms ? cell.room : nil, cell.day, cell.time)
  }

  private var here: AgendaOrigin {
    AgendaOrigin(
      view: view, day: day, time: grid.rows.indices.contains(row) ? grid.rows[row] : nil,
      therapist: therapist?.id, room: room)
  }

  func drawGhosts(on canvas: inout Canvas, _ layout: AgendaLayout) {
    for ghost in ghosts {
      let column = grid.columns.firstIndex {
        $0.day == ghost.day && $0.therapist.id == ghost.therapist
      }
      guard let column, (0..<layout.shownColumns).contains(column - firstColumn) else { continue }
      let first = grid.row(of: ghost.interval.start)
      let x = layout.x(ofColumn: column - firstColumn)
      for row in first..<max(first + 1, grid.rows.count)
      where row == first || grid.rows[row] < ghost.interval.end {
        let y = layout.cells.y + row - firstRow
        guard (layout.cells.minY..<layout.cells.maxY).contains(y) else { continue }
        let cell = Rect(x: x, y: y, width: layout.columnWidth, height: 1)
        let style: Style = ghost.isFree ? .selection : .bad
        canvas.fill(cell, style: style)
        canvas.putFitted(
          row == first ? ghost.text : "│", x: cell.x + 1, y: y, width: cell.width - 2,
          style: style)
      }
    }
  }
}
