/// What was ticked about patients, in the database.
struct CautionStore {
  let database: Database

  func ticked(_ patient: ID<Patient>) throws -> [Caution] {
    try database.all("SELECT caution FROM patient_caution WHERE patient_id = ?", patient) {
      // One that a newer program knew.
      Caution(rawValue: $0.text())
    }.compactMap(\.self)
  }

  func set(_ cautions: Set<Caution>, of patient: ID<Patient>) throws {
    let now = Set(try ticked(patient))
    for caution in now.subtracting(cautions).sorted(by: { $0.rawValue < $1.rawValue }) {
      try database.run(
        "DELETE FROM patient_caution WHERE patient_id = ? AND caution = ?", patient,
        caution.rawValue)
    }
    for caution in cautions.subtracting(now).sorted(by: { $0.rawValue < $1.rawValue }) {
      try database.run(
        "INSERT INTO patient_caution (patient_id, caution) VALUES (?, ?)", patient,
        caution.rawValue)
    }
  }
}
