import PracticeCore

/// A patient's file: who it is, and tabs with everything about him.
@MainActor
final class PatientFileScreen: Screen {
  enum Tab: CaseIterable {
    case overview, episodes, treatments, exercises, insurance, appointments, log
  }

  let workplace: Workplace
  let patient: ID<Patient>
  private(set) var file: PatientFile?
  private var tabs: TabBar
  private let shownTabs: [Tab]

  /// What the tabs list; read in `refresh`, drawn as they are.
  private(set) var notes: [SessionNote] = []
  private(set) var techniques: [ID<Technique>: Technique] = [:]
  private(set) var programme: Programme?
  private(set) var policies: [PolicyLine] = []
  private(set) var ledger: [LedgerLine] = []
  private var appointments: Table<AgendaEntry>
  private var noteTable: Table<SessionNote>
  private var episodeTable: Table<EpisodeCourse>
  private var policyTable: Table<PolicyLine>
  private var log: [LogLine] = []
  private var logText = ScrollText([])
  /// The width that the lines of the log were broken for.
  private var logWidth = 0

  var app: App { workplace.app }
  var language: Language { workplace.language }

  init(workplace: Workplace, patient: ID<Patient>) {
    self.workplace = workplace
    self.patient = patient
    let language = workplace.language
    let mayRead = workplace.viewer.role.may(.readClinical)
    shownTabs =
      mayRead ? Tab.allCases : [.overview, .insurance, .appointments, .log]
    tabs = TabBar(titles: shownTabs.map { $0.title(language) })
    appointments = Table(
      PatientFileColumns.appointments(workplace),
      emptyText: language(
        "Nog geen afspraken. Druk a om er een te boeken.",
        "No appointments yet. Press a to book one."))
    noteTable = Table(
      PatientFileColumns.notes(workplace),
      emptyText: language(
        "Nog geen behandelverslagen. Druk s om de behandeling van vandaag vast te leggen.",
        "No session notes yet. Press s to record today's treatment."))
    episodeTable = Table(
      PatientFileColumns.episodes(workplace),
      emptyText: language(
        "Nog geen behandelepisode. Druk + om er een te openen.",
        "No episode yet. Press + to open one."))
    policyTable = Table(
      PatientFileColumns.policies(workplace),
      emptyText: language(
        "Geen aanvullende polis vastgelegd. Druk + om er een toe te voegen.",
        "No supplementary policy recorded. Press + to add one."))
  }

  var tab: Tab { shownTabs[tabs.selected] }

  var title: String { file.map { workplace.name($0.patient.name) } ?? "" }

  func show(_ tab: Tab) throws {
    tabs.selected = shownTabs.firstIndex(of: tab) ?? tabs.selected
    try refresh()
  }

  func refresh() throws {
    let practice = workplace.practice
    let file = try practice.read { try $0.file(of: patient) }
    self.file = file
    switch tab {
    case .overview, .exercises:
      programme = try file.current.flatMap { course in
        try practice.read { try $0.programme(of: course.episode.id) }
      }
    case .episodes: episodeTable.replace(with: file.courses)
    case .treatments:
      let (notes, techniques) = try practice.read {
        (try $0.notes(of: patient), try $0.techniques())
      }
      self.techniques = Dictionary(uniqueKeysWithValues: techniques.map { ($0.id, $0) })
      self.notes = notes
      noteTable.replace(with: notes.reversed())
    case .insurance:
      let (policies, ledger) = try practice.read {
        (
          try $0.policies(of: patient),
          try $0.ledger(of: patient, year: workplace.today.year)
        )
      }
      self.policies = policies
      self.ledger = ledger
      policyTable.replace(with: policies)
    case .appointments:
      appointments.replace(
        with: try practice.read { try $0.agendaEntries($0.appointments(of: patient)) })
    case .log:
      log = try practice.logLines(of: patient, in: language)
      logWidth = 0
    }
  }

