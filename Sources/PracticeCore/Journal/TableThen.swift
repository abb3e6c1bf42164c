/// A row of a table as it once was, by the names of its columns.
struct RowThen {
  let id: Int64
  var values: [String: SQLValue]

  func int(_ column: String) -> Int {
    if case .integer(let number)? = values[column] { Int(number) } else { 0 }
  }

  func optionalID<Entity>(_ column: String) -> ID<Entity>? {
    if case .integer(let number)? = values[column] { ID(number) } else { nil }
  }

  func id<Entity>(_ column: String) -> ID<Entity> { ID(Int64(int(column))) }

  func text(_ column: String) -> String {
    if case .text(let text)? = values[column] { text } else { "" }
  }

  func day(_ column: String) throws -> Day {
    guard let day = Day(iso: text(column)) else { throw DatabaseError.unreadable("day") }
    return day
  }
}

/// Reads tables as they were, out of the journal; nothing is ever applied to the live file.
extension Journal {
  /// When the journal begins.
  var beginning: Moment? {
    get throws {
      try database.first(
        "SELECT practice_at FROM journal_entry WHERE id = (SELECT min(id) FROM journal_entry)"
      ) { try $0.optionalMoment() } ?? nil
    }
  }

  /// The rows that had this value in a column at a moment of the practice.
  func rows(
    of table: String, where column: String, is value: String, at moment: Moment
  ) throws -> [RowThen] {
    guard try isKnown(table, column) else { return [] }
    // Those that have it now, and those that lost it since.
    let ids = try database.all(
      """
      SELECT id FROM \(table) WHERE \(column) = ?1
      UNION
      SELECT r.row_id FROM journal_entry e JOIN journal_row r ON r.entry_id = e.id
       WHERE e.practice_at > ?2 AND r.table_name = ?3 AND r.before IS NOT NULL
         AND json_extract(r.before, ?4) = ?1
      """, value, moment, table, "$.\(column)"
    ) { $0.int64() }
    return try rows(of: table, ids, at: moment).filter { $0.text(column) == value }
  }

  /// The whole of a small table at a moment of the practice.
  func rows(of table: String, at moment: Moment) throws -> [RowThen] {
    guard ChangeCapture.tables.contains(table) else { return [] }
    let ids = try database.all(
      """
      SELECT id FROM \(table)
      UNION
      SELECT r.row_id FROM journal_entry e JOIN journal_row r ON r.entry_id = e.id
       WHERE e.practice_at > ?1 AND r.table_name = ?2
      """, moment, table
    ) { $0.int64() }
    return try rows(of: table, ids, at: moment)
  }

  private func isKnown(_ table: String, _ column: String) throws -> Bool {
    try ChangeCapture.tables.contains(table) && database.columns(of: table).contains(column)
  }

  /// Takes back, newest first, what was done to some rows since; rows that were not there yet are
  /// left out.
  private func rows(of table: String, _ ids: [Int64], at moment: Moment) throws -> [RowThen] {
    let list = JSON.array(ids.map { .int($0) }).text
    let columns = try database.columns(of: table)
    var rows: [Int64: RowThen] = [:]
    let now = try database.all(
      """
      SELECT t.id, \(columns.map { "t." + $0 }.joined(separator: ", "))
        FROM json_each(?) i JOIN \(table) t ON t.id = i.value
      """, list
    ) { row in
      let id = row.int64()
      return RowThen(
        id: id,
        values: Dictionary(columns.map { ($0, row.sqlValue()) }) { first, _ in first })
    }
    for row in now { rows[row.id] = row }
    let changes = try database.all(
      """
      SELECT r.row_id, r.op, r.before
        FROM json_each(?) i
        JOIN journal_row r ON r.table_name = ? AND r.row_id = i.value
        JOIN journal_entry e ON e.id = r.entry_id
       WHERE e.practice_at > ? ORDER BY r.entry_id DESC, r.seq DESC
      """, list, table, moment
    ) { row in (row.int64(), row.text(), row.optionalText()) }
    for (id, operation, before) in changes {
      guard let operation = RowChange.Operation(rawValue: operation) else {
        throw DatabaseError.unreadable("journal operation")
      }
      let values = try values(before)
      switch operation {
      case .insert: rows[id] = nil
      case .delete: rows[id] = RowThen(id: id, values: Dictionary(values) { first, _ in first })
      case .update:
        for (column, value) in values { rows[id]?.values[column] = value }
      }
    }
    return rows.values.sorted { $0.id < $1.id }
  }

  /// What was done to one row, oldest first, and the row as each change left it.
  func history(
    of table: String, _ id: Int64
  ) throws -> [(entry: JournalEntry, change: RowChange, after: RowThen?)] {
    guard ChangeCapture.tables.contains(table) else { return [] }
    let entries = try database.all(
      """
      SELECT DISTINCT entry_id FROM journal_row WHERE table_name = ? AND row_id = ?
       ORDER BY entry_id
      """, table, id
    ) { $0.id() as ID<JournalEntry> }
    let columns = try database.columns(of: table)
    var row = try database.first(
      "SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE id = ?", id
    ) { row in
      RowThen(
        id: id, values: Dictionary(columns.map { ($0, row.sqlValue()) }) { first, _ in first })
    }
    var history: [(entry: JournalEntry, change: RowChange, after: RowThen?)] = []
    for entry in entries.reversed() {
      guard let told = try self.entry(entry) else { continue }
      for change in try changes(of: entry).reversed()
      where change.table == table && change.id == id {
        history.append((told, change, row))
        switch change.operation {
        case .insert: row = nil
        case .delete:
          row = RowThen(
            id: id,
            values: Dictionary(change.before.map { ($0.column, $0.value) }) { first, _ in first })
        case .update:
          for (column, value) in change.before { row?.values[column] = value }
        }
      }
    }
    return history.reversed()
  }
}
