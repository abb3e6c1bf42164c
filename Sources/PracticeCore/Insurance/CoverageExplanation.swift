extension Coverage {
  /// Why the flag is what it is: the rule, its figures, what is to be done, and who decides.
  public func explanation(_ language: Language) -> [String] {
    var sentences = because(language) + notes.map { $0.sentence(language) }
    if case .supplementary(_, let policy) = rule, !policy.isContracted {
      sentences.append(partSentence(language))
    }
    if hasDeductible { sentences.append(deductibleSentence(language)) }
    sentences += Need.allCases.filter(needs.contains).map { $0.sentence(language) }
    switch verification {
    case .verified: break
    case .unverified:
      sentences.append(
        language(
          "De verzekering is voor deze datum nog niet gecontroleerd.",
          "The insurance has not been checked for this date."))
    case .yearNotBegun:
      sentences.append(
        language(
          "\(day.year) is nog niet begonnen; controleer de verzekering in het nieuwe jaar.",
          "\(day.year) has not begun; check the insurance in the new year."))
    }
    return sentences + [language("De verzekeraar beslist.", "The insurer decides.")]
  }

  private func because(_ language: Language) -> [String] {
    switch rule {
    case .birthDateUnknown:
      return [
        language(
          "De geboortedatum ontbreekt of klopt niet: vraag ernaar. Zonder leeftijd is niet te "
            + "zeggen wie betaalt.",
          "The date of birth is missing or wrong: ask. Without an age it cannot be told who pays.")
      ]
    case .minor(let age, let adultAge, let isExtended):
      return [aged(age, language), minorFigures(adultAge, isExtended, language)]
    case .chronicMinor(let age, let adultAge, let until):
      return [
        aged(age, language),
        language(
          "Chronische lijst: onder de \(adultAge) vergoedt de basisverzekering vanaf de eerste "
            + "behandeling, zonder eigen risico\(untilWords(until, language)).",
          "Chronic list: under \(adultAge) the basic insurance pays from the first treatment on, "
            + "without deductible\(untilWords(until, language))."),
      ]
    case .chronic(let age, let ownVisits, let until):
      return [
        aged(age, language),
        language(
          "Chronische lijst: van deze aandoening waren er al \(used + planned) behandelingen; na "
            + "de eerste \(ownVisits) vergoedt de basisverzekering\(untilWords(until, language)).",
          "Chronic list: this condition had \(used + planned) treatments before; after the first "
            + "\(ownVisits) the basic insurance pays\(untilWords(until, language))."),
      ]
    case .osteoarthritis(let age, let months):
      return [aged(age, language), exerciseFigures(months, language)]
    case .supplementary(let age, let policy):
      return [aged(age, language)] + supplementaryFigures(policy, language)
    case .limitReached(let age, let policy):
      return [aged(age, language), usedUp(policy, language)]
    case .noPolicy(let age):
      return [
        aged(age, language),
        isPolicyUnasked
          ? language(
            "Voor deze datum is geen aanvullende verzekering ingevuld: vraag ernaar. Zonder "
              + "aanvullende verzekering betaalt de patiënt zelf.",
            "No supplementary insurance is entered for this date: ask. Without one the patient "
              + "pays.")
          : language(
            "Er is op deze datum geen aanvullende verzekering: zelf betalen.",
            "There is no supplementary insurance on this date: the patient pays."),
      ]
    case .secondOnOneDay:
      return [
        language(
          "Tweede behandeling van deze soort op één dag; verzekeraars vergoeden er één per dag: "
            + "zelf betalen.",
          "Second treatment of this kind on one day; insurers pay for one a day: "
            + "the patient pays.")
      ]
    }
  }

  private func usedUp(_ policy: Policy, _ language: Language) -> String {
    if let budget, limit.map({ $0 > used + planned }) ?? true {
      let (left, all) = (language.euros(budget.remaining), language.euros(budget.limit))
      return language(
        "\(policy.name): van \(all) in \(day.year) is nog \(left) over, te weinig voor een "
          + "behandeling. Vergoeding op, zelf betalen.",
        "\(policy.name): of \(all) in \(day.year) \(left) is left, too little for a treatment. "
          + "The patient pays.")
    }
    guard let limit, limit > 0 else {
      return language(
        "\(policy.name): vergoedt deze behandelingen niet. Zelf betalen.",
        "\(policy.name): does not pay these treatments. The patient pays.")
    }
    if limit == 1 {
      return language(
        "\(policy.name): de ene behandeling van \(day.year) is op\(counts(language)). "
          + "Vergoeding op, zelf betalen.",
        "\(policy.name): the one treatment of \(day.year) is used up\(counts(language)). "
          + "The patient pays.")
    }
    return language(
      "\(policy.name): alle \(limit) behandelingen van \(day.year) zijn op"
        + "\(counts(language)). Vergoeding op, zelf betalen.",
      "\(policy.name): all \(limit) treatments of \(day.year) are used up"
        + "\(counts(language)). The patient pays.")
  }

  /// What an insurer without a contract pays, and what is left for the patient.
  private func partSentence(_ language: Language) -> String {
    guard let part else {
      return language(
        "Er is geen contract met deze verzekeraar: hij vergoedt een deel.",
        "There is no contract with this insurer: it pays a part.")
    }
    let terms = part.payment.text(in: language)
    let since = language.numericDate(part.payment.validFrom)
    let sentence = language(
      "Er is geen contract met deze verzekeraar: hij vergoedt dan \(terms) (sinds \(since)).",
      "There is no contract with this insurer: it then pays \(terms) (since \(since)).")
    guard let price = part.price, let paid = part.paid, let own = part.own else { return sentence }
    return sentence
      + language(
        " Van \(language.euros(price)) is dat \(language.euros(paid)); de patiënt betaalt "
          + "\(language.euros(own)).",
        " Of \(language.euros(price)) that is \(language.euros(paid)); the patient pays "
          + "\(language.euros(own)).")
  }

  private func deductibleSentence(_ language: Language) -> String {
    guard let deductible else {
      return language("Het eigen risico geldt.", "The deductible applies.")
    }
    let amount = language.euros(deductible)
    return language(
      "Het eigen risico geldt: de eerste \(amount) aan zorg in \(day.year) betaalt de patiënt "
        + "zelf. Wat daarvan nog over is, weet de verzekeraar.",
      "The deductible applies: the patient pays the first \(amount) of care in \(day.year). The "
        + "insurer knows what is left of that.")
  }

  private func exerciseFigures(_ months: Int?, _ language: Language) -> String {
    let (limit, left) = (limit ?? 0, remaining ?? 0)
    let period = months.map { language(" per \($0) maanden", " in \($0) months") } ?? ""
    return language(
      "Artrose van heup of knie: de basisverzekering vergoedt \(limit) keer begeleide "
        + "oefentherapie\(period)\(counts(language)). \(withThisOne(left, language))",
      "Osteoarthritis of hip or knee: the basic insurance pays \(limit) visits of supervised "
        + "exercise therapy\(period)\(counts(language)). \(withThisOne(left, language))")
  }

  private func untilWords(_ until: Day?, _ language: Language) -> String {
    until.map {
      language(", tot en met \(language.date($0))", ", until \(language.date($0))")
    } ?? ""
  }

  private func aged(_ age: Int, _ language: Language) -> String {
    language(
      "Op \(language.date(day)) is de patiënt \(age) jaar.",
      "On \(language.date(day)) the patient is \(age).")
  }

  private func minorFigures(
    _ adultAge: Int, _ isExtended: Bool, _ language: Language
  ) -> String {
    let limit = limit ?? 0
    if needs.contains(.extend) {
      return language(
        "Onder de \(adultAge) vergoedt de basisverzekering per aandoening \(limit) behandelingen "
          + "per kalenderjaar; die van \(day.year) zijn op. Met een verlenging komen er meer bij.",
        "Under \(adultAge) the basic insurance pays \(limit) treatments per condition and calendar "
          + "year; those of \(day.year) are used up. An extension adds more.")
    }
    return language(
      "Onder de \(adultAge) vergoedt de basisverzekering per aandoening \(limit) behandelingen "
        + "per kalenderjaar\(isExtended ? ", de verlenging meegerekend" : ""), zonder eigen risico"
        + "\(counts(language)). \(withThisOne(remaining ?? 0, language))",
      "Under \(adultAge) the basic insurance pays \(limit) treatments per condition and calendar "
        + "year\(isExtended ? ", the extension included" : ""), without deductible"
        + "\(counts(language)). \(withThisOne(remaining ?? 0, language))")
  }

  private func supplementaryFigures(_ policy: Policy, _ language: Language) -> [String] {
    if let budget {
      let manual = limit.map { limit in
        language(
          "Manuele therapie hoogstens \(limit) keer\(counts(language)). ",
          "Manual therapy at most \(limit) times\(counts(language)). ")
          + withThisOne(remaining ?? 0, language)
      }
      return [budgetFigures(budget, policy, language)] + [manual].compactMap(\.self)
    }
    guard let limit, let remaining else {
      return [
        language(
          "\(policy.name): onbeperkt in \(day.year).", "\(policy.name): unlimited in \(day.year).")
      ]
    }
    return [
      language(
        "\(policy.name): \(limit) \(limit == 1 ? "behandeling" : "behandelingen") in \(day.year)",
        "\(policy.name): \(limit) \(limit == 1 ? "treatment" : "treatments") in \(day.year)")
        + "\(counts(language)). "
        + (remaining == 1
          ? language("Dit is de laatste die wordt vergoed.", "This is the last one it pays for.")
          : withThisOne(remaining, language))
    ]
  }

  private func budgetFigures(
    _ budget: Budget, _ policy: Policy, _ language: Language
  ) -> String {
    let (all, rest) = (language.euros(budget.limit), language.euros(budget.remaining))
    guard let price = budget.price else {
      return language(
        "\(policy.name): \(all) in \(day.year).", "\(policy.name): \(all) in \(day.year).")
    }
    // A limit for manual therapy has figures of its own, and no part of what was elsewhere.
    let there =
      limit == nil && elsewhere > 0
      ? language(" (\(elsewhere) elders meegerekend)", " (\(elsewhere) elsewhere included)") : ""
    let figures = language(
      "\(policy.name): \(all) in \(day.year), daarvan is nog \(rest) over\(there); een behandeling "
        + "\(part == nil ? "kost" : "neemt daarvan") \(language.euros(price)).",
      "\(policy.name): \(all) in \(day.year), of which \(rest) is left\(there); a treatment "
        + "\(part == nil ? "costs" : "takes") \(language.euros(price)).")
    guard price > 0 else { return figures }
    return figures + " " + withThisOne(budget.remaining / price, language)
  }

  private func withThisOne(_ left: Int, _ language: Language) -> String {
    language(
      left == 1 ? "Met deze erbij is er nog 1." : "Met deze erbij zijn er nog \(left).",
      left == 1 ? "Including this one, 1 is left." : "Including this one, \(left) are left.")
  }

  /// `; 4 gebruikt (waarvan 2 elders) en 1 eerder gepland`, or nothing when all are left.
  private func counts(_ language: Language) -> String {
    var parts: [String] = []
    if used > 0 {
      let here = language("\(used) gebruikt", "\(used) used")
      let there = language(" (waarvan \(elsewhere) elders)", " (\(elsewhere) of them elsewhere)")
      parts.append(elsewhere > 0 ? here + there : here)
    }
    if planned > 0 {
      parts.append(language("\(planned) eerder gepland", "\(planned) planned before"))
    }
    return parts.isEmpty ? "" : "; " + parts.joined(separator: language(" en ", " and "))
  }
}

