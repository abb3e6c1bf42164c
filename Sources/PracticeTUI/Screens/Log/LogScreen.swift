import PracticeCore

/// The log: who did what, when and where; of everybody, or of one patient.
@MainActor
final class LogScreen: TableScreen {
  private let workplace: Workplace
  private let patient: ID<Patient>?
  private var filter: LogFilter
  private var typed = LogFilterForm.Typed()
  var table: Table<LogLine>

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  /// - Parameter patient: Of whom; without one of everybody.
  init(workplace: Workplace, patient: ID<Patient>? = nil) {
    self.workplace = workplace
    self.patient = patient
    filter = LogFilter(patient: patient)
    let language = workplace.language
    func style(_ line: LogLine) -> Style { line.succeeded ? .text : .warning }
    table = Table(
      [
        Column(language("Wanneer", "When"), .fixed(16), style: style) {
          let moment = PracticeClock.dutchTime(at: $0.instant)
          return "\(language.numericDate(moment.day)) \(moment.time.iso)"
        },
        Column(language("Wie", "Who"), .fixed(4), style: style) { $0.initials },
        Column(language("Patiënt", "Patient"), .fixed(7), style: style) {
          $0.patient.map { "#\($0.rawValue)" } ?? ""
        },
        Column(language("Wat", "What"), .flexible(min: 20), style: style) {
          $0.what + ($0.reason.isEmpty ? "" : " (\($0.reason))")
        },
      ],
      emptyText: language("Niets gevonden.", "Nothing found."))
  }

  var title: String { language("Logboek", "Log") }

  var hint: String {
    typed.isEmpty
      ? language("alles, het nieuwste eerst", "everything, newest first")
      : language("alleen: ", "only: ") + typed.sentence(language)
  }

  func refresh() throws {
    if patient == nil { try workplace.viewer.require(.manage) }
    table.replace(with: try workplace.practice.logLines(filter, in: language))
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  var commands: [Command] {
    [
      Command(
        "log.show", keys: [.enter], label: language("velden", "fields"),
        help: language(
          "Toon deze regel voluit: elk veld, voor en na.",
          "Show this line in full: each field, before and after.")
      ) { [unowned self] in try show() },
      Command(
        "log.filter", keys: [.character("f"), .character("/")],
        label: language("kiezen", "choose"),
        help: language(
          "Kies van wie, wanneer en wat u wilt zien.", "Choose whose, when and what to see.")
      ) { [unowned self] in
        app.push(
          try LogFilterForm.make(workplace, typed, asksPatient: patient == nil) {
            [unowned self] typed, filter in
            self.typed = typed
            self.filter = filter
            self.filter.patient = patient ?? filter.patient
            app.dataChanged()
          })
      },
      Command(
        "log.all", keys: [.character("a")], label: language("alles", "everything"),
        help: language("Toon weer alles.", "Show everything again."), showInBar: !typed.isEmpty
      ) { [unowned self] in
        typed = LogFilterForm.Typed()
        filter = LogFilter(patient: patient)
        app.dataChanged()
      },
    ]
  }

  private func show() throws {
    guard let line = table.selected else { return }
    let fields = try line.entry.map {
      try workplace.practice.fieldChanges(of: $0, in: language)
    }
    let width = max(40, app.terminal.size.width - 12)
    let lines = (LogLineText.facts(line, language) + LogLineText.fields(fields ?? [], language))
      .flatMap { TextWidth.wrap($0, width: width) }
    app.push(
      Pager(
        title: language("Regel van het logboek", "Line of the log"),
        text: lines.joined(separator: "\n"), isOverlay: true))
  }

  func isAboutRow(_ command: Command) -> Bool { command.id == "log.show" }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(title, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    table.draw(on: &canvas, in: area.inset(top: 2))
  }
}

/// A line of the log in full.
enum LogLineText {
  static func facts(_ line: LogLine, _ language: Language) -> [String] {
    let moment = PracticeClock.dutchTime(at: line.instant)
    let who =
      line.initials + (line.role.map { " (\($0.name(in: language)))" } ?? "")
      + (line.responsible.isEmpty ? "" : language(" namens ", " for ") + line.responsible)
    let relation = line.relation.map {
      $0
        ? language("behandelt deze patiënt", "treats this patient")
        : language("behandelt deze patiënt niet", "does not treat this patient")
    }
    let facts = [
      (language("wat", "what"), line.what),
      (
        language("wanneer", "when"), "\(language.numericDate(moment.day)) \(moment.time.iso)"
      ),
      (language("wie", "who"), who), (language("waar", "where"), line.terminal),
      (language("patiënt", "patient"), line.patient.map { "#\($0.rawValue)" } ?? ""),
      (language("relatie", "relation"), relation ?? ""),
      (language("reden", "reason"), line.reason),
    ]
    return facts.filter { !$0.1.isEmpty }.map { TextWidth.padded($0.0, to: 10) + $0.1 }
  }

  static func fields(_ fields: [FieldChange], _ language: Language) -> [String] {
    guard !fields.isEmpty else { return [] }
    let hidden = language("(niet voor de balie)", "(not for the desk)")
    let lines = fields.map { field in
      let before = field.before.map { $0 + " → " } ?? ""
      let value = field.isHidden ? hidden : before + (field.after ?? "–")
      return "  \(field.thing) · \(field.field): \(value)"
    }
    return [""] + lines
  }
}
