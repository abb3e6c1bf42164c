/// Rooms in the database.
extension Reader {
  /// All rooms in the order in which they came, also those that are no longer used.
  public func allRooms() throws -> [Room] {
    try database.all("SELECT id, name, active FROM room ORDER BY id") { row in
      Room(id: row.id(), name: row.text(), isActive: row.bool())
    }
  }

  /// The rooms that are used.
  public func rooms() throws -> [Room] { try allRooms().filter(\.isActive) }

  /// - Throws: ``Refusal/changedSince`` when there is none.
  func room(_ id: ID<Room>) throws -> Room {
    let found = try database.first("SELECT id, name, active FROM room WHERE id = ?", id) { row in
      Room(id: row.id(), name: row.text(), isActive: row.bool())
    }
    guard let found else { throw Refusal.changedSince }
    return found
  }

  /// What takes the rooms' time on some days: appointments and groups, and of which therapist.
  func roomTimes(
    of rooms: Set<ID<Room>>, from first: Day, to last: Day
  ) throws -> [(room: ID<Room>, therapist: ID<StaffMember>, day: Day, interval: Interval)] {
    guard !rooms.isEmpty else { return [] }
    let ids = JSON.array(rooms.sorted().map { .int($0.rawValue) }).text
    return try database.all(
      """
      SELECT a.room_id, a.therapist_id, a.day, a.start, a.minutes
        FROM json_each(?1) r JOIN appointment a
          ON a.room_id = r.value AND a.day BETWEEN ?2 AND ?3
         AND a.status IN ('booked', 'arrived', 'done')
      UNION ALL
      SELECT g.room_id, g.therapist_id, g.day, g.start, g.minutes
        FROM json_each(?1) r JOIN group_session g
          ON g.room_id = r.value AND g.day BETWEEN ?2 AND ?3 AND g.status = 'booked'
      """, ids, first, last
    ) { row in
      (row.id(), row.id(), try row.day(), Interval(start: row.time(), minutes: row.int()))
    }
  }

  /// The rooms in which nobody is at a time.
  public func freeRooms(on day: Day, _ interval: Interval) throws -> [Room] {
    let rooms = try rooms()
    let taken = try roomTimes(of: Set(rooms.map(\.id)), from: day, to: day)
      .filter { $0.interval.overlaps(interval) }
    return rooms.filter { room in !taken.contains { $0.room == room.id } }
  }

  /// The appointments that are still to come and in no room, though their therapist has one.
  func appointmentsWithoutRoom(from moment: Moment) throws -> [(ID<Appointment>, ID<Room>)] {
    try database.all(
      """
      SELECT a.id, s.room_id FROM staff s JOIN appointment a ON a.therapist_id = s.id
       WHERE s.room_id IS NOT NULL AND a.room_id IS NULL AND (a.day, a.start) >= (?, ?)
         AND a.day >= ?1 AND a.status = 'booked' AND a.home_visit = 0 AND a.group_id IS NULL
       ORDER BY a.day, a.start, a.id
      """, moment.day, moment.time
    ) { row in (row.id(), row.id()) }
  }

  /// How many appointments and groups are still to come in a room.
  public func countToCome(in room: ID<Room>) throws -> Int {
    try database.number(
      """
      SELECT (SELECT count(*) FROM appointment a
               WHERE a.room_id = ?1 AND (a.day, a.start) >= (?2, ?3) AND a.status = 'booked'
                 AND a.group_id IS NULL)
           + (SELECT count(*) FROM group_session g
               WHERE g.room_id = ?1 AND (g.day, g.start) >= (?2, ?3) AND g.status = 'booked')
      """, room, now.day, now.time)
  }
}

extension Writer {
  func insertRoom(named name: String) throws -> ID<Room> {
    try database.run("INSERT INTO room (name) VALUES (?)", name)
    return ID(database.lastInsertedID)
  }

  func update(_ room: ID<Room>, name: String, isActive: Bool) throws {
    try database.run("UPDATE room SET name = ?, active = ? WHERE id = ?", name, isActive, room)
  }

  func setUsualRoom(_ room: ID<Room>?, of member: ID<StaffMember>) throws {
    try database.run("UPDATE staff SET room_id = ? WHERE id = ?", room, member)
  }

  /// Nobody usually works in a room any more.
  func clearUsualRoom(_ room: ID<Room>) throws {
    try database.run("UPDATE staff SET room_id = NULL WHERE room_id = ?", room)
  }

  func setRoom(_ room: ID<Room>?, of appointment: ID<Appointment>) throws {
    try database.run("UPDATE appointment SET room_id = ? WHERE id = ?", room, appointment)
  }

  /// Puts an appointment in a room if nobody is there then.
  ///
  /// - Returns: Whether it did.
  func setRoomIfFree(_ room: ID<Room>, of appointment: ID<Appointment>) throws -> Bool {
    let isTaken = try database.number(
      """
      SELECT EXISTS (SELECT 1 FROM appointment a JOIN appointment b
                        ON b.room_id = ?2 AND b.day = a.day AND b.id <> a.id
                       AND b.start < a.start + a.minutes AND b.start + b.minutes > a.start
                       AND b.status IN ('booked', 'arrived', 'done') WHERE a.id = ?1)
          OR EXISTS (SELECT 1 FROM appointment a JOIN group_session g
                        ON g.room_id = ?2 AND g.day = a.day AND g.status = 'booked'
                       AND g.start < a.start + a.minutes AND g.start + g.minutes > a.start
                      WHERE a.id = ?1)
      """, appointment, room)
    guard isTaken == 0 else { return false }
    try setRoom(room, of: appointment)
    return true
  }

  /// Moves what is still to come from one room to another, or to none.
  func moveToCome(from room: ID<Room>, to other: ID<Room>?) throws {
    let now = reader.now
    let groups: [ID<GroupSession>] = try database.all(
      """
      SELECT id FROM group_session
       WHERE room_id = ? AND (day, start) >= (?, ?) AND status = 'booked'
      """, room, now.day, now.time
    ) { $0.id() }
    for id in groups {
      let group = try reader.group(id)
      var place = group.place
      place.room = other
      // Who takes part stands where the group stands: out, move the group, and in again.
      let members = try reader.appointments(inGroup: id).filter(\.status.isActive)
      for member in members { try release(member.id) }
      try updateGroup(id, name: group.name, places: group.places, place: place)
      for member in members {
        try self.place(member.id, at: place, in: id)
        try settle(member.id, as: member.status)
      }
    }
    try database.run(
      """
      UPDATE appointment SET room_id = ?2
       WHERE room_id = ?1 AND (day, start) >= (?3, ?4) AND status = 'booked' AND group_id IS NULL
      """, room, other, now.day, now.time)
  }
}
