/// The registers in the database.
extension Reader {
  /// The entries of a register, the newest first.
  ///
  /// - Throws: ``Refusal/notPermitted(_:)``: an entry may tell something clinical.
  public func entries(of register: Register, limit: Int = 500) throws -> [RegisterEntry] {
    try viewer.require(.readClinical)
    return try database.all(
      """
      SELECT r.id, r.register, r.patient_id, r.appointment_id, s.initials, r.day, r.what,
             r.action, r.settled
        FROM register_entry r JOIN staff s ON s.id = r.staff_id
       WHERE r.register = ? ORDER BY r.day DESC, r.id DESC LIMIT ?
      """, register.rawValue, limit
    ) { row in
      RegisterEntry(
        id: row.id(), register: try row.value(), patient: row.optionalID(),
        appointment: row.optionalID(), reportedBy: row.text(),
        details: RegisterDetails(
          day: try row.day(), what: row.text(), action: row.text(),
          settled: try row.optionalDay()))
    }
  }

  /// Whether an incident was reported about what followed on the session before this one.
  public func hasIncident(of appointment: ID<Appointment>) throws -> Bool {
    try database.number(
      """
      SELECT EXISTS (SELECT 1 FROM register_entry
                      WHERE appointment_id = ? AND register = 'incident')
      """, appointment) > 0
  }
}

extension Writer {
  func insert(
    _ details: RegisterDetails, in register: Register, patient: ID<Patient>?,
    appointment: ID<Appointment>?
  ) throws {
    try database.run(
      """
      INSERT INTO register_entry (register, patient_id, appointment_id, staff_id, day, what,
        action, settled)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """, register.rawValue, patient, appointment, reader.viewer.person, details.day,
      details.what, details.action, details.settled)
  }

  func update(_ id: ID<RegisterEntry>, to details: RegisterDetails) throws {
    try database.run(
      "UPDATE register_entry SET day = ?, what = ?, action = ?, settled = ? WHERE id = ?",
      details.day, details.what, details.action, details.settled, id)
  }
}
