/// The smallest changes that matter in the database.
extension Reader {
  /// All of them with their keys: by instrument, the newest first.
  public func smallestChangeList() throws -> [(id: ID<SmallestChange>, change: SmallestChange)] {
    try database.all(
      """
      SELECT id, instrument, name, valid_from, bands, source FROM smallest_change
       ORDER BY instrument = 'other', instrument, name COLLATE NOCASE, valid_from DESC
      """
    ) { row in
      let id: ID<SmallestChange> = row.id()
      let instrument: Instrument = try row.value()
      let (name, validFrom) = (row.text(), try row.day())
      guard let bands = SmallestChange.bands(stored: row.text()) else {
        throw DatabaseError.unreadable("bands")
      }
      return (
        id,
        SmallestChange(
          instrument, named: name, validFrom: validFrom, bands: bands, source: row.text())
      )
    }
  }

  public func smallestChanges() throws -> SmallestChanges {
    SmallestChanges(try smallestChangeList().map(\.change))
  }
}

extension Writer {
  func insert(_ change: SmallestChange) throws {
    try database.run(
      """
      INSERT INTO smallest_change (instrument, name, valid_from, bands, source)
      VALUES (?, ?, ?, ?, ?)
      """,
      change.instrument.rawValue, change.name, change.validFrom, change.storedBands, change.source)
  }

  func delete(_ id: ID<SmallestChange>) throws {
    try database.run("DELETE FROM smallest_change WHERE id = ?", id)
  }
}

extension SmallestChange {
  fileprivate var storedBands: String {
    bands.map { "\($0.start.lowerBound)-\($0.start.upperBound):\($0.tenths)" }
      .joined(separator: " ")
  }

  fileprivate static func bands(stored text: String) -> [Band]? {
    let bands = text.split(separator: " ").compactMap { part -> Band? in
      let numbers = part.split { $0 == "-" || $0 == ":" }.compactMap { Int($0) }
      guard numbers.count == 3, numbers[0] <= numbers[1] else { return nil }
      return Band(start: numbers[0]...numbers[1], tenths: numbers[2])
    }
    return bands.isEmpty ? nil : bands
  }
}
