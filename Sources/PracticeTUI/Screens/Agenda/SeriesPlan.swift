import PracticeCore

/// The appointments of a series: as many as were asked for, at the same time of the week.
///
/// A week in which that time cannot be had is passed over, so that a holiday in between does not
/// stand in the way of the rest.
struct SeriesPlan {
  private(set) var bookings: [Booking] = []
  /// What forbids the first one.
  private var conflicts: [SlotConflict] = []
  /// What stood in the way in the weeks that were passed over.
  private(set) var passedOver: [SlotConflict] = []

  /// How many weeks may be passed over.
  private static let reach = 8

  init() {}

  /// - Parameter rehearse: Says what is in the way of each.
  init(
    _ first: Booking, times: Int, everyWeeks weeks: Int,
    rehearse: ([Booking]) throws -> [RehearsedBooking]
  ) throws {
    guard times > 1 else {
      bookings = [first]
      conflicts = try rehearse(bookings).flatMap(\.conflicts)
      return
    }
    let candidates = (0..<times + SeriesPlan.reach).map { index in
      var booking = first
      booking.day = first.day + index * weeks * 7
      return booking
    }
    for rehearsed in try rehearse(candidates) where bookings.count < times {
      // The first one was chosen in person: it is never passed over.
      if bookings.isEmpty {
        bookings = [rehearsed.booking]
        conflicts = rehearsed.conflicts
      } else if rehearsed.conflicts.isEmpty {
        bookings.append(rehearsed.booking)
      } else {
        passedOver += rehearsed.conflicts.prefix(1)
      }
    }
  }

  /// The days and what was passed over, or what forbids the appointment.
  func lines(in language: Language) -> [ScrollText.Line] {
    var lines: [ScrollText.Line] = []
    if bookings.count > 1 {
      let days = bookings.map { booking in
        let (_, month, day) = booking.day.parts
        return "\(day)-\(month)"
      }
      lines.append(
        ScrollText.Line(
          text: "\(bookings.count)× " + days.joined(separator: "  "), style: .label))
    }
    let skipped = language("overgeslagen: ", "passed over: ")
    return conflicts.prefix(2).map {
      ScrollText.Line(text: "× " + $0.sentence(in: language), style: .bad)
    } + lines
      + passedOver.prefix(2).map {
        ScrollText.Line(text: skipped + $0.sentence(in: language), style: .warning)
      }
  }
}
