import PracticeCore

/// The form in which a patient is registered and edited.
@MainActor
enum PatientForm {
  /// A form for somebody new.
  ///
  /// - Parameters:
  ///   - typed: What was searched for; a name becomes the surname, digits a birth date or phone.
  ///   - done: Called with the number given, after the form has closed.
  static func register(
    workplace: Workplace, typed: String, done: @escaping (ID<Patient>) throws -> Void
  ) -> FormScreen {
    let language = workplace.language
    var details = PatientDetails(name: PatientName(surname: ""))
    let text = typed.trimmingSpaces
    if case .success(let day) = DateInput.parse(text, today: workplace.today, meaning: .past),
      text.first?.isNumber ?? false
    {
      details.birthDate = day
    } else if text.contains(where: \.isLetter) {
      details.name = PatientName(surname: text.prefix(1).uppercased() + text.dropFirst())
    }
    let key = DraftKey(form: "patient", subject: 0)
    let screen = make(
      workplace: workplace, title: language("Nieuwe patiënt", "New patient"), details: details,
      key: key
    ) { form in
      let typed = try typedDetails(from: form, workplace: workplace, onto: details)
      let id = try refusalsBesideFields(language) { try workplace.practice.register(typed) }
      workplace.done(
        language("Ingeschreven als #\(id.rawValue).", "Registered as #\(id.rawValue)."))
      try done(id)
    }
    // Begin at the first thing that is not known yet.
    if !details.name.surname.isEmpty { screen.form.focus(on: "initials") }
    return screen
  }

  static func edit(workplace: Workplace, patient id: ID<Patient>) throws -> FormScreen {
    let language = workplace.language
    let opened = try workplace.practice.read { try $0.patient(id) }.details
    let key = DraftKey(form: "patient", subject: id.rawValue, patient: id)
    return make(
      workplace: workplace,
      title: language("Gegevens van ", "Details of ") + workplace.name(opened.name),
      details: opened, key: key
    ) { form in
      let typed = try typedDetails(from: form, workplace: workplace, onto: opened)
      try workplace.saving { resolution in
        try workplace.practice.edit(id, from: opened, to: typed, resolution)
        workplace.done(language("Bewaard.", "Saved."))
      }
    }
  }

  private static func make(
    workplace: Workplace, title: String, details: PatientDetails, key: DraftKey,
    save: @escaping (Form) throws -> Void
  ) -> FormScreen {
    let screen = FormScreen(
      app: workplace.app, title: title, fields: fields(workplace, details), onSave: save)
    screen.keepDrafts(of: key, in: workplace)
    return screen
  }

