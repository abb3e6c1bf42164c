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
      SELECT exercise, sets, repetitions, hold_seconds, times_per_day, days_per_week, side, load,
             note
        FROM programme_exercise WHERE programme_id = ? ORDER BY position
      """, found.id
    ) { row in
      var line = ProgrammeLine(exercise: row.text(), dosage: Dosage(repetitions: 1))
      line.dosage.sets = row.int()
      line.dosage.repetitions = row.int()
      line.dosage.holdSeconds = row.optionalInt()
      line.dosage.timesPerDay = row.int()
      line.dosage.daysPerWeek = row.int()
      line.dosage.side = try row.value()
      let load = row.text()
      line.dosage.load = load.isEmpty ? nil : load
      line.note = row.text()
      return line
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
      let dosage = line.dosage
      try database.run(
        """
        INSERT INTO programme_exercise (programme_id, patient_id, position, exercise, sets,
          repetitions, hold_seconds, times_per_day, days_per_week, side, load, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (programme_id, exercise) DO UPDATE SET position = excluded.position,
          sets = excluded.sets, repetitions = excluded.repetitions,
          hold_seconds = excluded.hold_seconds, times_per_day = excluded.times_per_day,
          days_per_week = excluded.days_per_week, side = excluded.side, load = excluded.load,
          note = excluded.note
        """,
        programme, patient, position, line.exercise, dosage.sets, dosage.repetitions,
        dosage.holdSeconds, dosage.timesPerDay, dosage.daysPerWeek, dosage.side.rawValue,
        dosage.load ?? "", line.note)
    }
  }
}
