import PracticeCore

/// The agenda by room, and the room of an appointment.
extension AgendaScreen {
  /// From the therapists to the rooms and back.
  var roomsCommand: Command {
    let isByRoom = view == .rooms
    return Command(
      "agenda.byRoom", keys: [.character("V")],
      label: isByRoom ? language("therapeuten", "therapists") : language("kamers", "rooms"),
      help: isByRoom
        ? language("Weer een kolom per therapeut.", "A column per therapist again.")
        : language("Een kolom per kamer: wie is waar.", "A column per room: who is where."),
      showInBar: isByRoom
    ) { [unowned self] in try show(isByRoom ? AgendaView.day : .rooms) }
  }

  /// What can be done in a room: absences, meetings and groups are the therapists' own.
  var roomCommands: [Command] {
    group.map(groupCommands) ?? (entry == nil ? freeCommands + chargeCommands : entryCommands)
  }

  func roomCommand(_ entry: AgendaEntry) -> Command {
    return Command(
      "appointment.room", keys: [.character("M")], label: language("kamer", "room"),
      help: language("Zet deze afspraak in een andere kamer.", "Put this in another room."),
      enabled: workplace.enabled(unless: workplace.settled(entry)), showInBar: false
    ) { [unowned self] in try askForRoom(entry) }
  }

  private func askForRoom(_ entry: AgendaEntry) throws {
    let appointment = entry.appointment
    let (rooms, free) = try workplace.practice.read { reader in
      (
        try reader.rooms(),
        Set(try reader.freeRooms(on: appointment.day, appointment.interval).map(\.id))
      )
    }
    let (language, workplace) = (language, workplace)
    func set(_ room: Room?) throws {
      try workplace.practice.setRoom(room?.id, of: appointment.id)
      let name = workplace.shortName(entry.patient.name)
      workplace.done(
        room.map { language("\(name) is nu in \($0.name).", "\(name) is in \($0.name) now.") }
          ?? language("\(name) heeft geen kamer.", "\(name) has no room."))
    }
    var choices = zip(
      "123456789bcdfghijklmopqrstuvwxyz", rooms.filter { $0.id != appointment.room }
    )
    .map { letter, room in
      let taken = free.contains(room.id) ? "" : language(" (bezet)", " (taken)")
      return Dialog.Choice(letter: letter, label: room.name + taken) { try set(room) }
    }
    if appointment.room != nil {
      choices.append(
        Dialog.Choice(
          letter: language("n", "n").first ?? "n", label: language("geen kamer", "no room")
        ) { try set(nil) })
    }
    app.ask(
      language("Welke kamer?", "Which room?"),
      description(of: entry) + (entry.room.map { " · " + $0 } ?? ""), choices)
  }

  /// Puts what was picked up down in a room; it stays with its therapist.
  func dropInRoom(_ moving: AgendaEntry) throws {
    let room = grid.columns[column].room
    let therapist = therapists.first { $0.id == moving.appointment.therapist }
    guard let therapist else { throw Refusal.notFound(.staffMember) }
    try put(moving, with: therapist, in: room?.id)
  }
}
