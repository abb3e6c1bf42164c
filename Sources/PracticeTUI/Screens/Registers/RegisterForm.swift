import PracticeCore

/// The form of a line in a register.
@MainActor
enum RegisterForm {
  static func incident(
    _ workplace: Workplace, patient: ID<Patient>?, appointment: ID<Appointment>? = nil,
    what: String = ""
  ) -> FormScreen {
    new(.incident, workplace, patient: patient, appointment: appointment, what: what)
  }

  static func new(
    _ register: Register, _ workplace: Workplace, patient: ID<Patient>? = nil,
    appointment: ID<Appointment>? = nil, what: String = ""
  ) -> FormScreen {
    // The numbers of appointments and of patients are each their own.
    let about = appointment.map { ("appointment.", $0.rawValue) }
    let key = DraftKey(
      form: "register." + (about?.0 ?? "") + register.rawValue,
      subject: about?.1 ?? patient?.rawValue ?? 0, patient: patient)
    return make(
      workplace, title: title(register, workplace.language),
      RegisterDetails(day: workplace.today, what: what), key: key
    ) { details in
      try workplace.practice.report(
        details, in: register, patient: patient, appointment: appointment)
      workplace.done(workplace.language("Melding opgenomen.", "Report recorded."))
    }
  }

  static func edit(_ workplace: Workplace, _ entry: RegisterEntry) -> FormScreen {
    make(
      workplace, title: title(entry.register, workplace.language), entry.details,
      key: DraftKey(form: "register", subject: entry.id.rawValue, patient: entry.patient)
    ) { details in
      try workplace.practice.edit(entry, to: details)
      workplace.done(workplace.language("Bewaard.", "Saved."))
    }
  }

  private static func title(_ register: Register, _ language: Language) -> String {
    register == .incident
      ? language("Incident melden", "Report an incident")
      : language("Klacht opnemen", "Record a complaint")
  }

  private static func make(
    _ workplace: Workplace, title: String, _ details: RegisterDetails, key: DraftKey,
    save: @escaping (RegisterDetails) throws -> Void
  ) -> FormScreen {
    let language = workplace.language
    let today = workplace.today
    let fields = [
      FormField(
        "day", language("Datum", "Date"),
        InputFields.date(details.day, today: today, language, meaning: .past), isRequired: true),
      FormField(
        "what", language("Wat gebeurde er", "What happened"),
        TextArea(details.what, width: 54, height: 4, maxLength: 4000), isRequired: true),
      FormField(
        "action", language("Wat is gedaan", "What was done"),
        TextArea(details.action, width: 54, height: 4, maxLength: 4000)),
      FormField(
        "settled", language("Afgehandeld op", "Settled on"),
        InputFields.date(details.settled, today: today, language, meaning: .past)),
    ]
    let screen = FormScreen(app: workplace.app, title: title, fields: fields) { form in
      var result = details
      result.day = try DateInput.parse(form["day"], today: today, meaning: .past).get()
      result.what = form["what"].trimmingSpaces
      result.action = form["action"].trimmingSpaces
      result.settled =
        form["settled"].trimmingSpaces.isEmpty
        ? nil : try DateInput.parse(form["settled"], today: today, meaning: .past).get()
      try refusalsBesideFields(language) { try save(result) }
    }
    screen.keepDrafts(of: key, in: workplace)
    return screen
  }
}
