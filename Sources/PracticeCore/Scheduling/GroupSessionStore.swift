/// Groups in the database.
extension Reader {
  private static let groupColumns = """
    id, name, kind_id, therapist_id, day, start, minutes, room_id, places, status, series_id
    """

  private static func group(_ row: inout Row) throws -> GroupSession {
    GroupSession(
      id: row.id(), name: row.text(), kind: row.id(),
      place: Place(
        therapist: row.id(), day: try row.day(), start: row.time(), minutes: row.int(),
        room: row.optionalID()),
      places: row.int(), isCancelled: row.text() == "cancelled", series: row.optionalID())
  }

  public func group(_ id: ID<GroupSession>) throws -> GroupSession {
    let found = try database.first(
      "SELECT \(Reader.groupColumns) FROM group_session WHERE id = ?", id, make: Reader.group)
    guard let found else { throw Refusal.notFound(.group) }
    return found
  }

  /// The groups that go on, in order of day and time.
  public func groups(from first: Day, to last: Day) throws -> [GroupSession] {
    try database.all(
      """
      SELECT \(Reader.groupColumns) FROM group_session
       WHERE day BETWEEN ? AND ? AND status = 'booked' ORDER BY day, start, id
      """, first, last, make: Reader.group)
  }

  /// Everybody who was ever in a group, whatever became of it.
  public func appointments(inGroup group: ID<GroupSession>) throws -> [Appointment] {
    try database.all(
      "SELECT \(Appointment.columns) FROM appointment a WHERE a.group_id = ? ORDER BY a.id", group,
      make: { try Appointment(row: &$0) })
  }
}

extension Writer {
  func insertGroup(
    _ details: GroupDetails, on day: Day, series: ID<GroupSession>?
  ) throws -> ID<GroupSession> {
    try database.run(
      """
      INSERT INTO group_session (therapist_id, room_id, kind_id, name, day, start, minutes, places,
        series_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, details.place.therapist, details.place.room, details.kind.id, trimmed(details.name),
      day, details.place.start, details.place.minutes, details.places, series)
    return ID(database.lastInsertedID)
  }

  func setSeries(_ series: ID<GroupSession>, of id: ID<GroupSession>) throws {
    try database.run("UPDATE group_session SET series_id = ? WHERE id = ?", series, id)
  }

  func updateGroup(_ id: ID<GroupSession>, name: String, places: Int, place: Place) throws {
    try database.run(
      """
      UPDATE group_session SET name = ?, places = ?, therapist_id = ?, day = ?, start = ?,
        minutes = ?, room_id = ? WHERE id = ?
      """, name, places, place.therapist, place.day, place.start, place.minutes, place.room, id)
  }

  func cancelGroup(_ id: ID<GroupSession>) throws {
    try database.run("UPDATE group_session SET status = 'cancelled' WHERE id = ?", id)
  }
}
