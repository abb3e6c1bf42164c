import PracticeCore

/// The fields of a patient's form, and what they make of details.
///
/// What is needed to register somebody on the phone comes first; the rest is a page away.
@MainActor
enum PatientFields {
  static func all(
    _ practice: Practice, _ language: Language, _ details: PatientDetails
  ) throws -> [FormField] {
    try person(practice.clock.now().day, language, details) + contact(language, details)
      + identity(language, details) + self.practice(practice, language, details)
      + emergencyAndBill(language, details) + guardians(language, details)
  }

  /// The fields without which nobody is registered, and those asked with them on the phone.
  static let first: Set<String> = [
    "surname", "birthDate", "phone", "prefix", "initials", "givenName", "sex",
  ]

  private static func person(
    _ today: Day, _ language: Language, _ details: PatientDetails
  ) -> [FormField] {
    let name = details.name
    return [
      FormField(
        "surname", language("Achternaam", "Surname"), surname(details, language),
        isRequired: true, section: language("Naam", "Name")),
      FormField(
        "birthDate", language("Geboortedatum", "Birth date"),
        birthDate(details.birth, today: today, language)),
      FormField("phone", language("Telefoon", "Phone"), phone(details.phone, language)),
      FormField(
        "prefix", language("Tussenvoegsel", "Prefix"), TextField(name.prefix, width: 14)),
      FormField(
        "initials", language("Voorletters", "Initials"), TextField(name.initials, width: 14)),
      FormField("givenName", language("Roepnaam", "Known as"), TextField(name.givenName)),
      FormField(
        "sex", language("Geslacht", "Sex"),
        InputFields.choice(details.sex) { $0.name(in: language) }),
      FormField(
        "partnerSurname", language("Naam partner", "Partner's name"),
        TextField(name.partnerSurname ?? "")),
      FormField(
        "partnerPrefix", language("Tussenv. partner", "Partner's prefix"),
        TextField(name.partnerPrefix ?? "", width: 14)),
      FormField(
        "order", language("Naamgebruik", "Name order"),
        InputFields.choice(name.order) { $0.name(in: language) }),
    ]
  }

  private static func contact(_ language: Language, _ details: PatientDetails) -> [FormField] {
    [
      FormField(
        "postcode", language("Postcode", "Postcode"), postcode(details.postcode, language),
        section: language("Contact", "Contact")),
      FormField(
        "houseNumber", language("Huisnummer", "House number"),
        TextField(details.houseNumber, width: 10)),
      FormField("street", language("Straat", "Street"), TextField(details.street)),
      FormField("city", language("Plaats", "City"), TextField(details.city)),
      FormField("email", language("E-mail", "E-mail"), email(details.email, language)),
      FormField(
        "phoneLabel", language("Telefoon is van", "Phone is of"),
        label(details.phoneLabel, language)),
      FormField(
        "otherPhone", language("Andere telefoon", "Other phone"),
        phone(details.otherPhone, language)),
      FormField(
        "otherPhoneLabel", language("Andere is van", "Other is of"),
        label(details.otherPhoneLabel, language)),
      FormField(
        "thirdPhone", language("Derde telefoon", "Third phone"),
        phone(details.thirdPhone, language)),
      FormField(
        "thirdPhoneLabel", language("Derde is van", "Third is of"),
        label(details.thirdPhoneLabel, language)),
      FormField(
        "channel", language("Liefst bereikt via", "Preferred channel"),
        InputFields.choice(details.channel) { $0.name(in: language) }),
      FormField(
        "language", language("Taal van prints", "Language of prints"),
        ChoiceField(
          details.language.rawValue, options: [("nl", "Nederlands"), ("en", "English")])),
    ]
  }

  private static func identity(_ language: Language, _ details: PatientDetails) -> [FormField] {
    [
      FormField(
        "citizenNumber", language("BSN", "BSN"),
        TextField(details.citizenNumber, width: 14) { text in
          Reading(
            Result { () throws(InputProblem) in try CitizenNumber(parsing: text) }, language
          ) { number in
            number.isEstablished
              ? "" : language("identiteit niet vastgesteld", "identity not established")
          }
        }, section: language("Identiteit", "Identity")),
      FormField(
        "identityDocument", language("Document", "Document"),
        InputFields.choice(details.identityDocument) { $0.name(in: language) }),
      FormField(
        "identityNumber", language("Documentnummer", "Document number"),
        TextField(details.identityNumber, width: 20)),
    ]
  }

