extension Practice {
  /// Stores the codes of an episode.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` for what is no code, ``Refusal/changedSince``.
  public func setCodes(
    _ codes: EpisodeCodes, from opened: EpisodeCodes, of id: ID<Episode>
  ) throws {
    try codes.check()
    try change(try episodeNote(.editCodes, id)) { writer in
      guard try writer.reader.codes(of: id) == opened else { throw Refusal.changedSince }
      try writer.store(codes, of: try writer.reader.episode(id))
    }
  }
}
