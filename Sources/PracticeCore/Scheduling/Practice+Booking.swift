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
  @discardableResult
  public func book(series bookings: [Booking]) throws -> [ID<Appointment>] {
    guard let first = bookings.first else { return [] }
    let completed = try read { reader in try bookings.map { try reader.completed($0) } }
    let note = try read { reader in
      JournalNote(
        .bookAppointment, subject: try reader.patient(first.patient).name.listed,
        moment: first.moment, detail: try reader.staffMember(first.therapist).shortName,
        patient: first.patient)
    }
    return try change(note) { writer in
      let ids = try completed.map { try writer.insert($0) }
      if ids.count > 1 { for id in ids { try writer.setSeries(ids[0], of: id) } }
      return ids
    }
  }

  /// Moves an appointment to another time, and perhaps another therapist.
  public func move(
    _ id: ID<Appointment>, to therapist: ID<StaffMember>, day: Day, start: TimeOfDay,
    minutes: Int? = nil
  ) throws {
    let (appointment, subject, name) = try read { reader in
      let appointment = try reader.appointment(id)
      return (
        appointment, try reader.patient(appointment.patient).name.listed,
        try reader.treatingMember(therapist).shortName
      )
    }
    guard appointment.status == .booked else { throw Refusal.invalid(.onlyBookedMoves) }
    let minutes = minutes ?? appointment.interval.minutes
    try Booking.checkLength(start: start, minutes: minutes)
    let note = JournalNote(
      .moveAppointment, subject: subject, moment: Moment(day: day, time: start), detail: name,
      patient: appointment.patient)
    try change(note) { writer in
      let now = try writer.reader.appointment(id)
      guard now == appointment else { throw Refusal.changedSince }
      try writer.place(id, therapist: therapist, day: day, start: start, minutes: minutes)
    }
  }

  /// Calls an appointment off; its time is free again and it stays in history.
  public func cancel(
    _ id: ID<Appointment>, reason: CancelReason, by who: CancelledBy = .patient
  ) throws {
    try changeStatus(
      id, .cancelAppointment,
      detail: JournalNote.detail(reason.dutch, reason.english), from: [.booked, .arrived]
    ) {
      try $0.cancel(id, reason: reason.id, by: who, at: $0.reader.now)
    }
  }

  /// Marks a patient as present; again takes it back.
  public func toggleArrived(_ id: ID<Appointment>) throws {
    let status = try read { try $0.appointment(id).status }
    if status == .arrived {
      try changeStatus(id, .markBooked, from: [.arrived]) { try $0.setStatus(.booked, of: id) }
    } else {
      try changeStatus(id, .markArrived, from: [.booked]) { try $0.setStatus(.arrived, of: id) }
    }
  }

  /// Marks that a patient did not come.
  ///
  /// It is no treatment and takes nothing from the cover.
  public func markNoShow(_ id: ID<Appointment>) throws {
    try changeStatus(id, .markNoShow, from: [.booked, .arrived]) {
      try $0.setStatus(.noShow, of: id)
    }
  }

  /// Puts what was called off or missed back in the agenda, if its time is still free.
  public func restore(_ id: ID<Appointment>) throws {
    try changeStatus(id, .markBooked, from: [.cancelled, .noShow]) {
      try $0.setStatus(.booked, of: id)
    }
  }

  func changeStatus(
    _ id: ID<Appointment>, _ action: Action, detail: String = "",
    from allowed: Set<AppointmentStatus>, _ body: (Writer) throws -> Void
  ) throws {
    let note = try read { reader in
      let appointment = try reader.appointment(id)
      return JournalNote(
        action, subject: try reader.patient(appointment.patient).name.listed,
        moment: appointment.moment, detail: detail, patient: appointment.patient)
    }
    try change(note) { writer in
      // Asked inside the transaction: another terminal may just have done the same.
      let status = try writer.reader.appointment(id).status
      guard allowed.contains(status) else { throw Refusal.invalid(.status(status)) }
      try body(writer)
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
    _ = try treatingMember(booking.therapist)
    var result = booking
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
