/// Requests to destroy a file, and when it was changed last.
extension Reader {
  func retention(of patient: ID<Patient>) throws -> FileRetention {
    let lastChange = try database.first(
      """
      SELECT max(day) FROM (
        SELECT max(substr(e.practice_at, 1, 10)) AS day
          FROM journal_row r JOIN journal_entry e ON e.id = r.entry_id
         WHERE r.patient_id IN (
               SELECT ?1 UNION ALL SELECT number FROM former_number WHERE patient_id = ?1)
        UNION ALL
        SELECT max(day) FROM appointment WHERE patient_id = ?1 AND day <= ?2
        UNION ALL
        SELECT max(day) FROM note_addendum WHERE patient_id = ?1
      )
      """, patient, today
    ) { try $0.optionalDay() }
    return FileRetention(
      lastChange: (lastChange ?? nil) ?? today,
      requests: try destructionRequests(
        where: "patient_id = ? ORDER BY requested DESC, id DESC", patient))
  }

  /// Requests nobody has decided about, the oldest first.
  public func openDestructionRequests() throws -> [DestructionRequest] {
    try destructionRequests(where: "decided IS NULL AND ? ORDER BY requested, id", 1)
  }

  private func destructionRequests(
    where condition: String, _ value: any Bindable
  ) throws -> [DestructionRequest] {
    try database.all(
      """
      SELECT id, patient_id, requested, refusal, decided FROM destruction_request
       WHERE \(condition)
      """, value
    ) { row in
      DestructionRequest(
        id: row.id(), patient: row.id(), requested: try row.day(),
        refusal: DestructionRefusal(rawValue: row.text()), decided: try row.optionalDay())
    }
  }
}

extension Writer {
  func insertDestructionRequest(of patient: ID<Patient>) throws {
    try database.run(
      "INSERT INTO destruction_request (patient_id, requested, staff_id) VALUES (?, ?, ?)",
      patient, reader.today, reader.viewer.person)
  }

  func refuse(_ request: DestructionRequest, because refusal: DestructionRefusal) throws {
    let changed = try database.run(
      "UPDATE destruction_request SET refusal = ?, decided = ? WHERE id = ? AND decided IS NULL",
      refusal.rawValue, reader.today, request.id)
    if changed == 0 { throw Refusal.changedSince }
  }
}
