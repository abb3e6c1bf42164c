/// A visit of a series at which something else begins to hold: said before it is booked.
public struct CoverTurn: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// From here on the patient pays.
    case runsOut
    case policyEnds
    /// The basic package paid, and nobody has asked about a supplementary policy yet.
    case basicEnds
    case comesOfAge(age: Int)
    case newYear
    case needsExtension
    /// From here on the basic package pays.
    case basicBegins
    /// From here on a supplementary policy pays.
    case supplementaryBegins
    /// From here on the insurer pays a part.
    case partBegins
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
      // Who asks for the new policy verifies the insurance with it.
      let asksForPolicy = now.isPolicyUnasked && before.payer != .selfPay
      if before.day.year != now.day.year, !asksForPolicy { add(.newYear) }
      if now.needs.contains(.extend), !before.needs.contains(.extend) { add(.needsExtension) }
      if let age = now.rule.age, let adultAge = before.rule.adultAge, age >= adultAge {
        // It says who pays from then on.
        add(.comesOfAge(age: age))
      } else if let kind = payerTurn(before, now) {
        add(kind)
      }
    }
    return turns
  }

  private static func payerTurn(_ before: Coverage, _ now: Coverage) -> Kind? {
    switch (before.payer, now.payer) {
    case (.supplementary, .selfPay) where now.rule.isWithoutPolicy: .policyEnds
    case (.basic, .selfPay) where now.isPolicyUnasked: .basicEnds
    case (.basic, .selfPay), (.supplementary, .selfPay): .runsOut
    case (.supplementary, .basic), (.selfPay, .basic): .basicBegins
    case (.basic, .supplementary): .supplementaryBegins
    // In a new year it is the year that begins.
    case (.selfPay, .supplementary) where before.day.year == now.day.year: .supplementaryBegins
    case (.supplementary, .supplementary) where now.isPartial && !before.isPartial: .partBegins
    default: nil
    }
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
        "Vanaf keer \(when): de polis is afgelopen. ",
        "From visit \(when) on: the policy has ended. ")
        + whoPays(price, language)
    case .basicEnds:
      language(
        "Vanaf keer \(when) betaalt de basisverzekering niet meer. ",
        "From visit \(when) on the basic insurance no longer pays. ") + whoPays(price, language)
    case .comesOfAge(let age):
      language(
        "Vanaf keer \(when) is de patiënt \(age). ", "From visit \(when) on the patient is \(age). "
      )
        + whoPays(price, language)
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
    case .supplementaryBegins:
      language(
        "Vanaf keer \(when) vergoedt de aanvullende polis.",
        "From visit \(when) on the supplementary policy pays.")
    case .partBegins:
      language(
        "Vanaf keer \(when) vergoedt de verzekeraar een deel.",
        "From visit \(when) on the insurer pays a part.")
    }
  }

  /// Who pays where another rule begins to hold: nobody is told that nothing is paid before it
  /// was asked what the policy is.
  private func whoPays(_ price: String, _ language: Language) -> String {
    if coverage.isPolicyUnasked {
      return language(
        "Vraag naar de aanvullende polis; zonder polis zelf betalen\(price).",
        "Ask for the supplementary policy; without one, self-pay\(price).")
    }
    return switch coverage.payer {
    case .basic: language("De basisverzekering vergoedt.", "The basic insurance pays.")
    case .supplementary:
      language("De aanvullende polis vergoedt.", "The supplementary policy pays.")
    case .selfPay:
      language("Geen vergoeding, zelf betalen\(price).", "No cover, self-pay\(price).")
    case .unknown: ""
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
    case .minor(let age, _, _), .chronicMinor(let age, _, _), .chronic(let age, _, _),
      .osteoarthritis(let age, _), .supplementary(let age, _), .limitReached(let age, _),
      .noPolicy(let age):
      age
    case .birthDateUnknown, .secondOnOneDay: nil
    }
  }

  var isMinor: Bool { adultAge != nil }

  /// Of a rule for children: the age at which it ends.
  var adultAge: Int? {
    switch self {
    case .minor(_, let adultAge, _), .chronicMinor(_, let adultAge, _): adultAge
    default: nil
    }
  }

  var isWithoutPolicy: Bool {
    if case .noPolicy = self { true } else { false }
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
