import PracticeCore

/// Closing the day: what became of each appointment that is still open, then the down-time sheet
/// and a backup.
@MainActor
final class CloseDayScreen: TableScreen {
  private let workplace: Workplace
  var table: Table<AgendaEntry>
  private var staff: [ID<StaffMember>: StaffMember] = [:]
  private var nextDay: Day
  /// What was written when the day was closed.
  private var report: [String] = []
  private var isClosed = false

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace) {
    self.workplace = workplace
    nextDay = workplace.today + 1
    let language = workplace.language
    table = Table([], emptyText: "")
    table = Table(
      [
        Column(language("Wanneer", "When"), .fixed(16)) { entry in
          "\(language.shortDate(entry.appointment.day)) \(entry.appointment.interval.start.short)"
        },
        Column(language("Naam", "Name"), .flexible(min: 18)) {
          workplace.name($0.patient.name)
        },
        Column(language("Telefoon", "Phone"), .fixed(11)) {
          workplace.hidesNames ? "" : $0.patient.phone
        },
        Column(language("Therapeut", "Therapist"), .fixed(12)) { [unowned self] in
          staff[$0.appointment.therapist]?.shortName ?? ""
        },
        Column("", .fixed(9)) { $0.appointment.status.name(in: language) },
      ],
      emptyText: language(
        "Alle afspraken tot nu zijn afgehandeld. Enter sluit de dag af.",
        "All appointments until now are settled. Enter closes the day."))
  }

  var title: String { language("Dag afsluiten", "Close the day") }

  func refresh() throws {
    let (open, everybody, next) = try workplace.practice.read { reader in
      (
        try reader.openAppointments(), try reader.everybody(),
        try reader.nextWorkingDay(after: reader.today)
      )
    }
    staff = Dictionary(uniqueKeysWithValues: everybody.map { ($0.id, $0) })
    nextDay = next
    table.replace(with: open)
    if !open.isEmpty { (isClosed, report) = (false, []) }
    table.emptyText =
      report.isEmpty
      ? language(
        "Alle afspraken tot nu zijn afgehandeld. Enter sluit de dag af.",
        "All appointments until now are settled. Enter closes the day.") : ""
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  var commands: [Command] {
    let entry = table.selected
    let none = (entry == nil, language("Er staat niets meer open.", "Nothing is open any more."))
    return [
      Command(
        "day.came", keys: [.character("k")], label: language("geweest", "came"),
        help: language("De patiënt is geweest.", "The patient came."),
        enabled: workplace.enabled(unless: none), showInBar: entry != nil
      ) { [unowned self] in
        guard let entry else { return }
        try workplace.practice.markCame(entry.appointment.id)
        workplace.done(language("\(name(entry)): geweest.", "\(name(entry)): came."))
      },
      Command(
        "appointment.noShow", keys: [.character("o")],
        label: language("niet verschenen", "no-show"),
        help: language("De patiënt is niet verschenen.", "The patient did not show up."),
        enabled: workplace.enabled(unless: none), showInBar: entry != nil
      ) { [unowned self] in
        guard let entry else { return }
        try markNoShow(entry)
      },
      Command(
        "appointment.cancel", keys: [.character("x")], label: language("afgezegd", "called off"),
        help: language("De afspraak is afgezegd, met de reden.", "It was called off, with why."),
        enabled: workplace.enabled(unless: none), showInBar: entry != nil
      ) { [unowned self] in if let entry { try cancel(entry) } },
      Command(
        "patient.open", keys: [.character("d")], label: language("dossier", "file"),
        help: language("Open het dossier.", "Open the file."),
        enabled: workplace.enabled(unless: none), showInBar: entry != nil
      ) { [unowned self] in if let entry { try workplace.openFile(entry.patient.id) } },
      Command(
        "day.close", keys: [.enter], label: language("afsluiten", "close"),
        help: language(
          "Schrijf het noodblad voor de volgende werkdag en maak een reservekopie.",
          "Write the down-time sheet for the next working day and make a backup."),
        enabled: workplace.enabled(
          unless: (
            entry != nil,
            language(
              "Geef eerst per afspraak aan: k geweest, o niet verschenen, x afgezegd.",
              "Say first what became of each appointment: k came, o no-show, x called off.")
          ), (isClosed, language("De dag is afgesloten.", "The day is closed."))),
        showInBar: entry == nil && !isClosed
      ) { [unowned self] in try close() },
      Command(
        "day.print", keys: [.character("p")], label: language("noodblad", "down-time sheet"),
        help: language(
          "Toon het noodblad voor de volgende werkdag, om af te drukken.",
          "Show the down-time sheet of the next working day, to print it."), showInBar: entry == nil
      ) { [unowned self] in
        app.push(try PaperScreen(workplace: workplace, paper: .downTime(nextDay)))
      },
    ]
  }

  private func name(_ entry: AgendaEntry) -> String { workplace.shortName(entry.patient.name) }

  private func cancel(_ entry: AgendaEntry) throws {
    try workplace.askWhyToCancel(workplace.name(entry.patient.name)) { [workplace] in
      try workplace.callOff(entry, because: $0, by: $1)
    }
  }

  /// Asks only about somebody who was marked as present: whoever closes the day knows the others.
  private func markNoShow(_ entry: AgendaEntry) throws {
    guard entry.appointment.status == .arrived else { return try workplace.markNoShow(entry) }
    workplace.askNoShow(entry, workplace.name(entry.patient.name))
  }

  private func close() throws {
    let paper = AgendaPaper.downTime(nextDay)
    let (listing, coming) = try workplace.practice.read { reader in
      (
        try reader.listing(of: paper, in: language),
        try reader.agenda(on: reader.today).columns.flatMap(\.active).count {
          $0.appointment.status == .booked
        }
      )
    }
    let now = workplace.practice.clock.now()
    var closed = language(
      "\(language.longDate(now.day)) is afgesloten om \(now.time.short).",
      "\(language.longDate(now.day)) is closed at \(now.time.short).")
    if coming > 0 {
      closed += language(
        " Er komen vandaag nog \(coming) afspraken.", " \(coming) are still to come today.")
    }
    report = [
      language("Bezig: noodblad en reservekopie…", "Busy: down-time sheet and backup…")
    ]
    table.emptyText = ""
    app.redraw()
    // Who leaves in the meantime has closed the day all the same.
    try Papers.save(listing, of: paper, workplace) { [weak self, workplace] files in
      if let self {
        report =
          [closed.prefix(1).uppercased() + closed.dropFirst()]
          + files.map { language("Noodblad: ", "Down-time sheet: ") + $0 }
        isClosed = true
        app.redraw()
        // Without a screen it is said.
        if workplace.isReadOut { app.inform(report.joined(separator: " ")) }
      }
      workplace.backupDesk.makeNow()
    }
  }

  var headline: String { "\(title), \(language.longDate(workplace.today))" }
  func isAboutRow(_ command: Command) -> Bool { !["day.close", "day.print"].contains(command.id) }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let count = table.items.count
    let open =
      count == 0
      ? "" : language(" · nog \(count) open", " · \(count) still open")
    canvas.putFitted(
      "\(title) · \(language.longDate(workplace.today))\(open)", x: area.x + 1, y: area.y,
      width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    table.draw(on: &canvas, in: area.inset(top: 2))
    guard count == 0, !report.isEmpty else { return }
    let lines = (report + (isClosed ? [workplace.backupDesk.summary] : [])).flatMap {
      TextWidth.wrap($0, width: area.width - 8)
    }
    for (y, line) in lines.enumerated() {
      canvas.put(line, x: area.x + 3, y: area.y + 4 + y, limit: area.width - 4, style: .good)
    }
  }
}
