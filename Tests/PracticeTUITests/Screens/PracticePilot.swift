import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// Sits at the keyboard of a real practice: the program's own screens on a file of SQLite.
@MainActor
final class PracticePilot: Pilot {
  let file: PracticeFile
  /// The calendar on the wall; stands at 9:41 on a Monday until it is set.
  let calendar: SimulatedClock
  let workplace: Workplace

  var practice: Practice { workplace.practice }

  /// - Parameters:
  ///   - initials: Who sits there: `EV`, `TB` and `AY` treat, `BK` is at the desk.
  ///   - file: Without it a fresh copy of the demo.
  ///   - programs: Where to print; without it nowhere, whatever printers this machine has.
  init(
    as initials: String = "BK", width: Int = 80, height: Int = 24, language: Language = .dutch,
    on file: PracticeFile? = nil,
    programs: OutsidePrograms = OutsidePrograms(commands: "", python: "") { _ in nil }
  ) throws {
    self.file = try file ?? .demo(language)
    calendar = DemoFile.clock()
    let (path, clock) = (self.file.path, calendar.clock)
    let practice = try Practice(path: path, actingAs: initials, clock: clock, terminal: "pts/1")
    let desk = Desk(width: width, height: height, language: language)
    workplace = Workplace(app: desk.app, practice: practice, programs: programs)
    super.init(desk)
    app.explain = { [unowned app] in explanation(of: $0, in: app.language) }
    Interface.prepare(workplace)
    workplace.signInDesk.begin(as: initials)
    app.drawIfNeeded()
  }

  /// What the program is given holds the practice, and is held by the app.
  isolated deinit { app.forget() }

  /// The same practice after the program has been ended and started again.
  func restarted() throws -> PracticePilot {
    try PracticePilot(
      as: practice.viewer.initials, width: terminal.size.width, height: terminal.size.height,
      language: app.language, on: file)
  }

  // MARK: What happens

  /// Goes to a day of the agenda: `24-11`.
  func goTo(_ date: String) {
    press("g")
    type(date)
    press("^S")
  }

  /// Puts the cursor of the agenda on a time of a therapist.
  func select(
    _ time: String, of initials: String, file: StaticString = #filePath, line: UInt = #line
  ) {
    guard let agenda = app.top as? AgendaScreen,
      let row = agenda.grid.rows.firstIndex(where: { $0.short == time }),
      let column = agenda.grid.columns.firstIndex(where: {
        $0.therapist.initials == initials
      })
    else { return XCTFail("no \(time) of \(initials) in the agenda", file: file, line: line) }
    for _ in 0..<agenda.grid.rows.count where agenda.row != row {
      press(agenda.row < row ? "Down" : "Up")
    }
    for _ in 0..<agenda.grid.columns.count where agenda.column != column {
      press(agenda.column < column ? "Right" : "Left")
    }
  }

  /// Empties the field with the cursor and types in it.
  func fill(_ text: String) {
    press("End")
    for _ in 0..<60 { press("Backspace") }
    type(text)
  }

  /// Goes to the field of a form by Tab.
  func focus(_ field: String, file: StaticString = #filePath, line: UInt = #line) {
    guard let screen = app.top as? FormScreen,
      let index = screen.form.fields.firstIndex(where: { $0.id == field })
    else { return XCTFail("no field \(field) here", file: file, line: line) }
    for _ in 0...screen.form.fields.count where screen.form.focus != index { press("Tab") }
  }

  /// Lets the jobs tell what they have to, until a text is on the screen.
  func wait(for text: String, file: StaticString = #filePath, line: UInt = #line) {
    let deadline = Date(timeIntervalSinceNow: 20)
    while find(text) == nil, Date() < deadline {
      workplace.hearJobs()
      app.drawIfNeeded()
      usleep(2000)
    }
    expect(contains: text, file: file, line: line)
  }

  // MARK: What is seen

  /// The values of the form on top.
  var values: [String: String] { (app.top as? FormScreen)?.form.values ?? [:] }

  /// The rows that say something, without the spaces at their ends.
  func rows(with text: String) -> [String] {
    screen.filter { $0.contains(text) }.map(\.trimmingSpaces)
  }

  /// An appointment of the demo's Monday, by its time and therapist.
  func appointment(_ time: String, of initials: String, on day: Day = DemoFile.monday.day) throws
    -> Appointment?
  {
    try practice.read { try $0.agenda(on: day) }.columns
      .first { $0.therapist.initials == initials }?.active
      .first { $0.appointment.interval.start.short == time }?.appointment
  }
}

extension App {
  fileprivate func forget() {
    open([])
    timers = Timers()
    corner = { "" }
    everywhere = { [] }
    always = { [] }
    (onUndo, onRedo, onCommandLine) = (nil, nil, nil)
    (previewCommandLine, onDictation, onWake) = (nil, nil, nil)
  }
}

extension PracticePilot {
  /// A place as it looks in both languages, at the smallest usual window and at a large one.
  static func drawn(
    as initials: String, _ reach: @MainActor (PracticePilot) throws -> Void
  ) throws -> [String] {
    var drawn: [String] = []
    for language in [Language.dutch, .english] {
      let pilot = try PracticePilot(as: initials, language: language)
      try reach(pilot)
      for (width, height) in [(80, 24), (132, 43)] {
        pilot.resize(width, height)
        drawn.append("#### \(language.rawValue) \(width)×\(height)")
        drawn += pilot.screen
      }
    }
    return drawn
  }
}
