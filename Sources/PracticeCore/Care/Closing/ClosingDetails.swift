/// How an episode ended, besides the reason from the practice's list.
public struct ClosingDetails: Hashable, Sendable {
  public let day: Day
  /// The therapist's words; the verdicts follow from the measurements.
  public let result: String
  /// What was agreed for later.
  public let aftercare: String
  public let initials: String
}
