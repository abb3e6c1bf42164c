/// The people of the practice in the database.
struct StaffStore {
  let database: Database

  static let columns = """
    s.id, s.initials, s.surname, s.prefix, s.given_name, s.role, s.treats, s.manual_therapist,
    s.active, s.position, s.responsible_id, s.room_id
    """

  static func member(_ row: inout Row) throws -> StaffMember {
    StaffMember(
      id: row.id(), initials: row.text(), surname: row.text(), prefix: row.text(),
      givenName: row.text(), role: try row.value(), treats: row.bool(),
      isManualTherapist: row.bool(), isActive: row.bool(), position: try row.value(),
      responsible: row.optionalID(), room: row.optionalID())
  }

  func member(_ initials: String) throws -> StaffMember? {
    try database.first(
      "SELECT \(StaffStore.columns) FROM staff s WHERE s.initials = ? COLLATE NOCASE AND s.active",
      initials, make: StaffStore.member)
  }

  func member(_ id: ID<StaffMember>) throws -> StaffMember? {
    try database.first(
      "SELECT \(StaffStore.columns) FROM staff s WHERE s.id = ?", id, make: StaffStore.member)
  }

  func owner() throws -> StaffMember? {
    try database.first(
      """
      SELECT \(StaffStore.columns) FROM staff s
       WHERE s.role = 'owner' AND s.active ORDER BY s.id LIMIT 1
      """, make: StaffStore.member)
  }

  /// Everybody who works or worked here, in the order in which they came.
  func all() throws -> [StaffMember] {
    try database.all(
      "SELECT \(StaffStore.columns) FROM staff s ORDER BY s.id", make: StaffStore.member)
  }

  /// Whether somebody else has these initials, or had them: the journal names them by these.
  func isTaken(_ initials: String, besides id: ID<StaffMember>? = nil) throws -> Bool {
    try database.number(
      "SELECT count(*) FROM staff WHERE initials = ? COLLATE NOCASE AND id IS NOT ?", initials, id)
      > 0
  }

  func insert(_ details: StaffDetails) throws -> ID<StaffMember> {
    try database.run(
      """
      INSERT INTO staff (initials, surname, prefix, given_name, role, treats, manual_therapist,
        active, position, responsible_id, room_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, details.values)
    return ID(database.lastInsertedID)
  }

  func update(_ id: ID<StaffMember>, _ details: StaffDetails) throws {
    try database.run(
      """
      UPDATE staff SET initials = ?, surname = ?, prefix = ?, given_name = ?, role = ?,
        treats = ?, manual_therapist = ?, active = ?, position = ?, responsible_id = ?,
        room_id = ?
       WHERE id = ?
      """, details.values + [id])
  }
}

extension StaffDetails {
  /// In the order of the statements that write them.
  fileprivate var values: [any Bindable] {
    [
      trimmed(initials), trimmed(surname), trimmed(prefix), trimmed(givenName), role.rawValue,
      treats, isManualTherapist, isActive, position.rawValue, responsible, room,
    ]
  }
}

extension Reader {
  /// Everybody who works here now, in the order in which they came.
  public func staff() throws -> [StaffMember] {
    try everybody().filter(\.isActive)
  }

  /// Everybody who works or worked here, in the order in which they came.
  public func everybody() throws -> [StaffMember] {
    try StaffStore(database: database).all()
  }

  /// Those with a column in the agenda.
  public func therapists() throws -> [StaffMember] {
    try everybody().filter(\.hasAgenda)
  }

  /// Those with a column in the agenda, and with them who was chosen before and has left since.
  ///
  /// A form that could not show whom it stands for would put somebody else in that place.
  public func therapists(keeping chosen: ID<StaffMember>?) throws -> [StaffMember] {
    try everybody().filter { $0.hasAgenda || $0.id == chosen }
  }

  public func staffMember(_ id: ID<StaffMember>) throws -> StaffMember {
    guard let member = try StaffStore(database: database).member(id) else {
      throw Refusal.notFound(.staffMember)
    }
    return member
  }
}
