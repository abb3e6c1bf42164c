import PracticeCore

/// Two files of one person side by side: which value of each field stays, and what moves along.
@MainActor
final class MergeScreen: TableScreen {
  enum Line {
    case field(Int)
    case list(PatientMerge.List)
  }

  private let workplace: Workplace
  private var preview: PatientMerge
  private var choices: [PatientMerge.Choice]
  var table: Table<Line>
  private let onDone: () -> Void

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace, preview: PatientMerge, onDone: @escaping () -> Void) {
    self.workplace = workplace
    self.preview = preview
    self.onDone = onDone
    choices = preview.fields.map(\.usual)
    table = Table([], emptyText: "")
    rebuild()
  }

  /// Asks for the other file of a patient; who may be the same person is listed first.
  static func choose(for patient: ID<Patient>, in workplace: Workplace) -> any Screen {
    let language = workplace.language
    let practice = workplace.practice
    let picker = ListPicker<PatientSummary>(
      app: workplace.app,
      title: language("Samenvoegen met welk dossier?", "Merge with which file?"),
      columns: PatientColumns.columns(workplace),
      emptyText: language(
        "Typ de naam of het nummer van het andere dossier.",
        "Type the name or the number of the other file."),
      search: { text in
        try practice.read { reader in
          if text.isEmpty {
            return try reader.possibleDuplicates(
              of: reader.patient(patient).details, besides: patient
            ).map { PatientSummary($0.patient) }
          }
          return try reader.findPatients(text, limit: 50).filter { $0.id != patient }
        }
      },
      onChoose: { other in
        let preview = try practice.mergePreview(of: other.id, into: patient)
        workplace.app.push(MergeScreen(workplace: workplace, preview: preview) {})
      })
    picker.onSearched = { workplace.logSearch() }
    return picker
  }

  var title: String { language("Samenvoegen", "Merge") }

  var hint: String {
    language(
      "✓ blijft. Alles van #\(preview.other.id.rawValue) komt in dit dossier.",
      "✓ stays. All of #\(preview.other.id.rawValue) comes into this file.")
  }

  /// What somebody else changed meanwhile is told when merging.
  func refresh() throws {}

  var commands: [Command] {
    [
      Command(
        "merge.choose", keys: [.character(" "), .left, .right],
        label: language("andere waarde", "other value"),
        help: language(
          "Kies welke waarde van dit veld blijft.", "Choose which value of this field stays."),
        enabled: workplace.enabled(
          unless: (
            selectedField == nil,
            language("Lijsten gaan altijd in hun geheel mee.", "Lists always move as a whole.")
          ))
      ) { [unowned self] in chooseNext() },
      Command(
        "merge.swap", keys: [.character("w")], label: language("omdraaien", "swap"),
        help: language(
          "Laat het andere nummer blijven.", "Let the other number stay.")
      ) { [unowned self] in
        preview = try workplace.practice.mergePreview(of: preview.kept.id, into: preview.other.id)
        choices = preview.fields.map(\.usual)
        rebuild()
      },
      Command(
        "merge.do", keys: [.control("s"), .function(5)],
        label: language("samenvoegen", "merge"),
        help: language(
          "Voeg de twee dossiers samen; met u maakt u het ongedaan.",
          "Merge the two files; u takes it back."),
        enabled: workplace.enabled(.registerPatients)
      ) { [unowned self] in try merge() },
    ]
  }

  private var selectedField: Int? {
    if case .field(let index)? = table.selected { index } else { nil }
  }

  private func chooseNext() {
    guard let index = selectedField else { return }
    let choice = choices[index]
    choices[index] =
      switch choice {
      case .kept: .other
      case .other: preview.fields[index].canKeepBoth ? .both : .kept
      case .both: .kept
      }
  }

  private func merge() throws {
    try workplace.practice.merge(preview, choosing: choices)
    let (kept, other) = (preview.kept.id.rawValue, preview.other.id.rawValue)
    app.close(self)
    workplace.done(
      language(
        "Samengevoegd. #\(other) vindt voortaan #\(kept).",
        "Merged. #\(other) finds #\(kept) from now on."))
    onDone()
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  // MARK: - Read out

  var headline: String {
    language(
      "#\(preview.kept.id.rawValue), \(preview.kept.name.listed), blijft; alles van #\(preview.other.id.rawValue), \(preview.other.name.listed), komt daarin.",
      "#\(preview.kept.id.rawValue), \(preview.kept.name.listed), stays; all of #\(preview.other.id.rawValue), \(preview.other.name.listed), comes into it."
    )
  }

  func words(of line: Line) -> String {
    let name = name(of: line)
    switch line {
    case .list(let list):
      return language(
        "\(name): \(list.kept), en \(list.moving) erbij",
        "\(name): \(list.kept), and \(list.moving) more")
    case .field(let index):
      let field = preview.fields[index]
      let (kept, other) = (field.kept(in: language), field.other(in: language))
      func not(_ text: String) -> String {
        text.isEmpty ? "" : language(", niet \(text)", ", not \(text)")
      }
      let nothing = language("niets", "nothing")
      switch choices[index] {
      case .kept:
        let stays = kept.isEmpty ? nothing : kept
        return language("\(name): blijft \(stays)", "\(name): stays \(stays)") + not(other)
      case .other:
        let comes = other.isEmpty ? nothing : other
        return language("\(name): wordt \(comes)", "\(name): becomes \(comes)") + not(kept)
      case .both:
        return language(
          "\(name): beide, \(kept) en \(other)", "\(name): both, \(kept) and \(other)")
      }
    }
  }

  /// The head says it already.
  var spokenHint: String { "" }
  func isAboutRow(_ command: Command) -> Bool { command.id == "merge.choose" }

  // MARK: - Drawing

  private func rebuild() {
    table = Table(
      [
        Column("", .fixed(21), style: { _ in .label }) { [unowned self] in name(of: $0) },
        column("#\(preview.kept.id.rawValue) " + language("blijft", "stays"), .kept),
        column("#\(preview.other.id.rawValue)", .other),
      ],
      items: preview.fields.indices.map { .field($0) } + preview.lists.map { .list($0) },
      emptyText: language(
        "De gegevens zijn gelijk en er is niets om mee te nemen.",
        "The details are the same and there is nothing to move."))
  }

  private func column(_ title: String, _ side: PatientMerge.Choice) -> Column<Line> {
    Column(
      title, .flexible(min: 24),
      style: { [unowned self] in stays($0, side) ? Style.text.bold() : .dim }
    ) { [unowned self] in
      mark($0, side) + text(of: $0, side)
    }
  }

  private func name(of line: Line) -> String {
    switch line {
    case .field(let index): preview.fields[index].name(in: language)
    case .list(let list): list.name(in: language)
    }
  }

  private func stays(_ line: Line, _ side: PatientMerge.Choice) -> Bool {
    switch line {
    case .field(let index): choices[index] == side || choices[index] == .both
    case .list: true
    }
  }

  private func mark(_ line: Line, _ side: PatientMerge.Choice) -> String {
    if case .field = line, stays(line, side) { return "✓ " }
    return "  "
  }

  private func text(of line: Line, _ side: PatientMerge.Choice) -> String {
    switch line {
    case .field(let index):
      let field = preview.fields[index]
      let text = side == .kept ? field.kept(in: language) : field.other(in: language)
      return text.isEmpty ? "–" : text
    case .list(let list):
      return side == .kept ? "\(list.kept)" : "+ \(list.moving)"
    }
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let names = "\(workplace.name(preview.kept.name)) + \(workplace.name(preview.other.name))"
    canvas.putFitted(
      "\(title) · \(names)", x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    table.draw(on: &canvas, in: area.inset(top: 2))
  }
}
