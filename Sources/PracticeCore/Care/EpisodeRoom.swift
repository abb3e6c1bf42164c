/// Everything that belongs to one complaint, and where each part of it stands.
public struct EpisodeRoom: Sendable {
  public let patient: Patient
  public let episode: Episode
  public let therapist: StaffMember
  public let closingReason: ClosingReason?
  public let screenings: [Screening]
  public let symptomChanges: [SymptomChange]
  public let screening: ScreeningState
  public let neckRisk: NeckRiskState
  public let techniques: [Technique]
  public let consents: [ConsentEntry]
  public let withoutConsent: [WithoutConsent]
  public let intake: Intake?
  public let plan: TreatmentPlan?
  /// The day as of which it is looked at.
  public let today: Day
}

/// A part of the care of a complaint, in the order in which it is usually done.
public enum EpisodePart: String, Sendable, CaseIterable {
  case request, screening, neckRisk, intake, plan, consent

  public func name(in language: Language) -> String {
    switch self {
    case .request: language("Hulpvraag", "Request for help")
    case .screening: language("Screening", "Screening")
    case .neckRisk: language("Risicocheck nek", "Neck risk check")
    case .intake: language("Intake", "Intake")
    case .plan: language("Behandelplan", "Treatment plan")
    case .consent: language("Toestemming", "Consent")
    }
  }
}

/// Where a part stands, and in a few words what it says.
public struct EpisodePartLine: Hashable, Sendable {
  public enum State: String, Sendable {
    case done, begun, missing, attention, notNeeded

    /// What stands in front of it; the same in both languages.
    public var mark: String {
      switch self {
      case .done: "✓"
      case .begun: "○"
      case .missing, .attention: "!"
      case .notNeeded: "·"
      }
    }
  }

  public let part: EpisodePart
  public let state: State
  public let text: String
}

extension EpisodeRoom {
  /// The parts that this episode has.
  public var parts: [EpisodePart] {
    EpisodePart.allCases.filter { part in
      switch part {
      case .neckRisk: neckRisk != .notNeeded
      // Looked at once: nothing is planned.
      case .plan: episode.details.kind == .course
      case .request, .screening, .intake, .consent: true
      }
    }
  }

  public func lines(in language: Language) -> [EpisodePartLine] {
    parts.map { line($0, language) }
  }

  /// What asks for something before the next treatment, in a few words; none in a closed episode.
  public func attention(_ language: Language) -> [String] {
    guard episode.isOpen else { return [] }
    let lines = lines(in: language)
    let missing = lines.filter { $0.state == .missing }.map { $0.part.name(in: language) }
    var sentences = lines.filter { $0.state == .attention && $0.part != .plan }.map {
      "\($0.part.name(in: language)): \($0.text)"
    }
    if !missing.isEmpty {
      sentences.append(
        language("nog te doen: ", "to be done: ")
          + missing.joined(separator: ", ").lowercased())
    }
    return sentences
  }

  private func line(_ part: EpisodePart, _ language: Language) -> EpisodePartLine {
    let (state, text) =
      switch part {
      case .request: requestLine(language)
      case .screening: screeningLine(language)
      case .neckRisk: neckRiskLine(language)
      case .intake: intakeLine(language)
      case .plan: planLine(language)
      case .consent: consentLine(language)
      }
    return EpisodePartLine(part: part, state: state, text: text)
  }

  private typealias Line = (EpisodePartLine.State, String)

  private func requestLine(_ language: Language) -> Line {
    episode.details.complaint.isEmpty
      ? (
        .missing,
        language(
          "nog niet in de woorden van de patiënt", "not in the patient's own words yet")
      )
      : (.done, "“\(episode.details.complaint)”")
  }

  private func screeningLine(_ language: Language) -> Line {
    switch screening {
    case .notNeeded:
      (.notNeeded, language("niet nodig: kwam met een verwijzing", "not needed: was referred"))
    case .missing:
      (.missing, language("nog te doen, voor de behandeling", "to be done, before treatment"))
    case .concluded(let screening):
      (
        screening.content.conclusion == .clear ? .done : .attention,
        screening.summary(language)
      )
    }
  }

