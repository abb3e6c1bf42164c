import PracticeCore

/// The rows behind the numbers of a patient's cover: what was used, planned, given back, had
/// elsewhere and put right, and on whose account each visit comes.
@MainActor
final class LedgerScreen: Screen {
  private let workplace: Workplace
  private let patient: ID<Patient>
  private var year: Int
  private var name = ""
  private var ledger: CoverLedger?
  private var table: Table<LedgerLine>
  private var episodes: [Int64: Day] = [:]
  /// What was asked about; without one, the first row that is still to come.
  private let appointment: ID<Appointment>?
  private var hasOpened = false

  private var language: Language { workplace.language }

  /// - Parameter appointment: The visit whose flag is asked about.
  init(
    workplace: Workplace, patient: ID<Patient>, year: Int? = nil,
    appointment: ID<Appointment>? = nil
  ) {
    self.workplace = workplace
    self.patient = patient
    self.year = year ?? workplace.today.year
    self.appointment = appointment
    let language = workplace.language
    table = Table(
      [
        Column(language("Datum", "Date"), .fixed(10)) { language.numericDate($0.day) },
        Column(language("Tijd", "Time"), .fixed(5), align: .right) { $0.time?.short ?? "" },
        Column(language("Wat", "What"), .flexible(min: 20)) { $0.what(in: language) },
        Column(
          language("Voor rekening van", "On account of"), .fixed(19),
          style: { $0.coverage?.payer.style ?? .dim }
        ) { $0.coverage?.payer.name(in: language) ?? "" },
        Column(
          language("Bedrag", "Amount"), .fixed(8), align: .right, fromWidth: 90,
          style: { $0.coverage == nil ? .dim : .text }
        ) { line in line.price.map { language.euros($0) } ?? "" },
        Column(
          language("Vlag", "Flag"), .fixed(8), style: { $0.coverage?.payer.style ?? .dim }
        ) { $0.coverage?.flag() ?? "" },
      ],
      emptyText: language(
        "Geen behandelingen in dit jaar. [ en ] gaan een jaar terug en verder.",
        "No visits in this year. [ and ] go a year back and on."))
  }

  var title: String { language("Verbruik", "Visits used") }

  func refresh() throws {
    let (patient, year) = (patient, year)
    let (details, ledger, episodes) = try workplace.practice.read {
      (
        try $0.patient(patient), try $0.ledger(of: patient, year: year),
        try $0.episodeStarts(of: patient)
      )
    }
    name = workplace.name(details.name)
    self.ledger = ledger
    self.episodes = Dictionary(episodes.map { ($0.condition, $0.opened) }) { max($0, $1) }
    table.replace(with: ledger.lines)
    if !hasOpened {
      hasOpened = true
      table.select(whereToBegin(ledger.lines))
    }
  }

