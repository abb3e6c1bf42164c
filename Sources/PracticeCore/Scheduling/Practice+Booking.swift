/// What the receptionist does with appointments.
extension Practice {
  /// Books an appointment.
  ///
  /// - Throws: ``Refusal/conflict(_:)`` with what is in the way.
  @discardableResult
  public func book(_ booking: Booking) throws -> ID<Appointment> {
    try book(series: [booking])[0]
  }

  /// Books several appointments of one patient as one change: all of them, or none.
  ///
  /// - Parameter overlap: What they are knowingly booked over, and why.
  @discardableResult
  public func book(
    series bookings: [Booking], over overlap: DeliberateOverlap? = nil
  ) throws -> [ID<Appointment>] {
    guard let first = bookings.first else { return [] }
    try overlap?.check()
    let completed = try read { reader in try bookings.map { try reader.completed($0) } }
    let note = try read { reader in
      let therapist = try reader.staffMember(first.therapist).shortName
      return JournalNote(
        bookings.count > 1 ? .bookSeries : .bookAppointment,
        subject: try reader.patient(first.patient).name.listed, moment: first.moment,
        detail: bookings.count > 1
          ? JournalNote.appointments(bookings.count, therapist) : therapist,
        patient: first.patient)
    }
    return try change(note) { writer in
      var ids: [ID<Appointment>] = []
      for booking in completed {
        guard let overlap else {
          ids.append(try writer.insert(booking))
          continue
        }
        // What is allowed has to be there before the guards look.
        let id = try writer.insert(booking, status: .cancelled)
        try writer.allow(overlap, by: id, of: booking.patient)
        try writer.settle(id, as: .booked)
        ids.append(id)
      }
      if ids.count > 1 { for id in ids { try writer.setSeries(ids[0], of: id) } }
      return ids
    }
  }

  /// Moves an appointment to another time, and perhaps another therapist.
  ///
  /// One that is moved out of a group is no longer part of it. Without a room said it keeps the
  /// one chosen for it, or goes to the usual room of who gets it.
  ///
  /// - Parameter overlap: What it is knowingly placed over, and why.
  public func move(
    _ id: ID<Appointment>, to therapist: ID<StaffMember>, day: Day, start: TimeOfDay,
    minutes: Int? = nil, room: ID<Room>? = nil, over overlap: DeliberateOverlap? = nil
  ) throws {
    try overlap?.check()
    let (appointment, subject, name, usual) = try read { reader in
      let appointment = try reader.appointment(id)
      return (
        appointment, try reader.patient(appointment.patient).name.listed,
        try reader.treatingMember(therapist).shortName,
        try reader.room(of: appointment, movedTo: therapist)
      )
    }
    if room != nil, appointment.travel != nil { throw Refusal.invalid(.roomAtHome) }
    guard appointment.status == .booked else { throw Refusal.invalid(.onlyBookedMoves) }
    let place = Place(
      therapist: therapist, day: day, start: start,
      minutes: minutes ?? appointment.interval.minutes, room: room ?? usual)
    try Booking.checkLength(start: start, minutes: place.minutes)
    let note = JournalNote(
      .moveAppointment, subject: subject, moment: Moment(day: day, time: start), detail: name,
      patient: appointment.patient)
    try change(note) { writer in
      let now = try writer.reader.appointment(id)
      guard now == appointment else { throw Refusal.changedSince }
      guard place != appointment.place else { return }
      try writer.release(id)
      try writer.place(id, at: place, in: nil)
      if let overlap { try writer.allow(overlap, by: id, of: appointment.patient) }
      try writer.settle(id, as: .booked)
    }
  }

