/// The figures of the practice's own closed episodes.
extension Reader {
  /// So many of the newest closed episodes of a region are looked at.
  private static let mostClosed = 500

  /// - Throws: ``Refusal/notPermitted(_:)``: what a region needs is made of clinical records.
  public func figures(of region: Region) throws -> RegionFigures {
    try viewer.require(.readClinical)
    let newest = """
      (SELECT id FROM episode WHERE region = ?1 AND closed IS NOT NULL
        ORDER BY closed DESC LIMIT \(Reader.mostClosed))
      """
    let treated = try database.all(
      """
      SELECT c.id, count(*), min(a.day), max(a.day) FROM \(newest) c
        JOIN appointment a ON a.episode_id = c.id JOIN appointment_kind k ON k.id = a.kind_id
       WHERE k.treats AND a.status = 'done' GROUP BY c.id
      """, region.rawValue
    ) { row in
      (row.id() as ID<Episode>, treatments: row.int(), first: try row.day(), last: try row.day())
    }
    let pain = try database.all(
      """
      SELECT c.id, n.day, n.pain_day FROM \(newest) c
        JOIN session_note n ON n.episode_id = c.id WHERE n.pain_day IS NOT NULL ORDER BY n.day
      """, region.rawValue
    ) { row in (row.id() as ID<Episode>, PainRating(on: try row.day(), score: row.int())) }
    let ratings = Dictionary(grouping: pain, by: \.0).mapValues { $0.compactMap(\.1) }
    return RegionFigures(
      region: region,
      treated.map { id, treatments, first, last in
        ClosedEpisode(
          treatments: treatments, weeks: max(1, (last - first + 6) / 7), pain: ratings[id] ?? [])
      }, try smallestChanges())
  }
}
