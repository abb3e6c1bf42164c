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
      ) { [unowned self] in markNoShow(entry) },
    ]
  }

  func cancel(_ entry: AgendaEntry) throws {
    let reasons = try workplace.practice.read { try $0.cancelReasons() }
    var choices = reasons.map { reason in
      let name = reason.name(in: language)
      return Dialog.Choice(letter: name.first ?? "a", label: name) { [unowned self] in
        var inTime = true
        let changes = try workplace.practice.flagChanges(of: entry.patient.id) {
          inTime = try workplace.practice.cancel(
            entry.appointment.id, reason: reason,
            by: reason.code == "practice" ? .practice : .patient)
        }
        workplace.done(
          (inTime
            ? language("Afgezegd.", "Called off.")
            : language("Te laat afgezegd.", "Called off too late.") + owed(for: entry))
            + changes.words(in: language))
        try workplace.offerPlace(of: entry.appointment)
      }
    }
    let (deadline, rest) = try workplace.practice.read { reader in
      (
        try reader.cancelDeadline(of: entry.appointment.moment),
        try reader.series(around: entry.appointment.id).filter { $0.status == .booked }
      )
    }
    if rest.count > 1 {
      choices.append(
        Dialog.Choice(letter: "r", label: language("meer van de reeks…", "more of the series…")) {
          [unowned self] in
          workplace.askScopeToCancel(
            entry.appointment.id, description(of: entry), [.following, .all])
        })
    }
    let until = "\(language.shortDate(deadline.day)) \(deadline.time.short)"
    let rule =
      workplace.practice.clock.now() > deadline
      ? language(
        "\nTe laat: vrij afzeggen kon tot \(until).", "\nLate: calling off was free until \(until)."
      )
      : ""
    app.ask(
      language("Afzeggen", "Call off"),
      description(of: entry) + rule + "\n" + language("Waarom?", "Why?"), choices)
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
        ) { [unowned self] in
          try workplace.practice.markNoShow(entry.appointment.id)
          let who =
            workplace.shortName(entry.patient.name) + " "
            + entry.appointment.interval.start.short
          workplace.done(
            language("\(who): niet verschenen.", "\(who): no-show.") + owed(for: entry))
        }
      ])
  }

  /// What is owed for an appointment that was just missed or called off.
  private func owed(for entry: AgendaEntry) -> String {
    let id = entry.appointment.id
    let charge = try? workplace.practice.read { try $0.missedCharge(of: id) }
    return charge.map { " " + $0.sentence(in: language) + "." } ?? ""
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
