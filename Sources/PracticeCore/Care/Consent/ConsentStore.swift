/// Consents in the database. All of it is clinical.
extension Reader {
  /// The history of the consents in an episode, in the order in which they were recorded.
  public func consents(of episode: ID<Episode>) throws -> [ConsentEntry] {
    try viewer.require(.readClinical)
    return try database.all(
      """
      SELECT c.id, c.technique_id, c.region, c.state, c.day, c.explained, c.form, c.decided_by,
             c.remark, s.initials
        FROM consent_entry c JOIN staff s ON s.id = c.staff_id
       WHERE c.episode_id = ? ORDER BY c.id
      """, episode
    ) { row in
      let id: ID<ConsentEntry> = row.id()
      let subject = ConsentSubject(row.id(), at: try row.value())
      var step = ConsentStep(try row.value(), on: try row.day(), explained: row.codes())
      step.form = try row.value()
      step.decidedBy = try row.value()
      step.remark = row.text()
      return ConsentEntry(id: id, subject: subject, step: step, initials: row.text())
    }
  }

  /// What was recorded at a session as carried out without consent.
  func toldWithoutConsent(at appointment: ID<Appointment>) throws -> Set<ConsentSubject> {
    Set(
      try database.all(
        "SELECT technique_id, region FROM treated_without_consent WHERE appointment_id = ?",
        appointment
      ) { ConsentSubject($0.id(), at: try $0.value()) })
  }

  /// The incidents of techniques without consent in an episode, oldest first.
  public func withoutConsent(in episode: ID<Episode>) throws -> [WithoutConsent] {
    try viewer.require(.readClinical)
    return try database.all(
      """
      SELECT w.technique_id, w.region, w.day, s.initials, w.missing, w.account
        FROM treated_without_consent w JOIN staff s ON s.id = w.staff_id
       WHERE w.episode_id = ? ORDER BY w.id
      """, episode
    ) { row in
      WithoutConsent(
        subject: ConsentSubject(row.id(), at: try row.value()), day: try row.day(),
        initials: row.text(), missing: row.text(), account: row.text())
    }
  }
}

/// A technique that was carried out although there was no consent: an incident.
public struct WithoutConsent: Hashable, Sendable {
  public let subject: ConsentSubject
  public let day: Day
  public let initials: String
  /// What was missing, in the words of the practice.
  public let missing: String
  public let account: String
}

extension Writer {
  func insert(_ step: ConsentStep, _ subject: ConsentSubject, of episode: Episode) throws {
    try database.run(
      """
      INSERT INTO consent_entry (episode_id, patient_id, staff_id, technique_id, region, state,
        day, explained, form, decided_by, remark) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      episode.id, episode.patient, reader.viewer.person, subject.technique,
      subject.site.rawValue, step.state.rawValue, step.day, codes(step.explained),
      step.form.rawValue, step.decidedBy.rawValue, trimmed(step.remark))
  }

  func insertWithoutConsent(
    _ obstacle: TechniqueObstacle, _ account: String, at appointment: Appointment,
    of episode: ID<Episode>
  ) throws {
    try database.run(
      """
      INSERT INTO treated_without_consent (appointment_id, episode_id, patient_id, staff_id,
        technique_id, region, day, missing, account) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      appointment.id, episode, appointment.patient, reader.viewer.person, obstacle.technique.id,
      obstacle.site.rawValue, appointment.day, obstacle.sentence(.dutch), account)
  }
}
