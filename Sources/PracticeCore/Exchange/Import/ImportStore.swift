/// What an import asks of the database, and the runs it leaves there.
extension Reader {
  /// Everybody who is registered, by what a file may have of them.
  func knownPatients() throws -> KnownPatients {
    var known = KnownPatients()
    try database.each(
      """
      SELECT p.id, \(PatientName.columns), p.birth_date, p.birth_part, p.citizen_number, p.phone,
             p.other_phone, p.third_phone
        FROM patient p
      """, []
    ) { row in
      let id: ID<Patient> = row.id()
      let details = try PatientDetails(traitsOf: &row)
      known.add(details, as: .patient(id))
      return true
    }
    return known
  }
}

extension Writer {
  /// Opens a run of an import; its number is what its entries in the journal share.
  func insertImportRun(_ format: ImportFormat, patients: Int) throws -> Int64 {
    try database.run(
      "INSERT INTO import_run (day, staff_id, format, patients) VALUES (?, ?, ?, ?)",
      reader.today, reader.viewer.person, format.rawValue, patients)
    return database.lastInsertedID
  }
}
