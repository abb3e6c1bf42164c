/// The lines of a calendar file (RFC 5545, section 3.1) by event.
struct CalendarFile {
  /// A name, its parameters and a value: `DTSTART;TZID=Europe/Amsterdam:20261124T090000`.
  struct Property {
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

    /// The same with one of several values that are told apart by commas.
    fileprivate init(_ other: Property, value: Substring) {
      name = other.name
      parameters = other.parameters
      self.value = trimmed(value)
    }

    var values: [Property] { value.split(separator: ",").map { Property(self, value: $0) } }
  }

  /// The properties of one event.
  struct Event {
    var properties: [Property] = []

    func first(_ name: String) -> Property? { properties.first { $0.name == name } }
    func all(_ name: String) -> [Property] {
      properties.filter { $0.name == name }.flatMap(\.values)
    }
  }

  let events: [Event]

  /// - Throws: ``InputProblem`` when it is no calendar file.
  init(reading bytes: [UInt8]) throws(InputProblem) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CalendarFile.noCalendar
    }
    let lines = CalendarFile.unfolded(text)
    guard lines.first.map({ trimmed($0).uppercased() }) == "BEGIN:VCALENDAR" else {
      throw CalendarFile.noCalendar
    }
    var events: [Event] = []
    var event: Event?
    var depth = 0
    for line in lines {
      guard let property = Property(line) else { continue }
      switch (property.name, property.value.uppercased()) {
      case ("BEGIN", "VEVENT"): event = Event()
      case ("BEGIN", _): if event != nil { depth += 1 }
      case ("END", "VEVENT"):
        if let event { events.append(event) }
        event = nil
        depth = 0
      case ("END", _): depth = max(0, depth - 1)
      // What stands in an alarm is not about the event.
      default: if depth == 0 { event?.properties.append(property) }
      }
    }
    self.events = events
  }

  private static let noCalendar = InputProblem(
    "Dit is geen agendabestand (iCalendar).", "This is no calendar file (iCalendar).")

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
}

/// A moment as a calendar file writes it: a day, a local time, or a time in UTC.
struct CalendarStamp: Hashable {
  enum Kind { case day, local, utc }

  var day: Day
  /// 0:00 for a day.
  let time: TimeOfDay
  let kind: Kind

  /// On the clock of the practice.
  var moment: Moment {
    guard kind == .utc else { return Moment(day: day, time: time) }
    return PracticeClock.dutchTime(at: (Int64(day.number) * 1440 + Int64(time.minutes)) * 60_000)
  }

  /// - Returns: Nothing for another zone's clock, or for what is no moment.
  init?(_ property: CalendarFile.Property) {
    let text = property.value
    let digits = text.prefix(8)
    // A period is two moments.
    guard !text.contains("/"), digits.utf8.count == 8, digits.allSatisfy(\.isASCII),
      let year = Int(digits.prefix(4)), let month = Int(digits.dropFirst(4).prefix(2)),
      let dayOfMonth = Int(digits.suffix(2)),
      let day = Day(year: year, month: month, day: dayOfMonth)
    else { return nil }
    self.day = day
    if text.utf8.count == 8 {
      (time, kind) = (TimeOfDay(minutes: 0), .day)
      return
    }
    let clock = text.dropFirst(8)
    guard clock.first == "T" || clock.first == "t", clock.utf8.count >= 7,
      let hour = Int(clock.dropFirst().prefix(2)), let minute = Int(clock.dropFirst(3).prefix(2)),
      (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    time = TimeOfDay(minutes: hour * 60 + minute)
    if clock.uppercased().hasSuffix("Z") {
      kind = .utc
      return
    }
    // Another zone's clock says another time; which one is not known here.
    let isElsewhere =
      property.parameters.contains("TZID=")
      && !["EUROPE/AMSTERDAM", "EUROPE/BRUSSELS", "EUROPE/BERLIN", "W. EUROPE STANDARD TIME"]
        .contains { property.parameters.contains($0) }
    guard !isElsewhere else { return nil }
    kind = .local
  }
}
