/// How much a file holds and how far its journal goes: what a copy is compared by.
public struct FileContents: Equatable, Sendable {
  public let patients: Int
  /// The number of rows by the name of the table.
  public let rows: [String: Int]
  /// The number of the newest entry of the journal; 0 when there is none.
  public let lastEntry: Int
  /// When that was, by the practice's clock.
  public let lastChange: Moment?

  /// `45 patiënten, laatste wijziging 23 november 2026 om 9:41`.
  public func sentence(in language: Language) -> String {
    let count =
      patients == 1
      ? language("1 patiënt", "1 patient")
      : language("\(patients) patiënten", "\(patients) patients")
    guard let lastChange else { return count }
    let (day, time) = (language.date(lastChange.day), lastChange.time.short)
    return count
      + language(", laatste wijziging \(day) om \(time)", ", last change \(day) at \(time)")
  }
}

/// Reads what a file holds.
struct ContentsStore {
  let database: Database

  func contents() throws -> FileContents {
    let tables = try database.all(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
    ) { $0.text() }
    var rows: [String: Int] = [:]
    for table in tables {
      // The name comes out of the file.
      let quoted = table.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"")
      rows[table] = try database.number("SELECT count(*) FROM \"\(quoted)\"")
    }
    let last = try database.first(
      "SELECT id, practice_at FROM journal_entry ORDER BY id DESC LIMIT 1"
    ) { row in (row.int(), Moment(iso: row.text())) }
    return FileContents(
      patients: rows["patient"] ?? 0, rows: rows, lastEntry: last?.0 ?? 0, lastChange: last?.1)
  }

  func version() throws -> Int { try database.number("PRAGMA user_version") }
}
