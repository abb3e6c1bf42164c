/// Time of a therapist without a patient: a break, a meeting.
public struct Engagement: Hashable, Sendable, Identifiable {
  public let id: PracticeCore.ID<Engagement>
  public let therapist: PracticeCore.ID<StaffMember>
  public let day: Day
  public let interval: Interval
  /// What it is, in the words of whoever entered it.
  public let title: String
  /// Shared by those that were entered together.
  public let series: PracticeCore.ID<Engagement>?

  public var moment: Moment { Moment(day: day, time: interval.start) }
}

/// What is typed about time without a patient.
public struct EngagementDetails: Hashable, Sendable {
  public var therapist: ID<StaffMember>
  public var day: Day
  public var interval: Interval
  public var title: String
  /// How many of them there are.
  public var times: Int
  /// Weeks from one to the next.
  public var everyWeeks: Int

  public init(
    therapist: ID<StaffMember>, day: Day, interval: Interval, title: String, times: Int = 1,
    everyWeeks: Int = 1
  ) {
    self.therapist = therapist
    self.day = day
    self.interval = interval
    self.title = title
    self.times = times
    self.everyWeeks = everyWeeks
  }

  func check() throws {
    guard (1...200).contains(trimmed(title).unicodeScalars.count) else {
      throw Refusal.invalid(
        InvalidInput(
          "title", "Zeg wat het is, bijvoorbeeld pauze (hoogstens 200 tekens).",
          "Say what it is, such as break (at most 200 characters)."))
    }
    guard (0..<1440).contains(interval.start.minutes), interval.end.minutes <= 1440,
      interval.minutes >= 5
    else {
      throw Refusal.invalid(
        InvalidInput(
          "hours", "Het duurt minstens 5 minuten en eindigt voor middernacht.",
          "It lasts at least 5 minutes and ends before midnight."))
    }
    guard (1...60).contains(times), (1...52).contains(everyWeeks) else {
      throw Refusal.invalid(
        InvalidInput("times", "Hoogstens 60 keer.", "At most 60 times."))
    }
  }
}

extension Practice {
  /// Enters time without a patient, once or every so many weeks, as one change.
  ///
  /// - Throws: ``Refusal/conflict(_:)`` with the appointments that have to go first.
  @discardableResult
  public func addEngagement(_ details: EngagementDetails) throws -> [ID<Engagement>] {
    try details.check()
    let note = JournalNote(
      .addEngagement, subject: try read { try $0.treatingMember(details.therapist).shortName },
      moment: Moment(day: details.day, time: details.interval.start), detail: trimmed(details.title)
    )
    return try change(note) { writer in
      var ids: [ID<Engagement>] = []
      for number in 0..<details.times {
        ids.append(
          try writer.insertEngagement(
            details, on: details.day + number * details.everyWeeks * 7, series: ids.first))
      }
      if ids.count > 1 { try writer.setSeries(ids[0], of: ids[0]) }
      return ids
    }
  }

  /// Removes time without a patient: this one, or it and those entered with it that come after.
  public func removeEngagement(_ id: ID<Engagement>, _ scope: SeriesScope = .one) throws {
    let (engagement, subject) = try read { reader in
      let engagement = try reader.engagement(id)
      return (engagement, try reader.staffMember(engagement.therapist).shortName)
    }
    let note = JournalNote(
      .removeEngagement, subject: subject, moment: engagement.moment, detail: engagement.title)
    try change(note) { writer in
      try writer.removeEngagements(scope, from: writer.reader.engagement(id))
    }
  }
}
