/// A therapist's own texts.
extension Practice {
  /// Stores a new text of the viewer, or one again.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` also for an abbreviation the viewer has already.
  public func saveStandardText(
    _ text: StandardTextDetails, replacing id: ID<StandardText>? = nil
  ) throws {
    try text.check()
    try change(JournalNote(.editStandardTexts, subject: text.abbreviation)) { writer in
      let others = try writer.reader.standardTexts().filter { $0.id != id }
      if others.contains(where: { folded($0.details.abbreviation) == folded(text.abbreviation) }) {
        throw Refusal.invalid(
          InvalidInput(
            "abbreviation", "Deze afkorting hebt u al.", "You have this abbreviation already."))
      }
      if let id { try writer.update(id, to: text) } else { try writer.insert(text) }
    }
  }

  public func removeStandardText(_ text: StandardText) throws {
    try change(JournalNote(.editStandardTexts, subject: text.details.abbreviation)) { writer in
      try writer.delete(text.id)
    }
  }
}
