/// How many treatments of an episode there were, of how many expected.
public struct SessionCount: Hashable, Sendable {
  public let number: Int?
  public let expected: Int?
}
