import PracticeCore

/// The evaluation of an episode: what came of it, and a word on it.
@MainActor
enum EvaluationForm {
  static func command(
    _ workplace: Workplace, _ episode: Episode, showInBar: Bool = true
  ) -> Command {
    let language = workplace.language
    return Command(
      "episode.evaluate", keys: [.character("v")], label: language("evaluatie", "evaluation"),
      help: language(
        "Leg de evaluatie van vandaag vast, met wat eruit kwam.",
        "Record the evaluation of today and what came of it."),
      enabled: workplace.enabled(.writeClinical), showInBar: showInBar
    ) { workplace.app.push(make(workplace, episode)) }
  }

  static func make(_ workplace: Workplace, _ episode: Episode) -> FormScreen {
    let language = workplace.language
    let outcomes = Evaluation.Outcome.allCases
    // What there is to choose from is seen before anything is typed.
    let names = outcomes.map { $0.name(in: language) }.joined(separator: ", ")
    let screen = FormScreen(
      app: workplace.app,
      title: language("Evaluatie", "Evaluation") + " · " + episode.details.title(in: language),
      fields: [
        FormField(
          "outcome", language("Uitkomst", "Outcome"),
          ChoiceField(
            options: [("", language("kies: ", "choose: ") + names)]
              + outcomes.map { ($0.rawValue, $0.name(in: language)) }), isRequired: true),
        FormField(
          "remark", language("Opmerking", "Remark"),
          TextArea(width: 50, height: 3, maxLength: 2000)),
      ], isOverlay: true
    ) { form in
      guard let outcome = Evaluation.Outcome(rawValue: form["outcome"]) else { return }
      try refusalsBesideFields(language) {
        try workplace.practice.recordEvaluation(outcome, remark: form["remark"], of: episode.id)
      }
      let name = outcome.name(in: language)
      workplace.done(
        language("Evaluatie vastgelegd: \(name).", "Evaluation recorded: \(name)."))
      try follow(outcome, workplace, episode)
    }
    StandardTexts.offer(in: screen, workplace)
    screen.keepDrafts(
      of: DraftKey(form: "evaluation", subject: episode.id.rawValue, patient: episode.patient),
      in: workplace)
    return screen
  }

  /// Opens what comes next, under the form that closes now.
  private static func follow(
    _ outcome: Evaluation.Outcome, _ workplace: Workplace, _ episode: Episode
  ) throws {
    switch outcome {
    case .carryOn: break
    case .adaptPlan:
      workplace.app.push(EpisodeScreen(workplace: workplace, episode: episode.id))
    case .stop:
      if episode.isOpen { workplace.app.push(try ClosingForm.make(workplace, episode)) }
    case .refer: try CareLetters.open(.referral, workplace, of: episode.id)
    }
  }
}
