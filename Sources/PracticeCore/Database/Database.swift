import CSQLite

/// Once, before SQLite starts.
private let withoutStatistics: Void = practice_no_memory_statistics()

/// One connection to the practice's file.
///
/// Not `Sendable`: it belongs to the thread that opened it. A job on another thread opens its
/// own.
public final class Database {
  enum Mode {
    /// For an existing file.
    case readWrite
    /// Makes the file when it is missing.
    case create
    /// Changes nothing; used to judge a file and by background jobs.
    case readOnly
    /// For a file that nobody has open: it gets no log beside it, as with `readOnly`.
    case untouched
  }

  let handle: OpaquePointer
  /// Kept by their text; the tests read from here what was asked.
  private(set) var statements: [String: Statement] = [:]
  /// See ``columns(of:)``.
  ///
  /// The schema does not change while a connection is open.
  var knownColumns: [String: [String]] = [:]
  var knownDefaults: [String: [String: SQLValue]] = [:]

  init(path: String, mode: Mode) throws {
    withoutStatistics
    var handle: OpaquePointer?
    let access: Int32
    switch mode {
    case .readWrite: access = SQLITE_OPEN_READWRITE
    case .create: access = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    case .readOnly: access = SQLITE_OPEN_READONLY
    case .untouched: access = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
    }
    let name = mode == .untouched ? Database.immutableAddress(of: path) : path
    let code = sqlite3_open_v2(
      name, &handle, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let handle else {
      let error = DatabaseError(connection: handle)
      sqlite3_close_v2(handle)
      throw error
    }
    self.handle = handle
    // Set on every connection: SQLite keeps none of these in the file. Double-quoted text
    // would turn a misspelt column into a string; an untrusted schema may not call functions.
    for (option, on) in [
      (SQLITE_DBCONFIG_DQS_DDL, 0), (SQLITE_DBCONFIG_DQS_DML, 0),
      (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0), (SQLITE_DBCONFIG_DEFENSIVE, 1),
      (SQLITE_DBCONFIG_ENABLE_FKEY, 1),
    ] as [(Int32, Int32)] {
      _ = practice_db_config(handle, option, on)
    }
    // A command asks of most pages once: memory that is used again costs less than more of it.
    try remember(kibibytes: 600)
    // Writers take the ticket first; this is for outsiders such as a backup or the shell.
    sqlite3_busy_timeout(handle, 5000)
    if mode != .readOnly {
      // Without recursive triggers a REPLACE deletes rows unseen by the triggers that keep them.
      try execute(
        "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA recursive_triggers = ON")
    }
  }

  /// How much of the file stays in memory between two questions, in KiB.
  private(set) var remembered = 0

  func remember(kibibytes: Int) throws {
    try execute("PRAGMA cache_size = -\(kibibytes)")
    remembered = kibibytes
  }

  /// Whether the last connection to close brings the log into the file, as it usually does.
  func clearsUpWhenClosed(_ does: Bool) {
    _ = practice_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, does ? 0 : 1)
  }

  /// The path as an address, with every byte that could mean something in one escaped.
  private static func immutableAddress(of path: String) -> String {
    let escaped = path.utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      let isPlain = character == "/" || character.isASCII && character.isLetter
      let digits = String(byte, radix: 16)
      return isPlain ? String(character) : "%" + (byte < 16 ? "0" : "") + digits
    }
    return "file:" + escaped.joined() + "?immutable=1"
  }

  deinit {
    statements.removeAll()
    sqlite3_close_v2(handle)
  }

  /// Runs statements that take no values and whose rows nobody wants.
  func execute(_ sql: String) throws {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
      throw DatabaseError(connection: handle, sql: sql)
    }
  }

  /// Runs one statement and returns how many rows it changed.
  @discardableResult
  func run(_ sql: String, _ values: any Bindable...) throws -> Int {
    try run(sql, values)
  }

  @discardableResult
  func run(_ sql: String, _ values: [any Bindable]) throws -> Int {
    try each(sql, values) { _ in true }
    return Int(sqlite3_changes64(handle))
  }

  /// All rows of a query, each made into a value.
  public func all<Value>(
    _ sql: String, _ values: any Bindable..., make: (inout Row) throws -> Value
  ) throws -> [Value] {
    try all(sql, values, make: make)
  }

  /// All rows of a query whose parameters are in a list.
  func all<Value>(
    _ sql: String, _ values: [any Bindable], make: (inout Row) throws -> Value
  ) throws -> [Value] {
    var result: [Value] = []
    try each(sql, values) { row in
      result.append(try make(&row))
      return true
    }
    return result
  }

  /// The first row of a query, made into a value.
  public func first<Value>(
    _ sql: String, _ values: any Bindable..., make: (inout Row) throws -> Value
  ) throws -> Value? {
    var result: Value?
    try each(sql, values) { row in
      result = try make(&row)
      return false
    }
    return result
  }

  /// The whole number a query answers with; 0 when it has no row.
  public func number(_ sql: String, _ values: any Bindable...) throws -> Int {
    var result = 0
    try each(sql, values) { row in
      result = row.int()
      return false
    }
    return result
  }

  /// Runs a query, handing over each row until `row` answers `false`.
  func each(_ sql: String, _ values: [any Bindable], row: (inout Row) throws -> Bool) throws {
    let statement = try statement(sql)
    do {
      try statement.run(values, row: row)
    } catch {
      statements[sql] = nil
      throw error
    }
  }

  private func statement(_ sql: String) throws -> Statement {
    if let kept = statements[sql], !kept.isRunning { return kept }
    let made = try Statement(connection: handle, sql: sql)
    if statements[sql] == nil { statements[sql] = made }
    return made
  }

  var lastInsertedID: Int64 { sqlite3_last_insert_rowid(handle) }

  /// Whether a transaction is open; SQLite ends one by itself on some errors.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Runs `body` inside one transaction: all of it happens, or none of it.
  ///
  /// Always IMMEDIATE for writing: a transaction that begins by reading cannot be made to wait
  /// when it comes to write.
  func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      if isInTransaction { try? execute("ROLLBACK") }
      throw error
    }
  }

  /// Runs `body` inside a transaction and takes back whatever it did.
  func trial(_ body: () throws -> Void) throws {
    try execute("BEGIN IMMEDIATE")
    defer { if isInTransaction { try? execute("ROLLBACK") } }
    try body()
  }

  /// Runs `body` on one unchanging view of the data.
  func snapshot<Result>(_ body: () throws -> Result) throws -> Result {
    if isInTransaction { return try body() }
    try execute("BEGIN")
    defer { if isInTransaction { try? execute("COMMIT") } }
    return try body()
  }

  /// Runs `body` with the triggers of this connection switched off.
  func withoutTriggers<Result>(_ body: () throws -> Result) rethrows -> Result {
    // Statements compiled before are expired and compiled again by SQLite itself.
    _ = practice_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    defer { _ = practice_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1) }
    return try body()
  }
}
