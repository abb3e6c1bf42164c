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

extension PatientDetails {
  /// In the order of the form in which they are typed.
  static let columns = [
    "surname", "prefix", "partner_surname", "partner_prefix", "name_order", "initials",
    "given_name", "birth_date", "birth_part", "sex", "citizen_number", "identity_document",
    "identity_number", "street", "house_number", "postcode", "city", "phone", "phone_label",
    "other_phone", "other_phone_label", "third_phone", "third_phone_label", "email", "channel",
    "language", "gp", "desk_note", "therapist_id", "source_id", "emergency_name",
    "emergency_relation", "emergency_phone", "bill_name", "bill_street", "bill_house_number",
    "bill_postcode", "bill_city", "sort_key",
  ]

  /// In the order of ``columns``.
  var values: [any Bindable] {
    [
      name.surname, name.prefix, name.partnerSurname ?? "", name.partnerPrefix ?? "",
      name.order.rawValue, name.initials, name.givenName, birth.day, birth.storedPart,
      sex.rawValue, citizenNumber, identityDocument.rawValue, identityNumber, street, houseNumber,
      postcode, city, phone, phoneLabel, otherPhone, otherPhoneLabel, thirdPhone,
      thirdPhoneLabel, email, channel.rawValue, language.rawValue, gp, deskNote, therapist,
      source, emergency.name, emergency.relation, emergency.phone, billAddress.name,
      billAddress.street, billAddress.houseNumber, billAddress.postcode, billAddress.city,
      name.sortKey,
    ]
  }

  /// Reads the columns of ``columns``; guardians have a table of their own.
  init(row: inout Row) throws {
    self.init(name: try PatientName(row: &row))
    birth = BirthDate(day: try row.optionalDay(), storedPart: row.text())
    sex = try row.value()
    citizenNumber = row.text()
    identityDocument = try row.value()
    identityNumber = row.text()
    (street, houseNumber, postcode, city) = (row.text(), row.text(), row.text(), row.text())
    (phone, phoneLabel) = (row.text(), row.text())
    (otherPhone, otherPhoneLabel) = (row.text(), row.text())
    (thirdPhone, thirdPhoneLabel) = (row.text(), row.text())
    email = row.text()
    channel = try row.value()
    language = try row.value()
    (gp, deskNote) = (row.text(), row.text())
    (therapist, source) = (row.optionalID(), row.optionalID())
    emergency = EmergencyContact(name: row.text(), relation: row.text(), phone: row.text())
    billAddress = BillAddress(
      name: row.text(), street: row.text(), houseNumber: row.text(), postcode: row.text(),
      city: row.text())
  }
}

extension Reader {
  /// Whether anybody was ever registered.
  func hasPatients() throws -> Bool {
    try database.number("SELECT EXISTS (SELECT 1 FROM patient)") > 0
  }

  /// - Throws: ``Refusal/notFound(_:)``
  public func patient(_ id: ID<Patient>) throws -> Patient {
    let columns = PatientDetails.columns.joined(separator: ", ")
    let found = try database.first(
      "SELECT \(columns) FROM patient WHERE id = ?", id
    ) { row in try PatientDetails(row: &row) }
    guard var details = found else { throw Refusal.notFound(.patient) }
    details.guardians = try guardians(of: id).map(\.guardian)
    return Patient(id: id, details: details)
  }

  /// How patients may have come to the practice, in the order of the list.
  public func patientSources() throws -> [PatientSource] {
    try database.all("SELECT id, code, dutch, english FROM patient_source ORDER BY id") { row in
      PatientSource(id: row.id(), code: row.text(), dutch: row.text(), english: row.text())
    }
  }

  fileprivate func guardians(
    of patient: ID<Patient>
  ) throws -> [(id: Int64, guardian: Guardian)] {
    try database.all(
      """
      SELECT id, name, relation, phone, has_authority FROM guardian
       WHERE patient_id = ? ORDER BY id
      """, patient
    ) { row in
      (
        row.int64(),
        Guardian(
          name: row.text(), relation: row.text(), phone: row.text(), hasAuthority: row.bool())
      )
    }
  }
}

extension Writer {
  /// Stores a new patient and returns the number given.
  func insert(_ details: PatientDetails) throws -> ID<Patient> {
    let columns = PatientDetails.columns.joined(separator: ", ")
    let places = PatientDetails.columns.map { _ in "?" }.joined(separator: ", ")
    try database.run("INSERT INTO patient (\(columns)) VALUES (\(places))", details.values)
    let id = ID<Patient>(database.lastInsertedID)
    try keep(details.guardians, of: id)
    return id
  }

  func update(_ id: ID<Patient>, to details: PatientDetails) throws {
    let assignments = PatientDetails.columns.map { "\($0) = ?" }.joined(separator: ", ")
    let values: [any Bindable] = details.values + [id]
    let changed = try database.run("UPDATE patient SET \(assignments) WHERE id = ?", values)
    if changed == 0 { throw Refusal.notFound(.patient) }
    try keep(details.guardians, of: id)
  }

  /// Writes who the guardians are, changing the rows that are there rather than replacing them.
  private func keep(_ guardians: [Guardian], of patient: ID<Patient>) throws {
    let stored = try reader.guardians(of: patient)
    for (index, guardian) in guardians.enumerated() {
      let values: [any Bindable] = [
        guardian.name, guardian.relation, guardian.phone, guardian.hasAuthority,
      ]
      if stored.indices.contains(index) {
        guard stored[index].guardian != guardian else { continue }
        try database.run(
          """
          UPDATE guardian SET name = ?, relation = ?, phone = ?, has_authority = ? WHERE id = ?
          """, values + [stored[index].id])
      } else {
        try database.run(
          """
          INSERT INTO guardian (name, relation, phone, has_authority, patient_id)
          VALUES (?, ?, ?, ?, ?)
          """, values + [patient])
      }
    }
    for line in stored.dropFirst(guardians.count) {
      try database.run("DELETE FROM guardian WHERE id = ?", line.id)
    }
  }
}
