/// What leaves the practice: the list of patients, and the file of one of them.
extension Practice {
  /// The patients as a table that a spreadsheet opens; nothing clinical is in it.
  ///
  /// Its headings are those that ``PatientColumn/guess(_:)`` understands, so that it can be read
  /// in elsewhere.
  public func patientList(in language: Language) throws -> String {
    try viewer.require(.manage)
    let columns = PatientColumn.allCases.filter { !PatientColumn.joined.contains($0) }
    var table = CSVText(
      header: [language("nummer patiënt", "patient number")]
        + columns.map { $0.name(in: language) })
    try read { reader in
      let lists = try reader.patientLists()
      try reader.eachPatient { patient in
        table.add(
          ["\(patient.id.rawValue)"]
            + columns.map { patient.details.text(of: $0, lists, in: language) })
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
