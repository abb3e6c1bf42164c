/// Something the desk has to do, or to know, before a visit is sure to be paid.
public struct DeskTask: Sendable {
  /// The appointment of the patient it is about.
  public let entry: AgendaEntry
  /// What there is to do; never empty.
  public let kinds: [Kind]

  public enum Kind: Hashable, Sendable {
    case verify, extend, refer, setPrice, askBirthDate
    /// What the patient pays of it, in cents, as far as that is known; nothing when the price list
    /// does not say.
    case tellPrice(Int?)
    /// So many visits are paid, this one included.
    case runsOut(left: Int)
    case turnsAdult(age: Int, on: Day)
    /// What a claim needs and is not known.
    case completeClaim([ClaimField])
    case agreeTerms
    case policyEnds(on: Day)
    case verifyNewYear

    public enum ClaimField: Hashable, Sendable { case citizenNumber, policyNumber, uzovi }
  }

  public func sentences(_ language: Language) -> [String] { kinds.map { $0.words(in: language) } }

  /// All of it for a narrow column; a price that is to be entered cannot be told before.
  public func shortText(_ language: Language) -> String {
    kinds.filter { $0 != .tellPrice(nil) || !kinds.contains(.setPrice) }
      .map { $0.shortWords(in: language) }.joined(separator: ", ")
  }
}

/// The lists of the desk.
public enum DeskList: CaseIterable, Sendable {
  case all, verify, price, runsOut, extend, refer, age, claim, newYear
}

extension DeskTask.Kind {
  /// In a few words.
  public func words(in language: Language) -> String {
    switch self {
    case .verify: language("verzekering controleren", "verify the insurance")
    case .tellPrice(let cents):
      language("prijs vertellen", "tell the price")
        + (cents.map { ": " + language.euros($0) } ?? "")
    case .extend: language("verlenging vastleggen", "record the extension")
    case .refer: language("verwijzing vragen", "ask for the referral")
    case .setPrice:
      language("prijs invullen (Instellingen, P)", "enter the price (Settings, P)")
    case .askBirthDate: language("geboortedatum vragen", "ask the birth date")
    case .runsOut(let left):
      language(
        left == 1 ? "laatste die vergoed wordt" : "nog \(left) vergoed",
        left == 1 ? "the last one paid for" : "\(left) left")
    case .turnsAdult(let age, let day):
      language(
        "wordt \(age) op \(language.shortDate(day))", "turns \(age) on \(language.shortDate(day))")
    case .completeClaim(let fields):
      language("ontbreekt: ", "missing: ")
        + fields.map { $0.name(in: language) }.joined(separator: ", ")
    case .agreeTerms: language("voorwaarden bespreken", "go through the terms")
    case .policyEnds(let day):
      language("polis tot \(language.shortDate(day))", "policy until \(language.shortDate(day))")
    case .verifyNewYear: language("controleren voor dit jaar", "verify for this year")
    }
  }

  /// For a narrow column.
  public func shortWords(in language: Language) -> String {
    switch self {
    case .verify: language("controle", "verify")
    case .tellPrice(let cents?): language("prijs ", "price ") + language.euros(cents)
    case .extend: language("verlenging", "extension")
    case .refer: language("verwijzing", "referral")
    case .setPrice: language("prijs invullen", "enter price")
    case .askBirthDate: language("geboortedatum", "birth date")
    case .completeClaim(let fields):
      fields.map { $0.shortName(in: language) }.joined(separator: ", ")
    case .agreeTerms: language("voorwaarden", "terms")
    case .verifyNewYear: language("controle", "verify")
    case .runsOut(left: 1): language("laatste vergoede", "last one paid")
    case .tellPrice(nil), .runsOut, .turnsAdult, .policyEnds: words(in: language)
    }
  }

  /// Whether it has to be done, as against known.
  var isToDo: Bool {
    switch self {
    case .verify, .tellPrice, .extend, .refer, .setPrice, .askBirthDate: true
    case .runsOut, .turnsAdult, .completeClaim, .agreeTerms, .policyEnds,
      .verifyNewYear:
      false
    }
  }

  func belongs(to list: DeskList) -> Bool {
    switch (self, list) {
    case (_, .all): isToDo
    case (.verify, .verify), (.tellPrice, .price), (.setPrice, .price), (.runsOut, .runsOut),
      (.extend, .extend), (.refer, .refer), (.turnsAdult, .age), (.completeClaim, .claim),
      (.askBirthDate, .claim), (.agreeTerms, .claim), (.policyEnds, .newYear),
      (.verifyNewYear, .newYear):
      true
    default: false
    }
  }
}

extension DeskTask.Kind.ClaimField {
  func name(in language: Language) -> String {
    switch self {
    case .citizenNumber: "BSN"
    case .policyNumber: language("polisnummer", "policy number")
    case .uzovi: language("UZOVI-code verzekeraar", "insurer's UZOVI code")
    }
  }

