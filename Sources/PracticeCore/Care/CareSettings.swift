/// How this practice keeps its records.
public struct CareSettings: Hashable, Sendable {
  public var labels: NoteLabels
  /// A complaint that comes back within so many weeks after closing goes on in the same episode.
  public var recurrenceWeeks: Int

  public init(labels: NoteLabels = .soap, recurrenceWeeks: Int = 6) {
    self.labels = labels
    self.recurrenceWeeks = recurrenceWeeks
  }

  public static let recurrenceRange = 0...104
}

/// What the parts of a note are called: the KNGF says SOAP, many practices SOEP.
public enum NoteLabels: String, Sendable, CaseIterable {
  case soap, soep

  public var analysis: String { self == .soap ? "A" : "E" }
  public var name: String { rawValue.uppercased() }
}

extension Practice {
  /// - Throws: ``Refusal/invalid(_:)`` for a number of weeks that cannot be.
  public func setCareSettings(_ settings: CareSettings) throws {
    guard CareSettings.recurrenceRange.contains(settings.recurrenceWeeks) else {
      throw Refusal.invalid(
        InvalidInput("recurrenceWeeks", "Kies 0 tot 104 weken.", "Choose 0 to 104 weeks."))
    }
    try change(JournalNote(.editCareSettings)) { writer in
      try writer.store(settings)
    }
  }
}
