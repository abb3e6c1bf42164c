import PracticeCore

/// From a cell to a booked appointment: who, then one look at what comes of it, then Enter.
@MainActor
final class BookingFlow {
  private let workplace: Workplace
  /// Where the appointment goes; asked for when it was not begun in a cell.
  private let slot: (moment: Moment, therapist: StaffMember)?
  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace, slot: (moment: Moment, therapist: StaffMember)? = nil) {
    self.workplace = workplace
    self.slot = slot
  }

  /// Asks for the patient first.
  func begin() throws {
    app.push(try picker())
  }

  /// Begins with a patient who is known; the place is the first free one.
  func begin(patient: ID<Patient>) throws {
    app.push(try form(for: patient))
  }

  // MARK: - Who

  private func picker() throws -> any Screen {
    let practice = workplace.practice
    var title = language("Boeken", "Book")
    if let slot {
      let when = "\(language.shortDate(slot.moment.day)) \(slot.moment.time.short)"
      title += " · \(when) · \(slot.therapist.shortName)"
    }
    let kind = try practice.read { try $0.appointmentKinds() }.first
    let picker = ListPicker<PatientSummary>(
      app: app, title: title, columns: PatientColumns.columns(workplace),
      emptyText: language(
        "Niemand gevonden. F2 schrijft een nieuwe patiënt in.",
        "Nobody found. F2 registers a new patient."),
      search: { text in try practice.read { try $0.findPatients(text, limit: 50) } },
      onChoose: { [self] patient in app.push(try form(for: patient.id)) })
    picker.footer = { [self] patient in
      guard let patient, let kind, let slot else { return [] }
      return preview(
        Booking(
          patient: patient.id, therapist: slot.therapist.id, kind: kind, day: slot.moment.day,
          start: slot.moment.time))
    }
    picker.moreCommands = { [self, weak picker] in
      [
        Command(
          "patient.new", keys: [.function(2)], label: language("nieuwe patiënt", "new patient"),
          help: language(
            "Schrijf een nieuwe patiënt in en boek meteen.",
            "Register a new patient and book at once.")
        ) { [self] in
          guard let picker else { return }
          let screen = PatientForm.register(workplace: workplace, typed: picker.text) {
            [self] id in
            app.close(picker)
            app.push(try form(for: id))
          }
          app.push(screen)
        }
      ]
    }
    return picker
  }

  /// What there is to know of a booking, as lines; a refusal is one of them.
  private func preview(_ booking: Booking) -> [ScrollText.Line] {
    do {
      let preview = try workplace.practice.read { try $0.preview(booking) }
      var head = preview.session.number == nil ? "" : preview.session.text + " · "
      head += preview.coverage.flag() + " · " + preview.coverage.headline(in: language)
      return [ScrollText.Line(text: head, style: .label)]
        + preview.warnings.map {
          ScrollText.Line(text: "! " + $0.sentence(in: language), style: .warning)
        }
    } catch {
      return [
        ScrollText.Line(text: explanation(of: error, in: language) ?? "", style: .bad)
      ]
    }
  }

  // MARK: - What, where and when

  private func form(for patient: ID<Patient>) throws -> FormScreen {
    let (kinds, therapists, name, next) = try workplace.practice.read { reader in
      let therapists = try reader.therapists()
      return (
        try reader.appointmentKinds(), therapists, try reader.patient(patient).name,
        try slot == nil ? reader.firstFreeSlot(among: therapists, for: patient) : nil
      )
    }
    guard let therapist = slot?.therapist ?? next?.therapist ?? therapists.first else {
      throw Refusal.notFound(.staffMember)
    }
    let moment = slot?.moment ?? next?.moment ?? workplace.practice.clock.now()
    let today = workplace.today
    let fields = [
      FormField(
        "kind", language("Soort", "Kind"),
        ChoiceField(options: kinds.map { ($0.code, $0.name(in: language)) })),
      FormField(
        "minutes", language("Minuten", "Minutes"),
        TextField.number(kinds.first?.minutes ?? 30, in: 5...480, texts: app.texts)),
      FormField(
        "therapist", language("Therapeut", "Therapist"),
        ChoiceField(
          "\(therapist.id.rawValue)",
          options: therapists.map { ("\($0.id.rawValue)", $0.shortName) })),
      FormField(
        "date", language("Datum", "Date"),
        InputFields.date(moment.day, today: today, language), isRequired: true),
      FormField(
        "time", language("Tijd", "Time"), InputFields.time(moment.time, language),
        isRequired: true),
      FormField(
        "times", language("Aantal keer", "Times"),
        TextField.number(1, in: 1...30, texts: app.texts)),
      FormField(
        "weeks", language("Om de … weken", "Every … weeks"),
        TextField.number(1, in: 1...12, texts: app.texts)),
      FormField("note", language("Opmerking", "Note"), TextField(width: 40)),
    ]
    let screen = FormScreen(
      app: app, title: language("Boeken", "Book") + " · " + workplace.name(name), fields: fields,
      isOverlay: true,
      saving: (language("boeken", "book"), language("Boek de afspraak.", "Book the appointment."))
    ) { [self] form in
      try book(form, patient, kinds)
    }
    // The cell says when and with whom; what was typed about it is kept.
    screen.keepDrafts(
      of: DraftKey(form: "booking.note", subject: patient.rawValue, patient: patient),
      in: workplace, only: ["note"])
    // Everything is filled in already: Enter books.
    screen.form.focus(at: fields.count)
    screen.moreCommands = { [self, unowned screen] in
      [seriesCommand(screen), workplace.ledgerCommand(of: patient)]
    }
    // Asked when a value changed, not when drawing.
    var lines = consequences(of: screen.form, patient, kinds)
    var kindBefore = kinds.first?.code
    screen.onChange = { [self] form in
      // The kind decides the length until somebody says otherwise.
      if form["kind"] != kindBefore, let kind = kinds.first(where: { $0.code == form["kind"] }) {
        form["minutes"] = "\(kind.minutes)"
        kindBefore = kind.code
      }
      lines = consequences(of: form, patient, kinds)
    }
    screen.drawAside = { canvas, area in
      let (rest, below) = area.splitBottom(min(lines.count, 7))
      for (y, line) in lines.prefix(below.height).enumerated() {
        canvas.put(
          line.text, x: below.x + 1, y: below.y + y, limit: below.width - 1, style: line.style)
      }
      return rest
    }
    return screen
  }

  /// A digit makes it a series, every week; only where letters and digits write nothing.
  private func seriesCommand(_ screen: FormScreen) -> Command {
    Command(
      "appointment.series", keys: (2...9).map { .character(Character("\($0)")) },
      label: language("tot 9: aantal keer", "to 9: times"),
      help: language(
        "Boek zo vaak, elke week op deze tijd.", "Book that many times, every week at this time.")
    ) { [self, unowned screen] in
      guard case .character(let digit)? = app.lastKey, digit.isWholeNumber else {
        return screen.form.focus(on: "times")
      }
      screen.fill("times", with: String(digit))
    }
  }

  private func consequences(
    of form: Form, _ patient: ID<Patient>, _ kinds: [AppointmentKind]
  ) -> [ScrollText.Line] {
    guard let plan = try? plan(form, patient, kinds), let first = plan.bookings.first else {
      return []
    }
    return (plan.lines(in: language) + preview(first) + foresight(plan.bookings)).flatMap { line in
      TextWidth.wrap(line.text, width: 71).enumerated().map { index, text in
        ScrollText.Line(text: (index == 0 ? "" : "  ") + text, style: line.style)
      }
    }
  }

  /// Where the cover of a series turns, and what becomes of visits that are planned already.
  private func foresight(_ bookings: [Booking]) -> [ScrollText.Line] {
    guard let cover = try? workplace.practice.read({ try $0.foresee(bookings) }) else { return [] }
    var lines = cover.turns.map {
      ScrollText.Line(text: "! " + $0.sentence(in: language), style: .warning)
    }
    if !cover.changes.isEmpty {
      let shown = cover.changes.prefix(3).map { $0.text(in: language) }.joined(separator: ", ")
      lines.append(
        ScrollText.Line(
          text: language("Daarna verandert: ", "Then changes: ") + shown
            + (cover.changes.count > 3 ? " …" : ""), style: .text))
    }
    return lines
  }

  private func plan(
    _ form: Form, _ patient: ID<Patient>, _ kinds: [AppointmentKind]
  ) throws -> SeriesPlan {
    guard let kind = kinds.first(where: { $0.code == form["kind"] }),
      let therapist = Int64(form["therapist"])
    else { return SeriesPlan() }
    let day = try DateInput.parse(form["date"], today: workplace.today).get()
    let time = try TimeInput.parse(form["time"]).get()
    let first = Booking(
      patient: patient, therapist: ID(therapist), kind: kind, day: day, start: time,
      minutes: Int(form["minutes"]) ?? kind.minutes, note: form["note"])
    return try SeriesPlan(
      first, times: Int(form["times"]) ?? 1, everyWeeks: Int(form["weeks"]) ?? 1
    ) { try workplace.practice.rehearse($0) }
  }

  private func book(
    _ form: Form, _ patient: ID<Patient>, _ kinds: [AppointmentKind]
  ) throws {
    let bookings = try plan(form, patient, kinds).bookings
    guard let first = bookings.first else { return }
    try workplace.practice.book(series: bookings)
    let when = "\(language.shortDate(first.day)) \(first.start.short)"
    workplace.done(
      bookings.count == 1
        ? language("Geboekt: \(when).", "Booked: \(when).")
        : language(
          "\(bookings.count) afspraken geboekt vanaf \(when).",
          "\(bookings.count) appointments booked from \(when)."))
  }
}