  func handle(_ key: Key) -> Bool {
    switch tab {
    case .episodes: episodeTable.handle(key)
    case .treatments: noteTable.handle(key)
    case .appointments: appointments.handle(key)
    case .insurance: policyTable.handle(key)
    case .log: logText.handle(key)
    case .overview, .exercises: false
    }
  }

  func mouse(_ event: MouseEvent, in area: Rect) {
    if event.kind == .press, event.y == area.y + 1 {
      if let index = tabs.index(at: event.x - area.x) { selectTab(index) }
      return
    }
    switch event.kind {
    case .wheelUp: _ = handle(.up)
    case .wheelDown: _ = handle(.down)
    case .press, .double: break
    }
  }

  private func selectTab(_ index: Int) {
    tabs.selected = index
    do { try refresh() } catch { app.report(error) }
    app.redraw()
  }

  // MARK: - Commands

  var commands: [Command] {
    tabCommands + generalCommands
      + tabs.commands(app.texts) { [unowned self] in selectTab($0) }
  }

  private var generalCommands: [Command] {
    [
      Command(
        "note.open", keys: [.character("s")], label: language("behandeling", "session"),
        help: language("Leg de behandeling vast.", "Record the treatment."),
        enabled: workplace.enabled(.writeClinical)
      ) { [unowned self] in try workplace.openNote(ofPatient: patient) },
      Command(
        "sheet.open", keys: [.character("P")], label: language("oefenblad", "sheet"),
        help: language(
          "Toon het blad met oefeningen voor thuis.", "Show the home-exercise sheet."),
        enabled: workplace.enabled(.readClinical)
      ) { [unowned self] in try workplace.openSheet(of: patient) },
      Command(
        "appointment.book", keys: [.character("a")], label: language("afspraak", "appointment"),
        help: language("Boek een afspraak.", "Book an appointment.")
      ) { [unowned self] in try workplace.book(patient) },
      Command(
        "patient.edit", keys: [.character("e")], label: language("bewerken", "edit"),
        help: language("Bewerk de gegevens van de patiënt.", "Edit the patient's details."),
        enabled: workplace.enabled(.registerPatients)
      ) { [unowned self] in
        app.push(try PatientForm.edit(workplace: workplace, patient: patient))
      },
    ]
  }

  private var tabCommands: [Command] {
    switch tab {
    case .overview: overviewCommands
    case .episodes: episodeCommands
    case .treatments: noteCommands
    case .exercises: exerciseCommands
    case .insurance: insuranceCommands
    case .appointments: appointmentCommands
    case .log: []
    }
  }

  private var overviewCommands: [Command] {
    guard let course = file?.current else { return [] }
    return [evaluationCommand(course.episode)]
  }

  private func evaluationCommand(_ episode: Episode) -> Command {
    Command(
      "episode.evaluate", keys: [.character("v")], label: language("evaluatie", "evaluation"),
      help: language("Noteer dat er vandaag is geëvalueerd.", "Note that you evaluated today."),
      enabled: workplace.enabled(.writeClinical)
    ) { [unowned self] in
      try workplace.practice.recordEvaluation(of: episode.id)
      workplace.done(language("Evaluatie genoteerd.", "Evaluation noted."))
    }
  }

  private var episodeCommands: [Command] {
    let selected = episodeTable.selected?.episode
    let add = Command(
      "episode.new", keys: [.character("+")], label: language("nieuwe episode", "new episode"),
      help: language("Open een behandelepisode.", "Open an episode."),
      enabled: workplace.enabled(.writeClinical)
    ) { [unowned self] in
      app.push(EpisodeForm.open(workplace: workplace, patient: patient))
    }
    guard let selected else { return [add] }
    return [
      Command(
        "episode.edit", keys: [.enter], label: language("bewerken", "edit"),
        help: language("Bewerk deze episode.", "Edit this episode."),
        enabled: workplace.enabled(.writeClinical)
      ) { [unowned self] in app.push(EpisodeForm.edit(workplace: workplace, episode: selected)) },
      add, evaluationCommand(selected),
      Command(
        "episode.close", keys: [.character("c")],
        label: selected.isOpen ? language("afsluiten", "close") : language("heropenen", "reopen"),
        help: language(
          "Sluit de episode af, of open haar weer.", "Close the episode, or open it again."),
        enabled: workplace.enabled(.writeClinical)
      ) { [unowned self] in
        try workplace.practice.setClosed(selected.isOpen, episode: selected.id)
        workplace.done(
          selected.isOpen
            ? language("Episode afgesloten.", "Episode closed.")
            : language("Episode heropend.", "Episode reopened."))
      },
    ]
  }

