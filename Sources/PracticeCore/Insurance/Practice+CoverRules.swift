/// The dated rules of the cover and the chronic list, as the practice keeps them.
extension Practice {
  /// Rules that hold from a day on, instead of those before it.
  ///
  /// - Throws: ``Refusal/invalid(_:)``
  public func addCoverRules(_ set: CoverageRuleSet) throws {
    try change(JournalNote(.setCoverRules, detail: set.journalDetail)) { writer in
      try set.check(against: writer.reader.coverageRules(), today: writer.reader.today)
      try writer.insert(set)
    }
  }

  /// Puts right what the practice entered before.
  ///
  /// - Parameter opened: The rules as they were when the form was opened.
  /// - Throws: ``Refusal/invalid(_:)``, ``Refusal/clash(_:)``
  public func correctCoverRules(
    _ id: Int64, from opened: CoverageRuleSet, to set: CoverageRuleSet,
    _ resolution: ClashResolution = .ask
  ) throws {
    try change(JournalNote(.correctCoverRules, detail: set.journalDetail)) { writer in
      let all = try writer.reader.keptCoverRules()
      let kept = try own(id, in: all)
      let merged = try writer.merge(
        set, onto: kept.rule, openedAs: opened, resolution, in: "cover_rule", rows: [id])
      try merged.check(against: rules(all, without: id), today: writer.reader.today)
      try writer.update(coverRule: id, to: merged)
    }
  }

  /// Takes rules away that the practice entered; those before them hold again.
  ///
  /// - Throws: ``Refusal/invalid(_:)``
  public func removeCoverRules(_ kept: KeptRule<CoverageRuleSet>) throws {
    try change(JournalNote(.removeCoverRules, detail: kept.rule.journalDetail)) { writer in
      guard try own(kept.id, in: writer.reader.keptCoverRules()) == kept else {
        throw Refusal.changedSince
      }
      try writer.delete(coverRule: kept.id)
    }
  }

  /// An entry of the chronic list as it is from a day on.
  ///
  /// - Throws: ``Refusal/invalid(_:)``
  public func addChronicEntry(_ entry: ChronicEntry) throws {
    let entry = entry.cleaned
    try change(JournalNote(.setCoverRules, detail: entry.journalDetail)) { writer in
      try entry.check(against: writer.reader.coverageRules(), today: writer.reader.today)
      try writer.insert(entry)
    }
  }

  /// Puts right what the practice entered before.
  ///
  /// - Parameter opened: The entry as it was when the form was opened.
  /// - Throws: ``Refusal/invalid(_:)``, ``Refusal/clash(_:)``
  public func correctChronicEntry(
    _ id: Int64, from opened: ChronicEntry, to entry: ChronicEntry,
    _ resolution: ClashResolution = .ask
  ) throws {
    let entry = entry.cleaned
    try change(JournalNote(.correctCoverRules, detail: entry.journalDetail)) { writer in
      let all = try writer.reader.keptChronicList()
      let kept = try own(id, in: all)
      let merged = try writer.merge(
        entry, onto: kept.rule, openedAs: opened, resolution, in: "chronic_entry", rows: [id])
      try merged.check(against: list(all, without: id), today: writer.reader.today)
      try writer.update(chronicEntry: id, to: merged)
    }
  }

  /// Takes an entry away that the practice made; the one before it holds again.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` for the only one of a condition that patients have.
  public func removeChronicEntry(_ kept: KeptRule<ChronicEntry>) throws {
    try change(JournalNote(.removeCoverRules, detail: kept.rule.journalDetail)) { writer in
      let all = try writer.reader.keptChronicList()
      guard try own(kept.id, in: all) == kept else { throw Refusal.changedSince }
      let conditions = try writer.reader.conditions(ofChronic: kept.rule.code)
      let isOnly = all.filter { $0.rule.code == kept.rule.code }.count == 1
      guard !isOnly || conditions == 0 else {
        throw Refusal.invalid(
          InvalidInput(
            "validFrom",
            "Deze aandoening staat in \(conditions) dossiers. Zet haar vanaf een datum van de lijst.",
            "This condition stands in \(conditions) files. Take it off the list from a date on."))
      }
      try writer.delete(chronicEntry: kept.id)
    }
  }

  private func own<Rule>(_ id: Int64, in all: [KeptRule<Rule>]) throws -> KeptRule<Rule> {
    guard let kept = all.first(where: { $0.id == id }) else { throw Refusal.changedSince }
    try kept.requireOwn()
    return kept
  }
}

