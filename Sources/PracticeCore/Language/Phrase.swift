/// A text in both languages, where it is kept before it is known who will read it.
struct Phrase: Sendable {
  let dutch: String
  let english: String

  init(_ dutch: String, _ english: String) {
    self.dutch = dutch
    self.english = english
  }

  func text(_ language: Language) -> String { language(dutch, english) }
}
