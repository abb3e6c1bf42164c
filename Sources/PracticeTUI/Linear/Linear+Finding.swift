import PracticeCore

/// Finding people, appointments and time.
extension LinearInterface {
  /// More than this nobody listens to; a longer text finds the one who is meant.
  private static let longestList = 60

  func find(_ typed: String) throws {
    guard let patient = try findPatient(typed) else { return }
    let next = try practice.read { try $0.nextAppointment(of: patient.id, after: $0.now) }
    guard let next, let entry = try entries([next]).first else {
      return say(language("Geen volgende afspraak.", "No next appointment."))
    }
    say(language("Volgende afspraak: ", "Next appointment: ") + text(of: entry))
  }

  /// Asks who is meant, until it is one.
  ///
  /// - Returns: Nothing for 'terug'.
  func findPatient(_ typed: String) throws -> PatientSummary? {
    var text = typed
    while true {
      if text.isEmpty {
        let usual = patient.map { " [\($0.name.listed)]" } ?? ""
        let reply = try conversation.ask(language("Welke patiënt", "Which patient") + usual) {
          [
            language(
              "Typ het begin van een naam, een geboortedatum, telefoonnummer of #nummer.",
              "Type the beginning of a name, a birth date, a telephone number or #number.")
          ]
        }
        guard case .text(let answer) = reply else { return nil }
        if answer.isEmpty, let patient { return patient }
        text = answer
        if text.isEmpty { continue }
      }
      let found = try practice.read { reader in
        let numbered = Int(text).map { "#\($0)" }
        let exact = try numbered.map { try reader.findPatients($0, limit: 1) } ?? []
        return try exact.isEmpty
          ? reader.findPatients(text, limit: LinearInterface.longestList) : exact
      }
      try? practice.log(.search)
      switch found.count {
      case 0:
        say(language("Geen patiënt gevonden.", "No patient was found."))
        text = ""
      case 1:
        patient = found[0]
        say(self.text(of: found[0]))
        return patient
      default:
        switch try conversation.choose(found.map(self.text)) {
        case .back: text = ""
        case .text(let answer): text = answer
        case .index(let index):
          patient = found[index]
          say(self.text(of: found[index]))
          return patient
        }
      }
    }
  }

  /// Asks which appointment is meant: by its number in what was read out last, or by its patient.
  ///
  /// - Parameter isMeant: Which appointments of the patient come into question.
  func findAppointment(
    _ typed: String, none: Words, _ isMeant: (Appointment) -> Bool
  ) throws -> AgendaEntry? {
    let found: [AgendaEntry]
    if let index = listed.index(numbered: typed) {
      let id = listed[index].appointment.id
      found = try entries([practice.read { try $0.appointment(id) }])
      patient = found.first?.patient
    } else {
      guard let patient = try findPatient(typed) else { return nil }
      found = try entries(practice.read { try $0.appointments(of: patient.id) }.reversed())
    }
    let meant = found.filter { isMeant($0.appointment) }
    if meant.isEmpty { say(none(language)) }
    if let only = meant.first, meant.count == 1 {
      say(text(of: only))
      return only
    }
    while !meant.isEmpty {
      switch try conversation.choose(meant.map { text(of: $0) }) {
      case .back: return nil
      case .index(let index): return meant[index]
      case .text(let answer):
        conversation.notUnderstood(answer, language("Typ een nummer.", "Type a number."))
      }
    }
    return nil
  }

  func entries(_ appointments: [Appointment]) throws -> [AgendaEntry] {
    try practice.read { try $0.agendaEntries(appointments) }
  }

  // MARK: - Days

  func readAgenda(_ typed: String) throws {
    // Whoever typed the day at once wants to hear it at once.
    try askDay(language("Welke dag", "Which day"), typed, asksWho: typed.isEmpty) {
      try readAgenda(of: $0, only: $1)
    }
  }

