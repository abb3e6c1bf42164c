/// Follows one patient's visits in order of date, and who pays for each.
///
/// Two counters run beside each other: of a calendar year (supplementary policies) and of a
/// condition (children in a calendar year; the chronic list and osteoarthritis across years).
struct VisitLedger {
  /// Visits, or cents, that one limit pays for.
  struct Tally {
    var used = 0
    var planned = 0

    var sum: Int { used + planned }

    mutating func add(_ amount: Int, _ state: CoverFacts.Visit.State) {
      switch state {
      case .used: used += amount
      case .planned: planned += amount
      }
    }
  }

  /// What supplementary policies paid in a calendar year.
  struct Year {
    var all = Tally()
    var manual = Tally()
    var cents = Tally()
  }

  struct ConditionYear: Hashable {
    let conditionID: Int64?
    let year: Int
  }

  private struct Treatment: Hashable {
    let day: Day
    let kindID: Int64?
  }

  /// How a condition stands with the chronic list on a day.
  private enum ChronicState {
    case ordinary
    case noReferral
    case ended(Day)
    case notListed
    case listed(until: Day?)
  }

  let rules: CoverageRules
  let facts: CoverFacts
  private(set) var supplementary: [Int: Year] = [:]
  private(set) var minor: [ConditionYear: Tally] = [:]
  /// Visits of conditions of the chronic list, whoever paid.
  private(set) var chronic: [Int64: Tally] = [:]
  /// Supervised exercise therapy, hip and knee together, from its first visit on.
  private(set) var exercise: (start: Day, tally: Tally)?
  private var treatments: Set<Treatment> = []

  init(rules: CoverageRules, facts: CoverFacts) {
    self.rules = rules
    self.facts = facts
  }

  /// Puts a visit on the account of who pays for it.
  mutating func add(_ visit: CoverFacts.Visit, coveredBy coverage: Coverage) {
    let set = rules.rules(on: visit.day)
    switch coverage.rule {
    case .minor:
      let key = ConditionYear(conditionID: visit.conditionID, year: visit.day.year)
      minor[key, default: Tally()].add(coverage.taken, visit.state)
    case .supplementary(_, let policy):
      supplementary[visit.day.year, default: Year()].all.add(coverage.taken, visit.state)
      if visit.care == .manual {
        supplementary[visit.day.year, default: Year()].manual.add(coverage.taken, visit.state)
      }
      if policy.countsScreening || !visit.isScreening, let cost = policy.cost(of: visit) {
        supplementary[visit.day.year, default: Year()].cents.add(cost, visit.state)
      }
    case .osteoarthritis:
      if isPast(exercise?.start, on: visit.day, set) { exercise = nil }
      var window = exercise ?? (visit.day, Tally())
      window.tally.add(coverage.taken, visit.state)
      exercise = window
    case .chronic, .chronicMinor, .limitReached, .noPolicy, .secondOnOneDay, .birthDateUnknown:
      break
    }
    if let id = visit.conditionID, countsAsChronic(visit, coverage, set) {
      chronic[id, default: Tally()].add(takes(visit, set, nil), visit.state)
    }
    treatments.insert(Treatment(day: visit.day, kindID: visit.kindID))
  }

  /// The cover of a visit after all those added.
  ///
  /// The first rule that applies decides; a rule for more conditions is one more line here.
  func cover(of visit: CoverFacts.Visit) -> Coverage {
    guard let birthDate = facts.birthDate, let age = birthDate.age(on: visit.day) else {
      return Coverage(rule: .birthDateUnknown, payer: .unknown, day: visit.day)
    }
    let set = rules.rules(on: visit.day)
    if set.paysOneADay,
      treatments.contains(Treatment(day: visit.day, kindID: visit.kindID))
    {
      return selfPay(visit, set, .secondOnOneDay)
    }
    var notes: [Coverage.Note] = []
    return chronicList(visit, age, set, &notes)
      ?? minorBasic(visit, age, set, notes)
      ?? exerciseTherapy(visit, age, set, &notes)
      ?? supplementaryPolicy(visit, age, set, notes)
      ?? selfPay(visit, set, .noPolicy(age: age), notes + policyEnded(before: visit.day))
  }

  // MARK: - The basic package

