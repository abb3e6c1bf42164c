import PracticeCore

/// The form of a member of staff.
@MainActor
enum StaffForm {
  static func add(workplace: Workplace) throws -> FormScreen {
    let language = workplace.language
    let details = StaffDetails(
      initials: "", surname: "", role: .therapist, treats: true, isManualTherapist: false)
    let screen = FormScreen(
      app: workplace.app, title: language("Nieuwe medewerker", "New member of staff"),
      fields: try fields(details, responsible(details, workplace, besides: nil), language)
        + room(details, workplace), isOverlay: true
    ) { form in
      try refusalsBesideFields(language) {
        try workplace.practice.addStaff(typed(form, onto: details))
      }
      workplace.done(language("Toegevoegd.", "Added."))
    }
    keepDeskOutOfAgenda(screen)
    screen.keepDrafts(of: DraftKey(form: "staff", subject: 0), in: workplace)
    return screen
  }

  static func edit(workplace: Workplace, member: StaffMember) throws -> FormScreen {
    let language = workplace.language
    let details = StaffDetails(member)
    let isActive = FormField(
      "active", language("In dienst", "Works here"),
      CheckField(details.isActive, label: language("ja", "yes")))
    let screen = FormScreen(
      app: workplace.app, title: language("Medewerker", "Member of staff"),
      fields: try fields(details, responsible(details, workplace, besides: member.id), language)
        + room(details, workplace) + [isActive],
      isOverlay: true
    ) { form in
      var result = typed(form, onto: details)
      result.isActive = form["active"] == "yes"
      try workplace.saving { [result] resolution in
        try workplace.practice.editStaff(member.id, from: details, to: result, resolution)
        workplace.done(workplace.language("Bewaard.", "Saved."))
      }
    }
    keepDeskOutOfAgenda(screen)
    screen.keepDrafts(of: DraftKey(form: "staff", subject: member.id.rawValue), in: workplace)
    return screen
  }

  /// Who becomes receptionist loses the column in the agenda: nobody is to be booked there.
  private static func keepDeskOutOfAgenda(_ screen: FormScreen) {
    let desk = PracticeCore.Role.receptionist.rawValue
    var role = screen.form["role"]
    screen.onChange = { form in
      defer { role = form["role"] }
      guard form["role"] == desk, role != desk else { return }
      form["treats"] = ""
      form["manual"] = ""
    }
  }

  /// Who can answer for somebody else's work.
  private static func responsible(
    _ details: StaffDetails, _ workplace: Workplace, besides id: ID<StaffMember>?
  ) throws -> [StaffMember] {
    try workplace.practice.read { try $0.therapists(keeping: details.responsible) }
      .filter { $0.id != id && $0.position == .own || $0.id == details.responsible }
  }

  /// Where they usually work; nothing to ask in a practice without rooms.
  private static func room(_ details: StaffDetails, _ workplace: Workplace) throws -> [FormField] {
    let rooms = try workplace.practice.read { try $0.allRooms() }
      .filter { $0.isActive || $0.id == details.room }
    guard !rooms.isEmpty else { return [] }
    return [
      FormField(
        "room", workplace.language("Vaste kamer", "Usual room"),
        ChoiceField(
          details.room.map { "\($0.rawValue)" } ?? "",
          options: [("", "–")] + rooms.map { ("\($0.id.rawValue)", $0.name) }))
    ]
  }

  private static func fields(
    _ details: StaffDetails, _ responsible: [StaffMember], _ language: Language
  ) -> [FormField] {
    [
      FormField(
        "initials", language("Initialen", "Initials"),
        TextField(details.initials, width: 10, maxLength: 10), isRequired: true),
      FormField(
        "givenName", language("Voornaam", "First name"), TextField(details.givenName, width: 30)),
      FormField(
        "prefix", language("Tussenvoegsel", "Prefix"), TextField(details.prefix, width: 14)),
      FormField(
        "surname", language("Achternaam", "Surname"), TextField(details.surname, width: 40),
        isRequired: true),
      FormField(
        "role", language("Functie", "Role"),
        InputFields.choice(details.role) { $0.name(in: language) }),
      FormField(
        "treats", language("Agenda", "Agenda"),
        CheckField(details.treats, label: language("heeft een eigen kolom", "has a column"))),
      FormField(
        "manual", "",
        CheckField(
          details.isManualTherapist, label: language("manueel therapeut", "manual therapist"))),
      FormField(
        "position", language("Werkt", "Works"),
        InputFields.choice(details.position) { $0.name(in: language) }),
      FormField(
        "responsible", language("Onder", "Under"),
        ChoiceField(
          details.responsible.map { "\($0.rawValue)" } ?? "",
          options: [("", "–")] + responsible.map { ("\($0.id.rawValue)", $0.formalName) })),
    ]
  }

  private static func typed(_ form: Form, onto details: StaffDetails) -> StaffDetails {
    var result = details
    result.initials = form["initials"].trimmingSpaces
    result.surname = form["surname"].trimmingSpaces
    result.prefix = form["prefix"].trimmingSpaces
    result.givenName = form["givenName"].trimmingSpaces
    result.role = PracticeCore.Role(rawValue: form["role"]) ?? details.role
    result.treats = form["treats"] == "yes"
    result.isManualTherapist = form["manual"] == "yes"
    result.position = Position(rawValue: form["position"]) ?? details.position
    result.responsible = Int64(form["responsible"]).map(ID.init)
    if form.fields.contains(where: { $0.id == "room" }) {
      result.room = Int64(form["room"]).map(ID.init)
    }
    return result
  }
}
