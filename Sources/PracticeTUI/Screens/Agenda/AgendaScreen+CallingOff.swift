import PracticeCore

/// What does not take place: called off, missed, and what is owed for it.
extension AgendaScreen {
  /// Calling an appointment off, or recording that the patient stayed away.
  func callingOffCommands(_ entry: AgendaEntry) -> [Command] {
    let settled = workplace.settled(entry)
    return [
      Command(
        "appointment.cancel", keys: [.character("x")], label: language("afzeggen", "call off"),
        help: language("Zeg de afspraak af, met de reden.", "Call the appointment off, with why."),
        enabled: workplace.enabled(unless: settled)
      ) { [unowned self] in try cancel(entry) },
      Command(
        "appointment.noShow", keys: [.character("o")],
        label: language("niet verschenen", "no-show"),
        help: language("De patiënt is niet verschenen.", "The patient did not show up."),
        enabled: workplace.enabled(unless: settled, workplace.notBegun(entry)),
        showInBar: false
      ) { [unowned self] in
        workplace.askNoShow(entry, description(of: entry))
      },
    ]
  }

  func cancel(_ entry: AgendaEntry) throws {
    let rest = try workplace.practice.read { reader in
      try reader.series(around: entry.appointment.id).filter { $0.status == .booked }
    }
    let series = Dialog.Choice(
      letter: "r", label: language("meer van de reeks…", "more of the series…")
    ) { [unowned self] in
      workplace.askScopeToCancel(entry, description(of: entry), [.following, .all])
    }
    try workplace.askWhyToCancel(
      description(of: entry) + workplace.lateness(of: entry), or: rest.count > 1 ? [series] : []
    ) { [workplace] in
      try workplace.callOff(entry, because: $0, by: $1)
    } afterwards: { [workplace] in
      try workplace.offerPlace(of: entry.appointment)
    }
  }

  /// What was called off or missed can stand in the agenda again.
  func pastCommands(_ past: AgendaEntry) -> [Command] {
    [
      Command(
        "appointment.restore", keys: [.character("r")],
        label: language("terugzetten", "put back"),
        help: language(
          "Zet de afgezegde of gemiste afspraak terug.",
          "Put the cancelled or missed appointment back.")
      ) { [unowned self] in
        try workplace.practice.restore(past.appointment.id)
        workplace.done(language("Teruggezet.", "Put back."))
      },
      historyCommand(past),
    ]
  }

  /// On what was missed or called off too late.
  var chargeCommands: [Command] {
    guard let past = pastEntry, let charge = past.charge else { return [] }
    return [
      Command(
        "charge.waive", keys: [.character("K")],
        label: language("kwijtschelden", "waive"),
        help: language(
          "De patiënt hoeft hier niet voor te betalen, met de reden.",
          "The patient need not pay for this, with the reason.")
      ) { [unowned self] in app.push(ChargeForm.waive(past, charge, workplace: workplace)) }
    ]
  }
}