  /// A condition of the chronic list: under 18 from the first visit, from 18 after the first
  /// twenty (Besluit zorgverzekering, article 2.6, second and third paragraph).
  private func chronicList(
    _ visit: CoverFacts.Visit, _ age: Int, _ set: CoverageRuleSet, _ notes: inout [Coverage.Note]
  ) -> Coverage? {
    let until: Day?
    switch chronicState(of: visit) {
    case .ordinary: return nil
    case .noReferral:
      notes.append(.noReferral)
      return nil
    case .ended(let day):
      notes.append(.termEnded(day))
      return nil
    case .notListed:
      notes.append(.notListed)
      return nil
    case .listed(let last): until = last
    }
    let tally = visit.conditionID.flatMap { chronic[$0] } ?? Tally()
    let opening = facts.opening(in: nil, of: visit.conditionID, on: visit.day)
    let before = max(0, tally.sum + opening.all)
    if age < set.adultAge {
      return Coverage(
        rule: .chronicMinor(age: age, adultAge: set.adultAge, until: until), payer: .basic,
        day: visit.day, used: max(0, tally.used + opening.all), planned: tally.planned,
        elsewhere: opening.elsewhere, taken: takes(visit, set, nil),
        verification: verification(visit, set))
    }
    guard before >= set.chronicOwnVisits else {
      notes.append(.chronicFirst(number: before + 1, of: set.chronicOwnVisits))
      return nil
    }
    return Coverage(
      rule: .chronic(age: age, ownVisits: set.chronicOwnVisits, until: until), payer: .basic,
      day: visit.day, used: max(0, tally.used + opening.all), planned: tally.planned,
      elsewhere: opening.elsewhere, taken: takes(visit, set, nil), hasDeductible: true,
      deductible: set.deductible, needs: priceToTell, verification: verification(visit, set))
  }

  private func chronicState(of visit: CoverFacts.Visit) -> ChronicState {
    guard let condition = visit.conditionID.flatMap({ facts.conditions[$0] }),
      condition.kind == .chronic, let code = condition.chronicCode, let began = condition.began
    else { return .ordinary }
    guard began <= visit.day else { return .ordinary }
    guard let entry = rules.chronicEntry(code, on: visit.day) else { return .notListed }
    let last = entry.termMonths.map { began.adding(months: $0) - 1 }
    if let last, last < visit.day { return .ended(last) }
    guard let referred = condition.referred, referred <= visit.day else { return .noReferral }
    return .listed(until: last)
  }

  private func countsAsChronic(
    _ visit: CoverFacts.Visit, _ coverage: Coverage, _ set: CoverageRuleSet
  ) -> Bool {
    guard coverage.rule != .secondOnOneDay, case .listed = chronicState(of: visit) else {
      return false
    }
    if case .chronicMinor = coverage.rule { return set.chronicCountsMinor }
    return coverage.payer != .unknown
  }

  /// Under 18: nine per condition and calendar year, nine more after an extension (the same
  /// article, fourth paragraph).
  private func minorBasic(
    _ visit: CoverFacts.Visit, _ age: Int, _ set: CoverageRuleSet, _ notes: [Coverage.Note]
  ) -> Coverage? {
    guard age < set.adultAge else { return nil }
    let year = visit.day.year
    let tally = minor[ConditionYear(conditionID: visit.conditionID, year: year)] ?? Tally()
    // What was said about no condition may have been of another one.
    let opening =
      visit.conditionID.map { facts.opening(in: year, of: $0, on: visit.day) }
      ?? (all: 0, elsewhere: 0)
    let used = max(0, tally.used + opening.all)
    let sum = used + tally.planned
    let (first, most) = (set.minorTreatments, set.minorTreatments + set.minorExtension)
    guard sum < most else { return nil }
    // An extension is of the calendar year in which it was recorded.
    let isExtended =
      visit.conditionID.flatMap { facts.extensions[$0] }?.contains { $0.year == year } ?? false
    let needsExtension = sum >= first && !isExtended
    let leftOfThisSeries = (sum < first ? first : most) - sum
    var needs: Set<Coverage.Need> = needsExtension ? [.extend] : []
    if notes.contains(.noReferral) { needs.insert(.refer) }
    var notes = notes
    let taken = takes(visit, set, nil)
    if taken == 0 { notes.append(.screeningFree) }
    if visit.conditionID != nil {
      let unsorted = facts.opening(in: year, of: nil, on: visit.day).elsewhere
      if unsorted > 0 { notes.append(.elsewhereOfAnyCondition(unsorted)) }
    }
    return Coverage(
      rule: .minor(age: age, adultAge: set.adultAge, isExtended: isExtended), payer: .basic,
      day: visit.day,
      used: used, planned: tally.planned, limit: isExtended ? most : first,
      number: needsExtension ? nil : leftOfThisSeries, elsewhere: opening.elsewhere,
      taken: taken, needs: needs, notes: notes,
      verification: verification(visit, set))
  }

