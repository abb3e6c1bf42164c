/// A therapist saw a warning and says why it is left as it is.
public struct SeenWarning: Hashable, Sendable {
  /// Which one: its ``CourseWarning/code``.
  public let warning: String
  public let day: Day
  /// Treatments given by then.
  public let treatments: Int
  public let initials: String
  public let reason: String

  public init(
    warning: String, day: Day, treatments: Int, initials: String = "", reason: String = ""
  ) {
    self.warning = warning
    self.day = day
    self.treatments = treatments
    self.initials = initials
    self.reason = reason
  }

  /// After so many more treatments, or so many days, the warning comes back.
  static let treatmentsLong = 3
  static let daysLong = 28
}

extension Practice {
  /// Notes that a warning was seen, with the reason why nothing else is done about it.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` without a reason.
  public func markSeen(
    _ warning: CourseWarning, of id: ID<Episode>, because reason: String
  ) throws {
    let reason = trimmed(reason)
    guard (1...2000).contains(reason.count) else {
      throw Refusal.invalid(
        InvalidInput("reason", "Schrijf op waarom.", "Write down why."))
    }
    try change(try episodeNote(.noteWarningSeen, id)) { writer in
      let course = try writer.reader.course(of: try writer.reader.episode(id))
      try writer.insertSeen(
        warning.code, of: course.episode, treatments: course.facts.treatments, reason: reason)
    }
  }
}
