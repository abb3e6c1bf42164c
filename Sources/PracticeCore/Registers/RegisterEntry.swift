/// A line in one of the registers of the practice.
public struct RegisterEntry: Hashable, Sendable {
  public let id: ID<RegisterEntry>
  public let register: Register
  public let patient: ID<Patient>?
  public let appointment: ID<Appointment>?
  /// Initials of who wrote it down.
  public let reportedBy: String
  public let details: RegisterDetails

  public var isSettled: Bool { details.settled != nil }
}

/// What the practice has to keep account of, apart from the files.
///
/// Incidents to learn from (VIM), complaints with what was done about them (Wkkgz).
public enum Register: String, Sendable, CaseIterable {
  case incident, complaint

  public func name(in language: Language) -> String {
    switch self {
    case .incident: language("incidenten", "incidents")
    case .complaint: language("klachten", "complaints")
    }
  }
}

public struct RegisterDetails: Hashable, Sendable {
  public var day: Day
  public var what: String
  /// What was done about it, and what will be done differently.
  public var action: String
  public var settled: Day?

  public init(day: Day, what: String, action: String = "", settled: Day? = nil) {
    self.day = day
    self.what = what
    self.action = action
    self.settled = settled
  }

  /// - Throws: ``Refusal/invalid(_:)`` naming the field.
  func check() throws {
    if trimmed(what).isEmpty || what.count > 4000 {
      throw Refusal.invalid(
        InvalidInput(
          "what", "Schrijf op wat er gebeurde, hooguit 4000 tekens.",
          "Write down what happened, 4000 characters at most."))
    }
    if let settled, settled < day {
      throw Refusal.invalid(
        InvalidInput(
          "settled", "Dat is voor de melding; controleer de datum.",
          "That is before the report; check the date."))
    }
    if settled != nil, trimmed(action).isEmpty {
      throw Refusal.invalid(
        InvalidInput(
          "action", "Schrijf op wat er is gedaan voordat u afsluit.",
          "Write down what was done before you settle it."))
    }
  }
}
