/// Deliberate double bookings in the database.
struct DoubleBookingStore {
  let database: Database

  func all(of id: ID<Appointment>) throws -> [DoubleBooking] {
    try database.all(
      """
      SELECT other_id, reason FROM double_booking WHERE appointment_id = ?1
      UNION ALL
      SELECT appointment_id, reason FROM double_booking WHERE other_id = ?1
      """, id
    ) { row in DoubleBooking(other: row.id(), reason: row.text()) }
  }

  /// The reason of each of these appointments that stands over another.
  func reasons(of ids: [ID<Appointment>]) throws -> [ID<Appointment>: String] {
    let list = JSON.array(ids.map { .int($0.rawValue) }).text
    let rows = try database.all(
      """
      SELECT j.value, d.reason FROM json_each(?1) j
        JOIN double_booking d ON d.appointment_id = j.value
      UNION ALL
      SELECT j.value, d.reason FROM json_each(?1) j JOIN double_booking d ON d.other_id = j.value
      """, list
    ) { row in (row.id() as ID<Appointment>, row.text()) }
    return Dictionary(rows) { first, _ in first }
  }

  func insert(
    patient: ID<Patient>, appointment: ID<Appointment>, other: ID<Appointment>, reason: String,
    by staff: ID<StaffMember>, at moment: Moment
  ) throws {
    try database.run(
      """
      INSERT INTO double_booking (patient_id, appointment_id, other_id, reason, staff_id, at)
      VALUES (?, ?, ?, ?, ?, ?)
      """, patient, appointment, other, reason, staff, moment)
  }
}
