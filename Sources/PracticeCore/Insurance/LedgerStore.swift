/// The rows of a patient's cover that are no visits.
extension Reader {
  /// What was called off or missed in a year.
  func releasedLines(of patient: ID<Patient>, year: Int) throws -> [LedgerLine] {
    try database.all(
      """
      SELECT id, day, start, status FROM appointment
       WHERE patient_id = ? AND day BETWEEN ? AND ? AND status IN ('cancelled', 'noShow')
      """, patient, "\(padded(year, 4))-01-01", "\(padded(year, 4))-12-31"
    ) { row in
      let id = row.id() as ID<Appointment>
      return LedgerLine(
        day: try row.day(), time: row.time(), kind: .released(try row.value()), appointment: id)
    }
  }

  /// What was said of visits elsewhere, and what was put right.
  func statedLines(of patient: ID<Patient>, year: Int) throws -> [LedgerLine] {
    let elsewhere = try database.all(
      "SELECT stated, visits FROM visits_elsewhere WHERE patient_id = ? AND year = ? ORDER BY id",
      patient, year
    ) { row in
      LedgerLine(
        day: try row.day(), time: nil, kind: .elsewhere(visits: row.int()), appointment: nil)
    }
    let adjusted = try database.all(
      """
      SELECT a.day, a.visits, a.reason, s.initials
        FROM cover_adjustment a JOIN staff s ON s.id = a.staff_id
       WHERE a.patient_id = ? AND a.year = ? ORDER BY a.id
      """, patient, year
    ) { row in
      LedgerLine(
        day: try row.day(), time: nil,
        kind: .adjusted(visits: row.int(), reason: row.text(), by: row.text()), appointment: nil)
    }
    return elsewhere + adjusted
  }
}
