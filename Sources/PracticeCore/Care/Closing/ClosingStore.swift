/// How episodes ended, in the database; clinical.
extension Reader {
  /// How an episode was closed last.
  public func closing(of episode: ID<Episode>) throws -> ClosingDetails? {
    try viewer.require(.readClinical)
    return try database.first(
      """
      SELECT c.day, c.result, c.aftercare, s.initials
        FROM episode_closing c JOIN staff s ON s.id = c.staff_id
       WHERE c.episode_id = ? ORDER BY c.id DESC LIMIT 1
      """, episode
    ) { row in
      ClosingDetails(
        day: try row.day(), result: row.text(), aftercare: row.text(), initials: row.text())
    }
  }
}

extension Writer {
  func insertClosing(_ result: String, _ aftercare: String, of episode: Episode) throws {
    try database.run(
      """
      INSERT INTO episode_closing (patient_id, episode_id, staff_id, day, result, aftercare)
      VALUES (?, ?, ?, ?, ?, ?)
      """, episode.patient, episode.id, reader.viewer.person, reader.today, result, aftercare)
  }
}
