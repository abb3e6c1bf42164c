import PracticeCore

/// Booking appointments, by questions or by a phrase.
extension LinearInterface {
  /// Books by questions, or by a phrase that leaves out who it is for when that is known.
  func book(_ typed: String) throws {
    if try practice.read({ try $0.bookingPhrase(typed).time }) != nil {
      return try book(byPhrase: typed)
    }
    guard let patient = try findPatient(typed) else { return }
    try book(patient.id, as: nil)
  }

  func book(byPhrase text: String) throws {
    var phrase = try practice.read { try $0.bookingPhrase(text) }
    if phrase.patientNumber == nil {
      // Who of several is meant is asked; nobody named is the one spoken of.
      let named = phrase.patient
      if !named.isEmpty { patient = nil }
      guard let found = try named.isEmpty && patient != nil ? patient : findPatient(named) else {
        return
      }
      let number = "#\(found.id.rawValue)"
      phrase = try practice.read {
        try $0.bookingPhrase(
          named.isEmpty
            ? "\(number) \(text)" : text.replacing(named, with: number, maxReplacements: 1)
        )
      }
    }
    if phrase.isUnderstood { say(phrase.sentence(language)) }
    let bookings = try practice.read { try $0.bookings(of: phrase) }
    guard let first = bookings.first else { return }
    do {
      if try !confirm(bookings) {
        say(language("Er is niets geboekt.", "Nothing was booked."))
      }
    } catch Refusal.conflict(let conflicts) {
      for conflict in conflicts { say(conflict.sentence(in: language)) }
      // One that does not fit is asked for another time; a series is said again.
      if bookings.count > 1 {
        return say(language("Er is niets geboekt.", "Nothing was booked."))
      }
      try book(first.patient, as: first)
    }
  }

  /// - Parameter wish: What was asked for already and did not fit: only its time is asked.
  private func book(_ patient: ID<Patient>, as wish: Booking?) throws {
    let (kinds, therapists, own) = try practice.read { reader in
      let therapists = try reader.therapists()
      return (
        try reader.bookableKinds(), therapists,
        try reader.file(of: patient).therapist.flatMap { own in
          therapists.first { $0.id == own.id }
        } ?? therapists.first
      )
    }
    guard let therapist = wish?.therapist ?? own?.id else { throw Refusal.notFound(.staffMember) }
    let fields = [
      FormField(
        "kind", language("Soort", "Kind"),
        ChoiceField(
          wish?.kind.code ?? "", options: kinds.map { ($0.code, $0.name(in: language)) })),
      therapistField(therapists, therapist),
      FormField(
        "date", language("Dag", "Day"), InputFields.date(wish?.day, today: today, language),
        isRequired: true),
      FormField(
        "time", language("Tijd", "Time"), InputFields.time(nil, language), isRequired: true),
      FormField(
        "times", language("Aantal keer", "Times"), TextField.number(1, in: 1...30, texts: texts)),
      FormField(
        "weeks", language("Om de hoeveel weken", "Every how many weeks"),
        TextField.number(1, in: 1...12, texts: texts)),
    ]
    func kind(_ form: Form) -> AppointmentKind? { kinds.first { $0.code == form["kind"] } }
    func minutes(_ form: Form) -> Int { wish?.minutes ?? kind(form)?.minutes ?? 30 }
    var dialogue = FormDialogue(fields, conversation, texts)
    dialogue.before = suggestions(minutes)
    dialogue.skips = { form, id in
      wish.map { _ in id != "time" } ?? (id == "weeks" && (form.number("times") ?? 1) == 1)
    }
    let key = DraftKey(form: "booking", subject: patient.rawValue, patient: patient)
    try run(dialogue, draft: wish == nil ? key : nil) { form in
      guard let kind = kind(form), let therapist = Int64(form["therapist"]) else { return false }
      let day = try DateInput.parse(form["date"], today: today).get()
      let time = try TimeInput.parse(form["time"]).get()
      let first = Booking(
        patient: patient, therapist: ID(therapist), room: wish?.room, kind: kind, day: day,
        start: time, minutes: minutes(form))
      let times = form.number("times") ?? 1
      guard times > 1 else { return try confirm([first]) }
      let steps = try practice.planSeries(
        first, times: times, everyWeeks: form.number("weeks") ?? 1)
      // The first one was chosen in person: it is never passed over.
      if let conflicts = steps.steps.first?.rehearsed.conflicts, !conflicts.isEmpty {
        throw Refusal.conflict(conflicts)
      }
      return try confirm(
        steps.bookings,
        passedOver: steps.steps.filter { $0.place == nil }.map {
          $0.rehearsed.obstacle(in: language)
        })
    }
  }

