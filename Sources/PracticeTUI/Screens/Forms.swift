import PracticeCore

/// Runs a save, and shows a refusal of one field beside that field.
///
/// A field the form does not have is told in the status line.
@MainActor
@discardableResult
func refusalsBesideFields<Result>(
  _ language: Language, _ save: () throws -> Result
) throws -> Result {
  do {
    return try save()
  } catch Refusal.invalid(let input) {
    throw FormProblems(input.field, input.sentence(in: language))
  }
}

extension FormScreen {
  /// Keeps what is typed as a draft, and offers what was left behind.
  func keepDrafts(of key: DraftKey, in workplace: Workplace) {
    let practice = workplace.practice
    keepDraft = { try practice.keepDraft($0, of: key) }
    dropDraft = { try practice.dropDraft(of: key) }
    if let draft = try? practice.draft(of: key) {
      restoreDraft(draft.values)
      workplace.app.warn(
        workplace.language(
          "Hier is terug wat u eerder typte en niet bewaarde.",
          "Here is what you typed before and did not save."))
    }
  }
}

extension String {
  /// Without spaces and line ends around it.
  var trimmingSpaces: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
