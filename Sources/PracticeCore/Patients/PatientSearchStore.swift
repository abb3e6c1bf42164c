/// Finds patients by the words in `patient_token`, and keeps those words.
struct PatientSearchStore {
  let database: Database

  /// Renews the words of every patient a change touched.
  func reindex(patientsIn changes: [RowChange]) throws {
    for id in Set(changes.filter { $0.table == "patient" }.map(\.id)) {
      try reindex(ID(id))
    }
  }

  func reindex(_ id: ID<Patient>) throws {
    try database.run("DELETE FROM patient_token WHERE patient_id = ?", id)
    guard let details = try indexedDetails("p.id = ?", id, limit: 1).first?.details else { return }
    try index(id, details)
  }

  /// The details words are made of, of patients in the order of their numbers.
  private func indexedDetails(
    _ condition: String, _ id: any Bindable, limit: Int
  ) throws -> [(id: ID<Patient>, details: PatientDetails)] {
    try database.all(
      """
      SELECT p.id, \(PatientName.columns), p.birth_date, p.phone, p.other_phone, p.postcode,
             p.house_number
        FROM patient p WHERE \(condition) ORDER BY p.id LIMIT ?
      """, id, limit
    ) { row in
      let id: ID<Patient> = row.id()
      var details = PatientDetails(name: try PatientName(row: &row))
      details.birthDate = try row.optionalDay()
      details.phone = row.text()
      details.otherPhone = row.text()
      details.postcode = row.text()
      details.houseNumber = row.text()
      return (id, details)
    }
  }

  /// The words that are stored for some patients, beside those that should be.
  func wordsToCheck(
    after id: Int64, limit: Int
  ) throws -> [(id: ID<Patient>, stored: Set<String>, expected: Set<String>)] {
    try indexedDetails("p.id > ?", id, limit: limit).map { id, details in
      let stored = try database.all(
        "SELECT token FROM patient_token WHERE patient_id = ?", id
      ) { $0.text() }
      return (id, Set(stored), PatientTokens.tokens(of: details))
    }
  }

  /// Adds the words of a patient who has none yet.
  func index(_ id: ID<Patient>, _ details: PatientDetails) throws {
    let sortKey = details.name.sortKey
    for token in PatientTokens.tokens(of: details) {
      try database.run(
        "INSERT INTO patient_token (token, sort_key, patient_id) VALUES (?, ?, ?)",
        token, sortKey, id)
    }
  }

  /// The patients all of whose typed words begin one of theirs, best first.
  ///
  /// The rarest word drives: its range of the index is walked in order and the other words are
  /// looked up per candidate.
  func find(_ query: String, limit: Int) throws -> [ID<Patient>] {
    let words = PatientTokens.words(of: query)
    guard let driver = try rarest(of: words) else { return [] }
    var others = words
    if let index = others.firstIndex(of: driver) { others.remove(at: index) }
    var found: [ID<Patient>] = []
    var seen: Set<ID<Patient>> = []
    for prefix in PatientTokens.prefixes(for: driver) where found.count < limit {
      var conditions = ""
      var values: [any Bindable] = [prefix, prefix + PatientSearchStore.end]
      for word in others {
        let prefixes = PatientTokens.prefixes(for: word)
        let alternatives = prefixes.map { _ in "(o.token >= ? AND o.token < ?)" }
        conditions += """
           AND EXISTS (SELECT 1 FROM patient_token o WHERE o.patient_id = t.patient_id
                          AND (\(alternatives.joined(separator: " OR "))))
          """
        for prefix in prefixes { values += [prefix, prefix + PatientSearchStore.end] }
      }
      try database.each(
        """
        SELECT t.patient_id FROM patient_token t
         WHERE t.token >= ? AND t.token < ? \(conditions) ORDER BY t.token, t.sort_key
        """, values
      ) { row in
        let id: ID<Patient> = row.id()
        // A patient has several words; the first that fits places him.
        if seen.insert(id).inserted { found.append(id) }
        return found.count < limit
      }
    }
    return found
  }

  /// The word that begins the fewest tokens, as far as it is worth counting: one that begins
  /// many, such as `van`, would be walked for long beside one that fits nobody.
  private func rarest(of words: [String]) throws -> String? {
    guard words.count > 1 else { return words.first }
    return try words.map { word in
      let count = try PatientTokens.prefixes(for: word).reduce(0) { sum, prefix in
        try sum
          + database.number(
            """
            SELECT count(*) FROM (SELECT 1 FROM patient_token
                                   WHERE token >= ? AND token < ? LIMIT 500)
            """, prefix, prefix + PatientSearchStore.end)
      }
      return (word, count)
    }.min { ($0.1, -$0.0.count) < ($1.1, -$1.0.count) }?.0
  }

  /// Sorts after every character that a word can have.
  private static let end = "\u{10FFFF}"
}

extension Reader {
  /// Patients found as one types: names in any order, birth-date digits, last phone digits,
  /// a postcode with house number, or the patient number, best after a `#`.
  ///
  /// With nothing typed, everybody by name.
  public func findPatients(_ query: String, limit: Int) throws -> [PatientSummary] {
    let text = trimmed(query)
    if text.isEmpty {
      return try summaries("FROM patient p ORDER BY p.sort_key, p.id LIMIT ?", limit)
    }
    if text.hasPrefix("#") {
      guard let number = Int64(trimmed(text.dropFirst())) else { return [] }
      return try summaries("FROM patient p WHERE p.id = ?", number)
    }
    let numbered = Int64(text).map { ID<Patient>($0) }
    let found = try PatientSearchStore(database: database).find(text, limit: limit)
    let ids = (numbered.map { [$0] } ?? []) + found.filter { $0 != numbered }
    let patients = try ids.flatMap { try summaries("FROM patient p WHERE p.id = ?", $0) }
    return Array(patients.prefix(max(0, limit)))
  }

  /// The one patient a number (`1042`, `#1042`) or an unambiguous text names.
  ///
  /// - Throws: ``Refusal/notFound(_:)``, or ``Refusal/invalid(_:)`` when several fit.
  public func onlyPatient(_ text: String) throws -> Patient {
    let digits = text.hasPrefix("#") ? String(text.dropFirst()) : text
    if let number = Int64(digits) {
      if let patient = try? patient(ID(number)) { return patient }
    }
    let found = try findPatients(text, limit: 2)
    guard let first = found.first else { throw Refusal.notFound(.patient) }
    guard found.count == 1 else {
      throw Refusal.invalid(
        InvalidInput(
          "patient", "Meer dan één patiënt past daarbij. Geef het patiëntnummer.",
          "More than one patient fits. Give the patient number."))
    }
    return try patient(first.id)
  }

  /// The list lines of several patients by their numbers.
  func patientSummaries(_ ids: Set<ID<Patient>>) throws -> [ID<Patient>: PatientSummary] {
    let list = JSON.array(ids.map { .int($0.rawValue) }).text
    let found = try summaries(
      "FROM patient p WHERE p.id IN (SELECT value FROM json_each(?))", list)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
  }

  private func summaries(_ rest: String, _ value: any Bindable) throws -> [PatientSummary] {
    try database.all(
      "SELECT p.id, \(PatientName.columns), p.birth_date, p.phone, p.city \(rest)", value
    ) { row in
      PatientSummary(
        id: row.id(), name: try PatientName(row: &row), birthDate: try row.optionalDay(),
        phone: row.text(), city: row.text())
    }
  }
}
