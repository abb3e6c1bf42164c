import CSQLite

/// One row that a transaction changed, by the names of its columns.
struct RowChange {
  enum Operation: String { case insert, update, delete }

  let table: String
  let id: Int64
  let operation: Operation
  /// The changed columns before; all of them when the row was deleted.
  let before: [(column: String, value: SQLValue)]
  /// The changed columns after; all of them when the row was inserted.
  let after: [(column: String, value: SQLValue)]

  /// Whether the row came to another patient and is otherwise as it was.
  var movesOnly: Bool {
    operation == .update && after.allSatisfy { $0.column == "patient_id" }
  }
}

/// Records what a transaction does to the practice's tables, with SQLite's session extension.
///
/// The extension tells columns by position; they are named here, at once, so that the journal
/// can still be read after the schema has changed.
final class ChangeCapture {
  /// Everything that is journalled.
  ///
  /// The rest is derived (`patient_token`), not undoable
  /// (drafts, the access log), or the journal itself.
  static let tables = [
    "practice", "staff", "room", "working_block", "absence", "closure", "appointment_kind",
    "cancel_reason", "technique", "patient", "episode", "appointment", "session_note",
    "patient_source", "guardian", "former_number",
    "note_technique", "note_addendum", "programme", "programme_exercise", "insurer", "policy",
    "insurance_check", "visits_elsewhere", "cover_extension", "price_told", "printing",
    "sheet_setting", "own_exercise", "exercise_text", "programme_template",
    "programme_template_exercise",
    "patient_caution", "exercise_sheet", "exercise_sheet_line", "exercise_adherence",
    "engagement", "group_session", "double_booking", "missed_rule", "missed_charge",
    "condition", "cover_adjustment", "cover_rule", "chronic_entry", "price", "insurer_payment",
    "safeguard",
    "waiting_wish", "discretion",
    "care_setting", "smallest_change", "care_letter", "co_signature", "standard_text",
    "register_entry",
    "measurement", "warning_seen",
    "episode_closing", "episode_code", "patient_statement",
    "closing_reason", "screening", "symptom_change", "consent_entry", "treated_without_consent",
    "intake", "intake_answer", "intake_addendum", "treatment_plan", "plan_technique",
    "import_run", "destruction_request", "terms", "terms_agreed",
  ]

  private let database: Database
  private let session: OpaquePointer

  /// Begins to record; to be made before the first write of the transaction.
  init(_ database: Database) throws {
    self.database = database
    var session: OpaquePointer?
    guard sqlite3session_create(database.handle, "main", &session) == SQLITE_OK, let session else {
      throw DatabaseError(connection: database.handle)
    }
    self.session = session
    for table in ChangeCapture.tables {
      guard sqlite3session_attach(session, table) == SQLITE_OK else {
        throw DatabaseError(connection: database.handle)
      }
    }
  }

  deinit {
    sqlite3session_delete(session)
  }

  /// What was changed so far, oldest table first.
  ///
  /// - Throws: ``DatabaseError`` when the capture failed; the transaction must then not be
  ///   committed, since it could not be undone or explained.
  func changes() throws -> [RowChange] {
    var size: Int32 = 0
    var buffer: UnsafeMutableRawPointer?
    guard sqlite3session_changeset(session, &size, &buffer) == SQLITE_OK else {
      throw DatabaseError(connection: database.handle)
    }
    defer { sqlite3_free(buffer) }
    guard size > 0 else { return [] }
    var iterator: OpaquePointer?
    guard sqlite3changeset_start(&iterator, size, buffer) == SQLITE_OK else {
      throw DatabaseError(connection: database.handle)
    }
    var result: [RowChange] = []
    do {
      while sqlite3changeset_next(iterator) == SQLITE_ROW {
        let change = try change(at: iterator)
        // Rows were only rewritten in full; see `value(_:of:in:)`.
        if change.operation == .update, change.after.isEmpty { continue }
        result.append(change)
      }
    } catch {
      sqlite3changeset_finalize(iterator)
      throw error
    }
    guard sqlite3changeset_finalize(iterator) == SQLITE_OK else {
      throw DatabaseError(connection: database.handle)
    }
    return result
  }

  private func change(at iterator: OpaquePointer?) throws -> RowChange {
    var name: UnsafePointer<CChar>?
    var count: Int32 = 0
    var code: Int32 = 0
    var indirect: Int32 = 0
    guard sqlite3changeset_op(iterator, &name, &count, &code, &indirect) == SQLITE_OK, let name
    else { throw DatabaseError(connection: database.handle) }
    let table = String(cString: name)
    let columns = try database.columns(of: table)
    var before: [(String, SQLValue)] = []
    var after: [(String, SQLValue)] = []
    var id: Int64 = 0
    for index in 0..<count {
      var old: OpaquePointer?
      var new: OpaquePointer?
      if code != SQLITE_INSERT { sqlite3changeset_old(iterator, index, &old) }
      if code != SQLITE_DELETE { sqlite3changeset_new(iterator, index, &new) }
      let column = columns[Int(index)]
      if column == "id" {
        id = sqlite3_value_int64(old ?? new)
        // The key of an updated row is told although it did not change.
        if code == SQLITE_UPDATE { continue }
      }
      let then = try old.map { try value($0, of: column, in: table) }
      let now = new.map(ChangeCapture.value)
      if code == SQLITE_UPDATE, then == now { continue }
      if let then { before.append((column, then)) }
      if let now { after.append((column, now)) }
    }
    let operation: RowChange.Operation =
      code == SQLITE_INSERT ? .insert : code == SQLITE_DELETE ? .delete : .update
    return RowChange(table: table, id: id, operation: operation, before: before, after: after)
  }

  /// What a row held.
  ///
  /// A column that a migration added is not in the rows of before it: they have its default. SQLite
  /// (3.40) tells it as NULL, which where NULL is forbidden can mean nothing else.
  private func value(
    _ value: OpaquePointer, of column: String, in table: String
  ) throws -> SQLValue {
    let stored = ChangeCapture.value(value)
    guard stored == .null else { return stored }
    return try database.defaults(of: table)[column] ?? .null
  }

  private static func value(_ value: OpaquePointer) -> SQLValue {
    switch sqlite3_value_type(value) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return .integer(sqlite3_value_int64(value))
    case SQLITE_FLOAT: return .real(sqlite3_value_double(value))
    default:
      guard let bytes = sqlite3_value_text(value) else { return .text("") }
      let count = Int(sqlite3_value_bytes(value))
      return .text(
        String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
    }
  }
}

extension Database {
  /// The columns of a table, in their order; asked once per connection.
  func columns(of table: String) throws -> [String] {
    if let known = knownColumns[table] { return known }
    let columns = try all("SELECT name FROM pragma_table_info(?) ORDER BY cid", table) {
      $0.text()
    }
    knownColumns[table] = columns
    return columns
  }

  /// The defaults of the columns that are never NULL; asked once per connection.
  func defaults(of table: String) throws -> [String: SQLValue] {
    if let known = knownDefaults[table] { return known }
    let expressions = try all(
      """
      SELECT name, dflt_value FROM pragma_table_info(?)
       WHERE "notnull" AND dflt_value IS NOT NULL
      """, table
    ) { row in (row.text(), row.text()) }
    var defaults: [String: SQLValue] = [:]
    for (column, expression) in expressions {
      // Out of the schema, so it is SQL of ours.
      defaults[column] = try first("SELECT \(expression)") { $0.sqlValue() }
    }
    knownDefaults[table] = defaults
    return defaults
  }
}
