import XCTest

@testable import PracticeCore

/// What holds for every patient, tried on random ones; a failure names its seed.
final class CoveragePropertyTests: XCTestCase {
  private let rules = CoverageRules.shipped
  private let seeds: Range<UInt64> = 1..<150

  func testUsedPlannedAndRemainingAddUpToTheLimit() {
    for (seed, facts) in patients() {
      for visit in facts.visits {
        let coverage = rules.cover(of: visit, facts: facts)
        guard let limit = coverage.limit, let remaining = coverage.remaining else { continue }
        XCTAssertEqual(coverage.used + coverage.planned + remaining, limit, "seed \(seed)")
        XCTAssertGreaterThanOrEqual(min(coverage.used, coverage.planned, remaining), 0)
        if let number = coverage.number { XCTAssertGreaterThan(number, 0, "seed \(seed)") }
        guard let budget = coverage.budget else { continue }
        XCTAssertGreaterThanOrEqual(budget.remaining, 0, "seed \(seed)")
      }
    }
  }

  func testTheOrderOfEntryMakesNoDifference() {
    for (seed, facts) in patients() {
      var random = SeededRandom(seed: seed)
      var shuffled = facts
      shuffled.visits.shuffle(using: &random)
      shuffled.policies.shuffle(using: &random)
      shuffled.openings.shuffle(using: &random)
      for visit in facts.visits {
        XCTAssertEqual(
          rules.cover(of: visit, facts: shuffled), rules.cover(of: visit, facts: facts),
          "seed \(seed)")
      }
    }
  }

  func testLaterVisitsMakeNoDifference() {
    for (seed, facts) in patients() {
      for visit in facts.visits {
        var earlier = facts
        earlier.visits.removeAll { $0.moment > visit.moment }
        XCTAssertEqual(
          rules.cover(of: visit, facts: earlier), rules.cover(of: visit, facts: facts),
          "seed \(seed)")
      }
    }
  }

  /// A cancelled visit is no longer in the facts: what it took is there for the next one.
  ///
  /// Only without conditions that count on: of the chronic list the first visits are the
  /// patient's, so that one fewer of them may mean that a later one is not paid yet.
  func testCallingOffGivesBack() {
    for (seed, facts) in patients(plain: true) {
      for cancelled in facts.visits where cancelled.counts {
        var without = facts
        without.visits.removeAll { $0 == cancelled }
        let own = rules.cover(of: cancelled, facts: facts)
        for later in without.visits where later.moment > cancelled.moment {
          let before = rules.cover(of: later, facts: facts)
          let after = rules.cover(of: later, facts: without)
          XCTAssertLessThanOrEqual(spent(after), spent(before), "seed \(seed)")
          guard case .supplementary = before.rule, case .supplementary = own.rule,
            cancelled.day.year == later.day.year, let left = before.remaining,
            !someoneElseTakesIt(between: cancelled, later, facts)
          else { continue }
          XCTAssertEqual(after.remaining, left + 1, "seed \(seed), \(later.day.iso)")
        }
      }
    }
  }

  /// A visit in between that the patient would have paid now takes the place that came free.
  private func someoneElseTakesIt(
    between cancelled: CoverFacts.Visit, _ later: CoverFacts.Visit, _ facts: CoverFacts
  ) -> Bool {
    facts.visits.contains { visit in
      guard cancelled.moment < visit.moment, visit.moment < later.moment, visit.counts,
        case .limitReached = rules.cover(of: visit, facts: facts).rule
      else { return false }
      return true
    }
  }

  func testABookingHasTheFlagItWasPromised() {
    for (seed, facts) in patients() {
      for visit in facts.visits {
        var before = facts
        before.visits.removeAll { $0 == visit }
        let preview = CoverFacts.Visit(
          appointmentID: .max, conditionID: visit.conditionID, kindID: visit.kindID,
          day: visit.day, start: visit.start, visits: visit.visits, care: visit.care,
          isScreening: visit.isScreening, price: visit.price, state: .planned)
        XCTAssertEqual(
          rules.cover(of: preview, facts: before), rules.cover(of: visit, facts: facts),
          "seed \(seed)")
      }
    }
  }

