import PracticeCore

/// What the cell of an appointment says: state, name, count and flag.
struct AgendaCellText {
  /// `●` present, `✓` done and signed, `○` done and not signed.
  let state: String
  let name: String
  let nameStyle: Style
  /// `4/6`, or the kind of what is not counted.
  let count: String
  let countWidth: Int
  let flag: String
  let flagStyle: Style

  /// - Parameter with: In the agenda by room, the initials of the therapist in place of the count.
  init(
    _ entry: AgendaEntry, name: String, with initials: String? = nil, in language: Language
  ) {
    let status = entry.appointment.status
    state =
      switch status {
      case .arrived: "●"
      case .done: entry.isSigned ? "✓" : "○"
      default: " "
      }
    self.name = name
    nameStyle = status == .done ? .dim : .text
    count =
      initials
      ?? (entry.session.number == nil ? entry.kind.shortName(in: language) : entry.session.text)
    countWidth = TextWidth.displayWidth(of: count)
    flag = entry.coverage?.flag() ?? ""
    flagStyle = entry.coverage?.payer.style ?? .text
  }
}
