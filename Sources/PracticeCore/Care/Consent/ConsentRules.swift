/// When a consent holds, and what it needs to be recorded.
public enum ConsentRules {
  // MARK: - Who decides

  /// Who may decide at an age: under 12 the parents, from 12 to 15 the patient and the parents,
  /// from 16 the patient (WGBO 7:447, 7:450, 7:465); at any age of 16 or more also somebody who
  /// represents a patient who cannot.
  ///
  /// - Parameter age: In whole years on the day of the decision; nothing when it is not known,
  ///   and then the therapist says who decided.
  public static func deciders(age: Int?) -> [ConsentDecider] {
    switch age {
    case nil: ConsentDecider.allCases
    case .some(..<12): [.parents]
    case .some(..<16): [.both]
    case .some: [.patient, .representative]
    }
  }

  // MARK: - What holds

  /// The step that holds on a day: the latest until then.
  public static func current(
    _ entries: [ConsentEntry], _ subject: ConsentSubject, on day: Day
  ) -> ConsentEntry? {
    entries.filter { $0.subject == subject && $0.step.day <= day }
      .max { ($0.step.day, $0.id) < ($1.step.day, $1.id) }
  }

  /// The techniques in use that the patient does not agree to as things stand: those of the plan
  /// at the place of the complaint, and those of the latest session where they were applied.
  static func lacking(
    planned: [ID<Technique>], applied: [AppliedTechnique], _ techniques: [Technique],
    region: Region, _ entries: [ConsentEntry], on day: Day
  ) -> [ConsentStanding] {
    let inUse = Set(
      planned.map { ConsentSubject($0, at: region.site) }
        + applied.map {
          ConsentSubject($0.technique, at: TechniqueRules.site(of: $0, in: region))
        })
    return techniques.flatMap { technique in
      Region.allCases.compactMap { site -> ConsentStanding? in
        let subject = ConsentSubject(technique.id, at: site)
        guard inUse.contains(subject), technique.needsConsent(at: site) else { return nil }
        let standing = ConsentStanding(
          technique: technique, subject: subject, current: current(entries, subject, on: day))
        return standing.isGiven ? nil : standing
      }
    }
  }

  /// What was explained up to now; after a refusal or withdrawal it is explained anew.
  static func explained(
    _ entries: [ConsentEntry], _ subject: ConsentSubject, until day: Day
  ) -> Set<ConsentPoint> {
    let steps = entries.filter { $0.subject == subject && $0.step.day <= day }
      .sorted { ($0.step.day, $0.id) < ($1.step.day, $1.id) }.map(\.step)
    let sinceNo = steps.lastIndex { [.refused, .withdrawn].contains($0.state) }
    return Set(steps.suffix(from: sinceNo.map { $0 + 1 } ?? 0).flatMap(\.explained))
  }

  // MARK: - What a step needs

  /// - Parameter entries: Those of the episode so far.
  /// - Throws: ``Refusal/invalid(_:)`` naming the field.
  static func check(
    _ step: ConsentStep, _ subject: ConsentSubject, _ entries: [ConsentEntry], age: Int?,
    today: Day
  ) throws {
    func refuse(_ field: String, _ dutch: String, _ english: String) -> Refusal {
      .invalid(InvalidInput(field, dutch, english))
    }
    if step.day > today {
      throw refuse("day", "Dit is nog niet gebeurd.", "This has not happened yet.")
    }
    let before = current(entries, subject, on: step.day)?.step
    if step.state == .withdrawn, before?.state != .given {
      throw refuse(
        "state", "Er is geen toestemming om in te trekken.", "There is no consent to withdraw.")
    }
    if [.proposed, .given].contains(step.state) {
      let told = explained(entries, subject, until: step.day).union(step.explained)
      let missing = ConsentPoint.allCases.filter { !told.contains($0) }
      if step.state == .proposed ? step.explained.isEmpty : !missing.isEmpty {
        throw refuse(
          "explained.\((missing.first ?? .working).rawValue)",
          "Toestemming telt pas na uitleg. Nog niet: "
            + missing.map { $0.name(in: .dutch) }.joined(separator: ", ") + ".",
          "Consent counts only after explanation. Not yet: "
            + missing.map { $0.name(in: .english) }.joined(separator: ", ") + ".")
      }
    }
    if [.given, .refused, .withdrawn].contains(step.state),
      !mayDecide(step.decidedBy, step.state, age: age)
    {
      let who = deciders(age: age)
      throw refuse(
        "decidedBy",
        "Op deze leeftijd beslist: \(who.map { $0.name(in: .dutch) }.joined(separator: ", ")).",
        "At this age it is for: \(who.map { $0.name(in: .english) }.joined(separator: ", ")).")
    }
  }

  /// A no of the patient alone or of the parents alone stands, where a yes needs both.
  private static func mayDecide(
    _ who: ConsentDecider, _ state: ConsentState, age: Int?
  ) -> Bool {
    if let age, (12..<16).contains(age), state != .given { return who != .representative }
    return deciders(age: age).contains(who)
  }
}
