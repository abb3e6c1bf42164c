/// What leaves the practice: the list of patients, and the file of one of them.
extension Practice {
  /// The patients as a table that a spreadsheet opens; nothing clinical is in it.
  ///
  /// Its headings are those that ``PatientColumn/guess(_:)`` understands, so that it can be read
  /// in elsewhere.
  public func patientList(in language: Language) throws -> String {
    try viewer.require(.manage)
    let columns: [PatientColumn] = [
      .surname, .prefix, .partnerSurname, .partnerPrefix, .initials, .givenName, .birthDate, .sex,
      .citizenNumber, .street, .houseNumber, .postcode, .city, .phone, .otherPhone, .email,
      .language, .gp, .deskNote,
    ]
    var table = CSVText(
      header: [language("nummer patiënt", "patient number")]
        + columns.map { $0.name(in: language) })
    try read { reader in
      try reader.eachPatient { patient in
        table.add(
          ["\(patient.id.rawValue)"] + columns.map { patient.details.text(of: $0, language) })
      }
    }
    return table.text
  }

  /// Everything that is kept about a patient, for the patient.
  ///
  /// Source: WGBO art. 7:456 BW (copy of the file), AVG art. 15 and 20.
  ///
  /// - Throws: ``Refusal`` for who may not read clinical data.
  public func wholeFile(of patient: ID<Patient>) throws -> JSON {
    try viewer.require(.readClinical)
    return try read { reader in
      let name = try reader.patient(patient).name.formal
      return .object([
        ("practice", .string(try reader.practiceDetails().name)),
        ("made", .string(reader.now.iso)),
        ("patientNumber", .int(patient.rawValue)), ("name", .string(name)),
        ("file", .object(try reader.rows(about: patient))),
      ])
    }
  }
}

extension PatientDetails {
  fileprivate func text(of column: PatientColumn, _ language: Language) -> String {
    switch column {
    case .surname: name.surname
    case .prefix: name.prefix
    case .partnerSurname: name.partnerSurname ?? ""
    case .partnerPrefix: name.partnerPrefix ?? ""
    case .initials: name.initials
    case .givenName: name.givenName
    case .fullName: name.listed
    case .birthDate: birth.text(in: language)
    case .sex:
      switch sex {
      case .female: language("vrouw", "female")
      case .male: language("man", "male")
      case .other: language("anders", "other")
      case .unknown: ""
      }
    case .citizenNumber: citizenNumber
    case .street: street
    case .houseNumber: houseNumber
    case .houseNumberAddition: ""
    case .addressLine: "\(street) \(houseNumber)"
    case .postcode: postcode
    case .city: city
    case .phone: phone
    case .otherPhone: otherPhone
    case .email: email
    case .language: self.language.rawValue
    case .gp: gp
    case .deskNote: deskNote
    }
  }
}
