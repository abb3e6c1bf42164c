/// Everything that decides who pays, read from the database.
extension Reader {
  /// The facts of several patients about one calendar year.
  func coverFacts(
    of patients: Set<ID<Patient>>, year: Int
  ) throws -> [ID<Patient>: CoverFacts] {
    let ids = JSON.array(patients.map { .int($0.rawValue) }).text
    var facts: [ID<Patient>: CoverFacts] = [:]
    for (id, birthDate) in try database.all(
      "SELECT id, birth_date FROM patient WHERE id IN (SELECT value FROM json_each(?))", ids,
      make: { row in (row.id() as ID<Patient>, try row.optionalDay()) })
    {
      facts[id] = CoverFacts(birthDate: birthDate, today: today)
    }
    for (id, policy) in try policies(in: ids) { facts[id]?.policies.append(policy) }
    for (id, visit) in try visits(in: ids, year: year) { facts[id]?.visits.append(visit) }
    for (id, day) in try latestDays("insurance_check", "day", in: ids) {
      facts[id]?.verifiedOn = day
    }
    for (id, day) in try latestDays("price_told", "day", in: ids) { facts[id]?.pricesTold = day }
    for (id, elsewhere) in try database.all(
      """
      SELECT patient_id, year, visits, stated FROM visits_elsewhere
       WHERE patient_id IN (SELECT value FROM json_each(?)) AND year = ?
      """, ids, year,
      make: { row in
        (
          row.id() as ID<Patient>,
          CoverFacts.Elsewhere(year: row.int(), count: row.int(), statedOn: try row.day())
        )
      })
    {
      facts[id]?.elsewhere.append(elsewhere)
    }
    for (id, episode, day) in try database.all(
      """
      SELECT patient_id, episode_id, recorded FROM cover_extension
       WHERE patient_id IN (SELECT value FROM json_each(?)) AND recorded BETWEEN ? AND ?
      """, ids, "\(padded(year, 4))-01-01", "\(padded(year, 4))-12-31",
      make: { row in (row.id() as ID<Patient>, row.int64(), try row.day()) })
    {
      facts[id]?.extensions[episode] = day
    }
    return facts
  }

  private func policies(in ids: String) throws -> [(ID<Patient>, Policy)] {
    try database.all(
      """
      SELECT y.patient_id, y.id, i.name, y.package, y.sessions, y.valid_from, y.valid_until,
             y.contracted
        FROM policy y JOIN insurer i ON i.id = y.insurer_id
       WHERE y.patient_id IN (SELECT value FROM json_each(?)) ORDER BY y.valid_from, y.id
      """, ids
    ) { row in
      (
        row.id(),
        Policy(
          id: row.int64(), insurerName: row.text(), package: row.text(),
          limit: row.optionalInt().map(Policy.Limit.sessions) ?? .unlimited,
          validFrom: try row.day(), validTo: try row.optionalDay(), isContracted: row.bool())
      )
    }
  }

  private func visits(in ids: String, year: Int) throws -> [(ID<Patient>, CoverFacts.Visit)] {
    try database.all(
      """
      SELECT a.patient_id, a.id, a.episode_id, a.kind_id, a.day, a.start, k.visits > 0,
             a.status = 'done'
        FROM appointment a JOIN appointment_kind k ON k.id = a.kind_id
       WHERE a.patient_id IN (SELECT value FROM json_each(?)) AND a.day BETWEEN ? AND ?
         AND a.status IN ('booked', 'arrived', 'done')
      """, ids, "\(padded(year, 4))-01-01", "\(padded(year, 4))-12-31"
    ) { row in
      (
        row.id(),
        CoverFacts.Visit(
          appointmentID: row.int64(), episodeID: row.optionalInt().map(Int64.init),
          kindID: row.int64(), day: try row.day(), start: row.time(), counts: row.bool(),
          state: row.bool() ? .used : .planned)
      )
    }
  }

  private func latestDays(
    _ table: String, _ column: String, in ids: String
  ) throws -> [(ID<Patient>, Day)] {
    try database.all(
      """
      SELECT patient_id, max(\(column)) FROM \(table)
       WHERE patient_id IN (SELECT value FROM json_each(?)) GROUP BY patient_id
      """, ids
    ) { row in (row.id(), try row.day()) }
  }

  /// Who will probably pay for a visit on a day, as a suggestion.
  ///
  /// - Parameter appointment: The visit itself when it is in the agenda already.
  public func coverage(
    of patient: ID<Patient>, at moment: Moment, episode: ID<Episode>? = nil,
    kind: ID<AppointmentKind>? = nil, appointment: ID<Appointment>? = nil
  ) throws -> Coverage {
    guard let facts = try coverFacts(of: [patient], year: moment.day.year)[patient] else {
      throw Refusal.notFound(.patient)
    }
    return CoverageRules.shipped.cover(
      at: moment, visitID: appointment?.rawValue, episodeID: episode?.rawValue,
      kindID: kind?.rawValue, facts: facts)
  }
}
