/// The dated rules of the cover and the chronic list, as the practice keeps them.
extension Practice {
  /// A rule that holds from a day on, instead of the one before it.
  ///
  /// - Throws: ``Refusal/invalid(_:)``
  public func addRule<Rule: DatedRule>(_ rule: Rule, to book: RuleBook<Rule>) throws {
    let rule = rule.cleaned
    try change(JournalNote(.setCoverRules, detail: rule.journalDetail)) { writer in
      try rule.check(beside: book.read(writer.reader), today: writer.reader.today)
      try writer.insert(rule, into: book)
    }
  }

  /// Puts right what the practice entered before.
  ///
  /// - Parameter opened: The rule as it was when the form was opened.
  /// - Throws: ``Refusal/invalid(_:)``, ``Refusal/clash(_:)``
  public func correctRule<Rule: DatedRule>(
    _ id: Int64, in book: RuleBook<Rule>, from opened: Rule, to rule: Rule,
    _ resolution: ClashResolution = .ask
  ) throws {
    let rule = rule.cleaned
    try change(JournalNote(.correctCoverRules, detail: rule.journalDetail)) { writer in
      let all = try book.read(writer.reader)
      let kept = try own(id, in: all)
      let merged = try writer.merge(
        rule, onto: kept.rule, openedAs: opened, resolution, in: book.table, rows: [id])
      try merged.check(beside: all.filter { $0.id != id }, today: writer.reader.today)
      try writer.update(id, to: merged, in: book)
    }
  }

  /// Takes a rule away that the practice entered; the one before it holds again.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` for the only entry of a condition that patients have.
  public func removeRule<Rule: DatedRule>(
    _ kept: KeptRule<Rule>, from book: RuleBook<Rule>
  ) throws {
    try change(JournalNote(.removeCoverRules, detail: kept.rule.journalDetail)) { writer in
      let all = try book.read(writer.reader)
      guard try own(kept.id, in: all) == kept else { throw Refusal.changedSince }
      if let problem = try book.whyKept(kept.rule, all, writer.reader) {
        throw Refusal.invalid(problem)
      }
      try writer.delete(kept.id, from: book)
    }
  }

  private func own<Rule>(_ id: Int64, in all: [KeptRule<Rule>]) throws -> KeptRule<Rule> {
    guard let kept = all.first(where: { $0.id == id }) else { throw Refusal.changedSince }
    try kept.requireOwn()
    return kept
  }
}

extension Reader {
  /// What planned visits come to when a rule is added, put right or taken away.
  ///
  /// - Parameters:
  ///   - id: The row that goes or is replaced; nothing for a new one.
  ///   - rule: What takes its place; nothing when it is taken away.
  /// - Throws: ``Refusal/invalid(_:)`` for a rule that could not be stored.
  public func effect<Rule: DatedRule>(
    of id: Int64?, becoming rule: Rule?, in book: RuleBook<Rule>
  ) throws -> RuleEffect {
    let all = try book.read(self)
    let others = all.filter { $0.id != id }
    let rule = rule?.cleaned
    try rule?.check(beside: others, today: today)
    let now = try coverageRules()
    let days =
      all.filter { $0.id == id }.map(\.rule.validFrom) + [rule?.validFrom].compactMap(\.self)
    return try effect(
      of: book.rules(now, others.map(\.rule) + [rule].compactMap(\.self)), insteadOf: now,
      from: days)
  }

  private func effect(
    of rules: CoverageRules, insteadOf now: CoverageRules, from days: [Day]
  ) throws -> RuleEffect {
    let first = days.min() ?? today
    var effect = RuleEffect(reachesBack: first < today)
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
