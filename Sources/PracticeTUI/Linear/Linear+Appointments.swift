import PracticeCore

/// What becomes of appointments: moved, called off, here, not come.
extension LinearInterface {
  func move(_ typed: String) throws {
    let found = try findAppointment(typed, none: LinearInterface.nothingToCome) {
      [today] in $0.status == .booked && $0.day >= today
    }
    guard let entry = found else { return }
    let (appointment, therapists) = (entry.appointment, try practice.read { try $0.therapists() })
    let fields = [
      therapistField(therapists, appointment.therapist),
      FormField(
        "date", language("Naar welke dag", "To which day"),
        InputFields.date(nil, today: today, language), isRequired: true),
      FormField(
        "time", language("Tijd", "Time"), InputFields.time(nil, language), isRequired: true),
    ]
    var dialogue = FormDialogue(fields, conversation, texts)
    dialogue.before = suggestions { _ in appointment.interval.minutes }
    let key = DraftKey(
      form: "move", subject: appointment.id.rawValue, patient: appointment.patient)
    try run(dialogue, draft: key) { form in
      guard let therapist = therapists.first(where: { "\($0.id.rawValue)" == form["therapist"] })
      else { return false }
      let booking = Booking(
        patient: appointment.patient, therapist: therapist.id, episode: appointment.episode,
        kind: entry.kind, day: try DateInput.parse(form["date"], today: today).get(),
        start: try TimeInput.parse(form["time"]).get(), minutes: appointment.interval.minutes)
      let rehearsed = try practice.rehearse([booking], replacing: [appointment.id])
      for item in rehearsed {
        if !item.conflicts.isEmpty { throw Refusal.conflict(item.conflicts) }
        for warning in item.preview.warnings {
          switch warning {
          case .inThePast, .outsideHours, .holiday: warn(warning.sentence(in: language))
          default: break
          }
        }
        let remark = item.remark(in: language)
        if !remark.isEmpty { warn(remark) }
      }
      say(
        language(
          "Van \(when(appointment.moment)) naar \(when(booking.moment)), \(therapist.shortName).",
          "From \(when(appointment.moment)) to \(when(booking.moment)), \(therapist.shortName)."))
      return try conversation.agree(
        language("Verplaatsen?", "Move it?"),
        otherwise: language("Er is niets verplaatst.", "Nothing was moved.")
      ) {
        let changes = try practice.flagChanges(of: appointment.patient) {
          try practice.move(
            appointment.id, to: therapist.id, day: booking.day, start: booking.start)
        }
        done(
          language(
            "Verplaatst naar \(when(booking.moment)).", "Moved to \(when(booking.moment)).")
            + changes.words(ofMoving: appointment.id, in: language))
      }
    }
  }

  func callOff(_ typed: String) throws {
    let found = try findAppointment(typed, none: LinearInterface.nothingToCome) {
      [today] in $0.status.isOpen && $0.day >= today
    }
    guard let entry = found else { return }
    let reasons = try practice.read { try $0.cancelReasons() }
    let field = FormField(
      "reason", language("Waarom", "Why"),
      ChoiceField(options: reasons.map { ($0.code, $0.name(in: language)) }), isRequired: true)
    var dialogue = FormDialogue([field], conversation, texts)
    _ = try dialogue.run { form in
      guard let reason = reasons.first(where: { $0.code == form["reason"] }) else { return false }
      let question = language(
        "\(when(entry.appointment.moment)) afzeggen, \(reason.name(in: language))?",
        "Call off \(when(entry.appointment.moment)), \(reason.name(in: language))?")
      return try conversation.agree(
        question, usual: false,
        otherwise: language("Er is niets afgezegd.", "Nothing was called off.")
      ) {
        let changes = try practice.flagChanges(of: entry.patient.id) {
          try practice.cancel(
            entry.appointment.id, reason: reason,
            by: reason.code == "practice" ? .practice : .patient)
        }
        done(language("Afgezegd.", "Called off.") + changes.words(in: language))
      }
    }
  }

  func markPresent(_ typed: String) throws {
    let none = Words(
      "Er is vandaag geen afspraak die nog moet komen.",
      "There is no appointment still to come today.")
    let found = try findAppointment(typed, none: none) {
      [today] in $0.day == today && $0.status == .booked
    }
    guard let entry = found else { return }
    try practice.toggleArrived(entry.appointment.id)
    done(
      language("\(entry.patient.name.listed): aanwezig.", "\(entry.patient.name.listed): present."))
    let (file, isIdentified) = try practice.read {
      (try $0.file(of: entry.patient.id), try $0.isIdentitySeen(of: entry.patient.id))
    }
    for line in attention(file) { warn(line) }
    if !isIdentified {
      warn(language("Vraag om een identiteitsbewijs.", "Ask for a proof of identity."))
    }
    if file.terms.isOwed { try askForTerms(entry.patient) }
  }

  /// Whether a patient agrees to the terms of the practice.
  func agreeToTerms(_ typed: String) throws {
    guard let patient = try findPatient(typed) else { return }
    try open(patient.id)
    let terms = try practice.read { try $0.terms(of: patient.id) }
    if !terms.sentence(in: language).isEmpty { say(terms.sentence(in: language) + ".") }
    if terms.isOwed { return try askForTerms(patient) }
    if terms.terms.since == nil {
      say(language("De praktijk vraagt naar geen voorwaarden.", "The practice asks for no terms."))
    }
  }

  private func askForTerms(_ patient: PatientSummary) throws {
    guard practice.viewer.role.may(.registerPatients),
      let since = try practice.read({ try $0.terms().since })
    else { return }
    let day = language.numericDate(since)
    _ = try conversation.agree(
      language("Akkoord met de voorwaarden van \(day)?", "Agreed to the terms of \(day)?"),
      usual: false,
      otherwise: language("Nog niet akkoord met de voorwaarden.", "Not agreed to the terms yet.")
    ) {
      try practice.recordAgreement(of: patient.id)
      done(
        language(
          "\(patient.name.listed) is akkoord met de voorwaarden.",
          "\(patient.name.listed) agreed to the terms."))
    }
  }

  func markNoShow(_ typed: String) throws {
    let none = Words(
      "Er is geen afspraak van vandaag of eerder die nog open staat.",
      "There is no appointment of today or before that is still open.")
    let found = try findAppointment(typed, none: none) {
      [today] in $0.day <= today && $0.status.isOpen
    }
    guard let entry = found else { return }
    let start = entry.appointment.moment
    if start > practice.clock.now() {
      warn(
        language(
          "Deze afspraak begint pas om \(start.time.short).",
          "This appointment begins only at \(start.time.short)."))
    }
    if entry.appointment.status == .arrived {
      warn(language("Was aanwezig gemeld.", "Was marked as present."))
    }
    _ = try conversation.agree(
      language("Niet verschenen?", "Did not come?"), usual: false,
      otherwise: language("Er is niets gewijzigd.", "Nothing was changed.")
    ) {
      try practice.markNoShow(entry.appointment.id)
      done(language("Niet verschenen.", "Marked as no-show."))
    }
  }

  private static let nothingToCome = Words(
    "Er is geen afspraak die nog moet komen.", "There is no appointment still to come.")
}
