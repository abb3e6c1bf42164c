import PracticeCore

/// The rooms of the practice, line by line: who is where, and which rooms there are.
extension LinearInterface {
  private enum Step: CaseIterable {
    case nothing, place, add, rename, retire, usual

    var words: Words {
      switch self {
      case .nothing: Words("niets", "nothing")
      case .place: Words("afspraak in een kamer", "put an appointment")
      case .add: Words("toevoegen", "add")
      case .rename: Words("hernoemen", "rename")
      case .retire: Words("opheffen", "retire")
      case .usual: Words("vaste kamer", "usual room")
      }
    }
  }

  /// Puts an appointment of somebody who is named in a room; without a name it reads out the rooms
  /// and asks what is to be done.
  func rooms(_ typed: String) throws {
    if !typed.isEmpty { return try placeInRoom(typed) }
    let (rooms, therapists) = try practice.read { (try $0.allRooms(), try $0.therapists()) }
    if rooms.isEmpty {
      say(language("De praktijk heeft nog geen kamers.", "The practice has no rooms yet."))
    }
    conversation.list(
      rooms.map { room in
        let there = therapists.filter { $0.room == room.id }.map(\.shortName)
        let state = room.isActive ? [] : [language("niet meer in gebruik", "no longer in use")]
        return ([room.name] + there + state).joined(separator: ", ")
      })
    let mayManage = practice.viewer.role.may(.manage)
    let steps = Step.allCases.filter { step in
      switch step {
      case .nothing: true
      case .add: mayManage
      case .place: rooms.contains(where: \.isActive)
      case .rename, .retire, .usual: mayManage && rooms.contains(where: \.isActive)
      }
    }
    guard steps.count > 1 else { return }
    let chosen = try conversation.decide(
      language("Wat wilt u doen:", "What do you want to do:"), steps.map(\.words), usual: 0)
    switch chosen.map({ steps[$0] }) {
    case nil, .nothing: return
    case .place: try placeInRoom("")
    case .add: try nameRoom(nil)
    case .rename: if let room = try chooseRoom(rooms) { try nameRoom(room) }
    case .retire: if let room = try chooseRoom(rooms) { try retire(room, among: rooms) }
    case .usual: try setUsualRoom(among: rooms)
    }
  }

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

  // MARK: - An appointment

  private func placeInRoom(_ typed: String) throws {
    let rooms = try practice.read { try $0.rooms() }
    guard !rooms.isEmpty else {
      return say(language("De praktijk heeft nog geen kamers.", "The practice has no rooms yet."))
    }
    let none = Words(
      "Er is geen afspraak die nog moet komen.", "There is no appointment still to come.")
    let found = try findAppointment(typed, none: none) { [today] in
      ($0.status == .booked || $0.status == .arrived) && $0.day >= today
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

  // MARK: - Which rooms there are

  private func nameRoom(_ room: Room?) throws {
    let field = FormField(
      "name", language("Naam", "Name"), TextField(room?.name ?? "", width: 30), isRequired: true)
    try run(FormDialogue([field], conversation, texts), draft: nil) { form in
      if let room {
        try practice.editRoom(room, name: form["name"], isActive: true)
      } else {
        try practice.addRoom(named: form["name"])
      }
      done(language("Bewaard: \(form["name"]).", "Saved: \(form["name"])."))
      return true
    }
  }

  private func retire(_ room: Room, among rooms: [Room]) throws {
    let coming = try practice.read { try $0.countToCome(in: room.id) }
    var other: Room?
    if coming > 0 {
      say(
        (coming == 1
          ? language("Daar staat nog 1 afspraak.", "1 appointment is still to come there.")
          : language(
            "Daar staan nog \(coming) afspraken.",
            "\(coming) appointments are still to come there."))
          + language(" Waarheen? Enter: geen kamer.", " Where to? Enter: no room."))
      other = try chooseRoom(rooms.filter { $0.id != room.id })
    }
    _ = try conversation.agree(
      language("\(room.name) niet meer gebruiken?", "Use \(room.name) no longer?"), usual: false,
      otherwise: language("Er is niets gewijzigd.", "Nothing was changed.")
    ) {
      try practice.retireRoom(room, movingTo: other?.id)
      done(language("\(room.name) wordt niet meer gebruikt.", "\(room.name) is no longer used."))
    }
  }

  private func setUsualRoom(among rooms: [Room]) throws {
    let therapists = try practice.read { try $0.therapists() }
    let field = therapistField(therapists, therapists.first?.id)
    try run(FormDialogue([field], conversation, texts), draft: nil) { form in
      guard let member = therapists.first(where: { "\($0.id.rawValue)" == form["therapist"] }),
        let room = try chooseRoom(rooms)
      else { return false }
      var details = StaffDetails(member)
      details.room = room.id
      try practice.editStaff(member.id, from: StaffDetails(member), to: details)
      done(
        language(
          "\(member.shortName) werkt voortaan in \(room.name).",
          "\(member.shortName) works in \(room.name) from now on."))
      return true
    }
  }
}
