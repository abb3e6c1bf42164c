/// A visit of a series at which something else begins to hold: said before it is booked.
public struct CoverTurn: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// From here on the patient pays.
    case runsOut
    case policyEnds
    case comesOfAge(age: Int)
    case newYear
    case needsExtension
    /// From here on the basic package pays.
    case basicBegins
  }

  public let kind: Kind
  /// Which of the series, from 1.
  public let number: Int
  public let coverage: Coverage

  /// Where the cover of a series turns, in order.
  static func turns(in covers: [Coverage?]) -> [CoverTurn] {
    var turns: [CoverTurn] = []
    // A second one on a day is not covered for itself only: nothing begins to hold there.
    let ordinary = covers.enumerated().compactMap { index, coverage in
      coverage.flatMap { $0.rule == .secondOnOneDay ? nil : (offset: index, element: $0) }
    }
    for ((_, before), (index, now)) in zip(ordinary, ordinary.dropFirst()) {
      func add(_ kind: Kind) {
        turns.append(CoverTurn(kind: kind, number: index + 1, coverage: now))
      }
      if before.day.year != now.day.year { add(.newYear) }
      if before.rule.isMinor, let age = now.rule.age, !now.rule.isMinor {
        add(.comesOfAge(age: age))
      }
      if now.payer == .selfPay, before.payer != .selfPay {
        if case .noPolicy = now.rule, case .supplementary = before.rule {
          add(.policyEnds)
        } else {
          add(.runsOut)
        }
      }
      if now.needs.contains(.extend), !before.needs.contains(.extend) { add(.needsExtension) }
      if now.payer == .basic, before.payer != .basic { add(.basicBegins) }
    }
    return turns
  }

  fileprivate static func price(_ cents: Int?, _ language: Language) -> String {
    cents.map { ", " + language.euros($0) } ?? ""
  }

  /// - Parameter price: What the visit costs, in cents; said where the patient begins to pay.
  public func sentence(in language: Language, price: Int? = nil) -> String {
    let price = CoverTurn.price(price, language)
    let when = "\(number) (\(language.shortDate(coverage.day)))"
    return switch kind {
    case .runsOut:
      language(
        "Vanaf keer \(when): vergoeding op, zelf betalen\(price).",
        "From visit \(when) on: cover used up, self-pay\(price).")
    case .policyEnds:
      language(
        "Vanaf keer \(when): de polis is dan afgelopen, zelf betalen\(price).",
        "From visit \(when) on: the policy has ended, self-pay\(price).")
    case .comesOfAge(let age):
      language(
        "Vanaf keer \(when) is de patiënt \(age); de vlag is dan \(coverage.flag())",
        "From visit \(when) on the patient is \(age); the flag then is \(coverage.flag())")
    case .newYear:
      language(
        "Vanaf keer \(when) een nieuw jaar: controleer dan de verzekering.",
        "From visit \(when) on a new year: verify the insurance then.")
    case .needsExtension:
      language(
        "Vanaf keer \(when) is een verlenging nodig.",
        "From visit \(when) on an extension is needed.")
    case .basicBegins:
      language(
        "Vanaf keer \(when) vergoedt de basisverzekering.",
        "From visit \(when) on the basic insurance pays.")
    }
  }
}

/// What booking some visits comes to.
public struct SeriesCover: Sendable {
  /// Of each visit, in the order given; nothing for one that does not count.
  public let covers: [Coverage?]
  /// What each costs, in cents, where the price list says so.
  let prices: [Int?]
  public let turns: [CoverTurn]
  /// What becomes of visits that are planned after the first of them already.
  public let changes: [FlagChange]

  /// What there is to know of the cover, each said of the visits it applies to.
  public func sentences(in language: Language) -> [String] {
    let second = covers.indices.filter { covers[$0]?.rule == .secondOnOneDay }
    var sentences = turns.map { $0.sentence(in: language, price: prices[$0.number - 1]) }
    if let last = second.last {
      let others = second.dropLast().map { "\($0 + 1)" }.joined(separator: ", ")
      let numbers = others.isEmpty ? "" : others + language(" en ", " and ")
      let which = "\(numbers)\(last + 1)"
      let price = CoverTurn.price(prices[last], language)
      sentences.insert(
        second.count == 1
          ? language(
            "Keer \(which): al een behandeling die dag, dus zelf betalen\(price).",
            "Visit \(which): another treatment that day already, so self-pay\(price).")
          : language(
            "Keer \(which): al een behandeling die dag, dus zelf betalen\(price).",
            "Visits \(which): another treatment that day already, so self-pay\(price)."), at: 0)
    }
    return sentences
  }
}

extension Coverage.Rule {
  /// Nothing when the birth date is unknown.
  var age: Int? {
    switch self {
    case .minor(let age, _), .chronicMinor(let age, _), .chronic(let age, _, _),
      .osteoarthritis(let age, _), .supplementary(let age, _), .limitReached(let age, _),
      .noPolicy(let age):
      age
    case .birthDateUnknown, .secondOnOneDay: nil
    }
  }

  var isMinor: Bool {
    switch self {
    case .minor, .chronicMinor: true
    default: false
    }
  }
}

extension Reader {
  /// Who will pay for visits of one patient that are about to be booked, and what they change.
  ///
  /// - Parameter replaced: Appointments that these come in the place of.
  public func foresee(
    _ bookings: [Booking], replacing replaced: Set<ID<Appointment>> = []
  ) throws -> SeriesCover {
    let counting = bookings.indices.filter { bookings[$0].kind.visits > 0 }
    let days = counting.map { bookings[$0].day }
    guard let patient = bookings.first?.patient, let first = days.min(), let last = days.max()
    else {
      let none = bookings.map { _ in Int?.none }
      return SeriesCover(covers: bookings.map { _ in nil }, prices: none, turns: [], changes: [])
    }
    // The visits after it whose flags may change: as far as the year after.
    let end = last.adding(months: 12)
    let known = try coverFacts(of: [patient], fromYear: first.year, through: end)
    guard let facts = known[patient] else { throw Refusal.notFound(.patient) }
    let rules = try coverageRules()
    var changed = facts
    changed.visits.removeAll { replaced.contains(ID($0.appointmentID)) }
    var added: [Int: CoverFacts.Visit] = [:]
    for index in counting {
      let booking = try completed(bookings[index])
      let visit = try visit(
        at: booking.moment, episode: booking.episode, kind: booking.kind.id, number: index)
      changed.visits.append(visit)
      added[index] = visit
    }
    let after = rules.covers(facts: changed)
    let byID = Dictionary(after.map { ($0.visit.appointmentID, $0.coverage) }) { first, _ in first }
    let covers = bookings.indices.map { added[$0].flatMap { byID[$0.appointmentID] } }
    return SeriesCover(
      covers: covers, prices: bookings.indices.map { added[$0]?.price },
      turns: CoverTurn.turns(in: covers),
      changes: FlagChange.between(rules.covers(facts: facts), after, from: today))
  }

  /// Who will pay for the visits of a plan as it now stands.
  ///
  /// What is passed over takes nothing from the cover; what is moved takes it where it will be.
  public func foresee(_ plan: SeriesPlan) throws -> SeriesCover {
    try foresee(plan.bookings, replacing: Set(plan.moves.map(\.appointment)))
  }
}