  private static func practice(
    _ practice: Practice, _ language: Language, _ details: PatientDetails
  ) throws -> [FormField] {
    let (therapists, sources) = try practice.read {
      (try $0.therapists(keeping: details.therapist), try $0.patientSources())
    }
    return [
      FormField(
        "gp", language("Huisarts", "GP"), TextField(details.gp),
        section: language("Praktijk", "Practice")),
      FormField(
        "source", language("Gekomen", "Came through"),
        ChoiceField(
          details.source.map { "\($0.rawValue)" } ?? "",
          options: [("", "–")] + sources.map { ("\($0.id.rawValue)", $0.name(in: language)) })),
      FormField(
        "therapist", language("Vaste therapeut", "Therapist"),
        ChoiceField(
          details.therapist.map { "\($0.rawValue)" } ?? "",
          options: [("", "–")] + therapists.map { ("\($0.id.rawValue)", $0.shortName) })),
      FormField(
        "deskNote", language("Notitie balie", "Desk note"),
        TextArea(details.deskNote, width: 50, height: 2)),
    ]
  }

  private static func emergencyAndBill(
    _ language: Language, _ details: PatientDetails
  ) -> [FormField] {
    let contact = details.emergency
    let bill = details.billAddress
    return [
      FormField(
        "emergencyName", language("Bel bij nood", "In an emergency"), TextField(contact.name),
        section: language("Nood", "Emergency")),
      FormField(
        "emergencyRelation", language("Relatie", "Relation"),
        TextField(contact.relation, placeholder: language("zoals dochter", "such as daughter"))),
      FormField(
        "emergencyPhone", language("Telefoon", "Phone"), phone(contact.phone, language)),
      FormField(
        "billName", language("Rekening aan", "Bill to"), TextField(bill.name),
        section: language("Rekening", "Bill")),
      FormField(
        "billPostcode", language("Postcode", "Postcode"), postcode(bill.postcode, language)),
      FormField(
        "billHouseNumber", language("Huisnummer", "House number"),
        TextField(bill.houseNumber, width: 10)),
      FormField("billStreet", language("Straat", "Street"), TextField(bill.street)),
      FormField("billCity", language("Plaats", "City"), TextField(bill.city)),
    ]
  }

  /// Two parents, or as many as there are.
  private static func guardians(_ language: Language, _ details: PatientDetails) -> [FormField] {
    (1...max(2, details.guardians.count)).flatMap { number -> [FormField] in
      let known = details.guardians.indices.contains(number - 1)
      let guardian = known ? details.guardians[number - 1] : Guardian(name: "")
      return [
        FormField(
          "guardianName\(number)", language("Ouder/voogd \(number)", "Parent \(number)"),
          TextField(guardian.name), section: number == 1 ? language("Ouders", "Parents") : nil),
        FormField(
          "guardianRelation\(number)", language("Relatie", "Relation"),
          TextField(guardian.relation, placeholder: language("zoals moeder", "such as mother"))),
        FormField(
          "guardianPhone\(number)", language("Telefoon", "Phone"),
          phone(guardian.phone, language)),
        FormField(
          "guardianAuthority\(number)", language("Gezag", "Authority"),
          CheckField(
            guardian.hasAuthority, label: language("heeft ouderlijk gezag", "has authority"))),
      ]
    }
  }

  // MARK: - Kinds of fields

  /// The prefix may be typed with the surname; beside it stands what was made of it.
  private static func surname(_ details: PatientDetails, _ language: Language) -> TextField {
    TextField(details.name.surname, placeholder: language("ook met van den", "also with van den")) {
      typed in
      let (prefix, surname) = PatientName.splittingPrefix(typed)
      return .understood(prefix.isEmpty ? surname : "\(surname), \(prefix)")
    }
  }

  static func birthDate(_ birth: BirthDate, today: Day, _ language: Language) -> TextField {
    TextField(birth.text(in: language), width: 14, isReplaced: true) { text in
      Reading(BirthDate.parse(text, today: today), language) { birth in
        let age = birth.age(on: today).map { " · \($0)" } ?? ""
        return birth.words(in: language) + age
      }
    }
  }