  private func askDay(
    _ label: String, _ typed: String, asksWho: Bool,
    _ body: (Day, ID<StaffMember>?) throws -> Void
  ) throws {
    let therapists = try practice.read { try $0.therapists() }
    let fields = [
      FormField(
        "date", label, InputFields.date(today, today: today, language), isRequired: true),
      therapistField(therapists, nil),
    ]
    var dialogue = FormDialogue(fields, conversation, texts)
    dialogue.skips = { _, id in id == "therapist" && (!asksWho || therapists.count == 1) }
    _ = try dialogue.run(typed: typed) { form in
      let day = try DateInput.parse(form["date"], today: today).get()
      try body(day, Int64(form["therapist"]).map { ID($0) })
      return true
    }
  }

  private func readAgenda(of day: Day, only therapist: ID<StaffMember>?) throws {
    let agenda = try practice.read { try $0.agenda(on: day) }
    try? practice.log(.search)
    say(language.longDate(day) + agenda.remark(language))
    listed = agenda.lines(of: therapist).map(\.entry)
    if listed.isEmpty { say(language("Geen afspraken.", "No appointments.")) }
    conversation.list(listed.map { text(of: $0, isOnKnownDay: true, saysWho: true) })
  }

  func readFreeSlots(_ typed: String) throws {
    try askDay(language("Vanaf welke dag", "From which day on"), typed, asksWho: true) {
      day, therapist in
      let slots = try practice.read {
        try $0.freeSlots(FreeSlotQuery(therapist: therapist, from: day, limit: 50))
      }
      if slots.isEmpty { say(language("Er is geen vrije plek.", "There is no free slot.")) }
      conversation.list(
        try practice.read { reader in
          try slots.map { slot in
            when(Moment(day: slot.day, time: slot.interval.start)) + ", "
              + (try reader.staffMember(ID(slot.therapistID)).shortName)
          }
        })
    }
  }

  /// - Parameter chosen: Without one, anybody may be meant.
  func therapistField(_ therapists: [StaffMember], _ chosen: ID<StaffMember>?) -> FormField {
    let options = therapists.map { (value: "\($0.id.rawValue)", label: $0.shortName) }
    let anybody = (value: "", label: language("iedereen", "everybody"))
    return FormField(
      "therapist", language("Bij wie", "With whom"),
      ChoiceField(
        chosen.map { "\($0.rawValue)" } ?? "",
        options: chosen == nil ? [anybody] + options : options
      ))
  }

  // MARK: - In words

  /// What tells two people apart on the phone.
  func text(of patient: PatientSummary) -> String {
    let born =
      (patient.birth == .unknown ? "" : language("geboren ", "born "))
      + patient.birth.words(in: language)
    let parts = [
      patient.name.listed, born, patient.phone, patient.city,
      language("nummer \(patient.id.rawValue)", "number \(patient.id.rawValue)"),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  func text(of entry: AgendaEntry, isOnKnownDay: Bool = false, saysWho: Bool = false) -> String {
    let appointment = entry.appointment
    let therapist = try? practice.read { try $0.staffMember(appointment.therapist).shortName }
    var parts = [when(appointment.moment, isOnKnownDay), therapist ?? ""]
    if saysWho { parts.append(entry.patient.name.listed) }
    parts.append(text(of: entry.session, entry.kind))
    if let coverage = entry.coverage {
      parts.append(language("vergoeding ", "cover ") + coverage.flag())
    }
    return (parts + [appointment.status.name(in: language)]).joined(separator: ", ")
  }

  func text(of session: SessionCount, _ kind: AppointmentKind) -> String {
    guard let number = session.number else { return kind.name(in: language) }
    let expected = session.expected.map { language(" van \($0)", " of \($0)") } ?? ""
    return "\(kind.name(in: language)) \(number)\(expected)"
  }

  func when(_ moment: Moment, _ isOnKnownDay: Bool = false) -> String {
    isOnKnownDay ? moment.time.short : "\(language.shortDate(moment.day)) \(moment.time.short)"
  }
}
