/// Finds patients by what is typed.
///
/// Each typed word may stand for several beginnings of words in `patient_token`; a patient fits
/// who has one for each.
struct PatientFinder {
  let database: Database

  /// A typed word as what it may be the beginning of.
  private struct Term {
    let word: String
    /// Ranges of the index: from the first to before the second.
    let ranges: [(from: String, to: String)]

    init(_ word: String) {
      self.word = word
      ranges = PatientTokens.prefixes(for: word).map { ($0, $0 + PatientFinder.end) }
    }

    var isPrefixOfNames: Bool { PatientName.prefixWords.contains(word) }

    /// - Parameter isWhole: Only words that are one of these, not those that begin so.
    init(_ word: String, variants: [String], isWhole: Bool) {
      self.word = word
      ranges = variants.map {
        ($0, isWhole ? $0 + PatientFinder.endOfWord : $0 + PatientFinder.end)
      }
    }
  }

  /// Sorts after every character that a word can have.
  private static let end = "\u{10FFFF}"
  /// Sorts between a word and all that begin with it.
  private static let endOfWord = "\u{1}"

  /// The patients who fit, best first: all words as typed, and below those one typing error.
  ///
  /// - Parameter isTolerant: Whether a typing error may be in it.
  func find(_ query: String, limit: Int, isTolerant: Bool) throws -> [ID<Patient>] {
    // More words than that say no more, and would make too deep a question for SQLite.
    let words = Array(PatientTokens.words(of: query).prefix(PatientFinder.mostWords))
    guard !words.isEmpty, limit > 0 else { return [] }
    var found = try fitting(words.map { Term($0) }, limit: limit)
    guard isTolerant, found.count < limit else { return found }
    let hasExact = !found.isEmpty
    found += try misspelt(
      words, isWhole: true, from: hasExact ? SpellingVariants.long : SpellingVariants.shortest,
      besides: found, limit: limit)
    if found.isEmpty {
      found = try misspelt(
        words, isWhole: false, from: SpellingVariants.shortest, besides: [], limit: limit)
    }
    return found
  }

  /// The patients who fit when one of the words has one typing error.
  private func misspelt(
    _ words: [String], isWhole: Bool, from length: Int, besides known: [ID<Patient>], limit: Int
  ) throws -> [ID<Patient>] {
    var found: [ID<Patient>] = []
    for (index, word) in words.enumerated() where word.utf8.count >= length {
      let variants = try existing(SpellingVariants.of(word), isWhole: isWhole)
      guard !variants.isEmpty else { continue }
      var terms = words.map { Term($0) }
      terms[index] = Term(word, variants: variants, isWhole: isWhole)
      let more = try fitting(terms, limit: limit - known.count)
      found += more.filter { !known.contains($0) && !found.contains($0) }
    }
    return Array(found.prefix(limit - known.count))
  }

  /// The most of these that are worth looking into.
  private static let mostVariants = 24

  /// Which of these words, or of the beginnings of words, anybody has.
  private func existing(_ variants: [String], isWhole: Bool) throws -> [String] {
    guard !variants.isEmpty else { return [] }
    let list = JSON.array(variants.sorted().map(JSON.string)).text
    return try database.all(
      """
      SELECT v.value FROM json_each(?1) v
       WHERE EXISTS (SELECT 1 FROM patient_token t
                      WHERE t.token >= v.value AND t.token < v.value || ?2)
       LIMIT ?3
      """, list, isWhole ? PatientFinder.endOfWord : PatientFinder.end, PatientFinder.mostVariants
    ) { $0.text() }
  }

