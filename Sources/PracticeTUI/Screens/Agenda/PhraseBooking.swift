import PracticeCore

/// The booking phrase on the command line: `jansen 6x di 10:30 +1w visser`.
@MainActor
enum PhraseBooking {
  /// What the phrase would do, in lines under it; asked at every key.
  static func preview(_ text: String, _ workplace: Workplace) -> [String] {
    let language = workplace.language
    do {
      let phrase = try workplace.practice.read { try $0.bookingPhrase(text) }
      var lines = TextWidth.wrap(phrase.sentence(language), width: 74)
      guard phrase.isUnderstood else { return lines }
      let bookings = try workplace.practice.read {
        try $0.bookings(of: phrase, in: context(workplace))
      }
      let days = bookings.map { language.shortDate($0.day) }.joined(separator: " · ")
      lines += TextWidth.wrap(days, width: 74)
      for conflict in try workplace.practice.rehearse(bookings).flatMap(\.conflicts).prefix(2) {
        lines += TextWidth.wrap("× " + conflict.sentence(in: language), width: 74)
      }
      return lines
    } catch {
      return TextWidth.wrap(explanation(of: error, in: language) ?? "", width: 74)
    }
  }

  static func book(_ text: String, _ workplace: Workplace) throws {
    let bookings = try workplace.practice.read { reader in
      try reader.bookings(of: try reader.bookingPhrase(text), in: context(workplace))
    }
    guard let first = bookings.first else { return }
    try workplace.practice.book(series: bookings)
    workplace.doneBooking(count: bookings.count, from: first.moment)
  }

  /// What the phrase need not say: the patient whose file is open, the cell under the cursor.
  private static func context(_ workplace: Workplace) -> BookingContext {
    var context = BookingContext()
    for screen in workplace.app.screens {
      if let file = screen as? PatientFileScreen { context.patient = file.patient }
      if let agenda = screen as? AgendaScreen {
        context.therapist = agenda.therapist?.id
        context.day = agenda.day
        if agenda.grid.rows.indices.contains(agenda.row) {
          context.time = agenda.grid.rows[agenda.row]
        }
      }
    }
    return context
  }
}
