/// Whether the record of an episode holds what it has to (KNGF record-keeping guideline 2019).
///
/// Only whether it is there is judged, never what it says. Not having found anything is a finding:
/// what was asked without a result counts as asked.
public struct RecordReview: Sendable {
  public let episode: Episode
  public let patient: Patient
  public let therapist: StaffMember
  public let items: [(item: RecordItem, state: RecordItem.State)]

  public var missing: [RecordItem] { items.filter { $0.state == .missing }.map(\.item) }
  /// How many of those that apply are there.
  public var present: Int { items.count { $0.state != .missing && $0.state != .notNeeded } }
  public var needed: Int { items.count { $0.state != .notNeeded } }

  /// `14/16`: the same in both languages.
  public var text: String { "\(present)/\(needed)" }

  init(_ facts: RecordFacts) {
    episode = facts.room.episode
    patient = facts.room.patient
    therapist = facts.room.therapist
    items = RecordItem.allCases.map { ($0, facts.state(of: $0)) }
  }
}

/// What a record has to hold.
public enum RecordItem: String, Sendable, CaseIterable {
  case identity, birthDate, request, onset, screening, neckRisk, intake, diagnosis, goal, procedures
  case consent, notes, coSigned, measured, evaluation, code, ending, endMeasured, report

  public enum State: Sendable {
    case present
    /// Asked, without anything to record.
    case askedNone
    case missing
    case notNeeded

    public var mark: String {
      switch self {
      case .present: "✓"
      case .askedNone: "○"
      case .missing: "!"
      case .notNeeded: "·"
      }
    }

    public func name(in language: Language) -> String {
      switch self {
      case .present: language("aanwezig", "present")
      case .askedNone: language("gevraagd, geen", "asked, none")
      case .missing: language("ontbreekt", "missing")
      case .notNeeded: language("niet van toepassing", "does not apply")
      }
    }
  }

  public func name(in language: Language) -> String {
    switch self {
    case .identity: language("naam, voorletters en BSN", "name, initials and citizen number")
    case .birthDate: language("geboortedatum", "birth date")
    case .request: language("hulpvraag in eigen woorden", "request for help in own words")
    case .onset: language("begin van de klacht", "onset of the complaint")
    case .screening: language("screening: pluis of niet pluis", "screening: clear or not clear")
    case .neckRisk: language("risicocheck nek", "neck risk check")
    case .intake: language("intake, ondertekend", "intake, signed")
    case .diagnosis: language("fysiotherapeutische diagnose", "physiotherapeutic diagnosis")
    case .goal: language("hoofddoel, meetbaar", "main goal, measurable")
    case .procedures: language("voorgenomen verrichtingen", "planned procedures")
    case .consent: language("toestemming", "consent")
    case .notes: language("verslag bij elk contact, ondertekend", "note of each contact, signed")
    case .coSigned:
      language("medeondertekening bij opleiding", "co-signature of a trainee's notes")
    case .measured: language("meting aan het begin", "measurement at the start")
    case .evaluation: language("evaluatie", "evaluation")
    case .code: language("DCSPH-code", "DCSPH code")
    case .ending: language("reden van afsluiten", "reason for closing")
    case .report: language("verslag aan huisarts of verwijzer", "report to GP or referrer")
    case .endMeasured: language("eindmeting, zelfde instrument", "end measurement, same instrument")
    }
  }
}

/// What a review looks at.
struct RecordFacts {
  let room: EpisodeRoom
  let codes: EpisodeCodes
  let facts: CourseFacts
  /// Treatments without a signed note.
  let unsigned: Int
  /// Notes that somebody else answers for, and how many of them wait for a co-signature.
  let under: (notes: Int, waiting: Int)

