/// Finds the changes since a moment.
struct RewindStore {
  let database: Database

  struct Entry {
    let id: ID<JournalEntry>
    /// It wrote in bulk and cannot be walked back over.
    let hasBaseline: Bool
  }

  /// The entries after the last one that was made at `moment` or before, newest first.
  ///
  /// By their order and not by the clock, which may have been set back.
  func entries(after moment: Moment) throws -> [Entry] {
    try database.all(
      """
      SELECT e.id, EXISTS (SELECT 1 FROM journal_baseline b WHERE b.entry_id = e.id)
        FROM journal_entry e
       WHERE e.id > (SELECT coalesce(max(id), 0) FROM journal_entry WHERE practice_at <= ?)
       ORDER BY e.id DESC
      """, moment
    ) { row in Entry(id: row.id(), hasBaseline: row.bool()) }
  }
}