  /// Lets two appointments change places; each keeps its length.
  ///
  /// - Throws: ``Refusal/conflict(_:)`` when one does not fit where the other was.
  public func swap(_ one: ID<Appointment>, with other: ID<Appointment>) throws {
    let (first, second, names) = try read { reader in
      let (first, second) = (try reader.appointment(one), try reader.appointment(other))
      return (
        first, second,
        (
          try reader.patient(first.patient).name.listed,
          try reader.patient(second.patient).name.listed
        )
      )
    }
    guard one != other, first.status == .booked, second.status == .booked else {
      throw Refusal.invalid(.onlyBookedMoves)
    }
    guard first.group == nil, second.group == nil else { throw Refusal.invalid(.inGroup) }
    let note = JournalNote(
      .swapAppointments, subject: names.0, moment: second.moment, detail: names.1,
      patient: first.patient)
    try change(note) { writer in
      guard try writer.reader.appointment(one) == first,
        try writer.reader.appointment(other) == second
      else { throw Refusal.changedSince }
      for id in [one, other] { try writer.release(id) }
      for (moved, target) in [(first, second), (second, first)] {
        var place = target.place
        place.minutes = moved.interval.minutes
        try Booking.checkLength(start: place.start, minutes: place.minutes)
        try writer.place(moved.id, at: place, in: nil)
      }
      for id in [one, other] { try writer.settle(id, as: .booked) }
    }
  }

  /// Marks a patient as present; again takes it back.
  public func toggleArrived(_ id: ID<Appointment>) throws {
    let status = try read { try $0.appointment(id).status }
    if status == .arrived {
      try changeStatus(id, .markBooked, from: [.arrived]) { writer, _ in
        try writer.setStatus(.booked, of: id)
      }
    } else {
      try changeStatus(id, .markArrived, from: [.booked]) { writer, _ in
        try writer.setStatus(.arrived, of: id)
      }
    }
  }
}

extension Booking {
  /// - Throws: ``Refusal/invalid(_:)`` when it would not fit in a day.
  static func checkLength(start: TimeOfDay, minutes: Int) throws {
    guard (5...480).contains(minutes), (0..<1440).contains(start.minutes),
      start.minutes + minutes <= 1440
    else { throw Refusal.invalid(.length) }
  }
}

extension InvalidInput {
  static let length = InvalidInput(
    "minutes", "Een afspraak duurt 5 tot 480 minuten en eindigt voor middernacht.",
    "An appointment lasts 5 to 480 minutes and ends before midnight.")
  static let onlyBookedMoves = InvalidInput(
    "status", "Alleen een afspraak die nog moet komen kan worden verplaatst.",
    "Only an appointment that is still to come can be moved.")
  static let inGroup = InvalidInput(
    "status", "Een afspraak in een groep kan niet worden geruild.",
    "An appointment in a group cannot be swapped.")
  static let travel = InvalidInput(
    "travel", "De reistijd is hoogstens 240 minuten en past in de dag.",
    "The travel time is at most 240 minutes and fits in the day.")
  static func status(_ status: AppointmentStatus) -> InvalidInput {
    InvalidInput(
      "status", "Dat kan niet: deze afspraak is \(status.name(in: .dutch)).",
      "That cannot be done: this appointment is \(status.name(in: .english)).")
  }
  static let doesNotTreat = InvalidInput(
    "therapist", "Deze medewerker heeft geen agenda.", "This member of staff has no agenda.")
}

extension Reader {
  /// A booking as it will be stored: checked, and with the episode it belongs to.
  func completed(_ booking: Booking) throws -> Booking {
    try Booking.checkLength(start: booking.start, minutes: booking.minutes)
    _ = try patient(booking.patient)
    let therapist = try treatingMember(booking.therapist)
    var result = booking
    if result.room == nil, result.usesUsualRoom { result.room = therapist.room }
    if let id = booking.group {
      let group = try group(id)
      guard !group.isCancelled else { throw Refusal.invalid(.groupIsOff) }
      result.place = group.place
      result.travel = nil
    } else if let room = result.room, try !self.room(room).isActive {
      throw Refusal.invalid(.roomRetired)
    }
    if let travel = booking.travel {
      guard (0...240).contains(travel.before), (0...240).contains(travel.after),
        booking.interval.with(travel).start.minutes >= 0,
        booking.interval.with(travel).end.minutes <= 1440
      else { throw Refusal.invalid(.travel) }
      // At the patient's home there is no room of the practice.
      result.room = nil
    }
    if booking.episode == nil {
      result.episode = try openEpisode(of: booking.patient, preferring: booking.therapist)
    }
    return result
  }

  /// - Throws: ``Refusal/invalid(_:)`` for somebody without a column in the agenda.
  func treatingMember(_ id: ID<StaffMember>) throws -> StaffMember {
    let member = try staffMember(id)
    guard member.hasAgenda else { throw Refusal.invalid(.doesNotTreat) }
    return member
  }
}
