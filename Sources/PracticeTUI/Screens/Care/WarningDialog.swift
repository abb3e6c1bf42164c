import PracticeCore

/// What can be done about a warning, and noting that it was seen and why it is left.
@MainActor
enum WarningDialog {
  static func ask(_ warning: CourseWarning, of course: EpisodeCourse, _ workplace: Workplace) {
    let language = workplace.language
    var choices = warning.options.compactMap { option -> Dialog.Choice? in
      let label = option.label(language)
      return Dialog.Choice(letter: label.first ?? "a", label: label) {
        try carryOut(option, warning, course, workplace)
      }
    }
    choices.append(
      Dialog.Choice(
        letter: language("z", "s").first ?? "s",
        label: language("gezien, omdat …", "seen, because …"),
        run: { workplace.app.push(reasonForm(warning, course, workplace, reason: "")) }))
    workplace.app.ask(
      language("Aandacht", "Attention"), warning.sentence(language), choices)
  }

  private static func carryOut(
    _ option: CourseWarning.Option, _ warning: CourseWarning, _ course: EpisodeCourse,
    _ workplace: Workplace
  ) throws {
    let language = workplace.language
    let episode = course.episode
    switch option {
    case .evaluate:
      workplace.app.push(EvaluationForm.make(workplace, episode))
    case .reviewScreening, .adaptPlan:
      workplace.app.push(EpisodeScreen(workplace: workplace, episode: episode.id))
    case .recordConsent:
      workplace.app.push(ConsentScreen(workplace: workplace, episode: episode.id))
    case .book: try workplace.book(episode.patient)
    case .close: workplace.app.perform(EpisodeClosing.command(workplace, episode))
    case .reportIncident:
      let session = try workplace.practice.read { try $0.notes(of: episode.id) }
        .last { $0.content.sideEffect.isSerious }
      workplace.app.push(
        RegisterForm.incident(
          workplace, patient: episode.patient, appointment: session?.appointment,
          what: session.map { $0.content.sideEffect.name(in: language) + "." } ?? ""))
    case .talk:
      workplace.app.push(
        reasonForm(
          warning, course, workplace,
          reason: language("Besproken met de patiënt: ", "Talked over with the patient: ")))
    case .report:
      try CareLetters.open(.report, workplace, of: episode.id)
    case .refer:
      workplace.app.push(
        reasonForm(
          warning, course, workplace,
          reason: language("Overlegd of verwezen: ", "Consulted or referred: ")))
    }
  }

  private static func reasonForm(
    _ warning: CourseWarning, _ course: EpisodeCourse, _ workplace: Workplace, reason: String
  ) -> FormScreen {
    let language = workplace.language
    let screen = FormScreen(
      app: workplace.app, title: language("Gezien, omdat", "Seen, because"),
      fields: [
        FormField(
          "reason", language("Reden", "Reason"),
          TextArea(reason, width: 56, height: 3, maxLength: 2000), isRequired: true)
      ], isOverlay: true
    ) { form in
      try refusalsBesideFields(language) {
        try workplace.practice.markSeen(warning, of: course.episode.id, because: form["reason"])
      }
      workplace.done(language("Genoteerd als gezien.", "Noted as seen."))
    }
    screen.keepDrafts(
      of: DraftKey(
        form: "seen.\(warning.code)", subject: course.episode.id.rawValue,
        patient: course.episode.patient),
      in: workplace)
    return screen
  }
}
