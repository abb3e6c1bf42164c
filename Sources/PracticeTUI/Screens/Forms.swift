import PracticeCore

/// Runs a save, and shows a refusal of one field beside that field.
///
/// A field the form does not have is told in the status line.
///
/// - Parameter conflictField: Where to say what is in the way, if there is a field for it.
@MainActor
@discardableResult
func refusalsBesideFields<Result>(
  _ language: Language, conflictField: String? = nil, _ save: () throws -> Result
) throws -> Result {
  do {
    return try save()
  } catch Refusal.invalid(let input) {
    throw FormProblems(input.field, input.sentence(in: language))
  } catch Refusal.conflict(let conflicts) where conflictField != nil {
    throw FormProblems(
      conflictField ?? "", Refusal.conflict(conflicts).sentence(in: language))
  }
}

extension Workplace {
  /// Saves a form; when somebody else changed the same meanwhile, shows both and lets choose.
  ///
  /// - Parameter save: Called with `.ask` first, and again with the choice.
  func saving(_ save: @escaping (ClashResolution) throws -> Void) throws {
    do {
      try refusalsBesideFields(language) { try save(.ask) }
    } catch Refusal.clash(let clashes) {
      let form = app.top as? FormScreen
      func choose(_ resolution: ClashResolution) -> @MainActor () throws -> Void {
        { [language] in
          try refusalsBesideFields(language) { try save(resolution) }
          form?.finish()
        }
      }
      app.ask(
        language("Intussen gewijzigd", "Changed meanwhile"), bothValues(clashes),
        [
          Dialog.Choice(
            letter: "m", label: language("mijn tekst bewaren", "save mine"),
            run: choose(.takeMine)),
          Dialog.Choice(
            letter: language("a", "t").first ?? "a",
            label: language("die van de ander laten staan", "leave theirs"),
            run: choose(.takeTheirs)),
          Dialog.Choice(
            letter: language("v", "g").first ?? "v",
            label: language("verder typen", "go on typing"), run: {}),
        ])
      throw Unfinished()
    }
  }

  private func bothValues(_ clashes: [Clash]) -> String {
    clashes.map { clash in
      let author = clash.author.map { " (\($0.text(today: today, in: language)))" } ?? ""
      let theirs = language("nu", "now") + author + ": " + clash.theirs(in: language)
      let mine = language("van u", "yours") + ": " + clash.mine(in: language)
      return "\(clash.name(in: language))\n  \(theirs)\n  \(mine)"
    }.joined(separator: "\n")
  }
}

extension FormScreen {
  /// Keeps what is typed as a draft, and offers what was left behind.
  ///
  /// - Parameter fields: Only what is typed in these; elsewhere the place from which the form
  ///   was opened says what belongs there.
  func keepDrafts(of key: DraftKey, in workplace: Workplace, only fields: Set<String>? = nil) {
    let practice = workplace.practice
    draftFields = fields
    keepDraft = { try practice.keepDraft($0, of: key) }
    dropDraft = { try practice.dropDraft(of: key) }
    othersHere = { [unowned workplace] in
      let others = (try? practice.othersTyping(in: key)) ?? []
      guard !others.isEmpty else { return "" }
      let names = others.joined(separator: ", ")
      return workplace.language("\(names) typt hier ook", "\(names) is typing here too")
    }
    do {
      guard let draft = try practice.draft(of: key) else { return }
      let changedSince = restoreDraft(draft.values)
      let language = workplace.language
      workplace.app.warn(
        changedSince.isEmpty
          ? language(
            "Hier is terug wat u eerder typte en niet bewaarde.",
            "Here is what you typed before and did not save.")
          : language(
            "Hier is terug wat u eerder typte. Let op, intussen door iemand anders gewijzigd: \(changedSince.joined(separator: ", ")).",
            "Here is what you typed before. Mind, changed by somebody else since: \(changedSince.joined(separator: ", "))."
          ))
    } catch {
      unreadDraft = error
    }
  }
}

extension String {
  /// Without spaces and line ends around it.
  var trimmingSpaces: String { trimmed(self) }
}
