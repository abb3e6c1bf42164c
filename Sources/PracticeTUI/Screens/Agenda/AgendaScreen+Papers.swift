import PracticeCore

/// Paper out of the agenda, and the end of the day.
extension AgendaScreen {
  var paperCommands: [Command] {
    var commands = [
      Command(
        "agenda.print", keys: [.character("p")], label: language("afdrukken", "print"),
        help: language(
          "Maak een dag-, week- of bellijst, of het noodblad.",
          "Make a day, week or call list, or the down-time sheet."),
        showInBar: false
      ) { [unowned self] in try askForPaper() },
      Command(
        "day.finish", keys: [.character("D")], label: language("dag afsluiten", "close the day"),
        help: language(
          "Handel open afspraken af, schrijf het noodblad en maak een reservekopie.",
          "Settle open appointments, write the down-time sheet and make a backup."),
        showInBar: false
      ) { [unowned self] in app.push(CloseDayScreen(workplace: workplace)) },
    ]
    if let entry {
      commands.append(
        Command(
          "card.open", keys: [.character("C")],
          label: language("afsprakenkaart", "appointment card"),
          help: language(
            "Toon de komende afspraken van deze patiënt, om mee te geven.",
            "Show this patient's coming appointments, to hand over."), showInBar: false
        ) { [unowned self] in show(.card(entry.patient.id)) })
      commands.append(historyCommand(entry))
    }
    return commands
  }

  private func askForPaper() throws {
    let next = try workplace.practice.read { try $0.nextWorkingDay(after: $0.today) }
    let nextName = language.shortDate(next)
    var choices = [
      choice(
        language("d", "d"),
        language(
          "daglijst van \(language.shortDate(day)), allen",
          "day list of \(language.shortDate(day)), everybody"),
        .day(day, nil))
    ]
    if let therapist {
      choices += [
        choice(
          language("t", "t"),
          language(
            "daglijst van \(therapist.shortName)", "day list of \(therapist.shortName)"),
          .day(day, therapist.id)),
        choice(
          language("w", "w"),
          language("weeklijst van \(therapist.shortName)", "week list of \(therapist.shortName)"),
          .week(day, therapist.id)),
      ]
    }
    choices += [
      choice(
        language("b", "c"), language("bellijst voor \(nextName)", "call list for \(nextName)"),
        .calls(next)),
      choice(
        language("n", "s"),
        language("noodblad voor \(nextName)", "down-time sheet for \(nextName)"),
        .downTime(next)),
    ]
    app.ask(
      language("Afdrukken", "Print"),
      language("U ziet het eerst op het scherm.", "You see it on the screen first."), choices)
  }

  private func choice(_ letter: String, _ label: String, _ paper: AgendaPaper) -> Dialog.Choice {
    Dialog.Choice(letter: letter.first ?? "d", label: label) { [unowned self] in show(paper) }
  }

  private func show(_ paper: AgendaPaper) {
    do {
      app.push(try PaperScreen(workplace: workplace, paper: paper))
    } catch {
      app.report(error)
    }
  }
}
