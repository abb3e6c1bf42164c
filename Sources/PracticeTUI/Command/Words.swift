import PracticeCore

/// A text of the command line in both languages.
struct Words: Hashable, Sendable {
  let dutch: String
  let english: String

  init(_ dutch: String, _ english: String) {
    self.dutch = dutch
    self.english = english
  }

  /// The same in both.
  init(_ text: String) {
    self.init(text, text)
  }

  func callAsFunction(_ language: Language) -> String { language(dutch, english) }
}
