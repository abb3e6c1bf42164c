import PracticeCore

/// The catalogue of exercises, to search and to read.
@MainActor
final class ExercisesScreen: Screen {
  private let workplace: Workplace
  private let list: SearchedList<Exercise>

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace) {
    self.workplace = workplace
    list = SearchedList(
      app: workplace.app,
      table: Table(
        ExerciseColumns.columns(workplace.language),
        emptyText: workplace.language("Geen oefening gevonden.", "No exercise found."))
    ) { text in Catalogue.matches(text, language: workplace.language) }
  }

  var title: String { language("Oefeningen", "Exercises") }
  var hint: String { Catalogue.approvalNote(language) }

  var wantsText: Bool { list.wantsText }
  func refresh() throws { try list.refresh() }

  var commands: [Command] {
    let selected = list.selected
    return [
      Command(
        "exercise.show", keys: [.enter], label: language("bekijken", "show"),
        help: language("Bekijk deze oefening.", "Show this exercise."),
        enabled: workplace.enabled(
          unless: (
            selected == nil, language("Er is geen oefening gekozen.", "No exercise is selected.")
          ))
      ) { [unowned self] in
        guard let selected else { return }
        app.push(ExercisePage.pager(selected, language))
      }
    ] + list.commands("exercises")
  }

  func handle(_ key: Key) -> Bool { list.handle(key) }
  func paste(_ text: String) { list.paste(text) }

  func mouse(_ event: MouseEvent, in area: Rect) {
    if list.mouse(event, in: area) { app.perform(commands[0]) }
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let wide = area.width >= 110
    let (left, right) = area.splitLeft(wide ? 74 : area.width)
    list.draw(on: &canvas, in: left)
    guard wide, let selected = list.selected else { return }
    let page = right.inset(top: 2)
    canvas.verticalLine(x: page.x, y: page.y, height: page.height)
    for (y, line) in ExercisePage.lines(selected, language, width: page.width - 3)
      .prefix(page.height).enumerated()
    {
      canvas.put(
        line.text, x: page.x + 2, y: page.y + y, limit: page.width - 3, style: line.style)
    }
  }
}

/// The columns of a list of exercises.
enum ExerciseColumns {
  /// `10× · 5 s · L/R · 1/d · 7 d/w`.
  static let dosageWidth = 29

  static func columns(_ language: Language) -> [Column<Exercise>] {
    [
      Column(language("Oefening", "Exercise"), .flexible(min: 22)) { $0.text(language).name },
      Column(language("Gebied", "Region"), .fixed(8)) { $0.region.name(language) },
      Column(language("Soort", "Category"), .fixed(14), fromWidth: 86) {
        $0.category.name(language)
      },
      Column(language("Dosering", "Dosage"), .fixed(dosageWidth)) { $0.usual.compact },
    ]
  }
}

/// One exercise as a page: figure, start, steps, what to feel, when to stop.
enum ExercisePage {
  @MainActor
  static func pager(_ exercise: Exercise, _ language: Language) -> Pager {
    Pager(
      title: exercise.text(language).name, lines: lines(exercise, language, width: 76))
  }

  static func lines(_ exercise: Exercise, _ language: Language, width: Int) -> [ScrollText.Line] {
    let text = exercise.text(language)
    var lines: [ScrollText.Line] = figure(exercise.code, width: width)
    func add(_ label: String, _ content: String) {
      guard !content.isEmpty else { return }
      for (index, line) in TextWidth.wrap(content, width: max(10, width - 10)).enumerated() {
        lines.append(
          ScrollText.Line(text: TextWidth.padded(index == 0 ? label : "", to: 9) + " " + line))
      }
    }
    add(language("Begin", "Start"), text.start)
    for (index, step) in text.steps.enumerated() { add("\(index + 1).", step) }
    add(language("Voel", "Feel"), text.feel)
    add(language("Stop", "Stop"), text.stop)
    add(language("Hoe vaak", "How often"), exercise.usual.words(language))
    for (label, code) in [
      (language("Lichter", "Easier"), exercise.easier),
      (language("Zwaarder", "Harder"), exercise.harder),
    ] {
      if let code, let other = Catalogue.exercise(code: code) {
        add(label, other.text(language).name)
      }
    }
    return lines
  }

  /// Start and end pose beside each other; the words below say the same.
  private static func figure(_ code: String, width: Int) -> [ScrollText.Line] {
    let columns = min(34, (width - 2) / 2)
    guard columns >= 20,
      let start = BrailleFigure(code: code, frame: 0, columns: columns, rows: 10),
      let end = BrailleFigure(
        code: code, frame: max(0, BrailleFigure.frameCount(code: code) - 1), columns: columns,
        rows: 10)
    else { return [] }
    // A lying figure fills the lower half only.
    func isBlank(_ row: String) -> Bool { row.allSatisfy { $0 == "⠀" || $0 == " " } }
    let rows = max(start.rows.count, end.rows.count)
    let first = (0..<rows).first { row in
      [start.rows, end.rows].contains { $0.indices.contains(row) && !isBlank($0[row]) }
    }
    return ((first ?? 0)..<rows).map { row in
      let left = start.rows.indices.contains(row) ? start.rows[row] : ""
      let right = end.rows.indices.contains(row) ? end.rows[row] : ""
      return ScrollText.Line(
        text: TextWidth.padded(left, to: columns + 2) + right, style: .accent)
    } + [ScrollText.Line(text: "")]
  }
}
