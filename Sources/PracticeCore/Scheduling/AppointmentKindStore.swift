/// The practice's own list of kinds in the database.
extension Reader {
  /// All kinds, also those that are no longer booked; the usual one first.
  public func appointmentKinds() throws -> [AppointmentKind] {
    try database.all(
      """
      SELECT id, code, dutch, english, minutes, treats, visits, care, screens, manual,
             active
        FROM appointment_kind ORDER BY id
      """
    ) { row in
      AppointmentKind(
        id: row.id(), code: row.text(), dutch: row.text(), english: row.text(),
        minutes: row.int(), treats: row.bool(), visits: row.int(), care: try row.value(),
        isScreening: row.bool(), isManual: row.bool(), isActive: row.bool())
    }
  }

  /// The kinds that can be booked.
  public func bookableKinds() throws -> [AppointmentKind] {
    try appointmentKinds().filter(\.isActive)
  }
}

extension [AppointmentKind] {
  /// What a group is booked as, unless somebody says otherwise.
  public var ofGroups: AppointmentKind? { first { $0.code == "group" } ?? first }
}

extension KindDetails {
  fileprivate var values: [any Bindable] {
    [dutch, english, minutes, treats, visits, care.rawValue, isScreening, isManual, isActive]
  }
}

extension Writer {
  func insert(_ details: KindDetails, code: String) throws -> ID<AppointmentKind> {
    try database.run(
      """
      INSERT INTO appointment_kind (code, dutch, english, minutes, treats, visits, care, screens,
        manual, active)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, [code] + details.values)
    return ID(database.lastInsertedID)
  }

  func update(_ id: ID<AppointmentKind>, to details: KindDetails) throws {
    try database.run(
      """
      UPDATE appointment_kind SET dutch = ?, english = ?, minutes = ?, treats = ?, visits = ?,
        care = ?, screens = ?, manual = ?, active = ? WHERE id = ?
      """, details.values + [id])
  }
}
