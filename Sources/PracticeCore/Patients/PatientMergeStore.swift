/// Moves everything of one patient to another, whatever tables there are.
///
/// The tables are asked of the schema, so that one that is added later is not forgotten.
struct PatientMergeStore {
  let database: Database

  /// A column that says whose a row is.
  struct Place: Hashable {
    let table: String
    let column: String
  }

  /// Where the old number stays as it is: search words are made anew, and what was recorded of
  /// the past is never rewritten; the log of a patient is read by all numbers he had.
  static let untouched: Set = [
    "patient_token", "journal_entry", "journal_row", "access_log", "draft",
  ]

  /// Every column that names a patient: called so, or referring to one.
  func places() throws -> [Place] {
    let named = try database.all(
      """
      SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
       WHERE m.type = 'table' AND c.name = 'patient_id'
      UNION
      SELECT m.name, f."from" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
       WHERE m.type = 'table' AND f."table" = 'patient'
      ORDER BY 1, 2
      """
    ) { row in Place(table: row.text(), column: row.text()) }
    return named.filter { !PatientMergeStore.untouched.contains($0.table) }
  }

  func lists(of kept: ID<Patient>, and other: ID<Patient>) throws -> [PatientMerge.List] {
    let lists = try places().map { place in
      func count(_ id: ID<Patient>) throws -> Int {
        try database.number(
          "SELECT count(*) FROM \(place.table) WHERE \(place.column) = ?", id)
      }
      return PatientMerge.List(table: place.table, kept: try count(kept), moving: try count(other))
    }
    return PatientMerge.List.summed(lists)
  }

  /// Who has typed something about a patient and not saved it.
  func typing(about patient: ID<Patient>) throws -> String? {
    try database.first(
      """
      SELECT s.initials FROM draft d JOIN staff s ON s.id = d.staff_id WHERE d.patient_id = ? LIMIT 1
      """, patient
    ) { $0.text() }
  }
}

extension Writer {
  /// Gives all rows of `other` to `kept`, and removes `other`, whose number then finds `kept`.
  ///
  /// What is signed moves along: no trigger lets go of it, so they are off, and nothing but the
  /// patient is written. The door asks afterwards what they guard.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` when a row may be there only once and both have it.
  func move(_ other: ID<Patient>, to kept: ID<Patient>) throws {
    // The patient goes while search words still refer to him; what counts is the COMMIT.
    try database.execute("PRAGMA defer_foreign_keys = ON")
    let places = try PatientMergeStore(database: database).places()
    try dropPolicies(of: other, knownOf: kept)
    try withoutTriggers {
      for place in places {
        do {
          try database.run(
            "UPDATE \(place.table) SET \(place.column) = ? WHERE \(place.column) = ?", kept, other)
        } catch let error as DatabaseError where error.code == SQLiteCode.constraint {
          throw Refusal.invalid(
            .onlyOnce(PatientMerge.List(table: place.table, kept: 1, moving: 1)))
        }
      }
    }
    try database.run("INSERT INTO former_number (number, patient_id) VALUES (?, ?)", other, kept)
    try database.run("DELETE FROM patient_token WHERE patient_id = ?", other)
    try database.run("DELETE FROM patient WHERE id = ?", other)
  }
}

extension InvalidInput {
  fileprivate static func onlyOnce(_ list: PatientMerge.List) -> InvalidInput {
    InvalidInput(
      "patient",
      "Beide dossiers hebben iets wat maar één keer kan (\(list.name(in: .dutch))). Verwijder een van de twee eerst.",
      "Both files have something there can be only one of (\(list.name(in: .english))). Remove one of the two first."
    )
  }
}
