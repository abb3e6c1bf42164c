/// What a patient said of a technique at a part of the body, or was told about it.
public enum ConsentState: String, Sendable, CaseIterable {
  case proposed, thinking, given, refused, withdrawn

  public func name(in language: Language) -> String {
    switch self {
    case .proposed: language("voorgesteld", "proposed")
    case .thinking: language("bedenktijd", "thinking time")
    case .given: language("gegeven", "given")
    case .refused: language("weigert", "refused")
    case .withdrawn: language("ingetrokken", "withdrawn")
    }
  }
}

/// What is talked over before somebody can agree (leaflet S1, WGBO 7:448).
public enum ConsentPoint: String, Sendable, CaseIterable {
  case working, alternatives, effect, sideEffects, questions

  public func name(in language: Language) -> String {
    switch self {
    case .working: language("hoe het werkt", "how it works")
    case .alternatives: language("wat er anders kan", "the alternatives")
    case .effect: language("wat het oplevert", "what it may bring")
    case .sideEffects: language("bijwerkingen en risico's", "side effects and risks")
    case .questions: language("ruimte voor vragen", "room for questions")
    }
  }
}

public enum ConsentManner: String, Sendable, CaseIterable {
  case verbal, signed

  public func name(in language: Language) -> String {
    switch self {
    case .verbal: language("mondeling", "by word of mouth")
    case .signed: language("getekend formulier", "signed form")
    }
  }
}

/// Who decided.
public enum ConsentDecider: String, Sendable, CaseIterable {
  case patient, parents, both, representative

  public func name(in language: Language) -> String {
    switch self {
    case .patient: language("de patiënt", "the patient")
    case .parents: language("de ouders", "the parents")
    case .both: language("de patiënt en de ouders", "the patient and the parents")
    case .representative: language("een vertegenwoordiger", "a representative")
    }
  }
}

/// A technique at a part of the body: what consent is about.
public struct ConsentSubject: Hashable, Sendable {
  public let technique: ID<Technique>
  /// Where hands are laid on; see ``Region/site``.
  public let site: Region

  public init(_ technique: ID<Technique>, at site: Region) {
    self.technique = technique
    self.site = site
  }
}

/// One step in the history of a consent.
public struct ConsentEntry: Hashable, Sendable {
  public let id: ID<ConsentEntry>
  public let subject: ConsentSubject
  public let step: ConsentStep
  /// Who recorded it.
  public let initials: String
}

/// What is filled in when a step is recorded.
public struct ConsentStep: Hashable, Sendable {
  public var state: ConsentState
  public var day: Day
  public var explained: [ConsentPoint]
  public var form: ConsentManner
  public var decidedBy: ConsentDecider
  public var remark: String

  public init(
    _ state: ConsentState, on day: Day, explained: [ConsentPoint] = [],
    form: ConsentManner = .verbal, decidedBy: ConsentDecider = .patient, remark: String = ""
  ) {
    self.state = state
    self.day = day
    self.explained = explained
    self.form = form
    self.decidedBy = decidedBy
    self.remark = remark
  }
}

extension Technique {
  /// Whether it asks for consent of its own at this part of the body.
  public func needsConsent(at site: Region) -> Bool {
    switch consent {
    case .none: false
    case .neck: site == .neck
    case .always: true
    }
  }
}
