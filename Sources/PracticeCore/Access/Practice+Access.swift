/// Opening a patient's file: accounted for, and with a reason where there is no other ground.
extension Practice {
  /// Whether the viewer has to say why they look at this patient.
  ///
  /// Only for who reads clinical data and does not treat the patient, in a practice where people
  /// sign in; not again on a day on which they said so, nor for a patient whom nobody treats yet.
  public func needsReason(toOpen patient: ID<Patient>) throws -> Bool {
    guard viewer.role.may(.readClinical), try hasAccounts() else { return false }
    let person = viewer
    let midnight = PracticeClock.midnight(PracticeClock.dutchTime(at: clock.instant()).day)
    return try read { reader in
      let relations = TreatmentRelationStore(database: reader.database)
      if try relations.exists(between: person.person, and: patient) { return false }
      if try relations.isUntreated(patient) { return false }
      return try !relations.gaveReason(person.person, for: patient, since: midnight)
    }
  }

  /// Records that the viewer opens a patient's file.
  ///
  /// - Parameters:
  ///   - detail: What of it, when it is not the whole.
  ///   - reason: Why, for who does not treat the patient.
  /// - Throws: ``Refusal/reasonNeeded``; and when it cannot be recorded: nothing clinical is to be
  ///   shown then.
  public func openFile(
    of patient: ID<Patient>, detail: String = "", reason: String = ""
  ) throws {
    let reason = String(trimmed(reason).prefix(500))
    if reason.isEmpty, try needsReason(toOpen: patient) {
      try? record(access(.refused, patient, "openFile", relation: false, reason: ""))
      throw Refusal.reasonNeeded
    }
    let person = viewer.person
    let relation =
      viewer.role.may(.readClinical)
      ? try read {
        try TreatmentRelationStore(database: $0.database).exists(between: person, and: patient)
      } : nil
    try record(access(.openFile, patient, detail, relation: relation, reason: reason))
  }

  private func access(
    _ event: AccessEvent, _ patient: ID<Patient>, _ detail: String, relation: Bool?,
    reason: String
  ) -> AccessLine {
    AccessLine(
      event, staff: viewer.person, role: viewer.role, responsible: viewer.responsible,
      patient: patient, detail: detail, succeeded: event != .refused, relation: relation,
      reason: reason)
  }
}
