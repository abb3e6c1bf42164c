import PracticeCore

/// Which days are shown, and whose: the view, the therapist, the date.
extension AgendaScreen {
  /// A month has days and no places, so that its days are opened.
  var monthCommands: [Command] {
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

  var viewCommands: [Command] {
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

  /// Going to times between the rows.
  var steppingCommands: [Command] {
    [
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
    ]
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