  func state(of item: RecordItem) -> RecordItem.State {
    let patient = room.patient.details
    let details = room.episode.details
    let isCourse = details.kind == .course
    let isTreated = facts.treatments > 0
    func needed(_ isPresent: Bool, when applies: Bool = true) -> RecordItem.State {
      applies ? (isPresent ? .present : .missing) : .notNeeded
    }
    switch item {
    case .identity:
      return needed(
        !patient.citizenNumber.isEmpty && !patient.name.initials.isEmpty)
    case .birthDate: return needed(patient.birthDate != nil)
    case .request: return needed(!details.complaint.isEmpty)
    case .onset: return needed(details.onset != nil)
    case .screening:
      switch room.screening {
      case .notNeeded: return .notNeeded
      case .missing: return .missing
      case .concluded(let screening):
        return screening.content.found.isEmpty ? .askedNone : .present
      }
    case .neckRisk:
      switch room.neckRisk {
      case .notNeeded: return .notNeeded
      case .missing, .outdated: return .missing
      case .concluded(let check): return check.content.found.isEmpty ? .askedNone : .present
      }
    case .intake: return needed(room.intake?.isSigned ?? false, when: isCourse)
    case .diagnosis:
      return needed(!(room.intake?.content["diagnosis"] ?? "").isEmpty, when: isCourse)
    case .goal: return needed(!(room.plan?.content.goal ?? "").isEmpty, when: isCourse)
    case .procedures:
      let plan = room.plan?.content
      let isThere =
        !(plan?.techniques ?? []).isEmpty || !(plan?.exercise ?? "").isEmpty
        || !(plan?.advice ?? "").isEmpty
      return needed(isThere, when: isCourse)
    case .consent: return consent(isTreated)
    case .notes: return needed(unsigned == 0, when: isTreated || unsigned > 0)
    case .coSigned: return needed(under.waiting == 0, when: under.notes > 0)
    case .measured: return needed(hasMeasured, when: isCourse && isTreated)
    case .evaluation:
      let isDue = facts.expectedTreatments.map { facts.treatments >= $0 } ?? false
      return needed(facts.lastEvaluation != nil, when: isDue)
    case .code: return needed(!codes.dcsph.isEmpty)
    case .ending: return needed(room.closingReason != nil, when: !room.episode.isOpen)
    case .report:
      // Only with consent; that it was refused is a finding.
      guard !room.episode.isOpen, isCourse, isTreated else { return .notNeeded }
      return facts.lastReport != nil
        ? .present : details.sharing == .refused ? .askedNone : .missing
    case .endMeasured:
      return needed(hasEndMeasured, when: !room.episode.isOpen && isCourse && facts.treatments > 1)
    }
  }

  /// A technique that asks for it and was planned needs a decision of the patient.
  private func consent(_ isTreated: Bool) -> RecordItem.State {
    let planned = room.plan?.content.techniques ?? []
    let asked = room.standings.filter { planned.contains($0.technique.id) }
    if asked.isEmpty {
      return room.consents.isEmpty ? (isTreated ? .missing : .notNeeded) : .present
    }
    return asked.allSatisfy { $0.current != nil } ? .present : .missing
  }

  private var hasMeasured: Bool { !facts.pain.isEmpty || !facts.instruments.isEmpty }

  private var hasEndMeasured: Bool {
    facts.pain.count > 1
      || facts.instruments.contains { $0.verdict != .notEnoughData && $0.instrument != .gpe }
  }
}

extension Reader {
  public func review(of id: ID<Episode>) throws -> RecordReview {
    let room = try room(of: id)
    return RecordReview(
      RecordFacts(
        room: room, codes: try codes(of: id), facts: try course(of: room.episode).facts,
        unsigned: try treatmentsWithoutSignedNote(in: id),
        under: try notesUnderResponsibility(in: id)))
  }

  /// Some episodes of each therapist with a treatment since `since`, drawn at random.
  ///
  /// - Parameter seed: The same seed draws the same files, so that an audit can be repeated.
  public func reviewSample(
    seed: UInt64, each count: Int = 5, since: Day
  ) throws -> [RecordReview] {
    try viewer.require(.readClinical)
    return try everybody().filter(\.treats).flatMap { therapist in
      var random = SplitMix64(seed: seed &+ UInt64(therapist.id.rawValue))
      var ids = try episodesTreated(by: therapist.id, since: since)
      var drawn: [ID<Episode>] = []
      while drawn.count < count, !ids.isEmpty {
        drawn.append(ids.remove(at: random.below(ids.count)))
      }
      return try drawn.map { try review(of: $0) }
    }
  }
}
