/// Which form somebody is filling in, and about what.
public struct DraftKey: Hashable, Sendable {
  /// The form, such as `patient` or `note`.
  public let form: String
  /// The row it is about; 0 for a new one.
  public let subject: Int64
  public let patient: ID<Patient>?

  public init(form: String, subject: Int64, patient: ID<Patient>? = nil) {
    self.form = form
    self.subject = subject
    self.patient = patient
  }
}

/// What somebody had typed and not saved.
public struct Draft: Hashable, Sendable {
  public let key: DraftKey
  /// The text of each field, by its name.
  public let values: [String: String]
  /// Milliseconds since 1970, UTC.
  public let changed: Int64
}

extension Practice {
  /// Keeps what is being typed.
  ///
  /// Each person has a draft of their own of each form.
  public func keepDraft(_ values: [String: String], of key: DraftKey) throws {
    let content = JSON.object(values.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
    let instant = clock.instant()
    try record { database in
      try database.run(
        """
        INSERT INTO draft (staff_id, form, subject_id, patient_id, content, changed_ms)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (staff_id, form, subject_id) DO UPDATE SET content = excluded.content,
          changed_ms = excluded.changed_ms
        """, viewer.person, key.form, key.subject, key.patient, content.text, instant)
    }
  }

  /// Forgets the draft of a form: it was saved, or given up.
  public func dropDraft(of key: DraftKey) throws {
    let exists = try database.number(
      "SELECT count(*) FROM draft WHERE staff_id = ? AND form = ? AND subject_id = ?",
      viewer.person, key.form, key.subject)
    guard exists > 0 else { return }
    try record { database in
      try database.run(
        "DELETE FROM draft WHERE staff_id = ? AND form = ? AND subject_id = ?", viewer.person,
        key.form, key.subject)
    }
  }

  /// The initials of others who typed in the same form, about the same row, within ten minutes.
  ///
  /// What they type is kept within a second, so that this is what they are doing now.
  public func othersTyping(in key: DraftKey) throws -> [String] {
    // Two new things are two things.
    guard key.subject != 0 else { return [] }
    let recently = clock.instant() - 10 * 60_000
    return try read { reader in
      try reader.database.all(
        """
        SELECT s.initials FROM draft d JOIN staff s ON s.id = d.staff_id
         WHERE d.form = ? AND d.subject_id = ? AND d.staff_id <> ? AND d.changed_ms >= ?
         ORDER BY s.initials
        """, key.form, key.subject, reader.viewer.person, recently
      ) { $0.text() }
    }
  }

  /// The draft of a form that was left behind.
  public func draft(of key: DraftKey) throws -> Draft? {
    try drafts().first { $0.key.form == key.form && $0.key.subject == key.subject }
  }

  /// Everything the viewer typed and did not save, newest first.
  public func drafts() throws -> [Draft] {
    try read { reader in
      let rows = try reader.database.all(
        """
        SELECT form, subject_id, patient_id, content, changed_ms FROM draft
         WHERE staff_id = ? ORDER BY changed_ms DESC
        """, reader.viewer.person
      ) { row in
        (
          DraftKey(form: row.text(), subject: row.int64(), patient: row.optionalID()), row.text(),
          row.int64()
        )
      }
      return try rows.map { key, content, changed in
        let values = try reader.database.all("SELECT key, value FROM json_each(?)", content) {
          row in (row.text(), row.text())
        }
        return Draft(
          key: key, values: Dictionary(values) { _, last in last }, changed: changed)
      }
    }
  }
}
