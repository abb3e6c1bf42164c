import PracticeCore

/// The forms of a patient's insurance.
@MainActor
enum PolicyForm {
  static func make(
    workplace: Workplace, patient: ID<Patient>, policy: PolicyLine?
  ) -> FormScreen {
    let language = workplace.language
    let today = workplace.today
    let details =
      policy?.details ?? .new(on: today)
    let fields = PolicyFields(workplace).fields(details)
    let screen = FormScreen(
      app: workplace.app, title: language("Aanvullende polis", "Supplementary policy"),
      fields: fields, isOverlay: true
    ) { form in
      let result = try PolicyFields(workplace).details(form, onto: details)
      try workplace.saving { resolution in
        let changes = try workplace.practice.flagChanges(of: patient) {
          if let policy {
            try workplace.practice.editPolicy(
              policy.id, from: details, to: result, of: patient, resolution)
          } else {
            try workplace.practice.addPolicy(result, of: patient)
          }
        }
        workplace.done(
          language("Polis bewaard.", "Policy saved.") + changes.words(in: language))
      }
    }
    screen.keepDrafts(of: draftKey(policy, of: patient), in: workplace)
    return screen
  }

  static func draftKey(_ policy: PolicyLine?, of patient: ID<Patient>) -> DraftKey {
    policy.map { DraftKey(form: "policy", subject: $0.id, patient: patient) }
      ?? DraftKey(form: "policy.new", subject: patient.rawValue, patient: patient)
  }
}

extension PolicyDetails {
  /// What a form of a new policy begins with.
  static func new(on today: Day) -> PolicyDetails {
    PolicyDetails(
      insurerName: "", sessions: 9,
      validFrom: Day(year: today.year, month: 1, day: 1) ?? today)
  }
}

/// The fields of a policy, for the form on the screen and for the questions of the linear mode.
@MainActor
struct PolicyFields {
  let language: Language
  let today: Day
  let texts: any KernelTexts

  func fields(_ details: PolicyDetails) -> [FormField] {
    [
      FormField(
        "insurer", language("Verzekeraar", "Insurer"), TextField(details.insurerName),
        isRequired: true),
      FormField("package", language("Pakket", "Package"), TextField(details.package)),
      FormField("number", language("Polisnummer", "Policy number"), TextField(details.number)),
      FormField(
        "sessions", language("Per jaar (leeg: onbeperkt)", "A year (empty: no limit)"),
        TextField.number(details.sessions, in: 0...999, texts: texts)),
      FormField(
        "budget", language("Of bedrag per jaar", "Or amount a year"),
        InputFields.euros(details.budget, language)),
      FormField(
        "manualSessions", language("Hoogstens manueel", "At most manual"),
        TextField.number(details.manualSessions, in: 0...999, texts: texts)),
      FormField(
        "carryOver", language("Mee naar volgend jaar", "Carried to next year"),
        TextField.number(
          details.carryOver == 0 ? nil : details.carryOver, in: 0...99,
          texts: texts)),
      FormField(
        "screening", language("Screening", "Screening"),
        CheckField(
          details.countsScreening, label: language("telt als behandeling", "counts as a visit"))),
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
  }

  /// What was typed.
  func details(_ form: Form, onto details: PolicyDetails) throws -> PolicyDetails {
    var result = details
    result.insurerName = form["insurer"].trimmingSpaces
    result.package = form["package"].trimmingSpaces
    result.number = form["number"].trimmingSpaces
    // Empty: unlimited.
    result.sessions = form.number("sessions")
    let budget = form["budget"].trimmingSpaces
    result.budget = budget.isEmpty ? nil : try EuroInput.parse(budget).get()
    result.manualSessions = form.number("manualSessions")
    result.carryOver = form.number("carryOver") ?? 0
    result.countsScreening = form["screening"] == "yes"
    result.isContracted = form["contracted"] == "yes"
    result.validFrom = try DateInput.parse(form["validFrom"], today: today).get()
    let until = form["validUntil"].trimmingSpaces
    result.validUntil = until.isEmpty ? nil : try DateInput.parse(until, today: today).get()
    return result
  }
}

extension PolicyFields {
  init(_ workplace: Workplace) {
    self.init(
      language: workplace.language, today: workplace.today, texts: workplace.app.texts)
  }
}
