import PracticeCore

/// The rows and columns of the agenda, and what stands in each cell.
///
/// The columns are therapists on one day, or days of one therapist; all share the rows that
/// ``AgendaAxis`` gives them.
struct AgendaGrid {
  /// One therapist on one day, or one room.
  struct Column {
    let day: Day
    /// In a room, who books there.
    let therapist: StaffMember
    /// In the agenda by room; nothing there is for what is in no room.
    var room: Room?
    /// Who usually works in the room on this day.
    var residents: [StaffMember] = []
    let blocks: [WorkingBlock]
    let absences: [Absence]
    let engagements: [Engagement]
    let groups: [AgendaGroup]
    let entries: [AgendaEntry]
    /// Those who are visited at home.
    fileprivate let travelling: [AgendaEntry]
    let closure: Closure?
    let holiday: Holiday?

    init(_ column: AgendaColumn, on agenda: AgendaDay) {
      day = agenda.day
      therapist = column.therapist
      blocks = column.blocks
      absences = column.absences
      engagements = column.engagements
      groups = column.groups
      entries = column.entries
      travelling = entries.filter {
        $0.appointment.travel != nil && $0.appointment.status.isActive
      }
      closure = agenda.closure
      holiday = agenda.holiday
    }

    /// A room on one day.
    ///
    /// It is free in the hours in which anybody works.
    init(_ column: RoomColumn, on agenda: RoomAgenda, else therapist: StaffMember) {
      day = agenda.day
      room = column.room
      residents = column.therapists
      self.therapist = column.therapists.first ?? therapist
      blocks = agenda.blocks
      absences = []
      engagements = []
      groups = column.groups
      entries = column.entries
      // A visit at home is in no room.
      travelling = []
      closure = agenda.closure
      holiday = agenda.holiday
    }

    /// All that begins a row of its own.
    fileprivate var busy: [Interval] {
      let visits = entries.lazy.map(\.appointment).filter(\.status.isActive).map(\.interval)
      let ways = travelling.flatMap { entry -> [Interval] in
        let (visit, whole) = (entry.appointment.interval, entry.appointment.occupied)
        return [
          Interval(start: whole.start, end: visit.start),
          Interval(start: visit.end, end: whole.end),
        ]
      }
      return (visits + ways).filter { $0.minutes > 0 } + engagements.map(\.interval)
        + groups.map(\.session.place.interval)
    }
  }

  let columns: [Column]
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

  /// What a column has in one row.
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
    /// Working hours on a public holiday: it may be booked, and never by mistake.
    case holiday(Holiday)
    case closed
  }

  /// - Parameters:
  ///   - time: A row in any case.
  ///   - text: What a cell says of an appointment; made once, not at every key.
  init(
    _ columns: [Column], showing time: TimeOfDay? = nil, text: (AgendaEntry) -> AgendaCellText
  ) {
    self.columns = columns
    let rows = AgendaAxis.rows(
      columns.map { column in
        AgendaAxis.Column(
          blocks: column.blocks.map {
            TherapistDay.Block(hours: $0.interval, raster: $0.raster)
          },
          appointments: column.busy,
          away: column.absences.map(\.interval))
      }, and: time)
    self.rows = rows
    cells = columns.map { AgendaGrid.cells(of: $0, rows, text) }
  }

  private static func cells(
    of column: Column, _ rows: [TimeOfDay], _ text: (AgendaEntry) -> AgendaCellText
  ) -> [Cell] {
    var cells = rows.indices.map { row -> Cell in
      let start = rows[row]
      if column.closure != nil { return Cell(content: .closed) }
      if let absence = column.absences.first(where: { $0.interval.contains(start) }) {
        let isFirst = row == 0 || !absence.interval.contains(rows[row - 1])
        return Cell(content: .absent(absence, isFirst: isFirst))
      }
      if let content = AgendaGrid.content(at: row, rows, of: column) {
        return Cell(content: content)
      }
      guard column.blocks.contains(where: { $0.interval.contains(start) }) else {
        return Cell(content: .outsideHours)
      }
      return Cell(content: column.holiday.map { .holiday($0) } ?? .free)
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

  /// What a row holds besides appointments, absences and free time.
  private static func content(
    at row: Int, _ rows: [TimeOfDay], of column: Column
  ) -> Content? {
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
    return column.travelling.first { $0.appointment.occupied.contains(start) }
      .map(Content.travels)
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
    let end = columns[column].blocks.filter { $0.interval.contains(start) }
      .map(\.interval.end).max()
    guard last + 1 < rows.count else { return end }
    return end.map { min($0, rows[last + 1]) }
  }
}