  private var noteCommands: [Command] {
    guard let note = noteTable.selected else { return [] }
    return [
      Command(
        "note.show", keys: [.enter], label: language("openen", "open"),
        help: language("Open dit behandelverslag.", "Open this session note.")
      ) { [unowned self] in try workplace.openNote(of: note.appointment) }
    ]
  }

  private var exerciseCommands: [Command] {
    [
      Command(
        "programme.edit", keys: [.enter, .character("+")],
        label: language("programma", "programme"),
        help: language("Bewerk het oefenprogramma.", "Edit the exercise programme."),
        enabled: workplace.enabled(
          .writeClinical,
          unless: (
            file?.current == nil,
            language("Open eerst een behandelepisode.", "Open an episode first.")
          ))
      ) { [unowned self] in
        guard let episode = file?.current?.episode else { return }
        app.push(try ProgrammeScreen(workplace: workplace, episode: episode))
      }
    ]
  }

  private var insuranceCommands: [Command] {
    let policy = policyTable.selected
    return [
      Command(
        "policy.add", keys: [.character("+")], label: language("polis", "policy"),
        help: language("Leg een polis vast.", "Record a policy."),
        enabled: workplace.enabled(.registerPatients)
      ) { [unowned self] in
        app.push(PolicyForm.make(workplace: workplace, patient: patient, policy: nil))
      },
      Command(
        "policy.edit", keys: [.enter], label: language("bewerken", "edit"),
        help: language("Bewerk deze polis.", "Edit this policy."),
        enabled: workplace.enabled(
          .registerPatients,
          unless: (policy == nil, language("Er is nog geen polis.", "There is no policy yet.")))
      ) { [unowned self] in
        app.push(PolicyForm.make(workplace: workplace, patient: patient, policy: policy))
      },
      Command(
        "insurance.verify", keys: [.character("c")], label: language("gecontroleerd", "verified"),
        help: language(
          "De verzekering is vandaag gecontroleerd.", "The insurance was verified today."),
        enabled: workplace.enabled(.registerPatients)
      ) { [unowned self] in
        try workplace.practice.verifyInsurance(of: patient)
        workplace.done(language("Verzekering gecontroleerd.", "Insurance verified."))
      },
      Command(
        "insurance.elsewhere", keys: [.character("w")], label: language("elders", "elsewhere"),
        help: language(
          "Leg vast hoeveel behandelingen er dit jaar elders waren.",
          "Record how many visits there were elsewhere this year."), showInBar: false
      ) { [unowned self] in
        app.push(PolicyForm.elsewhere(workplace: workplace, patient: patient))
      },
      Command(
        "insurance.extend", keys: [.character("9")], label: language("verlenging", "extension"),
        help: language(
          "Onder 18: leg de tweede negen behandelingen vast.",
          "Under 18: record the second nine visits."),
        enabled: workplace.enabled(
          unless: (
            file?.coverage.needs.contains(.extend) != true,
            language("Hier is geen verlenging nodig.", "No extension is needed here.")
          )), showInBar: file?.coverage.needs.contains(.extend) == true
      ) { [unowned self] in
        guard let episode = try workplace.practice.episodeToExtend(of: patient) else { return }
        try workplace.practice.recordExtension(of: episode, patient: patient)
        workplace.done(language("Verlenging vastgelegd.", "Extension recorded."))
      },
      Command(
        "insurance.priceTold", keys: [.character("t")],
        label: language("prijs verteld", "price told"),
        help: language(
          "De patiënt kent de prijs van wat niet vergoed wordt.",
          "The patient knows the price of what is not covered."),
        showInBar: file?.coverage.needs.contains(.tellPrice) == true
      ) { [unowned self] in
        try workplace.practice.recordPriceTold(to: patient)
        workplace.done(language("Prijs verteld.", "Price told."))
      },
    ]
  }

