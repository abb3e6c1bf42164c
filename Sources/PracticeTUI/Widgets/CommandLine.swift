/// The line after `:`: any command by its name, or text such as a booking phrase.
@MainActor
final class CommandLine: Screen {
  /// What a text would do, in lines under it.
  struct Preview {
    var lines: [String] = []
    /// What of the text was not understood, marked where it stands.
    var marks: [Range<String.Index>] = []
  }

  private enum Row {
    case command(Command)
    case typed(String)
  }

  private unowned let app: App
  private let all: [Command]
  /// Free text belongs to the whole program, so not to a question that waits for its answer.
  private let takesText: Bool
  private var field = TextField()
  private var table: Table<Row>
  private var preview = Preview()

  let title = ":"
  var isOverlay: Bool { true }
  var wantsText: Bool { true }

  /// How many rows of the window it takes: more when what is typed needs more to be explained.
  static func height(for preview: Preview) -> Int { max(11, preview.lines.count + 4) }

  init(app: App) {
    self.app = app
    takesText = !app.isModal && app.onCommandLine != nil
    all = ((app.top?.commands ?? []) + app.ownCommands).filter(\.inPalette)
    let texts = app.texts
    table = Table(
      [
        Column("", .fixed(9), style: { _ in .keyName }) { row in
          guard case .command(let command) = row else { return "" }
          return command.keys.first.map(texts.keyName) ?? ""
        },
        Column("", .flexible(min: 20), style: CommandLine.style) { row in
          switch row {
          case .command(let command): command.label + " · " + command.help
          case .typed(let text): texts.asTyped(text)
          }
        },
        Column("", .flexible(min: 10), fromWidth: 76, style: { _ in .dim }) { row in
          guard case .command(let command) = row else { return "" }
          return command.id
        },
      ], emptyText: texts.nothingFound)
    search()
  }

  private static func style(_ row: Row) -> Style {
    if case .command(let command) = row, !command.isEnabled { .dim } else { .text }
  }

  var commands: [Command] {
    let texts = app.texts
    return [
      Command(
        "commandLine.run", keys: [.enter], label: texts.choose.label, help: texts.choose.help
      ) { [unowned self] in try run() },
      Command(
        "commandLine.complete", keys: [.tab], label: texts.complete.label,
        help: texts.complete.help
      ) { [unowned self] in complete() },
    ]
  }

  // MARK: Keys

  func handle(_ key: Key) -> Bool {
    if key == .backspace, field.value.isEmpty {
      app.close(self)
      return true
    }
    if table.handle(key, besideField: true) { return true }
    let before = field.value
    let isTaken = field.handle(key)
    if field.value != before { search() }
    return isTaken
  }

  func paste(_ text: String) {
    field.paste(text)
    search()
  }

  private func search() {
    let text = trimmed
    var rows = CommandLine.matches(text, in: all).map(Row.command)
    // Asked for an empty text too: what was shown elsewhere of a longer one goes.
    preview = takesText ? app.previewCommandLine?(text) ?? Preview() : Preview()
    if !text.isEmpty, takesText { rows.append(.typed(text)) }
    // Behind what books: Enter alone does what the preview says.
    if takesText { rows += (app.findOnCommandLine?(text) ?? []).map(Row.command) }
    table.replace(with: rows)
    table.select(0)
  }

  private var trimmed: String {
    let text = field.value.drop(while: \.isWhitespace)
    let end = text.lastIndex { !$0.isWhitespace }
    return end.map { String(text[...$0]) } ?? ""
  }

  /// The commands with all words of the text in their name, those that begin with it first.
  ///
  /// A key finds its own command too: `:Q` leaves.
  static func matches(_ text: String, in commands: [Command]) -> [Command] {
    if let key = Key(name: text), text.count == 1, let command = commands.command(for: key) {
      return [command] + commands.filter { $0.id != command.id && score(text, $0) != nil }
    }
    let scored = commands.compactMap { command in
      score(text, command).map { (command, $0) }
    }
    // Stable: the place's own order holds among equals.
    return scored.enumerated()
      .sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
      .map(\.element.0)
  }

  /// 0 if the label or the id begins with the text, 1 if a word does, nothing without a match.
  private static func score(_ text: String, _ command: Command) -> Int? {
    let text = text.lowercased()
    let label = command.label.lowercased()
    let id = command.id.lowercased()
    if label.hasPrefix(text) || id.hasPrefix(text) { return 0 }
    let words = (label + " " + id).split { $0 == " " || $0 == "." }
    let isMatch = text.split(separator: " ").allSatisfy { part in
      words.contains { $0.hasPrefix(part) }
    }
    return isMatch ? 1 : nil
  }

  private func complete() {
    guard case .command(let command) = table.selected else { return }
    field.value = command.label
    search()
  }

  private func run() throws {
    let row = table.selected
    guard row != nil || !trimmed.isEmpty else { return }
    guard let row else { return app.refuse(app.texts.noSuchCommand(trimmed)) }
    switch row {
    case .typed(let text):
      // What was typed stays when it is refused.
      try app.onCommandLine?(text)
      app.close(self)
    case .command(let command):
      app.close(self)
      app.perform(command)
      if app.message == nil, command.isEnabled, let key = command.keys.first {
        app.inform(app.texts.shortcut(app.texts.keyName(key), command.label))
      }
    }
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, in area: Rect) {
    let (_, part) = area.splitBottom(
      min(CommandLine.height(for: preview), area.height))
    canvas.fill(part)
    canvas.horizontalLine(x: part.x, y: part.y, width: part.width)
    let input = part.row(1)
    canvas.put(":", x: input.x + 1, y: input.y, style: .accent)
    let typed = input.inset(left: 3, right: 1)
    field.draw(on: &canvas, in: typed, isActive: true)
    let hasMarks = drawMarks(on: &canvas, under: typed)
    let below = part.inset(top: hasMarks ? 3 : 2)
    let (above, list) = below.splitTop(min(preview.lines.count, below.height - 2))
    for (y, line) in preview.lines.prefix(above.height).enumerated() {
      let isCut = y == above.height - 1 && preview.lines.count > above.height
      canvas.put(
        line + (isCut ? " …" : ""), x: above.x + 3, y: above.y + y, limit: above.width - 3,
        style: .accent)
    }
    table.draw(on: &canvas, in: list)
  }

  /// `^^^^` under what was not understood; not when the text is too long to be seen as a whole.
  private func drawMarks(on canvas: inout Canvas, under area: Rect) -> Bool {
    let text = trimmed
    let indent = field.value.prefix(while: \.isWhitespace).count
    guard !preview.marks.isEmpty, TextWidth.displayWidth(of: field.value) < area.width else {
      return false
    }
    for mark in preview.marks where mark.upperBound <= text.endIndex {
      let x = area.x + indent + TextWidth.displayWidth(of: String(text[..<mark.lowerBound]))
      let words = String(text[mark])
      canvas.put(words, x: x, y: area.y, style: .bad)
      canvas.put(
        String(repeating: "^", count: TextWidth.displayWidth(of: words)), x: x, y: area.y + 1,
        style: .bad)
    }
    return true
  }
}
