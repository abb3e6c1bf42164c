/// Appointments in the database.
extension Appointment {
  static let columns = """
    a.id, a.patient_id, a.therapist_id, a.room_id, a.episode_id, a.kind_id, a.day, a.start,
    a.minutes, a.status, a.note
    """

  init(row: inout Row) throws {
    self.init(
      id: row.id(), patient: row.id(), therapist: row.id(), room: row.optionalID(),
      episode: row.optionalID(), kind: row.id(), day: try row.day(),
      interval: Interval(start: row.time(), minutes: row.int()), status: try row.value(),
      note: row.text())
  }
}

extension Reader {
  /// - Throws: ``Refusal/notFound(_:)``
  public func appointment(_ id: ID<Appointment>) throws -> Appointment {
    let found = try database.first(
      "SELECT \(Appointment.columns) FROM appointment a WHERE a.id = ?", id,
      make: { try Appointment(row: &$0) })
    guard let found else { throw Refusal.notFound(.appointment) }
    return found
  }

  /// All appointments of a day, whatever became of them, by therapist and time.
  func appointments(on day: Day) throws -> [Appointment] {
    try database.all(
      """
      SELECT \(Appointment.columns) FROM appointment a WHERE a.day = ?
       ORDER BY a.therapist_id, a.start, a.id
      """, day, make: { try Appointment(row: &$0) })
  }

  /// All appointments of a patient, newest first.
  public func appointments(of patient: ID<Patient>) throws -> [Appointment] {
    try database.all(
      """
      SELECT \(Appointment.columns) FROM appointment a WHERE a.patient_id = ?
       ORDER BY a.day DESC, a.start DESC
      """, patient, make: { try Appointment(row: &$0) })
  }

  /// The first appointment of a patient that is still to come, after `moment`.
  public func nextAppointment(
    of patient: ID<Patient>, after moment: Moment
  ) throws -> Appointment? {
    try database.first(
      """
      SELECT \(Appointment.columns) FROM appointment a
       WHERE a.patient_id = ? AND (a.day, a.start) > (?, ?) AND a.status = 'booked'
       ORDER BY a.day, a.start LIMIT 1
      """, patient, moment.day, moment.time, make: { try Appointment(row: &$0) })
  }

  /// The active appointments of a range of days, of one therapist or of all.
  func busyTimes(
    from first: Day, to last: Day, of therapist: ID<StaffMember>?
  ) throws -> [(therapist: ID<StaffMember>, day: Day, interval: Interval)] {
    let whose = therapist == nil ? "?3 IS NULL" : "therapist_id = ?3"
    return try database.all(
      """
      SELECT therapist_id, day, start, minutes FROM appointment
       WHERE day BETWEEN ?1 AND ?2 AND \(whose) AND status IN ('booked', 'arrived', 'done')
      """, first, last, therapist
    ) { row in
      (row.id(), try row.day(), Interval(start: row.time(), minutes: row.int()))
    }
  }

  /// How many treatments of an episode stand in the agenda up to and including a moment.
  public func sessionNumber(in episode: ID<Episode>, upTo moment: Moment) throws -> Int {
    try database.number(
      """
      SELECT count(*) FROM appointment a JOIN appointment_kind k ON k.id = a.kind_id
       WHERE a.episode_id = ? AND (a.day, a.start) <= (?, ?) AND k.treats
         AND a.status IN ('booked', 'arrived', 'done')
      """, episode, moment.day, moment.time)
  }

  public func appointmentKinds() throws -> [AppointmentKind] {
    try database.all(
      "SELECT id, code, dutch, english, minutes, treats, visits FROM appointment_kind ORDER BY id"
    ) { row in
      AppointmentKind(
        id: row.id(), code: row.text(), dutch: row.text(), english: row.text(),
        minutes: row.int(), treats: row.bool(), visits: row.int())
    }
  }

  public func cancelReasons() throws -> [CancelReason] {
    try database.all("SELECT id, code, dutch, english FROM cancel_reason ORDER BY id") { row in
      CancelReason(id: row.id(), code: row.text(), dutch: row.text(), english: row.text())
    }
  }
}

extension Writer {
  func insert(_ booking: Booking, series: ID<Appointment>? = nil) throws -> ID<Appointment> {
    try database.run(
      """
      INSERT INTO appointment (patient_id, therapist_id, room_id, episode_id, kind_id, day, start,
        minutes, note, series_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      booking.patient, booking.therapist, booking.room, booking.episode, booking.kind.id,
      booking.day, booking.start, booking.minutes, booking.note, series)
    return ID(database.lastInsertedID)
  }

  func setSeries(_ series: ID<Appointment>, of id: ID<Appointment>) throws {
    try database.run("UPDATE appointment SET series_id = ? WHERE id = ?", series, id)
  }

  func place(
    _ id: ID<Appointment>, therapist: ID<StaffMember>, day: Day, start: TimeOfDay, minutes: Int
  ) throws {
    try database.run(
      """
      UPDATE appointment SET therapist_id = ?, day = ?, start = ?, minutes = ? WHERE id = ?
      """, therapist, day, start, minutes, id)
  }

  func setStatus(_ status: AppointmentStatus, of id: ID<Appointment>) throws {
    try database.run(
      """
      UPDATE appointment SET status = ?, cancel_reason_id = NULL, cancelled_by = NULL,
        cancelled_at = NULL WHERE id = ?
      """, status.rawValue, id)
  }

  func cancel(
    _ id: ID<Appointment>, reason: ID<CancelReason>, by who: CancelledBy, at moment: Moment
  ) throws {
    try database.run(
      """
      UPDATE appointment SET status = 'cancelled', cancel_reason_id = ?, cancelled_by = ?,
        cancelled_at = ? WHERE id = ?
      """, reason, who.rawValue, moment, id)
  }
}
