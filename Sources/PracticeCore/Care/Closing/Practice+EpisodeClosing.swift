/// Closing an episode, and what becomes of a complaint that comes back.
extension Practice {
  /// Closes an episode with its end measurement and how it ended, all at once.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` for a score outside its scale, or an episode that is closed.
  public func close(
    _ id: ID<Episode>, because reason: ID<ClosingReason>, measured values: [MeasuredValue] = [],
    result: String = "", aftercare: String = ""
  ) throws {
    for value in values { try value.check() }
    try change(try episodeNote(.closeEpisode, id)) { writer in
      let episode = try writer.reader.episode(id)
      guard episode.isOpen else {
        throw Refusal.invalid(
          InvalidInput(
            "reason", "Deze episode is al afgesloten.", "This episode is closed already."))
      }
      for value in values { try writer.store(value, on: writer.reader.today, of: episode) }
      try writer.setClosed(writer.reader.today, because: reason, of: id)
      try writer.insertClosing(trimmed(result), trimmed(aftercare), of: episode)
    }
  }
}

extension Reader {
  /// The episodes that were closed so lately that a complaint that comes back goes on in them,
  /// the latest first; see ``CareSettings/recurrenceWeeks``.
  public func episodesToReopen(of patient: ID<Patient>) throws -> [Episode] {
    let since = today - 7 * (try careSettings().recurrenceWeeks)
    return try episodes(of: patient)
      .filter { ($0.closed ?? since) > since }
      .filter { !$0.isOpen }
      .sorted { ($0.closed ?? since) > ($1.closed ?? since) }
  }
}
