import PracticeCore

/// The therapist's day and the notes of it.
extension LinearInterface {
  func readToday(_: String) throws {
    let list = try workList()
    if let next = list.next {
      say(
        language("Volgende: ", "Next: ") + text(of: next, isOnKnownDay: true, saysWho: true))
    }
    listed = list.today
    if list.today.isEmpty {
      say(language("Vandaag geen afspraken.", "No appointments today."))
    }
    if !list.unsigned.isEmpty {
      say(
        language(
          "Nog niet ondertekend: \(list.unsigned.count).", "Not signed yet: \(list.unsigned.count)."
        ))
      for entry in list.unsigned.prefix(5) { say(text(of: entry, saysWho: true)) }
    }
    for course in list.attention.prefix(5) {
      for warning in course.clinicalWarnings.prefix(1) {
        say("\(course.patient.name.listed): \(warning.sentence(language))")
      }
    }
    for course in list.evaluationsDue.prefix(5) {
      say(language("Evaluatie noteren: ", "Evaluation due: ") + course.patient.name.listed)
    }
    for line in list.withoutNext.prefix(5) {
      say(language("Geen volgende afspraak: ", "No next appointment: ") + line.patient.name.listed)
    }
    if !list.today.isEmpty { say(language("Afspraken van vandaag:", "Today's appointments:")) }
    conversation.list(
      list.today.map { entry in
        let owed =
          list.isBegun(entry)
          ? language(" Niet ondertekend.", " Not signed.")
          : list.isWithoutNote(entry) ? language(" Nog geen verslag.", " No note yet.") : ""
        return text(of: entry, isOnKnownDay: true, saysWho: true) + owed
      })
  }

  /// Who has no agenda looks at that of the first therapist.
  private func workList() throws -> WorkList {
    try practice.read { reader in
      let me = try reader.staffMember(reader.viewer.person)
      guard let therapist = try me.treats ? me : reader.therapists().first else {
        throw Refusal.notFound(.staffMember)
      }
      return try reader.workList(of: therapist.id)
    }
  }

  // MARK: - The note

  func writeNote(_ typed: String) throws {
    guard let id = try appointmentToNote(typed) else { return }
    let (appointment, note) = try practice.read {
      (try $0.appointment(id), try $0.note(of: id))
    }
    guard let entry = try entries([appointment]).first else { throw Refusal.notFound(.appointment) }
    patient = entry.patient
    try open(entry.patient.id)
    say(text(of: entry, saysWho: true))
    if let note, note.isSigned { return try addTo(note) }
    var file = try practice.read { try $0.file(of: entry.patient.id) }
    if appointment.episode == nil, file.current == nil {
      say(
        language(
          "Open eerst een behandelepisode; daarna komt het verslag.",
          "Open an episode first; the note comes after it."))
      try openEpisode(entry.patient.id)
      file = try practice.read { try $0.file(of: entry.patient.id) }
      if file.current == nil { return }
    }
    if let current = file.current {
      say(current.episode.details.title(in: language))
      for warning in current.warnings { warn(warning.sentence(language)) }
    }
    try write(note?.content ?? NoteContent(), of: appointment, file)
  }

  /// That of who is next, of a number read out last, or of the patient named.
  private func appointmentToNote(_ typed: String) throws -> ID<Appointment>? {
    var typed = typed
    if typed.isEmpty, let next = try workList().next {
      let name = "\(next.patient.name.listed), \(next.appointment.interval.start.short)"
      let reply = try conversation.ask(language("Van wie [\(name)]", "Whose [\(name)]"))
      guard case .text(let answer) = reply else { return nil }
      if answer.isEmpty { return next.appointment.id }
      typed = answer
    }
    if let index = listed.index(numbered: typed) { return listed[index].appointment.id }
    guard let patient = try findPatient(typed) else { return nil }
    if let id = try practice.appointmentToNote(of: patient.id) { return id }
    say(
      language(
        "Deze patiënt heeft geen afspraak van vandaag of eerder zonder verslag.",
        "This patient has no appointment of today or before without a note."))
    return nil
  }

