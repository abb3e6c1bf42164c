/// Who works here.
extension Practice {
  /// Adds somebody to the practice, with the hours of an ordinary week when they treat.
  @discardableResult
  public func addStaff(_ details: StaffDetails) throws -> ID<StaffMember> {
    try details.check()
    return try change(JournalNote(.addStaff, subject: details.surname)) { writer in
      let store = StaffStore(database: writer.database)
      if try store.isTaken(details.initials) { throw Refusal.invalid(.initialsTaken) }
      let id = try store.insert(details)
      if details.treats { try writer.insertOrdinaryWeek(of: id, raster: 30) }
      return id
    }
  }

  /// Changes who somebody is in the practice, and whether they still work there.
  ///
  /// - Parameter opened: The details as they were when the form was opened.
  /// - Throws: ``Refusal/invalid(_:)`` when nobody would be owner any more; ``Refusal/conflict(_:)``
  ///   with the appointments of who would have no agenda any more; ``Refusal/clash(_:)``.
  public func editStaff(
    _ id: ID<StaffMember>, from opened: StaffDetails, to details: StaffDetails,
    _ resolution: ClashResolution = .ask
  ) throws {
    try details.check()
    let subject = try read { try $0.staffMember(id).shortName }
    try change(JournalNote(.editStaff, subject: subject)) { writer in
      let store = StaffStore(database: writer.database)
      let stored = StaffDetails(try writer.reader.staffMember(id))
      let details = try writer.merge(
        details, onto: stored, openedAs: opened, resolution, in: "staff", rows: [id.rawValue])
      if try store.isTaken(details.initials, besides: id) { throw Refusal.invalid(.initialsTaken) }
      if let room = details.room, room != stored.room,
        try !writer.reader.room(room).isActive
      {
        throw Refusal.invalid(.roomRetired)
      }
      if id == viewer.person, !details.isActive { throw Refusal.invalid(.leavesThemselves) }
      if stored.hasAgenda, !details.hasAgenda {
        let booked = try GuardStore(database: writer.database)
          .appointmentsToCome(of: id, from: writer.reader.today)
        if !booked.isEmpty { throw Refusal.conflict(booked) }
      }
      try store.update(id, details)
      if details.hasAgenda, try !writer.reader.hasHours(id) {
        try writer.insertOrdinaryWeek(of: id, raster: 30)
      }
    }
    if id == viewer.person { try refreshViewer() }
  }
}

extension InvalidInput {
  static let initialsTaken = InvalidInput(
    "initials", "Deze initialen zijn al van iemand, nu of vroeger.",
    "These initials are somebody's already, now or in the past.")
  static let noOwner = InvalidInput(
    "role", "De praktijk heeft altijd een eigenaar: maak eerst iemand anders eigenaar.",
    "A practice always has an owner: make somebody else the owner first.")
  static let noOwnerSignsIn = InvalidInput(
    "role", "Er blijft zo geen eigenaar met een wachtwoord over: geef eerst een andere er een.",
    "This leaves no owner with a password: give another one a password first.")
  static let leavesThemselves = InvalidInput(
    "active", "Zo bent u nu zelf aan het werk: ga eerst verder als iemand anders.",
    "This is who you are working as now: go on as somebody else first.")
}
