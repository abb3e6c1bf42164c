import Glibc

/// Something in the file that should not be so.
public struct CheckProblem: Hashable, Sendable {
  public let dutch: String
  public let english: String

  init(_ dutch: String, _ english: String) {
    self.dutch = dutch
    self.english = english
  }

  /// What is wrong, where, and what to do.
  ///
  /// Tells no patient's data.
  public func sentence(in language: Language) -> String { language(dutch, english) }
}

extension Practice {
  /// Looks over the whole file: SQLite's own checks, what the guards forbid, the search words,
  /// and whether the journal explains every row.
  ///
  /// - Returns: What is wrong; empty when all is well.
  public func check() throws -> [CheckProblem] {
    try database.snapshot {
      let problems = try checkStorage()
      // On a damaged file the other checks would stumble over the damage.
      if !problems.isEmpty { return problems }
      return try checkSchema() + checkGuards() + checkSearchWords()
        + JournalCheck(database: database).problems() + checkPermissions()
    }
  }

  private func checkStorage() throws -> [CheckProblem] {
    var problems: [CheckProblem] = []
    if try !isIntact() {
      return [
        CheckProblem(
          "SQLite meldt schade in het bestand. Zet een reservekopie terug.",
          "SQLite reports damage in the file. Restore a backup.")
      ]
    }
    let orphans = try database.all("PRAGMA foreign_key_check") { $0.text() }
    for table in Set(orphans).sorted() {
      problems.append(
        CheckProblem(
          "In tabel \(table) verwijzen regels naar iets dat er niet is. Zet een reservekopie terug.",
          "Rows of table \(table) refer to something that is not there. Restore a backup."))
    }
    return problems
  }

  private func isIntact() throws -> Bool {
    do {
      return try database.all("PRAGMA integrity_check(5)") { $0.text() } == ["ok"]
    } catch let error as DatabaseError where error.code == SQLiteCode.corrupt {
      return false
    }
  }

  /// Compares tables, views and triggers with those that the migrations make.
  private func checkSchema() throws -> [CheckProblem] {
    let fresh = try Database(path: ":memory:", mode: .create)
    try Migrator().migrate(fresh, at: 0)
    guard try schema(of: database) != schema(of: fresh) else { return [] }
    return [
      CheckProblem(
        "De tabellen of bewakingsregels in dit bestand zijn niet die van het programma. Zet een reservekopie terug.",
        "The tables or guards in this file are not those of the program. Restore a backup.")
    ]
  }

  private func schema(of database: Database) throws -> [String] {
    // What SQLite itself adds, such as statistics, tells nothing.
    try database.all(
      """
      SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name
      """
    ) { row in "\(row.text()) \(row.text()) \(row.text())" }
  }

  private func checkGuards() throws -> [CheckProblem] {
    try GuardStore(database: database).allConflicts().map { conflict in
      let when = "\(conflict.day.iso) \(conflict.interval.start.iso)"
      return CheckProblem(
        "Dubbel geboekt of geboekt op een vrije tijd: \(when) (\(conflict.rule.rawValue)). Verplaats een van beide.",
        "Booked twice or booked on time off: \(when) (\(conflict.rule.rawValue)). Move one of them."
      )
    }
  }

  private func checkSearchWords() throws -> [CheckProblem] {
    let store = PatientSearchStore(database: database)
    var wrong = 0
    var cursor: Int64 = 0
    // In portions: one statement over all patients would have to be left open meanwhile.
    while true {
      let portion = try store.wordsToCheck(after: cursor, limit: 500)
      guard let last = portion.last else { break }
      wrong += portion.count { $0.stored != $0.expected }
      cursor = last.id.rawValue
    }
    guard wrong > 0 else { return [] }
    return [
      CheckProblem(
        "\(wrong) patiënten zijn niet op al hun gegevens te vinden. Bewaar hun gegevens opnieuw.",
        "\(wrong) patients cannot be found by all their details. Save their details again.")
    ]
  }

  private func checkPermissions() -> [CheckProblem] {
    var info = stat()
    guard stat(path, &info) == 0, info.st_mode & 0o077 != 0 else { return [] }
    return [
      CheckProblem(
        "Anderen op deze computer kunnen het bestand lezen. Geef alleen de eigenaar rechten (chmod 600).",
        "Others on this computer can read the file. Give only the owner access (chmod 600).")
    ]
  }
}