  private func whereToBegin(_ lines: [LedgerLine]) -> Int {
    if let appointment, let index = lines.firstIndex(where: { $0.appointment == appointment }) {
      return index
    }
    return lines.firstIndex { $0.coverage != nil && $0.day >= workplace.today } ?? lines.count - 1
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  var commands: [Command] {
    let selected = table.selected
    return [
      Command(
        "appointment.show", keys: [.enter], label: language("in agenda", "in agenda"),
        help: language("Ga naar deze afspraak in de agenda.", "Go to it in the agenda."),
        enabled: workplace.enabled(
          unless: (
            selected?.appointment == nil,
            language("Deze regel is geen afspraak.", "This row is no appointment.")
          ))
      ) { [unowned self] in
        guard let id = selected?.appointment else { return }
        let appointment = try workplace.practice.read { try $0.appointment(id) }
        workplace.app.goToMain(0)
        guard let agenda = workplace.app.screens.first as? AgendaScreen else { return }
        try agenda.show(appointment.moment, therapist: appointment.therapist)
      },
      Command(
        "cover.adjust", keys: [.character("+")], label: language("corrigeren", "put right"),
        help: language(
          "Zet het aantal recht, met de reden.", "Put the number right, with the reason."),
        enabled: workplace.enabled(.registerPatients)
      ) { [unowned self] in
        workplace.app.push(try CoverForms.adjustment(workplace: workplace, patient: patient))
      },
      Command(
        "insurance.elsewhere", keys: [.character("w")], label: language("elders", "elsewhere"),
        help: language(
          "Leg vast hoeveel behandelingen er elders waren.",
          "Record how many visits there were elsewhere."),
        enabled: workplace.enabled(.registerPatients)
      ) { [unowned self] in
        workplace.app.push(try CoverForms.elsewhere(workplace: workplace, patient: patient))
      },
      Command(
        "ledger.previousYear", keys: [.character("[")], label: language("jaar terug", "year back"),
        help: language("Toon het jaar ervoor.", "Show the year before.")
      ) { [unowned self] in try show(year - 1) },
      Command(
        "ledger.nextYear", keys: [.character("]")], label: language("jaar verder", "next year"),
        help: language("Toon het jaar erna.", "Show the year after.")
      ) { [unowned self] in try show(year + 1) },
      workplace.coverPageCommand(of: patient),
      workplace.statementCommand(of: patient, year: year),
    ]
  }

  private func show(_ year: Int) throws {
    self.year = min(max(2000, year), 2999)
    try refresh()
    workplace.app.redraw()
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(
      "\(title) · \(name) · \(year)", x: area.x + 1, y: area.y, width: area.width - 2, style: .title
    )
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    let counters = ledger?.counters.prefix(4) ?? []
    for (y, counter) in counters.enumerated() {
      canvas.putFitted(
        counter.text(episodes, in: language), x: area.x + 1, y: area.y + 2 + y,
        width: area.width - 2, style: .label)
    }
    let rest = area.inset(top: 2 + counters.count + (counters.isEmpty ? 0 : 1))
    // Of a row that is no visit, the whole of what its column may have to cut.
    let sentences = table.selected.map { $0.sentences(in: language) } ?? []
    let lines = sentences.flatMap { TextWidth.wrap($0, width: max(20, area.width - 3)) }
    let (list, below) = rest.splitBottom(min(lines.count + 1, max(0, rest.height / 2)))
    table.draw(on: &canvas, in: list)
    guard below.height > 1 else { return }
    for (y, line) in lines.prefix(below.height - 1).enumerated() {
      canvas.putFitted(
        line, x: below.x + 1, y: below.y + 1 + y, width: below.width - 2, style: .dim)
    }
  }
}

extension LedgerLine {
  /// Why it is on whose account, and what the patient pays of it.
  func sentences(in language: Language) -> [String] {
    guard let coverage else { return [what(in: language)] }
    let amount = ExpectedAmount(coverage, price: price).sentence(price: price, in: language)
    return coverage.explanation(language) + [amount].compactMap(\.self)
  }

