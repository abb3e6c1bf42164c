import PracticeCore

/// Rules reach many visits at once: what they come to is said before they are stored.
extension Workplace {
  /// Says what rules do to the visits that are planned, and saves them when that is meant.
  ///
  /// What changes no visit is saved at once.
  func askToSave(
    _ effect: RuleEffect, _ save: @escaping (ClashResolution) throws -> Void
  ) throws {
    guard effect.visits > 0 || effect.reachesBack else { return try saving(save) }
    let form = app.top as? FormScreen
    app.ask(
      language("Bewaren?", "Save?"), effect.text(in: language),
      [
        Dialog.Choice(letter: language("b", "s").first ?? "b", label: language("bewaren", "save")) {
          [unowned self] in
          try saving(save)
          form?.finish()
        },
        Dialog.Choice(
          letter: language("v", "g").first ?? "v",
          label: language("verder typen", "go on typing"), run: {}),
      ])
    throw Unfinished()
  }

  /// Says what becomes of the visits without these rules, and removes them when that is meant.
  func askToRemove(
    _ title: String, _ effect: RuleEffect, _ remove: @escaping () throws -> Void
  ) {
    app.ask(
      title, effect.text(in: language),
      [
        Dialog.Choice(
          letter: language("v", "r").first ?? "v", label: language("verwijderen", "remove"),
          isDestructive: true
        ) { [unowned self] in
          try remove()
          done(language("Verwijderd.", "Removed."))
        },
        Dialog.Choice(
          letter: language("l", "l").first ?? "l", label: language("laten staan", "leave it"),
          run: {}),
      ])
  }

  /// Whether a row of the rules may be put right or removed here.
  func enabled<Rule>(_ permission: Permission, ofOwn kept: KeptRule<Rule>?) -> Command.Enabled {
    enabled(
      permission,
      unless: (kept == nil, language("Er is niets gekozen.", "Nothing is selected.")),
      (
        kept?.isOwn == false,
        language(
          "Dit hoort bij het programma; leg met + een nieuwe vast.",
          "This belongs to the program; record a new one with +.")
      ))
  }
}
