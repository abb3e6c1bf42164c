/// The times at which a calendar file (RFC 5545) says that somebody is busy.
///
/// Only when; what it is about stays where it was. Times of other zones than that of the practice
/// are read when they are in UTC.
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
  /// Events that repeat themselves, which are not read.
  public let repeating: Int
  /// Events whose times were not understood.
  public let notUnderstood: Int

  /// How many days one event may last.
  private static let longest = 366

  /// - Throws: ``InputProblem`` when it is no calendar file.
  public init(reading bytes: [UInt8]) throws(InputProblem) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw BusyTimes.noCalendar
    }
    let lines = BusyTimes.unfolded(text)
    guard lines.first.map({ trimmed($0).uppercased() }) == "BEGIN:VCALENDAR" else {
      throw BusyTimes.noCalendar
    }
    var blocks: Set<Block> = []
    var (repeating, notUnderstood) = (0, 0)
    var event: [Property]?
    var depth = 0
    for line in lines {
      guard let property = Property(line) else { continue }
      switch (property.name, property.value.uppercased()) {
      case ("BEGIN", "VEVENT"): event = []
      case ("BEGIN", _): if event != nil { depth += 1 }
      case ("END", "VEVENT"):
        guard let properties = event else { continue }
        event = nil
        depth = 0
        switch BusyTimes.read(properties) {
        case .free: break
        case .repeating: repeating += 1
        case .notUnderstood: notUnderstood += 1
        case .busy(let read): blocks.formUnion(read)
        }
      case ("END", _): depth = max(0, depth - 1)
      // What stands in an alarm is not about the event.
      default: if depth == 0 { event?.append(property) }
      }
    }
    self.blocks = blocks.sorted()
    self.repeating = repeating
    self.notUnderstood = notUnderstood
  }

  private static let noCalendar = InputProblem(
    "Dit is geen agendabestand (iCalendar).", "This is no calendar file (iCalendar).")

  // MARK: - Lines

  /// A name, its parameters and a value: `DTSTART;TZID=Europe/Amsterdam:20261124T090000`.
  private struct Property {
    let name: String
    let parameters: String
    let value: String

    init?(_ line: String) {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let head = line[..<colon].split(separator: ";", maxSplits: 1)
      guard let name = head.first else { return nil }
      self.name = name.uppercased()
      parameters = head.count > 1 ? head[1].uppercased() : ""
      value = trimmed(line[line.index(after: colon)...])
    }
  }

  /// The lines with their continuations, which begin with a blank, behind them.
  private static func unfolded(_ text: String) -> [String] {
    var lines: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      if let first = line.first, first == " " || first == "\t", !lines.isEmpty {
        lines[lines.count - 1] += line.dropFirst()
      } else {
        lines.append(String(line))
      }
    }
    return lines
  }

  // MARK: - Events

  private enum Event {
    case busy([Block]), free, repeating, notUnderstood
  }

  private static func read(_ properties: [Property]) -> Event {
    func value(_ name: String) -> Property? { properties.first { $0.name == name } }
    if value("STATUS")?.value.uppercased() == "CANCELLED"
      || value("TRANSP")?.value.uppercased() == "TRANSPARENT"
    {
      return .free
    }
    if value("RRULE") != nil || value("RDATE") != nil { return .repeating }
    guard let start = value("DTSTART"), let begin = moment(start) else { return .notUnderstood }
    let end: Moment
    if let stated = value("DTEND") {
      guard let read = moment(stated) else { return .notUnderstood }
      end = read
    } else if let duration = value("DURATION") {
      guard let minutes = minutes(duration.value) else { return .notUnderstood }
      end = begin.later(minutes)
    } else {
      // Without an end a day lasts a day, and a moment no time.
      guard start.value.utf8.count == 8 else { return .free }
      end = Moment(day: begin.day + 1, time: TimeOfDay(minutes: 0))
    }
    guard begin < end else { return .free }
    guard end.day - begin.day <= longest else { return .notUnderstood }
    return .busy(blocks(from: begin, to: end))
  }

  private static func blocks(from begin: Moment, to end: Moment) -> [Block] {
    (begin.day.number...end.day.number).map(Day.init(number:)).compactMap { day in
      let start = day == begin.day ? begin.time : TimeOfDay(minutes: 0)
      let finish = day == end.day ? end.time : TimeOfDay(minutes: 1440)
      return start < finish ? Block(day: day, interval: Interval(start: start, end: finish)) : nil
    }
  }

  /// A day, a local time, or a time in UTC.
  private static func moment(_ property: Property) -> Moment? {
    let text = property.value
    let digits = text.prefix(8)
    guard digits.utf8.count == 8, digits.allSatisfy(\.isASCII),
      let year = Int(digits.prefix(4)), let month = Int(digits.dropFirst(4).prefix(2)),
      let dayOfMonth = Int(digits.suffix(2)),
      let day = Day(year: year, month: month, day: dayOfMonth)
    else { return nil }
    if text.utf8.count == 8 { return Moment(day: day, time: TimeOfDay(minutes: 0)) }
    let clock = text.dropFirst(8)
    guard clock.first == "T" || clock.first == "t", clock.utf8.count >= 7,
      let hour = Int(clock.dropFirst().prefix(2)), let minute = Int(clock.dropFirst(3).prefix(2)),
      (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    if clock.uppercased().hasSuffix("Z") {
      let minutes = Int64(day.number) * 1440 + Int64(hour * 60 + minute)
      return PracticeClock.dutchTime(at: minutes * 60_000)
    }
    // Another zone's clock says another time; which one is not known here.
    let isElsewhere =
      property.parameters.contains("TZID=")
      && !["EUROPE/AMSTERDAM", "EUROPE/BRUSSELS", "EUROPE/BERLIN", "W. EUROPE STANDARD TIME"]
        .contains { property.parameters.contains($0) }
    return isElsewhere
      ? nil : Moment(day: day, time: TimeOfDay(minutes: hour * 60 + minute))
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
