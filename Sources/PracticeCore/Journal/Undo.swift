/// Finds what `u` and `Ctrl-R` would do, and takes changes back.
///
/// An undo is an entry of its own that points to what it undoes; a redo undoes an undo. Which
/// changes stand follows from those pointers, so that it survives a restart and holds on every
/// terminal.
struct Undo {
  let journal: Journal
  var database: Database { journal.database }

  /// How far back `u` looks for something to undo.
  private static let reach = 1000

  /// The newest change by `person` that stands.
  ///
  /// - Throws: ``Refusal/nothingToUndo``; ``Refusal/cannotUndo(_:)`` when the newest change is
  ///   one that is never undone, such as signing.
  func candidate(of person: ID<StaffMember>) throws -> ID<JournalEntry> {
    // A large import that was taken back is many entries: what stands may lie behind them.
    for reach in [Undo.reach, Undo.reach * 20] {
      for step in try standing(person, reach: reach) where step.undoes == nil {
        guard step.isUndoable else { throw Refusal.cannotUndo(step.action) }
        return step.id
      }
    }
    throw Refusal.nothingToUndo
  }

  /// The newest change of a batch that stands; nothing when all of it was taken back.
  func newest(ofBatch batch: Int64) throws -> ID<JournalEntry>? {
    standing(try steps(where: "batch = ?", batch, limit: .max)).first { $0.undoes == nil }?.id
  }

  /// The newest undo by `person` that stands, unless something else was changed since.
  ///
  /// - Throws: ``Refusal/nothingToRedo``
  func redoCandidate(of person: ID<StaffMember>) throws -> ID<JournalEntry> {
    for step in try standing(person) {
      switch step.action {
      case .undo: return step.id
      case .redo: continue
      default: throw Refusal.nothingToRedo
      }
    }
    throw Refusal.nothingToRedo
  }

  private struct Step {
    let id: ID<JournalEntry>
    let action: Action
    let undoes: ID<JournalEntry>?
    let isUndoable: Bool
  }

  /// The entries of a person that no later entry took back, newest first.
  private func standing(
    _ person: ID<StaffMember>, reach: Int = Undo.reach
  ) throws -> [Step] {
    let condition =
      "staff_id = ? AND id > (SELECT coalesce(max(id), 0) FROM journal_entry WHERE action = 'rewind')"
    return standing(try steps(where: condition, person, limit: reach))
  }

  /// Newest first.
  private func steps(where condition: String, _ value: any Bindable, limit: Int) throws -> [Step] {
    try database.all(
      """
      SELECT id, action, undoes, undoable FROM journal_entry
       WHERE \(condition) ORDER BY id DESC LIMIT ?
      """, value, limit
    ) { row in
      Step(id: row.id(), action: try row.value(), undoes: row.optionalID(), isUndoable: row.bool())
    }
  }

  private func standing(_ steps: [Step]) -> [Step] {
    var takenBack: Set<ID<JournalEntry>> = []
    return steps.filter { step in
      if takenBack.contains(step.id) { return false }
      if let target = step.undoes { takenBack.insert(target) }
      return true
    }
  }

  /// The entries that are one step with `target` and stand as it does, newest first.
  ///
  /// - Throws: ``Refusal/changedSince`` when somebody has worked with what they brought.
  func together(with target: ID<JournalEntry>) throws -> [ID<JournalEntry>] {
    guard let entry = try journal.entry(target), let batch = entry.batch else { return [target] }
    let all = try steps(where: "batch = ?", batch, limit: .max)
    let used = try database.number(
      """
      SELECT EXISTS (
        SELECT 1 FROM journal_entry e JOIN journal_row mine ON mine.entry_id = e.id
          JOIN journal_row later ON later.patient_id = mine.patient_id AND later.entry_id > e.id
          JOIN journal_entry l ON l.id = later.entry_id
         WHERE e.batch = ?1 AND l.batch IS NOT ?1)
      """, batch)
    if used != 0 { throw Refusal.changedSince }
    return standing(all).filter { $0.action == entry.action }.map(\.id)
  }

  /// Puts the rows of an entry back to what they were, by column name.
  ///
  /// Runs without triggers, so that a swap can pass through states that may not stay; the
  /// caller checks the guards before it commits.
  ///
  /// - Throws: ``Refusal/changedSince`` when somebody changed one of these values afterwards.
  func revert(_ entry: ID<JournalEntry>) throws {
    try takeBack(try journal.changes(of: entry))
  }

  /// Puts rows back to what they were before these changes; the last change first.
  func takeBack(_ changes: [RowChange]) throws {
    // Rows may refer to each other; what counts is how they stand at COMMIT.
    try database.execute("PRAGMA defer_foreign_keys = ON")
    try database.withoutTriggers {
      for change in changes.reversed() {
        try revert(change)
      }
    }
  }

  private func revert(_ change: RowChange) throws {
    // Only names that are columns today: they become part of a statement.
    let known = try database.columns(of: change.table)
    guard ChangeCapture.tables.contains(change.table),
      (change.before + change.after).allSatisfy({ known.contains($0.column) })
    else { throw Refusal.changedSince }
    let unchanged = change.after.map { "\($0.column) IS ?" }
    let condition = (["id = ?"] + unchanged).joined(separator: " AND ")
    let now: [any Bindable] = [change.id] + change.after.map(\.value)
    let changed: Int
    do {
      switch change.operation {
      case .insert:
        changed = try database.run("DELETE FROM \(change.table) WHERE \(condition)", now)
      case .update:
        let assignments = change.before.map { "\($0.column) = ?" }.joined(separator: ", ")
        changed = try database.run(
          "UPDATE \(change.table) SET \(assignments) WHERE \(condition)",
          change.before.map(\.value) + now)
      case .delete:
        let columns = change.before.map(\.column).joined(separator: ", ")
        let places = change.before.map { _ in "?" }.joined(separator: ", ")
        changed = try database.run(
          "INSERT INTO \(change.table) (\(columns)) VALUES (\(places))",
          change.before.map(\.value))
      }
    } catch let error as DatabaseError where error.code == SQLiteCode.constraint {
      // Somebody has taken what has to be one's own, such as the initials.
      throw Refusal.changedSince
    }
    guard changed == 1 else { throw Refusal.changedSince }
  }
}
