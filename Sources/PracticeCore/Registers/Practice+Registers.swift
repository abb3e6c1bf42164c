/// Reporting incidents and complaints.
extension Practice {
  /// - Throws: ``Refusal/invalid(_:)`` naming the field.
  public func report(
    _ details: RegisterDetails, in register: Register, patient: ID<Patient>? = nil,
    appointment: ID<Appointment>? = nil
  ) throws {
    try details.check()
    let action: Action = register == .incident ? .reportIncident : .reportComplaint
    try change(JournalNote(action, patient: patient)) { writer in
      try writer.insert(details, in: register, patient: patient, appointment: appointment)
    }
  }

  /// Stores an entry again, as when it is settled.
  public func edit(_ entry: RegisterEntry, to details: RegisterDetails) throws {
    try details.check()
    try change(JournalNote(.settleRegisterEntry, patient: entry.patient)) { writer in
      let stored = try writer.reader.entries(of: entry.register).first { $0.id == entry.id }
      if let stored, stored.details != entry.details { throw Refusal.changedSince }
      try writer.update(entry.id, to: details)
    }
  }
}
