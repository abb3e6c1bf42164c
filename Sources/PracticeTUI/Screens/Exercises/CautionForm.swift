import PracticeCore

/// Which facts about a patient ask for a second look at an exercise.
@MainActor
enum CautionForm {
  static func make(
    workplace: Workplace, patient: ID<Patient>, known: Set<Caution>
  ) -> FormScreen {
    let language = workplace.language
    let sorted = Caution.allCases.sorted { $0.name(language) < $1.name(language) }
    let fields = sorted.map { caution in
      FormField(
        caution.rawValue, "", CheckField(known.contains(caution), label: caution.name(language)))
    }
    let screen = FormScreen(
      app: workplace.app,
      title: language("Let op bij oefenen", "Mind with exercises"), fields: fields,
      isOverlay: true
    ) { form in
      let cautions = Caution.allCases.filter { form[$0.rawValue] == "yes" }
      try workplace.practice.setCautions(Set(cautions), of: patient)
      workplace.done(language("Bewaard.", "Saved."))
    }
    screen.keepDrafts(
      of: DraftKey(form: "cautions", subject: patient.rawValue, patient: patient), in: workplace)
    return screen
  }
}