  /// Osteoarthritis of hip or knee, from 18: supervised exercise therapy, hip and knee together,
  /// since 2018.
  private func exerciseTherapy(
    _ visit: CoverFacts.Visit, _ age: Int, _ set: CoverageRuleSet, _ notes: inout [Coverage.Note]
  ) -> Coverage? {
    guard age >= set.adultAge, set.exerciseVisits > 0, visit.care == .exercise,
      let id = visit.conditionID, facts.conditions[id]?.kind == .osteoarthritis
    else { return nil }
    let tally = isPast(exercise?.start, on: visit.day, set) ? Tally() : exercise?.tally ?? Tally()
    let elsewhere = facts.exerciseElsewhere(on: visit.day, months: set.exerciseMonths)
    let used = max(0, tally.used + elsewhere)
    let left = set.exerciseVisits - used - tally.planned
    guard left > 0 else {
      notes.append(.exerciseUsedUp(set.exerciseVisits))
      return nil
    }
    let taken = takes(visit, set, nil)
    if taken == 0 { notes.append(.screeningFree) }
    return Coverage(
      rule: .osteoarthritis(age: age, months: set.exerciseMonths), payer: .basic, day: visit.day,
      used: used, planned: tally.planned, limit: set.exerciseVisits, number: left,
      elsewhere: max(0, elsewhere), taken: min(taken, left), hasDeductible: true,
      deductible: set.deductible, needs: priceToTell, notes: notes,
      verification: verification(visit, set))
  }

  /// Whether the months that began on a day are over.
  private func isPast(_ start: Day?, on day: Day, _ set: CoverageRuleSet) -> Bool {
    guard let start, let months = set.exerciseMonths else { return false }
    return day >= start.adding(months: months)
  }

  // MARK: - Supplementary policies

  /// One of the limits of a policy.
  private struct Bound {
    let limit: Int
    let used: Int
    let planned: Int
    var elsewhere = 0
    /// Of the limit, what the year before left over.
    var carried = 0
    var isManual = false

    /// Below zero when more was used than there is.
    var left: Int { limit - used - planned }
  }

  /// What a policy in force on the day still pays for in its calendar year.
  private func supplementaryPolicy(
    _ visit: CoverFacts.Visit, _ age: Int, _ set: CoverageRuleSet, _ before: [Coverage.Note]
  ) -> Coverage? {
    guard let policy = facts.policy(on: visit.day) else { return nil }
    var notes = before
    let year = supplementary[visit.day.year] ?? Year()
    let opening = facts.opening(in: visit.day.year, of: nil, on: visit.day)
    var bounds: [Bound] = []
    let used = max(0, year.all.used + opening.all)
    if let sessions = policy.sessions {
      let carried = carriedOver(into: visit.day.year, by: policy, on: visit.day)
      bounds.append(
        Bound(
          limit: sessions + carried, used: used, planned: year.all.planned,
          elsewhere: opening.elsewhere, carried: carried))
    }
    if let manual = policy.manualSessions, visit.care == .manual {
      bounds.append(
        Bound(
          limit: max(0, manual), used: year.manual.used, planned: year.manual.planned,
          isManual: true))
    }
    let bound = bounds.min { $0.left < $1.left }
    let cost = policy.cost(of: visit)
    let budget = policy.budget.map {
      Coverage.Budget(
        limit: $0, used: max(0, year.cents.used + opening.all * (cost ?? 0)),
        planned: year.cents.planned, price: cost)
    }
    // Whole visits, at the price of this one.
    let affordable = budget.flatMap { budget in
      budget.price.map { $0 > 0 ? budget.remaining / $0 : Int.max }
    }
    if let bound { notes += self.notes(on: bound, affordable, opening.elsewhere, visit.day.year) }
    let left = [bound?.left, affordable].compactMap { $0 }.min()
    if let left, left <= 0 {
      return selfPay(
        visit, set, .limitReached(age: age, policy: policy), notes, bound: bound, budget: budget)
    }
    let taken = takes(visit, set, policy)
    if taken == 0 { notes.append(.screeningFree) }
    let fits = left.map { taken <= $0 } ?? true
    if !fits { notes.append(.takes(visits: taken, left: left ?? 0)) }
    let isPartial = !policy.isContracted || !fits
    let part = policy.payment(on: visit.day).map {
      Coverage.Part(
        payment: $0, price: visit.price,
        paid: fits ? $0.paid(ofPrice: visit.price, visits: visit.visits) : nil)
    }
    var needs = isPartial ? priceToTell : []
    if notes.contains(.noReferral) { needs.insert(.refer) }
    if let budget, budget.price == nil { needs.insert(.setPrice) }
    return Coverage(
      rule: .supplementary(age: age, policy: policy), payer: .supplementary, day: visit.day,
      used: bound?.used ?? used, planned: bound?.planned ?? year.all.planned, limit: bound?.limit,
      number: affordable == .max ? bound?.left : left,
      elsewhere: bound?.elsewhere ?? opening.elsewhere,
      budget: budget, taken: min(taken, left ?? taken), isPartial: isPartial, part: part,
      needs: needs, notes: notes, verification: verification(visit, set))
  }

