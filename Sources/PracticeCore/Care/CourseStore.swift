/// What a course is made of, in the database; clinical.
extension Reader {
  /// The days on which a treatment of the episode was given, in order.
  func treatmentDays(of episode: ID<Episode>) throws -> [Day] {
    try database.all(
      """
      SELECT a.day FROM appointment a JOIN appointment_kind k ON k.id = a.kind_id
       WHERE a.episode_id = ? AND k.treats AND a.status = 'done' ORDER BY a.day, a.start
      """, episode
    ) { try $0.day() }
  }

  func hasNextAppointment(in episode: ID<Episode>) throws -> Bool {
    try database.number(
      """
      SELECT EXISTS (SELECT 1 FROM appointment WHERE episode_id = ? AND (day, start) >= (?, ?)
                        AND status IN ('booked', 'arrived'))
      """, episode, now.day, now.time) > 0
  }

  /// The newest session at which something serious was told, without an incident about it.
  func seriousSideEffect(in episode: ID<Episode>) throws -> Day? {
    try database.first(
      """
      SELECT n.day FROM session_note n
       WHERE n.episode_id = ? AND n.side_effect IN ('dizzy', 'other')
         AND NOT EXISTS (SELECT 1 FROM register_entry r
                          WHERE r.appointment_id = n.appointment_id AND r.register = 'incident')
       ORDER BY n.day DESC LIMIT 1
      """, episode
    ) { try $0.day() }
  }

  /// What was done at the latest session that has a note.
  func latestTechniques(of episode: ID<Episode>) throws -> [AppliedTechnique] {
    try database.all(
      """
      SELECT t.technique_id, t.level, t.side FROM note_technique t
       WHERE t.note_id = (SELECT id FROM session_note WHERE episode_id = ?
                           ORDER BY day DESC, id DESC LIMIT 1)
       ORDER BY t.technique_id
      """, episode
    ) { row in
      AppliedTechnique(technique: row.id(), level: row.text(), side: try row.value())
    }
  }

  func seenWarnings(of episode: ID<Episode>) throws -> [SeenWarning] {
    try database.all(
      """
      SELECT w.warning, w.day, w.treatments, s.initials, w.reason
        FROM warning_seen w JOIN staff s ON s.id = w.staff_id WHERE w.episode_id = ? ORDER BY w.id
      """, episode
    ) { row in
      SeenWarning(
        warning: row.text(), day: try row.day(), treatments: row.int(), initials: row.text(),
        reason: row.text())
    }
  }
}

extension Writer {
  func insertSeen(
    _ warning: String, of episode: Episode, treatments: Int, reason: String
  ) throws {
    try database.run(
      """
      INSERT INTO warning_seen (patient_id, episode_id, staff_id, warning, day, treatments, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, episode.patient, episode.id, reader.viewer.person, warning, reader.today, treatments,
      reason)
  }
}
