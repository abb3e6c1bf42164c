/// The rows behind the numbers of a patient's cover, and what they come to.
public struct CoverLedger: Sendable {
  public let year: Int
  /// In order of date.
  public let lines: [LedgerLine]
  public let counters: [CoverCounter]
}

/// A row behind a number.
public struct LedgerLine: Sendable {
  public enum Kind: Sendable {
    case planned(Coverage)
    case used(Coverage)
    /// Called off or missed: what it took is given back.
    case released(AppointmentStatus)
    /// What the patient said to have had elsewhere, in all that year.
    case elsewhere(visits: Int)
    case adjusted(visits: Int, reason: String, by: String)
  }

  public let day: Day
  /// Nothing for what is no appointment.
  public let time: TimeOfDay?
  public let kind: Kind
  public let appointment: ID<Appointment>?
  /// What the visit costs, in cents; nothing when the price list does not say.
  public var price: Int?

  public var coverage: Coverage? {
    switch kind {
    case .planned(let coverage), .used(let coverage): coverage
    case .released, .elsewhere, .adjusted: nil
    }
  }
}

/// How one limit stands at the end of a year, with everything planned: used, planned and left
/// are the limit.
public struct CoverCounter: Hashable, Sendable {
  public enum Of: Hashable, Sendable {
    /// A supplementary policy, in the calendar year.
    case policy(Policy)
    /// A child's condition, in the calendar year.
    case minor(conditionID: Int64?)
    /// The first visits of a condition of the chronic list, across years.
    case chronic(conditionID: Int64?)
    /// Supervised exercise therapy.
    case exercise
  }

  public let of: Of
  public let used: Int
  public let planned: Int
  public let limit: Int
  public let budget: Coverage.Budget?

  public var remaining: Int { max(0, limit - used - planned) }
}

extension CoverageRules {
  /// Every visit with its cover, and how the limits stand at the end of a year.
  func ledger(
    year: Int, facts: CoverFacts
  ) -> (rows: [(visit: CoverFacts.Visit, coverage: Coverage)], counters: [CoverCounter]) {
    let last = Day(year: year, month: 12, day: 31) ?? facts.today
    let rows = covers(until: last, facts: facts)
    var ledger = VisitLedger(rules: self, facts: facts)
    for (visit, coverage) in rows { ledger.add(visit, coveredBy: coverage) }
    // What one more visit at the very end would find.
    func atTheEnd(_ condition: Int64?, _ care: CareType) -> Coverage {
      ledger.cover(
        of: CoverFacts.Visit(
          appointmentID: .max, conditionID: condition, day: last,
          start: TimeOfDay(minutes: 1439), care: care,
          price: rows.last { $0.visit.price != nil }?.visit.price, state: .planned))
    }
    var counters: [CoverCounter] = []
    func add(_ of: CoverCounter.Of, _ coverage: Coverage) {
      guard let limit = coverage.limit ?? (coverage.budget == nil ? nil : 0) else { return }
      let counter = CoverCounter(
        of: of, used: coverage.used, planned: coverage.planned, limit: limit,
        budget: coverage.budget)
      if !counters.contains(counter) { counters.append(counter) }
    }
    let conditions = Set(rows.filter { $0.visit.day.year == year }.map(\.visit.conditionID))
    let ordered = conditions.sorted { ($0 ?? .min) < ($1 ?? .min) }
    for care in CareType.allCases {
      let coverage = atTheEnd(nil, care)
      switch coverage.rule {
      case .supplementary(_, let policy), .limitReached(_, let policy):
        add(.policy(policy), coverage)
      default: break
      }
    }
    for condition in ordered {
      if case .minor = atTheEnd(condition, .manual).rule {
        add(.minor(conditionID: condition), atTheEnd(condition, .manual))
      }
      let exercise = atTheEnd(condition, .exercise)
      if case .osteoarthritis = exercise.rule { add(.exercise, exercise) }
      if let id = condition, facts.conditions[id]?.kind == .chronic {
        let tally = ledger.chronic[id] ?? VisitLedger.Tally()
        let used = max(0, tally.used + facts.opening(in: nil, of: id, on: last).all)
        let limit = rules(on: last).chronicOwnVisits
        counters.append(
          CoverCounter(
            of: .chronic(conditionID: id), used: min(limit, used),
            planned: min(tally.planned, limit - min(limit, used)), limit: limit, budget: nil))
      }
    }
    return (rows, counters)
  }
}

extension Reader {
  /// The visits of a calendar year in order of date, each with its cover; before them those of
  /// earlier years that still count.
  public func ledger(of patient: ID<Patient>, year: Int) throws -> CoverLedger {
    let last = Day(year: year, month: 12, day: 31) ?? today
    let facts = try coverFacts(of: patient, through: last)
    let (rows, counters) = try coverageRules().ledger(year: year, facts: facts)
    let prices = try priceList()
    var lines = rows.filter { $0.visit.day.year == year || $0.coverage.countsAcrossYears }
      .map { visit, coverage in
        LedgerLine(
          day: visit.day, time: visit.start,
          kind: visit.state == .used ? .used(coverage) : .planned(coverage),
          appointment: ID(visit.appointmentID),
          price: visit.kindID.flatMap { prices.price(ofKind: $0, on: visit.day)?.cents })
      }
    lines += try releasedLines(of: patient, year: year) + statedLines(of: patient, year: year)
    lines.sort { left, right in
      (left.day, left.time?.minutes ?? -1) < (right.day, right.time?.minutes ?? -1)
    }
    return CoverLedger(year: year, lines: lines, counters: counters)
  }
}

extension Coverage {
  /// Whether the visit counts for a condition in the years after it too.
  var countsAcrossYears: Bool {
    switch rule {
    case .chronic, .osteoarthritis: true
    default:
      notes.contains { note in
        if case .chronicFirst = note { true } else { false }
      }
    }
  }
}