  private func write(
    _ content: NoteContent, of appointment: Appointment, _ file: PatientFile
  ) throws {
    let episode = appointment.episode ?? file.current?.episode.id
    let noteFields = try noteFields()
    let previous = try episode.flatMap { id in
      try practice.read { try $0.noteBefore(appointment, in: id) }
    }
    func fields(_ content: NoteContent) -> [FormField] {
      noteFields.fields(content, hasPrevious: previous != nil)
    }
    var dialogue = FormDialogue(fields(content), conversation, texts)
    dialogue.before = { form, id in
      // P begins with what was done.
      if id == "plan", form["plan"].isEmpty { form["plan"] = noteFields.composedPlan(of: form) }
      return []
    }
    if let previous {
      let earlier = Form(fields(previous.content), saveLabel: "").values
      dialogue.lastTime = earlier.filter { $0.key != "sideEffect" }
      // What was measured or said is asked anew.
      dialogue.takenOver = Set(earlier.keys).subtracting([
        "sideEffect", "painDay", "painBefore", "painAfter", "subjective",
      ])
    }
    let key = DraftKey(
      form: "note", subject: appointment.id.rawValue, patient: appointment.patient)
    try run(dialogue, draft: key) { form in
      let typed = noteFields.content(of: form, from: content)
      switch try conversation.decide(
        language("Wat nu:", "What now:"),
        [
          Words("bewaren", "save"), Words("ondertekenen", "sign"),
          Words("voorlezen", "read out"),
        ], usual: 0)
      {
      case 0?:
        return try saving {
          try practice.saveNote(typed, from: content, of: appointment.id, $0)
          done(language("Verslag bewaard, nog niet ondertekend.", "Note saved, not signed yet."))
        }
      case 1?:
        return try saving {
          try practice.signNote(typed, from: content, of: appointment.id, $0)
          say(language("Verslag ondertekend.", "Note signed."))
        }
      case nil: return false
      default:
        read(typed, noteFields)
        return false
      }
    }
  }

  private func openEpisode(_ patient: ID<Patient>) throws {
    let details = EpisodeDetails(
      therapist: practice.viewer.person, region: .lowBack, opened: today,
      expectedSessions: Region.lowBack.usualSessions)
    let therapists = try practice.read { try $0.therapists() }
    var dialogue = FormDialogue(
      EpisodeForm.fields(details, therapists, today, language, texts), conversation, texts)
    var region = details.region.rawValue
    dialogue.before = { form, id in
      guard id == "expectedSessions", form["region"] != region else { return [] }
      region = form["region"]
      // The usual number belongs to the region.
      form[id] = Region(rawValue: region)?.usualSessions.map { "\($0)" } ?? ""
      return []
    }
    try run(
      dialogue, draft: DraftKey(form: "episode.new", subject: patient.rawValue, patient: patient)
    ) { form in
      let result = try EpisodeForm.details(of: form, onto: details, today: today)
      try practice.openEpisode(result, of: patient)
      done(language("Episode geopend.", "Episode opened."))
      return true
    }
  }

  private func addTo(_ note: SessionNote) throws {
    say(
      language("Ondertekend door \(note.signedBy ?? "").", "Signed by \(note.signedBy ?? "")."))
    try read(note)
    let question = language("Een aanvulling schrijven?", "Write an addendum?")
    guard try conversation.confirm(question, usual: false) == true else { return }
    let field = FormField(
      "addendum", language("Aanvulling", "Addendum"), TextArea(), isRequired: true)
    let key = DraftKey(
      form: "addendum", subject: note.appointment.rawValue, patient: note.patient)
    try run(FormDialogue([field], conversation, texts), draft: key) { form in
      try practice.addAddendum(form["addendum"], to: note.appointment)
      say(language("Aanvulling bewaard.", "Addendum saved."))
      return true
    }
  }

  func read(_ note: SessionNote) throws {
    read(note.content, try noteFields())
    for addendum in note.addenda {
      say(
        language("Aanvulling ", "Addendum ")
          + "\(language.date(addendum.day)), \(addendum.initials): \(addendum.text)")
    }
  }

  private func noteFields() throws -> NoteFields {
    try practice.read { reader in
      NoteFields(
        techniques: TechniqueText(try reader.techniques(), language),
        labels: try reader.careSettings().labels, texts: texts)
    }
  }

  /// A note in words, a fact a line; what is empty is left out.
  private func read(_ content: NoteContent, _ fields: NoteFields) {
    let form = Form(fields.fields(content, hasPrevious: true), saveLabel: "")
    conversation.say(FormDialogue(form.fields, conversation, texts).summary)
  }
}
