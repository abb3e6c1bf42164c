/// Rows for what leaves the practice.
extension Reader {
  /// Every patient, in the order of the list.
  func eachPatient(_ body: (Patient) throws -> Void) throws {
    let ids = try database.all("SELECT id FROM patient ORDER BY sort_key, id") {
      $0.id() as ID<Patient>
    }
    for id in ids { try body(try patient(id)) }
  }

  /// The rows of every table about a patient, by the names of table and column.
  ///
  /// Keys and orders are left out, except those by which rows refer to each other. A table that
  /// is added later is in it without anybody having to think of it.
  func rows(about patient: ID<Patient>) throws -> [(String, JSON)] {
    let store = DestructionStore(database: database)
    return try (["patient"] + store.tablesOfPatients() + ["access_log"]).compactMap { table in
      let rows = try fileRows(of: table, about: patient).map { row in
        JSON.object(row.map { ($0.column, JSON($0.value)) })
      }
      return rows.isEmpty ? nil : (table, .array(rows))
    }
  }

  private func visibleColumns(of table: String) throws -> [String] {
    let shown = Sensitivity.desk.columns(of: table) + Sensitivity.clinical.columns(of: table)
    return try database.columns(of: table).filter { shown.contains($0) || $0 == "id" }
  }

  /// The rows of one table about a patient, in the order in which they were made.
  func fileRows(
    of table: String, about patient: ID<Patient>
  ) throws -> [[(column: String, value: SQLValue)]] {
    let columns = try visibleColumns(of: table)
    guard !columns.isEmpty else { return [] }
    return try database.all(
      """
      SELECT \(columns.joined(separator: ", ")) FROM \(table)
       WHERE \(table == "patient" ? "id" : "patient_id") = ? ORDER BY rowid
      """, patient
    ) { row in columns.map { (column: $0, value: row.sqlValue()) } }
  }

  /// What the rows of a file refer to.
  func fileNames(in language: Language) throws -> FileNames {
    func names(_ table: String, _ column: String) throws -> [Int64: String] {
      let rows = try database.all("SELECT id, \(column) FROM \(table)") { row in
        (row.int64(), row.text())
      }
      return Dictionary(uniqueKeysWithValues: rows)
    }
    let word = language("dutch", "english")
    return FileNames(
      language: language,
      staff: try names("staff", "trim(given_name || ' ' || prefix) || ' ' || surname"),
      techniques: try names("technique", word), kinds: try names("appointment_kind", word),
      insurers: try names("insurer", "name"), sources: try names("patient_source", word),
      closingReasons: try names("closing_reason", word),
      cancelReasons: try names("cancel_reason", word), rooms: try names("room", "name"),
      chronicEntries: Dictionary(
        try database.all("SELECT code, \(word) FROM chronic_entry ORDER BY id") { row in
          (row.text(), row.text())
        }
      ) { $1 })
  }
}
