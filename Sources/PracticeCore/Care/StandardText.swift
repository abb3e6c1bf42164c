/// A text of a therapist's own that is written out of an abbreviation.
public struct StandardText: Hashable, Sendable {
  public let id: ID<StandardText>
  public let details: StandardTextDetails
}

public struct StandardTextDetails: Hashable, Sendable {
  /// What is typed: letters and digits, no blanks.
  public var abbreviation: String
  public var body: String

  public init(abbreviation: String, body: String) {
    self.abbreviation = abbreviation
    self.body = body
  }

  /// - Throws: ``Refusal/invalid(_:)`` naming the field.
  func check() throws {
    if !(1...20).contains(abbreviation.count) || abbreviation.contains(where: \.isWhitespace) {
      throw Refusal.invalid(
        InvalidInput(
          "abbreviation", "Een afkorting heeft 1 tot 20 tekens zonder spaties.",
          "An abbreviation has 1 to 20 characters without blanks."))
    }
    if trimmed(body).isEmpty || body.count > 4000 {
      throw Refusal.invalid(
        InvalidInput(
          "body", "Schrijf de tekst uit, hooguit 4000 tekens.",
          "Write out the text, 4000 characters at most."))
    }
  }
}
