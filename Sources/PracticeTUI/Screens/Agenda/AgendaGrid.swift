import PracticeCore

/// The rows of a day: which times begin one, and what stands in each cell.
///
/// Every therapist keeps to the raster of his own working blocks. The rows are all times at
/// which somebody's raster has a line or an appointment begins; stretches of the 5-minute axis
/// in which nothing begins are folded away.
struct AgendaGrid {
  let day: AgendaDay
  /// The times at which a row begins, ascending.
  let rows: [TimeOfDay]
  /// What stands in each cell, by column and row: drawing only looks it up.
  private let cells: [[Cell]]

  private struct Cell {
    var content: Content
    var past: AgendaEntry?
    /// What begins here, with what the cell says of it; more than one when they were booked over
    /// each other on purpose.
    var beginning: [(entry: AgendaEntry, text: AgendaCellText)] = []
  }

  /// What one therapist has in one row.
  enum Content {
    case free
    /// An appointment begins here.
    case begins(AgendaEntry)
    /// One that began in a row above goes on.
    case continues(AgendaEntry)
    case absent(Absence, isFirst: Bool)
    /// Time without a patient.
    case engaged(Engagement, isFirst: Bool)
    case group(AgendaGroup, isFirst: Bool)
    /// On the way to or from a visit at home.
    case travels(AgendaEntry)
    case outsideHours
    case closed
  }

  /// - Parameter text: What a cell says of an appointment; made once, not at every key.
  init(_ day: AgendaDay, text: (AgendaEntry) -> AgendaCellText) {
    self.day = day
    var starts: Set<TimeOfDay> = []
    for column in day.columns {
      for block in column.blocks {
        let step = max(5, block.raster)
        for start in stride(
          from: block.interval.start.minutes, to: block.interval.end.minutes, by: step)
        {
          starts.insert(TimeOfDay(minutes: start))
        }
      }
      for entry in column.active {
        starts.insert(entry.appointment.interval.start)
        guard let travel = entry.appointment.travel else { continue }
        if travel.before > 0 { starts.insert(entry.appointment.occupied.start) }
        if travel.after > 0 { starts.insert(entry.appointment.interval.end) }
      }
      for engagement in column.engagements { starts.insert(engagement.interval.start) }
      for group in column.groups { starts.insert(group.session.place.start) }
    }
    // A day on which nobody works still has its hours, to be looked at and booked in.
    if starts.isEmpty {
      starts = Set(stride(from: 480, to: 1020, by: 30).map { TimeOfDay(minutes: $0) })
    }
    let rows = starts.sorted()
    self.rows = rows
    cells = day.columns.map {
      AgendaGrid.cells(of: $0, isClosed: day.closure != nil, rows, text)
    }
  }

  private static func cells(
    of column: AgendaColumn, isClosed: Bool, _ rows: [TimeOfDay],
    _ text: (AgendaEntry) -> AgendaCellText
  ) -> [Cell] {
    var cells = rows.indices.map { row -> Cell in
      let start = rows[row]
      if isClosed { return Cell(content: .closed) }
      if let absence = column.absences.first(where: { $0.interval.contains(start) }) {
        let isFirst = row == 0 || !absence.interval.contains(rows[row - 1])
        return Cell(content: .absent(absence, isFirst: isFirst))
      }
      return Cell(content: AgendaGrid.content(at: row, rows, of: column))
    }
    for entry in column.entries where !cells.isEmpty && entry.appointment.group == nil {
      let interval = entry.appointment.interval
      let first = row(of: interval.start, rows)
      guard entry.appointment.status.isActive else {
        cells[first].past = entry
        continue
      }
      cells[first].beginning.append((entry, text(entry)))
      cells[first].content = .begins(cells[first].beginning[0].entry)
      for row in (first + 1)..<max(first + 1, rows.count) where rows[row] < interval.end {
        // One that begins in a row is shown there, also when two overlap in an old file.
        if case .begins = cells[row].content { continue }
        cells[row].content = .continues(entry)
      }
    }
    return cells
  }

  /// What a row holds besides appointments.
  private static func content(
    at row: Int, _ rows: [TimeOfDay], of column: AgendaColumn
  ) -> Content {
    let start = rows[row]
    func begins(_ interval: Interval) -> Bool {
      row == 0 || !interval.contains(rows[row - 1])
    }
    if let engagement = column.engagements.first(where: { $0.interval.contains(start) }) {
      return .engaged(engagement, isFirst: begins(engagement.interval))
    }
    if let group = column.groups.first(where: { $0.session.place.interval.contains(start) }) {
      return .group(group, isFirst: begins(group.session.place.interval))
    }
    let traveller = column.active.first {
      $0.appointment.travel != nil && $0.appointment.occupied.contains(start)
    }
    if let traveller { return .travels(traveller) }
    return column.blocks.contains { $0.interval.contains(start) } ? .free : .outsideHours
  }

  /// The time a row covers; the last one ends where its raster would.
  func interval(ofRow row: Int) -> Interval {
    let start = rows[row]
    let end = row + 1 < rows.count ? rows[row + 1] : start + 30
    return Interval(start: start, end: end)
  }

  func content(row: Int, column: Int) -> Content { cells[column][row].content }

  /// What begins in a cell, with what the cell says of it; more than one when they were booked
  /// over each other on purpose.
  func beginning(row: Int, column: Int) -> [(entry: AgendaEntry, text: AgendaCellText)] {
    cells[column][row].beginning
  }

  /// What was called off or missed in a row, newest last; its time is free again.
  func past(row: Int, column: Int) -> AgendaEntry? { cells[column][row].past }

  /// The row a time lies in; the first or last one when it lies outside all.
  func row(of time: TimeOfDay) -> Int { AgendaGrid.row(of: time, rows) }

  private static func row(of time: TimeOfDay, _ rows: [TimeOfDay]) -> Int {
    max(0, (rows.firstIndex { $0 > time } ?? rows.count) - 1)
  }

  /// Until when a therapist is free from a row on; nothing when he is not.
  func freeUntil(row: Int, column: Int) -> TimeOfDay? {
    guard case .free = content(row: row, column: column) else { return nil }
    var last = row
    while last + 1 < rows.count, case .free = content(row: last + 1, column: column) { last += 1 }
    let start = rows[last]
    let end = day.columns[column].blocks.first { $0.interval.contains(start) }?.interval.end
    guard last + 1 < rows.count else { return end }
    return end.map { min($0, rows[last + 1]) }
  }
}
