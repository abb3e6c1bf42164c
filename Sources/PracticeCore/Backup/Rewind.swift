/// A practice as it was at a moment, made out of its own journal.
public struct Rewind: Sendable {
  public let path: String
  /// How many changes were taken back.
  public let changes: Int
  public let contents: FileContents
  public let problems: [CheckProblem]

  /// Writes the practice as it was at `moment` into a new file; the practice itself stays as it is.
  ///
  /// The journal is walked back from now; nothing of what was recorded is lost in the copy: the
  /// changes stay in its log, and that they were taken back is one more entry. A file of a patient
  /// that was destroyed meanwhile stays destroyed.
  ///
  /// - Throws: ``FileRefusal``; ``Refusal/invalid(_:)`` when the journal does not reach that far.
  public static func run(
    of practice: String, at moment: Moment, to file: String, clock: PracticeClock
  ) throws -> Rewind {
    if DatabaseFile.exists(file) { throw FileRefusal.exists(path: file) }
    let source: Database
    do {
      source = try Database(path: practice, mode: .readOnly)
    } catch let error as DatabaseError {
      throw DatabaseFile.refusal(for: error, path: practice)
    }
    let copy = try ProvenCopy.make(of: source, at: practice, for: file)
    defer { copy.discard() }
    let database = try Database(path: copy.path, mode: .readWrite)
    let count = try database.transaction {
      try takeBack(since: moment, in: database, clock: clock)
    }
    let problems = try FileCheck(database: database).problems()
    let contents = try ContentsStore(database: database).contents()
    try copy.place(at: file)
    return Rewind(path: file, changes: count, contents: contents, problems: problems)
  }

  private static func takeBack(
    since moment: Moment, in database: Database, clock: PracticeClock
  ) throws -> Int {
    let journal = Journal(database: database)
    let undo = Undo(journal: journal)
    let entries = try RewindStore(database: database).entries(after: moment)
    if entries.contains(where: \.hasBaseline) { throw Refusal.invalid(.notThatFarBack) }
    var touched: [RowChange] = []
    for entry in entries {
      // Where nothing was kept, a file was destroyed: it stays so.
      let changes = try journal.changes(of: entry.id).filter {
        !$0.before.isEmpty || !$0.after.isEmpty
      }
      try undo.takeBack(changes)
      touched += changes
    }
    try PatientSearchStore(database: database).reindex(patientsIn: touched)
    let note = JournalNote(.rewind, moment: moment)
    let entry = try journal.write(note, changes: [], staff: nil, terminal: "", clock: clock)
    try Baseline(database: database).record(entry)
    return entries.count
  }

  /// What was made, in a sentence.
  public func sentence(in language: Language) -> String {
    let contents = contents.sentence(in: language)
    return language(
      "\(changes) wijzigingen teruggenomen en gecontroleerd: \(contents).",
      "\(changes) changes taken back and checked: \(contents).")
  }
}

extension InvalidInput {
  static let notThatFarBack = InvalidInput(
    "at",
    "Zo ver terug gaat het logboek niet: toen is het bestand gemaakt of bijgewerkt. Zet een reservekopie van die dag terug.",
    "The journal does not go back that far: the file was made or brought up to date since. Restore a backup of that day."
  )
}
