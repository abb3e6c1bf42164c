import PracticeCore

/// What can be done with a programme.
extension ProgrammeScreen {
  /// What is done most comes first: the key bar shows as many as fit.
  var commands: [Command] {
    [lineCommands[0], lineCommands[1]] + programmeCommands + lineCommands.dropFirst(2)
  }

  private var none: (Bool, String) {
    (table.selected == nil, language("Er is geen oefening gekozen.", "No exercise is selected."))
  }

  // MARK: - The exercise under the cursor

  private var lineCommands: [Command] {
    [
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
      variant(harder: true), variant(harder: false),
      Command(
        "programme.remove", keys: [.character("x"), .delete], label: language("weghalen", "remove"),
        help: language(
          "Haal de oefening uit het programma.", "Take the exercise out of the programme."),
        enabled: workplace.enabled(.writeClinical, unless: none)
      ) { [unowned self] in
        guard let selected = table.selected else { return }
        let name = library.exercise(code: selected.exercise)?.text(language).name ?? ""
        try save(
          table.items.filter { $0.exercise != selected.exercise },
          language("\(name) verwijderd.", "\(name) removed."))
      },
      Command(
        "exercise.show", keys: [.character("i")], label: language("uitleg", "explain"),
        help: language(
          "Toon de oefening met plaatje en uitleg.", "Show the exercise with figure and words."),
        enabled: workplace.enabled(unless: none), showInBar: false
      ) { [unowned self] in
        guard let exercise = table.selected.flatMap({ library.exercise(code: $0.exercise) })
        else { return }
        app.push(ExercisePage.pager(exercise, library, language))
      },
    ]
  }

  /// One step harder or easier, where the catalogue has one.
  private func variant(harder: Bool) -> Command {
    let exercise = table.selected.flatMap { library.exercise(code: $0.exercise) }
    let other = (harder ? exercise?.harder : exercise?.easier).flatMap {
      library.exercise(code: $0)
    }
    let current = exercise?.text(language).name ?? ""
    let missing = (
      other == nil,
      harder
        ? language(
          "\(current) heeft geen zwaardere vorm. Enter: meer herhalingen.",
          "\(current) has no harder form. Enter: more repetitions.")
        : language(
          "\(current) heeft geen lichtere vorm. Enter: minder herhalingen.",
          "\(current) has no easier form. Enter: fewer repetitions.")
    )
    let name = other?.text(language).name ?? ""
    let isThere = (
      table.items.contains { $0.exercise == other?.code },
      harder
        ? language(
          "De zwaardere vorm (\(name)) staat al in het programma.",
          "The harder form (\(name)) is in the programme already.")
        : language(
          "De lichtere vorm (\(name)) staat al in het programma.",
          "The easier form (\(name)) is in the programme already.")
    )
    return Command(
      harder ? "programme.harder" : "programme.easier",
      keys: [.character(harder ? ">" : "<")],
      label: harder ? language("zwaarder", "harder") : language("lichter", "easier"),
      help: harder
        ? language("Vervang door de zwaardere vorm.", "Replace by the harder form.")
        : language("Vervang door de lichtere vorm.", "Replace by the easier form."),
      enabled: workplace.enabled(.writeClinical, unless: none, missing, isThere)
    ) { [unowned self] in
      guard let other, let selected = table.selected else { return }
      let lines = table.items.map {
        $0.exercise == selected.exercise
          ? ProgrammeLine(
            exercise: other.code, dosage: other.usual, note: $0.note, from: $0.from,
            until: $0.until) : $0
      }
      try save(
        lines,
        language("\(name) in plaats van \(current).", "\(name) instead of \(current)."))
    }
  }

  private func moveSelected(by step: Int) throws {
    var lines = table.items
    let index = table.selectedIndex
    let target = index + step
    guard lines.indices.contains(index), lines.indices.contains(target) else { return }
    lines.swapAt(index, target)
    select(target)
    // What was shown is what is compared with; the table itself is read again.
    try workplace.practice.saveProgramme(lines, from: table.items, of: episode.id)
    workplace.done(language("Volgorde veranderd.", "Order changed."))
  }

  private func picker() -> any Screen {
    ExercisePicker.make(
      app: app, library: library, taken: Set(table.items.map(\.exercise)),
      region: episode.details.region.exercises, cautions: cautions,
      neck: { [workplace, episode] in
        (try? workplace.practice.read { try $0.neckObstacles(in: episode.id) }) ?? []
      }
    ) { [unowned self] exercise in
      try save(
        table.items + [ProgrammeLine(exercise: exercise.code, dosage: exercise.usual)],
        language(
          "\(exercise.text(language).name) toegevoegd.",
          "\(exercise.text(language).name) added."))
      // The list lies under the picker and does not know of it yet.
      try refresh()
      select(table.items.count - 1)
    }
  }

  private func dosageForm(_ line: ProgrammeLine) -> FormScreen {
    let name = library.name(of: line.exercise, in: language)
    return DosageForm.make(workplace: workplace, episode: episode, line: line, name: name) {
      [unowned self] changed in
      try save(
        table.items.map { $0.exercise == line.exercise ? changed : $0 },
        language(
          "\(name): dosering bewaard.", "\(name): dosage saved."))
    }
  }

