import CSQLite

/// A failure reported by SQLite: the code, SQLite's message and the statement.
///
/// Bound values are never part of it, so that an error can be shown or logged without telling
/// anything about a patient.
public struct DatabaseError: Error, Equatable, CustomStringConvertible {
  /// SQLite's extended result code.
  public let extendedCode: Int32
  public let message: String
  public let sql: String?

  /// The primary result code, such as `SQLITE_FULL`.
  public var code: Int32 { extendedCode & 0xFF }

  public var description: String {
    "SQLite error \(extendedCode): \(message)" + (sql.map { " while running `\($0)`" } ?? "")
  }

  /// What happened and what to do, for whoever is at work.
  public func sentence(in language: Language) -> String {
    switch code {
    case SQLITE_IOERR:
      language(
        "De schijf of de netwerkverbinding geeft fouten; er is niets bewaard. Kijk die na en probeer het opnieuw.",
        "The disk or the network reports errors; nothing was saved. Look at it and try again.")
    case SQLITE_CORRUPT, SQLITE_NOTADB:
      language(
        "Het bestand is beschadigd; er is niets bewaard. Kijk het na met `practice check` en zet een reservekopie terug.",
        "The file is damaged; nothing was saved. Look it over with `practice check` and restore a backup."
      )
    default:
      language(
        "De database meldt fout \(extendedCode); er is niets bewaard. Probeer het opnieuw, of kijk het bestand na met `practice check`.",
        "The database reports error \(extendedCode); nothing was saved. Try again, or look the file over with `practice check`."
      )
    }
  }

  /// The rule a trigger of ours refused the change for, such as `overlap`.
  ///
  /// Triggers raise `guard:<name>`; this is the name.
  var brokenGuard: String? {
    guard code == SQLITE_CONSTRAINT, message.hasPrefix("guard:") else { return nil }
    return String(message.dropFirst("guard:".count))
  }

  /// SQLite's extended codes, which are computed macros that Swift does not import.
  static let foreignKeyViolation: Int32 = SQLITE_CONSTRAINT | (3 << 8)
  /// Nothing could be written: not to the file, nor to the index of its log (open, size).
  static let writeFailures: Set<Int32> = Set([3, 18, 19].map { SQLITE_IOERR | ($0 << 8) })
}

extension DatabaseError {
  /// Reads the last error of a connection.
  ///
  /// A disk that answers nothing is called a damaged file by SQLite (it cannot tell EIO of a bad
  /// sector from that of a drive that was pulled out), and people are sent for a backup while
  /// they only have to plug it in: so the file is asked for its first bytes.
  init(connection: OpaquePointer?, sql: String? = nil) {
    let code = sqlite3_extended_errcode(connection)
    let isGone = code & 0xFF == SQLITE_CORRUPT && !DatabaseError.answers(connection)
    self.init(
      extendedCode: isGone ? SQLITE_IOERR : code,
      message: sqlite3_errmsg(connection).map { String(cString: $0) } ?? "unknown",
      sql: sql)
  }

  /// Whether the file behind a connection can be read at all.
  private static func answers(_ connection: OpaquePointer?) -> Bool {
    var file: UnsafeMutablePointer<sqlite3_file>?
    guard
      sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK,
      let file, let read = file.pointee.pMethods?.pointee.xRead
    else { return true }
    var bytes: [UInt8] = Array(repeating: 0, count: 16)
    return read(file, &bytes, 16, 0) & 0xFF != SQLITE_IOERR
  }

  /// A stored value that is not of the form its column promises.
  static func unreadable(_ form: String) -> DatabaseError {
    DatabaseError(extendedCode: SQLITE_MISMATCH, message: "stored value is no \(form)", sql: nil)
  }
}
