import PracticeCore

/// The room of one complaint: what belongs to it, how far each part is, and the way into it.
@MainActor
final class EpisodeScreen: TableScreen {
  let workplace: Workplace
  let id: ID<Episode>
  private(set) var room: EpisodeRoom?
  private var file: PatientFile?
  var table: Table<EpisodePartLine>

  var app: App { workplace.app }
  var language: Language { workplace.language }

  init(workplace: Workplace, episode: ID<Episode>) {
    self.workplace = workplace
    id = episode
    let language = workplace.language
    table = Table(
      [
        Column(
          "", .fixed(1), style: { $0.state.style }, text: { $0.state.mark }),
        Column("", .fixed(16)) { $0.part.name(in: language) },
        Column("", .flexible(min: 20), style: { $0.state.style }, text: { $0.text }),
      ], emptyText: "")
  }

  var title: String { room?.episode.details.title(in: language) ?? "" }

  func refresh() throws {
    let (room, file) = try workplace.practice.read { reader in
      let room = try reader.room(of: id)
      return (room, try reader.file(of: room.episode.patient))
    }
    self.room = room
    self.file = file
    table.replace(with: room.lines(in: language))
  }

  var selected: EpisodePart? { table.selected?.part }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  func mouse(_ event: MouseEvent, in area: Rect) {
    switch event.kind {
    case .wheelUp: _ = handle(.up)
    case .wheelDown: _ = handle(.down)
    case .press, .double:
      let isSelected = table.click(
        Point(x: event.x, y: event.y), in: layout(area).table)
      guard isSelected, event.kind == .double, let command = commands.first else { return }
      app.perform(command)
    }
  }

  // MARK: - Read out

  /// What has a command of its own in the main menu of the conversation.
  static let ownDialogues: Set = ["note.open", "sheet.open", "appointment.book"]

  var spokenHead: [String] { room.map { EpisodeText.head($0, language).map(\.text) } ?? [] }
  var spokenCommands: [Command] { commands.filter { !Self.ownDialogues.contains($0.id) } }
  func words(of line: EpisodePartLine) -> String {
    "\(line.part.name(in: language)): \(line.text)"
  }
  func isAboutRow(_ command: Command) -> Bool { command.id == "episode.openPart" }

  // MARK: - Drawing

  private func layout(_ area: Rect) -> (head: Rect, table: Rect, below: Rect) {
    let (head, rest) = area.splitTop(5)
    let (table, below) = rest.splitTop(table.items.count)
    return (head, table, below)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard let room, let file else { return }
    let (head, rows, below) = layout(area)
    PatientFileHeader.draw(file, workplace, on: &canvas, in: head.row(0))
    for (y, line) in EpisodeText.head(room, language).enumerated() {
      canvas.putFitted(
        line.text, x: head.x + 1, y: head.y + 1 + y, width: head.width - 2, style: line.style)
    }
    canvas.horizontalLine(x: head.x, y: head.y + 4, width: head.width)
    let remarks = selected.map { EpisodeText.details(of: $0, room, language) } ?? []
    var y = below.y + 1
    for line in remarks {
      for text in TextWidth.wrap(line.text, width: below.width - 6) where y < below.maxY {
        canvas.put(text, x: below.x + 3, y: y, limit: below.width - 4, style: line.style)
        y += 1
      }
    }
    // Last, since the cursor stands in it.
    table.draw(on: &canvas, in: rows)
  }
}

extension EpisodePartLine.State {
  /// How a part in this state is drawn.
  var style: Style {
    switch self {
    case .done: .text
    case .begun, .notNeeded: .dim
    case .missing, .attention: .warning
    }
  }
}
