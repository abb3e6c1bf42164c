import PracticeCore

/// What can be done in the agenda as it was: looking about.
extension AgendaScreen {
  /// `ZOALS HET WAS OP ma 23 nov 16:00 · alleen lezen`.
  var thenLine: String? {
    then.map { moment in
      let when = "\(language.shortDate(moment.day)) \(moment.time.short)"
      return language(
        "ZOALS HET WAS OP \(when) · alleen lezen", "AS IT WAS ON \(when) · read only")
    }
  }

  var thenCommands: [Command] {
    var commands: [Command] = []
    if let entry = entry ?? pastEntry {
      commands = [
        Command(
          "patient.open", keys: [.enter], label: language("dossier", "file"),
          help: language("Open het dossier van nu.", "Open the file of today.")
        ) { [unowned self] in try workplace.openFile(entry.patient.id) },
        historyCommand(entry),
      ]
    }
    return commands + lookingCommands
  }

  func historyCommand(_ entry: AgendaEntry) -> Command {
    Command(
      "appointment.history", keys: [.character("H")], label: language("geschiedenis", "history"),
      help: language(
        "Toon wie deze afspraak wanneer boekte, verplaatste of afzegde.",
        "Show who booked, moved or called off this appointment, and when."), showInBar: false
    ) { [unowned self] in app.push(try AppointmentHistoryPager.make(entry, workplace)) }
  }
}

/// The agenda as it was, asked for on the command line: `:op gisteren 16:00`.
@MainActor
enum AgendaThen {
  /// - Returns: Nothing when the text asks for something else.
  static func preview(_ text: String, _ workplace: Workplace) -> [String]? {
    let language = workplace.language
    guard let moment = MomentInput.parse(text, now: workplace.practice.clock.now()) else {
      return nil
    }
    switch moment {
    case .success(let moment):
      let when = "\(language.longDate(moment.day)) \(moment.time.short)"
      return [
        language(
          "De agenda zoals die was op \(when); alleen lezen.",
          "The agenda as it was on \(when); read only.")
      ]
    case .failure(let problem): return [problem.sentence(language)]
    }
  }

  /// - Returns: Whether the text asked for it.
  static func open(_ text: String, _ workplace: Workplace) throws -> Bool {
    guard let moment = MomentInput.parse(text, now: workplace.practice.clock.now()) else {
      return false
    }
    let agenda = workplace.app.screens.compactMap { $0 as? AgendaScreen }.last
    workplace.app.push(
      AgendaScreen(workplace: workplace, then: try moment.get(), day: agenda?.day))
    return true
  }
}
