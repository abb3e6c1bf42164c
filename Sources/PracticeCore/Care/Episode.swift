/// One complaint of a patient, from the request for help to closing.
///
/// It is the unit of plan, of session count and of cover.
public struct Episode: Hashable, Sendable {
  public let id: ID<Episode>
  public let patient: ID<Patient>
  public let details: EpisodeDetails
  public let closed: Day?

  public var isOpen: Bool { closed == nil }
}

/// What is typed about an episode.
public struct EpisodeDetails: Hashable, Sendable {
  public var therapist: ID<StaffMember>
  public var region: Region
  public var side: Side
  /// The complaint in the patient's words.
  public var complaint: String
  public var route: Route
  public var onset: Day?
  public var opened: Day
  /// How many sessions are typical; low back pain: 6.
  public var expectedSessions: Int?
  /// When the evaluation was noted.
  public var evaluated: Day?

  public init(
    therapist: ID<StaffMember>, region: Region, side: Side = .none, complaint: String = "",
    route: Route = .direct, onset: Day? = nil, opened: Day, expectedSessions: Int? = nil,
    evaluated: Day? = nil
  ) {
    self.therapist = therapist
    self.region = region
    self.side = side
    self.complaint = complaint
    self.route = route
    self.onset = onset
    self.opened = opened
    self.expectedSessions = expectedSessions
    self.evaluated = evaluated
  }

  /// `lage rug, links`.
  public func title(in language: Language) -> String {
    let side = side == .none ? "" : ", " + side.name(in: language)
    return region.name(in: language) + side
  }
}

/// Where a complaint is.
public enum Region: String, Sendable, CaseIterable {
  case lowBack, neck, headache, shoulder, dizziness, hip, other

  public func name(in language: Language) -> String {
    switch self {
    case .lowBack: language("lage rug", "low back")
    case .neck: language("nek", "neck")
    case .headache: language("hoofdpijn vanuit de nek", "headache from the neck")
    case .shoulder: language("schouder", "shoulder")
    case .dizziness: language("duizeligheid", "dizziness")
    case .hip: language("heup", "hip")
    case .other: language("overig", "other")
    }
  }

  /// How many sessions are typical.
  ///
  /// About 6 for low back pain with manual therapy (NVMT leaflet 2016-07); for the other regions
  /// the therapist fills it in.
  public var usualSessions: Int? { self == .lowBack ? 6 : nil }

  /// Where its exercises stand in the catalogue.
  public var exercises: Exercise.Region {
    switch self {
    case .lowBack: .lowBack
    case .neck, .headache, .dizziness: .neck
    case .shoulder: .shoulder
    case .hip: .hip
    case .other: .general
    }
  }
}

public enum Side: String, Sendable, CaseIterable {
  case none, left, right, both

  public func name(in language: Language) -> String {
    switch self {
    case .none: language("geen", "none")
    case .left: language("links", "left")
    case .right: language("rechts", "right")
    case .both: language("beide zijden", "both sides")
    }
  }
}

/// How the patient came: without or with a referral.
public enum Route: String, Sendable, CaseIterable {
  case direct, referral

  public func name(in language: Language) -> String {
    switch self {
    case .direct: language("directe toegang (DTF)", "direct access")
    case .referral: language("verwijzing", "referral")
    }
  }
}
