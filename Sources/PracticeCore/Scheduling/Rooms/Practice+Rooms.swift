/// The rooms of the practice, and who is in which.
extension Practice {
  /// - Throws: ``Refusal/invalid(_:)``
  @discardableResult
  public func addRoom(named name: String) throws -> ID<Room> {
    let name = try Practice.checkedRoom(name)
    return try change(JournalNote(.editRooms, detail: name)) { writer in
      try writer.reader.refuseDoubleRoom(name)
      return try writer.insertRoom(named: name)
    }
  }

  /// Gives a room another name, or takes it into use again.
  ///
  /// - Parameter opened: As the form showed it.
  /// - Throws: ``Refusal/invalid(_:)``, ``Refusal/changedSince``
  public func editRoom(_ opened: Room, name: String, isActive: Bool) throws {
    let name = try Practice.checkedRoom(name)
    try change(JournalNote(.editRooms, detail: name)) { writer in
      guard try writer.reader.room(opened.id) == opened else { throw Refusal.changedSince }
      try writer.reader.refuseDoubleRoom(name, besides: opened.id)
      try writer.update(opened.id, name: name, isActive: isActive)
      if !isActive { try writer.clearUsualRoom(opened.id) }
    }
  }

  /// Takes a room out of use; nobody usually works there any more.
  ///
  /// - Parameter other: Where goes what is still to come in it; nothing for no room.
  /// - Throws: ``Refusal/conflict(_:)`` when the other room is taken at one of those times.
  public func retireRoom(_ opened: Room, movingTo other: ID<Room>? = nil) throws {
    try change(JournalNote(.retireRoom, detail: opened.name)) { writer in
      guard try writer.reader.room(opened.id) == opened, other != opened.id else {
        throw Refusal.changedSince
      }
      if let other, try !writer.reader.room(other).isActive {
        throw Refusal.invalid(.roomRetired)
      }
      try writer.moveToCome(from: opened.id, to: other)
      try writer.update(opened.id, name: opened.name, isActive: false)
      try writer.clearUsualRoom(opened.id)
    }
  }

  /// Puts what is still to come and in no room in the therapist's usual room, where that is free.
  ///
  /// For a practice that has booked without rooms until now.
  ///
  /// - Returns: How many appointments have a room now, and how many found theirs taken.
  @discardableResult
  public func fillUsualRooms() throws -> (placed: Int, taken: Int) {
    guard try read({ !(try $0.appointmentsWithoutRoom(from: $0.now).isEmpty) }) else {
      return (0, 0)
    }
    return try change(JournalNote(.fillRooms)) { writer in
      let waiting = try writer.reader.appointmentsWithoutRoom(from: writer.reader.now)
      let placed = try waiting.count { try writer.setRoomIfFree($1, of: $0) }
      return (placed, waiting.count - placed)
    }
  }

  /// Puts an appointment in another room, or in none.
  ///
  /// - Throws: ``Refusal/conflict(_:)`` with who is there then.
  public func setRoom(_ room: ID<Room>?, of id: ID<Appointment>) throws {
    let (appointment, subject, name) = try read { reader in
      let appointment = try reader.appointment(id)
      return (
        appointment, try reader.patient(appointment.patient).name.listed,
        try room.map { try reader.room($0) }
      )
    }
    guard appointment.status.isOpen else {
      throw Refusal.invalid(.status(appointment.status))
    }
    guard appointment.group == nil else { throw Refusal.invalid(.inGroup) }
    if room != nil, appointment.travel != nil { throw Refusal.invalid(.roomAtHome) }
    if name?.isActive == false { throw Refusal.invalid(.roomRetired) }
    let note = JournalNote(
      .setRoom, subject: subject, moment: appointment.moment,
      detail: name?.name ?? JournalNote.detail("geen kamer", "no room"),
      patient: appointment.patient)
    try change(note) { writer in
      guard try writer.reader.appointment(id) == appointment else { throw Refusal.changedSince }
      try writer.setRoom(room, of: id)
    }
  }

  private static func checkedRoom(_ name: String) throws -> String {
    let name = trimmed(name)
    guard (1...30).contains(name.unicodeScalars.count) else { throw Refusal.invalid(.roomName) }
    return name
  }
}

extension Reader {
  fileprivate func refuseDoubleRoom(_ name: String, besides id: ID<Room>? = nil) throws {
    let isTaken = try allRooms().contains { $0.id != id && folded($0.name) == folded(name) }
    if isTaken { throw Refusal.invalid(.roomNameTaken) }
  }

  /// Where an appointment is once it is with a therapist.
  func room(
    of appointment: Appointment, movedTo therapist: ID<StaffMember>
  ) throws -> ID<Room>? {
    guard appointment.travel == nil else { return nil }
    let theirs = try staffMember(therapist).room
    if appointment.group != nil { return theirs }
    if therapist == appointment.therapist { return appointment.room }
    return RoomRules.room(
      after: appointment.room, of: try staffMember(appointment.therapist).room, movingTo: theirs)
  }
}
