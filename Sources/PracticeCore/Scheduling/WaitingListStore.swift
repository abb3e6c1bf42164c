/// The waiting list in the database.
extension Reader {
  /// Everybody who waits, the most urgent first and then who waits longest.
  public func waitingList() throws -> [WaitingWish] { try wishes("?1 IS NULL", nil) }

  /// What a patient waits for.
  public func waitingList(of patient: ID<Patient>) throws -> [WaitingWish] {
    try wishes("w.patient_id = ?1", patient.rawValue)
  }

  /// - Throws: ``Refusal/notFound(_:)``
  func waitingWish(_ id: ID<WaitingWish>) throws -> WaitingWish {
    guard let wish = try wishes("w.id = ?1", id.rawValue).first else {
      throw Refusal.notFound(.wish)
    }
    return wish
  }

  private func wishes(_ condition: String, _ value: Int64?) throws -> [WaitingWish] {
    let rows = try database.all(
      """
      SELECT w.id, w.patient_id, p.therapist_id, w.therapist_id, w.kind_id, w.minutes, w.urgency,
             w.weekdays, w.parts, w.earliest, w.latest, w.first_day, w.last_day, w.replaces_id,
             w.note, w.since
        FROM waiting_wish w JOIN patient p ON p.id = w.patient_id
       WHERE \(condition)
      """, value.map { SQLValue.integer($0) } ?? .null
    ) { row in
      let id: ID<WaitingWish> = row.id()
      let patient: ID<Patient> = row.id()
      let own: ID<StaffMember>? = row.optionalID()
      let details = try WaitingDetails(row: &row)
      guard let since = Moment(iso: row.text()) else { throw DatabaseError.unreadable("moment") }
      return (id: id, patient: patient, own: own, details: details, since: since)
    }
    let patients = try patientSummaries(Set(rows.map(\.patient)))
    return try rows.compactMap { row in
      guard let patient = patients[row.patient] else { return nil }
      return WaitingWish(
        id: row.id, patient: patient, ownTherapist: row.own, details: row.details,
        since: row.since, replaces: try row.details.replaces.flatMap { try pending($0) })
    }.sorted {
      ($1.details.urgency, $0.since, $0.id) < ($0.details.urgency, $1.since, $1.id)
    }
  }

  /// The appointment, while it is still to come.
  private func pending(_ id: ID<Appointment>) throws -> Appointment? {
    try database.first(
      "SELECT \(Appointment.columns) FROM appointment a WHERE a.id = ? AND a.status = 'booked'",
      id, make: { try Appointment(row: &$0) }
    ).flatMap { $0.moment > now ? $0 : nil }
  }

  /// When patients are in the practice on a day.
  func busyTimes(of patients: [ID<Patient>], on day: Day) throws -> [ID<Patient>: [Interval]] {
    let rows = try database.all(
      """
      SELECT a.patient_id, a.start, a.minutes
        FROM json_each(?) p JOIN appointment a ON a.patient_id = p.value AND a.day = ?
         AND a.status IN ('booked', 'arrived', 'done')
      """, JSON.array(patients.map { .int($0.rawValue) }).text, day
    ) { row in
      (row.id() as ID<Patient>, Interval(start: row.time(), minutes: row.int()))
    }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }

  /// A patient's last visits, those still to come first.
  func lastVisits(of patient: ID<Patient>) throws -> [(day: Day, interval: Interval)] {
    try database.all(
      """
      SELECT a.day, a.start, a.minutes FROM appointment a
       WHERE a.patient_id = ? AND a.status IN ('booked', 'arrived', 'done')
       ORDER BY a.day DESC, a.start DESC LIMIT 60
      """, patient
    ) { row in (try row.day(), Interval(start: row.time(), minutes: row.int())) }
  }
}

extension WaitingDetails {
  fileprivate static let columns = [
    "therapist_id", "kind_id", "minutes", "urgency", "weekdays", "parts", "earliest", "latest",
    "first_day", "last_day", "replaces_id", "note",
  ]

  fileprivate init(row: inout Row) throws {
    self.init(
      therapist: row.optionalID(), kind: row.id(), minutes: row.int(), urgency: try row.value(),
      times: TimeWish(
        weekdays: Set(row.text().compactMap(\.wholeNumberValue)),
        parts: Set(
          row.text().compactMap { letter in
            DayPart.allCases.first { $0.rawValue.first == letter }
          }),
        earliest: row.optionalInt().map(TimeOfDay.init(minutes:)),
        latest: row.optionalInt().map(TimeOfDay.init(minutes:)), first: try row.optionalDay(),
        last: try row.optionalDay()),
      replaces: row.optionalID(), note: row.text())
  }

  /// In the order of ``columns``.
  fileprivate var values: [any Bindable] {
    [
      therapist, kind, minutes, urgency.rawValue,
      times.weekdays.sorted().map(String.init).joined(),
      DayPart.allCases.filter(times.parts.contains).map { String($0.rawValue.prefix(1)) }.joined(),
      times.earliest, times.latest, times.first, times.last, replaces, note,
    ]
  }
}

extension Writer {
  func insert(_ details: WaitingDetails, of patient: ID<Patient>) throws -> ID<WaitingWish> {
    let columns = WaitingDetails.columns.joined(separator: ", ")
    let places = WaitingDetails.columns.map { _ in "?" }.joined(separator: ", ")
    try database.run(
      "INSERT INTO waiting_wish (\(columns), patient_id, since) VALUES (\(places), ?, ?)",
      details.values + [patient, reader.now])
    return ID(database.lastInsertedID)
  }

  func update(_ id: ID<WaitingWish>, to details: WaitingDetails) throws {
    let assignments = WaitingDetails.columns.map { "\($0) = ?" }.joined(separator: ", ")
    try database.run(
      "UPDATE waiting_wish SET \(assignments) WHERE id = ?", details.values + [id])
  }

  func remove(_ id: ID<WaitingWish>) throws {
    let removed = try database.run("DELETE FROM waiting_wish WHERE id = ?", id)
    if removed == 0 { throw Refusal.notFound(.wish) }
  }
}
