extension Practice {
  /// Stores a screening or risk check with its conclusion, signed by who does it.
  ///
  /// It stays: a new one is added to it and never replaces it.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` naming the field, when an item was not asked, a finding
  ///   has no reason, or dizziness has no excluded causes.
  public func recordScreening(
    _ content: ScreeningContent, _ kind: Screening.Kind, of id: ID<Episode>
  ) throws {
    let episode = try read { try $0.episode(id) }
    try ScreeningRules.check(
      content, kind, regions: episode.details.regions, today: clock.now().day)
    var note = try episodeNote(.recordScreening, id)
    note.detail = JournalNote.detail(
      kind.name(in: .dutch) + ": " + content.conclusion.name(in: .dutch),
      kind.name(in: .english) + ": " + content.conclusion.name(in: .english))
    try change(note) { try $0.insert(content, kind, of: episode) }
  }

  /// Notes that symptoms are not what they were, so that the neck is checked again.
  public func recordSymptomChange(_ text: String, of id: ID<Episode>) throws {
    let text = trimmed(text)
    guard !text.isEmpty else {
      throw Refusal.invalid(
        InvalidInput("change", "Schrijf wat er veranderd is.", "Write what has changed."))
    }
    try change(try episodeNote(.recordSymptomChange, id)) { writer in
      let episode = try writer.reader.episode(id)
      let check = try writer.reader.screenings(of: id).last { $0.kind == .neckRisk }
      try writer.insertSymptomChange(text, of: episode, after: check?.id)
    }
  }
}
