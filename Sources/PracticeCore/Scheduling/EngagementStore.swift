/// Time without a patient in the database.
extension Reader {
  private static let engagementColumns = "id, staff_id, day, start, minutes, title, series_id"

  private static func engagement(_ row: inout Row) throws -> Engagement {
    Engagement(
      id: row.id(), therapist: row.id(), day: try row.day(),
      interval: Interval(start: row.time(), minutes: row.int()), title: row.text(),
      series: row.optionalID())
  }

  public func engagement(_ id: ID<Engagement>) throws -> Engagement {
    let found = try database.first(
      "SELECT \(Reader.engagementColumns) FROM engagement WHERE id = ?", id,
      make: Reader.engagement)
    guard let found else { throw Refusal.notFound(.engagement) }
    return found
  }

  /// In order of day and time.
  public func engagements(from first: Day, to last: Day) throws -> [Engagement] {
    try database.all(
      """
      SELECT \(Reader.engagementColumns) FROM engagement WHERE day BETWEEN ? AND ?
       ORDER BY day, start, id
      """, first, last, make: Reader.engagement)
  }
}

extension Writer {
  func insertEngagement(
    _ details: EngagementDetails, on day: Day, series: ID<Engagement>?
  ) throws -> ID<Engagement> {
    try database.run(
      """
      INSERT INTO engagement (staff_id, day, start, minutes, title, series_id)
      VALUES (?, ?, ?, ?, ?, ?)
      """, details.therapist, day, details.interval.start, details.interval.minutes,
      trimmed(details.title), series)
    return ID(database.lastInsertedID)
  }

  func setSeries(_ series: ID<Engagement>, of id: ID<Engagement>) throws {
    try database.run("UPDATE engagement SET series_id = ? WHERE id = ?", series, id)
  }

  func removeEngagements(_ scope: SeriesScope, from engagement: Engagement) throws {
    guard scope != .one, let series = engagement.series else {
      try database.run("DELETE FROM engagement WHERE id = ?", engagement.id)
      return
    }
    let first = scope == .following ? engagement.day : Day(number: 0)
    try database.run("DELETE FROM engagement WHERE series_id = ? AND day >= ?", series, first)
  }
}
