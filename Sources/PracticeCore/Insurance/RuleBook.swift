/// A rule of the cover that holds from a day on, until the next of its kind.
public protocol DatedRule: Mergeable, Hashable, Sendable {
  var validFrom: Day { get }
  /// How the journal names it.
  var journalDetail: String { get }
  /// As it is stored.
  var cleaned: Self { get }
  /// What is wrong with it by itself.
  var problem: InvalidInput? { get }

  /// Whether it takes the place of another from its own day on.
  func isInstead(of other: Self) -> Bool
}

extension DatedRule {
  public var cleaned: Self { self }

  /// - Parameter others: Those that stay.
  /// - Throws: ``Refusal/invalid(_:)`` naming the field.
  func check(beside others: [KeptRule<Self>], today: Day) throws {
    if let problem = problem ?? dateProblem(others, today) { throw Refusal.invalid(problem) }
  }

  private func dateProblem(_ others: [KeptRule<Self>], _ today: Day) -> InvalidInput? {
    if others.contains(where: { $0.rule.validFrom == validFrom && isInstead(of: $0.rule) }) {
      return InvalidInput(
        "validFrom", "Vanaf deze dag is er al een regel; kies een andere dag.",
        "There is a rule from this day on already; choose another day.")
    }
    if validFrom.year < 2006 || validFrom > today.adding(months: 36) {
      return InvalidInput(
        "validFrom", "Kies een dag tussen 2006 en drie jaar vooruit.",
        "Choose a day between 2006 and three years ahead.")
    }
    return nil
  }
}

/// Where the practice keeps its dated rules of one kind, and what they are among all rules.
public struct RuleBook<Rule: DatedRule>: Sendable {
  let table: String
  /// The columns of a rule, in the order of its values.
  let columns: String
  let values: @Sendable (Rule) -> [any Bindable]
  let read: @Sendable (Reader) throws -> [KeptRule<Rule>]
  /// All rules with others in the place of those of this book.
  let rules: @Sendable (CoverageRules, [Rule]) -> CoverageRules
  /// Why a rule cannot be taken away from among these.
  let whyKept: @Sendable (Rule, [KeptRule<Rule>], Reader) throws -> InvalidInput?
}

extension RuleBook<CoverageRuleSet> {
  /// Ages and numbers.
  public static var ages: RuleBook {
    RuleBook(
      table: "cover_rule", columns: CoverageRuleSet.columns, values: { $0.values },
      read: { try $0.keptCoverRules() },
      rules: { CoverageRules($1, chronicList: $0.chronicList) }, whyKept: { _, _, _ in nil })
  }
}

extension RuleBook<ChronicEntry> {
  public static var chronicList: RuleBook {
    RuleBook(
      table: "chronic_entry", columns: ChronicEntry.columns, values: { $0.values },
      read: { try $0.keptChronicList() },
      rules: { CoverageRules($0.sets, chronicList: $1) }
    ) { entry, all, reader in
      let conditions = try reader.conditions(ofChronic: entry.code)
      let isOnly = all.filter { $0.rule.code == entry.code }.count == 1
      guard isOnly, conditions > 0 else { return nil }
      return InvalidInput(
        "validFrom",
        "Deze aandoening staat in \(conditions) dossiers. Zet haar vanaf een datum van de lijst.",
        "This condition stands in \(conditions) files. Take it off the list from a date on.")
    }
  }
}
