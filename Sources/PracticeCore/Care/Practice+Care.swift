/// What a therapist records: episodes and session notes.
extension Practice {
  @discardableResult
  public func openEpisode(
    _ details: EpisodeDetails, of patient: ID<Patient>
  ) throws -> ID<Episode> {
    try details.check()
    let name = try read { try $0.patient(patient).name.listed }
    let note = JournalNote(
      .openEpisode, subject: name,
      detail: JournalNote.detail(details.title(in: .dutch), details.title(in: .english)),
      patient: patient)
    return try change(note) { writer in
      let id = try writer.insert(details, of: patient)
      try writer.keepCondition(details, of: id, patient: patient)
      return id
    }
  }

  /// Stores new details of an episode.
  ///
  /// - Parameter opened: The details as they were when the form was opened.
  /// - Throws: ``Refusal/invalid(_:)``, ``Refusal/clash(_:)``
  public func editEpisode(
    _ id: ID<Episode>, from opened: EpisodeDetails, to details: EpisodeDetails,
    _ resolution: ClashResolution = .ask
  ) throws {
    try details.check()
    let note = try episodeNote(.editEpisode, id)
    try change(note) { writer in
      let stored = try writer.reader.episode(id).details
      try writer.update(
        id,
        to: try writer.merge(
          details, onto: stored, openedAs: opened, resolution, in: "episode", rows: [id.rawValue]))
    }
  }

  /// Closes an episode for a reason from the practice's list, or opens it again.
  public func setClosed(
    _ closed: Bool, episode id: ID<Episode>, because reason: ID<ClosingReason>? = nil
  ) throws {
    let note = try episodeNote(closed ? .closeEpisode : .editEpisode, id)
    try change(note) {
      try $0.setClosed(closed ? $0.reader.today : nil, because: closed ? reason : nil, of: id)
    }
  }

  func episodeNote(_ action: Action, _ id: ID<Episode>) throws -> JournalNote {
    try read { reader in
      let patient = try reader.episode(id).patient
      return JournalNote(
        action, subject: try reader.patient(patient).name.listed, patient: patient)
    }
  }

  /// Stores the note of an appointment.
  ///
  /// An appointment without an episode gets the patient's open one; without any, the note has
  /// nowhere to stand and is refused.
  ///
  /// - Parameter opened: The note as it was when the form was opened; without it, as it is now.
  /// - Throws: ``Refusal/noteIsSigned`` once it was signed, ``Refusal/clash(_:)``.
  @discardableResult
  public func saveNote(
    _ content: NoteContent, from opened: NoteContent? = nil, of id: ID<Appointment>,
    _ resolution: ClashResolution = .ask
  ) throws -> ID<SessionNote> {
    try content.check()
    return try change(try noteOfNote(.writeNote, id)) { writer in
      try writer.saveNote(content, from: opened, of: id, resolution)
    }
  }

  /// Stores and signs the note; the appointment is done, and the note is closed for ever.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` when S or P is empty: each contact needs both (KNGF
  ///   record-keeping guideline 2019, phase 4).
  public func signNote(
    _ content: NoteContent, from opened: NoteContent? = nil, of id: ID<Appointment>,
    _ resolution: ClashResolution = .ask
  ) throws {
    try content.check()
    if let missing = content.missingToSign { throw Refusal.invalid(missing) }
    let instant = clock.instant()
    try change(try noteOfNote(.signNote, id)) { writer in
      let note = try writer.saveNote(content, from: opened, of: id, resolution)
      try writer.sign(note, at: instant)
      if try writer.reader.appointment(id).status != .done {
        try writer.setStatus(.done, of: id)
      }
    }
  }

  /// Adds a dated text to a signed note.
  public func addAddendum(_ text: String, to id: ID<Appointment>) throws {
    let text = trimmed(text)
    guard !text.isEmpty else {
      throw Refusal.invalid(
        InvalidInput("addendum", "Schrijf eerst de aanvulling.", "Write the addendum first."))
    }
    try change(try noteOfNote(.addAddendum, id)) { writer in
      guard let note = try writer.reader.note(of: id) else { throw Refusal.notFound(.note) }
      guard note.isSigned else { throw Refusal.invalid(.notSignedYet) }
      try writer.insertAddendum(text, to: note)
    }
  }

