/// Measurements in the database; clinical.
extension Reader {
  /// What was measured in an episode besides the pain of its notes, oldest first.
  public func measurements(of episode: ID<Episode>) throws -> [Measurement] {
    try viewer.require(.readClinical)
    return try database.all(
      """
      SELECT day, instrument, item, tenths, direction FROM measurement WHERE episode_id = ?
       ORDER BY day, id
      """, episode
    ) { row in
      Measurement(
        day: try row.day(),
        value: MeasuredValue(
          try row.value(), item: row.text(), tenths: row.int(), direction: try row.value()))
    }
  }

  /// Average pain in the last 24 hours: of the notes, and as measured besides.
  func painRatings(of episode: ID<Episode>) throws -> [PainRating] {
    try database.all(
      """
      SELECT day, pain FROM (
        SELECT n.day, a.start, n.pain_day AS pain
          FROM session_note n JOIN appointment a ON a.id = n.appointment_id
         WHERE n.episode_id = ?1 AND n.pain_day IS NOT NULL
        UNION ALL
        SELECT day, 1440, tenths / 10 FROM measurement
         WHERE episode_id = ?1 AND instrument = 'nprs')
       ORDER BY day, start
      """, episode
    ) { row in PainRating(on: try row.day(), score: row.int()) }.compactMap { $0 }
  }
}

extension Writer {
  /// Stores a score; one of the same thing on the same day takes its place.
  func store(_ value: MeasuredValue, on day: Day, of episode: Episode) throws {
    try database.run(
      """
      INSERT INTO measurement (patient_id, episode_id, staff_id, day, instrument, item, tenths,
        direction)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (episode_id, instrument, item, day) DO UPDATE SET
        tenths = excluded.tenths, direction = excluded.direction, staff_id = excluded.staff_id
      """, episode.patient, episode.id, reader.viewer.person, day, value.instrument.rawValue,
      value.item, value.tenths, value.direction.rawValue)
  }
}
