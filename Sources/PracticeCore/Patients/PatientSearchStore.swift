/// Finds patients by the words in `patient_token`, and keeps those words.
struct PatientSearchStore {
  let database: Database

  /// Renews the words of every patient a change touched.
  func reindex(patientsIn changes: [RowChange]) throws {
    for id in Set(changes.filter { $0.table == "patient" }.map(\.id)) {
      try reindex(ID(id))
    }
  }

  func reindex(_ id: ID<Patient>) throws {
    try database.run("DELETE FROM patient_token WHERE patient_id = ?", id)
    guard let details = try indexedDetails("p.id = ?", id, limit: 1).first?.details else { return }
    try index(id, details)
  }

  /// The details words are made of, of patients in the order of their numbers.
  private func indexedDetails(
    _ condition: String, _ id: any Bindable, limit: Int
  ) throws -> [(id: ID<Patient>, details: PatientDetails)] {
    try database.all(
      """
      SELECT p.id, \(PatientName.columns), p.birth_date, p.birth_part, p.phone, p.other_phone,
             p.third_phone, p.postcode, p.house_number
        FROM patient p WHERE \(condition) ORDER BY p.id LIMIT ?
      """, id, limit
    ) { row in
      let id: ID<Patient> = row.id()
      var details = PatientDetails(name: try PatientName(row: &row))
      details.birth = BirthDate(day: try row.optionalDay(), storedPart: row.text())
      details.phone = row.text()
      details.otherPhone = row.text()
      details.thirdPhone = row.text()
      details.postcode = row.text()
      details.houseNumber = row.text()
      return (id, details)
    }
  }

  /// The words that are stored for some patients, beside those that should be.
  func wordsToCheck(
    after id: Int64, limit: Int
  ) throws -> [(id: ID<Patient>, stored: Set<String>, expected: Set<String>)] {
    try indexedDetails("p.id > ?", id, limit: limit).map { id, details in
      let stored = try database.all(
        "SELECT token FROM patient_token WHERE patient_id = ?", id
      ) { $0.text() }
      return (id, Set(stored), PatientTokens.tokens(of: details))
    }
  }

  /// Adds the words of a patient who has none yet.
  func index(_ id: ID<Patient>, _ details: PatientDetails) throws {
    let sortKey = details.name.sortKey
    for token in PatientTokens.tokens(of: details) {
      try database.run(
        "INSERT INTO patient_token (token, sort_key, patient_id) VALUES (?, ?, ?)",
        token, sortKey, id)
    }
  }
}