  /// What there is to know of the limit that decides.
  ///
  /// - Parameter affordable: How many visits a budget still pays for.
  private func notes(
    on bound: Bound, _ affordable: Int?, _ elsewhere: Int, _ year: Int
  ) -> [Coverage.Note] {
    var notes: [Coverage.Note] = []
    if bound.carried > 0 { notes.append(.carriedOver(visits: bound.carried, from: year - 1)) }
    if bound.isManual {
      if bound.left <= affordable ?? .max { notes.append(.manualLimit) }
      if elsewhere > 0 { notes.append(.elsewhereOfAnyCare(elsewhere)) }
    }
    return notes
  }

  private func policyEnded(before day: Day) -> [Coverage.Note] {
    let ended = facts.policies.compactMap { policy in policy.validTo.map { (policy.name, $0) } }
      .filter { $0.1 < day }.max { $0.1 < $1.1 }
    return ended.map { [.policyEnded(name: $0.0, on: $0.1)] } ?? []
  }

  /// How many visits one takes from the cover of a policy, or of the basic package.
  private func takes(
    _ visit: CoverFacts.Visit, _ set: CoverageRuleSet, _ policy: Policy?
  ) -> Int {
    let screeningCounts = set.screeningCounts && policy?.countsScreening ?? true
    return visit.isScreening && !screeningCounts ? 0 : visit.visits
  }

  /// What a policy of the same insurer left over at the end of the year before.
  ///
  /// What was carried into that year itself is used first.
  private func carriedOver(into year: Int, by policy: Policy, on day: Day) -> Int {
    guard let last = Day(year: year - 1, month: 12, day: 31), let old = facts.policy(on: last),
      old.carryOver > 0, old.insurerName == policy.insurerName, let sessions = old.sessions
    else { return 0 }
    let carriedBefore = carriedOver(into: year - 1, by: old, on: day)
    let opening = facts.opening(in: year - 1, of: nil, on: day)
    let used = max(0, (supplementary[year - 1]?.all.sum ?? 0) + opening.all)
    return max(0, min(old.carryOver, sessions - max(0, used - carriedBefore)))
  }

  private func selfPay(
    _ visit: CoverFacts.Visit, _ set: CoverageRuleSet, _ rule: Coverage.Rule,
    _ notes: [Coverage.Note] = [], bound: Bound? = nil, budget: Coverage.Budget? = nil
  ) -> Coverage {
    var needs = priceToTell
    if notes.contains(.noReferral) { needs.insert(.refer) }
    return Coverage(
      rule: rule, payer: .selfPay, day: visit.day, used: bound?.used ?? 0,
      planned: bound?.planned ?? 0, limit: bound?.limit, elsewhere: bound?.elsewhere ?? 0,
      budget: budget, needs: needs, notes: notes, verification: verification(visit, set))
  }

  private var priceToTell: Set<Coverage.Need> { facts.pricesTold == nil ? [.tellPrice] : [] }

  // MARK: - Verification

  /// A check holds for its term, but no longer than the policies and the age it was about.
  private func verification(
    _ visit: CoverFacts.Visit, _ set: CoverageRuleSet
  ) -> Coverage.Verification {
    if visit.day.year > facts.today.year { return .yearNotBegun }
    guard let verifiedOn = facts.verifiedOn else { return .unverified }
    let isInTerm =
      switch set.verificationTerm {
      case .calendarYear: verifiedOn.year >= visit.day.year
      case .days(let days): visit.day - verifiedOn <= days
      }
    func changed(_ day: Day?) -> Bool { day.map { verifiedOn < $0 && $0 <= visit.day } ?? false }
    let hasChanged =
      changed(facts.birthDate?.birthday(set.adultAge))
      || facts.policies.contains { changed($0.validFrom) || changed($0.validTo.map { $0 + 1 }) }
    return isInTerm && !hasChanged ? .verified : .unverified
  }
}