  /// Signs a note of somebody in training or a replacement, as who answers for it.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` for a note that is not signed, that somebody else answers
  ///   for, that needs no second signature, or that has it already.
  public func coSignNote(of id: ID<Appointment>) throws {
    let instant = clock.instant()
    try change(try noteOfNote(.coSignNote, id)) { writer in
      guard let note = try writer.reader.note(of: id) else { throw Refusal.notFound(.note) }
      guard note.isSigned else { throw Refusal.invalid(.notSignedYet) }
      guard note.awaitsCoSignature else { throw Refusal.invalid(.coSignature) }
      guard let responsible = note.responsible, responsible.isRepresented(by: viewer) else {
        throw Refusal.invalid(.coSignatureOfAnother)
      }
      try writer.coSign(note, at: instant)
    }
  }

  private func noteOfNote(_ action: Action, _ id: ID<Appointment>) throws -> JournalNote {
    try read { reader in
      let appointment = try reader.appointment(id)
      return JournalNote(
        action, subject: try reader.patient(appointment.patient).name.listed,
        moment: appointment.moment, patient: appointment.patient)
    }
  }
}

extension Writer {
  fileprivate func saveNote(
    _ content: NoteContent, from opened: NoteContent?, of id: ID<Appointment>,
    _ resolution: ClashResolution
  ) throws -> ID<SessionNote> {
    let appointment = try reader.appointment(id)
    guard appointment.status.isActive else {
      throw Refusal.invalid(.status(appointment.status))
    }
    let manual = try reader.techniques().filter(\.isManual).map(\.id)
    if content.techniques.contains(where: { manual.contains($0.technique) }),
      try !reader.staffMember(reader.viewer.person).isManualTherapist
    {
      throw Refusal.invalid(.onlyManualTherapists)
    }
    let open = try reader.openEpisode(
      of: appointment.patient, preferring: appointment.therapist)
    guard let episode = appointment.episode ?? open else { throw Refusal.invalid(.noEpisode) }
    if appointment.episode == nil {
      try database.run("UPDATE appointment SET episode_id = ? WHERE id = ?", episode, id)
    }
    let stored = try reader.note(of: id)
    if stored?.isSigned ?? false { throw Refusal.noteIsSigned }
    let now = stored?.content ?? NoteContent()
    let merged = try merge(
      content, onto: now, openedAs: opened ?? now, resolution, in: "session_note",
      rows: [stored?.id.rawValue])
    let obstacles = try reader.obstacles(merged, at: appointment, of: episode)
    if !obstacles.isEmpty { throw Refusal.noConsent(obstacles) }
    return try save(merged, of: appointment, episode: episode)
  }
}

extension NoteContent: Mergeable {
  public static var units: [MergeUnit<NoteContent>] {
    [
      MergeUnit(\.sideEffect, "na vorige keer", "after last time") { effect, language in
        effect.name(in: language)
      },
      MergeUnit(\.painDay, "pijn 24 uur", "pain 24 hours"),
      MergeUnit(\.painBefore, "pijn vóór", "pain before"),
      MergeUnit(\.painAfter, "pijn na", "pain after"),
      MergeUnit(\.subjective, "S", "S"), MergeUnit(\.objective, "O", "O"),
      MergeUnit(\.analysis, "A", "A"), MergeUnit(\.plan, "P", "P"),
      MergeUnit(\.techniques, "technieken", "techniques") { techniques, _ in
        techniques.map { "\($0.technique.rawValue) \($0.level)" }.joined(separator: ", ")
      },
    ]
  }
}

