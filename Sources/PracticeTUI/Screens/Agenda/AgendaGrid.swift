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

  /// What one therapist has in one row.
  enum Content {
    case free
    /// An appointment begins here.
    case begins(AgendaEntry)
    /// One that began in a row above goes on.
    case continues(AgendaEntry)
    case absent(Absence, isFirst: Bool)
    case outsideHours
    case closed
  }

  init(_ day: AgendaDay) {
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
      for entry in column.active { starts.insert(entry.appointment.interval.start) }
    }
    // A day on which nobody works still has its hours, to be looked at and booked in.
    if starts.isEmpty {
      starts = Set(stride(from: 480, to: 1020, by: 30).map { TimeOfDay(minutes: $0) })
    }
    rows = starts.sorted()
  }

  /// The time a row covers; the last one ends where its raster would.
  func interval(ofRow row: Int) -> Interval {
    let start = rows[row]
    let end = row + 1 < rows.count ? rows[row + 1] : start + 30
    return Interval(start: start, end: end)
  }

  func content(row: Int, column: Int) -> Content {
    let therapist = day.columns[column]
    let interval = interval(ofRow: row)
    let active = therapist.active
    if let entry = active.first(where: { interval.contains($0.appointment.interval.start) }) {
      return .begins(entry)
    }
    if let entry = active.first(where: { $0.appointment.interval.contains(interval.start) }) {
      return .continues(entry)
    }
    if day.closure != nil { return .closed }
    if let absence = therapist.absences.first(where: { $0.interval.contains(interval.start) }) {
      let isFirst = row == 0 || !absence.interval.contains(rows[row - 1])
      return .absent(absence, isFirst: isFirst)
    }
    let works = therapist.blocks.contains { $0.interval.contains(interval.start) }
    return works ? .free : .outsideHours
  }

  /// What was called off or missed in a row, newest last; its time is free again.
  func past(row: Int, column: Int) -> AgendaEntry? {
    let interval = interval(ofRow: row)
    return day.columns[column].entries.last {
      !$0.appointment.status.isActive && interval.contains($0.appointment.interval.start)
    }
  }

  /// The row a time lies in; the first or last one when it lies outside all.
  func row(of time: TimeOfDay) -> Int {
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
