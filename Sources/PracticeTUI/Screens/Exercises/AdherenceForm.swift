import PracticeCore

/// What the patient ticked at home: one line for each exercise, as `5/7 te zwaar`.
@MainActor
enum AdherenceForm {
  /// - Parameters:
  ///   - planned: The days on which each exercise was to be done since the last sheet.
  ///   - told: What was told before of each; what was told today is shown again.
  static func make(
    workplace: Workplace, programme: Programme, library: ExerciseLibrary, planned: [String: Int],
    told: [String: Adherence]
  ) -> FormScreen {
    let language = workplace.language
    let today = workplace.today
    // What the patient had at home; what was added since is asked next time.
    let asked = programme.lines.filter {
      told[$0.exercise]?.day == today || planned[$0.exercise] != 0
    }
    let lines = asked.isEmpty ? programme.lines : asked
    let fields = lines.enumerated().map { index, line in
      let days = planned[line.exercise] ?? 7
      let name = library.name(of: line.exercise, in: language)
      let before = told[line.exercise].flatMap { $0.day == today ? $0.short(language) : nil }
      return FormField(
        line.exercise, TextWidth.cut(name, to: 26),
        TextField(
          before ?? "",
          placeholder: "…/\(days)" + (index == 0 ? " " + verdicts(language) : ""), width: 34,
          isReplaced: true
        ) {
          reading($0, days, language)
        })
    }
    let screen = FormScreen(
      app: workplace.app, title: language("Thuis gedaan", "Done at home"), fields: fields,
      isOverlay: true
    ) { form in
      var result: [Adherence] = []
      for line in lines {
        let days = planned[line.exercise] ?? 7
        guard let told = try AdherenceInput.parse(form[line.exercise], planned: days).get() else {
          continue
        }
        result.append(
          Adherence(
            exercise: line.exercise, day: today, daysDone: told.done, daysOf: told.of,
            verdict: told.verdict, remark: told.remark))
      }
      try workplace.practice.recordAdherence(result, of: programme.episode)
      workplace.done(
        Adherence.total(result, language).map {
          language("Thuis gedaan: \($0).", "Done at home: \($0).")
        } ?? language("Bewaard.", "Saved."))
    }
    let key = DraftKey(
      form: "adherence", subject: programme.episode.rawValue, patient: programme.patient)
    screen.keepDrafts(of: key, in: workplace)
    return screen
  }

  /// The words that are understood behind the days: `goed, te zwaar, te licht, pijn`.
  private static func verdicts(_ language: Language) -> String {
    Adherence.Verdict.allCases.map { $0.name(language) }.filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  private static func reading(_ text: String, _ planned: Int, _ language: Language) -> Reading {
    switch AdherenceInput.parse(text, planned: planned) {
    case .success(nil): return .empty
    case .failure(let problem): return .refused(problem.sentence(language))
    case .success(let told?):
      let days = language("\(told.done) van \(told.of)", "\(told.done) of \(told.of)")
      let verdict = told.verdict.name(language)
      return .understood(verdict.isEmpty ? days : "\(days) · \(verdict)")
    }
  }
}
