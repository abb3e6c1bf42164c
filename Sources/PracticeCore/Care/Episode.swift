/// One complaint of a patient, from the request for help to closing.
///
/// It is the unit of plan, of session count and of cover.
public struct Episode: Hashable, Sendable {
  public let id: ID<Episode>
  public let patient: ID<Patient>
  public let details: EpisodeDetails
  public let closed: Day?
  public let closingReason: ID<ClosingReason>?

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
  public var kind: EpisodeKind
  /// Other regions that have to do with the complaint.
  public var linkedRegions: [Region]
  /// The complaint was there before, and was over.
  public var isRecurrence: Bool
  public var work: WorkStatus
  /// When the patient expects to be back at work.
  public var backAtWork: Day?
  public var referral: Referral
  /// Whether the GP or referrer may be informed.
  public var sharing: Sharing

  public init(
    therapist: ID<StaffMember>, region: Region, side: Side = .none, complaint: String = "",
    route: Route = .direct, onset: Day? = nil, opened: Day, expectedSessions: Int? = nil,
    evaluated: Day? = nil, kind: EpisodeKind = .course, linkedRegions: [Region] = [],
    isRecurrence: Bool = false, work: WorkStatus = .notAsked, backAtWork: Day? = nil,
    referral: Referral = Referral(), sharing: Sharing = .notAsked
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
    self.kind = kind
    self.linkedRegions = linkedRegions
    self.isRecurrence = isRecurrence
    self.work = work
    self.backAtWork = backAtWork
    self.referral = referral
    self.sharing = sharing
  }

  /// Its own region first, then the linked ones.
  public var regions: [Region] { [region] + linkedRegions.filter { $0 != region } }

  /// `lage rug, links`.
  public func title(in language: Language) -> String {
    let side = side == .none ? "" : ", " + side.name(in: language)
    return region.name(in: language) + side
  }
}

/// Whether a complaint is treated, or looked at once.
public enum EpisodeKind: String, Sendable, CaseIterable {
  case course, consultation

  public func name(in language: Language) -> String {
    switch self {
    case .course: language("behandeling", "course of treatment")
    case .consultation: language("eenmalig consult", "single consultation")
    }
  }
}

/// Whether the patient can work with the complaint.
public enum WorkStatus: String, Sendable, CaseIterable {
  case notAsked, none, working, adapted, partly, absent

  public func name(in language: Language) -> String {
    switch self {
    case .notAsked: language("niet gevraagd", "not asked")
    case .none: language("geen betaald werk", "no paid work")
    case .working: language("werkt gewoon", "works as usual")
    case .adapted: language("werkt aangepast", "works with adaptations")
    case .partly: language("werkt gedeeltelijk", "works part of the hours")
    case .absent: language("werkt niet door de klacht", "off work with the complaint")
    }
  }
}

/// Whether the patient agrees that the GP or referrer is informed.
public enum Sharing: String, Sendable, CaseIterable {
  case notAsked, agreed, refused

  public func name(in language: Language) -> String {
    switch self {
    case .notAsked: language("nog niet gevraagd", "not asked yet")
    case .agreed: language("ja, akkoord", "yes, agreed")
    case .refused: language("nee", "no")
    }
  }
}

/// What a referral says; all empty in direct access.
public struct Referral: Hashable, Sendable {
  /// Who referred, as it stands on the referral.
  public var referrer: String
  /// The referrer's AGB code: eight digits, or empty.
  public var agb: String
  public var day: Day?
  public var diagnosis: String

  public init(referrer: String = "", agb: String = "", day: Day? = nil, diagnosis: String = "") {
    self.referrer = referrer
    self.agb = agb
    self.day = day
    self.diagnosis = diagnosis
  }
}

/// Why an episode was closed; from the practice's own list.
public struct ClosingReason: Hashable, Sendable {
  public let id: ID<ClosingReason>
  public let code: String
  public let dutch: String
  public let english: String

  public func name(in language: Language) -> String { language(dutch, english) }
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

  /// Where hands are laid on: headache and dizziness from the neck are treated at the neck.
  public var site: Region {
    switch self {
    case .neck, .headache, .dizziness: .neck
    case .lowBack, .shoulder, .hip, .other: self
    }
  }

  /// Whether a technique may reach the neck, so that its risks are checked first.
  public var involvesNeck: Bool { site == .neck }

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
