/// Prescribing home exercises.
extension Practice {
  /// Stores the exercises of an episode, in their order.
  ///
  /// - Parameter opened: The lines as they were shown; the order makes them one thing.
  /// - Throws: ``Refusal/invalid(_:)`` for a dosage nobody can carry out, or an exercise twice;
  ///   ``Refusal/changedSince`` when somebody else changed the programme meanwhile;
  ///   ``Refusal/noConsent(_:)`` for a new exercise of a neck that was not checked, or without
  ///   consent.
  public func saveProgramme(
    _ lines: [ProgrammeLine], from opened: [ProgrammeLine]? = nil, of episode: ID<Episode>
  ) throws {
    let (patient, name, library) = try read { reader in
      let patient = try reader.episode(episode).patient
      return (patient, try reader.patient(patient).name.listed, try reader.exerciseLibrary())
    }
    guard lines.count <= Programme.mostExercises else { throw Refusal.invalid(.tooManyExercises) }
    var seen: Set<String> = []
    for line in lines {
      guard library.exercise(code: line.exercise) != nil else { throw Refusal.notFound(.exercise) }
      guard line.dosage.isWithinLimits else { throw Refusal.invalid(.dosage) }
      if let from = line.from, let until = line.until, until < from {
        throw Refusal.invalid(.exerciseDays)
      }
      guard seen.insert(line.exercise).inserted else { throw Refusal.invalid(.exerciseTwice) }
    }
    func changed(_ language: Language) -> String {
      ProgrammeChange.words(from: opened ?? [], to: lines, library, language)
    }
    let note = JournalNote(
      .changeProgramme, subject: name,
      detail: JournalNote.detail(changed(.dutch), changed(.english)), patient: patient)
    try change(note) { writer in
      let stored = try writer.reader.programme(of: episode)?.lines ?? []
      if let opened, stored != opened { throw Refusal.changedSince }
      let obstacles = try writer.reader.neckObstacles(adding: lines, to: stored, in: episode)
      if !obstacles.isEmpty { throw Refusal.noConsent(obstacles) }
      try writer.save(lines, of: episode, patient: patient)
    }
  }
}

extension InvalidInput {
  static let dosage = InvalidInput(
    "dosage", "Deze dosering kan niet: controleer de aantallen.",
    "This dosage cannot be done: check the numbers.")
  static let tooManyExercises = InvalidInput(
    "exercise", "Meer dan 14 oefeningen op een blad leest niemand. Haal er eerst een weg.",
    "Nobody reads a sheet of more than 14 exercises. Remove one first.")
  static let exerciseDays = InvalidInput(
    "until", "De laatste dag ligt voor de eerste.", "The last day lies before the first.")
  static let exerciseTwice = InvalidInput(
    "exercise", "Deze oefening staat al in het programma.",
    "This exercise is in the programme already.")
}
