/// Everything that decides who pays, read from the database.
extension Reader {
  /// What a kind of appointment is to the insurer.
  private struct CoverKind {
    let visits: Int
    let care: CareType
    let isScreening: Bool
  }

  private func coverKinds() throws -> [Int64: CoverKind] {
    let rows = try database.all("SELECT id, visits, care, screens FROM appointment_kind") { row in
      (
        row.int64(),
        CoverKind(visits: row.int(), care: try row.value(), isScreening: row.bool())
      )
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  /// The facts of several patients, with their visits from the beginning of a year to a day.
  ///
  /// What counts across years is read from the beginning, for those it matters to.
  func coverFacts(
    of patients: Set<ID<Patient>>, fromYear year: Int, through last: Day
  ) throws -> [ID<Patient>: CoverFacts] {
    let ids = list(patients)
    var facts: [ID<Patient>: CoverFacts] = [:]
    facts.reserveCapacity(patients.count)
    for (id, birthDate) in try database.all(
      "SELECT id, birth_date FROM patient WHERE id IN (SELECT value FROM json_each(?))", ids,
      make: { row in (row.id() as ID<Patient>, try row.optionalDay()) })
    {
      facts[id] = CoverFacts(birthDate: birthDate, today: today)
    }
    for (id, policy) in try policies(in: ids) { facts[id]?.policies.append(policy) }
    for (id, condition) in try conditions(in: ids) {
      facts[id]?.conditions[condition.id.rawValue] = condition.details
    }
    let shared = try sharedConditions(in: ids)
    let prices = facts.values.contains { $0.asksPrices } ? try priceList() : PriceList([])
    let kinds = try coverKinds()
    func read(_ ids: String, since first: String) throws {
      for (id, visit) in try visits(
        in: ids, since: first, through: last, shared: shared, kinds: kinds, prices: prices)
      {
        facts[id]?.visits.append(visit)
      }
    }
    let withHistory = Set(facts.filter { $0.value.countsAcrossYears }.keys)
    try read(
      withHistory.isEmpty ? ids : list(patients.subtracting(withHistory)),
      since: "\(padded(year, 4))-01-01")
    if !withHistory.isEmpty { try read(list(withHistory), since: "") }
    for (id, day) in try latestDays("insurance_check", in: ids) { facts[id]?.verifiedOn = day }
    for (id, day) in try latestDays("price_told", in: ids) { facts[id]?.pricesTold = day }
    for (id, opening) in try openings(in: ids) { facts[id]?.openings.append(opening) }
    for (id, condition, day) in try extensions(in: ids, shared) {
      facts[id]?.extensions[condition, default: []].insert(day)
    }
    return facts
  }

  private func list(_ patients: Set<ID<Patient>>) -> String {
    JSON.array(patients.map { .int($0.rawValue) }).text
  }

  private func policies(in ids: String) throws -> [(ID<Patient>, Policy)] {
    var policies = try policiesAlone(in: ids)
    guard policies.contains(where: { !$0.policy.isContracted }) else {
      return policies.map { ($0.patient, $0.policy) }
    }
    let payments = try insurerPayments()
    for index in policies.indices where !policies[index].policy.isContracted {
      policies[index].policy.payments = payments[policies[index].insurer] ?? []
    }
    return policies.map { ($0.patient, $0.policy) }
  }

  private func policiesAlone(
    in ids: String
  ) throws -> [(patient: ID<Patient>, insurer: ID<Insurer>, policy: Policy)] {
    try database.all(
      """
      SELECT y.patient_id, i.id, y.id, i.name, y.package, y.sessions, y.budget_cents,
             y.manual_sessions, y.carry_over, y.counts_screening, y.valid_from, y.valid_until,
             y.contracted
        FROM policy y JOIN insurer i ON i.id = y.insurer_id
       WHERE y.patient_id IN (SELECT value FROM json_each(?)) ORDER BY y.valid_from, y.id
      """, ids
    ) { row in
      let (patient, insurer, id): (ID<Patient>, ID<Insurer>, Int64) = (
        row.id(), row.id(), row.int64()
      )
      let (name, package) = (row.text(), row.text())
      let (sessions, cents) = (row.optionalInt(), row.optionalInt())
      return (
        patient, insurer,
        Policy(
          id: id, insurerName: name, package: package,
          limit: sessions.map(Policy.Limit.sessions) ?? cents.map(Policy.Limit.budget)
            ?? .unlimited,
          manualSessions: row.optionalInt(), carryOver: row.int(), countsScreening: row.bool(),
          validFrom: try row.day(), validTo: try row.optionalDay(), isContracted: row.bool())
      )
    }
  }

  private func conditions(in ids: String) throws -> [(ID<Patient>, Condition)] {
    try database.all(
      """
      SELECT patient_id, id, kind, chronic_code, began, referred, referrer FROM condition
       WHERE patient_id IN (SELECT value FROM json_each(?))
      """, ids
    ) { row in (row.id(), try Condition(row: &row)) }
  }

  /// The conditions of the episodes that have one of their own or share one.
  private func sharedConditions(in ids: String) throws -> [Int64: Int64] {
    let rows = try database.all(
      """
      SELECT e.id, c.id FROM condition c JOIN episode e ON e.condition_id = c.id
       WHERE c.patient_id IN (SELECT value FROM json_each(?))
      """, ids
    ) { row in (row.int64(), row.int64()) }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  private func visits(
    in ids: String, since first: String, through last: Day, shared: [Int64: Int64],
    kinds: [Int64: CoverKind], prices: PriceList
  ) throws -> [(ID<Patient>, CoverFacts.Visit)] {
    try database.all(
      """
      SELECT patient_id, id, episode_id, kind_id, day, start, status = 'done' FROM appointment
       WHERE patient_id IN (SELECT value FROM json_each(?)) AND day BETWEEN ? AND ?
         AND status IN ('booked', 'arrived', 'done')
      """, ids, first, last
    ) { row in
      let (patient, id): (ID<Patient>, Int64) = (row.id(), row.int64())
      let episode = row.optionalInt().map(Int64.init)
      let (kindID, day) = (row.int64(), try row.day())
      let kind = kinds[kindID]
      return (
        patient,
        CoverFacts.Visit(
          appointmentID: id, conditionID: episode.map { shared[$0] ?? -$0 }, kindID: kindID,
          day: day, start: row.time(), visits: kind?.visits ?? 0, care: kind?.care ?? .manual,
          isScreening: kind?.isScreening ?? false,
          price: prices.price(ofKind: kindID, on: day)?.cents, state: row.bool() ? .used : .planned)
      )
    }
  }

  private func latestDays(_ table: String, in ids: String) throws -> [(ID<Patient>, Day)] {
    try database.all(
      """
      SELECT patient_id, max(day) FROM \(table)
       WHERE patient_id IN (SELECT value FROM json_each(?)) GROUP BY patient_id
      """, ids
    ) { row in (row.id(), try row.day()) }
  }

  private func openings(in ids: String) throws -> [(ID<Patient>, CoverFacts.Opening)] {
    try database.all(
      """
      SELECT patient_id, 0, year, condition_id, visits, stated FROM visits_elsewhere
       WHERE patient_id IN (SELECT value FROM json_each(?1))
      UNION ALL
      SELECT patient_id, 1, year, condition_id, visits, day FROM cover_adjustment
       WHERE patient_id IN (SELECT value FROM json_each(?1))
      """, ids
    ) { row in
      (
        row.id(),
        CoverFacts.Opening(
          row.bool() ? .adjustment : .elsewhere, year: row.int(),
          conditionID: row.optionalInt().map(Int64.init), count: row.int(), day: try row.day())
      )
    }
  }

  private func extensions(
    in ids: String, _ shared: [Int64: Int64]
  ) throws -> [(ID<Patient>, Int64, Day)] {
    try database.all(
      """
      SELECT patient_id, episode_id, recorded FROM cover_extension
       WHERE patient_id IN (SELECT value FROM json_each(?))
      """, ids
    ) { row in
      let (patient, episode): (ID<Patient>, Int64) = (row.id(), row.int64())
      return (patient, shared[episode] ?? -episode, try row.day())
    }
  }

  // MARK: - What it comes to

  /// The cover of appointments that are in the agenda, of those that have one.
  func coverage(
    of appointments: [Appointment], rules: CoverageRules
  ) throws -> [ID<Appointment>: Coverage] {
    guard let first = appointments.map(\.day).min(), let last = appointments.map(\.day).max()
    else { return [:] }
    let wanted = Dictionary(grouping: appointments, by: \.patient)
    let facts = try coverFacts(of: Set(wanted.keys), fromYear: first.year, through: last)
    var result: [ID<Appointment>: Coverage] = [:]
    result.reserveCapacity(appointments.count)
    for (patient, own) in wanted {
      guard let facts = facts[patient], let until = own.map(\.day).max() else { continue }
      let ids = Set(own.map(\.id.rawValue))
      for (visit, coverage) in rules.covers(until: until, facts: facts)
      where ids.contains(visit.appointmentID) {
        result[ID(visit.appointmentID)] = coverage
      }
    }
    return result
  }

  /// Who will probably pay for a visit that is not in the agenda, as a suggestion.
  public func coverage(
    of patient: ID<Patient>, at moment: Moment, episode: ID<Episode>? = nil,
    kind: ID<AppointmentKind>? = nil
  ) throws -> Coverage {
    let facts = try coverFacts(of: patient, through: moment.day)
    let visit = try visit(at: moment, episode: episode, kind: kind, number: 0)
    return try coverageRules().cover(of: visit, facts: facts)
  }

  /// The facts of one patient, with the visits of the year of a day up to that day.
  func coverFacts(of patient: ID<Patient>, through last: Day) throws -> CoverFacts {
    let facts = try coverFacts(of: [patient], fromYear: last.year, through: last)[patient]
    guard let facts else { throw Refusal.notFound(.patient) }
    return facts
  }

  /// A visit that would be booked, as one of the facts.
  ///
  /// - Parameter number: Which of several it is; at the same moment the first comes first.
  func visit(
    at moment: Moment, episode: ID<Episode>?, kind: ID<AppointmentKind>?, number: Int
  ) throws -> CoverFacts.Visit {
    let kinds = try coverKinds()
    let known = kind.flatMap { kinds[$0.rawValue] }
    let condition = try episode.map { try conditionKey(of: $0) }
    let price = try kind.flatMap {
      try priceList().price(ofKind: $0.rawValue, on: moment.day)?.cents
    }
    return CoverFacts.Visit(
      appointmentID: .max - 1000 + Int64(number), conditionID: condition, kindID: kind?.rawValue,
      day: moment.day, start: moment.time, visits: known?.visits ?? 1,
      care: known?.care ?? .manual, isScreening: known?.isScreening ?? false, price: price,
      state: .planned)
  }

  /// The condition of an episode as the facts have it.
  func conditionKey(of episode: ID<Episode>) throws -> Int64 {
    let condition = try database.first(
      "SELECT condition_id FROM episode WHERE id = ?", episode
    ) { $0.optionalInt() }
    return (condition ?? nil).map(Int64.init) ?? -episode.rawValue
  }
}

extension Condition {
  init(row: inout Row) throws {
    self.init(
      id: row.id(),
      details: ConditionDetails(
        kind: try row.value(), chronicCode: row.optionalText(), began: try row.optionalDay(),
        referred: try row.optionalDay(), referrer: row.text()))
  }
}

extension CoverFacts {
  /// Whether visits of earlier years have a part in what is paid now.
  fileprivate var countsAcrossYears: Bool {
    policies.contains { $0.carryOver > 0 } || conditions.values.contains { $0.kind != .ordinary }
  }

  /// Whether it matters what a visit costs.
  fileprivate var asksPrices: Bool {
    policies.contains { $0.budget != nil || !$0.payments.isEmpty }
  }
}
