/// Asks the guards of the schema what a change broke.
struct GuardStore {
  let database: Database

  /// What the touched rows have in their way, with who and when for the sentence.
  ///
  /// The same view serves the triggers; see `guard_appointment` in the first migration.
  func conflicts(touching changes: [RowChange]) throws -> [SlotConflict] {
    var result: [SlotConflict] = []
    for change in changes {
      switch change.table {
      // What was allowed is allowed no longer.
      case "double_booking" where change.operation == .delete:
        let columns = Dictionary(change.before.map { ($0.column, $0.value) }) { first, _ in first }
        result += try conflicts(
          where: "g.appointment_id = ? AND g.other_id = ? AND g.rule IN \(GuardStore.overlaps)",
          columns["appointment_id"] ?? .null, columns["other_id"] ?? .null)
      case _ where change.operation == .delete: continue
      case "appointment": result += try conflicts(where: "g.appointment_id = ?", change.id)
      case "absence": result += try whatHasToGo(for: .absence, change.id)
      case "closure": result += try whatHasToGo(for: .closure, change.id)
      case "engagement": result += try whatHasToGo(for: .engagement, change.id)
      case "group_session":
        result += try groupConflicts(where: "g.group_id = ?", change.id)
        result += try appointmentsInTheWay(ofGroup: change.id)
      default: continue
      }
    }
    // The pair that is no longer allowed is also in the way of the one that moved.
    var seen: Set<SlotConflict> = []
    return GuardStore.withoutEchoes(result.filter { seen.insert($0).inserted })
  }

  /// Who is with a therapist is in the therapist's room too: that is told once.
  private static func withoutEchoes(_ conflicts: [SlotConflict]) -> [SlotConflict] {
    conflicts.filter { conflict in
      let cause: SlotConflict.Rule
      switch conflict.rule {
      case .room: cause = .therapist
      case .groupRoom: cause = .group
      default: return true
      }
      return !conflicts.contains { $0.rule == cause && $0.other == conflict.other }
    }
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
    try conflicts(where: "TRUE") + groupConflicts(where: "TRUE")
  }

  private static let overlaps = "('therapist', 'room', 'patient')"

  /// The appointments and groups that stand in an absence, a closure or an engagement.
  private func whatHasToGo(
    for rule: SlotConflict.Rule, _ id: Int64
  ) throws -> [SlotConflict] {
    let ids = try database.all(
      "SELECT appointment_id FROM guard_appointment WHERE rule = ? AND other_id = ?",
      rule.rawValue, id
    ) { $0.int64() }
    let groups = try database.all(
      "SELECT group_id FROM guard_group WHERE rule = ? AND other_id = ?", rule.rawValue, id
    ) { $0.int64() }
    return try appointmentsToGo(ids, rule) + groups.compactMap { try group($0, .group, true) }
  }

  /// The appointments that stand where a group is to be, besides its own.
  private func appointmentsInTheWay(ofGroup id: Int64) throws -> [SlotConflict] {
    let ids = try database.all(
      """
      SELECT appointment_id FROM guard_appointment
       WHERE rule IN ('group', 'groupRoom') AND other_id = ?
      """, id
    ) { $0.int64() }
    let isFull = try database.number(
      """
      SELECT EXISTS (SELECT 1 FROM guard_appointment
                      WHERE rule IN ('member', 'places') AND other_id = ?)
      """, id)
    return try appointmentsToGo(ids, .therapist)
      + (isFull > 0 ? [try group(id, .places)].compactMap { $0 } : [])
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
      try appointment(rule, $0, named: "s.prefix, s.surname", hasToGo: true)
    }
  }

  private func conflicts(
    where condition: String, _ values: any Bindable...
  ) throws -> [SlotConflict] {
    var pairs: [(SlotConflict.Rule, day: Day, other: Int64)] = []
    try database.each(
      """
      SELECT g.rule, a.day, g.other_id
        FROM guard_appointment g JOIN appointment a ON a.id = g.appointment_id
       WHERE \(condition)
      """, values
    ) { row in
      pairs.append((try row.value(), try row.day(), row.int64()))
      return true
    }
    return try pairs.compactMap(conflict)
  }

  private func groupConflicts(
    where condition: String, _ values: any Bindable...
  ) throws -> [SlotConflict] {
    var pairs: [(SlotConflict.Rule, day: Day, other: Int64)] = []
    try database.each(
      """
      SELECT g.rule, s.day, g.other_id
        FROM guard_group g JOIN group_session s ON s.id = g.group_id WHERE \(condition)
      """, values
    ) { row in
      pairs.append((try row.value(), try row.day(), row.int64()))
      return true
    }
    return try pairs.compactMap(conflict)
  }

  /// What is in the way, with who and when for the sentence.
  private func conflict(
    _ rule: SlotConflict.Rule, on day: Day, with other: Int64
  ) throws -> SlotConflict? {
    switch rule {
    case .therapist, .patient:
      try appointment(rule, other, named: "s.prefix, s.surname")
    case .room:
      try appointment(rule, other, named: "'', r.name")
    case .absence:
      try database.first(
        """
        SELECT x.start, x.finish, s.prefix, s.surname, x.reason
          FROM absence x JOIN staff s ON s.id = x.staff_id WHERE x.id = ?
        """, other
      ) { row in
        SlotConflict(
          rule: rule, other: other, day: day,
          interval: Interval(start: row.time(), end: row.time()),
          whose: GuardStore.name(&row), what: row.text())
      }
    case .closure:
      try database.first("SELECT reason FROM closure WHERE id = ?", other) { row in
        SlotConflict(
          rule: rule, other: other, day: day, interval: .wholeDay, whose: "", what: row.text())
      }
    case .engagement:
      try database.first(
        """
        SELECT e.start, e.minutes, s.prefix, s.surname, e.title
          FROM engagement e JOIN staff s ON s.id = e.staff_id WHERE e.id = ?
        """, other
      ) { row in
        SlotConflict(
          rule: rule, other: other, day: day,
          interval: Interval(start: row.time(), minutes: row.int()),
          whose: GuardStore.name(&row), what: row.text())
      }
    case .group, .groupRoom, .member, .places:
      try group(other, rule)
    }
  }

  private func group(
    _ id: Int64, _ rule: SlotConflict.Rule, _ hasToGo: Bool = false
  ) throws -> SlotConflict? {
    try database.first(
      """
      SELECT g.day, g.start, g.minutes, s.prefix, s.surname, g.name
        FROM group_session g JOIN staff s ON s.id = g.therapist_id WHERE g.id = ?
      """, id
    ) { row in
      SlotConflict(
        rule: rule, other: id, day: try row.day(),
        interval: Interval(start: row.time(), minutes: row.int()), whose: GuardStore.name(&row),
        what: row.text(), hasToGo: hasToGo)
    }
  }

  private func appointment(
    _ rule: SlotConflict.Rule, _ other: Int64, named name: String, hasToGo: Bool = false
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
        rule: rule, other: other, day: try row.day(),
        interval: Interval(start: row.time(), minutes: row.int()), whose: GuardStore.name(&row),
        what: try PatientName(row: &row).listed, hasToGo: hasToGo)
    }
  }

  private static func name(_ row: inout Row) -> String {
    let prefix = row.text()
    let surname = row.text()
    return prefix.isEmpty
      ? surname : prefix.prefix(1).uppercased() + prefix.dropFirst() + " " + surname
  }
}
