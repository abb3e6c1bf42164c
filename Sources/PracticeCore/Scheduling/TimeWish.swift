/// When somebody can come; whatever is left open suits.
public struct TimeWish: Hashable, Sendable {
  /// 1 is Monday.
  public var weekdays: Set<Int>
  public var parts: Set<DayPart>
  /// Not to begin before.
  public var earliest: TimeOfDay?
  /// To end at the latest.
  public var latest: TimeOfDay?
  public var first: Day?
  public var last: Day?

  public init(
    weekdays: Set<Int> = [], parts: Set<DayPart> = [], earliest: TimeOfDay? = nil,
    latest: TimeOfDay? = nil, first: Day? = nil, last: Day? = nil
  ) {
    self.weekdays = weekdays
    self.parts = parts
    self.earliest = earliest
    self.latest = latest
    self.first = first
    self.last = last
  }

  public func suits(_ day: Day) -> Bool {
    (weekdays.isEmpty || weekdays.contains(day.weekday)) && first.map { $0 <= day } ?? true
      && last.map { day <= $0 } ?? true
  }

  public func suits(_ interval: Interval) -> Bool {
    (parts.isEmpty || parts.contains { $0.starts.contains(interval.start) })
      && earliest.map { $0 <= interval.start } ?? true && latest.map { interval.end <= $0 } ?? true
  }

  /// As it may be typed again: `di do ochtend na 9:00 vanaf 1-12-2026 t/m 19-12-2026`.
  public func text(in language: Language) -> String {
    var words = weekdays.sorted().map { language.shortWeekday($0) }
    words += DayPart.allCases.filter(parts.contains).map { $0.name(in: language) }
    if let earliest { words.append(language("na ", "after ") + earliest.short) }
    if let latest { words.append(language("voor ", "before ") + latest.short) }
    if let first { words.append(language("vanaf ", "from ") + language.numericDate(first)) }
    if let last { words.append(language("t/m ", "until ") + language.numericDate(last)) }
    return words.joined(separator: " ")
  }
}

extension DayPart {
  public func name(in language: Language) -> String {
    switch self {
    case .morning: language("ochtend", "morning")
    case .afternoon: language("middag", "afternoon")
    case .evening: language("avond", "evening")
    }
  }
}

/// The place somebody asks for on the phone.
public struct SlotWish: Hashable, Sendable {
  /// Nobody in particular: of all therapists.
  public var therapist: ID<StaffMember>?
  public var minutes: Int?
  public var times: TimeWish
  /// Words that say nothing about a place, in the order in which they were typed.
  public var notUnderstood: [String]

  public init(
    therapist: ID<StaffMember>? = nil, minutes: Int? = nil, times: TimeWish = TimeWish(),
    notUnderstood: [String] = []
  ) {
    self.therapist = therapist
    self.minutes = minutes
    self.times = times
    self.notUnderstood = notUnderstood
  }

  /// How it was understood, to be read: `woensdag of vrijdag · na 14:00 · 30 min · bij Visser`;
  /// empty when it says nothing yet.
  ///
  /// - Parameter name: Of the therapist.
  public func reading(in language: Language, name: String? = nil) -> String {
    let or = language(" of ", " or ")
    var parts = [times.weekdays.sorted().map { language.weekday($0) }.joined(separator: or)]
    parts.append(
      DayPart.allCases.filter(times.parts.contains).map { $0.name(in: language) }
        .joined(separator: or))
    let earliest = times.earliest.map { language("na ", "after ") + $0.short }
    let latest = times.latest.map { language("klaar vóór ", "over by ") + $0.short }
    parts += [[earliest, latest].compactMap(\.self).joined(separator: " ")]
    if let first = times.first, first == times.last {
      parts.append(language.longDate(first))
    } else {
      let first = times.first.map { language("vanaf ", "from ") + language.shortDate($0) }
      let last = times.last.map { language("t/m ", "until ") + language.shortDate($0) }
      parts += [[first, last].compactMap(\.self).joined(separator: " ")]
    }
    if let minutes { parts.append("\(minutes) min") }
    if let name { parts.append(language("bij ", "with ") + name) }
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
