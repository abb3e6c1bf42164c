/// Intakes in the database. All of it is clinical.
extension Reader {
  /// The intake of an episode, if it was begun.
  public func intake(of episode: ID<Episode>) throws -> Intake? {
    try viewer.require(.readClinical)
    let found = try database.first(
      """
      SELECT i.id, i.episode_id, i.day, s.initials FROM intake i
        LEFT JOIN staff s ON s.id = i.signed_by WHERE i.episode_id = ?
      """, episode
    ) { row in
      (
        id: row.id() as ID<Intake>, episode: row.id() as ID<Episode>, day: try row.day(),
        signedBy: row.optionalText()
      )
    }
    guard let found else { return nil }
    let answers = try database.all(
      "SELECT question, answer FROM intake_answer WHERE intake_id = ?", found.id
    ) { ($0.text(), $0.text()) }
    let addenda = try database.all(
      """
      SELECT d.day, s.initials, d.text FROM intake_addendum d JOIN staff s ON s.id = d.staff_id
       WHERE d.intake_id = ? ORDER BY d.id
      """, found.id
    ) { row in NoteAddendum(day: try row.day(), initials: row.text(), text: row.text()) }
    return Intake(
      id: found.id, episode: found.episode, day: found.day,
      content: IntakeContent(Dictionary(answers) { _, last in last }), signedBy: found.signedBy,
      addenda: addenda)
  }
}

extension Writer {
  /// Stores the answers; rows that stay the same are not touched.
  func save(
    _ content: IntakeContent, over stored: Intake?, of episode: Episode
  ) throws -> ID<Intake> {
    let id: ID<Intake>
    if let stored {
      id = stored.id
    } else {
      try database.run(
        "INSERT INTO intake (episode_id, patient_id, therapist_id, day) VALUES (?, ?, ?, ?)",
        episode.id, episode.patient, reader.viewer.person, reader.today)
      id = ID(database.lastInsertedID)
    }
    let before = stored?.content.answers ?? [:]
    for code in before.keys.sorted() where content.answers[code] == nil {
      try database.run(
        "DELETE FROM intake_answer WHERE intake_id = ? AND question = ?", id, code)
    }
    for (code, answer) in content.answers.sorted(by: { $0.key < $1.key })
    where before[code] != answer {
      try database.run(
        """
        INSERT INTO intake_answer (intake_id, patient_id, question, answer) VALUES (?, ?, ?, ?)
        ON CONFLICT (intake_id, question) DO UPDATE SET answer = excluded.answer
        """, id, episode.patient, code, answer)
    }
    return id
  }

  func sign(_ intake: ID<Intake>, at instant: Int64) throws {
    try database.run(
      "UPDATE intake SET signed_ms = ?, signed_by = ? WHERE id = ?", instant,
      reader.viewer.person, intake)
  }

  func insertAddendum(_ text: String, to intake: Intake, of patient: ID<Patient>) throws {
    try database.run(
      """
      INSERT INTO intake_addendum (intake_id, patient_id, staff_id, day, text)
      VALUES (?, ?, ?, ?, ?)
      """, intake.id, patient, reader.viewer.person, reader.today, text)
  }
}
