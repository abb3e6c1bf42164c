import PracticeCore

/// The forms of a patient's insurance.
@MainActor
enum PolicyForm {
  static func make(
    workplace: Workplace, patient: ID<Patient>, policy: PolicyLine?
  ) -> FormScreen {
    let language = workplace.language
    let today = workplace.today
    let yearStart = Day(year: today.year, month: 1, day: 1) ?? today
    let details =
      policy?.details
      ?? PolicyDetails(insurerName: "", sessions: 9, validFrom: yearStart)
    let fields = [
      FormField(
        "insurer", language("Verzekeraar", "Insurer"), TextField(details.insurerName),
        isRequired: true),
      FormField("package", language("Pakket", "Package"), TextField(details.package)),
      FormField("number", language("Polisnummer", "Policy number"), TextField(details.number)),
      FormField(
        "sessions", language("Per jaar (leeg: onbeperkt)", "A year (empty: no limit)"),
        TextField.number(details.sessions, in: 0...999, texts: workplace.app.texts)),
      FormField(
        "contracted", language("Contract", "Contract"),
        CheckField(
          details.isContracted,
          label: language("met deze verzekeraar", "with this insurer"))),
      FormField(
        "validFrom", language("Vanaf", "From"),
        InputFields.date(details.validFrom, today: today, language), isRequired: true),
      FormField(
        "validUntil", language("Tot en met", "Until"),
        InputFields.date(details.validUntil, today: today, language)),
    ]
    let screen = FormScreen(
      app: workplace.app, title: language("Aanvullende polis", "Supplementary policy"),
      fields: fields, isOverlay: true
    ) { form in
      var result = details
      result.insurerName = form["insurer"].trimmingSpaces
      result.package = form["package"].trimmingSpaces
      result.number = form["number"].trimmingSpaces
      // Empty: unlimited.
      result.sessions = Int(form["sessions"].trimmingSpaces)
      result.isContracted = form["contracted"] == "yes"
      result.validFrom = try DateInput.parse(form["validFrom"], today: today).get()
      let until = form["validUntil"].trimmingSpaces
      result.validUntil = until.isEmpty ? nil : try DateInput.parse(until, today: today).get()
      try workplace.saving { [result] resolution in
        if let policy {
          try workplace.practice.editPolicy(
            policy.id, from: details, to: result, of: patient, resolution)
        } else {
          try workplace.practice.addPolicy(result, of: patient)
        }
        workplace.done(language("Polis bewaard.", "Policy saved."))
      }
    }
    let key =
      policy.map { DraftKey(form: "policy", subject: $0.id, patient: patient) }
      ?? DraftKey(form: "policy.new", subject: patient.rawValue, patient: patient)
    screen.keepDrafts(of: key, in: workplace)
    return screen
  }

  /// How many visits there were elsewhere this year.
  static func elsewhere(workplace: Workplace, patient: ID<Patient>) -> FormScreen {
    let language = workplace.language
    let year = workplace.today.year
    let field = FormField(
      "elsewhere", language("Elders in \(year)", "Elsewhere in \(year)"),
      TextField.number(0, in: 0...999, texts: workplace.app.texts), isRequired: true)
    let screen = FormScreen(
      app: workplace.app,
      title: language("Behandelingen elders dit jaar", "Visits elsewhere this year"),
      fields: [field], isOverlay: true
    ) { form in
      try workplace.practice.recordElsewhere(
        Int(form["elsewhere"].trimmingSpaces) ?? 0, year: year, of: patient)
      workplace.done(language("Vastgelegd.", "Recorded."))
    }
    screen.keepDrafts(
      of: DraftKey(form: "elsewhere", subject: patient.rawValue, patient: patient), in: workplace)
    return screen
  }
}
