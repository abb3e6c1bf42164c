/// What a therapist notes of one treatment: S, O, A and P, with pain and techniques.
public struct SessionNote: Hashable, Sendable {
  public let id: ID<SessionNote>
  public let appointment: ID<Appointment>
  public let episode: ID<Episode>
  public let patient: ID<Patient>
  public let therapist: ID<StaffMember>
  public let day: Day
  public let content: NoteContent
  /// Initials of who signed; nothing while the note is open.
  public let signedBy: String?
  /// Who answers for it, when somebody in training or a replacement signed it.
  public let responsible: Responsible?
  /// Initials of who signed it besides.
  public let coSignedBy: String?
  /// What is word for word as in the note before it.
  public let carriedOver: Set<NotePart>
  public let addenda: [NoteAddendum]

  public var isSigned: Bool { signedBy != nil }
  public var awaitsCoSignature: Bool { isSigned && responsible != nil && coSignedBy == nil }
}

/// Under whose responsibility something was written.
public struct Responsible: Hashable, Sendable {
  public let id: ID<StaffMember>
  public let initials: String
  /// Still works here; else the owner takes over.
  let isActive: Bool

  /// Whether a viewer may sign besides.
  public func isRepresented(by viewer: Viewer) -> Bool {
    viewer.person == id || !isActive && viewer.role == .owner
  }
}

/// A part of a note that may be carried over from the one before.
public enum NotePart: String, Sendable, CaseIterable {
  case objective, analysis, plan, techniques
}

/// What is typed into a session note.
public struct NoteContent: Hashable, Sendable {
  public var sideEffect: SideEffect
  /// Average pain in the last 24 hours (NPRS, 0 to 10), asked at the start of the contact.
  public var painDay: Int?
  /// Pain just before and just after the session (0 to 10): its effect, not its verdict.
  public var painBefore: Int?
  public var painAfter: Int?
  public var subjective: String
  public var objective: String
  public var analysis: String
  public var plan: String
  public var techniques: [AppliedTechnique]

  public init(
    sideEffect: SideEffect = .notAsked, painDay: Int? = nil, painBefore: Int? = nil,
    painAfter: Int? = nil, subjective: String = "", objective: String = "",
    analysis: String = "", plan: String = "", techniques: [AppliedTechnique] = []
  ) {
    self.sideEffect = sideEffect
    self.painDay = painDay
    self.painBefore = painBefore
    self.painAfter = painAfter
    self.subjective = subjective
    self.objective = objective
    self.analysis = analysis
    self.plan = plan
    self.techniques = techniques
  }

  /// What is word for word as in an earlier note, as far as it says anything.
  public func unchanged(since earlier: NoteContent) -> Set<NotePart> {
    func isSame(_ part: KeyPath<NoteContent, String>) -> Bool {
      let text = trimmed(self[keyPath: part])
      return !text.isEmpty && text == trimmed(earlier[keyPath: part])
    }
    return Set(
      NotePart.allCases.filter { part in
        switch part {
        case .objective: isSame(\.objective)
        case .analysis: isSame(\.analysis)
        case .plan: isSame(\.plan)
        case .techniques: !techniques.isEmpty && techniques == earlier.techniques
        }
      })
  }
}

/// What the patient noticed after the previous session; asked first at the next one.
public enum SideEffect: String, Sendable, CaseIterable {
  case notAsked, none, morePain, tired, dizzy, other

  public func name(in language: Language) -> String {
    switch self {
    case .notAsked: language("niet gevraagd", "not asked")
    case .none: language("geen", "none")
    case .morePain: language("meer pijn", "more pain")
    case .tired: language("moe", "tired")
    case .dizzy: language("duizelig of uitval", "dizzy or loss of function")
    case .other: language("anders, ernstig", "other, serious")
    }
  }

  /// Asks to screen again, for advice to the patient and for an incident (DECISIONS 30).
  public var isSerious: Bool { self == .dizzy || self == .other }
}

/// A technique from the practice's own list.
public struct Technique: Hashable, Sendable {
  public let id: ID<Technique>
  public let code: String
  public let dutch: String
  public let english: String
  /// Only a manual therapist may carry it out.
  public let isManual: Bool
  /// Done to the patient, not by the patient.
  public let isPassive: Bool
  var consent = Consent.none

  /// Where a technique asks for consent of its own.
  enum Consent: String { case none, neck, always }

  public func name(in language: Language) -> String { language(dutch, english) }
}

/// A technique as it was carried out: where, and on which side.
public struct AppliedTechnique: Hashable, Sendable {
  public var technique: ID<Technique>
  /// `L4-L5`, `schouder`.
  public var level: String
  public var side: Side

  public init(technique: ID<Technique>, level: String = "", side: Side = .none) {
    self.technique = technique
    self.level = level
    self.side = side
  }
}

/// What was added to a note after it was signed.
public struct NoteAddendum: Hashable, Sendable {
  public let day: Day
  public let initials: String
  public let text: String
}
