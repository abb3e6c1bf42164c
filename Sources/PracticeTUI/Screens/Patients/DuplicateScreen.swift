import PracticeCore

/// Puts who is being registered beside who is there already: the same person, or another.
final class DuplicateScreen: Screen {
  private let workplace: Workplace
  private let typed: PatientDetails
  private let duplicates: [PossibleDuplicate]
  private var index = 0
  private var table: Table<ComparedDetail>
  private let onSame: (ID<Patient>) throws -> Void
  private let onOther: () throws -> Void

  private var app: App { workplace.app }
  private var language: Language { workplace.language }
  private var shown: PossibleDuplicate { duplicates[index] }

  /// - Parameters:
  ///   - duplicates: At least one.
  ///   - onSame: It is this one; called after this screen has closed.
  ///   - onOther: It is none of them; called after this screen has closed.
  init(
    workplace: Workplace, typed: PatientDetails, duplicates: [PossibleDuplicate],
    onSame: @escaping (ID<Patient>) throws -> Void, onOther: @escaping () throws -> Void
  ) {
    self.workplace = workplace
    self.typed = typed
    self.duplicates = duplicates
    self.onSame = onSame
    self.onOther = onOther
    let language = workplace.language
    table = Table(
      [
        Column("", .fixed(18), style: { $0.isSame == true ? .dim : .label }) { $0.name },
        Column(language("Nieuw", "New"), .flexible(min: 20)) { $0.first },
        Column(language("Staat er al", "Registered"), .flexible(min: 20)) { $0.second },
        Column("", .fixed(2), style: { $0.isSame == true ? .good : .warning }) {
          $0.isSame.map { $0 ? "=" : "≠" } ?? ""
        },
      ], emptyText: "")
  }

  var title: String { language("Dezelfde persoon?", "The same person?") }

  func refresh() throws {
    let names = try workplace.practice.read { try $0.detailNames() }
    table.replace(with: typed.compared(with: shown.patient.details, names, in: language))
  }

  var commands: [Command] {
    var commands = [
      Command(
        "duplicate.same", keys: [.enter, .character("o")],
        label: language("dezelfde, openen", "the same, open"),
        help: language(
          "Ga verder met wie er al ingeschreven staat; er komt niemand bij.",
          "Go on with who is registered already; nobody is added.")
      ) { [unowned self] in
        // Closing lets go of this screen.
        let (id, goOn) = (shown.patient.id, onSame)
        app.close(self)
        try goOn(id)
      },
      Command(
        "duplicate.other", keys: [.character("n")],
        label: language("iemand anders, inschrijven", "somebody else, register"),
        help: language(
          "Dit is iemand anders: schrijf de nieuwe patiënt in.",
          "This is somebody else: register the new patient.")
      ) { [unowned self] in
        let goOn = onOther
        app.close(self)
        try goOn()
      },
    ]
    if duplicates.count > 1 {
      commands.append(
        Command(
          "duplicate.next", keys: [.tab, .character("]")], label: language("volgende", "next"),
          help: language("Toon de volgende die het kan zijn.", "Show the next who it may be.")
        ) { [unowned self] in
          index = (index + 1) % duplicates.count
          try refresh()
        })
    }
    return commands
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let count = duplicates.count > 1 ? " (\(index + 1)/\(duplicates.count))" : ""
    canvas.putFitted(
      title + count, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    let reasons = shown.reasons.map { $0.sentence(in: language) }.joined(separator: "; ")
    canvas.putFitted(
      "#\(shown.patient.id.rawValue): \(reasons)", x: area.x + 1, y: area.y + 1,
      width: area.width - 2, style: .warning)
    table.draw(on: &canvas, in: area.inset(top: 3))
  }
}
