/// Conditions in the database.
extension Reader {
  /// The condition of an episode as recorded, with the other episodes that share it.
  ///
  /// - Throws: ``Refusal/notPermitted(_:)``: which entry of the chronic list it is, is clinical.
  public func condition(
    of episode: ID<Episode>
  ) throws -> (condition: Condition, sharedWith: [ID<Episode>])? {
    try viewer.require(.readClinical)
    let condition = try database.first(
      """
      SELECT c.id, c.kind, c.chronic_code, c.began, c.referred, c.referrer
        FROM episode e JOIN condition c ON c.id = e.condition_id WHERE e.id = ?
      """, episode, make: { try Condition(row: &$0) })
    guard let condition else { return nil }
    let others = try database.all(
      "SELECT id FROM episode WHERE condition_id = ? AND id <> ? ORDER BY opened DESC, id DESC",
      condition.id, episode
    ) { $0.id() as ID<Episode> }
    return (condition, others)
  }

  /// The episodes of a patient as the desk may know them, newest first.
  public func episodeStarts(
    of patient: ID<Patient>
  ) throws -> [(id: ID<Episode>, opened: Day, condition: Int64)] {
    try database.all(
      """
      SELECT id, opened, coalesce(condition_id, -id) FROM episode WHERE patient_id = ?
       ORDER BY opened DESC, id DESC
      """, patient
    ) { row in (row.id(), try row.day(), row.int64()) }
  }

  /// Whom an appointment of today or later is about, else the open episode; for the desk, so
  /// only its key is told.
  func episodeInQuestion(of patient: ID<Patient>) throws -> ID<Episode>? {
    try nextAppointment(of: patient, after: now)?.episode
      ?? openEpisode(of: patient, preferring: viewer.person)
  }
}

extension Writer {
  /// The condition of an episode; made when it has none yet.
  func ensureCondition(of episode: ID<Episode>, patient: ID<Patient>) throws -> ID<Condition> {
    let found = try database.first(
      "SELECT patient_id, condition_id FROM episode WHERE id = ?", episode
    ) { row in (row.id() as ID<Patient>, row.optionalID() as ID<Condition>?) }
    guard let found, found.0 == patient else { throw Refusal.notFound(.episode) }
    if let condition = found.1 { return condition }
    let made = try insert(ConditionDetails(), of: patient)
    try setCondition(made, of: episode)
    return made
  }

  func insert(_ details: ConditionDetails, of patient: ID<Patient>) throws -> ID<Condition> {
    try database.run(
      """
      INSERT INTO condition (patient_id, kind, chronic_code, began, referred, referrer)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      patient, details.kind.rawValue, details.chronicCode, details.began, details.referred,
      details.referrer)
    return ID(database.lastInsertedID)
  }

  func update(_ id: ID<Condition>, to details: ConditionDetails) throws {
    try database.run(
      """
      UPDATE condition SET kind = ?, chronic_code = ?, began = ?, referred = ?, referrer = ?
       WHERE id = ?
      """,
      details.kind.rawValue, details.chronicCode, details.began, details.referred,
      details.referrer, id)
  }

  func setCondition(_ condition: ID<Condition>, of episode: ID<Episode>) throws {
    try database.run("UPDATE episode SET condition_id = ? WHERE id = ?", condition, episode)
  }

  func setReferral(on day: Day, by referrer: String, of condition: ID<Condition>) throws {
    try database.run(
      "UPDATE condition SET referred = ?, referrer = ? WHERE id = ?", day, referrer, condition)
  }

  /// An earlier episode of the same place, of which this one is a recurrence.
  func earlierEpisode(
    like details: EpisodeDetails, than episode: ID<Episode>, of patient: ID<Patient>
  ) throws -> ID<Episode>? {
    try database.first(
      """
      SELECT id FROM episode WHERE patient_id = ? AND id <> ? AND region = ? AND side = ?
       ORDER BY opened DESC, id DESC LIMIT 1
      """, patient, episode, details.region.rawValue, details.side.rawValue
    ) { $0.id() }
  }
}
