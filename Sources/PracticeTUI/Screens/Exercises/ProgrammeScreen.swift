import PracticeCore

/// The home exercises of an episode: added, ordered, dosed.
@MainActor
final class ProgrammeScreen: Screen {
  private let workplace: Workplace
  private let episode: Episode
  private var table: Table<ProgrammeLine>
  private let patientName: String

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace, episode: Episode) throws {
    self.workplace = workplace
    self.episode = episode
    patientName = workplace.name(
      try workplace.practice.read { try $0.patient(episode.patient).name })
    table = Table(
      ProgrammeScreen.columns(workplace.language),
      emptyText: workplace.language(
        "Nog geen oefeningen. Druk + en typ een naam.",
        "No exercises yet. Press + and type a name."))
  }

  var title: String { language("Oefenprogramma", "Exercise programme") }

  var hint: String {
    let count = table.items.count
    guard count >= Programme.manyExercises else { return "" }
    return language(
      "\(count) oefeningen is veel: met drie of vier worden ze beter gedaan.",
      "\(count) exercises is a lot: three or four are done better.")
  }

  func refresh() throws {
    table.replace(
      with: try workplace.practice.read { try $0.programme(of: episode.id) }?.lines ?? [])
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  /// Every change is saved at once, so that it can be undone with `u`.
  private func save(_ lines: [ProgrammeLine], _ done: String) throws {
    try workplace.practice.saveProgramme(lines, from: table.items, of: episode.id)
    workplace.done(done)
  }

  // MARK: - Commands

  var commands: [Command] {
    let none = (
      table.selected == nil, language("Er is geen oefening gekozen.", "No exercise is selected.")
    )
    return [
      Command(
        "programme.add", keys: [.character("+"), .character("a")],
        label: language("toevoegen", "add"),
        help: language("Voeg een oefening toe.", "Add an exercise."),
        enabled: workplace.enabled(.writeClinical)
      ) { [unowned self] in app.push(picker()) },
      Command(
        "programme.dose", keys: [.enter], label: language("dosering", "dosage"),
        help: language("Bewerk dosering en opmerking.", "Edit dosage and note."),
        enabled: workplace.enabled(.writeClinical, unless: none)
      ) { [unowned self] in
        guard let selected = table.selected else { return }
        app.push(dosageForm(selected))
      },
      Command(
        "programme.up", keys: [.character("K"), .shiftUp], label: language("omhoog", "up"),
        help: language("Zet de oefening eerder.", "Put the exercise earlier."),
        enabled: workplace.enabled(.writeClinical, unless: none), showInBar: false
      ) { [unowned self] in try moveSelected(by: -1) },
      Command(
        "programme.down", keys: [.character("J"), .shiftDown], label: language("omlaag", "down"),
        help: language("Zet de oefening later.", "Put the exercise later."),
        enabled: workplace.enabled(.writeClinical, unless: none), showInBar: false
      ) { [unowned self] in try moveSelected(by: 1) },
      variant(harder: true, none), variant(harder: false, none),
      Command(
        "programme.remove", keys: [.character("x"), .delete], label: language("weghalen", "remove"),
        help: language(
          "Haal de oefening uit het programma.", "Take the exercise out of the programme."),
        enabled: workplace.enabled(.writeClinical, unless: none)
      ) { [unowned self] in
        guard let selected = table.selected else { return }
        try save(
          table.items.filter { $0.exercise != selected.exercise },
          language("Weggehaald.", "Removed."))
      },
      Command(
        "sheet.open", keys: [.character("P")], label: language("oefenblad", "sheet"),
        help: language(
          "Toon het blad met oefeningen voor thuis.", "Show the home-exercise sheet.")
      ) { [unowned self] in try workplace.openSheet(of: episode.patient) },
    ]
  }

  /// One step harder or easier, where the catalogue has one.
  private func variant(harder: Bool, _ none: (Bool, String)) -> Command {
    let exercise = table.selected.flatMap { Catalogue.exercise(code: $0.exercise) }
    let other = (harder ? exercise?.harder : exercise?.easier).flatMap {
      Catalogue.exercise(code: $0)
    }
    let missing = (
      other == nil,
      harder
        ? language("Er is geen zwaardere vorm.", "There is no harder form.")
        : language("Er is geen lichtere vorm.", "There is no easier form.")
    )
    return Command(
      harder ? "programme.harder" : "programme.easier",
      keys: [.character(harder ? ">" : "<")],
      label: harder ? language("zwaarder", "harder") : language("lichter", "easier"),
      help: harder
        ? language("Vervang door de zwaardere vorm.", "Replace by the harder form.")
        : language("Vervang door de lichtere vorm.", "Replace by the easier form."),
      enabled: workplace.enabled(.writeClinical, unless: none, missing)
    ) { [unowned self] in
      guard let other, let selected = table.selected else { return }
      let lines = table.items.map {
        $0.exercise == selected.exercise
          ? ProgrammeLine(exercise: other.code, dosage: other.usual, note: $0.note) : $0
      }
      try save(lines, other.text(language).name)
    }
  }

  private func moveSelected(by step: Int) throws {
    var lines = table.items
    let index = table.selectedIndex
    let target = index + step
    guard lines.indices.contains(index), lines.indices.contains(target) else { return }
    lines.swapAt(index, target)
    table.select(target)
    try save(lines, language("Volgorde veranderd.", "Order changed."))
  }

  private func picker() -> any Screen {
    let taken = Set(table.items.map(\.exercise))
    let region = episode.details.region.exercises
    let language = language
    return ListPicker<Exercise>(
      app: app, title: language("Oefening toevoegen", "Add an exercise"),
      columns: ExerciseColumns.columns(language),
      emptyText: language("Geen oefening gevonden.", "No exercise found."),
      search: { text in
        let found = Catalogue.matches(text, language: language).filter { !taken.contains($0.code) }
        // With nothing typed, those for this complaint come first.
        return text.isEmpty
          ? found.filter { $0.region == region } + found.filter { $0.region != region } : found
      },
      onChoose: { [unowned self] exercise in
        try save(
          table.items + [ProgrammeLine(exercise: exercise.code, dosage: exercise.usual)],
          language(
            "\(exercise.text(language).name) toegevoegd.",
            "\(exercise.text(language).name) added."))
        // The list lies under the picker and does not know of it yet.
        try refresh()
        table.select(table.items.count - 1)
      })
  }

  private func dosageForm(_ line: ProgrammeLine) -> FormScreen {
    let texts = app.texts
    let name = Catalogue.exercise(code: line.exercise)?.text(language).name ?? line.exercise
    let dosage = line.dosage
    func number(_ id: String, _ label: String, _ value: Int?, _ range: ClosedRange<Int>)
      -> FormField
    {
      FormField(id, label, TextField.number(value, in: range, texts: texts))
    }
    let fields = [
      number("sets", language("Series", "Sets"), dosage.sets, Dosage.Limits.sets),
      number(
        "repetitions", language("Herhalingen", "Repetitions"), dosage.repetitions,
        Dosage.Limits.repetitions),
      number(
        "hold", language("Vasthouden (s)", "Hold (s)"), dosage.holdSeconds,
        Dosage.Limits.holdSeconds),
      number(
        "times", language("Keer per dag", "Times a day"), dosage.timesPerDay,
        Dosage.Limits.timesPerDay),
      number(
        "days", language("Dagen per week", "Days a week"), dosage.daysPerWeek,
        Dosage.Limits.daysPerWeek),
      FormField(
        "side", language("Kant", "Side"),
        InputFields.choice(dosage.side) { $0.name(in: language) }),
      FormField(
        "load", language("Gewicht of band", "Load or band"),
        TextField(dosage.load ?? "", width: 30, maxLength: Dosage.Limits.load)),
      FormField(
        "note", language("Opmerking", "Note"), TextField(line.note, width: 50, maxLength: 200)),
    ]
    let screen = FormScreen(app: app, title: name, fields: fields, isOverlay: true) {
      [unowned self] form in
      func value(_ id: String) -> Int? { Int(form[id].trimmingSpaces) }
      var changed = line
      changed.dosage.sets = value("sets") ?? 1
      changed.dosage.repetitions = value("repetitions") ?? 1
      changed.dosage.holdSeconds = value("hold")
      changed.dosage.timesPerDay = value("times") ?? 1
      changed.dosage.daysPerWeek = value("days") ?? 7
      changed.dosage.side = Dosage.Side(rawValue: form["side"]) ?? .none
      let load = form["load"].trimmingSpaces
      changed.dosage.load = load.isEmpty ? nil : load
      changed.note = form["note"].trimmingSpaces
      try refusalsBesideFields(language) {
        try save(
          table.items.map { $0.exercise == line.exercise ? changed : $0 },
          language("Dosering bewaard.", "Dosage saved."))
      }
    }
    let key = DraftKey(
      form: "dosage." + line.exercise, subject: episode.id.rawValue, patient: episode.patient)
    screen.keepDrafts(of: key, in: workplace)
    return screen
  }

  // MARK: - Drawing

  func draw(on canvas: inout Canvas, in area: Rect) {
    let head = "\(title) · \(patientName) · \(episode.details.title(in: language))"
    canvas.putFitted(head, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    table.draw(on: &canvas, in: area.inset(top: 2))
  }

  private static func columns(_ language: Language) -> [Column<ProgrammeLine>] {
    [
      Column(language("Oefening", "Exercise"), .flexible(min: 26)) { line in
        Catalogue.exercise(code: line.exercise)?.text(language).name ?? line.exercise
      },
      Column(language("Dosering", "Dosage"), .fixed(ExerciseColumns.dosageWidth)) {
        $0.dosage.compact
      },
      Column(language("Opmerking", "Note"), .flexible(min: 14)) { $0.note },
    ]
  }
}

extension Dosage.Side {
  func name(in language: Language) -> String {
    switch self {
    case .none: language("geen", "none")
    case .left: language("links", "left")
    case .right: language("rechts", "right")
    case .both: language("links en rechts", "left and right")
    case .alternating: language("om en om", "alternating")
    }
  }
}
