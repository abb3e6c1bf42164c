extension Practice {
  /// Stores the intake of an episode.
  ///
  /// - Parameter opened: The answers as they were when the form was opened.
  /// - Throws: ``Refusal/invalid(_:)`` once it was signed, ``Refusal/clash(_:)``.
  public func saveIntake(
    _ content: IntakeContent, from opened: IntakeContent, of id: ID<Episode>,
    _ resolution: ClashResolution = .ask
  ) throws {
    try change(try episodeNote(.writeIntake, id)) { writer in
      _ = try writer.saveIntake(content, from: opened, of: id, resolution)
    }
  }

  /// Stores and signs the intake; it is closed for ever.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` naming the first question that is still to be answered.
  public func signIntake(
    _ content: IntakeContent, from opened: IntakeContent, of id: ID<Episode>,
    _ resolution: ClashResolution = .ask
  ) throws {
    let regions = try read { try $0.episode(id).details.regions }
    if let missing = content.missing(regions).first {
      throw Refusal.invalid(
        InvalidInput(
          missing.code,
          "Vul dit in voordat u ondertekent: \(missing.dutch). Is er niets, typ dan -.",
          "Fill this in before you sign: \(missing.english). If there is nothing, type -."))
    }
    let instant = clock.instant()
    try change(try episodeNote(.signIntake, id)) { writer in
      try writer.sign(
        try writer.saveIntake(content, from: opened, of: id, resolution), at: instant)
    }
  }

  /// Adds a dated text to a signed intake.
  public func addIntakeAddendum(_ text: String, of id: ID<Episode>) throws {
    let text = trimmed(text)
    guard !text.isEmpty else {
      throw Refusal.invalid(
        InvalidInput("addendum", "Schrijf eerst de aanvulling.", "Write the addendum first."))
    }
    try change(try episodeNote(.addIntakeAddendum, id)) { writer in
      guard let intake = try writer.reader.intake(of: id), intake.isSigned else {
        throw Refusal.invalid(
          InvalidInput(
            "addendum", "Deze intake is nog niet ondertekend. Bewerk haar zelf.",
            "This intake is not signed yet. Edit the intake itself."))
      }
      let patient = try writer.reader.episode(id).patient
      try writer.insertAddendum(text, to: intake, of: patient)
    }
  }
}

extension Writer {
  fileprivate func saveIntake(
    _ content: IntakeContent, from opened: IntakeContent, of id: ID<Episode>,
    _ resolution: ClashResolution
  ) throws -> ID<Intake> {
    let episode = try reader.episode(id)
    let stored = try reader.intake(of: id)
    if stored?.isSigned ?? false { throw Refusal.invalid(.intakeIsSigned) }
    let now = stored?.content ?? IntakeContent()
    return try save(
      try merge(
        content, onto: now, openedAs: opened, resolution, in: "intake",
        rows: [stored?.id.rawValue]), over: stored, of: episode)
  }
}

extension InvalidInput {
  static let intakeIsSigned = InvalidInput(
    "intake", "Deze intake is ondertekend. Schrijf een aanvulling (a).",
    "This intake is signed. Write an addendum (a).")
}
