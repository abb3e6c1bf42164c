import PracticeCore

/// What can be done in the agenda: in a free cell, with an appointment, with one that is picked
/// up, and with the day.
extension AgendaScreen {
  var commands: [Command] {
    if then != nil { return thenCommands + viewCommands }
    if view == .month { return monthCommands + dayCommands + viewCommands + paperCommands }
    if moving != nil { return movingCommands + dayCommands + viewCommands }
    if view == .rooms { return roomCommands + dayCommands + viewCommands + paperCommands }
    let here =
      group.map(groupCommands) ?? engagement.map(engagementCommands)
      ?? (entry == nil ? freeCommands + chargeCommands : entryCommands)
    return here + dayCommands + viewCommands + [absenceCommand] + blockCommands + paperCommands
  }

  /// A month has days and no places, so that its days are opened.
  private var monthCommands: [Command] {
    let keep = Command(
      "appointment.keep", keys: [.escape], label: language("laten staan", "leave it"),
      help: language("Stop met verplaatsen.", "Stop moving.")
    ) { [unowned self] in moving = nil }
    return [
      Command(
        "agenda.openDay", keys: [.enter], label: language("dag openen", "open day"),
        help: language("Toon deze dag.", "Show this day.")
      ) { [unowned self] in try show(AgendaView.day) }
    ] + (moving == nil ? [] : [keep])
  }

  /// How full the days of a month were is not told of earlier moments.
  var views: [AgendaView] {
    then != nil ? [.day, .week] : [.day, .week, .month] + (hasRooms ? [.rooms] : [])
  }

  /// The rooms have a key of their own, so that the three others stay one key apart.
  private var nextView: AgendaView {
    let cycle = views.filter { $0 != .rooms }
    return cycle[((cycle.firstIndex(of: view) ?? -1) + 1) % cycle.count]
  }

  private var viewCommands: [Command] {
    [
      Command(
        "agenda.view", keys: [.character("v")], label: nextView.name(in: language),
        help: language(
          "Wissel tussen dag, week van een therapeut en maand.",
          "Switch between the day, a therapist's week and the month.")
      ) { [unowned self] in try show(nextView) },
      Command(
        "agenda.nextPerson", keys: [.tab], label: language("therapeut", "therapist"),
        help: language(
          "De volgende therapeut; in de maand ook allen samen.",
          "The next therapist; in the month also all together."), showInBar: view != .day
      ) { [unowned self] in try selectNextPerson(1) },
      Command(
        "agenda.previousPerson", keys: [.backTab],
        label: language("therapeut terug", "therapist back"),
        help: language("De vorige therapeut.", "The previous therapist."), showInBar: false
      ) { [unowned self] in try selectNextPerson(-1) },
    ]
      + (hasRooms && then == nil ? [roomsCommand] : [])
      + views.map { other in
        let name = other.name(in: language)
        return Command(
          "agenda.\(other.rawValue)", label: name,
          help: language("Toon de agenda per \(name).", "Show the agenda by \(name)."),
          showInBar: false
        ) { [unowned self] in try show(other) }
      }
  }

  var freeCommands: [Command] {
    var commands = [
      Command(
        "appointment.book", keys: [.enter, .character("a")], label: language("boeken", "book"),
        help: language("Boek een afspraak op deze plek.", "Book an appointment here."),
        enabled: workplace.enabled(
          unless: (therapist == nil, language("Er is geen therapeut.", "There is no therapist.")))
      ) { [unowned self] in try book() }
    ]
    if case .absent(let absence, _) = content, let therapist {
      commands.append(
        Command(
          "absence.remove", keys: [.character("x")],
          label: language("laten vervallen", "remove"),
          help: language(
            "Laat deze afwezigheid vervallen.", "Remove this absence.")
        ) { [unowned self] in workplace.askToRemove(absence, of: therapist) })
    }
    if let past = pastEntry {
      commands.append(
        Command(
          "appointment.restore", keys: [.character("r")],
          label: language("terugzetten", "put back"),
          help: language(
            "Zet de afgezegde of gemiste afspraak terug.",
            "Put the cancelled or missed appointment back.")
        ) { [unowned self] in
          try workplace.practice.restore(past.appointment.id)
          workplace.done(language("Teruggezet.", "Put back."))
        })
      commands.append(historyCommand(past))
    }
    return commands
  }

