import CSQLite

/// The result codes that code outside this folder has to tell apart.
enum SQLiteCode {
  static let corrupt = SQLITE_CORRUPT
  static let notADatabase = SQLITE_NOTADB
  static let busy = SQLITE_BUSY
  static let locked = SQLITE_LOCKED
  static let constraint = SQLITE_CONSTRAINT
  static let full = SQLITE_FULL
  static let readOnly = SQLITE_READONLY
}
