/// Screenings in the database. All of it is clinical.
extension Reader {
  /// The screenings of an episode, oldest first.
  public func screenings(of episode: ID<Episode>) throws -> [Screening] {
    try viewer.require(.readClinical)
    return try database.all(
      """
      SELECT s.id, s.episode_id, s.patient_id, s.day, t.initials, s.staff_id, s.kind, s.asked,
             s.found, s.conclusion, s.reason, s.examination, s.advice, s.excluded_by,
             s.excluded_on
        FROM screening s JOIN staff t ON t.id = s.staff_id
       WHERE s.episode_id = ? ORDER BY s.id
      """, episode
    ) { row in
      Screening(
        id: row.id(), episode: row.id(), patient: row.id(), day: try row.day(),
        initials: row.text(), therapist: row.id(), kind: try row.value(),
        content: ScreeningContent(
          asked: words(row.text()), found: words(row.text()), conclusion: try row.value(),
          reason: row.text(), examination: row.text(), advice: row.text(),
          excludedBy: row.text(), excludedOn: try row.optionalDay()))
    }
  }

  /// What was noted of changed symptoms in an episode, oldest first.
  public func symptomChanges(of episode: ID<Episode>) throws -> [SymptomChange] {
    try viewer.require(.readClinical)
    return try database.all(
      """
      SELECT c.day, t.initials, c.text, c.check_id
        FROM symptom_change c JOIN staff t ON t.id = c.staff_id
       WHERE c.episode_id = ? ORDER BY c.id
      """, episode
    ) { row in
      SymptomChange(
        day: try row.day(), initials: row.text(), text: row.text(), after: row.optionalID())
    }
  }

  /// The days of the sessions at which the patient told of dizziness or loss of function.
  func reactions(in episode: ID<Episode>) throws -> [Day] {
    try database.all(
      """
      SELECT day FROM session_note WHERE episode_id = ? AND side_effect = 'dizzy' ORDER BY day
      """, episode
    ) { try $0.day() }
  }

  private func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}

extension Writer {
  func insert(_ content: ScreeningContent, _ kind: Screening.Kind, of episode: Episode) throws {
    try database.run(
      """
      INSERT INTO screening (episode_id, patient_id, staff_id, day, kind, asked, found, conclusion,
        reason, examination, advice, excluded_by, excluded_on)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      episode.id, episode.patient, reader.viewer.person, reader.today, kind.rawValue,
      content.asked.joined(separator: " "), content.found.joined(separator: " "),
      content.conclusion.rawValue, trimmed(content.reason), trimmed(content.examination),
      trimmed(content.advice), trimmed(content.excludedBy), content.excludedOn)
  }

  func insertSymptomChange(
    _ text: String, of episode: Episode, after check: ID<Screening>?
  ) throws {
    try database.run(
      """
      INSERT INTO symptom_change (episode_id, patient_id, staff_id, day, text, check_id)
      VALUES (?, ?, ?, ?, ?, ?)
      """, episode.id, episode.patient, reader.viewer.person, reader.today, text, check)
  }
}
