import PracticeCore

/// What follows when the patient was dizzy, lost function or had something serious after the
/// previous session: screen again, advise, and report an incident (DECISIONS 30).
@MainActor
enum SeriousSideEffect {
  static func advice(_ language: Language) -> [ScrollText.Line] {
    [
      ScrollText.Line(
        text: language(
          "Screen opnieuw voordat u behandelt. Bij uitval, spraak- of zichtproblemen: 112. Overleg anders vandaag met de huisarts.",
          "Screen again before you treat. Loss of function, speech or sight: 112. Otherwise consult the GP today."
        ), style: .bad)
    ]
  }

  /// Asks to report it, once for each session.
  static func ask(
    _ workplace: Workplace, entry: AgendaEntry, episode: Episode, effect: SideEffect
  ) {
    let language = workplace.language
    let isReported =
      (try? workplace.practice.read {
        try $0.hasIncident(of: entry.appointment.id)
      }) ?? false
    guard !isReported else { return }
    let what = effect.name(in: language)
    workplace.app.ask(
      language("Na de vorige behandeling: \(what)", "After the previous session: \(what)"),
      advice(language).map(\.text).joined(separator: "\n"),
      [
        Dialog.Choice(
          letter: "i", label: language("incident melden", "report an incident"),
          run: {
            workplace.app.push(
              RegisterForm.incident(
                workplace, patient: entry.patient.id, appointment: entry.appointment.id,
                what: language(
                  "Na de vorige behandeling: \(what).", "After the previous session: \(what).")))
          }),
        Dialog.Choice(
          letter: "l",
          label: language("later; de waarschuwing blijft", "later; the warning stays"),
          run: {}),
      ])
  }
}
