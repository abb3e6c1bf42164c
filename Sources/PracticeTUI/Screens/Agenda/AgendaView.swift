import PracticeCore

/// How the agenda is looked at.
enum AgendaView: String, CaseIterable {
  /// A column for each therapist.
  case day
  /// A column for each day of one therapist.
  case week
  /// How full each day is.
  case month
  /// A column for each room.
  case rooms

  func name(in language: Language) -> String {
    switch self {
    case .day: language("dag", "day")
    case .week: language("week", "week")
    case .month: language("maand", "month")
    case .rooms: language("kamers", "rooms")
    }
  }
}
