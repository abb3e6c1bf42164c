/// A time of one therapist for several patients, with places.
///
/// Who takes part has an appointment of their own in it, so that each counts and is covered as
/// any other.
public struct GroupSession: Hashable, Sendable, Identifiable {
  public let id: PracticeCore.ID<GroupSession>
  public let name: String
  public let kind: PracticeCore.ID<AppointmentKind>
  public let place: Place
  public let places: Int
  /// It was called off; the appointments in it too.
  public let isCancelled: Bool
  public let series: PracticeCore.ID<GroupSession>?

  public var moment: Moment { place.moment }
}

/// What is typed about a group.
public struct GroupDetails: Hashable, Sendable {
  public var name: String
  public var kind: AppointmentKind
  public var place: Place
  public var places: Int
  public var times: Int
  /// Weeks from one to the next.
  public var everyWeeks: Int

  public init(
    name: String, kind: AppointmentKind, place: Place, places: Int, times: Int = 1,
    everyWeeks: Int = 1
  ) {
    self.name = name
    self.kind = kind
    self.place = place
    self.places = places
    self.times = times
    self.everyWeeks = everyWeeks
  }

  func check() throws {
    guard (1...200).contains(trimmed(name).unicodeScalars.count) else {
      throw Refusal.invalid(
        InvalidInput(
          "name", "Geef de groep een naam (hoogstens 200 tekens).",
          "Give the group a name (at most 200 characters)."))
    }
    guard (1...50).contains(places) else {
      throw Refusal.invalid(
        InvalidInput("places", "Een groep heeft 1 tot 50 plaatsen.", "A group has 1 to 50 places."))
    }
    guard (1...60).contains(times), (1...52).contains(everyWeeks) else {
      throw Refusal.invalid(
        InvalidInput("times", "Hoogstens 60 keer.", "At most 60 times."))
    }
    try Booking.checkLength(start: place.start, minutes: place.minutes)
  }
}

extension Practice {
  /// Enters a group, once or every so many weeks, as one change.
  ///
  /// - Throws: ``Refusal/conflict(_:)`` with what is in the way.
  @discardableResult
  public func addGroup(_ details: GroupDetails) throws -> [ID<GroupSession>] {
    try details.check()
    _ = try read { try $0.treatingMember(details.place.therapist) }
    let note = JournalNote(.addGroup, moment: details.place.moment, detail: trimmed(details.name))
    return try change(note) { writer in
      var ids: [ID<GroupSession>] = []
      for number in 0..<details.times {
        ids.append(
          try writer.insertGroup(
            details, on: details.place.day + number * details.everyWeeks * 7, series: ids.first))
      }
      if ids.count > 1 { try writer.setSeries(ids[0], of: ids[0]) }
      return ids
    }
  }

  /// Changes the name, the places, or where and when a group is; who takes part goes along.
  ///
  /// - Throws: ``Refusal/conflict(_:)`` with what is in the way of the group or of somebody in it.
  public func editGroup(
    _ id: ID<GroupSession>, name: String, places: Int, place: Place
  ) throws {
    let (group, kind) = try read { reader in
      let group = try reader.group(id)
      _ = try reader.treatingMember(place.therapist)
      return (group, try reader.kind(group.kind))
    }
    guard !group.isCancelled else { throw Refusal.invalid(.groupIsOff) }
    try GroupDetails(name: name, kind: kind, place: place, places: places).check()
    let note = JournalNote(.editGroup, moment: place.moment, detail: trimmed(name))
    try change(note) { writer in
      let members = try writer.reader.appointments(inGroup: id).filter(\.status.isActive)
      let isMoved = place != group.place
      if isMoved, members.contains(where: { $0.status != .booked }) {
        throw Refusal.invalid(.onlyBookedMoves)
      }
      if isMoved { for member in members { try writer.release(member.id) } }
      try writer.updateGroup(id, name: trimmed(name), places: places, place: place)
      guard isMoved else { return }
      for member in members {
        try writer.place(member.id, at: place, in: id)
        try writer.settle(member.id, as: member.status)
      }
    }
  }

  /// Calls a group off, with everybody in it.
  public func cancelGroup(
    _ id: ID<GroupSession>, reason: CancelReason, by who: CancelledBy = .practice
  ) throws {
    let group = try read { try $0.group(id) }
    let note = JournalNote(.cancelGroup, moment: group.moment, detail: group.name)
    try change(note) { writer in
      for member in try writer.reader.appointments(inGroup: id) where member.status.isActive {
        guard member.status != .done else { throw Refusal.invalid(.status(.done)) }
        try writer.cancel(member, reason: reason, by: who)
      }
      try writer.cancelGroup(id)
    }
  }
}

extension Reader {
  func kind(_ id: ID<AppointmentKind>) throws -> AppointmentKind {
    guard let kind = try appointmentKinds().first(where: { $0.id == id }) else {
      throw DatabaseError.unreadable("appointment_kind")
    }
    return kind
  }
}

extension InvalidInput {
  static let groupIsOff = InvalidInput(
    "group", "Deze groep gaat niet door.", "This group was called off.")
}
