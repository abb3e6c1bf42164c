/// The dated rules of the cover in the database.
extension CoverageRuleSet {
  static let columns = """
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

  var values: [any Bindable] {
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
      "SELECT \(ChronicEntry.columns) FROM chronic_entry", make: { try ChronicEntry(row: &$0) })
    return CoverageRules(sets, chronicList: list)
  }

  /// The rules with where they are kept, newest first.
  public func keptCoverRules() throws -> [KeptRule<CoverageRuleSet>] {
    try kept(
      "cover_rule", columns: CoverageRuleSet.columns, order: "valid_from DESC",
      make: { try CoverageRuleSet(row: &$0) })
  }

  /// The chronic list with where its rows are kept; those of one condition newest first.
  public func keptChronicList() throws -> [KeptRule<ChronicEntry>] {
    try kept(
      "chronic_entry", columns: ChronicEntry.columns, order: "code, valid_from DESC",
      make: { try ChronicEntry(row: &$0) })
  }

  /// The journal knows who entered a row; nobody entered those that came with the program.
  private func kept<Rule>(
    _ table: String, columns: String, order: String, make: (inout Row) throws -> Rule
  ) throws -> [KeptRule<Rule>] {
    try database.all(
      """
      SELECT id, EXISTS (SELECT 1 FROM journal_row
                          WHERE table_name = '\(table)' AND row_id = \(table).id
                            AND op = 'insert'), \(columns)
        FROM \(table) ORDER BY \(order)
      """
    ) { row in
      let (id, isOwn) = (row.int64(), row.bool())
      return KeptRule(id: id, rule: try make(&row), isOwn: isOwn)
    }
  }

  /// How many conditions are of an entry of the chronic list.
  func conditions(ofChronic code: String) throws -> Int {
    try database.first("SELECT count(*) FROM condition WHERE chronic_code = ?", code) {
      $0.int()
    } ?? 0
  }

  /// Who has appointments from a day on.
  func patientsWithPlans(from day: Day) throws -> (patients: [ID<Patient>], last: Day)? {
    let patients = try database.all(
      """
      SELECT DISTINCT patient_id FROM appointment
       WHERE day >= ? AND status IN ('booked', 'arrived')
      """, day
    ) { $0.id() as ID<Patient> }
    let last = try database.first(
      "SELECT max(day) FROM appointment WHERE status IN ('booked', 'arrived')"
    ) { try $0.optionalDay() }
    guard let last = last ?? nil, !patients.isEmpty else { return nil }
    return (patients, last)
  }
}

extension ChronicEntry {
  static let columns = "code, dutch, english, term_months, listed, valid_from"

  fileprivate init(row: inout Row) throws {
    self.init(
      code: row.text(), dutch: row.text(), english: row.text(), termMonths: row.optionalInt(),
      isListed: row.bool(), validFrom: try row.day())
  }

  var values: [any Bindable] { [code, dutch, english, termMonths, isListed, validFrom] }
}

extension Writer {
  func insert<Rule>(_ rule: Rule, into book: RuleBook<Rule>) throws {
    let values = book.values(rule)
    try database.run(
      "INSERT INTO \(book.table) (\(book.columns)) VALUES (\(places(values.count)))", values)
  }

  func update<Rule>(_ id: Int64, to rule: Rule, in book: RuleBook<Rule>) throws {
    let values = book.values(rule)
    try database.run(
      "UPDATE \(book.table) SET (\(book.columns)) = (\(places(values.count))) WHERE id = ?",
      values + [id])
  }

  func delete<Rule>(_ id: Int64, from book: RuleBook<Rule>) throws {
    try database.run("DELETE FROM \(book.table) WHERE id = ?", id)
  }

  private func places(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
  }
}