  var entryCommands: [Command] {
    guard let entry else { return [] }
    let id = entry.appointment.id
    let isOpen = entry.appointment.status == .booked || entry.appointment.status == .arrived
    let settled = language(
      "Deze afspraak is al geweest.", "This appointment has taken place already.")
    return [
      Command(
        "patient.open", keys: [.enter], label: language("dossier", "file"),
        help: language("Open het dossier van deze patiënt.", "Open this patient's file.")
      ) { [unowned self] in try workplace.openFile(entry.patient.id) }
    ] + arrivalCommands(entry) + [
      Command(
        "appointment.move", keys: [.character("m")], label: language("verplaatsen", "move"),
        help: language(
          "Pak de afspraak op; kies een plek en druk Enter.",
          "Pick the appointment up; choose a place and press Enter."),
        enabled: workplace.enabled(
          unless: (
            entry.appointment.status != .booked,
            language(
              "Alleen een afspraak die nog moet komen kan worden verplaatst.",
              "Only an appointment that is still to come can be moved.")
          ))
      ) { [unowned self] in try pickUp(entry) },
      Command(
        "appointment.cancel", keys: [.character("x")], label: language("afzeggen", "call off"),
        help: language("Zeg de afspraak af, met de reden.", "Call the appointment off, with why."),
        enabled: workplace.enabled(unless: (!isOpen, settled))
      ) { [unowned self] in try cancel(entry) },
      Command(
        "appointment.noShow", keys: [.character("o")],
        label: language("niet verschenen", "no-show"),
        help: language("De patiënt is niet verschenen.", "The patient did not show up."),
        enabled: workplace.enabled(unless: (!isOpen, settled), workplace.notBegun(entry)),
        showInBar: false
      ) { [unowned self] in markNoShow(entry) },
      Command(
        "wish.earlier", keys: [.character("W")], label: language("eerder willen", "want earlier"),
        help: language(
          "Zet de patiënt op de wachtlijst voor een eerdere plek.",
          "Put the patient on the waiting list for an earlier place."),
        enabled: workplace.enabled(unless: (!isOpen, settled)), showInBar: false
      ) { [unowned self] in
        app.push(
          try WaitingForm.add(entry.patient.id, instead: entry.appointment, workplace))
      },
      Command(
        "note.open", keys: [.character("s")], label: language("behandeling", "session"),
        help: language(
          "Leg de behandeling vast.", "Record the treatment."),
        enabled: workplace.enabled(.writeClinical)
      ) { [unowned self] in try workplace.openNote(of: id) },
      Command(
        "sheet.open", keys: [.character("P")], label: language("oefenblad", "sheet"),
        help: language(
          "Toon het blad met oefeningen voor thuis.", "Show the home-exercise sheet."),
        enabled: workplace.enabled(.readClinical)
      ) { [unowned self] in try workplace.openSheet(of: entry.patient.id) },
      workplace.ledgerCommand(of: entry.patient.id, year: day.year, appointment: id),
    ] + placingCommands(entry)
  }

  private var movingCommands: [Command] {
    [
      Command(
        "appointment.drop", keys: [.enter, .character("m")],
        label: language("neerzetten", "put down"),
        help: language("Zet de afspraak hier neer.", "Put the appointment down here.")
      ) { [unowned self] in try drop() },
      Command(
        "appointment.keep", keys: [.escape], label: language("laten staan", "leave it"),
        help: language("Stop met verplaatsen.", "Stop moving.")
      ) { [unowned self] in moving = nil },
    ]
  }

  private var absenceCommand: Command {
    Command(
      "absence.add", keys: [.character("A")], label: language("afwezigheid", "absence"),
      help: language(
        "Voer in dat deze therapeut afwezig is, vanaf deze tijd.",
        "Enter that this therapist is away, from this time on."),
      enabled: workplace.enabled(
        unless: (therapist == nil, language("Er is geen therapeut.", "There is no therapist.")))
    ) { [unowned self] in enterAbsence() }
  }

