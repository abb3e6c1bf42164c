import PracticeCore

/// What each column of a file is read as; the headings were guessed, a person decides.
@MainActor
final class ImportColumnsScreen: TableScreen {
  struct Line {
    let index: Int
    let heading: String
    let column: PatientColumn?
    let examples: String
  }

  private let workplace: Workplace
  private let source: CSVTable
  private let format: ImportFormat
  private var columns: [PatientColumn?]
  var table: Table<Line>

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(
    workplace: Workplace, table source: CSVTable, columns: [PatientColumn?], format: ImportFormat
  ) {
    self.workplace = workplace
    self.source = source
    self.columns = columns
    self.format = format
    let language = workplace.language
    table = Table(
      [
        Column(language("Kolom", "Column"), .fixed(20)) { $0.heading },
        Column(
          language("Wordt gelezen als", "Is read as"), .fixed(22),
          style: { $0.column == nil ? .dim : .text }
        ) { $0.column?.name(in: language) ?? language("– niet –", "– not –") },
        Column(language("Bijvoorbeeld", "For example"), .flexible(min: 20)) { $0.examples },
      ], emptyText: language("Geen kolommen.", "No columns."))
  }

  var title: String { language("Inlezen: kolommen", "Read in: columns") }

  func refresh() {
    table.replace(
      with: source.header.indices.map { index in
        let examples = source.rows.prefix(30).compactMap { row in
          row.fields.indices.contains(index) ? trimmed(row.fields[index]) : nil
        }.filter { !$0.isEmpty }
        return Line(
          index: index, heading: source.header[index], column: columns[index],
          examples: examples.prefix(3).joined(separator: " · "))
      })
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  var commands: [Command] {
    let hasName = columns.contains(.surname) || columns.contains(.fullName)
    return [
      Command(
        "import.column", keys: [.enter], label: language("kolom kiezen", "choose column"),
        help: language(
          "Kies wat deze kolom over de patiënt zegt.",
          "Choose what this column tells of the patient.")
      ) { [unowned self] in chooseColumn() },
      Command(
        "import.preview", keys: [.character("v")], label: language("verder", "go on"),
        help: language(
          "Toon per regel wat ervan komt; er wordt nog niets bewaard.",
          "Show what comes of each line; nothing is stored yet."),
        enabled: workplace.enabled(
          .manage,
          unless: (
            !hasName,
            language(
              "Zeg eerst in welke kolom de achternaam staat.",
              "Say first which column holds the surname.")
          ))
      ) { [unowned self] in
        let trial = try workplace.practice.importTrial(
          of: source, columns: columns, language: language)
        workplace.importDesk.look(at: trial, rows: source.rows.count) { [weak self] plan in
          self?.show(plan)
        }
      },
    ]
  }

  /// Shows what comes of each line, unless somebody has gone on to something else.
  private func show(_ plan: PatientImport) {
    guard app.top === self else { return }
    app.push(
      ImportReportScreen(workplace: workplace, plan: plan) { [unowned self] in
        workplace.importDesk.carryOut(plan, format)
        app.close(self)
      })
  }

  private func chooseColumn() {
    guard let line = table.selected else { return }
    let (language, choices) = (language, [nil] + PatientColumn.allCases.map { Optional($0) })
    func name(_ column: PatientColumn?) -> String {
      column?.name(in: language) ?? language("niet inlezen", "do not read in")
    }
    let picker = ListPicker<PatientColumn?>(
      app: app, title: "\(line.heading): \(language("wordt gelezen als", "is read as"))",
      columns: [Column("", .flexible(min: 20)) { name($0) }], isOverlay: true,
      search: { typed in choices.filter { folded(name($0)).contains(folded(typed)) } },
      onChoose: { [unowned self] column in
        // Two columns cannot be the same thing: the earlier one gives way.
        if let column {
          for other in columns.indices where columns[other] == column { columns[other] = nil }
        }
        columns[line.index] = column
        refresh()
      })
    app.push(picker)
  }

  var headline: String {
    let count = source.rows.count
    return language(
      "\(count) regels, \(source.encoding.name), velden gescheiden door \(separator)",
      "\(count) lines, \(source.encoding.name), fields separated by \(separator)")
  }

  func words(of line: Line) -> String {
    let reading =
      line.column.map { language("wordt gelezen als ", "is read as ") + $0.name(in: language) }
      ?? language("wordt niet gelezen", "is not read")
    let examples =
      line.examples.isEmpty ? "" : language(", bijvoorbeeld ", ", for example ") + line.examples
    return "\(line.heading) \(reading)\(examples)"
  }

  func isAboutRow(_ command: Command) -> Bool { command.id == "import.column" }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(headline, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    table.draw(on: &canvas, in: area.inset(top: 2))
  }

  private var separator: String {
    switch source.delimiter {
    case "\t": language("een tab", "a tab")
    case let sign: String(sign)
    }
  }
}
