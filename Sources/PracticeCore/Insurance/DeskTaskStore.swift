/// Whom the lists of the desk are about.
extension Reader {
  /// The appointments of the coming days that have not taken place.
  func appointmentsToCome(days: Int) throws -> [Appointment] {
    try database.all(
      """
      SELECT \(Appointment.columns) FROM appointment a
       WHERE a.day BETWEEN ? AND ? AND a.status IN ('booked', 'arrived') ORDER BY a.day, a.start
      """, today, today + days, make: { try Appointment(row: &$0) })
  }

  /// The next appointment of each patient who was born in a time, in order.
  func appointmentsOfThoseBorn(
    from first: Day, to last: Day, until end: Day
  ) throws -> [Appointment] {
    try database.all(
      """
      SELECT \(Appointment.columns) FROM patient p JOIN appointment a ON a.id =
             (SELECT id FROM appointment b WHERE b.patient_id = p.id AND b.day BETWEEN ? AND ?
                 AND b.status IN ('booked', 'arrived') ORDER BY b.day, b.start LIMIT 1)
       WHERE p.birth_date BETWEEN ? AND ? ORDER BY a.day, a.start
      """, today, end, first, last, make: { try Appointment(row: &$0) })
  }

  /// The first appointment from a day on of each patient whose insurance was not checked since
  /// another day, with the end of the policy, if it has one.
  func firstAppointments(
    from first: Day, days: Int, uncheckedSince checked: Day
  ) throws -> [(Appointment, policyEnd: Day?)] {
    var seen: Set<ID<Patient>> = []
    return try database.all(
      """
      SELECT \(Appointment.columns),
             (SELECT max(coalesce(y.valid_until, '9999-12-31')) FROM policy y
               WHERE y.patient_id = a.patient_id)
        FROM appointment a JOIN appointment_kind k ON k.id = a.kind_id
       WHERE a.day BETWEEN ? AND ? AND a.status IN ('booked', 'arrived') AND k.visits > 0
         AND NOT EXISTS (SELECT 1 FROM insurance_check c
                          WHERE c.patient_id = a.patient_id AND c.day >= ?)
       ORDER BY a.day, a.start
      """, first, first + days, checked
    ) { row in (try Appointment(row: &row), try row.optionalDay()) }
    .filter { seen.insert($0.0.patient).inserted }
  }

  /// What is known of patients that a claim needs.
  func claimFields(of patients: Set<ID<Patient>>) throws -> [ID<Patient>: ClaimFacts] {
    let ids = JSON.array(patients.map { .int($0.rawValue) }).text
    let rows = try database.all(
      """
      SELECT p.id, p.citizen_number <> '',
             EXISTS (SELECT 1 FROM policy y WHERE y.patient_id = p.id AND y.number <> ''),
             EXISTS (SELECT 1 FROM policy y JOIN insurer i ON i.id = y.insurer_id
                      WHERE y.patient_id = p.id AND i.uzovi <> '')
        FROM patient p WHERE p.id IN (SELECT value FROM json_each(?))
      """, ids
    ) { row in
      (
        row.id() as ID<Patient>,
        ClaimFacts(
          hasCitizenNumber: row.bool(), hasPolicyNumber: row.bool(), hasUzovi: row.bool())
      )
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }
}

/// What a claim to an insurer needs, and whether it is there.
struct ClaimFacts {
  let hasCitizenNumber: Bool
  let hasPolicyNumber: Bool
  let hasUzovi: Bool

  /// What is missing for a visit with this cover; nothing when nobody claims it.
  func needed(for coverage: Coverage) -> [DeskTask.Kind.ClaimField] {
    guard coverage.payer == .basic || coverage.payer == .supplementary else { return [] }
    var fields: [DeskTask.Kind.ClaimField] = []
    if !hasCitizenNumber { fields.append(.citizenNumber) }
    if !hasPolicyNumber { fields.append(.policyNumber) }
    if !hasUzovi { fields.append(.uzovi) }
    return fields
  }
}
