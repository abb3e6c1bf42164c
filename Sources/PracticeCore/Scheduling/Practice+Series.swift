/// Series of appointments, as a whole or in part.
extension Practice {
  /// How many dates of a new series may be passed over.
  static let reach = 8

  /// Looks what becomes of a series before it is made.
  ///
  /// - Parameter alternatives: Whether to look for other places for what is not free.
  public func planSeries(
    _ first: Booking, times: Int, everyWeeks weeks: Int, alternatives: Bool = false
  ) throws -> SeriesPlan {
    let count = times > 1 ? times + Practice.reach : 1
    return try planSeries(
      (0..<count).map { index in
        var booking = first
        booking.day = first.day + index * max(1, weeks) * 7
        return booking
      }, count: times, alternatives: alternatives)
  }

  /// - Parameters:
  ///   - wishes: In order of time; more than `count` may be given, to pass some over.
  public func planSeries(
    _ wishes: [Booking], count: Int, alternatives: Bool = false
  ) throws -> SeriesPlan {
    SeriesPlan(try rehearse(wishes, alternatives: alternatives), count: count)
  }

  /// Looks what becomes of the appointments a phrase asks for before they are made: each date is
  /// free, a holiday or taken, with other places near it.
  public func planPhrase(
    _ phrase: BookingPhrase, in context: BookingContext = BookingContext()
  ) throws -> SeriesPlan {
    let wishes = try read {
      try $0.bookings(of: phrase, in: context, reserve: Practice.reach)
    }
    return try planSeries(wishes, count: phrase.count, alternatives: true)
  }

  /// Looks what becomes of a series that is moved before it is.
  public func planMove(
    of id: ID<Appointment>, _ scope: SeriesScope, by shift: SeriesShift
  ) throws -> SeriesPlan {
    let (movable, wishes) = try read { reader in
      let movable = try reader.series(around: id, scope).filter { $0.status == .booked }
      let kinds = try reader.appointmentKinds()
      return (
        movable,
        try movable.map { appointment in
          guard let kind = kinds.first(where: { $0.id == appointment.kind }) else {
            throw DatabaseError.unreadable("appointment_kind")
          }
          var wish = Booking(
            patient: appointment.patient, therapist: appointment.therapist,
            episode: appointment.episode, kind: kind, day: appointment.day,
            start: appointment.interval.start, note: appointment.note,
            travel: appointment.travel)
          wish.place = shift.shifted(appointment.place)
          wish.room = try reader.room(of: appointment, movedTo: wish.therapist)
          wish.usesUsualRoom = false
          try Booking.checkLength(start: wish.start, minutes: wish.minutes)
          return wish
        }
      )
    }
    guard !movable.isEmpty else { throw Refusal.invalid(.onlyBookedMoves) }
    let ids = movable.map(\.id)
    return SeriesPlan(
      try rehearse(wishes, replacing: ids, alternatives: true), count: ids.count, moving: ids)
  }

  /// Moves several appointments of a patient as one change: all of them, or none.
  ///
  /// - Throws: ``Refusal/conflict(_:)`` with what is in the way.
  public func move(_ moves: [(appointment: ID<Appointment>, place: Place)]) throws {
    guard let first = moves.first else { return }
    let (subject, patient) = try read { reader in
      for therapist in Set(moves.map(\.place.therapist)) {
        _ = try reader.treatingMember(therapist)
      }
      let appointment = try reader.appointment(first.appointment)
      return (try reader.patient(appointment.patient).name.listed, appointment.patient)
    }
    for move in moves {
      try Booking.checkLength(start: move.place.start, minutes: move.place.minutes)
    }
    let note = JournalNote(
      .moveSeries, subject: subject, moment: first.place.moment,
      detail: JournalNote.appointments(moves.count), patient: patient)
    try change(note) { writer in
      for (id, _) in moves {
        guard try writer.reader.appointment(id).status == .booked else {
          throw Refusal.invalid(.onlyBookedMoves)
        }
        try writer.release(id)
      }
      for (id, place) in moves { try writer.place(id, at: place, in: nil) }
      for (id, _) in moves { try writer.settle(id, as: .booked) }
    }
  }

  /// Calls off what is still to come of a series, as one change.
  ///
  /// - Returns: How many appointments were called off.
  @discardableResult
  public func cancelSeries(
    around id: ID<Appointment>, _ scope: SeriesScope, reason: CancelReason,
    by who: CancelledBy = .patient
  ) throws -> Int {
    let (appointment, count, subject) = try read { reader in
      let appointment = try reader.appointment(id)
      return (
        appointment, try reader.series(around: id, scope).count { $0.status == .booked },
        try reader.patient(appointment.patient).name.listed
      )
    }
    guard count > 0 else { throw Refusal.invalid(.status(appointment.status)) }
    let why = JournalNote.appointments(count, JournalNote.detail(reason.dutch, reason.english))
    let note = JournalNote(
      .cancelSeries, subject: subject, moment: appointment.moment, detail: why,
      patient: appointment.patient)
    return try change(note) { writer in
      let booked = try writer.reader.series(around: id, scope).filter { $0.status == .booked }
      for appointment in booked { try writer.cancel(appointment, reason: reason, by: who) }
      return booked.count
    }
  }
}

extension Reader {
  /// The appointments of the series an appointment belongs to, in order of time.
  public func series(
    around id: ID<Appointment>, _ scope: SeriesScope = .all
  ) throws -> [Appointment] {
    let appointment = try appointment(id)
    guard scope != .one, let series = appointment.series else { return [appointment] }
    return try appointments(inSeries: series).filter {
      scope == .all || $0.moment >= appointment.moment
    }
  }
}

extension JournalNote {
  /// `6 afspraken`, with a reason when there is one.
  static func appointments(_ count: Int, _ reason: String = "") -> String {
    func text(_ words: String, _ language: Language) -> String {
      let why = JournalNote.text(reason, in: language)
      return why.isEmpty ? words : "\(words), \(why)"
    }
    return JournalNote.detail(
      text(count == 1 ? "1 afspraak" : "\(count) afspraken", .dutch),
      text(count == 1 ? "1 appointment" : "\(count) appointments", .english))
  }
}