  fileprivate func shortName(in language: Language) -> String {
    switch self {
    case .citizenNumber: "BSN"
    case .policyNumber: language("polisnr.", "policy no.")
    case .uzovi: "UZOVI"
    }
  }
}

extension Coverage {
  /// What the desk has to do for the visit.
  ///
  /// - Parameter price: What it costs, in cents.
  func tasks(price: Int? = nil) -> [DeskTask.Kind] {
    var tasks = Need.allCases.filter(needs.contains).map { need -> DeskTask.Kind in
      switch need {
      case .extend: .extend
      case .refer: .refer
      case .tellPrice: .tellPrice(part?.own ?? price)
      case .setPrice: .setPrice
      }
    }
    if verification == .unverified { tasks.append(.verify) }
    if payer == .unknown { tasks.append(.askBirthDate) }
    return tasks
  }

  /// What the desk has to do, in a few words each.
  public func tasks(in language: Language) -> [String] {
    tasks().map { $0.words(in: language) }
  }
}

extension Reader {
  /// One of the lists of the desk, one line a patient, in order of the appointment it is about.
  ///
  /// - Parameters:
  ///   - days: How many days ahead it looks for visits.
  ///   - left: From how many visits left on a patient is told that they run out.
  public func deskTasks(
    _ list: DeskList = .all, days: Int, runningOutAt left: Int = 3
  ) throws -> [DeskTask] {
    switch list {
    case .age: return try turningAdult(days: 60)
    case .newYear: return try newYear()
    default: break
    }
    let appointments = try appointmentsToCome(days: days)
    let covers = try coverage(of: appointments, rules: coverageRules())
    let coming = list == .claim ? Set(appointments.map(\.patient)) : []
    let (missing, owingTerms) = (try claimFields(of: coming), try owingTerms(among: coming))
    let prices = try priceList()
    var seen: Set<ID<Patient>> = []
    var chosen: [(Appointment, [DeskTask.Kind])] = []
    for appointment in appointments {
      guard let coverage = covers[appointment.id] else { continue }
      let price = prices.price(ofKind: appointment.kind.rawValue, on: appointment.day)?.cents
      var kinds = coverage.tasks(price: price)
      // What the price list does not say, nobody can tell.
      if let place = kinds.firstIndex(of: .tellPrice(nil)), price == nil,
        !kinds.contains(.setPrice)
      {
        kinds.insert(.setPrice, at: place)
      }
      // Of a policy, of a child's nine, or of exercise therapy.
      if let number = coverage.number, number <= left { kinds.append(.runsOut(left: number)) }
      if let fields = missing[appointment.patient]?.needed(for: coverage), !fields.isEmpty {
        kinds.append(.completeClaim(fields))
      }
      if owingTerms.contains(appointment.patient) { kinds.append(.agreeTerms) }
      kinds = kinds.filter { $0.belongs(to: list) }
      guard !kinds.isEmpty, seen.insert(appointment.patient).inserted else { continue }
      chosen.append((appointment, kinds))
    }
    return try tasks(chosen)
  }

  private func turningAdult(days: Int) throws -> [DeskTask] {
    let adultAge = try coverageRules().rules(on: today).adultAge
    let appointments = try appointmentsOfThoseBorn(
      from: today.adding(months: -12 * adultAge) - 1,
      to: (today + days).adding(months: -12 * adultAge), until: today + days)
    let births = try patientSummaries(Set(appointments.map(\.patient)))
    return try tasks(
      appointments.compactMap { appointment in
        guard let birthday = births[appointment.patient]?.birthDate?.birthday(adultAge),
          birthday >= today, birthday <= today + days
        else { return nil }
        return (appointment, [.turnsAdult(age: adultAge, on: birthday)])
      })
  }

  /// In December and January: whose policy ends with the year, and who was not verified in the
  /// new one.
  private func newYear() throws -> [DeskTask] {
    let year = today.month == 12 ? today.year + 1 : today.year
    guard today.month == 12 || today.month == 1, let first = Day(year: year, month: 1, day: 1)
    else { return [] }
    return try tasks(
      try firstAppointments(from: max(first, today), days: 30, uncheckedSince: first)
        .map { appointment, policyEnd in
          let ended = policyEnd.map { $0 < appointment.day } ?? false
          return (
            appointment,
            (ended ? policyEnd.map { [.policyEnds(on: $0)] } ?? [] : []) + [.verifyNewYear]
          )
        })
  }

  private func tasks(_ chosen: [(Appointment, [DeskTask.Kind])]) throws -> [DeskTask] {
    let kinds = Dictionary(chosen.map { ($0.0.id, $0.1) }) { first, _ in first }
    return try agendaEntries(chosen.map(\.0)).compactMap { entry in
      kinds[entry.appointment.id].map { DeskTask(entry: entry, kinds: $0) }
    }
  }
}
