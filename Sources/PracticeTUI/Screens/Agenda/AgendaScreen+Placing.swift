import PracticeCore

/// Where appointments stand: swapping, booking over each other on purpose, series.
extension AgendaScreen {
  /// What can be done with an appointment besides what every day asks for.
  func placingCommands(_ entry: AgendaEntry) -> [Command] {
    let id = entry.appointment.id
    var commands = [
      Command(
        "appointment.beside", keys: [.character("a")],
        label: language("erbij boeken", "book beside"),
        help: language(
          "Boek nog iemand op deze tijd, met de reden.",
          "Book somebody else at this time, with the reason."), showInBar: false
      ) { [unowned self] in try book() }
    ]
    if hasRooms, entry.appointment.travel == nil, entry.appointment.group == nil {
      commands.append(roomCommand(entry))
    }
    if entry.appointment.series != nil {
      commands.append(
        Command(
          "series.open", keys: [.character("R")], label: language("reeks", "series"),
          help: language(
            "Toon de hele reeks; verplaats haar of zeg haar af.",
            "Show the whole series; move it or call it off."), showInBar: false
        ) { [unowned self] in
          app.push(try SeriesScreen(workplace: workplace, around: id))
        })
    }
    if layers > 1 {
      commands.append(
        Command(
          "appointment.other", keys: [.character("n")], label: language("de andere", "the other"),
          help: language(
            "Toon de andere afspraak op deze plek.", "Show the other appointment at this place.")
        ) { [unowned self] in showNextLayer() })
    }
    return commands
  }

  var movingCommands: [Command] {
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

  /// Picks an appointment up; the patient's other appointments are shown meanwhile.
  func pickUp(_ entry: AgendaEntry) throws {
    let others = try workplace.practice.read { reader in
      try reader.appointments(of: entry.patient.id).filter {
        $0.status == .booked && $0.id != entry.appointment.id && $0.moment >= reader.now
      }
    }
    otherMoments = others.reversed().prefix(4).map { other in
      "\(language.shortDate(other.day)) \(other.interval.start.short)"
    }
    moving = entry
  }

  /// Put down where somebody else stands: the two can swap, or stand there together.
  func askHowToDrop(
    _ moved: AgendaEntry, on other: AgendaEntry, with therapist: StaffMember
  ) throws {
    let start = other.appointment.interval.start
    let conflicts = try workplace.practice.rehearse(
      [
        Booking(
          patient: moved.patient.id, therapist: therapist.id, kind: moved.kind, day: day,
          start: start, minutes: moved.appointment.interval.minutes,
          travel: moved.appointment.travel)
      ], replacing: [moved.appointment.id]
    ).flatMap(\.conflicts)
    var choices = [
      Dialog.Choice(letter: language("r", "s").first ?? "r", label: language("ruilen", "swap")) {
        [unowned self] in
        let (id, otherID) = (moved.appointment.id, other.appointment.id)
        var ofOther: [FlagChange] = []
        let ofMoved = try workplace.practice.flagChanges(of: moved.patient.id) {
          ofOther = try workplace.practice.flagChanges(of: other.patient.id) {
            try workplace.practice.swap(id, with: otherID)
          }
        }
        moving = nil
        let names = (
          workplace.shortName(moved.patient.name), workplace.shortName(other.patient.name)
        )
        let language = language
        func words(_ name: String, _ changes: [FlagChange], _ id: ID<Appointment>) -> String {
          changes.isEmpty ? "" : " \(name):" + changes.words(ofMoving: id, in: language)
        }
        workplace.done(
          language("\(names.0) en \(names.1) geruild.", "\(names.0) and \(names.1) swapped.")
            + words(names.0, ofMoved, id)
            + (moved.patient.id == other.patient.id ? "" : words(names.1, ofOther, otherID)))
      }
    ]
    if DeliberateOverlap(conflicts, reason: "-") != nil {
      choices.append(
        Dialog.Choice(
          letter: "d",
          label: language("dubbel boeken, met de reden", "double book, with the reason")
        ) { [unowned self] in
          workplace.askWhyDouble(conflicts) { [unowned self] reason in
            try workplace.practice.move(
              moved.appointment.id, to: therapist.id, day: day, start: start,
              over: DeliberateOverlap(conflicts, reason: reason))
            moving = nil
            workplace.done(language("Dubbel geboekt.", "Double booked."))
          }
        })
    }
    let sentences =
      conflicts.isEmpty
      ? description(of: other)
      : conflicts.prefix(2).map { $0.sentence(in: language) }.joined(separator: "\n")
    app.ask(language("Deze plek is bezet", "This place is taken"), sentences, choices)
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
    let other = try workplace.practice.read { try $0.appointments(of: moving.patient.id) }
      .last { $0.day == day && $0.id != id && $0.status.isActive }?.interval.start.short
    let twice = other.map {
      language(" Komt die dag ook om \($0).", " Also comes at \($0) that day.")
    }
    let when = "\(language.shortDate(day)) \(grid.rows[row].short)"
    workplace.done(
      language(
        "Verplaatst naar \(when), \(therapist.shortName).",
        "Moved to \(when), \(therapist.shortName).")
        + (twice ?? "") + changes.words(ofMoving: id, in: language))
    try workplace.offerPlace(of: moving.appointment)
  }
}