  /// Fills in the first free day and time, and tells what else is free.
  func suggestions(
    _ minutes: @escaping (Form) -> Int
  ) -> (inout Form, String) throws -> [String] {
    var suggested: [String: String] = [:]
    return { [self] form, id in
      guard let number = Int64(form["therapist"]) else { return [] }
      let therapist: ID<StaffMember> = ID(number)
      func suggest(_ text: String?) {
        // What somebody typed stays; what was suggested for another day does not.
        guard form[id].isEmpty || form[id] == suggested[id] else { return }
        form[id] = text ?? ""
        suggested[id] = text
      }
      let length = minutes(form)
      switch id {
      case "date":
        let slot = try practice.read {
          try $0.nextFreeSlot(of: therapist, minutes: length, after: $0.now)
        }
        suggest(slot.map { language.numericDate($0.day) })
        return []
      case "time":
        guard case .success(let day) = DateInput.parse(form["date"], today: today) else {
          return []
        }
        let query = FreeSlotQuery(
          therapist: therapist, minutes: length, from: day, to: day, limit: 200)
        let times = try practice.read { try $0.freeSlots(query) }.map(\.interval.start.short)
        suggest(times.first)
        let date = language.shortDate(day)
        if times.isEmpty {
          return [language("Op \(date) is er niets vrij.", "Nothing is free on \(date).")]
        }
        let more = times.count - 6
        return [
          language("Vrij op \(date): ", "Free on \(date): ")
            + times.prefix(6).joined(separator: ", ")
            + (more > 0 ? language(" en nog \(more)", " and \(more) more") : "") + "."
        ]
      default: return []
      }
    }
  }

  /// Says what will be booked and what to know of it, asks, and books.
  ///
  /// - Parameter passedOver: Why weeks in between have no appointment.
  /// - Returns: `false` for 'terug'.
  /// - Throws: ``Refusal/conflict(_:)`` with all that stands in the way.
  private func confirm(
    _ bookings: [Booking], passedOver: [String] = []
  ) throws -> Bool {
    let rehearsed = try practice.rehearse(bookings)
    guard let first = bookings.first else { return false }
    let conflicts = rehearsed.flatMap(\.conflicts)
    if bookings.count == 1, !conflicts.isEmpty, conflicts.allSatisfy({ $0.rule == .room }) {
      for conflict in conflicts { say(conflict.sentence(in: language)) }
      guard let room = try askForFreeRoom(for: first) else { throw Refusal.conflict([]) }
      var elsewhere = first
      elsewhere.room = room.id
      return try confirm([elsewhere])
    }
    if !conflicts.isEmpty { throw Refusal.conflict(conflicts) }
    for obstacle in passedOver {
      say(language("Overgeslagen: ", "Passed over: ") + obstacle)
    }
    let (patient, therapist, rooms) = try practice.read {
      (
        try $0.patient(first.patient).name.listed, try $0.staffMember(first.therapist).shortName,
        try $0.rooms()
      )
    }
    // The usual room need not be said.
    let room = rooms.first { $0.id == first.room }.map { "in \($0.name), " } ?? ""
    say(
      language("Voor \(patient), bij \(therapist), ", "For \(patient), with \(therapist), ")
        + room + language("\(first.minutes) minuten.", "\(first.minutes) minutes."))
    for (index, item) in rehearsed.enumerated() {
      let place =
        rehearsed.count == 1
        ? ""
        : language("\(index + 1) van \(rehearsed.count): ", "\(index + 1) of \(rehearsed.count): ")
      let cover = item.preview.coverage
      let payer =
        item.booking.kind.visits == 0
        ? ""
        : language(", vergoeding ", ", cover ") + "\(cover.flag()), \(cover.headline(in: language))"
      say(
        place + when(item.booking.moment) + ", "
          + text(of: item.preview.session, item.booking.kind) + payer + ".")
      for warning in item.preview.warnings { warn(warning.sentence(in: language)) }
      let isSaid = item.preview.warnings.contains {
        if case .secondThatDay = $0 { true } else { false }
      }
      if !isSaid, item.preview.alreadyAt != nil { warn(item.remark(in: language)) }
    }
    return try conversation.agree(
      language("Boeken?", "Book it?"),
      otherwise: language("Er is niets geboekt.", "Nothing was booked.")
    ) {
      try practice.book(series: bookings)
      let moment = when(first.moment)
      done(
        bookings.count == 1
          ? language("Geboekt: \(moment).", "Booked: \(moment).")
          : language(
            "\(bookings.count) afspraken geboekt vanaf \(moment).",
            "\(bookings.count) appointments booked from \(moment)."))
    }
  }
}
