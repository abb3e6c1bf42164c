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

  /// Nobody is present for what is on another day yet to come.
  func notToday(_ entry: AgendaEntry) -> (Bool, String) {
    let moment = entry.appointment.moment
    return (
      moment.day > today && entry.appointment.status == .booked,
      language(
        "Deze afspraak is pas \(language.shortDate(moment.day)) om \(moment.time.short).",
        "This appointment is only on \(language.shortDate(moment.day)) at \(moment.time.short).")
    )
  }

  /// Nobody has stayed away from what has not begun.
  func notBegun(_ entry: AgendaEntry) -> (Bool, String) {
    let moment = entry.appointment.moment
    guard moment > practice.clock.now() else { return (false, "") }
    let day = moment.day == today ? "" : language.shortDate(moment.day) + " "
    let time = moment.time.short
    return (
      true,
      language(
        "Deze afspraak begint pas \(day)om \(time). Afzeggen is x.",
        "This appointment begins only \(day)at \(time). Calling off is x.")
    )
  }
}
