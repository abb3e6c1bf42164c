import PracticeCore

/// The agenda: a day with a column per therapist, a therapist's week, or a month.
@MainActor
final class AgendaScreen: Screen {
  let workplace: Workplace
  /// Shown as it was at this moment, to be looked at only.
  let then: Moment?
  private(set) var view = AgendaView.day
  private(set) var grid: AgendaGrid
  private(set) var month: MonthPage?
  private(set) var day: Day
  private(set) var column = 0
  private(set) var row = 0
  /// Which of several appointments in the cell, when they were booked over each other.
  private(set) var layer = 0
  /// The time the cursor is on, also where no row begins at it.
  private var time: TimeOfDay?
  /// A time between the rows that has one as long as the cursor is on it.
  private var between: TimeOfDay?
  /// Whose week it is, and whose month unless it is everybody's.
  private(set) var person: StaffMember?
  private(set) var showsEverybody = true
  /// In which room the cursor is, in the agenda by room.
  private(set) var room: ID<Room>?
  /// Whether the practice has rooms at all.
  private(set) var hasRooms = false
  /// Who has a column.
  private(set) var therapists: [StaffMember] = []
  /// The first row and column in view.
  var firstRow = 0
  var firstColumn = 0
  /// The cells without the cursor, drawn once for all the keys that only move it.
  var picture: AgendaPicture?
  /// The columns that were read; the others are not in view.
  private var filled = 0..<0
  /// What is being typed on the command line.
  var ghosts: [AgendaGhost] = []
  /// How many rows of the window the command line then lies over.
  var coveredRows = 0
  /// What the line below the cells has no room for.
  var hintRest = ""
  var origin: AgendaOrigin?
  /// An appointment that was picked up and looks for a new place.
  var moving: AgendaEntry?
  /// When the patient who is moved comes besides.
  var otherMoments: [String] = []

  var app: App { workplace.app }
  var language: Language { workplace.language }

  init(workplace: Workplace, then: Moment? = nil, day: Day? = nil) {
    self.workplace = workplace
    self.then = then
    self.day = day ?? workplace.today
    grid = AgendaGrid([]) { AgendaCellText($0, name: "", in: workplace.language) }
  }

  var title: String { language("Agenda", "Agenda") }

  func refresh() throws {
    picture = nil
    let isFirst = therapists.isEmpty
    if isFirst { try begin() }
    switch view {
    case .day: try readDay()
    case .week: try readWeek()
    case .month: try readMonth()
    case .rooms: try readRooms()
    }
    if let time { row = grid.row(of: time) }
  }

  /// Where it is opened: now, or when nobody works today at the beginning of the next day that
  /// somebody does.
  private func begin() throws {
    time = workplace.practice.clock.now().time
    guard then == nil, day == workplace.today else { return }
    day = try workplace.practice.read { try $0.workingDay(from: day) }
    if day != workplace.today { time = nil }
  }

  private func readDay() throws {
    if let then { return try readDay(asItWasAt: then) }
    let agenda = try workplace.practice.read { reader in
      hasRooms = try !reader.rooms().isEmpty
      return try reader.agenda(on: day) { therapists in
        // A therapist begins in his own column.
        let whose = person?.id ?? workplace.viewer.person
        column = therapists.firstIndex { $0.id == whose } ?? min(column, therapists.count - 1)
        column = max(0, column)
        self.therapists = therapists
        person = therapists.indices.contains(column) ? therapists[column] : nil
        filled = window(of: therapists.count)
        return filled
      }
    }
    show([agenda])
  }

  private func readDay(asItWasAt then: Moment) throws {
    let agenda = try workplace.practice.read { try $0.agenda(on: day, asItWasAt: then) }
    therapists = agenda.columns.map(\.therapist)
    let whose = person?.id ?? workplace.viewer.person
    column = max(0, therapists.firstIndex { $0.id == whose } ?? 0)
    person = therapists.indices.contains(column) ? therapists[column] : nil
    filled = therapists.indices
    show([agenda])
  }

  private func readDays(of person: StaffMember) throws -> [AgendaDay] {
    guard let then else {
      return try workplace.practice.read {
        try $0.agenda(of: person, from: day.monday, to: day.monday + 6)
      }
    }
    return try workplace.practice.read { reader in
      try (0..<7).map { try reader.agenda(on: day.monday + $0, asItWasAt: then).only(person) }
    }
  }

  /// The days on which somebody works as a rule, the others if there is something on them.
  private func readWeek() throws {
    guard let person else { return try readDay() }
    show(
      try readDays(of: person).filter { agenda in
        agenda.day.weekday <= 5 || agenda.day == day
          || agenda.columns.contains { !$0.blocks.isEmpty || !$0.entries.isEmpty || $0.isTaken }
      })
    column = max(0, grid.columns.lastIndex { $0.day <= day } ?? 0)
    filled = grid.columns.indices
  }

  private func readMonth() throws {
    let (first, last) = MonthPage.days(of: day)
    let whose = showsEverybody ? nil : person?.id
    month = MonthPage(
      month: day.month, first: first,
      loads: try workplace.practice.read { try $0.load(of: whose, from: first, to: last) })
  }

  private func readRooms() throws {
    let agenda = try workplace.practice.read { reader in
      try reader.roomAgenda(on: day) { rooms in
        column = rooms.firstIndex { $0?.id == room } ?? min(column, rooms.count - 1)
        column = max(0, column)
        filled = window(of: rooms.count)
        return filled
      }
    }
    therapists = agenda.therapists
    guard let anybody = person ?? therapists.first else { return show([] as [AgendaDay]) }
    grid = AgendaGrid(
      agenda.columns.map { AgendaGrid.Column($0, on: agenda, else: anybody) }, showing: between
    ) { [workplace] entry in
      let whose = agenda.therapists.first { $0.id == entry.appointment.therapist }
      return AgendaCellText(
        entry, name: workplace.shortName(entry.patient.name), with: whose?.initials ?? "",
        in: workplace.language)
    }
    room = grid.columns.indices.contains(column) ? grid.columns[column].room?.id : nil
  }

