/// Finds who may be registered already.
extension Reader {
  /// The most who are looked at: of a very large practice on the one birth date that many have,
  /// since who had no papers was registered as born on 1 January.
  private static let mostCandidates = 2000

  /// Patients who may be the person of these details, the strongest reason first.
  ///
  /// - Parameter besides: A patient who is not meant: the one whose details these are.
  public func possibleDuplicates(
    of details: PatientDetails, besides: ID<Patient>? = nil
  ) throws -> [PossibleDuplicate] {
    let traits = DuplicateRules.Traits(details)
    var found: [ID<Patient>: [DuplicateReason]] = [:]
    func look(_ condition: String, _ values: any Bindable...) throws {
      for (id, other) in try candidates(condition, values) where id != besides {
        let reasons = DuplicateRules.reasons(traits, other)
        if !reasons.isEmpty { found[id] = reasons }
      }
    }
    if let number = traits.citizenNumber {
      try look("p.citizen_number = ?1 AND p.citizen_number <> ''", number)
    }
    switch details.birth {
    case .unknown: break
    case .day(let day):
      try look("p.birth_date = ?1", day)
      try look(
        "p.birth_part IN (?1, ?2) AND p.birth_part <> ''", String(day.iso.prefix(4)),
        String(day.iso.prefix(7)))
    case .year, .month:
      // `1950` or `1950-03`: those of whom that much is known, or more, or only the year.
      let part = details.birth.storedPart
      try look(
        "p.birth_part >= ?1 AND p.birth_part < ?1 || '~' AND p.birth_part <> ''", part)
      try look("p.birth_part = ?1 AND p.birth_part <> ''", String(part.prefix(4)))
      try look("p.birth_date >= ?1 AND p.birth_date < ?1 || '~'", part)
    }
    return try found.sorted { ($0.value.strength, $0.key) < ($1.value.strength, $1.key) }
      .map { PossibleDuplicate(patient: try patient($0.key), reasons: $0.value) }
  }

  /// What the rules ask, of those who fit a condition.
  private func candidates(
    _ condition: String, _ values: [any Bindable]
  ) throws -> [(id: ID<Patient>, traits: DuplicateRules.Traits)] {
    try database.all(
      """
      SELECT p.id, \(PatientName.columns), p.birth_date, p.birth_part, p.citizen_number, p.phone,
             p.other_phone, p.third_phone
        FROM patient p WHERE \(condition) ORDER BY p.id LIMIT \(Reader.mostCandidates)
      """, values
    ) { row in
      let id: ID<Patient> = row.id()
      return (id, DuplicateRules.Traits(try PatientDetails(traitsOf: &row)))
    }
  }
}

extension PatientDetails {
  /// Reads, behind the number, what tells people apart: name, birth, citizen number, telephones.
  init(traitsOf row: inout Row) throws {
    self.init(name: try PatientName(row: &row))
    birth = BirthDate(day: try row.optionalDay(), storedPart: row.text())
    citizenNumber = row.text()
    (phone, otherPhone, thirdPhone) = (row.text(), row.text(), row.text())
  }
}

extension [DuplicateReason] {
  /// The smaller, the surer.
  fileprivate var strength: Int {
    first.flatMap { DuplicateReason.allCases.firstIndex(of: $0) } ?? .max
  }
}