  /// The patients who have a word for each of the terms.
  ///
  /// The rarest term drives: its ranges of the index are walked in order and the other terms
  /// are looked up per candidate.
  private func fitting(_ terms: [Term], limit: Int) throws -> [ID<Patient>] {
    guard let index = try rarest(of: terms) else { return [] }
    var others = terms
    let driver = others.remove(at: index)
    // `van` is said of many: it is asked last.
    others = others.filter { !$0.isPrefixOfNames } + others.filter(\.isPrefixOfNames)
    var conditions = ""
    var values: [any Bindable] = []
    for term in others {
      let alternatives = term.ranges.map { _ in "(o.token >= ? AND o.token < ?)" }
      conditions += """
         AND EXISTS (SELECT 1 FROM patient_token o WHERE o.patient_id = t.patient_id
                        AND (\(alternatives.joined(separator: " OR "))))
        """
      for range in term.ranges { values += [range.from, range.to] }
    }
    var found: [ID<Patient>] = []
    var seen: Set<ID<Patient>> = []
    for range in driver.ranges where found.count < limit {
      try database.each(
        """
        SELECT t.patient_id FROM patient_token t
         WHERE t.token >= ? AND t.token < ? \(conditions) ORDER BY t.token, t.sort_key
        """, [range.from, range.to] + values
      ) { row in
        let id: ID<Patient> = row.id()
        // A patient has several words; the first that fits places him.
        if seen.insert(id).inserted { found.append(id) }
        return found.count < limit
      }
    }
    return found
  }

  /// The place of the term that fits the fewest words, as far as it is worth counting: one that
  /// fits many, such as `van`, would be walked for long beside one that fits nobody.
  private func rarest(of terms: [Term]) throws -> Int? {
    guard terms.count > 1 else { return terms.indices.first }
    var best: Int?
    var fewest = PatientFinder.counted
    // Long words are rare mostly, and then the others are not counted further than that.
    for index in terms.indices.sorted(by: { terms[$0].word.count > terms[$1].word.count })
    where fewest > 0 {
      var count = 0
      for range in terms[index].ranges where count < fewest {
        count += try database.number(
          """
          SELECT count(*) FROM (SELECT 1 FROM patient_token WHERE token >= ? AND token < ? LIMIT ?)
          """, range.from, range.to, fewest - count)
      }
      if best == nil || count < fewest { best = index }
      fewest = min(fewest, count)
    }
    return best
  }

  private static let counted = 8000
  private static let mostWords = 12
}

extension Reader {
  /// Patients found as one types: names in any order and with one typing error, a birth date or
  /// a part of it, last phone digits, a postcode with house number, or the patient number, best
  /// after a `#`.
  ///
  /// A number that was a patient's before two files became one finds that patient. With nothing
  /// typed, first those the viewer dealt with last, then everybody by name.
  public func findPatients(_ query: String, limit: Int) throws -> [PatientSummary] {
    let text = trimmed(query)
    guard !text.isEmpty else { return try recentThenAll(limit: limit) }
    if text.hasPrefix("#") {
      guard let number = Int64(trimmed(text.dropFirst())) else { return [] }
      return try summaries("FROM patient p WHERE p.id = ?", currentNumber(ID(number)))
    }
    return try find(text, limit: limit, isTolerant: true)
  }

  private func find(_ text: String, limit: Int, isTolerant: Bool) throws -> [PatientSummary] {
    let numbered = try Int64(text).map { try currentNumber(ID($0)) }
    let found = try PatientFinder(database: database)
      .find(text, limit: limit, isTolerant: isTolerant)
    let ids = (numbered.map { [$0] } ?? []) + found.filter { $0 != numbered }
    let patients = try ids.flatMap { try summaries("FROM patient p WHERE p.id = ?", $0) }
    return Array(patients.prefix(max(0, limit)))
  }

