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

  /// Finding a place, and going to other times and days.
  private var dayCommands: [Command] { placesCommands + steppingCommands + lookingCommands }

  var freeCommands: [Command] {
    var commands = [
      Command(
        "appointment.book", keys: [.enter, .character("a")], label: language("boeken", "book"),
        help: language("Boek een afspraak op deze plek.", "Book an appointment here."),
        enabled: workplace.enabled(unless: noTherapist)
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
    if let pastEntry { commands += pastCommands(pastEntry) }
    return commands
  }

  var entryCommands: [Command] {
    guard let entry else { return [] }
    let id = entry.appointment.id
    let settled = workplace.settled(entry)
    return [
      Command(
        "patient.open", keys: [.enter], label: language("dossier", "file"),
        help: language("Open het dossier van deze patiënt.", "Open this patient's file.")
      ) { [unowned self] in try workplace.openFile(entry.patient.id) }
    ] + workplace.arrivalCommands(entry) + [
      Command(
        "appointment.move", keys: [.character("m")], label: language("verplaatsen", "move"),
        help: language(
          "Pak de afspraak op; kies een plek en druk Enter.",
          "Pick the appointment up; choose a place and press Enter."),
        enabled: workplace.enabled(unless: workplace.notMovable(entry))
      ) { [unowned self] in try pickUp(entry) }
    ] + callingOffCommands(entry) + [
      Command(
        "wish.earlier", keys: [.character("W")], label: language("eerder willen", "want earlier"),
        help: language(
          "Zet de patiënt op de wachtlijst voor een eerdere plek.",
          "Put the patient on the waiting list for an earlier place."),
        enabled: workplace.enabled(unless: settled), showInBar: false
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

  func book() throws {
    guard let therapist, grid.rows.indices.contains(row) else { return }
    try BookingFlow(
      workplace: workplace, slot: (Moment(day: day, time: grid.rows[row]), therapist),
      room: view == .rooms ? grid.columns[column].room?.id : nil
    ).begin()
  }

  func description(of entry: AgendaEntry) -> String {
    let when = "\(language.shortDate(day)) \(entry.appointment.interval.start.short)"
    return "\(workplace.name(entry.patient.name)) · \(when) · \(entry.kind.name(in: language))"
  }
}