  private static func fields(_ workplace: Workplace, _ details: PatientDetails) -> [FormField] {
    let language = workplace.language
    let name = details.name
    let therapists = (try? workplace.practice.read { try $0.therapists() }) ?? []
    return [
      FormField(
        "surname", language("Achternaam", "Surname"), TextField(name.surname), isRequired: true,
        section: language("Naam", "Name")),
      FormField(
        "prefix", language("Tussenvoegsel", "Prefix"), TextField(name.prefix, width: 14)),
      FormField(
        "initials", language("Voorletters", "Initials"), TextField(name.initials, width: 14)),
      FormField("givenName", language("Roepnaam", "Called"), TextField(name.givenName)),
      FormField(
        "partnerSurname", language("Naam partner", "Partner's name"),
        TextField(name.partnerSurname ?? "")),
      FormField(
        "partnerPrefix", language("Tussenv. partner", "Partner's prefix"),
        TextField(name.partnerPrefix ?? "", width: 14)),
      FormField(
        "order", language("Naamgebruik", "Name order"),
        InputFields.choice(name.order) { $0.name(in: language) }),
      FormField(
        "birthDate", language("Geboortedatum", "Birth date"),
        InputFields.date(
          details.birthDate, today: workplace.today, language, meaning: .past)),
      FormField(
        "sex", language("Geslacht", "Sex"),
        InputFields.choice(details.sex) { $0.name(in: language) }),
      FormField(
        "phone", language("Telefoon", "Phone"), phone(details.phone, language),
        section: language("Bereikbaar", "Contact")),
      FormField(
        "otherPhone", language("Andere telefoon", "Other phone"),
        phone(details.otherPhone, language)),
      FormField("email", language("E-mail", "E-mail"), TextField(details.email)),
      FormField("street", language("Straat", "Street"), TextField(details.street)),
      FormField(
        "houseNumber", language("Huisnummer", "House number"),
        TextField(details.houseNumber, width: 10)),
      FormField(
        "postcode", language("Postcode", "Postcode"),
        TextField(details.postcode, width: 10) { text in
          Reading(Result { () throws(InputProblem) in try Postcode(parsing: text) }, language) {
            $0.text
          }
        }),
      FormField("city", language("Plaats", "City"), TextField(details.city)),
      FormField(
        "citizenNumber", language("BSN", "BSN"),
        TextField(details.citizenNumber, width: 14) { text in
          Reading(
            Result { () throws(InputProblem) in try CitizenNumber(parsing: text) }, language
          ) { _ in "" }
        }, section: language("Overig", "Other")),
      FormField("gp", language("Huisarts", "GP"), TextField(details.gp)),
      FormField(
        "therapist", language("Vaste therapeut", "Therapist"),
        ChoiceField(
          details.therapist.map { "\($0.rawValue)" } ?? "",
          options: [("", "–")] + therapists.map { ("\($0.id.rawValue)", $0.shortName) })),
      FormField(
        "language", language("Taal van prints", "Language of prints"),
        ChoiceField(
          details.language.rawValue, options: [("nl", "Nederlands"), ("en", "English")])),
      FormField(
        "deskNote", language("Notitie balie", "Desk note"),
        TextArea(details.deskNote, width: 50, height: 2)),
    ]
  }

  private static func phone(_ text: String, _ language: Language) -> TextField {
    TextField(text, width: 18) { typed in
      Reading(
        Result { () throws(InputProblem) in try PhoneNumber(parsing: typed) }, language
      ) { $0.display }
    }
  }

  private static func typedDetails(
    from form: Form, workplace: Workplace, onto original: PatientDetails
  ) throws -> PatientDetails {
    var details = original
    details.name = PatientName(
      surname: form["surname"], prefix: form["prefix"], partnerSurname: form["partnerSurname"],
      partnerPrefix: form["partnerPrefix"], order: NameOrder(rawValue: form["order"]) ?? .own,
      initials: form["initials"], givenName: form["givenName"])
    let birthDate = form["birthDate"].trimmingSpaces
    details.birthDate =
      birthDate.isEmpty
      ? nil : try DateInput.parse(birthDate, today: workplace.today, meaning: .past).get()
    details.sex = Sex(rawValue: form["sex"]) ?? .unknown
    details.phone = try phone(form["phone"])
    details.otherPhone = try phone(form["otherPhone"])
    details.email = form["email"].trimmingSpaces
    details.street = form["street"].trimmingSpaces
    details.houseNumber = form["houseNumber"].trimmingSpaces
    details.postcode = form["postcode"].trimmingSpaces
    details.city = form["city"].trimmingSpaces
    details.citizenNumber = form["citizenNumber"].trimmingSpaces
    details.gp = form["gp"].trimmingSpaces
    details.therapist = Int64(form["therapist"]).map { ID($0) }
    details.language = Language(rawValue: form["language"]) ?? .dutch
    details.deskNote = form["deskNote"]
    return details
  }

  private static func phone(_ text: String) throws -> String {
    let text = text.trimmingSpaces
    return text.isEmpty ? "" : try PhoneNumber(parsing: text).display
  }
}

extension NameOrder {
  func name(in language: Language) -> String {
    switch self {
    case .own: language("eigen naam", "own name")
    case .partner: language("naam partner", "partner's name")
    case .partnerOwn: language("partner – eigen", "partner's – own")
    case .ownPartner: language("eigen – partner", "own – partner's")
    }
  }
}

extension Sex {
  func name(in language: Language) -> String {
    switch self {
    case .female: language("vrouw", "female")
    case .male: language("man", "male")
    case .other: language("anders", "other")
    case .unknown: language("onbekend", "unknown")
    }
  }
}
