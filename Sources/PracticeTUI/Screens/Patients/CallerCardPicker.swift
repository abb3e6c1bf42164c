import PracticeCore

/// Who is calling? Letters or digits find the patient, and below stands what the desk wants to
/// know at once.
@MainActor
enum CallerCardPicker {
  static func make(_ workplace: Workplace) -> any Screen {
    let (app, language, practice) = (workplace.app, workplace.language, workplace.practice)
    let picker = ListPicker<PatientSummary>(
      app: app, title: language("Wie belt er?", "Who is calling?"),
      columns: [
        Column(language("Naam", "Name"), .flexible(min: 20)) { workplace.name($0.name) },
        Column(language("Geboren", "Born"), .fixed(10)) { patient in
          workplace.hidesNames ? "" : patient.birth.text(in: language)
        },
        Column(language("Telefoon", "Phone"), .fixed(11)) {
          workplace.hidesNames ? "" : $0.phone
        },
      ],
      emptyText: language(
        "Niemand gevonden. Zoek op naam, geboortedatum of telefoon.",
        "Nobody found. Search by name, birth date or phone."), isOverlay: true,
      // Nobody in particular is of no use here.
      search: { text in
        text.isEmpty ? [] : try practice.read { try $0.findPatients(text, limit: 30) }
      },
      onChoose: { try workplace.openFile($0.id) })
    picker.onSearched = { workplace.logSearch() }
    picker.invitation = language(
      "Typ een naam, geboortedatum of telefoonnummer.",
      "Type a name, birth date or phone number.")
    picker.footer = { patient in
      guard let patient else { return [] }
      do {
        return lines(try practice.callerCard(of: patient.id), workplace)
      } catch {
        return [
          ScrollText.Line(text: explanation(of: error, in: language) ?? "", style: .bad)
        ]
      }
    }
    picker.moreCommands = { [weak picker] in
      picker.map { commands($0, workplace) } ?? []
    }
    return picker
  }

  /// What people call about; each leaves the card and goes on with who was found.
  private static func commands(
    _ picker: ListPicker<PatientSummary>, _ workplace: Workplace
  ) -> [Command] {
    let (app, language) = (workplace.app, workplace.language)
    func leaving(_ goOn: @escaping @MainActor (PatientSummary) throws -> Void) throws {
      guard let patient = picker.selected else { return }
      app.close(picker)
      try goOn(patient)
    }
    return [
      Command(
        "caller.book", keys: [.function(3)], label: language("afspraak", "appointment"),
        help: language("Boek een afspraak.", "Book an appointment.")
      ) { try leaving { try workplace.book($0.id) } },
      Command(
        "caller.places", keys: [.function(4)], label: language("plek zoeken", "find place"),
        help: language(
          "Zoek een vrije plek voor deze patiënt.", "Find a free place for this patient.")
      ) { try leaving { app.push(FreePlaces.picker(of: $0, workplace)) } },
      Command(
        "caller.move", keys: [.function(7)], label: language("verplaatsen", "move"),
        help: language(
          "Pak de volgende afspraak op, om te verplaatsen.",
          "Pick the next appointment up, to move it.")
      ) {
        guard let entry = try next(picker, workplace) else { return }
        try leaving { _ in try workplace.showInAgenda(entry)?.pickUp(entry) }
      },
      Command(
        "caller.cancel", keys: [.function(8)], label: language("afzeggen", "call off"),
        help: language(
          "Zeg de volgende afspraak af, met de reden.",
          "Call the next appointment off, with the reason.")
      ) {
        guard let entry = try next(picker, workplace) else { return }
        try leaving { _ in try workplace.showInAgenda(entry)?.cancel(entry) }
      },
      Command(
        "caller.wish", keys: [.function(6)], label: language("wachtlijst", "waiting list"),
        help: language(
          "Zet deze patiënt op de wachtlijst.", "Put this patient on the waiting list.")
      ) { try leaving { app.push(try WaitingForm.add($0.id, workplace)) } },
    ]
  }

  /// The next appointment of who was found; says so when there is none.
  private static func next(
    _ picker: ListPicker<PatientSummary>, _ workplace: Workplace
  ) throws -> AgendaEntry? {
    guard let patient = picker.selected else { return nil }
    let next = try workplace.practice.callerCard(of: patient.id).next
    if next == nil {
      workplace.app.inform(
        workplace.language(
          "Deze patiënt heeft geen volgende afspraak.",
          "This patient has no appointment to come."))
    }
    return next
  }

  private static func lines(_ card: CallerCard, _ workplace: Workplace) -> [ScrollText.Line] {
    let language = workplace.language
    var next = language("geen", "none")
    if let entry = card.next {
      let appointment = entry.appointment
      next =
        "\(language.shortDate(appointment.day)) \(appointment.interval.start.short)"
        + (card.nextTherapist.map { " · \($0.shortName)" } ?? "") + " · "
        + (entry.session.number == nil ? entry.kind.name(in: language) : entry.session.text)
    }
    func line(_ label: String, _ text: String, _ style: Style = .text) -> ScrollText.Line {
      ScrollText.Line(
        text: label + String(repeating: " ", count: max(1, 12 - label.count)) + text, style: style)
    }
    var lines = [
      line(language("Volgende", "Next"), next),
      line(
        language("Vergoeding", "Cover"),
        card.coverage.flag() + " · " + card.coverage.headline(in: language)),
      line(language("Therapeut", "Therapist"), card.therapist?.shortName ?? "–"),
    ]
    if let day = card.lastNoShow {
      lines.append(
        line(language("Kwam niet", "No-show"), language.shortDate(day) + " \(day.year)", .warning))
    }
    if card.terms.isOwed {
      lines.append(
        line(language("Bij komst", "On arrival"), card.terms.task(in: language), .warning))
    }
    if card.isWaiting {
      lines.append(
        line(
          language("Wachtlijst", "Waiting"),
          language("wacht op een eerdere plek", "waits for a place"), .warning))
    }
    if !card.drafts.isEmpty {
      let names = card.drafts.map { draftName($0, language) }
      lines.append(
        line(language("Concept", "Draft"), names.joined(separator: ", "), .warning))
    }
    return lines
  }

  private static func draftName(_ form: String, _ language: Language) -> String {
    switch form {
    case "note": language("behandelverslag", "session note")
    case "patient", "patient.edit": language("gegevens", "details")
    case "booking.note": language("opmerking bij een afspraak", "remark on an appointment")
    case "wish", "wish.edit": language("wachtlijst", "waiting list")
    default: language("niet bewaard formulier", "form that was not saved")
    }
  }
}
