/// What the courses of all open episodes are made of, each in one statement; clinical.
extension Reader {
  /// So many open episodes are looked at; a practice has some hundred.
  private static let mostOpen = 5000

  /// The open episodes of one therapist or of all, as a table to join.
  ///
  /// The limit also tells SQLite to walk along the index of the open ones.
  private func open(_ therapist: ID<StaffMember>?) -> String {
    """
    (SELECT id FROM episode WHERE closed IS NULL\(therapist == nil ? "" : " AND therapist_id = ?1")
      ORDER BY opened DESC LIMIT \(Reader.mostOpen))
    """
  }

  private func values(_ therapist: ID<StaffMember>?) -> [any Bindable] {
    therapist.map { [$0] } ?? []
  }

  func openEpisodes(of therapist: ID<StaffMember>?) throws -> [Episode] {
    try database.all(
      "SELECT \(Episode.columns) FROM \(open(therapist)) o JOIN episode e ON e.id = o.id",
      values(therapist), make: { try Episode(row: &$0) })
  }

  func daysByEpisode(of therapist: ID<StaffMember>?) throws -> [ID<Episode>: [Day]] {
    let rows = try database.all(
      """
      SELECT o.id, a.day FROM \(open(therapist)) o
        JOIN appointment a ON a.episode_id = o.id JOIN appointment_kind k ON k.id = a.kind_id
       WHERE k.treats AND a.status = 'done' ORDER BY a.day, a.start
      """, values(therapist)
    ) { row in (row.id() as ID<Episode>, try row.day()) }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }

  func painByEpisode(of therapist: ID<StaffMember>?) throws -> [ID<Episode>: [PainRating]] {
    let rows = try database.all(
      """
      SELECT o.id, n.day, n.pain_day, 0 AS late FROM \(open(therapist)) o
        JOIN session_note n ON n.episode_id = o.id WHERE n.pain_day IS NOT NULL
      UNION ALL
      SELECT o.id, m.day, m.tenths / 10, 1 FROM \(open(therapist)) o
        JOIN measurement m ON m.episode_id = o.id WHERE m.instrument = 'nprs'
       ORDER BY 2, 4
      """, values(therapist)
    ) { row in (row.id() as ID<Episode>, PainRating(on: try row.day(), score: row.int())) }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.compactMap(\.1) }
  }

  func episodesWithNextAppointment(of therapist: ID<StaffMember>?) throws -> Set<ID<Episode>> {
    Set(
      try database.all(
        """
        SELECT o.id FROM \(open(therapist)) o
         WHERE EXISTS (SELECT 1 FROM appointment a
                        WHERE a.episode_id = o.id AND (a.day, a.start) >= (?2, ?3)
                          AND a.status IN ('booked', 'arrived'))
        """, [therapist, now.day, now.time]
      ) { $0.id() as ID<Episode> })
  }

  func openWithoutNext() throws -> [(
    episode: ID<Episode>, patient: ID<Patient>, therapist: ID<StaffMember>, opened: Day,
    expected: Int?
  )] {
    try database.all(
      """
      SELECT e.id, e.patient_id, e.therapist_id, e.opened, e.expected_sessions
        FROM \(open(nil)) o JOIN episode e ON e.id = o.id
       WHERE NOT EXISTS (SELECT 1 FROM appointment a
                          WHERE a.episode_id = o.id AND (a.day, a.start) >= (?1, ?2)
                            AND a.status IN ('booked', 'arrived'))
      """, now.day, now.time
    ) { row in
      (row.id(), row.id(), row.id(), try row.day(), row.optionalInt())
    }
  }

  func seriousByEpisode(of therapist: ID<StaffMember>?) throws -> [ID<Episode>: Day] {
    let rows = try database.all(
      """
      SELECT o.id, max(n.day) FROM \(open(therapist)) o
        JOIN session_note n ON n.episode_id = o.id
       WHERE n.side_effect IN ('dizzy', 'other')
         AND NOT EXISTS (SELECT 1 FROM register_entry r
                          WHERE r.appointment_id = n.appointment_id AND r.register = 'incident')
       GROUP BY o.id
      """, values(therapist)
    ) { row in (row.id() as ID<Episode>, try row.day()) }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  func seenByEpisode(of therapist: ID<StaffMember>?) throws -> [ID<Episode>: [SeenWarning]] {
    let rows = try database.all(
      """
      SELECT o.id, w.warning, w.day, w.treatments FROM \(open(therapist)) o
        JOIN warning_seen w ON w.episode_id = o.id ORDER BY w.id
      """, values(therapist)
    ) { row in
      (
        row.id() as ID<Episode>,
        SeenWarning(warning: row.text(), day: try row.day(), treatments: row.int())
      )
    }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }
}