  /// The one patient a number (`1042`, `#1042`) or an unambiguous text names.
  ///
  /// A typing error is not forgiven here: what follows is done to whom was found.
  ///
  /// - Throws: ``Refusal/notFound(_:)``, or ``Refusal/invalid(_:)`` when several fit.
  public func onlyPatient(_ text: String) throws -> Patient {
    let digits = text.hasPrefix("#") ? String(text.dropFirst()) : text
    if let number = Int64(digits) {
      if let patient = try? patient(currentNumber(ID(number))) { return patient }
      if text.hasPrefix("#") { throw Refusal.notFound(.patient) }
    }
    let found = try find(trimmed(text), limit: 2, isTolerant: false)
    guard let first = found.first else { throw Refusal.notFound(.patient) }
    guard found.count == 1 else {
      throw Refusal.invalid(.severalPatients)
    }
    return try patient(first.id)
  }

  /// The number a patient has now: the same, unless two files became one.
  public func currentNumber(_ id: ID<Patient>) throws -> ID<Patient> {
    try database.first("SELECT patient_id FROM former_number WHERE number = ?", id) { $0.id() }
      ?? id
  }

  /// The numbers of files that became one with this patient's.
  public func formerNumbers(of patient: ID<Patient>) throws -> [ID<Patient>] {
    try database.all(
      "SELECT number FROM former_number WHERE patient_id = ? ORDER BY number", patient
    ) { $0.id() }
  }

  /// The list lines of several patients by their numbers.
  func patientSummaries(_ ids: Set<ID<Patient>>) throws -> [ID<Patient>: PatientSummary] {
    let list = JSON.array(ids.map { .int($0.rawValue) }).text
    let found = try summaries(
      "FROM patient p WHERE p.id IN (SELECT value FROM json_each(?))", list)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
  }

  func summaries(_ rest: String, _ value: any Bindable) throws -> [PatientSummary] {
    try database.all(
      """
      SELECT p.id, \(PatientName.columns), p.birth_date, p.birth_part, p.phone, p.city \(rest)
      """, value
    ) { row in
      PatientSummary(
        id: row.id(), name: try PatientName(row: &row),
        birth: BirthDate(day: try row.optionalDay(), storedPart: row.text()),
        phone: row.text(), city: row.text())
    }
  }
}

// MARK: - Nothing typed

extension Reader {
  /// The most patients that count as just dealt with.
  private static let mostRecent = 12
  /// How many of somebody's last accesses and changes are looked through.
  private static let recentReach = 60

  private func recentThenAll(limit: Int) throws -> [PatientSummary] {
    let recent = try recentPatients()
    let known = try patientSummaries(Set(recent))
    let first = recent.compactMap { known[$0] }
    let rest = try summaries("FROM patient p ORDER BY p.sort_key, p.id LIMIT ?", limit)
      .filter { known[$0.id] == nil }
    return Array((first + rest).prefix(max(0, limit)))
  }

  /// Whose file the viewer opened or changed last, the latest first.
  private func recentPatients() throws -> [ID<Patient>] {
    let rows = try database.all(
      """
      SELECT patient_id, at_ms FROM (
        SELECT patient_id, at_ms FROM access_log
         WHERE staff_id = ?1 AND patient_id IS NOT NULL ORDER BY id DESC LIMIT ?2)
      UNION ALL
      SELECT patient_id, at_ms FROM (
        SELECT patient_id, at_ms FROM journal_entry
         WHERE staff_id = ?1 ORDER BY id DESC LIMIT ?2)
      ORDER BY 2 DESC
      """, viewer.person, Reader.recentReach
    ) { row in row.optionalID() as ID<Patient>? }
    var seen: Set<ID<Patient>> = []
    var result: [ID<Patient>] = []
    for id in rows.compactMap({ $0 }) where result.count < Reader.mostRecent {
      let current = try currentNumber(id)
      if seen.insert(current).inserted { result.append(current) }
    }
    return result
  }
}

extension InvalidInput {
  /// A name that is not one patient's: who is meant can be asked.
  public static let severalPatients = InvalidInput(
    "patient", "Meer dan één patiënt past daarbij. Geef het patiëntnummer.",
    "More than one patient fits. Give the patient number.")
}
