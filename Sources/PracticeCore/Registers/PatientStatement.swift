/// What a patient has to say about the file, kept with it (WGBO 7:454: the patient's own
/// statement is added on request).
public struct PatientStatement: Hashable, Sendable {
  public let day: Day
  /// Who wrote it down.
  public let initials: String
  public let body: String
}

extension Practice {
  /// Adds a statement of the patient; it stays as it is.
  public func addStatement(_ body: String, of patient: ID<Patient>) throws {
    let body = trimmed(body)
    guard (1...20_000).contains(body.count) else {
      throw Refusal.invalid(
        InvalidInput("body", "Schrijf de verklaring op.", "Write down the statement."))
    }
    let name = try read { try $0.patient(patient).name.listed }
    try change(JournalNote(.addStatement, subject: name, patient: patient)) { writer in
      try writer.insertStatement(body, of: patient)
    }
  }
}
