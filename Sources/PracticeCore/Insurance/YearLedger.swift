/// Follows one patient's visits through a calendar year, in order, and who pays for each.
struct YearLedger {
  /// Visits that one limit pays for.
  private struct Tally {
    var used = 0
    var planned = 0

    var sum: Int { used + planned }

    mutating func add(_ state: CoverFacts.Visit.State) {
      switch state {
      case .used: used += 1
      case .planned: planned += 1
      }
    }
  }

  private struct Treatment: Hashable {
    let day: Day
    let kindID: Int64?
  }

  let rules: CoverageRules
  let facts: CoverFacts
  /// Visits of the year still to be added, in any order.
  var pending: [CoverFacts.Visit] = []
  private var supplementary = Tally()
  private var minor: [Int64?: Tally] = [:]
  private var treatments: Set<Treatment> = []

  init(rules: CoverageRules, facts: CoverFacts) {
    self.rules = rules
    self.facts = facts
  }

  /// Adds the pending visits in order of date.
  mutating func settle() {
    for visit in pending.sorted(by: isEarlier) { add(visit) }
    pending = []
  }

  /// Puts a visit on the account of who pays for it.
  mutating func add(_ visit: CoverFacts.Visit) {
    let coverage = cover(of: visit)
    switch coverage.rule {
    case .minor: minor[visit.episodeID, default: Tally()].add(visit.state)
    case .supplementary: supplementary.add(visit.state)
    case .limitReached, .noPolicy, .secondOnOneDay, .birthDateUnknown: break
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
    return secondOnOneDay(visit)
      ?? minorBasic(visit, age)
      ?? supplementaryPolicy(visit, age)
      ?? selfPay(visit, .noPolicy(age: age))
  }

  private func secondOnOneDay(_ visit: CoverFacts.Visit) -> Coverage? {
    guard rules.rules(on: visit.day).paysOneADay,
      treatments.contains(Treatment(day: visit.day, kindID: visit.kindID))
    else { return nil }
    return selfPay(visit, .secondOnOneDay)
  }

  /// Under 18: nine per condition and calendar year, nine more after an extension.
  private func minorBasic(_ visit: CoverFacts.Visit, _ age: Int) -> Coverage? {
    let set = rules.rules(on: visit.day)
    guard age < set.adultAge else { return nil }
    let tally = minor[visit.episodeID] ?? Tally()
    let (first, most) = (set.minorTreatments, set.minorTreatments + set.minorExtension)
    guard tally.sum < most else { return nil }
    // An extension is of the calendar year in which it was recorded.
    let isExtended =
      visit.episodeID.flatMap { facts.extensions[$0] }.map { $0.year == visit.day.year } ?? false
    let needsExtension = tally.sum >= first && !isExtended
    let leftOfThisSeries = (tally.sum < first ? first : most) - tally.sum
    return Coverage(
      rule: .minor(age: age, isExtended: isExtended), payer: .basic, day: visit.day,
      used: tally.used, planned: tally.planned, limit: isExtended ? most : first,
      number: needsExtension ? nil : leftOfThisSeries,
      needs: needsExtension ? [.extend] : [], verification: verification(of: visit, set))
  }

  /// What a policy in force on the day still pays for in its calendar year.
  private func supplementaryPolicy(_ visit: CoverFacts.Visit, _ age: Int) -> Coverage? {
    guard let policy = facts.policy(on: visit.day) else { return nil }
    let elsewhere = facts.usedElsewhere(on: visit.day)
    let used = supplementary.used + elsewhere
    guard let limit = policy.sessions else {
      return paid(visit, policy, age, used: used, elsewhere: elsewhere, limit: nil)
    }
    guard used + supplementary.planned < limit else {
      return selfPay(
        visit, .limitReached(age: age, policy: policy), used: used, elsewhere: elsewhere,
        limit: limit)
    }
    return paid(visit, policy, age, used: used, elsewhere: elsewhere, limit: limit)
  }

  private func paid(
    _ visit: CoverFacts.Visit, _ policy: Policy, _ age: Int, used: Int, elsewhere: Int, limit: Int?
  ) -> Coverage {
    Coverage(
      rule: .supplementary(age: age, policy: policy), payer: .supplementary, day: visit.day,
      used: used, planned: supplementary.planned, limit: limit,
      number: limit.map { $0 - used - supplementary.planned }, elsewhere: elsewhere,
      isPartial: !policy.isContracted, needs: policy.isContracted ? [] : priceToTell,
      verification: verification(of: visit, rules.rules(on: visit.day)))
  }

  private func selfPay(
    _ visit: CoverFacts.Visit, _ rule: Coverage.Rule, used: Int = 0, elsewhere: Int = 0,
    limit: Int? = nil
  ) -> Coverage {
    Coverage(
      rule: rule, payer: .selfPay, day: visit.day, used: used,
      planned: limit == nil ? 0 : supplementary.planned, limit: limit, elsewhere: elsewhere,
      needs: priceToTell, verification: verification(of: visit, rules.rules(on: visit.day)))
  }

  private var priceToTell: Set<Coverage.Need> { facts.pricesTold == nil ? [.tellPrice] : [] }

  /// A check holds for its term, but no longer than the policies and the age it was about.
  private func verification(
    of visit: CoverFacts.Visit, _ set: CoverageRuleSet
  ) -> Coverage.Verification {
    if visit.day.year > facts.today.year { return .yearNotBegun }
    guard let verifiedOn = facts.verifiedOn else { return .unverified }
    let isInTerm =
      switch set.verificationTerm {
      case .calendarYear: verifiedOn.year >= visit.day.year
      case .days(let days): visit.day - verifiedOn <= days
      }
    let adulthood = facts.birthDate?.birthday(set.adultAge)
    let changes =
      facts.policies.flatMap { [$0.validFrom, $0.validTo.map { $0 + 1 }] } + [adulthood]
    let hasChanged = changes.contains { change in
      change.map { verifiedOn < $0 && $0 <= visit.day } ?? false
    }
    return isInTerm && !hasChanged ? .verified : .unverified
  }
}
