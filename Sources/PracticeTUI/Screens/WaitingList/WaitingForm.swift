import PracticeCore

/// The form of a wish on the waiting list.
@MainActor
enum WaitingForm {
  /// Asks for the patient first.
  static func patientPicker(_ workplace: Workplace) -> any Screen {
    let (app, language) = (workplace.app, workplace.language)
    let picker = ListPicker<PatientSummary>(
      app: app, title: language("Op de wachtlijst", "On the waiting list"),
      columns: PatientColumns.columns(workplace),
      emptyText: language("Niemand gevonden.", "Nobody found."),
      search: { text in try workplace.practice.read { try $0.findPatients(text, limit: 50) } },
      onChoose: { app.push(try add($0.id, workplace)) })
    picker.onSearched = { workplace.logSearch() }
    return picker
  }

  /// - Parameter appointment: The one that is to be earlier; without it the next one.
  static func add(
    _ patient: ID<Patient>, instead appointment: Appointment? = nil, _ workplace: Workplace
  ) throws -> FormScreen {
    let practice = workplace.practice
    let (kinds, next) = try practice.read { reader in
      (
        try reader.appointmentKinds(),
        try appointment ?? reader.nextAppointment(of: patient, after: reader.now)
      )
    }
    guard let kind = kinds.first(where: { $0.id == next?.kind }) ?? kinds.first else {
      throw Refusal.changedSince
    }
    let details = WaitingDetails(
      kind: kind.id, minutes: next?.interval.minutes ?? kind.minutes, replaces: next?.id)
    let screen = try form(details, of: patient, workplace) { result in
      try practice.addWish(result, of: patient)
      workplace.done(
        workplace.language("Op de wachtlijst gezet.", "Put on the waiting list."))
    }
    screen.keepDrafts(
      of: DraftKey(form: "wish", subject: patient.rawValue, patient: patient), in: workplace)
    return screen
  }

  static func edit(_ wish: WaitingWish, _ workplace: Workplace) throws -> FormScreen {
    let screen = try form(wish.details, of: wish.patient.id, workplace) { result in
      try workplace.practice.editWish(wish.id, from: wish.details, to: result)
      workplace.done(workplace.language("Bewaard.", "Saved."))
    }
    screen.keepDrafts(
      of: DraftKey(form: "wish.edit", subject: wish.id.rawValue, patient: wish.patient.id),
      in: workplace)
    return screen
  }

  private static func form(
    _ details: WaitingDetails, of patient: ID<Patient>, _ workplace: Workplace,
    save: @escaping (WaitingDetails) throws -> Void
  ) throws -> FormScreen {
    let (app, language, today) = (workplace.app, workplace.language, workplace.today)
    let (name, kinds, therapists, upcoming) = try workplace.practice.read { reader in
      (
        try reader.patient(patient).name, try reader.appointmentKinds(),
        try reader.therapists(keeping: details.therapist),
        try reader.appointments(of: patient).filter {
          $0.status == .booked && $0.moment > reader.now
        }.reversed()
      )
    }
    let anyone = (value: "", label: language("iedereen", "anyone"))
    let besides = (value: "", label: language("niets, een extra afspraak", "nothing, one more"))
    let replaceable = upcoming.map { appointment in
      (
        value: "\(appointment.id.rawValue)",
        label: "\(language.shortDate(appointment.day)) \(appointment.interval.start.short)"
      )
    }
    let code = kinds.first { $0.id == details.kind }?.code ?? ""
    let fields = [
      FormField(
        "urgency", language("Hoe snel", "How soon"),
        InputFields.choice(details.urgency) { $0.name(in: language) }),
      FormField(
        "when", language("Wanneer", "When"),
        TextField(
          details.times.text(in: language),
          placeholder: language("di do ochtend na 9:00", "tue thu morning after 9:00"), width: 40
        ) { text in
          let wish = SlotWishReader.read(text, today: today)
          guard wish.notUnderstood.isEmpty, wish.minutes == nil else {
            let word = wish.notUnderstood.first ?? text
            return .refused(
              language("Niet begrepen: \(word)", "Not understood: \(word)"))
          }
          return .understood(wish.times.text(in: language))
        }),
      FormField(
        "therapist", language("Bij", "With"),
        ChoiceField(
          details.therapist.map { "\($0.rawValue)" } ?? "",
          options: [anyone] + therapists.map { ("\($0.id.rawValue)", $0.shortName) })),
      FormField(
        "kind", language("Soort", "Kind"),
        ChoiceField(code, options: kinds.map { ($0.code, $0.name(in: language)) })),
      FormField(
        "minutes", language("Minuten", "Minutes"),
        TextField.number(details.minutes, in: 5...480, texts: app.texts), isRequired: true),
      FormField(
        "replaces", language("In plaats van", "Instead of"),
        ChoiceField(
          details.replaces.map { "\($0.rawValue)" } ?? "", options: [besides] + replaceable)),
      FormField(
        "note", language("Opmerking", "Note"), TextField(details.note, width: 40)),
    ]
    let screen = FormScreen(
      app: app, title: language("Wachtlijst", "Waiting list") + " · " + workplace.name(name),
      fields: fields, isOverlay: true
    ) { form in
      let kind = kinds.first { $0.code == form["kind"] }?.id ?? details.kind
      let result = WaitingDetails(
        therapist: Int64(form["therapist"]).map { ID($0) }, kind: kind,
        minutes: form.number("minutes") ?? details.minutes,
        urgency: Urgency(rawValue: form["urgency"]) ?? .ordinary,
        times: SlotWishReader.read(form["when"], today: today).times,
        replaces: Int64(form["replaces"]).map { ID($0) }, note: form["note"].trimmingSpaces)
      try refusalsBesideFields(language) { try save(result) }
    }
    var kindBefore = code
    screen.onChange = { form in
      // The kind decides the length until somebody says otherwise.
      guard form["kind"] != kindBefore, let kind = kinds.first(where: { $0.code == form["kind"] })
      else { return }
      form["minutes"] = "\(kind.minutes)"
      kindBefore = kind.code
    }
    return screen
  }
}
