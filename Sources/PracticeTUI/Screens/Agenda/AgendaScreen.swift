import PracticeCore

/// The agenda of a day: a column per therapist, a row per time.
@MainActor
final class AgendaScreen: Screen {
  let workplace: Workplace
  private(set) var grid: AgendaGrid
  private(set) var day: Day
  private(set) var column = 0
  private(set) var row = 0
  /// Which of several appointments in the cell, when they were booked over each other.
  private(set) var layer = 0
  /// The first row and column in view.
  var firstRow = 0
  var firstColumn = 0
  /// The columns that were read; the others are not in view.
  private var filled = 0..<0
  /// An appointment that was picked up and looks for a new place.
  var moving: AgendaEntry?
  /// When the patient who is moved comes besides.
  var otherMoments: [String] = []

  var app: App { workplace.app }
  var language: Language { workplace.language }

  init(workplace: Workplace) {
    self.workplace = workplace
    day = workplace.today
    grid = AgendaScreen.grid(AgendaDay.empty(day), workplace)
  }

  var title: String { language("Agenda", "Agenda") }

  func refresh() throws {
    let isFirst = grid.day.columns.isEmpty
    let time = grid.rows.indices.contains(row) ? grid.rows[row] : nil
    let agenda = try workplace.practice.read { reader in
      try reader.agenda(on: day) { therapists in
        // A therapist begins in his own column.
        if isFirst { column = therapists.firstIndex { $0.id == workplace.viewer.person } ?? 0 }
        column = min(column, max(0, therapists.count - 1))
        filled = window(of: therapists.count)
        return filled
      }
    }
    grid = AgendaScreen.grid(agenda, workplace)
    row = grid.row(
      of: isFirst ? workplace.practice.clock.now().time : time ?? TimeOfDay(minutes: 0))
  }

  private static func grid(_ day: AgendaDay, _ workplace: Workplace) -> AgendaGrid {
    AgendaGrid(day) { entry in
      AgendaCellText(
        entry, name: workplace.shortName(entry.patient.name), in: workplace.language)
    }
  }

  /// The columns that fit in the window, with the cursor among them.
  private func window(of count: Int) -> Range<Int> {
    let shown = AgendaLayout(area: Rect(app.terminal.size), columns: count).shownColumns
    firstColumn = min(max(firstColumn, column - shown + 1), column)
    firstColumn = max(0, min(firstColumn, count - shown))
    return firstColumn..<min(count, firstColumn + shown)
  }

  /// A wider window has room for columns that were not read yet.
  func tick() {
    guard filled != window(of: grid.day.columns.count) else { return }
    do { try refresh() } catch { app.report(error) }
    app.redraw()
  }

  // MARK: - The selected cell

  var content: AgendaGrid.Content? {
    guard grid.day.columns.indices.contains(column), grid.rows.indices.contains(row) else {
      return nil
    }
    let beginning = grid.beginning(row: row, column: column)
    if beginning.count > 1 { return .begins(beginning[layer % beginning.count].entry) }
    return grid.content(row: row, column: column)
  }

  /// How many appointments begin in the cell.
  var layers: Int {
    content == nil ? 0 : grid.beginning(row: row, column: column).count
  }

  func showNextLayer() { layer += 1 }

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
    grid.day.columns.indices.contains(column) ? grid.day.columns[column].therapist : nil
  }

  // MARK: - Moving about

  func handle(_ key: Key) -> Bool {
    switch key {
    case .down, .character("j"): select(row: row + 1)
    case .up, .character("k"): select(row: row - 1)
    case .right, .character("l"): select(column: column + 1)
    case .left, .character("h"): select(column: column - 1)
    case .end: select(row: grid.rows.count - 1)
    default: return false
    }
    return true
  }

  func select(row newRow: Int) {
    layer = 0
    row = min(max(0, newRow), max(0, grid.rows.count - 1))
  }

  func select(column newColumn: Int) {
    layer = 0
    column = min(max(0, newColumn), max(0, grid.day.columns.count - 1))
    guard !filled.contains(column) else { return }
    do { try refresh() } catch { app.report(error) }
  }

  func show(_ newDay: Day) throws {
    day = newDay
    try refresh()
    app.redraw()
  }

  func show(_ moment: Moment, therapist: ID<StaffMember>) throws {
    column = grid.day.columns.firstIndex { $0.therapist.id == therapist } ?? column
    try show(moment.day)
    row = grid.row(of: moment.time)
  }

  func mayClose() -> Bool {
    guard moving != nil else { return true }
    moving = nil
    app.inform(language("Verplaatsen gestopt.", "Stopped moving."))
    return false
  }

  // MARK: - Mouse

  func mouse(_ event: MouseEvent, in area: Rect) {
    switch event.kind {
    case .wheelUp: select(row: row - 1)
    case .wheelDown: select(row: row + 1)
    case .press, .double:
      let layout = AgendaLayout(area: area, columns: grid.day.columns.count)
      guard let place = layout.cell(at: Point(x: event.x, y: event.y)) else { return }
      select(row: firstRow + place.row)
      select(column: firstColumn + place.column)
      if event.kind == .double, let command = commands.first { app.perform(command) }
    }
  }
}
