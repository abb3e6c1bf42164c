/// Patients in the database.
extension PatientName {
  /// The columns a name is read from, of the table or alias `p`.
  static let columns = """
    p.surname, p.prefix, p.partner_surname, p.partner_prefix, p.name_order, p.initials,
    p.given_name
    """

  init(row: inout Row) throws {
    self.init(
      surname: row.text(), prefix: row.text(), partnerSurname: row.text(),
      partnerPrefix: row.text(), order: try row.value(), initials: row.text(),
      givenName: row.text())
  }
}

extension Reader {
  /// - Throws: ``Refusal/notFound(_:)``
  public func patient(_ id: ID<Patient>) throws -> Patient {
    let found = try database.first(
      """
      SELECT p.id, \(PatientName.columns), p.birth_date, p.sex, p.citizen_number, p.street,
             p.house_number, p.postcode, p.city, p.phone, p.other_phone, p.email, p.language,
             p.gp, p.desk_note, p.therapist_id
        FROM patient p WHERE p.id = ?
      """, id
    ) { row in
      Patient(
        id: row.id(),
        details: PatientDetails(
          name: try PatientName(row: &row), birthDate: try row.optionalDay(), sex: try row.value(),
          citizenNumber: row.text(), street: row.text(), houseNumber: row.text(),
          postcode: row.text(), city: row.text(), phone: row.text(), otherPhone: row.text(),
          email: row.text(), language: try row.value(), gp: row.text(), deskNote: row.text(),
          therapist: row.optionalID()))
    }
    guard let found else { throw Refusal.notFound(.patient) }
    return found
  }
}

extension Writer {
  /// Stores a new patient and returns the number given.
  func insert(_ details: PatientDetails) throws -> ID<Patient> {
    let columns = PatientDetails.columns.joined(separator: ", ")
    let places = PatientDetails.columns.map { _ in "?" }.joined(separator: ", ")
    try database.run("INSERT INTO patient (\(columns)) VALUES (\(places))", details.values)
    return ID(database.lastInsertedID)
  }

  func update(_ id: ID<Patient>, to details: PatientDetails) throws {
    let assignments = PatientDetails.columns.map { "\($0) = ?" }.joined(separator: ", ")
    let values: [any Bindable] = details.values + [id]
    let changed = try database.run("UPDATE patient SET \(assignments) WHERE id = ?", values)
    if changed == 0 { throw Refusal.notFound(.patient) }
  }
}

extension PatientDetails {
  static let columns = [
    "surname", "prefix", "partner_surname", "partner_prefix", "name_order", "initials",
    "given_name", "birth_date", "sex", "citizen_number", "street", "house_number", "postcode",
    "city", "phone", "other_phone", "email", "language", "gp", "desk_note", "therapist_id",
    "sort_key",
  ]

  /// In the order of ``columns``.
  var values: [any Bindable] {
    [
      name.surname, name.prefix, name.partnerSurname ?? "", name.partnerPrefix ?? "",
      name.order.rawValue, name.initials, name.givenName, birthDate, sex.rawValue, citizenNumber,
      street, houseNumber, postcode, city, phone, otherPhone, email, language.rawValue, gp,
      deskNote, therapist, name.sortKey,
    ]
  }
}
