/// The terms, and who agreed to them, in the database.
extension Reader {
  public func terms() throws -> Terms {
    Terms(since: try database.first("SELECT since FROM terms") { try $0.optionalDay() } ?? nil)
  }

  /// How a patient stands towards the terms of now.
  public func terms(of patient: ID<Patient>) throws -> PatientTerms {
    let agreement = try database.first(
      """
      SELECT g.day, g.terms, s.initials FROM terms_agreed g JOIN staff s ON s.id = g.staff_id
       WHERE g.patient_id = ? ORDER BY g.terms DESC, g.id DESC LIMIT 1
      """, patient
    ) { row in
      TermsAgreement(day: try row.day(), terms: try row.day(), initials: row.text())
    }
    return PatientTerms(terms: try terms(), agreement: agreement)
  }

  /// Which of these patients did not agree to the terms of now.
  func owingTerms(among patients: Set<ID<Patient>>) throws -> Set<ID<Patient>> {
    guard let since = try terms().since else { return [] }
    let ids = JSON.array(patients.map { .int($0.rawValue) }).text
    return Set(
      try database.all(
        """
        SELECT value FROM json_each(?)
         WHERE NOT EXISTS (SELECT 1 FROM terms_agreed g
                            WHERE g.patient_id = value AND g.terms >= ?)
        """, ids, since
      ) { $0.id() })
  }
}

extension Writer {
  func setTerms(_ terms: Terms) throws {
    try database.run("UPDATE terms SET since = ?", terms.since)
  }

  func insertAgreement(of patient: ID<Patient>, to terms: Day) throws {
    try database.run(
      "INSERT INTO terms_agreed (patient_id, day, terms, staff_id) VALUES (?, ?, ?, ?)", patient,
      reader.today, terms, reader.viewer.person)
  }
}
