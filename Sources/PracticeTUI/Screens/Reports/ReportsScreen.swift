import PracticeCore

/// The practice in figures: the appointments of each therapist, week by week.
@MainActor
final class ReportsScreen: TableScreen {
  let workplace: Workplace
  var table: Table<WeekFigures>

  /// How many weeks back are shown.
  private static let weeks = 13

  var language: Language { workplace.language }

  init(workplace: Workplace) {
    self.workplace = workplace
    let language = workplace.language
    table = Table(
      [
        Column(language("Week van", "Week of"), .fixed(10)) {
          language.numericDate($0.monday)
        },
        Column(language("Therapeut", "Therapist"), .flexible(min: 14)) { $0.therapist.shortName },
        Column(language("geweest", "done"), .fixed(8), align: .right) { "\($0.done)" },
        Column(language("nog open", "open"), .fixed(9), align: .right) { "\($0.booked)" },
        Column(language("afgezegd", "called off"), .fixed(10), align: .right) {
          "\($0.cancelled)"
        },
        Column(
          language("niet versch.", "no-show"), .fixed(12), align: .right,
          style: { $0.noShows > 0 ? .warning : .text }
        ) { "\($0.noShows)" },
      ],
      emptyText: language("Nog geen afspraken.", "No appointments yet."))
  }

  var title: String { language("Rapporten", "Reports") }

  func refresh() throws {
    table.replace(
      with: try workplace.practice.read {
        try $0.weekFigures(upTo: workplace.today, weeks: ReportsScreen.weeks)
      })
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  var commands: [Command] { careCommands }

  var headline: String { language("Afspraken per week", "Appointments by week") }
  /// The other reports are of the whole practice, and not of a week.
  func isAboutRow(_ command: Command) -> Bool { false }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(
      headline, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    table.draw(on: &canvas, in: area.inset(top: 2))
  }
}