  private var dayCommands: [Command] {
    [
      Command(
        "agenda.free", keys: [.character("f")], label: language("vrije plek", "free slot"),
        help: language(
          "Ga naar de eerstvolgende vrije plek van deze therapeut.",
          "Go to the next free slot of this therapist.")
      ) { [unowned self] in try goToFreeSlot() },
      Command(
        "agenda.places", keys: [.character("F")], label: language("plek zoeken", "find place"),
        help: language(
          "Typ de wens en zie de vrije plekken, de beste eerst.",
          "Type the wish and see the free places, the best first."), showInBar: false
      ) { [unowned self] in findPlace() },
      Command(
        "waiting.list", keys: [.character("w")], label: language("wachtlijst", "waiting list"),
        help: language("Toon wie op een plek wacht.", "Show who waits for a place.")
      ) { [unowned self] in app.push(WaitingListScreen(workplace: workplace)) },
      Command(
        "agenda.later", keys: [.character(">")], label: language("5 min later", "5 min later"),
        help: language(
          "Vijf minuten later, ook waar geen regel begint.",
          "Five minutes later, also where no row begins."), showInBar: false
      ) { [unowned self] in try step(minutes: 5) },
      Command(
        "agenda.sooner", keys: [.character("<")], label: language("5 min eerder", "5 min earlier"),
        help: language(
          "Vijf minuten eerder, ook waar geen regel begint.",
          "Five minutes earlier, also where no row begins."), showInBar: false
      ) { [unowned self] in try step(minutes: -5) },
    ] + lookingCommands
  }

  /// Going to other days.
  var lookingCommands: [Command] {
    [
      Command(
        "agenda.date", keys: [.character("g")], label: language("datum", "date"),
        help: language("Ga naar een datum.", "Go to a date.")
      ) { [unowned self] in askForDate() },
      Command(
        "agenda.nextDay", keys: [.pageDown], label: language("volgende", "next"),
        help: language("De volgende dag, week of maand.", "The next day, week or month."),
        showInBar: false
      ) { [unowned self] in try turnPage(1) },
      Command(
        "agenda.previousDay", keys: [.pageUp], label: language("vorige", "previous"),
        help: language("De vorige dag, week of maand.", "The previous day, week or month."),
        showInBar: false
      ) { [unowned self] in try turnPage(-1) },
      Command(
        "agenda.nextWeek", keys: [.character("]")], label: language("week", "week"),
        help: language("Een week verder.", "A week ahead."), showInBar: false
      ) { [unowned self] in try show(day + 7) },
      Command(
        "agenda.previousWeek", keys: [.character("[")], label: language("week terug", "week back"),
        help: language("Een week terug.", "A week back."), showInBar: false
      ) { [unowned self] in try show(day - 7) },
      Command(
        "agenda.today", keys: [.home], label: language("vandaag", "today"),
        help: language("Terug naar vandaag, naar nu.", "Back to today, to now."), showInBar: false
      ) { [unowned self] in
        let now = workplace.practice.clock.now()
        try show(now.day)
        select(row: grid.row(of: now.time))
      },
    ]
  }

  // MARK: - What the commands do

  func book() throws {
    guard let therapist, grid.rows.indices.contains(row) else { return }
    try BookingFlow(
      workplace: workplace, slot: (Moment(day: day, time: grid.rows[row]), therapist),
      room: view == .rooms ? grid.columns[column].room?.id : nil
    ).begin()
  }

  /// From this time to the end of the therapist's day; from its start on it is the whole day.
  private func enterAbsence() {
    guard let therapist, grid.rows.indices.contains(row) else { return }
    let start = grid.rows[row]
    let works = grid.columns[column].blocks.map(\.interval)
    let end = works.map(\.end).max() ?? start
    let isLater = works.contains { $0.start < start } && start < end
    app.push(
      TimeOffForm.absence(
        of: therapist, from: day, isLater ? Interval(start: start, end: end) : nil,
        workplace: workplace))
  }

  func drop() throws {
    guard let moving, let therapist, grid.rows.indices.contains(row) else { return }
    if let entry, entry.appointment.id != moving.appointment.id {
      return try askHowToDrop(moving, on: entry, with: therapist)
    }
    if view == .rooms { return try dropInRoom(moving) }
    try put(moving, with: therapist)
  }

