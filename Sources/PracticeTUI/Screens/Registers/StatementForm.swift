import PracticeCore

/// The patient's own statement about the file.
@MainActor
enum StatementForm {
  static func make(_ workplace: Workplace, _ patient: ID<Patient>) -> FormScreen {
    let language = workplace.language
    let screen = FormScreen(
      app: workplace.app,
      title: language("Eigen verklaring van de patiënt", "The patient's own statement"),
      fields: [
        FormField(
          "body", language("Verklaring", "In own words"), TextArea(width: 60, height: 6),
          isRequired: true)
      ]
    ) { form in
      try refusalsBesideFields(language) {
        try workplace.practice.addStatement(form["body"], of: patient)
      }
      workplace.done(language("Verklaring opgenomen.", "The statement was added."))
    }
    screen.keepDrafts(
      of: DraftKey(form: "statement", subject: patient.rawValue, patient: patient), in: workplace)
    return screen
  }

  static func command(_ workplace: Workplace, _ patient: ID<Patient>) -> Command {
    let language = workplace.language
    return Command(
      "statement.add", label: language("eigen verklaring", "own statement"),
      help: language(
        "Neem een verklaring van de patiënt op in het dossier.",
        "Add a statement of the patient to the file."),
      enabled: workplace.enabled(.writeClinical), showInBar: false
    ) { workplace.app.push(make(workplace, patient)) }
  }
}
