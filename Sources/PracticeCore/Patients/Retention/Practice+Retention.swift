/// Keeping files as long as the law asks, and destroying them when the patient asks.
extension Practice {
  public func retention(of patient: ID<Patient>) throws -> FileRetention {
    try read { try $0.retention(of: patient) }
  }

  /// Records that a patient asked to have the file destroyed.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` when there is an open request already.
  public func requestDestruction(of patient: ID<Patient>) throws {
    let name = try read { try $0.patient(patient).name.listed }
    try change(JournalNote(.requestDestruction, subject: name, patient: patient)) { writer in
      guard try writer.reader.retention(of: patient).openRequest == nil else {
        throw Refusal.invalid(
          InvalidInput(
            "request", "Er ligt al een verzoek om dit dossier te vernietigen.",
            "There is a request to destroy this file already."))
      }
      try writer.insertDestructionRequest(of: patient)
    }
  }

  public func refuseDestruction(
    _ request: DestructionRequest, because refusal: DestructionRefusal
  ) throws {
    let name = try read { try $0.patient(request.patient).name.listed }
    let note = JournalNote(
      .refuseDestruction, subject: name,
      detail: JournalNote.detail(refusal.name(in: .dutch), refusal.name(in: .english)),
      patient: request.patient)
    try change(note) { try $0.refuse(request, because: refusal) }
  }

  /// Destroys the file of a patient who asked for it, for good.
  ///
  /// The rows go, the journal keeps that something was done and loses what, and the file is
  /// written anew, so that nothing is left between its pages. Others wait meanwhile.
  ///
  /// - Returns: What of it is left elsewhere.
  /// - Throws: ``Refusal/invalid(_:)`` without an open request.
  public func destroyFile(of patient: ID<Patient>) throws -> Destruction {
    try viewer.require(Action.destroyFile.permission)
    let store = DestructionStore(database: database)
    let traces = try read { _ in try store.traces(of: patient) }
    try record { database in
      guard try read({ try $0.retention(of: patient) }).openRequest != nil else {
        throw Refusal.invalid(
          InvalidInput(
            "request", "Leg eerst het verzoek van de patiënt vast.",
            "Record the patient's request first."))
      }
      let name = "#\(patient.rawValue)"
      try Journal(database: database).write(
        JournalNote(.destroyFile, detail: name), changes: [], staff: viewer.person,
        terminal: terminal, clock: clock)
      try store.destroy(patient, at: clock.now().day, by: viewer.person)
      try store.recordBaseline()
    }
    let elsewhere = try read { try $0.safeguards().backupFolder }
    let list = DestroyedFiles(ofPractice: path)
    return try maintain { _ in
      try list.write(store)
      let isRewritten = try store.vacuum()
      let left = try traces.filter { try !store.isOfSomebodyElse($0) && isInFile($0.text) }
      return Destruction(
        copies: list.copiesHolding(patient, elsewhere: elsewhere), isRewritten: isRewritten,
        found: left)
    }
  }

  private func isInFile(_ text: String) -> Bool {
    [path, path + "-wal"].contains { file in
      (try? LocalFile.contains(Array(text.utf8), in: file)) ?? false
    }
  }
}

/// What is left after a file was destroyed.
public struct Destruction: Sendable {
  /// Backups and older copies that still hold the file.
  public let copies: [String]
  /// The file was written anew, so that nothing is left between its pages.
  let isRewritten: Bool
  /// What was found in the file's bytes all the same.
  let found: [DestructionTrace]

  /// What was done, and what is still to do.
  public func sentences(in language: Language) -> [String] {
    var sentences = [language("Het dossier is vernietigd.", "The file was destroyed.")]
    if !isRewritten {
      sentences.append(
        language(
          "Er staan nog resten in het bestand, omdat iemand anders bezig was: vernietiging is "
            + "pas klaar als het programma overal is gesloten en weer geopend.",
          "Remains are still in the file, since somebody else was at work: it is done once the "
            + "program has been closed everywhere and opened again."))
    } else if !found.isEmpty {
      func names(_ language: Language) -> String {
        Set(
          found.map { trace in
            FileWords.column(trace.column, of: trace.table)?.words.text(in: language)
              ?? trace.column
          }
        ).sorted().joined(separator: ", ")
      }
      sentences.append(
        language(
          "In het bestand staat nog ergens: \(names(.dutch)). Is deze patiënt twee keer ingeschreven?",
          "Still somewhere in the file: \(names(.english)). Was this patient registered twice?"))
    } else {
      sentences.append(
        language(
          "Het bestand is byte voor byte nagezocht: er staat niets meer van in.",
          "The file was searched byte by byte: nothing of it is left."))
    }
    if !copies.isEmpty {
      // In full: the one on another disk may be called the same.
      let names = copies.joined(separator: ", ")
      sentences.append(
        language(
          "Deze kopieën bevatten het nog: \(names).", "These copies still hold it: \(names).")
      )
      sentences.append(
        language(
          "Wordt er een teruggezet, dan wordt het daarin ook vernietigd.",
          "When one is restored, it is destroyed in that too."))
    }
    return sentences
  }
}