  /// Puts somebody down at the cursor, tells so, and offers the place that came free.
  func put(_ moving: AgendaEntry, with therapist: StaffMember, in room: ID<Room>? = nil) throws {
    let id = moving.appointment.id
    let changes = try workplace.practice.flagChanges(of: moving.patient.id) {
      try workplace.practice.move(
        id, to: therapist.id, day: day, start: grid.rows[row], room: room)
    }
    self.moving = nil
    let when = "\(language.shortDate(day)) \(grid.rows[row].short)"
    workplace.done(
      language(
        "Verplaatst naar \(when), \(therapist.shortName).",
        "Moved to \(when), \(therapist.shortName).") + changes.words(ofMoving: id, in: language))
    try workplace.offerPlace(of: moving.appointment)
  }

  /// For who is under the cursor or picked up; on a free cell for anybody.
  private func findPlace() {
    let picker =
      moving.map { FreePlaces.picker(moving: $0, from: self) }
      ?? FreePlaces.picker(of: entry?.patient, workplace)
    app.push(picker)
  }

  func cancel(_ entry: AgendaEntry) throws {
    let (deadline, rest) = try workplace.practice.read { reader in
      (
        try reader.cancelDeadline(of: entry.appointment.moment),
        try reader.series(around: entry.appointment.id).filter { $0.status == .booked }
      )
    }
    let series = Dialog.Choice(
      letter: "r", label: language("meer van de reeks…", "more of the series…")
    ) { [unowned self] in
      workplace.askScopeToCancel(entry, description(of: entry), [.following, .all])
    }
    let until = "\(language.shortDate(deadline.day)) \(deadline.time.short)"
    let rule =
      workplace.practice.clock.now() > deadline
      ? language(
        "\nTe laat: vrij afzeggen kon tot \(until).", "\nLate: calling off was free until \(until)."
      )
      : ""
    try workplace.askWhyToCancel(
      description(of: entry) + rule, or: rest.count > 1 ? [series] : []
    ) { [workplace] in
      try workplace.callOff(entry, because: $0, by: $1)
    } afterwards: { [workplace] in
      try workplace.offerPlace(of: entry.appointment)
    }
  }

  private func markNoShow(_ entry: AgendaEntry) {
    let arrived =
      entry.appointment.status == .arrived
      ? language(
        "\nWas aanwezig gemeld. Toch niet verschenen?", "\nWas marked as present. No-show?")
      : ""
    app.ask(
      language("Niet verschenen", "No-show"), description(of: entry) + arrived,
      [
        Dialog.Choice(
          letter: language("n", "n").first ?? "n",
          label: language("niet verschenen", "did not show up"), isDestructive: true
        ) { [workplace] in workplace.done(try workplace.markNoShow(entry)) }
      ])
  }

  func description(of entry: AgendaEntry) -> String {
    let when = "\(language.shortDate(day)) \(entry.appointment.interval.start.short)"
    return "\(workplace.name(entry.patient.name)) · \(when) · \(entry.kind.name(in: language))"
  }

  private func goToFreeSlot() throws {
    guard let therapist else { return }
    let minutes = moving?.appointment.interval.minutes
    let now = workplace.practice.clock.now()
    // After the cursor, so that pressing again goes on to the one after.
    let here = Moment(day: day, time: grid.rows.indices.contains(row) ? grid.rows[row] : now.time)
    let slot = try workplace.practice.read {
      try $0.nextFreeSlot(of: therapist.id, minutes: minutes ?? 30, after: max(here, now))
    }
    guard let slot else {
      return app.refuse(
        language(
          "\(therapist.shortName) heeft de komende 12 weken geen vrije plek.",
          "\(therapist.shortName) has no free slot in the next 12 weeks."))
    }
    try show(Moment(day: slot.day, time: slot.interval.start), therapist: therapist.id)
  }

  private func askForDate() {
    let (today, language) = (workplace.today, language)
    let field = TextField(width: 24) { text in
      Reading(DateInput.parse(text, today: today), language) {
        language.shortDate($0)
      }
    }
    let form = FormScreen(
      app: app, title: language("Ga naar datum", "Go to date"),
      fields: [
        FormField("date", language("Datum", "Date"), field, isRequired: true)
      ], isOverlay: true,
      saving: (language("gaan", "go"), language("Ga naar die dag.", "Go to that day."))
    ) { [unowned self] form in
      try show(try DateInput.parse(form["date"], today: today).get())
    }
    form.isQuestion = true
    app.push(form)
  }
}