extension EpisodeDetails: Mergeable {
  public static var units: [MergeUnit<EpisodeDetails>] {
    [
      MergeUnit(\.therapist, "therapeut", "therapist") { id, _ in "\(id.rawValue)" },
      MergeUnit(\.region, "waar", "where") { region, language in region.name(in: language) },
      MergeUnit(\.side, "kant", "side") { side, language in side.name(in: language) },
      MergeUnit(\.complaint, "hulpvraag", "request for help"),
      MergeUnit(\.route, "gekomen via", "came by") { route, language in
        route.name(in: language)
      },
      MergeUnit(\.onset, "begin klacht", "onset"),
      MergeUnit(\.opened, "eerste behandeling", "first visit"),
      MergeUnit(\.expectedSessions, "verwacht aantal", "expected sessions"),
      MergeUnit(\.evaluated, "evaluatie", "evaluation"),
      MergeUnit(\.kind, "soort", "kind") { kind, language in kind.name(in: language) },
      MergeUnit(\.linkedRegions, "hangt samen met", "linked with") { regions, language in
        regions.map { $0.name(in: language) }.joined(separator: ", ")
      },
      MergeUnit(\.isRecurrence, "eerder gehad", "had it before") { isRecurrence, language in
        isRecurrence ? language("ja", "yes") : language("nee", "no")
      },
      MergeUnit(\.work, "werk", "work") { work, language in work.name(in: language) },
      MergeUnit(\.backAtWork, "weer aan het werk", "back at work"),
      MergeUnit(\.sharing, "huisarts inlichten", "inform the GP") { sharing, language in
        sharing.name(in: language)
      },
      MergeUnit(\.referral, "verwijzing", "referral") { referral, language in
        [
          referral.referrer, referral.agb, referral.day.map(language.numericDate) ?? "",
          referral.diagnosis,
        ].filter { !$0.isEmpty }.joined(separator: ", ")
      },
    ]
  }
}

extension InvalidInput {
  static let noEpisode = InvalidInput(
    "episode", "Open eerst een behandelepisode voor deze patiënt.",
    "Open an episode for this patient first.")
  static let notSignedYet = InvalidInput(
    "addendum", "Dit behandelverslag is nog niet ondertekend. Bewerk het zelf.",
    "This session note is not signed yet. Edit the note itself.")
  static let coSignature = InvalidInput(
    "note", "Dit verslag wacht niet op een medeondertekening.",
    "This note does not wait for a co-signature.")
  static let coSignatureOfAnother = InvalidInput(
    "note", "Medeondertekenen doet wie verantwoordelijk is voor wie het schreef.",
    "Co-signing is for who is responsible for who wrote it.")
  static let onlyManualTherapists = InvalidInput(
    "techniques", "Manipulatie mag alleen door een manueel therapeut worden vastgelegd.",
    "Only a manual therapist may record a manipulation.")
}

extension NoteContent {
  /// - Throws: ``Refusal/invalid(_:)`` naming the field.
  func check() throws {
    for (field, pain) in [
      ("painDay", painDay), ("painBefore", painBefore), ("painAfter", painAfter),
    ] {
      if let pain, !(0...10).contains(pain) {
        throw Refusal.invalid(
          InvalidInput(
            field, "Pijn is een getal van 0 tot 10.", "Pain is a number from 0 to 10."))
      }
    }
  }

  /// What has to be filled in before it can be signed: each contact needs S and P (KNGF
  /// record-keeping guideline 2019, phase 4).
  public var missingToSign: InvalidInput? {
    if trimmed(subjective).isEmpty {
      return InvalidInput(
        "subjective", "S is nog leeg; dat is nodig om te ondertekenen.",
        "S is still empty; it is needed to sign.")
    }
    if trimmed(plan).isEmpty {
      return InvalidInput(
        "plan", "P is nog leeg; dat is nodig om te ondertekenen.",
        "P is still empty; it is needed to sign.")
    }
    return nil
  }
}

extension EpisodeDetails {
  func check() throws {
    if let expectedSessions, !(1...99).contains(expectedSessions) {
      throw Refusal.invalid(
        InvalidInput(
          "expectedSessions", "Verwacht aantal behandelingen: 1 tot 99.",
          "Expected sessions: 1 to 99."))
    }
    if !referral.agb.isEmpty,
      referral.agb.utf8.count != 8
        || !referral.agb.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    {
      throw Refusal.invalid(
        InvalidInput(
          "referrerAgb", "Een AGB-code heeft 8 cijfers.", "An AGB code has 8 digits."))
    }
    if let onset, onset > opened {
      throw Refusal.invalid(
        InvalidInput(
          "onset", "De klacht begon na het begin van de behandeling; controleer de datum.",
          "The complaint began after the treatment; check the date."))
    }
  }
}
