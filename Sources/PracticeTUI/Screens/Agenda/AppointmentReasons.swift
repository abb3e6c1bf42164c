import PracticeCore

/// Why something cannot be done with an appointment, as its command says it.
extension Workplace {
  func settled(_ entry: AgendaEntry) -> (Bool, String) {
    (
      !entry.appointment.status.isOpen,
      language("Deze afspraak is al geweest.", "This appointment has taken place already.")
    )
  }

  func notMovable(_ entry: AgendaEntry) -> (Bool, String) {
    (
      entry.appointment.status != .booked,
      language(
        "Alleen een afspraak die nog moet komen kan worden verplaatst.",
        "Only an appointment that is still to come can be moved.")
    )
  }

  /// Nobody has stayed away from what has not begun.
  func notBegun(_ entry: AgendaEntry) -> (Bool, String) {
    let moment = entry.appointment.moment
    let start =
      moment.day == today
      ? moment.time.short : "\(language.shortDate(moment.day)) \(moment.time.short)"
    return (
      moment > practice.clock.now(),
      language(
        "Deze afspraak begint pas om \(start). Afzeggen is x.",
        "This appointment begins only at \(start). Calling off is x.")
    )
  }
}
