/// Appointments as an iCalendar file (RFC 5545), for a calendar outside the practice.
///
/// Nothing medical is in it, and of patients the initials only unless the names are asked for.
public struct ICalendar: Sendable {
  /// One appointment.
  public struct Event: Hashable, Sendable {
    /// The same for ever, and in no other practice.
    public let uid: String
    /// How often it was changed.
    public let sequence: Int
    /// Milliseconds since 1970, UTC.
    public let changed: Int64
    public let day: Day
    public let interval: Interval
    public let summary: String
    /// Where in the practice; empty for one without rooms.
    public let room: String
    public let isCancelled: Bool

    public init(
      uid: String, sequence: Int, changed: Int64, day: Day, interval: Interval, summary: String,
      room: String = "", isCancelled: Bool
    ) {
      self.uid = uid
      self.sequence = sequence
      self.changed = changed
      self.day = day
      self.interval = interval
      self.summary = summary
      self.room = room
      self.isCancelled = isCancelled
    }
  }

  public let text: String

  /// - Parameter instant: When it is made; milliseconds since 1970, UTC.
  public init(name: String, location: String, events: [Event], at instant: Int64) {
    var text = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//practice//agenda//NL", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
    ].map(ICalendarText.line).joined()
    text += ICalendarText.text("X-WR-CALNAME", name)
    text += ICalendar.timeZone.map(ICalendarText.line).joined()
    for event in events {
      text += ICalendar.lines(of: event, location: location, at: instant).joined()
    }
    self.text = text + ICalendarText.line("END:VCALENDAR")
  }

  private static func lines(
    of event: Event, location: String, at instant: Int64
  ) -> [String] {
    let zone = ";TZID=\(zoneName):"
    return [
      ICalendarText.line("BEGIN:VEVENT"), ICalendarText.text("UID", event.uid),
      ICalendarText.line("DTSTAMP:" + ICalendarText.utc(instant)),
      ICalendarText.line("LAST-MODIFIED:" + ICalendarText.utc(event.changed)),
      ICalendarText.line("SEQUENCE:\(event.sequence)"),
      ICalendarText.line(
        "DTSTART" + zone + ICalendarText.local(event.day, event.interval.start)),
      ICalendarText.line("DTEND" + zone + ICalendarText.local(event.day, event.interval.end)),
      ICalendarText.text("SUMMARY", event.summary),
      ICalendarText.text(
        "LOCATION", [location, event.room].filter { !$0.isEmpty }.joined(separator: ", ")),
      ICalendarText.line("STATUS:" + (event.isCancelled ? "CANCELLED" : "CONFIRMED")),
      ICalendarText.line("TRANSP:" + (event.isCancelled ? "TRANSPARENT" : "OPAQUE")),
      ICalendarText.line("CLASS:PRIVATE"), ICalendarText.line("END:VEVENT"),
    ]
  }

  private static let zoneName = "Europe/Amsterdam"

  /// The rule that holds in the European Union since 1996.
  private static let timeZone = [
    "BEGIN:VTIMEZONE", "TZID:\(zoneName)", "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200", "TZNAME:CEST", "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT", "BEGIN:STANDARD",
    "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE",
  ]
}
