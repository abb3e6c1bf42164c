/// What the courses of all open episodes are made of, each in one statement; clinical.
extension Reader {
  /// So many open episodes are looked at; a practice has some hundred.
  private static let mostOpen = 5000

  /// The open episodes of one therapist or of all, as a table to join.
  ///
  /// The limit also tells SQLite to walk along the index of the open ones.
  private func open(_ therapist: ID<StaffMember>?) -> String {
    """
    (SELECT id FROM episode WHERE closed IS NULL\(therapist == nil ? "" : " AND therapist_id = ?1")
      ORDER BY opened DESC LIMIT \(Reader.mostOpen))
    """
  }

  private func values(_ therapist: ID<StaffMember>?) -> [any Bindable] {
    therapist.map { [$0] } ?? []
  }

  func openEpisodes(of therapist: ID<StaffMember>?) throws -> [Episode] {
    try database.all(
      "SELECT \(Episode.columns) FROM \(open(therapist)) o JOIN episode e ON e.id = o.id",
      values(therapist), make: { try Episode(row: &$0) })
  }

  func daysByEpisode(of therapist: ID<StaffMember>?) throws -> [ID<Episode>: [Day]] {
    let rows = try database.all(
      """
      SELECT o.id, a.day FROM \(open(therapist)) o
        JOIN appointment a ON a.episode_id = o.id JOIN appointment_kind k ON k.id = a.kind_id
       WHERE k.treats AND a.status = 'done' ORDER BY a.day, a.start
      """, values(therapist)
    ) { row in (row.id() as ID<Episode>, try row.day()) }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }

  func painByEpisode(of therapist: ID<StaffMember>?) throws -> [ID<Episode>: [PainRating]] {
    let rows = try database.all(
      """
      SELECT o.id, n.day, n.pain_day, 0 AS late FROM \(open(therapist)) o
        JOIN session_note n ON n.episode_id = o.id WHERE n.pain_day IS NOT NULL
      UNION ALL
      SELECT o.id, m.day, m.tenths / 10, 1 FROM \(open(therapist)) o
        JOIN measurement m ON m.episode_id = o.id WHERE m.instrument = 'nprs'
       ORDER BY 2, 4
      """, values(therapist)
    ) { row in (row.id() as ID<Episode>, PainRating(on: try row.day(), score: row.int())) }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.compactMap(\.1) }
  }

  func episodesWithNextAppointment(of therapist: ID<StaffMember>?) throws -> Set<ID<Episode>> {
    Set(
      try database.all(
        """
        SELECT o.id FROM \(open(therapist)) o
         WHERE EXISTS (SELECT 1 FROM appointment a
                        WHERE a.episode_id = o.id AND (a.day, a.start) >= (?2, ?3)
                          AND a.status IN ('booked', 'arrived'))
        """, [therapist, now.day, now.time]
      ) { $0.id() as ID<Episode> })
  }

  func openWithoutNext() throws -> [(
    episode: ID<Episode>, patient: ID<Patient>, therapist: ID<StaffMember>, opened: Day,
    expected: Int?
  )] {
    try database.all(
      """
      SELECT e.id, e.patient_id, e.therapist_id, e.opened, e.expected_sessions
        FROM \(open(nil)) o JOIN episode e ON e.id = o.id
       WHERE NOT EXISTS (SELECT 1 FROM appointment a
                          WHERE a.episode_id = o.id AND (a.day, a.start) >= (?1, ?2)
                            AND a.status IN ('booked', 'arrived'))
      """, now.day, now.time
    ) { row in
      (row.id(), row.id(), row.id(), try row.day(), row.optionalInt())
    }
  }

  func seriousByEpisode(of therapist: ID<StaffMember>?) throws -> [ID<Episode>: Day] {
    let rows = try database.all(
      """
      SELECT o.id, max(n.day) FROM \(open(therapist)) o
        JOIN session_note n ON n.episode_id = o.id
       WHERE n.side_effect IN ('dizzy', 'other')
         AND NOT EXISTS (SELECT 1 FROM register_entry r
                          WHERE r.appointment_id = n.appointment_id AND r.register = 'incident')
       GROUP BY o.id
      """, values(therapist)
    ) { row in (row.id() as ID<Episode>, try row.day()) }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  func seenByEpisode(of therapist: ID<StaffMember>?) throws -> [ID<Episode>: [SeenWarning]] {
    let rows = try database.all(
      """
      SELECT o.id, w.warning, w.day, w.treatments FROM \(open(therapist)) o
        JOIN warning_seen w ON w.episode_id = o.id ORDER BY w.id
      """, values(therapist)
    ) { row in
      (
        row.id() as ID<Episode>,
        SeenWarning(warning: row.text(), day: try row.day(), treatments: row.int())
      )
    }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }

  /// When the GP or who referred heard last of each.
  func reportByEpisode(of therapist: ID<StaffMember>?) throws -> [ID<Episode>: Day] {
    let rows = try database.all(
      """
      SELECT o.id, max(l.day) FROM \(open(therapist)) o
        JOIN care_letter l ON l.episode_id = o.id AND l.kind = 'report' GROUP BY o.id
      """, values(therapist)
    ) { row in (row.id() as ID<Episode>, try row.day()) }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  /// The plans, as far as they say what is done.
  func plansByEpisode(of therapist: ID<StaffMember>?) throws -> [ID<Episode>: PlanContent] {
    let rows = try database.all(
      """
      SELECT o.id, p.exercise, p.advice, t.technique_id FROM \(open(therapist)) o
        JOIN treatment_plan p ON p.episode_id = o.id
        LEFT JOIN plan_technique t ON t.plan_id = p.id ORDER BY t.technique_id
      """, values(therapist)
    ) { row in
      (
        row.id() as ID<Episode>, PlanContent(exercise: row.text(), advice: row.text()),
        row.optionalID() as ID<Technique>?
      )
    }
    return Dictionary(grouping: rows, by: \.0).mapValues { rows in
      var plan = rows[0].1
      plan.techniques = rows.compactMap(\.2)
      return plan
    }
  }

  func latestTechniquesByEpisode(
    of therapist: ID<StaffMember>?
  ) throws -> [ID<Episode>: [AppliedTechnique]] {
    let rows = try database.all(
      """
      SELECT o.id, t.technique_id, t.level, t.side FROM \(open(therapist)) o
        JOIN note_technique t
          ON t.note_id = (SELECT id FROM session_note WHERE episode_id = o.id
                           ORDER BY day DESC, id DESC LIMIT 1)
       ORDER BY t.technique_id
      """, values(therapist)
    ) { row in
      (
        row.id() as ID<Episode>,
        AppliedTechnique(technique: row.id(), level: row.text(), side: try row.value())
      )
    }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }

  /// What the patients said of techniques, and when; not what was explained.
  func consentsByEpisode(of therapist: ID<StaffMember>?) throws -> [ID<Episode>: [ConsentEntry]] {
    let rows = try database.all(
      """
      SELECT o.id, c.id, c.technique_id, c.region, c.state, c.day FROM \(open(therapist)) o
        JOIN consent_entry c ON c.episode_id = o.id ORDER BY c.id
      """, values(therapist)
    ) { row in
      let episode: ID<Episode> = row.id()
      let id: ID<ConsentEntry> = row.id()
      let subject = ConsentSubject(row.id(), at: try row.value())
      let step = ConsentStep(try row.value(), on: try row.day())
      return (episode, ConsentEntry(id: id, subject: subject, step: step, initials: ""))
    }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }
}
