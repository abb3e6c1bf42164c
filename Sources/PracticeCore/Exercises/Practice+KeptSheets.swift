/// Sheets that were handed out.
extension Reader {
  /// Newest first.
  public func keptSheets(of patient: ID<Patient>) throws -> [KeptSheet] {
    try viewer.require(.readClinical)
    return try KeptSheetStore(database: database).sheets(
      of: patient, isFictional: practiceDetails().isFictional)
  }
}

extension Practice {
  /// Keeps a sheet as it was handed out, or failed to be.
  ///
  /// The same sheet on the same day is kept once: what became of it last is what counts, and a
  /// sheet that is on paper stays so. A sheet of an earlier day that is printed again is kept
  /// already.
  public func keep(
    _ sheet: ExerciseSheet, of patient: ID<Patient>, _ outcome: KeptSheet.Outcome
  ) throws {
    guard let episode = sheet.episode else { return }
    let name = try read { try $0.patient(patient).name.listed }
    let note = JournalNote(.handOutSheet, subject: name, detail: outcome.rawValue, patient: patient)
    try change(note) { writer in
      let store = KeptSheetStore(database: writer.database)
      let known = try writer.reader.keptSheets(of: patient).first {
        $0.episode == episode && $0.sheet.tells(theSameAs: sheet)
      }
      if let known {
        guard known.outcome != .printed || outcome == .printed else { return }
        try store.set(outcome, largePrint: sheet.largePrint, of: known.id)
      } else {
        _ = try store.insert(
          sheet, of: patient, episode: episode, by: writer.reader.viewer.person, outcome)
      }
    }
  }
}
