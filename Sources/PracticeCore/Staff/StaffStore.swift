/// The people of the practice in the database.
struct StaffStore {
  let database: Database

  static let columns = """
    s.id, s.initials, s.surname, s.prefix, s.given_name, s.role, s.treats, s.manual_therapist,
    s.active
    """

  static func member(_ row: inout Row) throws -> StaffMember {
    StaffMember(
      id: row.id(), initials: row.text(), surname: row.text(), prefix: row.text(),
      givenName: row.text(), role: try row.value(), treats: row.bool(),
      isManualTherapist: row.bool(), isActive: row.bool())
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

  /// Everybody who works here, in the order in which they came.
  func all() throws -> [StaffMember] {
    try database.all(
      "SELECT \(StaffStore.columns) FROM staff s WHERE s.active ORDER BY s.id",
      make: StaffStore.member)
  }
}

extension Reader {
  /// Everybody who works here now, in the order in which they came.
  public func staff() throws -> [StaffMember] {
    try StaffStore(database: database).all()
  }

  /// Those with a column in the agenda.
  public func therapists() throws -> [StaffMember] {
    try staff().filter(\.treats)
  }

  public func staffMember(_ id: ID<StaffMember>) throws -> StaffMember {
    guard let member = try StaffStore(database: database).member(id) else {
      throw Refusal.notFound(.staffMember)
    }
    return member
  }
}
