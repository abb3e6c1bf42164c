/// Session notes in the database. All of it is clinical.
extension Reader {
  public func techniques() throws -> [Technique] {
    try database.all(
      "SELECT id, code, dutch, english, manual, passive, consent FROM technique ORDER BY id"
    ) { row in
      Technique(
        id: row.id(), code: row.text(), dutch: row.text(), english: row.text(),
        isManual: row.bool(), isPassive: row.bool(), consent: try row.value())
    }
  }

  /// The note of an appointment, if there is one.
  public func note(of appointment: ID<Appointment>) throws -> SessionNote? {
    try notes(where: "n.appointment_id = ?", appointment).first
  }

  /// The notes of an episode, oldest first.
  public func notes(of episode: ID<Episode>) throws -> [SessionNote] {
    try notes(where: "n.episode_id = ?", episode)
  }

  /// The notes of a patient, oldest first.
  public func notes(of patient: ID<Patient>) throws -> [SessionNote] {
    try notes(where: "n.patient_id = ?", patient)
  }

  /// The newest note of an episode before an appointment.
  public func noteBefore(
    _ appointment: Appointment, in episode: ID<Episode>
  ) throws -> SessionNote? {
    try viewer.require(.readClinical)
    let earlier = try database.first(
      """
      SELECT n.appointment_id
        FROM session_note n JOIN appointment a ON a.id = n.appointment_id
       WHERE n.episode_id = ?1 AND n.day <= ?2 AND n.appointment_id <> ?3
         AND (n.day < ?2 OR a.start < ?4)
       ORDER BY n.day DESC, a.start DESC LIMIT 1
      """, episode, appointment.day, appointment.id, appointment.interval.start
    ) { $0.id() as ID<Appointment> }
    return try earlier.flatMap { try note(of: $0) }
  }

  private func notes(where condition: String, _ id: any Bindable) throws -> [SessionNote] {
    try viewer.require(.readClinical)
    let notes = try database.all(
      """
      SELECT n.id, n.appointment_id, n.episode_id, n.patient_id, n.therapist_id, n.day,
             n.side_effect, n.pain_day, n.pain_before, n.pain_after, n.subjective, n.objective,
             n.analysis, n.plan, s.initials, r.id, r.initials, r.active, c.initials,
             n.carried_over
        FROM session_note n JOIN appointment a ON a.id = n.appointment_id
        LEFT JOIN staff s ON s.id = n.signed_by LEFT JOIN staff r ON r.id = n.responsible_id
        LEFT JOIN co_signature k ON k.note_id = n.id LEFT JOIN staff c ON c.id = k.staff_id
       WHERE \(condition) ORDER BY n.day, a.start
      """, id
    ) { row in
      SessionNote(
        id: row.id(), appointment: row.id(), episode: row.id(), patient: row.id(),
        therapist: row.id(), day: try row.day(),
        content: NoteContent(
          sideEffect: try row.value(), painDay: row.optionalInt(), painBefore: row.optionalInt(),
          painAfter: row.optionalInt(), subjective: row.text(), objective: row.text(),
          analysis: row.text(), plan: row.text()),
        signedBy: row.optionalText(), responsible: Responsible(row: &row),
        coSignedBy: row.optionalText(),
        carriedOver: Set(
          row.text().split(separator: " ").compactMap { NotePart(rawValue: String($0)) }),
        addenda: [])
    }
    return try notes.map { note in
      var content = note.content
      content.techniques = try appliedTechniques(of: note.id)
      return SessionNote(
        id: note.id, appointment: note.appointment, episode: note.episode, patient: note.patient,
        therapist: note.therapist, day: note.day, content: content, signedBy: note.signedBy,
        responsible: note.responsible, coSignedBy: note.coSignedBy, carriedOver: note.carriedOver,
        addenda: try addenda(of: note.id))
    }
  }

  private func appliedTechniques(of note: ID<SessionNote>) throws -> [AppliedTechnique] {
    try database.all(
      "SELECT technique_id, level, side FROM note_technique WHERE note_id = ? ORDER BY technique_id",
      note
    ) { row in
      AppliedTechnique(technique: row.id(), level: row.text(), side: try row.value())
    }
  }

