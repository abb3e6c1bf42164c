/// Why a technique may not be recorded at a session as things stand.
public struct TechniqueObstacle: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// The patient has not said yes: nothing was asked, proposed, or time to think was taken.
    case noConsent(ConsentState?)
    /// The patient said no, then or later.
    case refused(ConsentState, on: Day)
    case neckNotChecked, neckCheckOutdated, neckNotClear
  }

  public let technique: Technique
  public let site: Region
  public let reason: Reason

  public var subject: ConsentSubject { ConsentSubject(technique.id, at: site) }

  /// Whether it is the check of the neck that is missing, rather than consent.
  public var isNeckRisk: Bool {
    switch reason {
    case .noConsent, .refused: false
    case .neckNotChecked, .neckCheckOutdated, .neckNotClear: true
    }
  }

  /// `manipulatie (nek): geweigerd op 3-11-2026`.
  public func sentence(_ language: Language) -> String {
    "\(technique.name(in: language)) (\(site.name(in: language))): \(why(language))"
  }

  private func why(_ language: Language) -> String {
    switch reason {
    case .noConsent(nil): language("geen toestemming vastgelegd", "no consent recorded")
    case .noConsent(.some(let state)):
      language(
        "nog geen toestemming (\(state.name(in: language)))",
        "no consent yet (\(state.name(in: language)))")
    case .refused(let state, let day):
      language(
        "\(state == .refused ? "geweigerd" : "ingetrokken") op \(language.numericDate(day))",
        "\(state.name(in: language)) on \(language.numericDate(day))")
    case .neckNotChecked:
      language("risico's van de nek niet nagegaan", "risks of the neck not checked")
    case .neckCheckOutdated:
      language("risicocheck van de nek is verlopen", "risk check of the neck has lapsed")
    case .neckNotClear:
      language("risicocheck van de nek: niet doen", "risk check of the neck: do not")
    }
  }
}

/// Where a technique is applied, and what stands in its way there.
public enum TechniqueRules {
  /// The part of the body that a level names, such as `C2-C3` or `L4-L5`; else that of the
  /// episode.
  public static func site(of applied: AppliedTechnique, in region: Region) -> Region {
    let level = folded(trimmed(applied.level))
    if level.hasPrefix("nek") || level.hasPrefix("neck") || level.hasPrefix("cerv") {
      return .neck
    }
    let letters = level.prefix { $0.isLetter }
    let hasNumber = level.dropFirst(letters.count).first?.isNumber ?? false
    switch (letters, hasNumber) {
    case ("c", true): return .neck
    case ("l", true), ("s", true), ("si", _): return .lowBack
    default: return region.site
    }
  }

  /// What stands in the way of the techniques of a session.
  ///
  /// - Parameters:
  ///   - day: That of the session: a consent of later does not reach back, a withdrawal neither.
  ///   - told: What was recorded at this session as carried out without consent.
  public static func obstacles(
    _ applied: [AppliedTechnique], _ techniques: [Technique], region: Region,
    consents: [ConsentEntry], neckRisk: NeckRiskState, told: Set<ConsentSubject>, on day: Day
  ) -> [TechniqueObstacle] {
    applied.compactMap { applied in
      guard let technique = techniques.first(where: { $0.id == applied.technique }) else {
        return nil
      }
      let site = site(of: applied, in: region)
      let subject = ConsentSubject(technique.id, at: site)
      guard technique.needsConsent(at: site), !told.contains(subject) else { return nil }
      let reason =
        (site == .neck ? obstacle(neckRisk) : nil)
        ?? obstacle(ConsentRules.current(consents, subject, on: day))
      return reason.map { TechniqueObstacle(technique: technique, site: site, reason: $0) }
    }
  }

  private static func obstacle(_ neckRisk: NeckRiskState) -> TechniqueObstacle.Reason? {
    switch neckRisk {
    case .notNeeded, .missing: .neckNotChecked
    case .outdated: .neckCheckOutdated
    case .concluded(let check): check.content.conclusion == .clear ? nil : .neckNotClear
    }
  }

  private static func obstacle(_ entry: ConsentEntry?) -> TechniqueObstacle.Reason? {
    guard let step = entry?.step else { return .noConsent(nil) }
    return switch step.state {
    case .given: nil
    case .proposed, .thinking: .noConsent(step.state)
    case .refused, .withdrawn: .refused(step.state, on: step.day)
    }
  }
}
