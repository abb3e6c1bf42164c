/// Plans in the database. All of it is clinical.
extension Reader {
  /// The plan of an episode, if there is one.
  public func plan(of episode: ID<Episode>) throws -> TreatmentPlan? {
    try viewer.require(.readClinical)
    let found = try database.first(
      """
      SELECT p.id, p.day, s.initials, p.goal, p.measure, p.goal_day, p.exercise, p.advice,
             p.behavioural, e.expected_sessions, p.weeks, p.evaluation_session, p.remark
        FROM treatment_plan p JOIN staff s ON s.id = p.therapist_id
        JOIN episode e ON e.id = p.episode_id WHERE p.episode_id = ?
      """, episode
    ) { row in
      TreatmentPlan(
        id: row.id(), episode: episode, day: try row.day(), initials: row.text(),
        content: PlanContent(
          goal: row.text(), measure: row.text(), goalDay: try row.optionalDay(),
          exercise: row.text(), advice: row.text(), isBehavioural: row.bool(),
          expectedSessions: row.optionalInt(), weeks: row.optionalInt(),
          evaluationSession: row.optionalInt(), remark: row.text()))
    }
    guard let found else { return nil }
    var content = found.content
    content.techniques = try database.all(
      "SELECT technique_id FROM plan_technique WHERE plan_id = ? ORDER BY technique_id", found.id
    ) { $0.id() }
    return TreatmentPlan(
      id: found.id, episode: episode, day: found.day, initials: found.initials, content: content)
  }
}

extension Writer {
  func save(_ plan: PlanContent, over stored: TreatmentPlan?, of episode: Episode) throws {
    let values: [any Bindable] = [
      plan.goal, plan.measure, plan.goalDay, plan.exercise, plan.advice, plan.isBehavioural,
      plan.weeks, plan.evaluationSession, plan.remark,
    ]
    let id: ID<TreatmentPlan>
    if let stored {
      id = stored.id
      try database.run(
        """
        UPDATE treatment_plan SET goal = ?, measure = ?, goal_day = ?, exercise = ?, advice = ?,
          behavioural = ?, weeks = ?, evaluation_session = ?, remark = ? WHERE id = ?
        """, values + [id])
    } else {
      let keys: [any Bindable] = [
        episode.id, episode.patient, reader.viewer.person, reader.today,
      ]
      try database.run(
        """
        INSERT INTO treatment_plan (goal, measure, goal_day, exercise, advice, behavioural, weeks,
          evaluation_session, remark, episode_id, patient_id, therapist_id, day)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, values + keys)
      id = ID(database.lastInsertedID)
    }
    let before = stored?.content.techniques ?? []
    for technique in before where !plan.techniques.contains(technique) {
      try database.run(
        "DELETE FROM plan_technique WHERE plan_id = ? AND technique_id = ?", id, technique)
    }
    for technique in plan.techniques where !before.contains(technique) {
      try database.run(
        "INSERT INTO plan_technique (plan_id, patient_id, technique_id) VALUES (?, ?, ?)", id,
        episode.patient, technique)
    }
  }
}