  private var appointmentCommands: [Command] {
    guard let entry = appointments.selected else { return [] }
    return [
      Command(
        "appointment.show", keys: [.enter], label: language("in agenda", "in agenda"),
        help: language("Ga naar deze afspraak in de agenda.", "Go to it in the agenda.")
      ) { [unowned self] in
        app.goToMain(0)
        guard let agenda = app.screens.first as? AgendaScreen else { return }
        try agenda.show(entry.appointment.moment, therapist: entry.appointment.therapist)
      }
    ]
  }

  // MARK: - Drawing

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard let file else { return }
    PatientFileHeader.draw(file, workplace, on: &canvas, in: area.row(0))
    tabs.draw(on: &canvas, in: area.row(1))
    canvas.horizontalLine(x: area.x, y: area.y + 2, width: area.width)
    let body = area.inset(top: 3)
    switch tab {
    case .overview:
      PatientOverview(workplace: workplace, file: file, programme: programme)
        .draw(on: &canvas, in: body)
    case .episodes: episodeTable.draw(on: &canvas, in: body)
    case .treatments: noteTable.draw(on: &canvas, in: body)
    case .exercises: drawProgramme(on: &canvas, in: body)
    case .insurance: drawInsurance(file, on: &canvas, in: body)
    case .appointments: appointments.draw(on: &canvas, in: body)
    case .log: drawLog(on: &canvas, in: body.inset(left: 1))
    }
  }

  private func drawLog(on canvas: inout Canvas, in area: Rect) {
    if area.width != logWidth {
      logWidth = area.width
      logText.lines = PatientFileText.log(log, width: area.width - 1, language)
    }
    logText.draw(on: &canvas, in: area)
  }

  private func drawProgramme(on canvas: inout Canvas, in area: Rect) {
    guard let programme, !programme.lines.isEmpty else {
      let text = language(
        "Nog geen oefeningen. Druk Enter om een programma te maken.",
        "No exercises yet. Press Enter to make a programme.")
      canvas.put(text, x: area.x + 3, y: area.y, style: .dim)
      canvas.cursor = Point(x: area.x + 3, y: area.y)
      return
    }
    for (index, line) in programme.lines.enumerated() {
      let name = Catalogue.exercise(code: line.exercise)?.text(language).name ?? line.exercise
      canvas.putFitted("\(index + 1).", x: area.x + 1, y: area.y + index, width: 3, align: .right)
      canvas.putFitted(name, x: area.x + 5, y: area.y + index, width: 34)
      canvas.put(
        line.dosage.compact, x: area.x + 41, y: area.y + index, limit: area.width - 42,
        style: .label)
    }
    canvas.cursor = Point(x: area.x + 5, y: area.y)
  }

  private func drawInsurance(_ file: PatientFile, on canvas: inout Canvas, in area: Rect) {
    let policyHeight = min(max(3, policies.count + 2), 6)
    let (top, rest) = area.splitTop(policyHeight)
    policyTable.draw(on: &canvas, in: top)
    let text = PatientFileText.insurance(file, ledger: ledger, workplace: workplace)
    for (y, line) in text.prefix(rest.height).enumerated() {
      canvas.put(
        line.text, x: rest.x + 1, y: rest.y + y, limit: rest.width - 2, style: line.style)
    }
  }
}

extension PatientFileScreen.Tab {
  @MainActor
  func title(_ language: Language) -> String {
    switch self {
    case .overview: language("Overzicht", "Overview")
    case .episodes: language("Episodes", "Episodes")
    case .treatments: language("Behandelingen", "Treatments")
    case .exercises: language("Oefeningen", "Exercises")
    case .insurance: language("Verzekering", "Insurance")
    case .appointments: language("Afspraken", "Appointments")
    case .log: language("Logboek", "Log")
    }
  }
}
