/// The waiting list, and places given to those on it.
extension Practice {
  /// Puts a patient on the waiting list.
  @discardableResult
  public func addWish(
    _ details: WaitingDetails, of patient: ID<Patient>
  ) throws -> ID<WaitingWish> {
    try details.check()
    return try change(try note(.addWish, patient)) { try $0.insert(details, of: patient) }
  }

  /// - Parameter opened: The wish as it was when the form was opened.
  /// - Throws: ``Refusal/changedSince`` when somebody else changed it meanwhile.
  public func editWish(
    _ id: ID<WaitingWish>, from opened: WaitingDetails, to details: WaitingDetails
  ) throws {
    try details.check()
    let patient = try read { try $0.waitingWish(id).patient.id }
    try change(try note(.editWish, patient)) { writer in
      guard try writer.reader.waitingWish(id).details == opened else { throw Refusal.changedSince }
      try writer.update(id, to: details)
    }
  }

  public func removeWish(_ id: ID<WaitingWish>) throws {
    let patient = try read { try $0.waitingWish(id).patient.id }
    try change(try note(.removeWish, patient)) { try $0.remove(id) }
  }

  /// Gives a place to somebody on the waiting list.
  ///
  /// The appointment that was to be earlier is moved to it, or a new one is booked. The wish is
  /// granted and gone.
  ///
  /// - Returns: The place that became free by it, which can be given away in turn.
  /// - Throws: ``Refusal/conflict(_:)`` when somebody has the place meanwhile.
  @discardableResult
  public func grantWish(
    _ id: ID<WaitingWish>, therapist: ID<StaffMember>, day: Day, start: TimeOfDay
  ) throws -> FreedPlace? {
    let (wish, booking, therapistName) = try read { reader in
      let wish = try reader.waitingWish(id)
      let kinds = try reader.appointmentKinds()
      guard let kind = kinds.first(where: { $0.id == wish.details.kind }) else {
        throw Refusal.changedSince
      }
      let booking = try reader.completed(
        Booking(
          patient: wish.patient.id, therapist: therapist, kind: kind, day: day, start: start,
          minutes: wish.minutes, note: wish.details.note))
      return (wish, booking, try reader.staffMember(therapist).shortName)
    }
    let note = JournalNote(
      .grantWish, subject: wish.patient.name.listed, moment: Moment(day: day, time: start),
      detail: therapistName, patient: wish.patient.id)
    try change(note) { writer in
      let now = try writer.reader.waitingWish(id)
      guard now.details == wish.details, now.replaces == wish.replaces else {
        throw Refusal.changedSince
      }
      if let replaced = wish.replaces {
        try writer.release(replaced.id)
        try writer.place(
          replaced.id,
          at: Place(
            therapist: therapist, day: day, start: start, minutes: wish.minutes,
            room: try writer.reader.room(of: replaced, movedTo: therapist)), in: nil)
        try writer.settle(replaced.id, as: .booked)
      } else {
        _ = try writer.insert(booking)
      }
      try writer.remove(id)
    }
    return try wish.replaces.flatMap { old in try read { try $0.freedPlace(of: old) } }
  }

  private func note(_ action: Action, _ patient: ID<Patient>) throws -> JournalNote {
    JournalNote(
      action, subject: try read { try $0.patient(patient).name.listed }, patient: patient)
  }
}

extension WaitingDetails {
  func check() throws {
    try Booking.checkLength(start: TimeOfDay(minutes: 0), minutes: minutes)
    guard note.unicodeScalars.count <= 200 else {
      throw Refusal.invalid(
        InvalidInput("note", "Hoogstens 200 tekens.", "At most 200 characters."))
    }
    if let first = times.first, let last = times.last, last < first {
      throw Refusal.invalid(.emptyWish)
    }
    if let earliest = times.earliest, let latest = times.latest, latest - earliest < minutes {
      throw Refusal.invalid(.emptyWish)
    }
  }
}

extension InvalidInput {
  static let emptyWish = InvalidInput(
    "when", "Zo'n plek bestaat niet: het einde ligt voor het begin.",
    "There is no such place: the end is before the start.")
}
