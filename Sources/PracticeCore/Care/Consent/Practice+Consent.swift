extension Practice {
  /// Records one step in the consent for some techniques; nothing recorded before changes.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` naming the field, when what was explained does not
  ///   suffice, somebody decides who may not at this age, or there is nothing to withdraw.
  public func recordConsent(
    _ step: ConsentStep, for subjects: [ConsentSubject], in id: ID<Episode>
  ) throws {
    guard !subjects.isEmpty else {
      throw Refusal.invalid(
        InvalidInput("techniques", "Kies een techniek.", "Choose a technique."))
    }
    var note = try episodeNote(.recordConsent, id)
    let names = try read { reader in
      let techniques = try reader.techniques()
      return { (language: Language) in
        subjects.compactMap { subject in
          techniques.first { $0.id == subject.technique }?.name(in: language)
        }.joined(separator: ", ") + ": " + step.state.name(in: language)
      }
    }
    note.detail = JournalNote.detail(names(.dutch), names(.english))
    try change(note) { writer in
      let reader = writer.reader
      let episode = try reader.episode(id)
      let entries = try reader.consents(of: id)
      let age = try reader.patient(episode.patient).details.age(on: step.day)
      for subject in subjects {
        try ConsentRules.check(step, subject, entries, age: age, today: reader.today)
        try writer.insert(step, subject, of: episode)
      }
    }
  }

  /// Records that techniques were carried out at a session although something was missing; it
  /// is an incident, and the session can then be recorded as it was.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` without an account of how it came about.
  public func recordWithoutConsent(
    _ obstacles: [TechniqueObstacle], account: String, at id: ID<Appointment>
  ) throws {
    let account = trimmed(account)
    guard !account.isEmpty else {
      throw Refusal.invalid(
        InvalidInput("account", "Schrijf hoe dit is gekomen.", "Write how this came about."))
    }
    // It goes into the register with what was missing in front of it.
    guard account.count <= 3000 else {
      throw Refusal.invalid(
        InvalidInput(
          "account", "Maak het korter: hooguit 3000 tekens.",
          "Make it shorter: at most 3000 characters."))
    }
    var note = try read { reader in
      let appointment = try reader.appointment(id)
      return JournalNote(
        .recordWithoutConsent, subject: try reader.patient(appointment.patient).name.listed,
        moment: appointment.moment, patient: appointment.patient)
    }
    let names = { (language: Language) in
      obstacles.map { $0.technique.name(in: language) }.joined(separator: ", ")
    }
    note.detail = JournalNote.detail(names(.dutch), names(.english))
    try change(note) { writer in
      let appointment = try writer.reader.appointment(id)
      let open = try writer.reader.openEpisode(
        of: appointment.patient, preferring: appointment.therapist)
      guard let episode = appointment.episode ?? open else { throw Refusal.invalid(.noEpisode) }
      for obstacle in obstacles {
        try writer.insertWithoutConsent(obstacle, account, at: appointment, of: episode)
      }
      // The practice learns from it where it learns from the others.
      let language: Language = try writer.reader.practiceDetails().language
      let what = obstacles.map { $0.sentence(language) }.joined(separator: "; ")
      try writer.insert(
        RegisterDetails(
          day: appointment.day,
          what: language("Uitgevoerd zonder toestemming: ", "Carried out without consent: ")
            + "\(what). \(account)"),
        in: .incident, patient: appointment.patient, appointment: id)
    }
  }
}

extension Reader {
  /// What stands in the way of the techniques of a note.
  public func obstacles(
    _ content: NoteContent, at appointment: Appointment, of episode: ID<Episode>
  ) throws -> [TechniqueObstacle] {
    guard !content.techniques.isEmpty else { return [] }
    let day = appointment.day
    // What the patient tells of the session before comes before today's treatment.
    let toldNow = content.sideEffect == .dizzy ? [day] : []
    let neckRisk = ScreeningRules.neckState(
      try screenings(of: episode).filter { $0.day <= day }, regions: [.neck],
      changes: try symptomChanges(of: episode).filter { $0.day <= day },
      reactions: try reactions(in: episode).filter { $0 < day } + toldNow)
    return TechniqueRules.obstacles(
      content.techniques, try techniques(), region: try self.episode(episode).details.region,
      consents: try consents(of: episode), neckRisk: neckRisk,
      told: try toldWithoutConsent(at: appointment.id), on: day)
  }
}