  private func addenda(of note: ID<SessionNote>) throws -> [NoteAddendum] {
    try database.all(
      """
      SELECT d.day, s.initials, d.text FROM note_addendum d JOIN staff s ON s.id = d.staff_id
       WHERE d.note_id = ? ORDER BY d.id
      """, note
    ) { row in
      NoteAddendum(day: try row.day(), initials: row.text(), text: row.text())
    }
  }
}

extension Writer {
  /// Stores the note of an appointment, new or again.
  func save(
    _ content: NoteContent, of appointment: Appointment, episode: ID<Episode>
  ) throws -> ID<SessionNote> {
    let earlier = try reader.noteBefore(appointment, in: episode)
    let same = earlier.map { content.unchanged(since: $0.content) } ?? []
    let fields: [any Bindable] = [
      content.sideEffect.rawValue, content.painDay, content.painBefore, content.painAfter,
      content.subjective, content.objective, content.analysis, content.plan,
      NotePart.allCases.filter(same.contains).map(\.rawValue).joined(separator: " "),
    ]
    let existing = try database.first(
      "SELECT id FROM session_note WHERE appointment_id = ?", appointment.id
    ) { $0.id() as ID<SessionNote> }
    let id: ID<SessionNote>
    if let existing {
      id = existing
      let values: [any Bindable] = fields + [id]
      try database.run(
        """
        UPDATE session_note SET side_effect = ?, pain_day = ?, pain_before = ?, pain_after = ?,
          subjective = ?, objective = ?, analysis = ?, plan = ?, carried_over = ? WHERE id = ?
        """, values)
    } else {
      let values: [any Bindable] =
        fields + [
          appointment.id, episode, appointment.patient, reader.viewer.person, appointment.day,
        ]
      try database.run(
        """
        INSERT INTO session_note (side_effect, pain_day, pain_before, pain_after, subjective,
          objective, analysis, plan, carried_over, appointment_id, episode_id, patient_id,
          therapist_id, day)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, values)
      id = ID(database.lastInsertedID)
    }
    try save(content.techniques, of: id, patient: appointment.patient)
    return id
  }

  private func save(
    _ techniques: [AppliedTechnique], of note: ID<SessionNote>, patient: ID<Patient>
  ) throws {
    // Rows that stay the same are not touched, so that the journal tells only what changed.
    let kept = try database.all(
      "SELECT technique_id FROM note_technique WHERE note_id = ?", note
    ) { $0.id() as ID<Technique> }
    for technique in kept where !techniques.contains(where: { $0.technique == technique }) {
      try database.run(
        "DELETE FROM note_technique WHERE note_id = ? AND technique_id = ?", note, technique)
    }
    for applied in techniques {
      try database.run(
        """
        INSERT INTO note_technique (note_id, patient_id, technique_id, level, side)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (note_id, technique_id) DO UPDATE SET level = excluded.level,
          side = excluded.side WHERE level <> excluded.level OR side <> excluded.side
        """, note, patient, applied.technique, applied.level, applied.side.rawValue)
    }
  }

  func sign(_ note: ID<SessionNote>, at instant: Int64) throws {
    try database.run(
      "UPDATE session_note SET signed_ms = ?, signed_by = ?, responsible_id = ? WHERE id = ?",
      instant, reader.viewer.person, reader.viewer.responsible, note)
  }

  func coSign(_ note: SessionNote, at instant: Int64) throws {
    try database.run(
      "INSERT INTO co_signature (note_id, patient_id, staff_id, signed_ms) VALUES (?, ?, ?, ?)",
      note.id, note.patient, reader.viewer.person, instant)
  }

  func insertAddendum(_ text: String, to note: SessionNote) throws {
    try database.run(
      "INSERT INTO note_addendum (note_id, patient_id, staff_id, day, text) VALUES (?, ?, ?, ?, ?)",
      note.id, note.patient, reader.viewer.person, reader.today, text)
  }
}

extension Responsible {
  fileprivate init?(row: inout Row) {
    let (id, initials, isActive) = (
      row.optionalID() as ID<StaffMember>?, row.optionalText(), row.bool()
    )
    guard let id, let initials else { return nil }
    self.init(id: id, initials: initials, isActive: isActive)
  }
}
