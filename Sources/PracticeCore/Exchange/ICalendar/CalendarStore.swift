/// Which appointments go into a calendar file.
public struct CalendarQuery: Sendable {
  /// All therapists unless it says otherwise.
  public var therapist: ID<StaffMember>?
  public var from: Day
  public var to: Day
  /// Names instead of initials.
  public var showsNames: Bool

  public init(
    therapist: ID<StaffMember>? = nil, from: Day, to: Day, showsNames: Bool = false
  ) {
    self.therapist = therapist
    self.from = from
    self.to = to
    self.showsNames = showsNames
  }
}

extension Practice {
  /// The appointments of a range of days as a calendar file, those that were called off as such.
  public func calendar(_ query: CalendarQuery, in language: Language) throws -> ICalendar {
    let instant = clock.instant()
    return try read { reader in
      let details = try reader.practiceDetails()
      let therapist = try query.therapist.map { try reader.staffMember($0) }
      return ICalendar(
        name: [details.name, therapist?.shortName ?? ""].filter { !$0.isEmpty }
          .joined(separator: " · "),
        location: details.name, events: try reader.events(query, language), at: instant)
    }
  }
}

extension Reader {
  fileprivate func events(
    _ query: CalendarQuery, _ language: Language
  ) throws -> [ICalendar.Event] {
    // Tells this practice from every other one, and never changes.
    let origin =
      try database.first(
        "SELECT at_ms FROM journal_entry WHERE id = (SELECT min(id) FROM journal_entry)"
      ) { $0.int64() } ?? 0
    let practice = String(fnv1a("\(origin) \(try firstName())".utf8), radix: 16)
    let rows = try database.all(
      """
      SELECT \(Appointment.columns),
             (SELECT count(*) FROM journal_row r
               WHERE r.table_name = 'appointment' AND r.row_id = a.id AND r.op = 'update'),
             (SELECT max(r.entry_id) FROM journal_row r
               WHERE r.table_name = 'appointment' AND r.row_id = a.id)
        FROM appointment a WHERE a.day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR a.therapist_id = ?3)
       ORDER BY a.day, a.start, a.id
      """, query.from, query.to, query.therapist
    ) { row in
      (try Appointment(row: &row), row.int(), row.optionalID() as ID<JournalEntry>?)
    }
    let rooms = Dictionary(uniqueKeysWithValues: try allRooms().map { ($0.id, $0.name) })
    let patients = try patientSummaries(Set(rows.map(\.0.patient)))
    return try rows.compactMap { appointment, changes, entry in
      guard let patient = patients[appointment.patient] else { return nil }
      let name = query.showsNames ? patient.name.listed : patient.name.initialsOnly
      return ICalendar.Event(
        uid: "appointment-\(appointment.id.rawValue)-\(practice)@practice.invalid",
        sequence: changes,
        changed: try entry.flatMap { try Journal(database: database).entry($0)?.instant } ?? origin,
        day: appointment.day, interval: appointment.interval,
        summary: language("Afspraak ", "Appointment ") + name,
        room: appointment.room.flatMap { rooms[$0] } ?? "",
        isCancelled: !appointment.status.isActive)
    }
  }

  /// The name the practice had when it was set up: a later one does not make other events.
  private func firstName() throws -> String {
    let changed = try database.first(
      """
      SELECT json_extract(before, '$.name') FROM journal_row
       WHERE table_name = 'practice' AND row_id = 1 AND op = 'update'
         AND json_extract(before, '$.name') IS NOT NULL ORDER BY entry_id LIMIT 1
      """
    ) { $0.text() }
    return try changed ?? practiceDetails().name
  }
}
