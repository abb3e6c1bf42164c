/// What would betray in the bytes of a file that somebody was in it.
struct DestructionTrace: Hashable {
  let table: String
  let column: String
  let text: String
}

extension DestructionStore {
  /// How many are looked for: each takes a reading of the whole file.
  private static let mostTraces = 12
  /// In bytes; shorter texts stand in other files too.
  private static let shortestProse = 24

  /// Where people write about one patient, and nothing comes from lists or sheets that others have
  /// too.
  private static let written = [
    "patient", "episode", "intake", "intake_answer", "intake_addendum", "treatment_plan",
    "session_note", "note_addendum", "patient_statement",
  ]

  /// What is a patient's alone: numbers and addresses by which he is known, and the longest of
  /// what was written about him.
  func traces(of patient: ID<Patient>) throws -> [DestructionTrace] {
    let known = try ["citizen_number", "identity_number", "email"].compactMap { column in
      let text = try database.first("SELECT \(column) FROM patient WHERE id = ?", patient) {
        $0.text()
      }
      return text.flatMap { $0.isEmpty || $0 == CitizenNumber.notEstablished ? nil : $0 }
        .map { DestructionTrace(table: "patient", column: column, text: $0) }
    }
    var prose: Set<DestructionTrace> = []
    for table in DestructionStore.written {
      let key = table == "patient" ? "id" : "patient_id"
      for column in try textColumns(of: table) {
        let texts = try database.all(
          """
          SELECT DISTINCT \(column) FROM \(table)
           WHERE \(key) = ?1 AND length(CAST(\(column) AS BLOB)) >= ?2
           ORDER BY length(\(column)) DESC LIMIT ?3
          """, patient, DestructionStore.shortestProse, DestructionStore.mostTraces
        ) { $0.text() }
        prose.formUnion(texts.map { DestructionTrace(table: table, column: column, text: $0) })
      }
    }
    let longest = prose.sorted { ($1.text.utf8.count, $0.text) < ($0.text.utf8.count, $1.text) }
    return known + longest.prefix(DestructionStore.mostTraces - known.count)
  }

  private func textColumns(of table: String) throws -> [String] {
    try database.all(
      "SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT' ORDER BY cid", table
    ) { $0.text() }
  }

  /// Whether another patient has the same text, such as a standard sentence.
  func isOfSomebodyElse(_ trace: DestructionTrace) throws -> Bool {
    try database.number(
      "SELECT EXISTS (SELECT 1 FROM \(trace.table) WHERE \(trace.column) = ?)", trace.text) != 0
  }
}
