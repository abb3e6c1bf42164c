/// What was asked and found on a day, and what a named therapist concluded.
public struct Screening: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case redFlags, neckRisk

    public func name(in language: Language) -> String {
      switch self {
      case .redFlags: language("Screening", "Screening")
      case .neckRisk: language("Risicocheck nek", "Neck risk check")
      }
    }
  }

  /// *Pluis* or *niet pluis*.
  public enum Conclusion: String, Sendable, CaseIterable {
    case clear, notClear

    public func name(in language: Language) -> String {
      switch self {
      case .clear: language("pluis", "clear")
      case .notClear: language("niet pluis", "not clear")
      }
    }

    /// What it says of techniques at the neck.
    public func neckName(in language: Language) -> String {
      switch self {
      case .clear: language("geen bezwaar tegen nektechnieken", "no objection to neck techniques")
      case .notClear: language("geen nektechnieken", "no neck techniques")
      }
    }
  }

  public let id: ID<Screening>
  public let episode: ID<Episode>
  public let patient: ID<Patient>
  public let day: Day
  /// Initials and full name of who concluded.
  public let initials: String
  public let therapist: ID<StaffMember>
  public let kind: Kind
  public let content: ScreeningContent
}

/// What is filled in at a screening.
public struct ScreeningContent: Hashable, Sendable {
  /// The codes of the items that were asked.
  public var asked: [String]
  /// Those of them that were answered with yes.
  public var found: [String]
  public var conclusion: Screening.Conclusion
  /// Why, when something was found or it is not clear all the same.
  public var reason: String
  /// What was measured and examined besides, such as the blood pressure.
  public var examination: String
  /// What the patient was advised.
  public var advice: String
  /// Dizziness: who excluded other causes, and when.
  public var excludedBy: String
  public var excludedOn: Day?

  public init(
    asked: [String], found: [String] = [], conclusion: Screening.Conclusion = .clear,
    reason: String = "", examination: String = "", advice: String = "", excludedBy: String = "",
    excludedOn: Day? = nil
  ) {
    self.asked = asked
    self.found = found
    self.conclusion = conclusion
    self.reason = reason
    self.examination = examination
    self.advice = advice
    self.excludedBy = excludedBy
    self.excludedOn = excludedOn
  }

  public var foundItems: [ScreeningItem] { found.compactMap(ScreeningList.item) }

  /// Whether a doctor has to look the same day.
  public var isUrgent: Bool { foundItems.contains { $0.weight == .sameDay } }
}

/// Symptoms turned out different from what was checked.
public struct SymptomChange: Hashable, Sendable {
  public let day: Day
  public let initials: String
  public let text: String
  /// The newest check of the neck at that moment.
  public let after: ID<Screening>?
}
