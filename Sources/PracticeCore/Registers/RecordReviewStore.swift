/// What a review of records asks of the database.
extension Reader {
  func treatmentsWithoutSignedNote(in episode: ID<Episode>) throws -> Int {
    try database.number(
      """
      SELECT count(*) FROM appointment a
       WHERE a.episode_id = ? AND a.status = 'done'
         AND NOT EXISTS (SELECT 1 FROM session_note n
                          WHERE n.appointment_id = a.id AND n.signed_ms IS NOT NULL)
      """, episode)
  }

  /// Notes that somebody else answers for than who signed, and those not co-signed yet.
  func notesUnderResponsibility(
    in episode: ID<Episode>
  ) throws -> (notes: Int, waiting: Int) {
    try database.first(
      """
      SELECT count(*), count(*) - count(c.id) FROM session_note n
        LEFT JOIN co_signature c ON c.note_id = n.id
       WHERE n.episode_id = ? AND n.responsible_id IS NOT NULL
      """, episode
    ) { ($0.int(), $0.int()) } ?? (0, 0)
  }

  /// The episodes of a therapist in which somebody was treated since a day, in their order.
  func episodesTreated(by therapist: ID<StaffMember>, since: Day) throws -> [ID<Episode>] {
    try database.all(
      """
      SELECT e.id FROM episode e
       WHERE e.therapist_id = ?1
         AND EXISTS (SELECT 1 FROM appointment a
                      WHERE a.episode_id = e.id AND a.day >= ?2 AND a.status = 'done')
       ORDER BY e.id
      """, therapist, since
    ) { $0.id() }
  }
}