  /// How bad the outcome is for the patient: self-pay is worst, then a smaller number.
  private func spent(_ coverage: Coverage) -> Int {
    switch coverage.payer {
    case .basic: 0
    case .supplementary: 1000 - min(coverage.remaining ?? 900, 900)
    case .selfPay, .unknown: 2000
    }
  }

  private func patients(plain: Bool = false) -> [(seed: UInt64, facts: CoverFacts)] {
    seeds.map { seed in
      var random = SeededRandom(seed: seed)
      return (seed, patient(&random, plain: plain))
    }
  }

  /// At most one visit a day, so that every visit uses what it counts for.
  ///
  /// - Parameter plain: Manual therapy only, nothing on the chronic list.
  private func patient(_ random: inout SeededRandom, plain: Bool) -> CoverFacts {
    let first = theDay("2026-01-01")
    let limits: [Policy.Limit] = [
      .sessions(4), .sessions(9), .sessions(18), .unlimited, .budget(30_000),
    ]
    let policies = (0..<Int.random(in: 0...2, using: &random)).map { index in
      Policy(
        id: Int64(index), insurerName: "Fictief Verzekerd", package: "Pakket",
        limit: limits.randomElement(using: &random) ?? .unlimited,
        manualSessions: Int.random(in: 0..<4, using: &random) == 0 ? 5 : nil,
        carryOver: Int.random(in: 0..<3, using: &random) == 0 ? 3 : 0,
        countsScreening: Bool.random(using: &random),
        validFrom: first + Int.random(in: -400...400, using: &random),
        validTo: Bool.random(using: &random)
          ? nil : first + Int.random(in: 0...700, using: &random),
        isContracted: Bool.random(using: &random))
    }
    let days = Set((0..<30).map { _ in Int.random(in: -200..<450, using: &random) }).sorted()
    let visits = days.shuffled(using: &random).enumerated().map { index, offset in
      CoverFacts.Visit(
        appointmentID: Int64(index), conditionID: [1, 2, nil].randomElement(using: &random) ?? nil,
        kindID: 1, day: first + offset,
        start: TimeOfDay(minutes: Int.random(in: 480..<1080, using: &random)),
        visits: Int.random(in: 0..<10, using: &random) > 0 ? 1 : 0,
        care: Int.random(in: 0..<4, using: &random) == 0 && !plain ? .exercise : .manual,
        isScreening: Int.random(in: 0..<8, using: &random) == 0 && !plain, price: 5000,
        state: first + offset < theDay("2026-09-01") ? .used : .planned)
    }
    let kinds: [ConditionDetails?] = [
      nil, ConditionDetails(kind: .osteoarthritis),
      ConditionDetails(
        kind: .chronic, chronicCode: "frozenShoulder", began: first - 100, referred: first - 50),
      ConditionDetails(
        kind: .chronic, chronicCode: "stroke", began: first - 300, referred: first - 250),
    ]
    var conditions: [Int64: ConditionDetails] = [:]
    conditions[1] = plain ? nil : kinds.randomElement(using: &random) ?? nil
    // A third of them turn 18 on the way.
    let births = [theDay("1980-03-12"), theDay("2008-08-15"), theDay("2014-01-01")]
    return CoverFacts(
      birthDate: births.randomElement(using: &random), policies: policies, conditions: conditions,
      verifiedOn: Bool.random(using: &random) ? first + 20 : nil,
      openings: Bool.random(using: &random)
        ? []
        : [
          CoverFacts.Opening(year: 2026, count: 3, day: first + 100),
          CoverFacts.Opening(.adjustment, year: 2026, count: -1, day: first + 150),
          CoverFacts.Opening(year: 2026, conditionID: 1, count: 2, day: first + 120),
        ],
      visits: visits, extensions: Bool.random(using: &random) ? [1: [first + 60]] : [:],
      pricesTold: Bool.random(using: &random) ? first : nil, today: theDay("2026-09-01"))
  }
}
