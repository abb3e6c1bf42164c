/// How it stands with the consent for a technique at a part of the body.
public struct ConsentStanding: Hashable, Sendable {
  public let technique: Technique
  public let subject: ConsentSubject
  /// The step that holds; nothing when nothing was recorded.
  public let current: ConsentEntry?

  public var state: ConsentState? { current?.step.state }
  public var isGiven: Bool { state == .given }

  /// `mobilisatie (nek)`.
  public func name(_ language: Language) -> String {
    "\(technique.name(in: language)) (\(subject.site.name(in: language)))"
  }

  /// `gegeven op 14-10-2026`, `nog niet gevraagd`.
  public func summary(_ language: Language) -> String {
    guard let step = current?.step else { return language("nog niet gevraagd", "not asked yet") }
    return language(
      "\(step.state.name(in: language)) op \(language.numericDate(step.day))",
      "\(step.state.name(in: language)) on \(language.numericDate(step.day))")
  }
}

extension EpisodeRoom {
  /// The consents that techniques ask for at the regions of this episode, and those that were
  /// recorded elsewhere.
  public var standings: [ConsentStanding] { standings(and: []) }

  /// The same, with subjects at other parts of the body, such as an exercise for the neck beside
  /// a complaint of the shoulder.
  public func standings(and more: [ConsentSubject]) -> [ConsentStanding] {
    var sites: [Region] = []
    for site in episode.details.regions.map(\.site) where !sites.contains(site) {
      sites.append(site)
    }
    var subjects = sites.flatMap { site in
      techniques.filter { $0.needsConsent(at: site) }.map { ConsentSubject($0.id, at: site) }
    }
    for subject in consents.map(\.subject) + more where !subjects.contains(subject) {
      subjects.append(subject)
    }
    return subjects.compactMap { subject in
      techniques.first { $0.id == subject.technique }.map {
        ConsentStanding(
          technique: $0, subject: subject,
          current: ConsentRules.current(consents, subject, on: today))
      }
    }
  }

  /// Of these, what is planned and what was talked about; all of them as long as there is neither.
  public var standingsInQuestion: [ConsentStanding] {
    let planned = plan?.content.techniques ?? []
    let some = standings.filter { planned.contains($0.technique.id) || $0.current != nil }
    return some.isEmpty ? standings : some
  }

  func consentLine(_ language: Language) -> (EpisodePartLine.State, String) {
    let standings = standings
    guard standings.contains(where: { $0.current != nil }) else {
      return (
        .missing, language("nog niet gevraagd, voor de behandeling", "to be asked before treatment")
      )
    }
    let parts = standings.filter { $0.current != nil }.map { standing in
      "\(standing.technique.name(in: language)) \(standing.state?.name(in: language) ?? "")"
    }
    let isOpen = standings.contains { [.proposed, .thinking].contains($0.state) }
    let hasGiven = standings.contains(where: \.isGiven)
    return (
      isOpen ? .begun : hasGiven ? .done : .attention, parts.joined(separator: "; ")
    )
  }
}