extension Coverage.Note {
  func sentence(_ language: Language) -> String {
    switch self {
    case .chronicFirst(let number, let all):
      language(
        "Chronische lijst: dit is behandeling \(number) van de eerste \(all), die de "
          + "basisverzekering niet vergoedt.",
        "Chronic list: this is treatment \(number) of the first \(all), which the basic insurance "
          + "does not pay.")
    case .noReferral:
      language(
        "Voor de chronische lijst is een verwijzing nodig; die is niet vastgelegd.",
        "The chronic list asks for a referral; none is recorded.")
    case .termEnded(let day):
      language(
        "De termijn van de chronische lijst liep tot en met \(language.date(day)).",
        "The term of the chronic list ended on \(language.date(day)).")
    case .notListed:
      language(
        "Deze aandoening staat op die dag niet op de chronische lijst.",
        "This condition is not on the chronic list on that day.")
    case .exerciseUsedUp(let visits):
      language(
        "De \(visits) keer begeleide oefentherapie van de basisverzekering zijn op.",
        "The basic insurance's \(visits) visits of supervised exercise therapy are used up.")
    case .manualLimit:
      language(
        "Dit is de grens van de polis voor manuele therapie.",
        "This is the policy's limit for manual therapy.")
    case .carriedOver(let visits, let year):
      language(
        "Daarvan zijn er \(visits) meegenomen uit \(year).",
        "Of those, \(visits) were carried over from \(year).")
    case .takes(let visits, let left):
      language(
        "Deze afspraak telt voor \(visits) en er \(left == 1 ? "is" : "zijn") er nog \(left): een "
          + "deel betaalt de patiënt zelf.",
        "This appointment counts as \(visits) and \(left) \(left == 1 ? "is" : "are") left: the "
          + "patient pays a part.")
    case .screeningFree:
      language(
        "Deze afspraak telt niet mee voor het aantal.", "This appointment is not counted.")
    case .policyEnded(let name, let day):
      language(
        "\(name): die polis liep tot en met \(language.date(day)).",
        "\(name): that policy ended on \(language.date(day)).")
    case .elsewhereOfAnyCare(let visits):
      language(
        "Elders: \(visits), hiervan niet afgetrokken. Vraag de patiënt of dat manuele therapie was.",
        "Elsewhere: \(visits), not taken off. Ask the patient whether that was manual therapy.")
    case .elsewhereOfAnyCondition(let visits):
      language(
        "Elders: \(visits), hiervan niet afgetrokken. Vraag voor welke aandoening dat was.",
        "Elsewhere: \(visits), not taken off. Ask for which condition that was.")
    }
  }
}

extension Coverage.Need {
  /// What the desk is to do.
  public func sentence(_ language: Language) -> String {
    switch self {
    case .extend:
      language(
        "Leg eerst de verlenging vast, of overleg met de therapeut.",
        "Record the extension first, or ask the therapist.")
    case .refer:
      language("Vraag eerst om een verwijzing.", "Ask for a referral first.")
    case .tellPrice:
      language(
        "Vertel de patiënt de prijs en leg dat vast.", "Tell the patient the price and record it.")
    case .setPrice:
      language(
        "Vul eerst de prijs in (Instellingen), dan is het aantal te zeggen.",
        "Enter the price first (Settings); then the number can be told.")
    }
  }
}
