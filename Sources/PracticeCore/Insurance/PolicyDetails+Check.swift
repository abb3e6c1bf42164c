extension PolicyDetails {
  /// - Throws: ``Refusal/invalid(_:)`` naming the field.
  func check(against others: [PolicyLine], today: Day) throws {
    if let problem = problem(today) ?? overlap(with: others) { throw Refusal.invalid(problem) }
  }

  private func problem(_ today: Day) -> InvalidInput? {
    guard (1...200).contains(trimmed(insurerName).unicodeScalars.count) else {
      return InvalidInput(
        "insurer", "Vul de verzekeraar in (hoogstens 200 tekens).",
        "Fill in the insurer (at most 200 characters).")
    }
    if let sessions, !(0...999).contains(sessions) {
      return InvalidInput(
        "sessions", "Aantal behandelingen: 0 tot 999, of leeg voor onbeperkt.",
        "Number of sessions: 0 to 999, or empty for unlimited.")
    }
    if let budget, !(0...10_000_000).contains(budget) {
      return InvalidInput("budget", "Dit bedrag kan niet.", "This amount cannot be.")
    }
    if sessions != nil, budget != nil {
      return InvalidInput(
        "budget", "Vul een aantal of een bedrag in, niet allebei.",
        "Fill in a number or an amount, not both.")
    }
    if let manualSessions {
      guard (0...999).contains(manualSessions) else {
        return InvalidInput(
          "manualSessions", "Aantal manuele therapie: 0 tot 999.",
          "Sessions of manual therapy: 0 to 999.")
      }
      if let sessions, manualSessions > sessions {
        return InvalidInput(
          "manualSessions", "Meer manuele therapie dan behandelingen in alles kan niet.",
          "There cannot be more manual therapy than treatments in all.")
      }
    }
    if carryOver != 0 {
      guard let sessions, (1...min(99, max(1, sessions))).contains(carryOver) else {
        return InvalidInput(
          "carryOver", "Meenemen kan van een aantal behandelingen, en nooit meer dan dat aantal.",
          "Only sessions can be carried over, and never more than there are.")
      }
    }
    if validFrom.year < 1950 || validFrom > today.adding(months: 36) {
      return InvalidInput(
        "validFrom", "Deze begindatum kan niet kloppen.", "This first day cannot be right.")
    }
    if let validUntil, validUntil < validFrom {
      return InvalidInput(
        "validUntil", "De polis eindigt voordat hij begint.",
        "The policy ends before it begins.")
    }
    return nil
  }

  private func overlap(with others: [PolicyLine]) -> InvalidInput? {
    let overlapping = others.first { other in
      validFrom <= other.details.validUntil ?? Day(number: .max / 2)
        && other.details.validFrom <= validUntil ?? Day(number: .max / 2)
    }
    guard let from = overlapping?.details.validFrom else { return nil }
    return InvalidInput(
      "validFrom",
      "Er is in die tijd al een polis (vanaf \(Language.dutch.numericDate(from))). Geef die eerst een einddatum.",
      "There is a policy for that time already (from \(Language.english.numericDate(from))). Give it an end date first."
    )
  }
}

extension PolicyDetails {
  /// `9`, `€ 500,00`, `onbeperkt`: what it pays a year.
  public func limitText(in language: Language) -> String {
    sessions.map { "\($0)" } ?? budget.map { language.euros($0) }
      ?? language("onbeperkt", "unlimited")
  }
}

extension PolicyDetails: Mergeable {
  /// Limits and period are one thing: what is paid in which time.
  struct Terms: Equatable {
    var package: String
    var sessions: Int?
    var budget: Int?
    var manualSessions: Int?
    var carryOver: Int
    var countsScreening: Bool
    var isContracted: Bool
    var validFrom: Day
    var validUntil: Day?
  }

  var terms: Terms {
    get {
      Terms(
        package: package, sessions: sessions, budget: budget, manualSessions: manualSessions,
        carryOver: carryOver, countsScreening: countsScreening, isContracted: isContracted,
        validFrom: validFrom, validUntil: validUntil)
    }
    set {
      (package, sessions, budget) = (newValue.package, newValue.sessions, newValue.budget)
      (manualSessions, carryOver) = (newValue.manualSessions, newValue.carryOver)
      (countsScreening, isContracted) = (newValue.countsScreening, newValue.isContracted)
      (validFrom, validUntil) = (newValue.validFrom, newValue.validUntil)
    }
  }

  public static var units: [MergeUnit<PolicyDetails>] {
    [
      MergeUnit(\.insurerName, "verzekeraar", "insurer"),
      MergeUnit(\.number, "polisnummer", "policy number"),
      MergeUnit(\.terms, "pakket en looptijd", "package and period") { terms, language in
        let limit =
          terms.sessions.map { "\($0)" } ?? terms.budget.map { language.euros($0) }
          ?? language("onbeperkt", "unlimited")
        let until = terms.validUntil.map { " – " + language.numericDate($0) } ?? ""
        return "\(terms.package), \(limit), \(language.numericDate(terms.validFrom))\(until)"
      },
    ]
  }
}
