import CSQLite

/// A prepared statement, kept by the connection and used again.
final class Statement {
  let handle: OpaquePointer
  private let connection: OpaquePointer
  private let sql: String
  fileprivate(set) var isRunning = false

  init(connection: OpaquePointer, sql: String) throws {
    var handle: OpaquePointer?
    let code = sqlite3_prepare_v3(
      connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard code == SQLITE_OK, let handle else {
      throw DatabaseError(connection: connection, sql: sql)
    }
    self.handle = handle
    self.connection = connection
    self.sql = sql
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Runs the statement and hands each row to `row`; returning `false` from it stops.
  func run(_ values: [any Bindable], row: (inout Row) throws -> Bool) throws {
    isRunning = true
    // An open cursor would hold its read snapshot and keep the log from being checkpointed.
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
      isRunning = false
    }
    precondition(
      values.count == Int(sqlite3_bind_parameter_count(handle)),
      "a statement is bound with as many values as it has parameters")
    for (index, value) in values.enumerated() {
      try bind(value.sqlValue, at: Int32(index + 1))
    }
    while true {
      switch sqlite3_step(handle) {
      case SQLITE_ROW:
        var current = Row(statement: handle)
        if try !row(&current) { return }
      case SQLITE_DONE:
        return
      default:
        throw DatabaseError(connection: connection, sql: sql)
      }
    }
  }

  private func bind(_ value: SQLValue, at index: Int32) throws {
    let code: Int32
    switch value {
    case .null: code = sqlite3_bind_null(handle, index)
    case .integer(let number): code = sqlite3_bind_int64(handle, index, number)
    case .real(let number): code = sqlite3_bind_double(handle, index, number)
    case .text(var text):
      // SQLite's own functions, such as `length` and `json_each`, end a text at a NUL.
      if text.utf8.contains(0) { text = String(text.map { $0 == "\0" ? "\u{FFFD}" : $0 }) }
      // The pointer of an empty string may be nil, which SQLite would take for NULL.
      code = text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          guard let start = characters.baseAddress else {
            return practice_bind_text(handle, index, "", 0)
          }
          return practice_bind_text(handle, index, start, Int32(characters.count))
        }
      }
    }
    guard code == SQLITE_OK else { throw DatabaseError(connection: connection, sql: sql) }
  }
}

/// The row a statement stands on; its columns are read from left to right.
///
/// Valid only inside the closure that received it.
public struct Row {
  private let statement: OpaquePointer
  private var column: Int32 = 0

  init(statement: OpaquePointer) {
    self.statement = statement
  }

  private mutating func advance() -> Int32 {
    precondition(column < sqlite3_column_count(statement), "a row has no more columns")
    defer { column += 1 }
    return column
  }

  private mutating func advanceUnlessNull() -> Int32? {
    let index = advance()
    return sqlite3_column_type(statement, index) == SQLITE_NULL ? nil : index
  }

  public mutating func int() -> Int { Int(sqlite3_column_int64(statement, advance())) }
  public mutating func int64() -> Int64 { sqlite3_column_int64(statement, advance()) }
  public mutating func bool() -> Bool { int() != 0 }
  public mutating func text() -> String { Row.text(statement, advance()) }
  public mutating func id<Entity>() -> ID<Entity> { ID(int64()) }

  public mutating func optionalInt() -> Int? {
    advanceUnlessNull().map { Int(sqlite3_column_int64(statement, $0)) }
  }

  public mutating func optionalText() -> String? {
    advanceUnlessNull().map { Row.text(statement, $0) }
  }

  public mutating func optionalID<Entity>() -> ID<Entity>? {
    advanceUnlessNull().map { ID(sqlite3_column_int64(statement, $0)) }
  }

  public mutating func day() throws -> Day {
    guard let day = Day(iso: text()) else { throw DatabaseError.unreadable("day") }
    return day
  }

  public mutating func optionalDay() throws -> Day? {
    guard let text = optionalText() else { return nil }
    guard let day = Day(iso: text) else { throw DatabaseError.unreadable("day") }
    return day
  }

  public mutating func optionalMoment() throws -> Moment? {
    guard let text = optionalText() else { return nil }
    guard let moment = Moment(iso: text) else { throw DatabaseError.unreadable("moment") }
    return moment
  }

  public mutating func time() -> TimeOfDay { TimeOfDay(minutes: int()) }

  /// A value of an enumeration that is stored by its raw text.
  public mutating func value<Value: RawRepresentable>() throws -> Value
  where Value.RawValue == String {
    guard let value = Value(rawValue: text()) else {
      throw DatabaseError.unreadable("\(Value.self)")
    }
    return value
  }

  public mutating func sqlValue() -> SQLValue {
    let index = advance()
    switch sqlite3_column_type(statement, index) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, index))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, index))
    default: return .text(Row.text(statement, index))
    }
  }

  private static func text(_ statement: OpaquePointer, _ index: Int32) -> String {
    guard let bytes = sqlite3_column_text(statement, index) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, index))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}
