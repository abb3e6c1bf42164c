/// Something the intake asks or examines.
public struct IntakeQuestion: Hashable, Sendable {
  /// How it is answered.
  public enum Kind: Hashable, Sendable {
    /// A line; `-` says that it was asked and there is nothing.
    case line
    /// Several lines.
    case prose
    /// One of a few; the codes are stored.
    case choice([Choice])
    /// Findings with side, level, value and pain; see ``TestFinding``.
    case test
  }

  public struct Choice: Hashable, Sendable {
    public let code: String
    let dutch: String
    let english: String

    init(_ code: String, _ dutch: String, _ english: String) {
      self.code = code
      self.dutch = dutch
      self.english = english
    }

    public func name(in language: Language) -> String { language(dutch, english) }
  }

  public enum Section: Sendable, CaseIterable {
    case complaint, history, person, movement, function, conclusion

    public func name(in language: Language) -> String {
      switch self {
      case .complaint: language("De klacht", "The complaint")
      case .history: language("Voorgeschiedenis", "History")
      case .person: language("De mens", "The person")
      case .movement: language("Onderzoek", "Examination")
      case .function: language("Functietests", "Functional tests")
      case .conclusion: language("Conclusie", "Conclusion")
      }
    }
  }

  /// Stored: never changed, never used for something else.
  public let code: String
  public let section: Section
  public let kind: Kind
  /// Has to be answered before the intake is signed.
  public let isRequired: Bool
  let dutch: String
  let english: String

  init(
    _ code: String, _ section: Section, _ kind: Kind, _ dutch: String, _ english: String,
    isRequired: Bool = false
  ) {
    self.code = code
    self.section = section
    self.kind = kind
    self.isRequired = isRequired
    self.dutch = dutch
    self.english = english
  }

  public func label(in language: Language) -> String { language(dutch, english) }

  /// What an answer says, in the words of the practice.
  public func text(of answer: String, in language: Language) -> String {
    switch kind {
    case .choice(let choices):
      return choices.first { $0.code == answer }?.name(in: language) ?? answer
    case .line, .prose:
      return trimmed(answer) == "-" ? language("gevraagd, geen", "asked, none") : answer
    case .test:
      if trimmed(answer) == "-" { return language("zonder bijzonderheden", "nothing found") }
      return TestFinding.read(answer).map { $0.text(in: language) }.joined(separator: "; ")
    }
  }
}
