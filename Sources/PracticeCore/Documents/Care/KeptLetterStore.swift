/// Kept letters in the database. All of it is clinical.
extension Reader {
  func letters(of episode: ID<Episode>) throws -> [KeptLetter] {
    try database.all(
      """
      SELECT l.id, l.kind, l.day, s.initials, l.addressee, l.body
        FROM care_letter l JOIN staff s ON s.id = l.staff_id
       WHERE l.episode_id = ? ORDER BY l.day DESC, l.id DESC
      """, episode
    ) { row in
      KeptLetter(
        id: row.id(), kind: try row.value(), day: try row.day(), initials: row.text(),
        addressee: row.text(), text: row.text())
    }
  }

  /// When the GP or who referred heard last of the course.
  func lastReport(of episode: ID<Episode>) throws -> Day? {
    try database.first(
      """
      SELECT day FROM care_letter WHERE episode_id = ? AND kind = 'report'
       ORDER BY day DESC LIMIT 1
      """, episode
    ) { try $0.day() }
  }
}

extension Writer {
  func insert(
    _ text: String, _ kind: CareLetter, to addressee: [String], of episode: Episode
  ) throws {
    try database.run(
      """
      INSERT INTO care_letter (patient_id, episode_id, staff_id, day, kind, addressee, body)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      episode.patient, episode.id, reader.viewer.person, reader.today, kind.rawValue,
      addressee.joined(separator: ", "), text)
  }
}
