/// Removes everything about a patient from a file, so that not even its bytes are left.
struct DestructionStore {
  let database: Database

  /// Tables of the journal keep their rows and lose what these say.
  private static let journal = ["journal_entry", "journal_row", "access_log"]

  /// Every table that says of a row which patient it is about.
  func tablesOfPatients() throws -> [String] {
    try database.all(
      """
      SELECT t.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
       WHERE t.schema = 'main' AND t.type = 'table' AND c.name = 'patient_id' ORDER BY t.name
      """
    ) { $0.text() }.filter { !DestructionStore.journal.contains($0) }
  }

  /// Deletes the rows and blanks what the journal tells of them.
  ///
  /// To be called in a transaction. The triggers that keep the journal and signed notes as they
  /// are stand aside: this is the one exception they know.
  func destroy(_ patient: ID<Patient>, at day: Day, by person: ID<StaffMember>?) throws {
    let knowsRequests = try !database.columns(of: "destruction_request").isEmpty
    let requested =
      !knowsRequests
      ? nil
      : try database.first(
        """
        SELECT max(requested) FROM destruction_request
         WHERE patient_id = ? AND decided IS NULL
        """, patient
      ) { try $0.optionalDay() } ?? nil
    // What was recorded before two files became one carries the number of then.
    let numbers = try [patient] + formerNumbers(of: patient)
    try database.execute("PRAGMA defer_foreign_keys = ON")
    try database.withoutTriggers {
      for table in try tablesOfPatients() {
        try database.run("DELETE FROM \(table) WHERE patient_id = ?", patient)
      }
      let deleted = try database.run("DELETE FROM patient WHERE id = ?", patient)
      guard deleted == 1 else { throw Refusal.notFound(.patient) }
      for number in numbers { try blank(number) }
    }
    // A backup of before this list has no place for it.
    guard try !database.columns(of: "destroyed_file").isEmpty else { return }
    for number in numbers {
      try database.run(
        "INSERT INTO destroyed_file (number, requested, destroyed, staff_id) VALUES (?, ?, ?, ?)",
        number, requested, day, person)
    }
  }

  /// The numbers that found a patient besides his own.
  private func formerNumbers(of patient: ID<Patient>) throws -> [ID<Patient>] {
    guard try !database.columns(of: "former_number").isEmpty else { return [] }
    return try database.all(
      "SELECT number FROM former_number WHERE patient_id = ? ORDER BY number", patient
    ) { $0.id() }
  }

  /// Takes what the journal tells of a number.
  private func blank(_ number: ID<Patient>) throws {
    try database.run(
      """
      UPDATE journal_entry SET subject = '', detail = '', moment = NULL
       WHERE patient_id = ?1
          OR id IN (SELECT entry_id FROM journal_row WHERE patient_id = ?1)
      """, number)
    try database.run(
      "UPDATE journal_row SET before = NULL, after = NULL WHERE patient_id = ?", number)
    try database.run("UPDATE access_log SET detail = '' WHERE patient_id = ?", number)
  }

  /// Writes the file anew, so that what was deleted is not left between its rows.
  ///
  /// - Returns: False when somebody else was reading, so that the old pages are still in the log.
  func vacuum() throws -> Bool {
    do {
      try database.execute("VACUUM")
    } catch let error as DatabaseError
      where error.code == SQLiteCode.busy || error.code == SQLiteCode.locked
    {
      return false
    }
    return try database.number("PRAGMA wal_checkpoint(TRUNCATE)") == 0
  }

  /// Numbers whose file was destroyed here.
  func destroyed() throws -> [ID<Patient>] {
    try database.all("SELECT number FROM destroyed_file ORDER BY number") { $0.id() }
  }

  /// Tells this practice from another one: when it was set up, in milliseconds UTC.
  func practiceMark() throws -> Int64 {
    Int64(try database.number("SELECT coalesce(min(at_ms), 0) FROM journal_entry"))
  }

  /// Has `check` begin anew from here: what was deleted can no longer be explained.
  func recordBaseline() throws {
    // An older schema gets its baseline when it is brought up to date.
    guard try database.number("PRAGMA user_version") == Migrator().newestVersion else { return }
    let journal = Journal(database: database)
    try Baseline(database: database).record(ID(Int64(journal.lastEntry)))
  }

  func holds(_ patient: ID<Patient>) throws -> Bool {
    try database.number("SELECT count(*) FROM patient WHERE id = ?", patient) > 0
  }
}
