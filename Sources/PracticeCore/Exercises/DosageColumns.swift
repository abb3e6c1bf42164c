/// The columns in which each table with dosages keeps them.
enum DosageColumns {
  static let names = """
    sets, repetitions, hold_seconds, times_per_day, days_per_week, side, load, rest_seconds,
    tempo, weekdays, pain_limit
    """

  static let marks = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"

  /// For an upsert: every column of the dosage as it was to be inserted.
  static let updates = names.split { $0 == "," || $0.isWhitespace }
    .map { "\($0) = excluded.\($0)" }.joined(separator: ", ")

  static func values(_ dosage: Dosage) -> [any Bindable] {
    [
      dosage.sets, dosage.repetitions, dosage.holdSeconds, dosage.timesPerDay, dosage.daysPerWeek,
      dosage.side.rawValue, dosage.load ?? "", dosage.restSeconds, dosage.tempo ?? "",
      dosage.weekdays.rawValue, dosage.painLimit,
    ]
  }

  static func read(_ row: inout Row) throws -> Dosage {
    var dosage = Dosage(sets: row.int(), repetitions: row.int())
    dosage.holdSeconds = row.optionalInt()
    dosage.timesPerDay = row.int()
    dosage.daysPerWeek = row.int()
    dosage.side = try row.value()
    dosage.load = row.textUnlessEmpty()
    dosage.restSeconds = row.optionalInt()
    dosage.tempo = row.textUnlessEmpty()
    dosage.weekdays = Weekdays(rawValue: row.int())
    dosage.painLimit = row.optionalInt()
    return dosage
  }
}

extension Row {
  fileprivate mutating func textUnlessEmpty() -> String? {
    let text = text()
    return text.isEmpty ? nil : text
  }
}
