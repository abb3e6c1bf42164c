/// Who treats whom.
struct TreatmentRelationStore {
  let database: Database

  /// Whether somebody treats or treated a patient: an episode, an appointment, or the patient's
  /// usual therapist; their own, or of whom they replace or answer for.
  func exists(between person: ID<StaffMember>, and patient: ID<Patient>) throws -> Bool {
    try database.number(
      """
      WITH mine (id) AS (
        SELECT ?1
        UNION SELECT responsible_id FROM staff WHERE id = ?1 AND responsible_id IS NOT NULL
        UNION SELECT id FROM staff WHERE responsible_id = ?1
      )
      SELECT EXISTS (SELECT 1 FROM episode
                      WHERE patient_id = ?2 AND therapist_id IN (SELECT id FROM mine))
          OR EXISTS (SELECT 1 FROM appointment
                      WHERE patient_id = ?2 AND therapist_id IN (SELECT id FROM mine))
          OR EXISTS (SELECT 1 FROM patient
                      WHERE id = ?2 AND therapist_id IN (SELECT id FROM mine))
      """, person, patient) == 1
  }

  /// Whether somebody treats or treated this patient, whoever it is: before that the file holds
  /// nothing that was confided to somebody else.
  func isUntreated(_ patient: ID<Patient>) throws -> Bool {
    try database.number(
      """
      SELECT EXISTS (SELECT 1 FROM episode WHERE patient_id = ?1)
          OR EXISTS (SELECT 1 FROM appointment WHERE patient_id = ?1)
          OR EXISTS (SELECT 1 FROM patient WHERE id = ?1 AND therapist_id IS NOT NULL)
      """, patient) == 0
  }

  /// Whether somebody gave a reason for looking since an instant.
  func gaveReason(
    _ person: ID<StaffMember>, for patient: ID<Patient>, since instant: Int64
  ) throws -> Bool {
    try database.number(
      """
      SELECT EXISTS (SELECT 1 FROM access_log WHERE patient_id = ? AND staff_id = ?
                        AND event = 'openFile' AND reason <> '' AND at_ms >= ?)
      """, patient, person, instant) == 1
  }
}
