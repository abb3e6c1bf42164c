/// Appointments in the database.
extension Appointment {
  static let columns = """
    a.id, a.patient_id, a.therapist_id, a.room_id, a.episode_id, a.kind_id, a.day, a.start,
    a.minutes, a.status, a.note, a.home_visit, a.travel_before, a.travel_after, a.group_id,
    a.series_id, a.cancelled_late
    """

  init(row: inout Row) throws {
    self.init(
      id: row.id(), patient: row.id(), therapist: row.id(), room: row.optionalID(),
      episode: row.optionalID(), kind: row.id(), day: try row.day(),
      interval: Interval(start: row.time(), minutes: row.int()), status: try row.value(),
      note: row.text(), travel: Travel(row: &row), group: row.optionalID(),
      series: row.optionalID(), isCalledOffLate: row.bool())
  }
}

extension Travel {
  /// Whether it is a visit at home, and the way there and back.
  fileprivate init?(row: inout Row) {
    let (isHomeVisit, before, after) = (row.bool(), row.int(), row.int())
    guard isHomeVisit else { return nil }
    self.init(before: before, after: after)
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

  /// The active appointments from one day to another, in order of time.
  func appointments(from first: Day, to last: Day) throws -> [Appointment] {
    try database.all(
      """
      SELECT \(Appointment.columns) FROM appointment a
       WHERE a.day BETWEEN ? AND ? AND a.status IN ('booked', 'arrived', 'done')
       ORDER BY a.day, a.start, a.id
      """, first, last, make: { try Appointment(row: &$0) })
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

  /// What takes the therapists' time on some days besides absences and closures: appointments with
  /// the way to them, groups and what is without a patient; of one therapist or of all.
  func busyTimes(
    from first: Day, to last: Day, of therapist: ID<StaffMember>?
  ) throws -> [(therapist: ID<StaffMember>, day: Day, interval: Interval)] {
    let whose = therapist == nil ? "?3 IS NULL" : "therapist_id = ?3"
    let staff = therapist == nil ? "?3 IS NULL" : "staff_id = ?3"
    return try database.all(
      """
      SELECT therapist_id, day, start - travel_before, minutes + travel_before + travel_after
        FROM appointment
       WHERE day BETWEEN ?1 AND ?2 AND \(whose) AND status IN ('booked', 'arrived', 'done')
      UNION ALL
      SELECT therapist_id, day, start, minutes FROM group_session
       WHERE day BETWEEN ?1 AND ?2 AND \(whose) AND status = 'booked'
      UNION ALL
      SELECT staff_id, day, start, minutes FROM engagement
       WHERE day BETWEEN ?1 AND ?2 AND \(staff)
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

  /// When a patient has appointments, from one day to another.
  func busyTimes(
    of patient: ID<Patient>, from first: Day, to last: Day
  ) throws -> [(day: Day, interval: Interval)] {
    try database.all(
      """
      SELECT day, start, minutes FROM appointment
       WHERE patient_id = ? AND day BETWEEN ? AND ? AND status IN ('booked', 'arrived', 'done')
      """, patient, first, last
    ) { row in (try row.day(), Interval(start: row.time(), minutes: row.int())) }
  }

  /// The appointments of one series, in order of time, whatever became of them.
  public func appointments(inSeries series: ID<Appointment>) throws -> [Appointment] {
    try database.all(
      """
      SELECT \(Appointment.columns) FROM appointment a WHERE a.series_id = ?
       ORDER BY a.day, a.start, a.id
      """, series, make: { try Appointment(row: &$0) })
  }

  public func cancelReasons() throws -> [CancelReason] {
    try database.all("SELECT id, code, dutch, english FROM cancel_reason ORDER BY id") { row in
      CancelReason(id: row.id(), code: row.text(), dutch: row.text(), english: row.text())
    }
  }
}

extension Writer {
  func insert(
    _ booking: Booking, series: ID<Appointment>? = nil, status: AppointmentStatus = .booked
  ) throws -> ID<Appointment> {
    try database.run(
      """
      INSERT INTO appointment (patient_id, therapist_id, room_id, episode_id, kind_id, day, start,
        minutes, note, series_id, group_id, home_visit, travel_before, travel_after, status)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      booking.patient, booking.therapist, booking.room, booking.episode, booking.kind.id,
      booking.day, booking.start, booking.minutes, booking.note, series, booking.group,
      booking.travel != nil, booking.travel?.before ?? 0, booking.travel?.after ?? 0,
      status.rawValue)
    return ID(database.lastInsertedID)
  }

  func setSeries(_ series: ID<Appointment>, of id: ID<Appointment>) throws {
    try database.run("UPDATE appointment SET series_id = ? WHERE id = ?", series, id)
  }

  /// Takes an appointment out of the agenda for the moment, so that several can be placed anew
  /// without standing in each other's way; what was allowed for its place ends.
  func release(_ id: ID<Appointment>) throws {
    try database.run("UPDATE appointment SET status = 'cancelled' WHERE id = ?", id)
    // The trigger does this too, but is off while a change is rehearsed or explained.
    try database.run(
      "DELETE FROM double_booking WHERE appointment_id = ?1 OR other_id = ?1", id)
  }

  /// Gives an appointment that was released its new place.
  func place(_ id: ID<Appointment>, at place: Place, in group: ID<GroupSession>?) throws {
    try database.run(
      """
      UPDATE appointment SET therapist_id = ?, day = ?, start = ?, minutes = ?, room_id = ?,
        group_id = ? WHERE id = ?
      """, place.therapist, place.day, place.start, place.minutes, place.room, group, id)
  }

  /// Puts an appointment that was released back in the agenda; here the guards look.
  func settle(_ id: ID<Appointment>, as status: AppointmentStatus) throws {
    try database.run("UPDATE appointment SET status = ? WHERE id = ?", status.rawValue, id)
  }

  func setStatus(_ status: AppointmentStatus, of id: ID<Appointment>) throws {
    try database.run(
      """
      UPDATE appointment SET status = ?, cancel_reason_id = NULL, cancelled_by = NULL,
        cancelled_at = NULL, cancelled_late = 0 WHERE id = ?
      """, status.rawValue, id)
  }

  func cancel(
    _ id: ID<Appointment>, reason: ID<CancelReason>, by who: CancelledBy, at moment: Moment,
    isLate: Bool
  ) throws {
    try database.run(
      """
      UPDATE appointment SET status = 'cancelled', cancel_reason_id = ?, cancelled_by = ?,
        cancelled_at = ?, cancelled_late = ? WHERE id = ?
      """, reason, who.rawValue, moment, isLate, id)
  }
}
