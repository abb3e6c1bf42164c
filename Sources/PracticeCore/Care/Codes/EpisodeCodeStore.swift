/// The codes of episodes in the database.
extension Reader {
  public func codes(of episode: ID<Episode>) throws -> EpisodeCodes {
    try viewer.require(.readClinical)
    return try database.first(
      "SELECT dcsph, csi FROM episode_code WHERE episode_id = ?", episode
    ) { row in EpisodeCodes(dcsph: row.text(), csi: row.text()) } ?? EpisodeCodes()
  }
}

extension Writer {
  func store(_ codes: EpisodeCodes, of episode: Episode) throws {
    try database.run(
      """
      INSERT INTO episode_code (patient_id, episode_id, dcsph, csi) VALUES (?, ?, ?, ?)
      ON CONFLICT (episode_id) DO UPDATE SET dcsph = excluded.dcsph, csi = excluded.csi
      """, episode.patient, episode.id, codes.dcsph, codes.csi)
  }
}
