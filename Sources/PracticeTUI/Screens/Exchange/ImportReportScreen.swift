import PracticeCore

/// What comes of each line of a file, before anything is stored.
@MainActor
final class ImportReportScreen: TableScreen {
  private let workplace: Workplace
  private let plan: PatientImport
  private let carryOut: @MainActor () -> Void
  var table: Table<PatientImport.Row>

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(
    workplace: Workplace, plan: PatientImport, carryOut: @escaping @MainActor () -> Void
  ) {
    self.workplace = workplace
    self.plan = plan
    self.carryOut = carryOut
    let language = workplace.language
    table = Table(
      [
        Column(language("Regel", "Line"), .fixed(7), align: .right) { "\($0.line)" },
        Column(
          language("Wat ervan komt", "What comes of it"), .flexible(min: 40),
          style: { $0.isRefused ? .warning : $0.isAdded ? .text : .dim }
        ) { $0.sentence(in: language) },
      ], emptyText: language("Er staat niemand in dit bestand.", "There is nobody in this file."))
    // What needs a person comes first.
    table.replace(
      with: plan.rows.filter(\.isRefused) + plan.rows.filter { !$0.isRefused })
  }

  var title: String { language("Inlezen: proef", "Read in: trial") }

  func refresh() {}

  func handle(_ key: Key) -> Bool { table.handle(key) }

  var commands: [Command] {
    let counts = plan.counts
    let nobody = (
      counts.added == 0,
      language("Er is niemand toe te voegen.", "There is nobody to add.")
    )
    let label =
      counts.refused == 0
      ? language("inlezen", "read in")
      : language("alleen de goede inlezen", "read in the good ones")
    return [
      Command(
        "import.carryOut", keys: [.character("i")], label: label,
        help: language(
          "Schrijf deze patiënten in; met u gaat het in één keer terug.",
          "Register these patients; u takes all of it back at once."),
        enabled: workplace.enabled(.manage, unless: nobody)
      ) { [unowned self] in askToCarryOut() }
    ]
  }

  private func askToCarryOut() {
    let counts = plan.counts
    let refused =
      counts.refused == 0
      ? ""
      : language(
        " \(counts.refused) regels zijn geweigerd en blijven weg.",
        " \(counts.refused) lines were refused and stay out.")
    let dialog = Dialog(
      app: app, title: language("Inlezen", "Read in"),
      text: language(
        "\(counts.added) patiënten worden ingeschreven.\(refused)",
        "\(counts.added) patients will be registered.\(refused)"),
      choices: [
        Dialog.Choice(letter: "j", label: language("ja, inlezen", "yes, read in")) {
          [unowned self] in
          let carryOut = carryOut
          app.close(self)
          carryOut()
        },
        Dialog.Choice(letter: "n", label: language("nee, terug", "no, back")) {},
      ])
    app.push(dialog)
  }

  var headline: String { plan.summary(in: language) }
  func words(of row: PatientImport.Row) -> String {
    language("regel ", "line ") + "\(row.line): " + row.sentence(in: language)
  }
  func isAboutRow(_ command: Command) -> Bool { false }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(
      headline, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    let (rows, below) = area.inset(top: 2).splitBottom(3)
    table.draw(on: &canvas, in: rows)
    // A line of the table may be cut off; here it stands whole.
    guard let selected = table.selected else { return }
    canvas.horizontalLine(x: below.x, y: below.y, width: below.width)
    let whole = TextWidth.wrap(selected.sentence(in: language), width: below.width - 2)
    for (index, text) in whole.prefix(2).enumerated() {
      canvas.putFitted(text, x: below.x + 1, y: below.y + 1 + index, width: below.width - 2)
    }
  }
}

extension PatientImport.Row {
  fileprivate var isRefused: Bool {
    if case .refused = outcome { true } else { false }
  }

  fileprivate var isAdded: Bool {
    if case .added = outcome { true } else { false }
  }
}
