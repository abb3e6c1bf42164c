/// The dated rules of the cover in the database.
extension CoverageRuleSet {
  fileprivate static let columns = """
    valid_from, adult_age, minor_visits, minor_extension, chronic_own_visits, chronic_counts_minor,
    exercise_visits, exercise_months, deductible_cents, screening_counts, one_a_day, check_days
    """

  fileprivate init(row: inout Row) throws {
    self.init(validFrom: try row.day())
    adultAge = row.int()
    minorTreatments = row.int()
    minorExtension = row.int()
    chronicOwnVisits = row.int()
    chronicCountsMinor = row.bool()
    exerciseVisits = row.int()
    exerciseMonths = row.optionalInt()
    deductible = row.optionalInt()
    screeningCounts = row.bool()
    paysOneADay = row.bool()
    verificationTerm = row.optionalInt().map { .days($0) } ?? .calendarYear
  }

  fileprivate var values: [any Bindable] {
    var checkDays: Int?
    if case .days(let days) = verificationTerm { checkDays = days }
    return [
      validFrom, adultAge, minorTreatments, minorExtension, chronicOwnVisits, chronicCountsMinor,
      exerciseVisits, exerciseMonths, deductible, screeningCounts, paysOneADay, checkDays,
    ]
  }
}

extension Reader {
  public func coverageRules() throws -> CoverageRules {
    let sets = try database.all(
      "SELECT \(CoverageRuleSet.columns) FROM cover_rule", make: { try CoverageRuleSet(row: &$0) })
    let list = try database.all(
      "SELECT code, dutch, english, term_months, listed, valid_from FROM chronic_entry"
    ) { row in
      ChronicEntry(
        code: row.text(), dutch: row.text(), english: row.text(), termMonths: row.optionalInt(),
        isListed: row.bool(), validFrom: try row.day())
    }
    return CoverageRules(sets, chronicList: list)
  }
}

extension Writer {
  func insert(_ set: CoverageRuleSet) throws {
    let places = Array(repeating: "?", count: set.values.count).joined(separator: ", ")
    try database.run(
      "INSERT INTO cover_rule (\(CoverageRuleSet.columns)) VALUES (\(places))", set.values)
  }

  func insert(_ entry: ChronicEntry) throws {
    try database.run(
      """
      INSERT INTO chronic_entry (code, dutch, english, term_months, listed, valid_from)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      entry.code, entry.dutch, entry.english, entry.termMonths, entry.isListed, entry.validFrom)
  }
}
