import PracticeCore

/// The appointments that were booked as one series, and what can be done with them together.
@MainActor
final class SeriesScreen: Screen {
  private let workplace: Workplace
  private let appointment: ID<Appointment>
  private var table: Table<AgendaEntry>
  private var patient = ""
  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace, around appointment: ID<Appointment>) throws {
    self.workplace = workplace
    self.appointment = appointment
    let therapists = try workplace.practice.read { try $0.everybody() }
    let names = Dictionary(uniqueKeysWithValues: therapists.map { ($0.id, $0.shortName) })
    let language = workplace.language
    func style(_ entry: AgendaEntry) -> Style {
      entry.appointment.status.isActive ? .text : .dim
    }
    table = Table(
      [
        Column(language("Wanneer", "When"), .fixed(20), style: style) { entry in
          let moment = entry.appointment.moment
          return "\(language.shortDate(moment.day)) \(moment.time.short)"
        },
        Column(language("Therapeut", "Therapist"), .flexible(min: 12), style: style) {
          names[$0.appointment.therapist] ?? ""
        },
        Column(language("Beh.", "Sess."), .fixed(6), style: style) { $0.session.text },
        Column(language("Vergoeding", "Cover"), .fixed(10), style: style) {
          $0.coverage?.flag() ?? ""
        },
        Column("Status", .fixed(16), style: style) { $0.appointment.status.name(in: language) },
      ], emptyText: "")
    try refresh()
    table.select(table.items.firstIndex { $0.appointment.id == appointment } ?? 0)
  }

  var title: String { language("Reeks", "Series") + " · " + patient }

  func refresh() throws {
    let entries = try workplace.practice.read { reader in
      try reader.agendaEntries(reader.series(around: appointment))
    }
    patient = entries.first.map { workplace.name($0.patient.name) } ?? ""
    let index = table.selectedIndex
    table.replace(with: entries)
    table.select(index)
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  var commands: [Command] {
    guard let entry = table.selected else { return [] }
    let settled = (
      !table.items.contains { $0.appointment.status == .booked },
      language(
        "Hiervan is niets meer te verplaatsen of af te zeggen.",
        "Nothing of it is left to move or call off.")
    )
    return [
      Command(
        "appointment.show", keys: [.enter], label: language("in agenda", "in agenda"),
        help: language("Ga naar deze afspraak in de agenda.", "Go to it in the agenda.")
      ) { [unowned self] in
        let (moment, therapist) = (entry.appointment.moment, entry.appointment.therapist)
        app.close(self)
        app.goToMain(0)
        guard let agenda = app.screens.first as? AgendaScreen else { return }
        try agenda.show(moment, therapist: therapist)
      },
      Command(
        "series.move", keys: [.character("m")], label: language("verplaatsen", "move"),
        help: language(
          "Verplaats deze, deze en de volgende, of alle van de reeks.",
          "Move this one, this and the following, or all of the series."),
        enabled: workplace.enabled(unless: settled)
      ) { [unowned self] in app.push(try moveForm(entry)) },
      Command(
        "series.cancel", keys: [.character("x")], label: language("afzeggen", "call off"),
        help: language(
          "Zeg deze, deze en de volgende, of alle van de reeks af.",
          "Call off this one, this and the following, or all of the series."),
        enabled: workplace.enabled(unless: settled)
      ) { [unowned self] in
        workplace.askScopeToCancel(entry, title, [.one, .following, .all])
      },
    ]
  }

  private func moveForm(_ entry: AgendaEntry) throws -> FormScreen {
    let language = language
    let appointment = entry.appointment
    let therapists = try workplace.practice.read { try $0.therapists() }
    let keep = language("zoals het is", "as it is")
    let screen = FormScreen(
      app: app, title: language("Reeks verplaatsen", "Move the series") + " · " + patient,
      fields: [
        FormField(
          "scope", language("Wat", "What"),
          InputFields.choice(SeriesScope.all) { $0.name(in: language) }),
        FormField(
          "date", language("Deze naar datum", "This one to date"),
          InputFields.date(appointment.day, today: workplace.today, language), isRequired: true),
        FormField(
          "time", language("Tijd", "Time"),
          InputFields.time(appointment.interval.start, language), isRequired: true),
        FormField(
          "therapist", language("Therapeut", "Therapist"),
          ChoiceField(
            options: [("", keep)] + therapists.map { ("\($0.id.rawValue)", $0.shortName) })),
      ], isOverlay: true,
      saving: (
        language("bekijken", "look"),
        language("Kijk wat er van elke datum wordt.", "See what becomes of each date.")
      )
    ) { [unowned self] form in
      try look(form, appointment)
    }
    // Sooner or later than now follows from the date of the one under the cursor.
    screen.form.focus(on: "date")
    app.inform(
      language(
        "De andere schuiven evenveel dagen op.", "The others move by as many days."))
    return screen
  }

  private func look(_ form: Form, _ appointment: Appointment) throws {
    let day = try DateInput.parse(form["date"], today: workplace.today).get()
    let time = try TimeInput.parse(form["time"]).get()
    let shift = SeriesShift(
      days: day - appointment.day, start: time == appointment.interval.start ? nil : time,
      therapist: Int64(form["therapist"]).map { ID($0) })
    let scope = SeriesScope(rawValue: form["scope"]) ?? .all
    let plan = try refusalsBesideFields(language, conflictField: "date") {
      try workplace.practice.planMove(of: appointment.id, scope, by: shift)
    }
    let next = SeriesPlanScreen(workplace: workplace, title: title, plan: plan) {
      [workplace] plan in
      let moves = plan.moves
      let changes = try workplace.practice.flagChanges(of: appointment.patient) {
        try workplace.practice.move(moves)
      }
      // What those moved get was on the screen just now.
      let others = changes.filter { change in
        !moves.contains { $0.appointment == change.appointment }
      }
      let language = workplace.language
      workplace.done(language.moved(moves.count) + others.words(in: language))
    }
    app.push(next)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(title, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    table.draw(on: &canvas, in: area.inset(top: 2))
  }
}