extension Reader {
  /// What planned visits come to when rules are added, put right or taken away.
  ///
  /// - Parameters:
  ///   - id: The row that goes or is replaced; nothing for a new one.
  ///   - set: What takes its place; nothing when it is taken away.
  /// - Throws: ``Refusal/invalid(_:)`` for rules that could not be stored.
  public func effect(
    ofCoverRules id: Int64?, becoming set: CoverageRuleSet?
  ) throws -> RuleEffect {
    let all = try keptCoverRules()
    let others = rules(all, without: id)
    try set?.check(against: others, today: today)
    let list = try coverageRules().chronicList
    let from = all.filter { $0.id == id }.map(\.rule.validFrom) + (set.map { [$0.validFrom] } ?? [])
    return try effect(
      of: CoverageRules(others.sets + (set.map { [$0] } ?? []), chronicList: list), from: from)
  }

  /// As ``effect(ofCoverRules:becoming:)``, for an entry of the chronic list.
  public func effect(
    ofChronicEntry id: Int64?, becoming entry: ChronicEntry?
  ) throws -> RuleEffect {
    let all = try keptChronicList()
    let others = list(all, without: id)
    let entry = entry?.cleaned
    try entry?.check(against: others, today: today)
    let from =
      all.filter { $0.id == id }.map(\.rule.validFrom) + (entry.map { [$0.validFrom] } ?? [])
    return try effect(
      of: CoverageRules(
        coverageRules().sets, chronicList: others.chronicList + (entry.map { [$0] } ?? [])),
      from: from)
  }

  private func effect(of rules: CoverageRules, from days: [Day]) throws -> RuleEffect {
    let first = days.min() ?? today
    var effect = RuleEffect(reachesBack: first < today)
    let now = try coverageRules()
    let from = max(first, today)
    guard let plans = try patientsWithPlans(from: from) else { return effect }
    var rest = plans.patients[...]
    while !rest.isEmpty {
      let facts = try coverFacts(
        of: Set(rest.prefix(500)), fromYear: from.year, through: plans.last)
      for patient in rest.prefix(500) {
        guard let facts = facts[patient] else { continue }
        effect.add(
          FlagChange.between(
            now.covers(facts: facts), rules.covers(facts: facts), from: from))
      }
      rest = rest.dropFirst(500)
    }
    return effect
  }
}

private func rules(_ all: [KeptRule<CoverageRuleSet>], without id: Int64?) -> CoverageRules {
  CoverageRules(all.filter { $0.id != id }.map(\.rule))
}

private func list(_ all: [KeptRule<ChronicEntry>], without id: Int64?) -> CoverageRules {
  CoverageRules([], chronicList: all.filter { $0.id != id }.map(\.rule))
}

extension CoverageRuleSet: Mergeable {
  fileprivate var journalDetail: String {
    JournalNote.detail(
      "vanaf \(Language.dutch.date(validFrom))", "from \(Language.english.date(validFrom))")
  }

  private var all: CoverageRuleSet {
    get { self }
    set { self = newValue }
  }

  public static var units: [MergeUnit<CoverageRuleSet>] {
    [
      MergeUnit(\.all, "regels", "rules") { set, language in
        let deductible = set.deductible.map { language.euros($0) } ?? "–"
        return language(
          "vanaf \(language.numericDate(set.validFrom)): volwassen \(set.adultAge), kind "
            + "\(set.minorTreatments)+\(set.minorExtension), chronisch na \(set.chronicOwnVisits), "
            + "oefentherapie \(set.exerciseVisits), eigen risico \(deductible)",
          "from \(language.numericDate(set.validFrom)): adult \(set.adultAge), child "
            + "\(set.minorTreatments)+\(set.minorExtension), chronic after \(set.chronicOwnVisits), "
            + "exercise \(set.exerciseVisits), deductible \(deductible)")
      }
    ]
  }
}

extension ChronicEntry: Mergeable {
  fileprivate var journalDetail: String { JournalNote.detail(dutch, english) }

  fileprivate var cleaned: ChronicEntry {
    var result = self
    (result.dutch, result.english) = (trimmed(dutch), trimmed(english))
    if result.english.isEmpty { result.english = result.dutch }
    // A new entry is known by its name.
    if code.isEmpty { result.code = String(folded(result.dutch).prefix(60)) }
    return result
  }

  private var all: ChronicEntry {
    get { self }
    set { self = newValue }
  }

  public static var units: [MergeUnit<ChronicEntry>] {
    [
      MergeUnit(\.all, "aandoening", "condition") { entry, language in
        let term = entry.termMonths.map { language("\($0) maanden", "\($0) months") }
        return [
          entry.name(in: language), term ?? language("geen termijn", "no term"),
          language.numericDate(entry.validFrom),
          entry.isListed ? "" : language("vervallen", "removed"),
        ].filter { !$0.isEmpty }.joined(separator: ", ")
      }
    ]
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
