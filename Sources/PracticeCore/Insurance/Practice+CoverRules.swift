/// The dated rules of the cover and the chronic list, as the practice keeps them.
extension Practice {
  /// Rules that hold from a day on, instead of those before it.
  ///
  /// - Throws: ``Refusal/invalid(_:)``
  public func addCoverRules(_ set: CoverageRuleSet) throws {
    let from = set.validFrom
    let detail = JournalNote.detail(
      "vanaf \(Language.dutch.date(from))", "from \(Language.english.date(from))")
    try change(JournalNote(.setCoverRules, detail: detail)) { writer in
      try set.check(against: writer.reader.coverageRules(), today: writer.reader.today)
      try writer.insert(set)
    }
  }

  /// An entry of the chronic list as it is from a day on.
  ///
  /// - Throws: ``Refusal/invalid(_:)``
  public func addChronicEntry(_ entry: ChronicEntry) throws {
    var entry = entry
    (entry.dutch, entry.english) = (trimmed(entry.dutch), trimmed(entry.english))
    if entry.english.isEmpty { entry.english = entry.dutch }
    // A new entry is known by its name.
    if entry.code.isEmpty { entry.code = String(folded(entry.dutch).prefix(60)) }
    try change(JournalNote(.setCoverRules, detail: JournalNote.detail(entry.dutch, entry.english)))
    {
      writer in
      try entry.check(against: writer.reader.coverageRules(), today: writer.reader.today)
      try writer.insert(entry)
    }
  }
}

extension CoverageRuleSet {
  fileprivate func check(against rules: CoverageRules, today: Day) throws {
    if let problem = problem(rules, today) { throw Refusal.invalid(problem) }
  }

  private func problem(_ rules: CoverageRules, _ today: Day) -> InvalidInput? {
    let counts = [
      ("minorTreatments", minorTreatments), ("minorExtension", minorExtension),
      ("chronicOwnVisits", chronicOwnVisits), ("exerciseVisits", exerciseVisits),
    ]
    for (field, count) in counts where !(0...999).contains(count) {
      return InvalidInput(field, "Een aantal van 0 tot 999.", "A number from 0 to 999.")
    }
    guard (1...99).contains(adultAge) else {
      return InvalidInput("adultAge", "Een leeftijd van 1 tot 99.", "An age from 1 to 99.")
    }
    if let exerciseMonths, !(1...999).contains(exerciseMonths) {
      return InvalidInput(
        "exerciseMonths", "1 tot 999 maanden, of leeg voor eenmalig.",
        "1 to 999 months, or empty for once.")
    }
    if let deductible, !(0...1_000_000).contains(deductible) {
      return InvalidInput("deductible", "Dit bedrag kan niet.", "This amount cannot be.")
    }
    if case .days(let days) = verificationTerm, !(1...999).contains(days) {
      return InvalidInput(
        "checkDays", "1 tot 999 dagen, of leeg voor het kalenderjaar.",
        "1 to 999 days, or empty for the calendar year.")
    }
    return ruleDateProblem(
      validFrom, today: today,
      isTaken: rules.sets.contains { $0.validFrom == validFrom })
  }
}

extension ChronicEntry {
  fileprivate func check(against rules: CoverageRules, today: Day) throws {
    if let problem = problem(rules, today) { throw Refusal.invalid(problem) }
  }

  private func problem(_ rules: CoverageRules, _ today: Day) -> InvalidInput? {
    for (field, name) in [("dutch", dutch), ("english", english)]
    where !(1...200).contains(name.unicodeScalars.count) {
      return InvalidInput(
        field, "Vul de naam in (hoogstens 200 tekens).",
        "Fill in the name (at most 200 characters).")
    }
    if let termMonths, !(1...999).contains(termMonths) {
      return InvalidInput(
        "termMonths", "1 tot 999 maanden, of leeg zonder termijn.",
        "1 to 999 months, or empty without a term.")
    }
    return ruleDateProblem(
      validFrom, today: today,
      isTaken: rules.chronicList.contains { $0.code == code && $0.validFrom == validFrom })
  }
}

private func ruleDateProblem(_ day: Day, today: Day, isTaken: Bool) -> InvalidInput? {
  if isTaken {
    return InvalidInput(
      "validFrom", "Vanaf deze dag is er al een regel; kies een andere dag.",
      "There is a rule from this day on already; choose another day.")
  }
  if day.year < 2006 || day > today.adding(months: 36) {
    return InvalidInput(
      "validFrom", "Kies een dag tussen 2006 en drie jaar vooruit.",
      "Choose a day between 2006 and three years ahead.")
  }
  return nil
}