  private func show(_ days: [AgendaDay]) {
    let columns = days.flatMap { day in
      day.columns.map { AgendaGrid.Column($0, on: day) }
    }
    grid = AgendaGrid(columns, showing: between) { [workplace] entry in
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
    guard view == .day || view == .rooms, then == nil, filled != window(of: grid.columns.count)
    else { return }
    do { try refresh() } catch { app.report(error) }
    app.redraw()
  }

  // MARK: - Moving about

  func handle(_ key: Key) -> Bool {
    if view == .month { return handleInMonth(key) }
    switch key {
    case .down, .character("j"): select(row: row + 1)
    case .up, .character("k"): select(row: row - 1)
    case .right, .character("l"): moveSideways(1)
    case .left, .character("h"): moveSideways(-1)
    case .end: select(row: grid.rows.count - 1)
    default: return false
    }
    return true
  }

  private func handleInMonth(_ key: Key) -> Bool {
    let step =
      switch key {
      case .down, .character("j"): 7
      case .up, .character("k"): -7
      case .right, .character("l"): 1
      case .left, .character("h"): -1
      default: 0
      }
    guard step != 0 else { return false }
    do { try show(day + step) } catch { app.report(error) }
    return true
  }

  func showNextLayer() { layer += 1 }

  func select(row newRow: Int) {
    layer = 0
    row = min(max(0, newRow), max(0, grid.rows.count - 1))
    time = grid.rows.indices.contains(row) ? grid.rows[row] : time
    guard between != nil, between != time else { return }
    between = nil
    do { try refresh() } catch { app.report(error) }
  }

  /// Goes so many minutes on or back, also where no row begins.
  func step(minutes: Int) throws {
    guard view != .month, grid.rows.indices.contains(row) else { return }
    let time = grid.rows[row].minutes / 5 * 5 + minutes
    guard (0..<1440).contains(time) else { return }
    layer = 0
    try select(TimeOfDay(minutes: time))
  }

  private func select(_ time: TimeOfDay) throws {
    (self.time, between) = (time, time)
    try refresh()
    app.redraw()
  }

  /// Beyond the last day of a week lies the first one of the next.
  private func moveSideways(_ step: Int) {
    guard view == .week, !grid.columns.indices.contains(column + step) else {
      return select(column: column + step)
    }
    do {
      try show(step > 0 ? day.monday + 7 : day.monday - 7)
      if step < 0 { select(column: grid.columns.count - 1) }
    } catch {
      app.report(error)
    }
  }

  func select(column newColumn: Int) {
    layer = 0
    column = min(max(0, newColumn), max(0, grid.columns.count - 1))
    guard grid.columns.indices.contains(column) else { return }
    day = grid.columns[column].day
    if view == .rooms {
      room = grid.columns[column].room?.id
    } else {
      person = grid.columns[column].therapist
    }
    guard !filled.contains(column) else { return }
    do { try refresh() } catch { app.report(error) }
  }

  /// Goes to the column, the week or the month of the next therapist; a month also to that of
  /// all together.
  func selectNextPerson(_ step: Int) throws {
    guard !therapists.isEmpty else { return }
    let index = therapists.firstIndex { $0.id == person?.id } ?? 0
    let next = index + step
    switch view {
    case .rooms: return select(column: column + step)
    case .day, .week: person = therapists[(next + therapists.count) % therapists.count]
    case .month where showsEverybody:
      showsEverybody = false
      person = step > 0 ? therapists.first : therapists.last
    case .month where therapists.indices.contains(next): person = therapists[next]
    case .month: showsEverybody = true
    }
    try refresh()
    app.redraw()
  }

  func show(_ newView: AgendaView) throws {
    // Who stands in the agenda of a therapist goes to that therapist's room.
    if newView == .rooms, view != .rooms { room = entry?.appointment.room ?? therapist?.room }
    view = newView
    firstColumn = 0
    try refresh()
    app.redraw()
  }

  func show(_ newDay: Day) throws {
    day = newDay
    try refresh()
    app.redraw()
  }

  /// Goes to a moment of a therapist, in the view it is in unless that has no times.
  func show(_ moment: Moment, therapist: ID<StaffMember>) throws {
    if view == .month || view == .rooms { view = .day }
    person = therapists.first { $0.id == therapist } ?? person
    day = moment.day
    try select(moment.time)
  }

  /// Stands where it stood before a phrase was typed.
  func goBack(to origin: AgendaOrigin) throws {
    view = origin.view
    room = origin.room
    person = therapists.first { $0.id == origin.therapist } ?? person
    (time, between) = (origin.time, origin.time)
    try show(origin.day)
  }

  /// A page of the view: a day, a week or a month.
  func turnPage(_ step: Int) throws {
    switch view {
    case .day, .rooms: try show(day + step)
    case .week: try show(day + 7 * step)
    case .month:
      let (year, month, dayOfMonth) = day.parts
      let months = year * 12 + month - 1 + step
      let (newYear, newMonth) = (months / 12, months % 12 + 1)
      let length = Day.length(ofMonth: newMonth, year: newYear)
      guard let newDay = Day(year: newYear, month: newMonth, day: min(dayOfMonth, length)) else {
        return
      }
      try show(newDay)
    }
  }

  func mayClose() -> Bool {
    guard moving != nil else { return true }
    moving = nil
    app.inform(language("Verplaatsen gestopt.", "Stopped moving."))
    return false
  }
}
