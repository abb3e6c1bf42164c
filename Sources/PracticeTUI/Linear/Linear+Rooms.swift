import PracticeCore

/// The rooms of the practice, line by line: which there are, and an appointment in another one.
extension LinearInterface {
  /// Puts an appointment of somebody who is named in a room; without a name it reads out the
  /// rooms.
  func rooms(_ typed: String) throws {
    if !typed.isEmpty { return try placeInRoom(typed) }
    let (rooms, therapists) = try practice.read { (try $0.rooms(), try $0.therapists()) }
    if rooms.isEmpty { return say(LinearInterface.noRooms(language)) }
    conversation.list(
      rooms.map { room in
        let there = therapists.filter { $0.room == room.id }.map(\.shortName)
        return ([room.name] + there).joined(separator: ", ")
      })
    say(
      language(
        "Typ 'kamer' en een naam om een afspraak in een kamer te zetten.",
        "Type 'room' and a name to put an appointment in a room."))
  }

  private static let noRooms = Words(
    "De praktijk heeft nog geen kamers; voeg ze toe met 'instellingen kamers'.",
    "The practice has no rooms yet; add them by 'settings rooms'.")

  /// - Returns: Nothing for 'terug'.
  private func chooseRoom(
    _ rooms: [Room], taken: (Room) -> Bool = { _ in false }
  ) throws -> Room? {
    let rooms = rooms.filter(\.isActive)
    while true {
      switch try conversation.choose(
        rooms.map { $0.name + (taken($0) ? language(", bezet", ", taken") : "") })
      {
      case .back, .text(""): return nil
      case .index(let index): return rooms[index]
      case .text(let answer):
        if let place = place(of: answer, among: rooms.map { [$0.name] }) { return rooms[place] }
        conversation.notUnderstood(answer, language("Kies een kamer.", "Choose a room."))
      }
    }
  }

  private func placeInRoom(_ typed: String) throws {
    let rooms = try practice.read { try $0.rooms() }
    guard !rooms.isEmpty else { return say(LinearInterface.noRooms(language)) }
    let none = Words(
      "Er is geen afspraak die nog moet komen.", "There is no appointment still to come.")
    let found = try findAppointment(typed, none: none) { [today] in
      $0.status.isOpen && $0.day >= today
    }
    guard let entry = found else { return }
    say(
      entry.room.map { language("Nu in \($0).", "In \($0) now.") }
        ?? language("Nog in geen kamer.", "In no room yet."))
    let appointment = entry.appointment
    let free = try practice.read {
      try $0.freeRooms(on: appointment.day, appointment.interval).map(\.id)
    }
    let others = rooms.filter { $0.id != appointment.room }
    guard let room = try chooseRoom(others, taken: { !free.contains($0.id) }) else { return }
    try practice.setRoom(room.id, of: appointment.id)
    done(
      language(
        "\(entry.patient.name.listed), \(when(appointment.moment)), in \(room.name).",
        "\(entry.patient.name.listed), \(when(appointment.moment)), in \(room.name)."))
  }

  /// Which other room for something that found its room taken.
  ///
  /// - Returns: Nothing for another time instead.
  func askForFreeRoom(for booking: Booking) throws -> Room? {
    let free = try practice.read { try $0.freeRooms(on: booking.day, booking.interval) }
    guard !free.isEmpty else { return nil }
    say(
      language(
        "Vrij is dan; Enter vraagt naar een andere tijd.",
        "Free then is; Enter asks for another time."))
    return try chooseRoom(free)
  }
}
