extension Reader {
  public func careSettings() throws -> CareSettings {
    try database.first("SELECT note_labels, recurrence_weeks FROM care_setting") { row in
      CareSettings(labels: try row.value(), recurrenceWeeks: row.int())
    } ?? CareSettings()
  }
}

extension Writer {
  func store(_ settings: CareSettings) throws {
    try database.run(
      "UPDATE care_setting SET note_labels = ?, recurrence_weeks = ?", settings.labels.rawValue,
      settings.recurrenceWeeks)
  }
}
