/// Programmes in the database.
extension Reader {
  /// The programme of an episode, if it has one.
  public func programme(of episode: ID<Episode>) throws -> Programme? {
    try viewer.require(.readClinical)
    let found = try database.first(
      "SELECT id, patient_id, episode_id, therapist_id, started FROM programme WHERE episode_id = ?",
      episode
    ) { row in
      Programme(
        id: row.id(), patient: row.id(), episode: row.id(), therapist: row.id(),
        started: try row.day(), lines: [])
    }
    guard let found else { return nil }
    let lines = try database.all(
      """
      SELECT exercise, note, valid_from, valid_until, \(DosageColumns.names)
        FROM programme_exercise WHERE programme_id = ? ORDER BY position
      """, found.id
    ) { row in
      let (exercise, note) = (row.text(), row.text())
      let (from, until) = (try row.optionalDay(), try row.optionalDay())
      return ProgrammeLine(
        exercise: exercise, dosage: try DosageColumns.read(&row), note: note, from: from,
        until: until)
    }
    return Programme(
      id: found.id, patient: found.patient, episode: found.episode, therapist: found.therapist,
      started: found.started, lines: lines)
  }
}

extension Writer {
  /// Stores the lines of an episode's programme; only what differs is written.
  func save(_ lines: [ProgrammeLine], of episode: ID<Episode>, patient: ID<Patient>) throws {
    let existing = try reader.programme(of: episode)
    let programme: ID<Programme>
    if let existing {
      programme = existing.id
    } else {
      try database.run(
        "INSERT INTO programme (patient_id, episode_id, therapist_id, started) VALUES (?, ?, ?, ?)",
        patient, episode, reader.viewer.person, reader.today)
      programme = ID(database.lastInsertedID)
    }
    for line in existing?.lines ?? [] where !lines.contains(where: { $0.exercise == line.exercise })
    {
      try database.run(
        "DELETE FROM programme_exercise WHERE programme_id = ? AND exercise = ?", programme,
        line.exercise)
    }
    for (position, line) in lines.enumerated() {
      try database.run(
        """
        INSERT INTO programme_exercise (programme_id, patient_id, position, exercise, note,
          valid_from, valid_until, \(DosageColumns.names))
        VALUES (?, ?, ?, ?, ?, ?, ?, \(DosageColumns.marks))
        ON CONFLICT (programme_id, exercise) DO UPDATE SET position = excluded.position,
          note = excluded.note, valid_from = excluded.valid_from,
          valid_until = excluded.valid_until, \(DosageColumns.updates)
        """,
        [programme, patient, position, line.exercise, line.note, line.from, line.until]
          + DosageColumns.values(line.dosage))
    }
  }
}
