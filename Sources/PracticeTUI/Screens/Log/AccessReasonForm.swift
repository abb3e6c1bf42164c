import PracticeCore

extension Workplace {
  /// Shows something of a patient's file once that is accounted for.
  ///
  /// Who does not treat the patient is asked why first.
  ///
  /// - Parameter detail: What of the file; without it the whole.
  func reading(
    _ patient: ID<Patient>, detail: String = "", _ show: @escaping () throws -> Void
  ) throws {
    guard try practice.needsReason(toOpen: patient) else {
      // Within the file that is open nothing is opened once more.
      if !isShowing(patient) || detail.isEmpty {
        try practice.openFile(of: patient, detail: detail)
      }
      return try show()
    }
    app.push(
      reasonForm { [practice] reason in
        try practice.openFile(of: patient, detail: detail, reason: reason)
        try show()
      })
  }

  private func isShowing(_ patient: ID<Patient>) -> Bool {
    app.screens.contains { ($0 as? PatientFileScreen)?.patient == patient }
  }

  private func reasonForm(_ open: @escaping (String) throws -> Void) -> FormScreen {
    let reasons = [
      language("waarneming voor een collega", "replacing a colleague"),
      language("overleg met een collega", "consulted by a colleague"),
      language("spoed", "emergency"),
      language("vraag of klacht van de patiënt", "question or complaint of the patient"),
      language("anders, namelijk", "other, namely"),
    ]
    let (app, language) = (app, language)
    var form: FormScreen?
    let screen = FormScreen(
      app: app, title: language("Waarom opent u dit dossier?", "Why do you open this file?"),
      fields: [
        FormField(
          "reason", language("Reden", "Reason"),
          ChoiceField(reasons[0], options: reasons.map { ($0, $0) })),
        FormField(
          "words", language("Toelichting", "In words"), TextField(width: 44, maxLength: 300)),
      ], isOverlay: true,
      saving: CommandText(
        label: language("openen", "open"),
        help: language(
          "Open het dossier; de reden komt in het logboek.",
          "Open the file; the reason goes into the log."))
    ) { typed in
      let isOther = typed["reason"] == reasons[reasons.count - 1]
      let words = typed["words"].trimmingSpaces
      if isOther, words.isEmpty {
        throw FormProblems("words", language("Zeg waarom.", "Say why."))
      }
      let parts = (isOther ? [] : [typed["reason"]]) + [words]
      // The question goes before the file comes.
      form?.finish()
      try open(parts.filter { !$0.isEmpty }.joined(separator: ": "))
    }
    form = screen
    return screen
  }
}
