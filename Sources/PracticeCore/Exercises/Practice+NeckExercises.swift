extension Exercise {
  /// In these only the shoulders move.
  private static let sparingNeck: Set = ["shoulder-rolls", "shrug"]

  /// Whether it needs the check of the neck's risks, and consent.
  public var movesNeck: Bool { region == .neck && !Exercise.sparingNeck.contains(code) }
}

/// Exercises for the neck: they need the check of its risks and consent, as treatment of the neck
/// does (DECISIONS 29). There is no way around it but another exercise.
extension Reader {
  /// What stands in the way of giving exercises for the neck; empty when nothing does.
  ///
  /// Exercises that the programme has already stay, also when consent is withdrawn: the patient
  /// has them. The therapist sees it and takes them out.
  public func neckObstacles(in episode: ID<Episode>) throws -> [TechniqueObstacle] {
    // The technique that consent is recorded for.
    guard let technique = try techniques().first(where: { $0.code == "exercise" }) else {
      return []
    }
    let neckRisk = ScreeningRules.neckState(
      try screenings(of: episode), regions: [.neck], changes: try symptomChanges(of: episode),
      reactions: try reactions(in: episode))
    return TechniqueRules.obstacles(
      [AppliedTechnique(technique: technique.id, level: "nek")], [technique], region: .neck,
      consents: try consents(of: episode), neckRisk: neckRisk, told: [], on: today)
  }

  /// The same for a programme, where it has exercises for the neck that it did not have.
  func neckObstacles(
    adding lines: [ProgrammeLine], to stored: [ProgrammeLine], in episode: ID<Episode>
  ) throws -> [TechniqueObstacle] {
    let known = Set(stored.map(\.exercise))
    let new = lines.filter { !known.contains($0.exercise) }
    guard !new.isEmpty else { return [] }
    let library = try exerciseLibrary()
    let needsIt = new.contains { library.exercise(code: $0.exercise)?.movesNeck ?? false }
    return needsIt ? try neckObstacles(in: episode) : []
  }
}
