import PracticeCore

/// What may be done with rules of the cover that the practice entered itself: they are put right
/// and removed, and what that does to planned visits is said first.
@MainActor
struct RuleDesk<Rule: DatedRule> {
  /// What a screen calls its rules.
  struct Words {
    let correctHelp: String
    let removeHelp: String
    let saved: String
    /// The question before a rule is removed.
    let askToRemove: (Rule) -> String
  }

  let workplace: Workplace
  let book: RuleBook<Rule>
  /// The names of the commands begin with it.
  let commandName: String
  let words: Words
  let form: (KeptRule<Rule>) -> FormScreen

  private var language: Language { workplace.language }

  func commands(_ selected: KeptRule<Rule>?) -> [Command] {
    [
      Command(
        "\(commandName).correct", keys: [.character("e")],
        label: language("verbeteren", "put right"), help: words.correctHelp,
        enabled: workplace.enabled(.manage, ofOwn: selected)
      ) {
        if let selected { workplace.app.push(form(selected)) }
      },
      Command(
        "\(commandName).remove", keys: [.character("x")],
        label: language("verwijderen", "remove"), help: words.removeHelp,
        enabled: workplace.enabled(.manage, ofOwn: selected)
      ) {
        guard let selected else { return }
        let effect = try workplace.practice.read {
          try $0.effect(of: selected.id, becoming: nil, in: book)
        }
        workplace.askToRemove(words.askToRemove(selected.rule), effect) {
          try workplace.practice.removeRule(selected, from: book)
        }
      },
    ]
  }

  /// Stores what a form says.
  ///
  /// - Parameters:
  ///   - id: The row that is put right; nothing for a new rule.
  ///   - opened: The rule that the form was opened with.
  func save(_ rule: Rule, replacing id: Int64?, openedAs opened: Rule?) throws {
    let practice = workplace.practice
    let effect = try refusalsBesideFields(language) {
      try practice.read { try $0.effect(of: id, becoming: rule, in: book) }
    }
    try workplace.askToSave(effect) { resolution in
      if let id, let opened {
        try practice.correctRule(id, in: book, from: opened, to: rule, resolution)
      } else {
        try practice.addRule(rule, to: book)
      }
      workplace.done(words.saved)
    }
  }
}
