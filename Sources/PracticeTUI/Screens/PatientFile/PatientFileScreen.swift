import PracticeCore

/// A patient's file: who it is, and tabs with everything about him.
@MainActor
final class PatientFileScreen: Screen {
  enum Tab: CaseIterable {
    case overview, episodes, treatments, exercises, insurance, appointments, log
  }

  let workplace: Workplace
  private(set) var patient: ID<Patient>
  private(set) var file: PatientFile?
  private(set) var tabs: TabBar
  private let shownTabs: [Tab]

  /// What the tabs list; read in `refresh`, drawn as they are.
  private(set) var notes: [SessionNote] = []
  private(set) var techniques: [ID<Technique>: Technique] = [:]
  private(set) var programme: Programme?
  private var library = ExerciseLibrary.shipped
  /// What was told last of each exercise at home.
  private var told: [String: Adherence] = [:]
  private var statements: [PatientStatement] = []
  /// Of the newest open episode.
  private var room: EpisodeRoom?
  private(set) var policies: [PolicyLine] = []
  private(set) var ledger: CoverLedger?
  private(set) var appointments: Table<AgendaEntry>
  private(set) var noteTable: Table<SessionNote>
  private(set) var episodeTable: Table<EpisodeCourse>
  private(set) var policyTable: Table<PolicyLine>
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
    // Another terminal may have put this file and another together.
    patient = try practice.read { try $0.currentNumber(patient) }
    let file = try practice.read { try $0.file(of: patient) }
    self.file = file
    switch tab {
    case .overview, .exercises:
      programme = nil
      if let course = file.current {
        (programme, library, told) = try practice.read {
          (
            try $0.programme(of: course.episode.id), try $0.exerciseLibrary(),
            try $0.lastAdherence(in: course.episode.id)
          )
        }
      }
      statements =
        workplace.viewer.role.may(.readClinical)
        ? try practice.read { try $0.statements(of: patient) } : []
      room = try file.current.map { course in
        try practice.read { try $0.room(of: course.episode.id) }
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
      let isFirst = appointments.items.isEmpty
      appointments.replace(
        with: try practice.read { try $0.agendaEntries($0.appointments(of: patient)) })
      // On the next one: it is what people call about.
      let now = practice.clock.now()
      let next = appointments.items.lastIndex {
        $0.appointment.status == .booked && $0.appointment.moment >= now
      }
      if isFirst, let next { appointments.select(next) }
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
      if let index = tabs.index(at: event.x - area.x, width: area.width) { selectTab(index) }
      return
    }
    switch event.kind {
    case .wheelUp: _ = handle(.up)
    case .wheelDown: _ = handle(.down)
    case .press, .double: break
    }
  }

  func selectTab(_ index: Int) {
    tabs.selected = index
    do { try refresh() } catch { app.report(error) }
    app.redraw()
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
      PatientOverview(
        workplace: workplace, file: file, programme: programme, statements: statements,
        room: room, told: told
      )
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
      let name = library.name(of: line.exercise, in: language)
      canvas.putFitted("\(index + 1).", x: area.x + 1, y: area.y + index, width: 3, align: .right)
      canvas.putFitted(name, x: area.x + 5, y: area.y + index, width: 34)
      let told = told[line.exercise].map { "  " + $0.short(language) } ?? ""
      canvas.putFitted(
        line.dosage.compact + told, x: area.x + 41, y: area.y + index, width: area.width - 42,
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
