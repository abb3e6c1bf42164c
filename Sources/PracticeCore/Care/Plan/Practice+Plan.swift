extension Practice {
  /// Stores the plan of an episode; how many sessions it expects is the episode's own number.
  ///
  /// - Parameter opened: The plan as it was when the form was opened.
  /// - Throws: ``Refusal/invalid(_:)``, ``Refusal/clash(_:)``
  public func savePlan(
    _ plan: PlanContent, from opened: PlanContent, of id: ID<Episode>,
    _ resolution: ClashResolution = .ask
  ) throws {
    try PlanRules.check(plan)
    try change(try episodeNote(.writePlan, id)) { writer in
      let episode = try writer.reader.episode(id)
      let stored = try writer.reader.plan(of: id)
      let merged = try writer.merge(
        plan, onto: stored?.content ?? opened, openedAs: opened, resolution, in: "treatment_plan",
        rows: [stored?.id.rawValue])
      try writer.save(merged, over: stored, of: episode)
      if merged.expectedSessions != episode.details.expectedSessions {
        var details = episode.details
        details.expectedSessions = merged.expectedSessions
        try writer.update(id, to: details)
      }
    }
  }
}
