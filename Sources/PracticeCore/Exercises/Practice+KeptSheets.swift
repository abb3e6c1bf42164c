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
    func known(_ reader: Reader) throws -> KeptSheet? {
      try reader.keptSheets(of: patient).first {
        $0.episode == episode && $0.sheet.tells(theSameAs: sheet)
      }
    }
    let (name, kept) = try read { (try $0.patient(patient).name.listed, try known($0)) }
    // Looked at again as often as one likes, a sheet leaves one trace.
    if let kept, kept.stays(as: outcome, largePrint: sheet.largePrint) { return }
    let note = JournalNote(.handOutSheet, subject: name, detail: outcome.rawValue, patient: patient)
    try change(note) { writer in
      let store = KeptSheetStore(database: writer.database)
      if let kept = try known(writer.reader) {
        guard !kept.stays(as: outcome, largePrint: sheet.largePrint) else { return }
        try store.set(outcome, largePrint: sheet.largePrint, of: kept.id)
      } else {
        _ = try store.insert(
          sheet, of: patient, episode: episode, by: writer.reader.viewer.person, outcome)
      }
    }
  }
}
