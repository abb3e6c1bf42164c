import PracticeCore

/// From a cell to a booked appointment: who, then one look at what comes of it, then Enter.
@MainActor
final class BookingFlow {
  private let workplace: Workplace
  /// Where the appointment goes; asked for when it was not begun in a cell.
  private let slot: (moment: Moment, therapist: StaffMember)?
  /// The group in which is booked, if it is one.
  private let group: GroupSession?
  /// The room, when the place was chosen by room.
  private let room: ID<Room>?
  /// Whether to say afterwards who was booked with whom: where no cell shows it.
  private let saysWho: Bool
  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(
    workplace: Workplace, slot: (moment: Moment, therapist: StaffMember)? = nil,
    room: ID<Room>? = nil, saysWho: Bool = false
  ) {
    self.workplace = workplace
    self.saysWho = saysWho || slot == nil
    self.slot = slot
    self.room = room
    group = nil
  }

  /// Books in a group: who is all there is to say.
  init(workplace: Workplace, group: GroupSession) throws {
    self.workplace = workplace
    let therapist = try workplace.practice.read {
      try $0.staffMember(group.place.therapist)
    }
    saysWho = false
    slot = (group.moment, therapist)
    self.group = group
    room = nil
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
    var title = language("Boeken", "Book") + (group.map { " · " + $0.name } ?? "")
    if let slot {
      let when = "\(language.shortDate(slot.moment.day)) \(slot.moment.time.short)"
      title += " · \(when) · \(slot.therapist.shortName)"
    }
    let kind = try practice.read { try choices($0) }.first
    let picker = ListPicker<PatientSummary>(
      app: app, title: title, columns: PatientColumns.columns(workplace),
      emptyText: language(
        "Niemand gevonden. F2 schrijft een nieuwe patiënt in.",
        "Nobody found. F2 registers a new patient."),
      search: { text in try practice.read { try $0.findPatients(text, limit: 50) } },
      onChoose: { [self] patient in app.push(try form(for: patient.id)) })
    picker.invitation = workplace.noPatientsYet
    // Nobody was looked for yet: the list is no answer.
    picker.remark = { [language, weak picker] in
      ScrollText.Line(
        text: picker?.text == "" && picker?.selected != nil
          ? language(
            "Typ naam, geboortedatum of telefoon. Eerst wie het laatst aan de beurt was:",
            "Type name, birth date or phone. First who was dealt with last:") : "",
        style: .dim)
    }
    picker.onSearched = { [workplace] in workplace.logSearch() }
    picker.footer = { [self] patient in
      guard let patient, let kind, let slot else { return [] }
      return preview(
        Booking(
          patient: patient.id, therapist: slot.therapist.id, room: room, kind: kind,
          day: slot.moment.day, start: slot.moment.time, group: group?.id))
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
          let screen = try PatientForm.register(workplace: workplace, typed: picker.text) {
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

  /// What can be chosen here; a group has the kind it has.
  private func choices(_ reader: Reader) throws -> [AppointmentKind] {
    guard let group else { return try reader.bookableKinds() }
    return try reader.appointmentKinds().filter { $0.id == group.kind }
  }

  private func form(for patient: ID<Patient>) throws -> FormScreen {
    let (kinds, therapists, name, next, rooms) = try workplace.practice.read { [self] reader in
      let therapists = try reader.therapists()
      return (
        try choices(reader), therapists, try reader.patient(patient).name,
        try slot == nil ? reader.firstFreeSlot(among: therapists, for: patient) : nil,
        try reader.rooms()
      )
    }
    guard let therapist = slot?.therapist ?? next?.therapist ?? therapists.first else {
      throw Refusal.notFound(.staffMember)
    }
    let moment = slot?.moment ?? next?.moment ?? workplace.practice.clock.now()
    let note = FormField("note", language("Opmerking", "Note"), TextField(width: 40))
    let draft = BookingDraft(
      workplace: workplace, patient: patient, kinds: kinds, moment: moment, group: group,
      name: saysWho ? workplace.name(name) : nil)
    let title = language("Boeken", "Book") + " · " + workplace.name(name)
    var fields: [FormField] = []
    if group == nil { fields = self.fields(kinds, therapists, rooms, therapist, moment) }
    let screen = FormScreen(
      app: app, title: title + (group.map { " · \($0.name)" } ?? ""), fields: fields + [note],
      isOverlay: true,
      saving: (language("boeken", "book"), language("Boek de afspraak.", "Book the appointment."))
    ) { form in
      try draft.book(form)
    }
    draft.screen = screen
    // The cell says when and with whom; what was typed about it is kept.
    screen.keepDrafts(
      of: DraftKey(form: "booking.note", subject: patient.rawValue, patient: patient),
      in: workplace, only: ["note"])
    // Everything is filled in already: Enter books.
    screen.form.focus(at: screen.form.fields.count)
    screen.moreCommands = { draft.commands }
    // Asked when a value changed, not when drawing.
    draft.look(screen.form)
    var kindBefore = kinds.first?.code
    screen.onChange = { (form: inout Form) in
      // The kind decides the length until somebody says otherwise.
      if form["kind"] != kindBefore, let kind = kinds.first(where: { $0.code == form["kind"] }) {
        form["minutes"] = "\(kind.minutes)"
        kindBefore = kind.code
      }
      draft.look(form)
    }
    // Of one size for most bookings, so that it does not grow and shrink at every key.
    screen.rowsAside = { 1 + max(9, draft.lines.count) }
    screen.drawAside = { [unowned screen] (canvas: inout Canvas, area: Rect) -> Rect in
      let free = max(0, area.height - screen.form.height(width: area.width))
      // The fields scroll when there is much to say.
      let (rest, below) = area.splitBottom(
        min(draft.lines.count, max(free, area.height - 7)))
      for (y, line) in draft.lines.prefix(below.height).enumerated() {
        let isCut = y == below.height - 1 && draft.lines.count > below.height
        canvas.put(
          line.text + (isCut ? " …" : ""), x: below.x + 1, y: below.y + y,
          limit: below.width - 1, style: line.style)
      }
      return rest
    }
    return screen
  }

  private func fields(
    _ kinds: [AppointmentKind], _ therapists: [StaffMember], _ rooms: [Room],
    _ therapist: StaffMember, _ moment: Moment
  ) -> [FormField] {
    [
      FormField(
        "kind", language("Soort", "Kind"),
        ChoiceField(options: kinds.map { ($0.code, $0.name(in: language)) })),
      FormField(
        "minutes", language("Minuten", "Minutes"),
        TextField.number(kinds.first?.minutes ?? 30, in: 5...480, texts: app.texts),
        isBeside: true),
      FormField(
        "therapist", language("Therapeut", "Therapist"),
        ChoiceField(
          "\(therapist.id.rawValue)",
          options: therapists.map { ("\($0.id.rawValue)", $0.shortName) })),
    ] + RoomField.make(room, among: rooms, isBeside: true, language) + [
      FormField(
        "date", language("Datum", "Date"),
        InputFields.date(moment.day, today: workplace.today, language), isRequired: true),
      FormField(
        "time", language("Tijd", "Time"), InputFields.time(moment.time, language),
        isRequired: true),
      FormField(
        "travel", language("Reis huisbezoek", "Home visit travel"),
        InputFields.travel(nil, language), isBeside: true),
      FormField(
        "times", language("Aantal keer", "Times"),
        TextField.number(1, in: 1...30, texts: app.texts)),
      FormField(
        "weeks", language("Om de … weken", "Every … weeks"),
        TextField.number(1, in: 1...12, texts: app.texts), isBeside: true),
    ]
  }
}
