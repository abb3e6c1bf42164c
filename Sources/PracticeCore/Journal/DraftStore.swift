/// The SQL of the drafts: each person has one of each form about each row.
struct DraftStore {
  let database: Database

  private static let columns = "form, subject_id, patient_id, content, changed_ms"

  func keep(
    _ values: [String: String], of key: DraftKey, by person: ID<StaffMember>, at instant: Int64
  ) throws {
    let content = JSON.object(values.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
    try database.run(
      """
      INSERT INTO draft (staff_id, form, subject_id, patient_id, content, changed_ms)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (staff_id, form, subject_id) DO UPDATE SET content = excluded.content,
        changed_ms = excluded.changed_ms
      """, person, key.form, key.subject, key.patient, content.text, instant)
  }

  func drop(_ key: DraftKey, of person: ID<StaffMember>) throws {
    try database.run(
      "DELETE FROM draft WHERE staff_id = ? AND form = ? AND subject_id = ?", person, key.form,
      key.subject)
  }

  func holds(_ key: DraftKey, of person: ID<StaffMember>) throws -> Bool {
    try database.number(
      "SELECT count(*) FROM draft WHERE staff_id = ? AND form = ? AND subject_id = ?", person,
      key.form, key.subject) > 0
  }

  /// One draft; the others need not be whole.
  func draft(_ key: DraftKey, of person: ID<StaffMember>) throws -> Draft? {
    let row = try database.first(
      """
      SELECT \(DraftStore.columns) FROM draft
       WHERE staff_id = ? AND form = ? AND subject_id = ?
      """, person, key.form, key.subject, make: read)
    return try row.map(draft)
  }

  /// The newest first.
  func drafts(of person: ID<StaffMember>) throws -> [Draft] {
    try database.all(
      "SELECT \(DraftStore.columns) FROM draft WHERE staff_id = ? ORDER BY changed_ms DESC", person,
      make: read
    ).map(draft)
  }

  /// The initials of others who typed in the same form since.
  func othersTyping(
    in key: DraftKey, besides person: ID<StaffMember>, since instant: Int64
  ) throws -> [String] {
    try database.all(
      """
      SELECT s.initials FROM draft d JOIN staff s ON s.id = d.staff_id
       WHERE d.form = ? AND d.subject_id = ? AND d.staff_id <> ? AND d.changed_ms >= ?
       ORDER BY s.initials
      """, key.form, key.subject, person, instant
    ) { $0.text() }
  }

  private typealias Kept = (key: DraftKey, content: String, changed: Int64)

  private func read(_ row: inout Row) -> Kept {
    (
      DraftKey(form: row.text(), subject: row.int64(), patient: row.optionalID()), row.text(),
      row.int64()
    )
  }

  private func draft(_ kept: Kept) throws -> Draft {
    let values = try database.all("SELECT key, value FROM json_each(?)", kept.content) { row in
      (row.text(), row.text())
    }
    return Draft(
      key: kept.key, values: Dictionary(values) { _, last in last }, changed: kept.changed)
  }
}