  // MARK: - The whole programme

  private var programmeCommands: [Command] {
    let isEmpty = (
      table.items.isEmpty, language("Er zijn nog geen oefeningen.", "There are no exercises yet.")
    )
    return [
      Command(
        "sheet.open", keys: [.character("P")], label: language("oefenblad", "sheet"),
        help: language(
          "Toon het blad met oefeningen voor thuis.", "Show the home-exercise sheet."),
        enabled: workplace.enabled(.readClinical, unless: isEmpty)
      ) { [unowned self] in try workplace.openSheet(of: episode.patient, episode: episode.id) },
      Command(
        "programme.adherence", keys: [.character("g")], label: language("thuis gedaan", "at home"),
        help: language(
          "Leg vast hoe vaak elke oefening thuis is gedaan en hoe het ging.",
          "Record how often each exercise was done at home, and how it went."),
        enabled: workplace.enabled(.writeClinical, unless: isEmpty)
      ) { [unowned self] in try openAdherence() },
      Command(
        "programme.template", keys: [.character("t")], label: language("standaard", "template"),
        help: language(
          "Voeg een standaardprogramma toe, van het programma of van uzelf.",
          "Add a template, one that came with the program or your own."),
        enabled: workplace.enabled(.writeClinical)
      ) { [unowned self] in
        app.push(
          try TemplatePicker.templates(
            workplace: workplace, region: episode.details.region.exercises,
            onChoose: { [unowned self] in try add($0.lines, from: $0.name) }))
      },
      Command(
        "programme.copy", keys: [.character("c")], label: language("overnemen", "copy"),
        help: language(
          "Neem oefeningen over uit een eerder programma of blad van deze patiënt.",
          "Copy exercises from an earlier programme or sheet of this patient."),
        enabled: workplace.enabled(.writeClinical), showInBar: false
      ) { [unowned self] in
        app.push(
          try TemplatePicker.previous(
            workplace: workplace, episode: episode,
            onChoose: { [unowned self] in try add($0.lines, from: $0.name) }))
      },
      Command(
        "programme.keepTemplate", keys: [.character("w")],
        label: language("als standaard bewaren", "keep as template"),
        help: language(
          "Bewaar deze oefeningen als eigen standaardprogramma.",
          "Keep these exercises as a template of your own."),
        enabled: workplace.enabled(.writeClinical, unless: isEmpty), showInBar: false
      ) { [unowned self] in app.push(templateForm()) },
      Command(
        "programme.cautions", keys: [.character("!")], label: language("let op", "cautions"),
        help: language(
          "Leg vast waar bij deze patiënt op gelet moet worden.",
          "Record what to mind with this patient."),
        enabled: workplace.enabled(.writeClinical), showInBar: false
      ) { [unowned self] in
        app.push(
          CautionForm.make(workplace: workplace, patient: episode.patient, known: cautions))
      },
      Command(
        "programme.sheets", keys: [.character("b")], label: language("eerdere bladen", "earlier"),
        help: language(
          "Toon de bladen die eerder zijn meegegeven.", "Show the sheets handed out before."),
        enabled: workplace.enabled(.readClinical), showInBar: false
      ) { [unowned self] in
        app.push(try KeptSheetsScreen(workplace: workplace, patient: episode.patient))
      },
    ]
  }

  private func openAdherence() throws {
    guard let programme else { return }
    let planned = try workplace.practice.read { try $0.plannedDays(of: programme) }
    app.push(
      AdherenceForm.make(
        workplace: workplace, programme: programme, library: library, planned: planned, told: told))
  }

  /// Adds the exercises that are not in the programme yet, with their dosage.
  private func add(_ lines: [ProgrammeLine], from name: String) throws {
    let taken = Set(table.items.map(\.exercise))
    let new = lines.filter { !taken.contains($0.exercise) }
    guard !new.isEmpty else {
      return app.inform(
        language(
          "Deze oefeningen staan al in het programma.",
          "These exercises are in the programme already."))
    }
    try save(
      table.items + new,
      new.count == 1
        ? language("\(name): 1 oefening toegevoegd.", "\(name): 1 exercise added.")
        : language(
          "\(name): \(new.count) oefeningen toegevoegd.", "\(name): \(new.count) exercises added."))
    try refresh()
  }

  private func templateForm() -> FormScreen {
    let screen = FormScreen(
      app: app, title: language("Eigen standaardprogramma", "Template of your own"),
      fields: [
        FormField(
          "name", language("Naam", "Name"),
          TextField("", width: 40, maxLength: ProgrammeTemplate.longestName), isRequired: true)
      ], isOverlay: true
    ) { [unowned self] form in
      try refusalsBesideFields(language) {
        try workplace.practice.addTemplate(
          form["name"], region: episode.details.region.exercises, lines: table.items)
      }
      workplace.done(language("Standaardprogramma bewaard.", "Template saved."))
    }
    screen.keepDrafts(
      of: DraftKey(form: "template", subject: episode.id.rawValue), in: workplace)
    return screen
  }
}
