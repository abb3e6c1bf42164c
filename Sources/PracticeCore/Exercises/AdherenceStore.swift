/// What patients told of their exercises, in the database.
struct AdherenceStore {
  let database: Database

  /// Newest day first.
  func told(in episode: ID<Episode>) throws -> [Adherence] {
    try database.all(
      """
      SELECT exercise, day, days_done, days_of, verdict, remark FROM exercise_adherence
       WHERE episode_id = ? ORDER BY day DESC, id
      """, episode
    ) { row in
      Adherence(
        exercise: row.text(), day: try row.day(), daysDone: row.int(), daysOf: row.int(),
        verdict: try row.value(), remark: row.text())
    }
  }

  func set(_ told: Adherence, of patient: ID<Patient>, episode: ID<Episode>) throws {
    try database.run(
      """
      INSERT INTO exercise_adherence (patient_id, episode_id, exercise, day, days_done, days_of,
        verdict, remark)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (episode_id, exercise, day) DO UPDATE SET days_done = excluded.days_done,
        days_of = excluded.days_of, verdict = excluded.verdict, remark = excluded.remark
      """,
      patient, episode, told.exercise, told.day, told.daysDone, told.daysOf, told.verdict.rawValue,
      told.remark)
  }

  func remove(_ exercise: String, day: Day, episode: ID<Episode>) throws {
    try database.run(
      "DELETE FROM exercise_adherence WHERE episode_id = ? AND exercise = ? AND day = ?", episode,
      exercise, day)
  }
}
