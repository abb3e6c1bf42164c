import PracticeCore

/// Who did what to an appointment, when and from where.
@MainActor
enum AppointmentHistoryPager {
  static func make(_ entry: AgendaEntry, _ workplace: Workplace) throws -> Pager {
    let language = workplace.language
    let events = try workplace.practice.read {
      try $0.history(of: entry.appointment.id, in: language)
    }
    let lines = events.flatMap { event -> [ScrollText.Line] in
      let when = "\(language.shortDate(event.moment.day)) \(event.moment.time.short)"
      let who = [event.initials, event.terminal].filter { !$0.isEmpty }.joined(separator: ", ")
      return [
        ScrollText.Line(text: "\(when) · \(who)", style: .label),
        ScrollText.Line(text: "  " + event.sentence(in: language)),
      ]
    }
    let none = language(
      "Van deze afspraak is niets vastgelegd: ingelezen bij het begin.",
      "Nothing was recorded of this appointment: it was read in at the start.")
    return Pager(
      title: language("Geschiedenis", "History") + " · "
        + workplace.name(entry.patient.name),
      lines: lines.isEmpty ? [ScrollText.Line(text: none, style: .dim)] : lines, isOverlay: true)
  }
}
