/// One entry of the journal: a change, who made it and when.
public struct JournalEntry: Sendable {
  public let id: ID<JournalEntry>
  /// Milliseconds since 1970, UTC.
  public let instant: Int64
  /// The practice's moment; the same as `instant` unless the calendar was set.
  public let moment: Moment
  public let staff: ID<StaffMember>?
  public let staffInitials: String
  public let terminal: String
  public let patient: ID<Patient>?
  public let action: Action
  public let undoes: ID<JournalEntry>?
  public let isUndoable: Bool
  /// Shared by entries that are undone together.
  let batch: Int64?
  let subject: String
  let about: Moment?
  let detail: String

  /// Whether the sentence tells something clinical, which the desk does not see.
  public var isClinical: Bool { action.isClinical(detail: detail) }

  /// What it is about: of an undo or redo, the change behind it.
  var subjectAction: Action { action.reverts(detail: detail) ?? action }

  /// What was done, as a sentence without a full stop.
  public func sentence(in language: Language) -> String {
    action.sentence(subject: subject, moment: about, detail: detail, in: language)
  }
}

/// Writes and reads the journal's rows.
///
/// Opened only by the door, ``Practice``.
struct Journal {
  let database: Database

  private static let columns = """
    e.id, e.at_ms, e.practice_at, e.staff_id, coalesce(s.initials, ''), e.terminal, e.patient_id,
    e.action, e.undoes, e.undoable, e.batch, e.subject, e.moment, e.detail
    """

  private static func entry(_ row: inout Row) throws -> JournalEntry {
    let id: ID<JournalEntry> = row.id()
    let instant = row.int64()
    guard let moment = Moment(iso: row.text()) else { throw DatabaseError.unreadable("moment") }
    return JournalEntry(
      id: id, instant: instant, moment: moment, staff: row.optionalID(),
      staffInitials: row.text(), terminal: row.text(), patient: row.optionalID(),
      action: try row.value(), undoes: row.optionalID(), isUndoable: row.bool(),
      batch: row.optionalInt().map(Int64.init), subject: row.text(),
      about: try row.optionalMoment(), detail: row.text())
  }

  var lastEntry: Int {
    get throws { try database.number("SELECT coalesce(max(id), 0) FROM journal_entry") }
  }

  func entry(_ id: ID<JournalEntry>) throws -> JournalEntry? {
    try database.first(
      """
      SELECT \(Journal.columns) FROM journal_entry e LEFT JOIN staff s ON s.id = e.staff_id
       WHERE e.id = ?
      """, id, make: Journal.entry)
  }

  /// The numbers that a patient, bound twice, has and had: what was recorded keeps the number of
  /// its day.
  static let numbersOfPatient =
    "SELECT ? UNION ALL SELECT number FROM former_number WHERE patient_id = ?"

  /// Entries newest first: of one patient or of all, by one person or by all.
  func entries(
    of patient: ID<Patient>?, by person: ID<StaffMember>? = nil, since: Int64 = 0,
    until: Int64 = .max, limit: Int
  ) throws -> [JournalEntry] {
    var conditions = ["1"]
    var values: [any Bindable] = []
    // Only a period is looked up by time; all of it is read by its order.
    if since > 0 || until < .max {
      conditions.append("e.at_ms BETWEEN ? AND ?")
      values += [since, until]
    }
    if let patient {
      conditions.append("e.patient_id IN (\(Journal.numbersOfPatient))")
      values += [patient, patient]
    }
    if let person {
      conditions.append("e.staff_id = ?")
      values.append(person)
    }
    var entries: [JournalEntry] = []
    try database.each(
      """
      SELECT \(Journal.columns) FROM journal_entry e LEFT JOIN staff s ON s.id = e.staff_id
       WHERE \(conditions.joined(separator: " AND ")) ORDER BY e.id DESC LIMIT ?
      """, values + [limit]
    ) { row in
      entries.append(try Journal.entry(&row))
      return true
    }
    return entries
  }

  /// Writes an entry with its rows, inside the transaction that made them.
  @discardableResult
  func write(
    _ note: JournalNote, changes: [RowChange], staff: ID<StaffMember>?, terminal: String,
    clock: PracticeClock, undoes: ID<JournalEntry>? = nil
  ) throws -> ID<JournalEntry> {
    let instant = clock.instant()
    try database.run(
      """
      INSERT INTO journal_entry (at_ms, utc_offset, practice_at, staff_id, terminal, patient_id,
        action, subject, moment, detail, undoes, undoable, batch)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      instant, PracticeClock.utcOffset(at: instant), clock.now(), staff, terminal, note.patient,
      note.action.rawValue, note.subject, note.moment, note.detail, undoes,
      note.action.isUndoable, note.batch)
    let entry = ID<JournalEntry>(database.lastInsertedID)
    for (index, change) in changes.enumerated() {
      try database.run(
        """
        INSERT INTO journal_row (entry_id, seq, table_name, row_id, patient_id, op, before, after)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        entry, index, change.table, change.id, try patient(of: change),
        change.operation.rawValue,
        change.operation == .insert ? nil : Journal.json(change.before),
        change.operation == .delete ? nil : Journal.json(change.after))
    }
    return entry
  }

  private static func json(_ values: [(column: String, value: SQLValue)]) -> String {
    JSON.object(values.map { ($0.column, JSON($0.value)) }).text
  }

  private func patient(of change: RowChange) throws -> Int64? {
    if change.table == "patient" { return change.id }
    guard try database.columns(of: change.table).contains("patient_id") else { return nil }
    for (column, value) in change.after + change.before where column == "patient_id" {
      if case .integer(let id) = value { return id }
    }
    return try database.first(
      "SELECT patient_id FROM \(change.table) WHERE id = ?", change.id
    ) { $0.int64() }
  }

  /// The rows of an entry, in the order in which they were recorded.
  func changes(of entry: ID<JournalEntry>) throws -> [RowChange] {
    let rows = try database.all(
      """
      SELECT table_name, row_id, op, before, after FROM journal_row
       WHERE entry_id = ? ORDER BY seq
      """, entry
    ) { row in
      (row.text(), row.int64(), row.text(), row.optionalText(), row.optionalText())
    }
    return try rows.map { table, id, code, before, after in
      guard let operation = RowChange.Operation(rawValue: code) else {
        throw DatabaseError.unreadable("journal operation")
      }
      return RowChange(
        table: table, id: id, operation: operation, before: try values(before),
        after: try values(after))
    }
  }

  func values(_ json: String?) throws -> [(column: String, value: SQLValue)] {
    guard let json else { return [] }
    return try database.all("SELECT key, atom FROM json_each(?)", json) { row in
      (row.text(), row.sqlValue())
    }
  }
}
