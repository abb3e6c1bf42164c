/// Finds who may be registered already.
extension Reader {
  /// The most candidates that are looked at: on one birth date of a very large practice.
  private static let mostCandidates = 100

  /// Patients who may be the person of these details, the strongest reason first.
  ///
  /// - Parameter besides: A patient who is not meant: the one whose details these are.
  public func possibleDuplicates(
    of details: PatientDetails, besides: ID<Patient>? = nil
  ) throws -> [PossibleDuplicate] {
    var candidates: Set<ID<Patient>> = []
    if let number = try? CitizenNumber(parsing: details.citizenNumber), number.isEstablished {
      candidates.formUnion(
        try numbers("citizen_number = ?1 AND citizen_number <> ''", number.digits))
    }
    switch details.birth {
    case .unknown: break
    case .day(let day): candidates.formUnion(try numbers("birth_date = ?1", day))
    case .year, .month:
      candidates.formUnion(
        try numbers("birth_part = ?1 AND birth_part <> ''", details.birth.storedPart))
    }
    if let besides { candidates.remove(besides) }
    return try candidates.sorted().compactMap { id in
      let patient = try patient(id)
      let reasons = DuplicateRules.reasons(details, patient.details)
      return reasons.isEmpty ? nil : PossibleDuplicate(patient: patient, reasons: reasons)
    }.sorted { strength($0) < strength($1) }
  }

  private func numbers(_ condition: String, _ value: any Bindable) throws -> [ID<Patient>] {
    try database.all(
      "SELECT id FROM patient WHERE \(condition) ORDER BY id LIMIT \(Reader.mostCandidates)", value
    ) { $0.id() }
  }

  private func strength(_ duplicate: PossibleDuplicate) -> Int {
    duplicate.reasons.first.flatMap { DuplicateReason.allCases.firstIndex(of: $0) } ?? .max
  }
}
