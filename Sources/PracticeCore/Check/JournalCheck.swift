/// Replays the journal backwards from the rows as they are to the newest baseline.
///
/// Every value must be the one the journal put there, and what is left at the baseline must
/// add up to what was recorded then. So a row that was changed outside the door is found,
/// whether the journal knew it or not.
struct JournalCheck {
  let database: Database

  private struct RowKey: Hashable {
    let table: String
    let id: Int64
  }

  /// A row at the baseline; nothing when it was not there yet.
  private struct Rewound {
    let row: [SQLValue]?
  }

  func problems() throws -> [CheckProblem] {
    let baseline = Baseline(database: database)
    guard let start = try baseline.newest() else {
      return [
        CheckProblem(
          "Het logboek heeft geen begin. Zet een reservekopie terug.",
          "The log has no beginning. Restore a backup.")
      ]
    }
    var problems = try gaps() + missingAccesses()
    var mismatched: Set<String> = []
    var correction: [String: (count: Int, sum: UInt64)] = [:]
    for (key, changes) in try changesByRow(since: start) {
      let columns = try database.columns(of: key.table)
      let current = try baseline.row(key.id, of: key.table)
      guard let original = rewind(changes, columns: columns, from: current) else {
        mismatched.insert(key.table)
        continue
      }
      // From here on the row counts as it was at the baseline.
      var total = correction[key.table] ?? (0, 0)
      total.count += (original.row == nil ? 0 : 1) - (current == nil ? 0 : 1)
      total.sum &+= original.row.map(Baseline.hash) ?? 0
      total.sum &-= current.map(Baseline.hash) ?? 0
      correction[key.table] = total
    }
    let recorded = try baseline.recorded(start)
    for table in ChangeCapture.tables where !mismatched.contains(table) {
      var (count, sum) = correction[table] ?? (0, 0)
      try baseline.forEachRow(of: table) { row in
        count += 1
        sum &+= Baseline.hash(row)
      }
      if let expected = recorded[table], expected != (count, sum) { mismatched.insert(table) }
    }
    problems += mismatched.sorted().map { table in
      CheckProblem(
        "Tabel \(table) is buiten het programma om gewijzigd: het logboek verklaart haar niet. Vergelijk met een reservekopie.",
        "Table \(table) was changed outside the program: the log does not explain it. Compare it with a backup."
      )
    }
    return problems
  }

  /// Whether the newest entries are gone, as after a file was put back in parts.
  func missingEnd() throws -> [CheckProblem] {
    let missing = try database.number(
      """
      SELECT (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'journal_entry')
           - (SELECT coalesce(max(id), 0) FROM journal_entry)
      """)
    return missing == 0 ? [] : try gaps()
  }

  private func gaps() throws -> [CheckProblem] {
    // SQLite remembers the last number it gave, also when its entry is gone.
    let missing = try database.number(
      """
      SELECT (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'journal_entry')
           - (SELECT count(*) FROM journal_entry)
      """)
    guard missing != 0 else { return [] }
    return [
      CheckProblem(
        "In het logboek ontbreken \(missing) regels. Vergelijk met een reservekopie.",
        "\(missing) entries are missing from the log. Compare it with a backup.")
    ]
  }

  /// Lines of who looked are never taken out either.
  private func missingAccesses() throws -> [CheckProblem] {
    let missing = try database.number(
      """
      SELECT (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'access_log')
           - (SELECT count(*) FROM access_log)
      """)
    guard missing != 0 else { return [] }
    return [
      CheckProblem(
        "In het logboek ontbreken \(missing) regels over wie keek. Vergelijk met een reservekopie.",
        "\(missing) lines on who looked are missing from the log. Compare it with a backup.")
    ]
  }

  private func changesByRow(since start: ID<JournalEntry>) throws -> [RowKey: [RowChange]] {
    let journal = Journal(database: database)
    let entries = try database.all(
      "SELECT id FROM journal_entry WHERE id > ? ORDER BY id", start
    ) { $0.id() as ID<JournalEntry> }
    var result: [RowKey: [RowChange]] = [:]
    for entry in entries {
      for change in try journal.changes(of: entry) {
        result[RowKey(table: change.table, id: change.id), default: []].append(change)
      }
    }
    return result
  }

  /// A row as it was before `changes`; nothing when the journal contradicts it.
  private func rewind(
    _ changes: [RowChange], columns: [String], from current: [SQLValue]?
  ) -> Rewound? {
    var state = current
    for change in changes.reversed() {
      if change.operation == .delete {
        guard state == nil else { return nil }
        state = columns.map { _ in .null }
      } else {
        guard let row = state else { return nil }
        for (column, value) in change.after {
          guard let index = columns.firstIndex(of: column), row[index] == value else { return nil }
        }
      }
      if change.operation == .insert {
        state = nil
        continue
      }
      for (column, value) in change.before {
        guard let index = columns.firstIndex(of: column) else { return nil }
        state?[index] = value
      }
    }
    return Rewound(row: state)
  }
}
