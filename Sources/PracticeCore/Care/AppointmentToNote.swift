extension Practice {
  /// The appointment of a patient whose note one would write now: today's, else the newest one
  /// that took place without a signed note.
  public func appointmentToNote(of patient: ID<Patient>) throws -> ID<Appointment>? {
    try read { reader in
      try reader.viewer.require(.readClinical)
      return try reader.database.first(
        """
        SELECT a.id FROM appointment a
         WHERE a.patient_id = ?1 AND a.status IN ('booked', 'arrived', 'done') AND a.day <= ?2
           AND NOT EXISTS (SELECT 1 FROM session_note n
                            WHERE n.appointment_id = a.id AND n.signed_ms IS NOT NULL)
         ORDER BY a.day DESC, a.start LIMIT 1
        """, patient, reader.today
      ) { $0.id() }
    }
  }
}
