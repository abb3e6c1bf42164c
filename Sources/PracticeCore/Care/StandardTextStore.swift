/// Standard texts in the database; each therapist has his own.
extension Reader {
  /// The viewer's own texts, by abbreviation.
  public func standardTexts() throws -> [StandardText] {
    try viewer.require(.readClinical)
    return try database.all(
      """
      SELECT id, abbreviation, body FROM standard_text WHERE staff_id = ?
       ORDER BY abbreviation COLLATE NOCASE
      """, viewer.person
    ) { row in
      StandardText(
        id: row.id(), details: StandardTextDetails(abbreviation: row.text(), body: row.text()))
    }
  }
}

extension Writer {
  func insert(_ text: StandardTextDetails) throws {
    try database.run(
      "INSERT INTO standard_text (staff_id, abbreviation, body) VALUES (?, ?, ?)",
      reader.viewer.person, text.abbreviation, text.body)
  }

  func update(_ id: ID<StandardText>, to text: StandardTextDetails) throws {
    try database.run(
      "UPDATE standard_text SET abbreviation = ?, body = ? WHERE id = ? AND staff_id = ?",
      text.abbreviation, text.body, id, reader.viewer.person)
  }

  func delete(_ id: ID<StandardText>) throws {
    try database.run(
      "DELETE FROM standard_text WHERE id = ? AND staff_id = ?", id, reader.viewer.person)
  }
}
