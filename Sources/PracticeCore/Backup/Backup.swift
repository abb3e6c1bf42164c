/// A backup that was read back and found to be the practice it was made of.
public struct Backup: Sendable {
  public let path: String
  public let contents: FileContents
  /// What is wrong in the practice itself, and so in its backup.
  public let problems: [CheckProblem]

  /// Makes a backup while the practice stays in use; it is one moment in time.
  ///
  /// Takes seconds and has its own connections, so it can run on a thread of its own.
  ///
  /// - Parameters:
  ///   - file: Nothing has this name yet; its folder is there.
  ///   - keepGoing: Called now and then with the pages done and all pages.
  /// - Throws: ``FileRefusal``; `CancellationError` when `keepGoing` stopped it. Nothing is left of
  ///   the copy then.
  public static func make(
    of practice: String, to file: String, keepGoing: (Int, Int) -> Bool = { _, _ in true }
  ) throws -> Backup {
    try make(of: practice, to: file, keepGoing: keepGoing, beforeProof: { _ in })
  }

  static func make(
    of practice: String, to file: String, keepGoing: (Int, Int) -> Bool = { _, _ in true },
    beforeProof: (String) throws -> Void
  ) throws -> Backup {
    // Asked first, so that nobody waits in vain; asked again when it gets its name.
    if DatabaseFile.exists(file) { throw FileRefusal.exists(path: file) }
    let source: Database
    do {
      source = try Database(path: practice, mode: .readOnly)
    } catch let error as DatabaseError {
      throw DatabaseFile.refusal(for: error, path: practice)
    }
    let copy = try ProvenCopy.make(
      of: source, at: practice, for: file, keepGoing: keepGoing, beforeProof: beforeProof)
    defer { copy.discard() }
    try copy.place(at: file)
    return Backup(path: file, contents: copy.contents, problems: copy.problems)
  }

  /// What was proved, as a sentence.
  public func sentence(in language: Language) -> String {
    let contents = contents.sentence(in: language)
    return language(
      "Reservekopie teruggelezen en gecontroleerd: \(contents).",
      "Backup read back and checked: \(contents).")
  }
}
