extension Reader {
  /// The statements of a patient, oldest first.
  public func statements(of patient: ID<Patient>) throws -> [PatientStatement] {
    try viewer.require(.readClinical)
    return try database.all(
      """
      SELECT p.day, s.initials, p.body FROM patient_statement p JOIN staff s ON s.id = p.staff_id
       WHERE p.patient_id = ? ORDER BY p.id
      """, patient
    ) { row in PatientStatement(day: try row.day(), initials: row.text(), body: row.text()) }
  }
}

extension Writer {
  func insertStatement(_ body: String, of patient: ID<Patient>) throws {
    try database.run(
      "INSERT INTO patient_statement (patient_id, staff_id, day, body) VALUES (?, ?, ?, ?)",
      patient, reader.viewer.person, reader.today, body)
  }
}
