/// Looks over what a file holds.
///
/// Only reads, so it also serves for a copy that is to stay as it is.
struct FileCheck {
  let database: Database

  /// SQLite's own checks, what the guards forbid, the search words, and whether the journal
  /// explains every row.
  ///
  /// - Returns: What is wrong; empty when all is well.
  func problems() throws -> [CheckProblem] {
    guard try isIntact() else {
      return [
        CheckProblem(
          "SQLite meldt schade in het bestand. Zet een reservekopie terug.",
          "SQLite reports damage in the file. Restore a backup.")
      ]
    }
    let orphans = try orphans()
    // On a damaged file the other checks would stumble over the damage.
    if !orphans.isEmpty { return orphans }
    return try checkSchema() + checkGuards() + checkPolicies() + checkSearchWords()
      + JournalCheck(database: database).problems()
  }

  /// Whether the file can be read to its last page.
  func isIntact() throws -> Bool {
    do {
      return try database.all("PRAGMA integrity_check(5)") { $0.text() } == ["ok"]
    } catch let error as DatabaseError where error.code == SQLiteCode.corrupt {
      return false
    }
  }

  private func orphans() throws -> [CheckProblem] {
    let tables = try database.all("PRAGMA foreign_key_check") { $0.text() }
    return Set(tables).sorted().map { table in
      CheckProblem(
        "In tabel \(table) verwijzen regels naar iets dat er niet is. Zet een reservekopie terug.",
        "Rows of table \(table) refer to something that is not there. Restore a backup.")
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

  private func checkPolicies() throws -> [CheckProblem] {
    try PolicyGuardStore(database: database).allOverlaps().map { overlap in
      let patient = "#\(overlap.patient.rawValue)"
      let (first, second) = (overlap.first.from.iso, overlap.second.from.iso)
      return CheckProblem(
        "Twee polissen van patiënt \(patient) lopen tegelijk (vanaf \(first) en \(second)). "
          + "Geef een van beide een einddatum.",
        "Two policies of patient \(patient) hold at once (from \(first) and \(second)). "
          + "Give one of them an end date.")
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
}