  static func phone(_ text: String, _ language: Language) -> TextField {
    TextField(text, width: 18) { typed in
      Reading(
        Result { () throws(InputProblem) in try PhoneNumber(parsing: typed) }, language
      ) { $0.display }
    }
  }

  private static func label(_ text: String, _ language: Language) -> TextField {
    TextField(
      text, placeholder: language("zoals werk of dochter", "such as work or daughter"), width: 24)
  }

  private static func email(_ text: String, _ language: Language) -> TextField {
    TextField(text) { typed in
      Reading(
        Result { () throws(InputProblem) in try EmailAddress(parsing: typed) }, language
      ) { _ in "" }
    }
  }

  private static func postcode(_ text: String, _ language: Language) -> TextField {
    TextField(text, width: 10) { typed in
      Reading(Result { () throws(InputProblem) in try Postcode(parsing: typed) }, language) {
        $0.text
      }
    }
  }

  // MARK: - What was typed

  static func details(
    from form: Form, onto original: PatientDetails, today: Day, _ language: Language
  ) throws -> PatientDetails {
    func text(_ field: String) -> String { form[field].trimmingSpaces }
    var details = original
    details.name = name(from: form, onto: original.name)
    details.birth =
      text("birthDate").isEmpty
      ? .unknown : try BirthDate.parse(text("birthDate"), today: today).get()
    details.sex = Sex(rawValue: form["sex"]) ?? .unknown
    details.phone = try phone(text("phone"))
    details.otherPhone = try phone(text("otherPhone"))
    details.thirdPhone = try phone(text("thirdPhone"))
    details.phoneLabel = text("phoneLabel")
    details.otherPhoneLabel = text("otherPhoneLabel")
    details.thirdPhoneLabel = text("thirdPhoneLabel")
    details.email = text("email")
    details.channel = ContactChannel(rawValue: form["channel"]) ?? .any
    details.street = text("street")
    details.houseNumber = text("houseNumber")
    details.postcode = text("postcode")
    details.city = text("city")
    details.citizenNumber = text("citizenNumber")
    details.identityDocument = IdentityDocument(rawValue: form["identityDocument"]) ?? .none
    details.identityNumber = text("identityNumber")
    details.gp = text("gp")
    details.source = Int64(form["source"]).map { ID($0) }
    details.therapist = Int64(form["therapist"]).map { ID($0) }
    details.language = Language(rawValue: form["language"]) ?? .dutch
    details.deskNote = form["deskNote"]
    details.emergency = EmergencyContact(
      name: text("emergencyName"), relation: text("emergencyRelation"),
      phone: try phone(text("emergencyPhone")))
    details.billAddress = BillAddress(
      name: text("billName"), street: text("billStreet"), houseNumber: text("billHouseNumber"),
      postcode: text("billPostcode"), city: text("billCity"))
    details.guardians = try (1...max(2, original.guardians.count)).compactMap { number in
      let guardian = Guardian(
        name: text("guardianName\(number)"), relation: text("guardianRelation\(number)"),
        phone: try phone(text("guardianPhone\(number)")),
        hasAuthority: form["guardianAuthority\(number)"] == "yes")
      if guardian.name.isEmpty, !guardian.phone.isEmpty || !guardian.relation.isEmpty {
        throw FormProblems(
          "guardianName\(number)",
          language("Vul ook de naam in.", "Fill in the name too."))
      }
      return guardian.name.isEmpty ? nil : guardian
    }
    return details
  }

  /// A prefix typed with the surname goes where it belongs.
  private static func name(from form: Form, onto original: PatientName) -> PatientName {
    var (prefix, surname) = (form["prefix"], form["surname"])
    if surname != original.surname {
      let split = PatientName.splittingPrefix(surname)
      if prefix.trimmingSpaces.isEmpty || split.prefix.isEmpty { surname = split.surname }
      if prefix.trimmingSpaces.isEmpty { prefix = split.prefix }
    }
    return PatientName(
      surname: surname, prefix: prefix, partnerSurname: form["partnerSurname"],
      partnerPrefix: form["partnerPrefix"], order: NameOrder(rawValue: form["order"]) ?? .own,
      initials: form["initials"], givenName: form["givenName"])
  }

  private static func phone(_ text: String) throws -> String {
    text.isEmpty ? "" : try PhoneNumber(parsing: text).display
  }
}
