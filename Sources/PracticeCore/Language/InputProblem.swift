/// Why something typed cannot be taken, said to the person who typed it.
///
/// The sentence may repeat what was typed, so it is for the screen only: it never goes into
/// a log or an error report.
public struct InputProblem: Error, Hashable, Sendable {
  private let dutch: String
  private let english: String

  public init(_ dutch: String, _ english: String) {
    self.dutch = dutch
    self.english = english
  }

  /// Makes the sentence once for each language.
  init(_ sentence: (Language) -> String) {
    self.init(sentence(.dutch), sentence(.english))
  }

  public func sentence(_ language: Language) -> String { language(dutch, english) }
}

/// What was typed, in quotation marks and cut to what fits in a sentence.
func quoted(_ text: some StringProtocol) -> String {
  text.count <= 30 ? "'\(text)'" : "'\(text.prefix(29))…'"
}

/// A text without the white space around it.
public func trimmed(_ text: some StringProtocol) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return String(text[first...last])
}
