import PracticeCore

/// Closing an episode: the end measurement with what was measured at the start, how it ended, and
/// what was agreed for later.
@MainActor
enum ClosingForm {
  static func make(_ workplace: Workplace, _ episode: Episode) throws -> FormScreen {
    let language = workplace.language
    let measuring = try MeasurementForm(workplace, episode, true)
    let (reasons, course) = try workplace.practice.read {
      (try $0.closingReasons(), try $0.course(of: episode))
    }
    let fields =
      [
        FormField(
          "reason", language("Waarom", "Why"),
          ChoiceField(options: reasons.map { ($0.code, $0.name(in: language)) }),
          isRequired: true)
      ] + measuring.endFields + [
        FormField(
          "result", language("Resultaat", "Result"),
          TextArea(result(course, language), width: 50, height: 2, maxLength: 2000)),
        FormField(
          "aftercare", language("Nazorg", "Aftercare"),
          TextArea(width: 50, height: 2, maxLength: 2000)),
      ]
    let screen = FormScreen(
      app: workplace.app,
      title: language("Afsluiten", "Close") + " · " + episode.details.title(in: language),
      fields: fields
    ) { form in
      guard let reason = reasons.first(where: { $0.code == form["reason"] }) else { return }
      let values = try measuring.values(of: form)
      try refusalsBesideFields(language) {
        try workplace.practice.close(
          episode.id, because: reason.id, measured: values, result: form["result"],
          aftercare: form["aftercare"])
      }
      workplace.done(
        language(
          "Episode afgesloten. Verslag aan huisarts: d in de episode.",
          "Episode closed. Report to the GP: d in the episode."))
    }
    StandardTexts.offer(in: screen, workplace)
    screen.keepDrafts(
      of: DraftKey(form: "closing", subject: episode.id.rawValue, patient: episode.patient),
      in: workplace)
    return screen
  }

  /// What the measurements say so far, to begin with.
  private static func result(_ course: EpisodeCourse, _ language: Language) -> String {
    var parts: [String] = []
    if course.facts.pain.count > 1 {
      parts.append(language("Pijn ", "Pain ") + course.pain.sentence(language) + ".")
    }
    for instrument in course.facts.instruments where instrument.verdict != .notEnoughData {
      parts.append("\(instrument.title(language)) \(instrument.sentence(language)).")
    }
    return parts.joined(separator: " ")
  }
}
