/// Asks the guards of the schema what a change broke.
struct GuardStore {
  let database: Database

  /// What the touched rows have in their way, with who and when for the sentence.
  ///
  /// The same view serves the triggers; see `guard_appointment` in the first migration.
  func conflicts(touching changes: [RowChange]) throws -> [SlotConflict] {
    var result: [SlotConflict] = []
    for change in changes where change.operation != .delete {
      switch change.table {
      case "appointment": result += try conflicts(where: "g.appointment_id = ?", change.id)
      case "absence": result += try appointments(under: .absence, change.id)
      case "closure": result += try appointments(under: .closure, change.id)
      default: continue
      }
    }
    return result
  }

  /// Whether a change reaches into a note that is signed.
  func touchesSignedNote(_ changes: [RowChange]) throws -> Bool {
    try changes.contains { change in
      switch change.table {
      case "session_note":
        return try isSigned(.integer(change.id))
      case "note_technique":
        let told = (change.before + change.after).first { $0.column == "note_id" }?.value
        let stored = try database.first(
          "SELECT note_id FROM note_technique WHERE id = ?", change.id
        ) { $0.sqlValue() }
        return try isSigned(told ?? stored ?? .null)
      default:
        return false
      }
    }
  }

  /// Whether a change reaches into an intake that is signed.
  func touchesSignedIntake(_ changes: [RowChange]) throws -> Bool {
    try changes.contains { change in
      let intake: SQLValue
      switch change.table {
      case "intake": intake = .integer(change.id)
      case "intake_answer":
        let told = (change.before + change.after).first { $0.column == "intake_id" }?.value
        let stored = try database.first(
          "SELECT intake_id FROM intake_answer WHERE id = ?", change.id
        ) { $0.sqlValue() }
        intake = told ?? stored ?? .null
      default: return false
      }
      return try database.number(
        "SELECT count(*) FROM intake WHERE id = ? AND signed_ms IS NOT NULL", intake) > 0
    }
  }

  private func isSigned(_ note: SQLValue) throws -> Bool {
    try database.number(
      "SELECT count(*) FROM session_note WHERE id = ? AND signed_ms IS NOT NULL", note) > 0
  }

  /// Everything in the file that the guards forbid; empty when all is well.
  func allConflicts() throws -> [SlotConflict] {
    try conflicts(where: "?1 IS NULL", nil)
  }

  /// The appointments that stand in an absence or closure.
  private func appointments(
    under rule: SlotConflict.Rule, _ id: Int64
  ) throws -> [SlotConflict] {
    let ids = try database.all(
      "SELECT appointment_id FROM guard_appointment WHERE rule = ? AND other_id = ?",
      rule.rawValue, id
    ) { $0.int64() }
    return try appointmentsToGo(ids, rule)
  }

  /// The appointments of a therapist that are still to come.
  func appointmentsToCome(of therapist: ID<StaffMember>, from day: Day) throws -> [SlotConflict] {
    let ids = try database.all(
      """
      SELECT id FROM appointment
       WHERE therapist_id = ? AND day >= ? AND status IN ('booked', 'arrived')
      """, therapist, day
    ) { $0.int64() }
    return try appointmentsToGo(ids, .therapist)
  }

  private func appointmentsToGo(
    _ ids: [Int64], _ rule: SlotConflict.Rule
  ) throws -> [SlotConflict] {
    try ids.compactMap {
      try conflict(rule, with: $0, named: "s.prefix, s.surname", hasToGo: true)
    }
  }

  private func conflicts(where condition: String, _ id: Int64?) throws -> [SlotConflict] {
    let pairs = try database.all(
      "SELECT g.rule, g.appointment_id, g.other_id FROM guard_appointment g WHERE \(condition)", id
    ) { row in
      (try row.value() as SlotConflict.Rule, row.int64(), row.int64())
    }
    return try pairs.compactMap { rule, appointment, other in
      switch rule {
      case .therapist, .patient:
        try conflict(rule, with: other, named: "s.prefix, s.surname")
      case .room:
        try conflict(rule, with: other, named: "'', r.name")
      case .absence:
        try database.first(
          """
          SELECT a.day, x.start, x.finish, s.prefix, s.surname, x.reason
            FROM absence x JOIN appointment a ON a.id = ?1 JOIN staff s ON s.id = x.staff_id
           WHERE x.id = ?2
          """, appointment, other
        ) { row in
          SlotConflict(
            rule: rule, day: try row.day(), interval: Interval(start: row.time(), end: row.time()),
            whose: GuardStore.name(&row), what: row.text())
        }
      case .closure:
        try database.first(
          """
          SELECT a.day, c.reason FROM closure c JOIN appointment a ON a.id = ?1 WHERE c.id = ?2
          """, appointment, other
        ) { row in
          SlotConflict(
            rule: rule, day: try row.day(),
            interval: Interval(start: TimeOfDay(minutes: 0), minutes: 1440), whose: "",
            what: row.text())
        }
      }
    }
  }

  private func conflict(
    _ rule: SlotConflict.Rule, with other: Int64, named name: String, hasToGo: Bool = false
  ) throws -> SlotConflict? {
    try database.first(
      """
      SELECT a.day, a.start, a.minutes, \(name), p.surname, p.prefix, p.partner_surname,
             p.partner_prefix, p.name_order, p.initials, p.given_name
        FROM appointment a JOIN staff s ON s.id = a.therapist_id
        JOIN patient p ON p.id = a.patient_id LEFT JOIN room r ON r.id = a.room_id
       WHERE a.id = ?
      """, other
    ) { row in
      SlotConflict(
        rule: rule, day: try row.day(), interval: Interval(start: row.time(), minutes: row.int()),
        whose: GuardStore.name(&row), what: try PatientName(row: &row).listed, hasToGo: hasToGo)
    }
  }

  private static func name(_ row: inout Row) -> String {
    let prefix = row.text()
    let surname = row.text()
    return prefix.isEmpty
      ? surname : prefix.prefix(1).uppercased() + prefix.dropFirst() + " " + surname
  }
}
