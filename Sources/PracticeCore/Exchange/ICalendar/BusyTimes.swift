/// The times at which a calendar file (RFC 5545) says that somebody is busy.
///
/// Only when; what it is about stays where it was. Times of other zones than that of the practice
/// are read when they are in UTC. What repeats itself is written out up to a horizon.
public struct BusyTimes: Hashable, Sendable {
  /// A stretch of one day.
  public struct Block: Hashable, Sendable, Comparable {
    public let day: Day
    public let interval: Interval

    public static func < (left: Block, right: Block) -> Bool {
      (left.day, left.interval.start, left.interval.end)
        < (right.day, right.interval.start, right.interval.end)
    }
  }

  /// In order, each once.
  public let blocks: [Block]
  /// Events that repeat themselves and were written out up to ``horizon``.
  public let writtenOut: Int
  /// Events that repeat themselves in a way that is not read; of them nothing is.
  public let repeating: Int
  /// Events whose times were not understood.
  public let notUnderstood: Int
  /// The last day up to which what repeats itself was written out.
  public let horizon: Day

  /// How many days one event may last.
  private static let longest = 366

  /// - Parameter horizon: The last day on which something that repeats itself begins.
  /// - Throws: ``InputProblem`` when it is no calendar file.
  public init(reading bytes: [UInt8], through horizon: Day) throws(InputProblem) {
    let file = try CalendarFile(reading: bytes)
    var blocks: Set<Block> = []
    var (writtenOut, repeating, notUnderstood) = (0, 0, 0)
    // What one time of something that repeats itself became instead.
    var replaced: [String: Set<Moment>] = [:]
    for event in file.events {
      guard let original = event.first("RECURRENCE-ID") else { continue }
      // 'This and all following' is another rule than the one that is written.
      guard let stamp = CalendarStamp(original), !original.parameters.contains("RANGE=") else {
        notUnderstood += 1
        continue
      }
      replaced[event.first("UID")?.value ?? "", default: []].insert(stamp.moment)
    }
    for event in file.events {
      if event.first("RECURRENCE-ID")?.parameters.contains("RANGE=") == true { continue }
      let gone = replaced[event.first("UID")?.value ?? ""] ?? []
      switch BusyTimes.read(event, without: gone, through: horizon) {
      case .free: break
      case .repeating: repeating += 1
      case .notUnderstood: notUnderstood += 1
      case .busy(let read):
        blocks.formUnion(read)
        if event.first("RRULE") != nil { writtenOut += 1 }
      }
    }
    self.blocks = blocks.sorted()
    self.writtenOut = writtenOut
    self.repeating = repeating
    self.notUnderstood = notUnderstood
    self.horizon = horizon
  }

  // MARK: - Events

  private enum Reading {
    case busy([Block]), free, repeating, notUnderstood
  }

  private static func read(
    _ event: CalendarFile.Event, without replaced: Set<Moment>, through horizon: Day
  ) -> Reading {
    if event.first("STATUS")?.value.uppercased() == "CANCELLED"
      || event.first("TRANSP")?.value.uppercased() == "TRANSPARENT"
    {
      return .free
    }
    guard let property = event.first("DTSTART"), let start = CalendarStamp(property) else {
      return .notUnderstood
    }
    guard let minutes = length(of: event, from: start) else { return .notUnderstood }
    guard minutes > 0 else { return .free }
    guard minutes <= longest * 1440 else { return .notUnderstood }
    let begins: [Moment]
    if event.first("RECURRENCE-ID") != nil {
      begins = [start.moment]
    } else {
      guard let read = beginnings(of: event, from: start, through: horizon) else {
        return .repeating
      }
      begins = read.filter { !replaced.contains($0) }
    }
    return .busy(begins.flatMap { blocks(from: $0, to: $0.later(minutes)) })
  }

  /// How long it lasts, in minutes by the clock of the practice; nothing when that is not
  /// understood.
  private static func length(of event: CalendarFile.Event, from start: CalendarStamp) -> Int? {
    if let stated = event.first("DTEND") {
      guard let end = CalendarStamp(stated)?.moment else { return nil }
      let begin = start.moment
      return (end.day - begin.day) * 1440 + (end.time - begin.time)
    }
    if let duration = event.first("DURATION") { return minutes(duration.value) }
    // Without an end a day lasts a day, and a moment no time.
    return start.kind == .day ? 1440 : 0
  }

  /// When it begins, each time; nothing for a rule that is not read.
  private static func beginnings(
    of event: CalendarFile.Event, from start: CalendarStamp, through horizon: Day
  ) -> [Moment]? {
    let rules = event.properties.filter { $0.name == "RRULE" }
    guard rules.count <= 1, event.first("EXRULE") == nil else { return nil }
    var days = [start.day]
    if let rule = rules.first {
      guard let recurrence = Recurrence(rule.value) else { return nil }
      // A day more: in UTC the day begins later.
      days = recurrence.days(from: start, through: horizon + 1)
    }
    var begins = days.map { day in
      var stamp = start
      stamp.day = day
      return stamp.moment
    }
    for (name, isMore) in [("RDATE", true), ("EXDATE", false)] {
      for value in event.all(name) {
        guard let stamp = CalendarStamp(value) else { return nil }
        if isMore {
          begins.append(stamp.moment)
        } else {
          // A whole day takes out what begins on it.
          begins.removeAll {
            stamp.kind == .day ? $0.day == stamp.day : $0 == stamp.moment
          }
        }
      }
    }
    return rules.isEmpty ? begins : begins.filter { $0.day <= horizon }
  }

  private static func blocks(from begin: Moment, to end: Moment) -> [Block] {
    (begin.day.number...end.day.number).map(Day.init(number:)).compactMap { day in
      let start = day == begin.day ? begin.time : TimeOfDay(minutes: 0)
      let finish = day == end.day ? end.time : TimeOfDay(minutes: 1440)
      return start < finish ? Block(day: day, interval: Interval(start: start, end: finish)) : nil
    }
  }

  /// `PT1H30M`, `P1D`.
  private static func minutes(_ duration: String) -> Int? {
    guard duration.uppercased().hasPrefix("P") else { return nil }
    var (total, number, isTime) = (0, "", false)
    for character in duration.uppercased().dropFirst() {
      switch character {
      case "0"..."9": number.append(character)
      case "T": isTime = true
      default:
        guard let count = Int(number), count < 10_000 else { return nil }
        number = ""
        switch (character, isTime) {
        case ("W", _): total += count * 7 * 1440
        case ("D", _): total += count * 1440
        case ("H", true): total += count * 60
        case ("M", true): total += count
        case ("S", true): total += (count + 59) / 60
        default: return nil
        }
      }
    }
    return number.isEmpty ? total : nil
  }
}

extension Moment {
  fileprivate func later(_ minutes: Int) -> Moment {
    let total = time.minutes + minutes
    return Moment(day: day + total / 1440, time: TimeOfDay(minutes: total % 1440))
  }
}
