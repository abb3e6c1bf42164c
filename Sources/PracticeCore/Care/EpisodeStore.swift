/// Episodes in the database.
extension Episode {
  static let columns = """
    e.id, e.patient_id, e.therapist_id, e.region, e.side, e.complaint, e.route, e.onset, e.opened,
    e.expected_sessions, e.evaluated, e.closed, e.closing_reason_id, e.kind, e.linked_regions,
    e.recurrence, e.work_status, e.back_at_work, e.referrer, e.referrer_agb, e.referred,
    e.referral_diagnosis, e.sharing
    """

  init(row: inout Row) throws {
    let (id, patient): (ID<Episode>, ID<Patient>) = (row.id(), row.id())
    var details = EpisodeDetails(
      therapist: row.id(), region: try row.value(), side: try row.value(),
      complaint: row.text(), route: try row.value(), onset: try row.optionalDay(),
      opened: try row.day(), expectedSessions: row.optionalInt(),
      evaluated: try row.optionalDay())
    let closed = try row.optionalDay()
    let reason: ID<ClosingReason>? = row.optionalID()
    details.kind = try row.value()
    details.linkedRegions = row.codes()
    details.isRecurrence = row.bool()
    details.work = try row.value()
    details.backAtWork = try row.optionalDay()
    details.referral = Referral(
      referrer: row.text(), agb: row.text(), day: try row.optionalDay(), diagnosis: row.text())
    details.sharing = try row.value()
    self.init(
      id: id, patient: patient, details: details, closed: closed, closingReason: reason)
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

  /// Why episodes are closed, in the practice's order.
  public func closingReasons() throws -> [ClosingReason] {
    try database.all("SELECT id, code, dutch, english FROM closing_reason ORDER BY id") { row in
      ClosingReason(
        id: row.id(), code: row.text(), dutch: row.text(), english: row.text())
    }
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
    let columns = EpisodeDetails.columns
    let places = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
    let values: [any Bindable] = [patient] + details.values
    try database.run(
      """
      INSERT INTO episode (patient_id, \(columns.joined(separator: ", "))) VALUES (\(places))
      """, values)
    return ID(database.lastInsertedID)
  }

  func update(_ id: ID<Episode>, to details: EpisodeDetails) throws {
    let assignments = EpisodeDetails.columns.map { "\($0) = ?" }.joined(separator: ", ")
    try database.run("UPDATE episode SET \(assignments) WHERE id = ?", details.values + [id])
  }

  func setClosed(
    _ day: Day?, because reason: ID<ClosingReason>?, of id: ID<Episode>
  ) throws {
    try database.run(
      "UPDATE episode SET closed = ?, closing_reason_id = ? WHERE id = ?", day, reason, id)
  }
}

extension EpisodeDetails {
  fileprivate static let columns = [
    "therapist_id", "region", "side", "complaint", "route", "onset", "opened",
    "expected_sessions", "evaluated", "kind", "linked_regions", "recurrence", "work_status",
    "back_at_work", "referrer", "referrer_agb", "referred", "referral_diagnosis",
    "sharing",
  ]

  fileprivate var values: [any Bindable] {
    [
      therapist, region.rawValue, side.rawValue, complaint, route.rawValue, onset, opened,
      expectedSessions, evaluated, kind.rawValue, codes(linkedRegions), isRecurrence,
      work.rawValue, backAtWork, referral.referrer, referral.agb, referral.day,
      referral.diagnosis, sharing.rawValue,
    ]
  }
}
