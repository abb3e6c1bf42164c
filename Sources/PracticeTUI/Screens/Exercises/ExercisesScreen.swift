import PracticeCore

/// The catalogue of exercises, to search and to read.
@MainActor
final class ExercisesScreen: Screen {
  private let workplace: Workplace
  private var table: Table<Exercise>
  private var field = TextField("", width: 40)
  private(set) var wantsText = true

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace) {
    self.workplace = workplace
    table = Table(
      ExerciseColumns.columns(workplace.language),
      emptyText: workplace.language(
        "Geen oefening gevonden.", "No exercise found."))
  }

  var title: String { language("Oefeningen", "Exercises") }
  var hint: String { Catalogue.approvalNote(language) }

  func refresh() throws {
    table.replace(with: Catalogue.matches(field.value, language: language))
  }

  var commands: [Command] {
    let selected = table.selected
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
      },
      Command(
        "exercises.search", keys: [.character("/")], label: language("zoeken", "search"),
        help: language("Zoek opnieuw.", "Search again."), showInBar: !wantsText
      ) { [unowned self] in wantsText = true },
    ] + (wantsText ? [leaveField] : [])
  }

  /// Empties the field; when it is empty, the letters and digits are keys again.
  private var leaveField: Command {
    Command(
      "exercises.leaveField", keys: [.escape],
      label: field.value.isEmpty ? language("naar menu", "to menu") : language("wissen", "clear"),
      help: language(
        "Wis wat er staat; daarna werken cijfers en letters weer als toetsen.",
        "Clear what is there; then digits and letters are keys again."), inPalette: false
    ) { [unowned self] in
      if field.value.isEmpty { wantsText = false }
      field.value = ""
      try refresh()
    }
  }

  func handle(_ key: Key) -> Bool {
    if key != .home, key != .end, table.handle(key, besideField: wantsText) { return true }
    guard wantsText else { return false }
    let before = field.value
    let isTaken = field.handle(key)
    if field.value != before {
      table.select(0)
      table.replace(with: Catalogue.matches(field.value, language: language))
    }
    return isTaken
  }

  func paste(_ text: String) {
    field.paste(text)
    table.replace(with: Catalogue.matches(field.value, language: language))
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let wide = area.width >= 110
    let (list, page) = area.inset(top: 2).splitLeft(wide ? 74 : area.width)
    table.draw(on: &canvas, in: list, isActive: !wantsText || !field.value.isEmpty)
    if wide, let selected = table.selected {
      canvas.verticalLine(x: page.x, y: page.y, height: page.height)
      for (y, line) in ExercisePage.lines(selected, language, width: page.width - 3)
        .prefix(page.height).enumerated()
      {
        canvas.put(
          line.text, x: page.x + 2, y: page.y + y, limit: page.width - 3, style: line.style)
      }
    }
    let used = canvas.put(
      language("Zoeken ", "Search "), x: area.x + 1, y: area.y, style: .label)
    field.draw(
      on: &canvas, in: Rect(x: area.x + 1 + used, y: area.y, width: 44, height: 1),
      isActive: wantsText)
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
