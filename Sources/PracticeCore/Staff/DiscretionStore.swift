/// After how long names hide themselves on a screen that nobody touches.
extension Reader {
  /// In minutes; 0 for never.
  public func discretionMinutes() throws -> Int {
    try database.number("SELECT minutes FROM discretion WHERE id = 1")
  }
}

extension Practice {
  /// - Throws: ``Refusal/invalid(_:)``
  public func setDiscretion(minutes: Int) throws {
    guard (0...240).contains(minutes) else {
      throw Refusal.invalid(
        InvalidInput("minutes", "Kies 0 tot 240 minuten.", "Choose 0 to 240 minutes."))
    }
    try change(JournalNote(.setDiscretion, detail: "\(minutes)")) { writer in
      try writer.database.run("UPDATE discretion SET minutes = ? WHERE id = 1", minutes)
    }
  }
}
