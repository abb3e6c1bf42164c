/// Putting two files of one person together.
extension Practice {
  /// What would become of two files when they are put together.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` when they cannot be of one person.
  public func mergePreview(
    of other: ID<Patient>, into kept: ID<Patient>
  ) throws -> PatientMerge {
    try read { try $0.mergePreview(of: other, into: kept) }
  }

  /// Puts two files together: the other's rows come to the kept patient, and its number finds
  /// that patient from now on.
  ///
  /// - Parameters:
  ///   - preview: What was looked at before.
  ///   - choices: One for each of its fields.
  /// - Throws: ``Refusal/invalid(_:)`` with what stands in the way, or when either was changed
  ///   since; ``Refusal/conflict(_:)`` for two appointments at the same time.
  public func merge(_ preview: PatientMerge, choosing choices: [PatientMerge.Choice]) throws {
    let (kept, other) = (preview.kept.id, preview.other.id)
    let details = try preview.details(choices).checked(today: clock.now().day)
    let note = JournalNote(
      .mergePatients, subject: details.name.listed,
      detail: "#\(other.rawValue) → #\(kept.rawValue)", patient: kept)
    try change(note) { writer in
      let now = try writer.reader.mergePreview(of: other, into: kept)
      guard now.kept.details == preview.kept.details, now.other.details == preview.other.details
      else { throw Refusal.invalid(.changedSincePreview) }
      let store = PatientMergeStore(database: writer.database)
      if let initials = try store.typing(about: other) {
        throw Refusal.invalid(.stillTyping(initials))
      }
      try writer.update(kept, to: details)
      try writer.move(other, to: kept)
    }
  }
}

extension Reader {
  fileprivate func mergePreview(
    of other: ID<Patient>, into kept: ID<Patient>
  ) throws -> PatientMerge {
    let lists = try PatientMergeStore(database: database).lists(of: kept, and: other)
    let preview = PatientMerge(
      kept: try patient(kept), other: try patient(other), lists: lists, names: try detailNames())
    try preview.check()
    return preview
  }
}

extension InvalidInput {
  fileprivate static let changedSincePreview = InvalidInput(
    "patient", "Een van de twee is intussen gewijzigd. Kijk opnieuw en kies dan.",
    "One of the two was changed meanwhile. Look again, then choose.")

  fileprivate static func stillTyping(_ initials: String) -> InvalidInput {
    InvalidInput(
      "patient",
      "\(initials) heeft over deze patiënt nog iets getypt en niet bewaard. Bewaar dat eerst.",
      "\(initials) typed something about this patient and has not saved it. Save that first.")
  }
}
