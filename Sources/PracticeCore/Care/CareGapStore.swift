/// What has to be done before a patient may be treated: that it is, not what it is about.
public struct CareGaps: Hashable, Sendable {
  /// Nobody has looked at the red flags, and nobody referred.
  public let isScreeningMissing: Bool
  /// The patient did not agree to a technique of the plan, or to one in use.
  public let isConsentMissing: Bool
}

extension Reader {
  /// The gaps in an episode, for whoever books.
  ///
  /// The desk sees that there is a task, as with any other, and neither technique nor complaint.
  func careGaps(in episode: ID<Episode>) throws -> CareGaps {
    let facts = try database.first(
      """
      SELECT e.route = 'direct' AND NOT EXISTS (
               SELECT 1 FROM screening s WHERE s.episode_id = e.id AND s.kind = 'redFlags'),
             e.region
        FROM episode e WHERE e.id = ?
      """, episode
    ) { row in (row.bool(), try row.value() as Region) }
    guard let (isScreeningMissing, region) = facts else {
      return CareGaps(isScreeningMissing: false, isConsentMissing: false)
    }
    let planned: [ID<Technique>] = try database.all(
      """
      SELECT t.technique_id FROM treatment_plan p JOIN plan_technique t ON t.plan_id = p.id
       WHERE p.episode_id = ?
      """, episode
    ) { $0.id() }
    let applied = try latestTechniques(of: episode)
    guard !planned.isEmpty || !applied.isEmpty else {
      return CareGaps(isScreeningMissing: isScreeningMissing, isConsentMissing: false)
    }
    let consents = try database.all(
      "SELECT id, technique_id, region, state, day FROM consent_entry WHERE episode_id = ?", episode
    ) { row in
      let id: ID<ConsentEntry> = row.id()
      let subject = ConsentSubject(row.id(), at: try row.value())
      let step = ConsentStep(try row.value(), on: try row.day())
      return ConsentEntry(id: id, subject: subject, step: step, initials: "")
    }
    let lacking = ConsentRules.lacking(
      planned: planned, applied: applied, try techniques(), region: region, consents, on: today)
    return CareGaps(isScreeningMissing: isScreeningMissing, isConsentMissing: !lacking.isEmpty)
  }

  /// What is owed by a patient who arrives, besides what the cover asks.
  public func isIdentitySeen(of patient: ID<Patient>) throws -> Bool {
    try self.patient(patient).details.identityDocument != .none
  }
}
