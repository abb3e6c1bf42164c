extension Coverage {
  /// Why the flag is what it is: the rule, its figures, what is to be done, and who decides.
  public func explanation(_ language: Language) -> [String] {
    var sentences = because(language)
    if isPartial {
      sentences.append(
        language(
          "Er is geen contract met deze verzekeraar: hij vergoedt een deel.",
          "There is no contract with this insurer: it pays a part."))
    }
    if hasDeductible {
      sentences.append(
        language("Het eigen risico geldt.", "The deductible applies."))
    }
    sentences += Need.allInOrder.filter(needs.contains).map { $0.sentence(language) }
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
          "De geboortedatum ontbreekt of klopt niet; zonder leeftijd is er geen regel.",
          "The date of birth is missing or wrong; without an age no rule applies.")
      ]
    case .minor(let age, let isExtended):
      return [aged(age, language), minorFigures(isExtended, language)]
    case .supplementary(let age, let policy):
      return [aged(age, language), supplementaryFigures(policy, language)]
    case .limitReached(let age, let policy):
      let figures = limit.map { "\($0)" } ?? ""
      return [
        aged(age, language),
        language(
          "\(policy.name): alle \(figures) behandelingen van \(day.year) zijn op"
            + "\(counts(language)). Vergoeding op, zelf betalen.",
          "\(policy.name): all \(figures) treatments of \(day.year) are used up"
            + "\(counts(language)). The patient pays."),
      ]
    case .noPolicy(let age):
      return [
        aged(age, language),
        language(
          "Er is op deze datum geen aanvullende verzekering bekend: zelf betalen.",
          "No supplementary insurance is known on this date: the patient pays."),
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

  private func aged(_ age: Int, _ language: Language) -> String {
    language(
      "Op \(language.date(day)) is de patiënt \(age) jaar.",
      "On \(language.date(day)) the patient is \(age).")
  }

  private func minorFigures(_ isExtended: Bool, _ language: Language) -> String {
    let limit = limit ?? 0
    if needs.contains(.extend) {
      return language(
        "Onder de 18 vergoedt de basisverzekering per aandoening \(limit) behandelingen per "
          + "kalenderjaar; die van \(day.year) zijn op. Met een verlenging komen er meer bij.",
        "Under 18 the basic insurance pays \(limit) treatments per condition and calendar year; "
          + "those of \(day.year) are used up. An extension adds more.")
    }
    return language(
      "Onder de 18 vergoedt de basisverzekering per aandoening \(limit) behandelingen per "
        + "kalenderjaar\(isExtended ? ", de verlenging meegerekend" : ""), zonder eigen risico"
        + "\(counts(language)). Met deze erbij zijn er nog \(remaining ?? 0).",
      "Under 18 the basic insurance pays \(limit) treatments per condition and calendar "
        + "year\(isExtended ? ", the extension included" : ""), without deductible"
        + "\(counts(language)). Including this one, \(remaining ?? 0) are left.")
  }

  private func supplementaryFigures(_ policy: Policy, _ language: Language) -> String {
    guard let limit, let remaining else {
      return language(
        "\(policy.name): onbeperkt in \(day.year).", "\(policy.name): unlimited in \(day.year).")
    }
    return language(
      "\(policy.name): \(limit) behandelingen in \(day.year)\(counts(language)). "
        + (remaining == 1
          ? "Dit is de laatste die wordt vergoed." : "Met deze erbij zijn er nog \(remaining)."),
      "\(policy.name): \(limit) treatments in \(day.year)\(counts(language)). "
        + (remaining == 1
          ? "This is the last one it pays for." : "Including this one, \(remaining) are left."))
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

extension Coverage.Need {
  fileprivate static let allInOrder: [Self] = [.extend, .refer, .tellPrice]

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
    }
  }
}
