/// Episodes in the database.
extension Episode {
  fileprivate static let columns = """
    e.id, e.patient_id, e.therapist_id, e.region, e.side, e.complaint, e.route, e.onset, e.opened,
    e.expected_sessions, e.evaluated, e.closed
    """

  fileprivate init(row: inout Row) throws {
    self.init(
      id: row.id(), patient: row.id(),
      details: EpisodeDetails(
        therapist: row.id(), region: try row.value(), side: try row.value(),
        complaint: row.text(), route: try row.value(), onset: try row.optionalDay(),
        opened: try row.day(), expectedSessions: row.optionalInt(),
        evaluated: try row.optionalDay()),
      closed: try row.optionalDay())
  }
}

extension Reader {
  /// The episodes of a patient, newest first.
  ///
  /// - Throws: ``Refusal/notPermitted(_:)``: an episode names the complaint, which is clinical.
  public func episodes(of patient: ID<Patient>) throws -> [Episode] {
    try viewer.require(.readClinical)
    return try database.all(
      """
      SELECT \(Episode.columns) FROM episode e WHERE e.patient_id = ?
       ORDER BY e.opened DESC, e.id DESC
      """, patient, make: { try Episode(row: &$0) })
  }

  public func episode(_ id: ID<Episode>) throws -> Episode {
    try viewer.require(.readClinical)
    let found = try database.first(
      "SELECT \(Episode.columns) FROM episode e WHERE e.id = ?", id,
      make: { try Episode(row: &$0) })
    guard let found else { throw Refusal.notFound(.episode) }
    return found
  }

  /// The open episode an appointment is for when nobody says: the therapist's own, else the
  /// newest.
  ///
  /// Only its key is told, so the desk may ask it too.
  func openEpisode(
    of patient: ID<Patient>, preferring therapist: ID<StaffMember>
  ) throws -> ID<Episode>? {
    try database.first(
      """
      SELECT id FROM episode WHERE patient_id = ? AND closed IS NULL
       ORDER BY therapist_id = ? DESC, opened DESC, id DESC LIMIT 1
      """, patient, therapist
    ) { $0.id() }
  }

  /// The expected number of sessions of an episode and whether it was evaluated; not clinical.
  func expectation(
    of episode: ID<Episode>
  ) throws -> (expected: Int?, evaluated: Day?)? {
    try database.first(
      "SELECT expected_sessions, evaluated FROM episode WHERE id = ?", episode
    ) { row in (row.optionalInt(), try row.optionalDay()) }
  }
}

extension Writer {
  func insert(_ details: EpisodeDetails, of patient: ID<Patient>) throws -> ID<Episode> {
    try database.run(
      """
      INSERT INTO episode (patient_id, therapist_id, region, side, complaint, route, onset,
        opened, expected_sessions, evaluated)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      patient, details.therapist, details.region.rawValue, details.side.rawValue,
      details.complaint, details.route.rawValue, details.onset, details.opened,
      details.expectedSessions, details.evaluated)
    return ID(database.lastInsertedID)
  }

  func update(_ id: ID<Episode>, to details: EpisodeDetails) throws {
    try database.run(
      """
      UPDATE episode SET therapist_id = ?, region = ?, side = ?, complaint = ?, route = ?,
        onset = ?, opened = ?, expected_sessions = ?, evaluated = ? WHERE id = ?
      """,
      details.therapist, details.region.rawValue, details.side.rawValue, details.complaint,
      details.route.rawValue, details.onset, details.opened, details.expectedSessions,
      details.evaluated, id)
  }

  func setClosed(_ day: Day?, of id: ID<Episode>) throws {
    try database.run("UPDATE episode SET closed = ? WHERE id = ?", day, id)
  }
}
