/// Facts about a patient with which some exercises ask for a second look.
extension Reader {
  /// What is known: what was ticked, and what follows from the complaint.
  public func cautions(of patient: ID<Patient>) throws -> Set<Caution> {
    try viewer.require(.readClinical)
    var cautions = Set(try CautionStore(database: database).ticked(patient))
    if try episodes(of: patient).contains(where: { $0.isOpen && $0.details.region == .dizziness }) {
      cautions.insert(.dizziness)
    }
    return cautions
  }
}

extension Practice {
  /// Records which facts hold for a patient; those that are not among them are removed.
  public func setCautions(_ cautions: Set<Caution>, of patient: ID<Patient>) throws {
    let name = try read { try $0.patient(patient).name.listed }
    let note = JournalNote(.setCautions, subject: name, patient: patient)
    try change(note) { writer in
      try CautionStore(database: writer.database).set(cautions, of: patient)
    }
  }
}
