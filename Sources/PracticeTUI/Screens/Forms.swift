import PracticeCore

/// Runs a save, and shows a refusal of one field beside that field.
@MainActor
func refusalsBesideFields<Result>(_ save: () throws -> Result) throws -> Result {
  do {
    return try save()
  } catch Refusal.invalid(let input) {
    // The form knows its fields; one it does not have is told in the status line.
    throw FieldRefusal(input)
  }
}

/// A refusal that belongs to a field.
struct FieldRefusal: Error {
  let input: InvalidInput

  init(_ input: InvalidInput) { self.input = input }
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
          "Hier is terug wat u eerder typte en niet bewaarde. Esc en dan weggooien haalt het weg.",
          "Here is what you typed before and did not save. Esc and then discard removes it."))
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
