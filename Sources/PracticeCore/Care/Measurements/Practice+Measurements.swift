/// Measuring how it goes.
extension Practice {
  /// Stores what was measured on a day.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` for a score outside its scale, a day to come, or nothing.
  public func record(
    _ values: [MeasuredValue], on day: Day, of id: ID<Episode>
  ) throws {
    guard !values.isEmpty else {
      throw Refusal.invalid(
        InvalidInput("nprs", "Vul ten minste één score in.", "Fill in one score at least."))
    }
    for value in values { try value.check() }
    guard day <= clock.now().day else {
      throw Refusal.invalid(
        InvalidInput("day", "Deze dag moet nog komen.", "This day is still to come."))
    }
    try change(try episodeNote(.recordMeasurement, id)) { writer in
      let episode = try writer.reader.episode(id)
      for value in values { try writer.store(value, on: day, of: episode) }
    }
  }
}