  func what(in language: Language) -> String {
    switch kind {
    case .planned: language("gepland", "planned")
    case .used: language("gebruikt", "used")
    case .released(let status):
      language("vrijgegeven, ", "given back, ") + status.name(in: language)
    case .elsewhere(let visits):
      language("elders, volgens opgave: \(visits)", "elsewhere, as stated: \(visits)")
    case .adjusted(let visits, let reason, let initials):
      language("gecorrigeerd ", "put right ") + (visits > 0 ? "+" : "") + "\(visits), \(initials): "
        + reason
    }
  }
}

extension Coverage.Payer {
  func name(in language: Language) -> String {
    switch self {
    case .basic: language("basisverzekering", "basic insurance")
    case .supplementary: language("aanvullende polis", "supplementary")
    case .selfPay: language("zelf betalen", "self-pay")
    case .unknown: language("niet te zeggen", "cannot be told")
    }
  }
}

extension CoverCounter {
  /// `Aanvullend 2: 9 = 4 gebruikt + 2 gepland + 3 over`.
  func text(_ episodes: [Int64: Day], in language: Language) -> String {
    func condition(_ id: Int64?) -> String {
      id.flatMap { episodes[$0] }.map {
        language(
          " (episode \(language.numericDate($0)))", " (episode \(language.numericDate($0)))")
      } ?? ""
    }
    let name =
      switch of {
      case .policy(let policy): policy.name
      case .minor(let id): language("Onder 18, dit jaar", "Under 18, this year") + condition(id)
      case .chronic(let id):
        language("Chronische lijst, de eerste", "Chronic list, the first") + condition(id)
      case .exercise:
        language("Artrose, begeleide oefentherapie", "Osteoarthritis, supervised exercise")
      }
    if let budget {
      return name + ": "
        + language(
          "\(language.euros(budget.limit)) = \(language.euros(budget.used)) gebruikt + "
            + "\(language.euros(budget.planned)) gepland + \(language.euros(budget.remaining)) over",
          "\(language.euros(budget.limit)) = \(language.euros(budget.used)) used + "
            + "\(language.euros(budget.planned)) planned + \(language.euros(budget.remaining)) left"
        )
    }
    return name + ": "
      + language(
        "\(limit) = \(used) gebruikt + \(planned) gepland + \(remaining) over",
        "\(limit) = \(used) used + \(planned) planned + \(remaining) left")
  }
}

extension Workplace {
  /// `=`: the rows behind a number.
  ///
  /// - Parameters:
  ///   - appointment: The visit whose flag it is.
  ///   - isFileOpen: It is reached from the patient's file, whose opening is in the log.
  func ledgerCommand(
    of patient: ID<Patient>?, year: Int? = nil, appointment: ID<Appointment>? = nil,
    isFileOpen: Bool = false
  ) -> Command {
    Command(
      "cover.ledger", keys: [.character("=")], label: language("verbruik", "visits used"),
      help: language(
        "Toon de behandelingen achter het getal van de vergoeding.",
        "Show the visits behind the number of the cover."),
      enabled: enabled(
        unless: nothingSelected(patient == nil)),
      showInBar: false
    ) { [unowned self] in
      guard let patient else { return }
      if !isFileOpen { try practice.log(.openFile, patient: patient) }
      app.push(
        LedgerScreen(workplace: self, patient: patient, year: year, appointment: appointment))
    }
  }

  /// `V`: 'your cover this year', to print.
  func coverPageCommand(of patient: ID<Patient>) -> Command {
    Command(
      "cover.page", keys: [.character("V")], label: language("uw vergoeding", "your cover"),
      help: language(
        "Toon het blad 'Uw vergoeding' voor de patiënt, om af te drukken.",
        "Show the page 'Your cover' for the patient, to print."), showInBar: false
    ) { [unowned self] in
      let letter = try practice.read { try $0.coverPage(of: patient) }
      app.push(
        LetterScreen(
          workplace: self, patient: patient, letter: letter, code: "cover",
          kind: language("Uw vergoeding", "Your cover")))
    }
  }

  /// `R`: the visits of a year with what they cost, to print.
  func statementCommand(of patient: ID<Patient>, year: Int) -> Command {
    Command(
      "cover.statement", keys: [.character("R")],
      label: language("kostenoverzicht", "statement"),
      help: language(
        "Toon de behandelingen van het jaar met wat ze kosten, om af te drukken.",
        "Show the visits of the year with what they cost, to print."), showInBar: false
    ) { [unowned self] in
      let letter = try practice.read { try $0.statement(of: patient, year: year) }
      app.push(
        LetterScreen(
          workplace: self, patient: patient, letter: letter, code: "statement-\(year)",
          kind: language("Kostenoverzicht", "Cost statement")))
    }
  }
}