  private func neckRiskLine(_ language: Language) -> Line {
    switch neckRisk {
    case .notNeeded: (.notNeeded, "")
    case .missing:
      (
        .missing,
        language("nog te doen, voor elke nektechniek", "to be done, before any neck technique")
      )
    case .concluded(let check):
      (check.content.conclusion == .clear ? .done : .attention, check.summary(language))
    case .outdated(_, let since):
      (
        .attention,
        language(
          "opnieuw doen: klachten veranderd op \(language.shortDate(since))",
          "do it again: symptoms changed on \(language.shortDate(since))")
      )
    }
  }
}

extension EpisodeRoom {
  private func intakeLine(_ language: Language) -> (EpisodePartLine.State, String) {
    guard let intake else {
      return (.missing, language("nog te doen", "to be done"))
    }
    let missing = intake.content.missing(episode.details.regions)
    if let signedBy = intake.signedBy {
      var text = language(
        "ondertekend \(language.numericDate(intake.day)) \(signedBy)",
        "signed \(language.numericDate(intake.day)) \(signedBy)")
      let diagnosis = intake.content["diagnosis"]
      if !diagnosis.isEmpty { text += " · " + diagnosis }
      return (intake.content.triage == .specific ? .attention : .done, text)
    }
    let names = missing.map { $0.label(in: language) }.joined(separator: ", ")
    return (
      .begun,
      missing.isEmpty
        ? language("nog te ondertekenen", "to be signed")
        : language("begonnen; ontbreekt: \(names)", "begun; missing: \(names)")
    )
  }

  private func planLine(_ language: Language) -> (EpisodePartLine.State, String) {
    guard let plan else { return (.missing, language("nog te maken", "to be made")) }
    let remarks = planRemarks
    var parts = [plan.content.goal].filter { !$0.isEmpty }
    if let sessions = plan.content.expectedSessions {
      let weeks = plan.content.weeks.map {
        language(" in \($0) weken", " in \($0) weeks")
      }
      parts.append(
        language("\(sessions) behandelingen", "\(sessions) sessions") + (weeks ?? ""))
    }
    return (remarks.isEmpty ? .done : .attention, parts.joined(separator: " · "))
  }

  /// What to mind about the plan; none when there is no plan yet.
  public var planRemarks: [PlanRemark] {
    plan.map {
      PlanRules.remarks(
        $0.content, techniques: techniques, onset: episode.details.onset, today: $0.day)
    } ?? []
  }
}

extension Screening {
  /// `pluis · 12-10-2026 EV · niets gevonden`.
  public func summary(_ language: Language) -> String {
    let conclusion =
      kind == .redFlags
      ? content.conclusion.name(in: language) : content.conclusion.neckName(in: language)
    let found =
      content.found.isEmpty
      ? language("niets gevonden", "nothing found")
      : content.foundItems.map { $0.text(in: language) }.joined(separator: "; ")
    return "\(conclusion) · \(language.numericDate(day)) \(initials) · \(found)"
  }
}

extension Reader {
  /// An episode with all that belongs to it.
  ///
  /// - Throws: ``Refusal/notPermitted(_:)``: it is clinical.
  public func room(of id: ID<Episode>) throws -> EpisodeRoom {
    let episode = try episode(id)
    let details = episode.details
    let screenings = try screenings(of: id)
    let changes = try symptomChanges(of: id)
    return EpisodeRoom(
      patient: try patient(episode.patient), episode: episode,
      therapist: try staffMember(details.therapist),
      closingReason: try closingReasons().first { $0.id == episode.closingReason },
      screenings: screenings, symptomChanges: changes,
      screening: ScreeningRules.state(screenings, route: details.route),
      neckRisk: ScreeningRules.neckState(
        screenings, regions: details.regions, changes: changes, reactions: try reactions(in: id)),
      techniques: try techniques(), consents: try consents(of: id),
      withoutConsent: try withoutConsent(in: id), intake: try intake(of: id),
      plan: try plan(of: id), today: today)
  }
}
