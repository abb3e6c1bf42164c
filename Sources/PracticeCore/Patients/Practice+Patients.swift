/// Registering patients and keeping their details.
extension Practice {
  /// Registers a patient.
  ///
  /// - Returns: The number given.
  /// - Throws: ``Refusal/invalid(_:)`` for a detail that cannot be stored.
  public func register(_ details: PatientDetails) throws -> ID<Patient> {
    let details = try details.checked(today: clock.now().day)
    return try change(JournalNote(.registerPatient, subject: details.name.listed)) { writer in
      let id = try writer.insert(details)
      writer.note.patient = id
      return id
    }
  }

  /// Stores new details of a patient.
  ///
  /// - Parameter opened: The details as they were when the form was opened. What somebody else
  ///   changed since and this form did not is kept.
  /// - Throws: ``Refusal/invalid(_:)``, ``Refusal/clash(_:)``
  public func edit(
    _ id: ID<Patient>, from opened: PatientDetails, to details: PatientDetails,
    _ resolution: ClashResolution = .ask
  ) throws {
    let details = try details.checked(today: clock.now().day)
    let note = JournalNote(.editPatient, subject: details.name.listed, patient: id)
    try change(note) { writer in
      let stored = try writer.reader.patient(id).details
      try writer.update(
        id,
        to: try writer.merge(
          details, onto: stored, openedAs: opened, resolution, in: "patient", rows: [id.rawValue]))
    }
  }
}
