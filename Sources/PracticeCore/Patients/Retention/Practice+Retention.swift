/// Keeping files as long as the law asks, and destroying them when the patient asks.
extension Practice {
  public func retention(of patient: ID<Patient>) throws -> FileRetention {
    try read { try $0.retention(of: patient) }
  }

  /// Requests nobody has decided about, the oldest first.
  public func openDestructionRequests() throws -> [DestructionRequest] {
    try read { try $0.openDestructionRequests() }
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
    let citizenNumber = try read { try $0.patient(patient).details.citizenNumber }
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
    let list = DestroyedFiles(ofPractice: path)
    return try maintain { _ in
      try list.write(store)
      let isRewritten = try store.vacuum()
      return Destruction(
        copies: list.copiesHolding(patient), isRewritten: isRewritten,
        isElsewhere: !citizenNumber.isEmpty && isInFile(citizenNumber))
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
  /// The patient's BSN was found in the file all the same.
  let isElsewhere: Bool

  /// What was done, and what is still to do, in sentences.
  public func sentence(in language: Language) -> String {
    var sentences = [language("Het dossier is vernietigd.", "The file was destroyed.")]
    if !isRewritten {
      sentences.append(
        language(
          "Er staan nog resten in het bestand, omdat iemand anders bezig was: vernietiging is "
            + "pas klaar als het programma overal is gesloten en weer geopend.",
          "Remains are still in the file, since somebody else was at work: it is done once the "
            + "program has been closed everywhere and opened again."))
    } else if isElsewhere {
      sentences.append(
        language(
          "Het BSN staat nog op een andere plaats; is deze patiënt twee keer ingeschreven?",
          "The BSN is still somewhere else; was this patient registered twice?"))
    }
    if !copies.isEmpty {
      let names = copies.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
        .joined(separator: ", ")
      sentences.append(
        language(
          "Deze kopieën bevatten het nog: \(names). Wordt er een teruggezet, dan wordt het daarin "
            + "ook vernietigd.",
          "These copies still hold it: \(names). When one is restored, it is destroyed in that "
            + "too."))
    }
    return sentences.joined(separator: " ")
  }
}
