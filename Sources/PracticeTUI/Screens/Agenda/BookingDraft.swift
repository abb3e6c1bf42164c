import PracticeCore

/// A booking while it is being made: what would come of it, what to do about what is in its way,
/// and making it.
@MainActor
final class BookingDraft {
  private let workplace: Workplace
  private let patient: ID<Patient>
  private let kinds: [AppointmentKind]
  private let moment: Moment
  private let group: GroupSession?
  /// Whom it is for, where the place that is shown does not tell so.
  private let name: String?
  weak var screen: FormScreen?
  /// What there is to know, below the fields.
  private(set) var lines: [ScrollText.Line] = []
  private var plan: SeriesPlan?

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(
    workplace: Workplace, patient: ID<Patient>, kinds: [AppointmentKind],
    moment: Moment, group: GroupSession?, name: String?
  ) {
    self.workplace = workplace
    self.patient = patient
    self.kinds = kinds
    self.moment = moment
    self.group = group
    self.name = name
  }

  // MARK: - Looking

  /// Looks what would become of the form as it is now.
  func look(_ form: Form) {
    plan = try? planned(form)
    lines = (plan.map(planLines) ?? []).flatMap { line in
      TextWidth.wrap(line.text, width: 71).enumerated().map { index, text in
        ScrollText.Line(text: (index == 0 ? "" : "  ") + text, style: line.style)
      }
    }
  }

  private func planned(_ form: Form) throws -> SeriesPlan? {
    if let group, let kind = kinds.first {
      return try workplace.practice.planSeries(
        Booking(
          patient: patient, therapist: group.place.therapist, kind: kind, day: group.place.day,
          start: group.place.start, minutes: group.place.minutes, note: form["note"],
          group: group.id), times: 1, everyWeeks: 1)
    }
    guard let kind = kinds.first(where: { $0.code == form["kind"] }),
      let therapist = Int64(form["therapist"])
    else { return nil }
    var first = Booking(
      patient: patient, therapist: ID(therapist), kind: kind,
      day: try DateInput.parse(form["date"], today: workplace.today).get(),
      start: try TimeInput.parse(form["time"]).get(),
      minutes: form.number("minutes") ?? kind.minutes, note: form["note"],
      travel: try TravelInput.parse(form["travel"]).get())
    let room = RoomField.read(form)
    first.room = room.room
    first.usesUsualRoom = room.isUsual
    return try workplace.practice.planSeries(
      first, times: form.number("times") ?? 1, everyWeeks: form.number("weeks") ?? 1,
      alternatives: true)
  }

  /// The first one is what was asked for in person.
  private var first: RehearsedBooking? { plan?.steps.first?.rehearsed }
  private var isSeries: Bool { (plan?.steps.count ?? 0) > 1 }
  private var alternatives: [Place] { isSeries ? [] : first?.alternatives ?? [] }

  private func planLines(_ plan: SeriesPlan) -> [ScrollText.Line] {
    guard let first = plan.steps.first?.rehearsed else { return [] }
    var lines: [ScrollText.Line] = []
    let cover = foreseen(isSeries ? plan.bookings : [first.booking])
    if isSeries {
      lines += TextWidth.wrap(days(plan.bookings, cover), separator: "  ", width: 71).map {
        ScrollText.Line(text: $0, style: .label)
      }
      let passedOver = plan.steps.filter { $0.place == nil }
      for step in passedOver.prefix(2) {
        lines.append(
          ScrollText.Line(
            text: language("overgeslagen: ", "passed over: ")
              + step.rehearsed.obstacle(in: language), style: .warning))
      }
    } else {
      lines += first.conflicts.prefix(2).map {
        ScrollText.Line(text: "× " + $0.sentence(in: language), style: .bad)
      }
      if let rooms = freeRooms(instead: first) {
        lines.append(ScrollText.Line(text: rooms, style: .label))
      }
      if !first.conflicts.isEmpty, !alternatives.isEmpty {
        lines.append(
          ScrollText.Line(
            text: language("vrij: ", "free: ") + workplace.lettered(alternatives), style: .label))
      }
    }
    var head = first.preview.session.number == nil ? "" : first.preview.session.text + " · "
    head +=
      first.preview.coverage.flag() + " · " + first.preview.coverage.headline(in: language)
    if let room = first.booking.room, group == nil,
      let name = try? workplace.practice.read({ try $0.allRooms() }).first(where: { $0.id == room })
    {
      head += " · " + name.name
    }
    return lines + [ScrollText.Line(text: head, style: .label)] + alreadyComing(plan)
      + warnings(of: first).map {
        ScrollText.Line(text: "! " + $0.sentence(in: language), style: .warning)
      } + (cover.map(foresight) ?? [])
  }

  /// What there is to know of the first; of a series, what is said of the visits it applies to is
  /// not said of the first as well.
  private func warnings(of first: RehearsedBooking) -> [BookingWarning] {
    guard isSeries else { return first.preview.warnings }
    return first.preview.warnings.filter { warning in
      switch warning {
      case .secondThatDay: false
      case .noCover: first.preview.coverage.rule != .secondOnOneDay
      default: true
      }
    }
  }

  /// `Komt al: di 1 dec 8:00 · di 8 dec 8:00`, of a series.
  private func alreadyComing(_ plan: SeriesPlan) -> [ScrollText.Line] {
    guard isSeries else { return [] }
    let dates = plan.steps.compactMap { step in
      step.rehearsed.preview.alreadyAt.map {
        "\(language.shortDate(step.rehearsed.booking.day)) \($0.short)"
      }
    }
    guard !dates.isEmpty else { return [] }
    return TextWidth.wrap(
      [language("! Komt al: ", "! Comes already: ") + dates[0]] + dates.dropFirst(),
      separator: " · ", width: 71
    ).map { ScrollText.Line(text: $0, style: .warning) }
  }

  /// The rooms that are free then, when only the room is in the way.
  private func freeRooms(instead first: RehearsedBooking) -> String? {
    let isAboutRoom = first.conflicts.contains { $0.rule == .room || $0.rule == .groupRoom }
    guard isAboutRoom,
      let rooms = try? workplace.practice.read({
        try $0.freeRooms(on: first.booking.day, first.booking.interval)
      })
    else { return nil }
    let names = rooms.map(\.name).joined(separator: ", ")
    return rooms.isEmpty
      ? language("Geen kamer vrij op deze tijd.", "No room is free at this time.")
      : language("vrije kamers: ", "free rooms: ") + names
  }

  private func foreseen(_ bookings: [Booking]) -> SeriesCover? {
    try? workplace.practice.read { try $0.foresee(bookings) }
  }

  /// `3× 24-11 A2`, `1-12 A1`, `8-12 Z!`: the days of a series, each with who will pay for it.
  private func days(_ bookings: [Booking], _ cover: SeriesCover?) -> [String] {
    bookings.enumerated().map { index, booking in
      (index == 0 ? "\(bookings.count)× " : "")
        + "\(booking.day.dayOfMonth)-\(booking.day.month)"
        + (cover?.covers[index].map { " " + $0.flag() } ?? "")
    }
  }

  /// Where the cover of a series turns, and what becomes of visits that are planned already.
  private func foresight(_ cover: SeriesCover) -> [ScrollText.Line] {
    var lines = (isSeries ? cover.sentences(in: language) : []).map {
      ScrollText.Line(text: "! " + $0, style: .warning)
    }
    let consequence = cover.changes.consequence(in: language)
    if !consequence.isEmpty { lines.append(ScrollText.Line(text: consequence)) }
    return lines
  }

  // MARK: - What can be done

  var commands: [Command] {
    guard group == nil else { return [] }
    let year = (plan?.bookings.first?.day ?? moment.day).year
    return [seriesCommand, workplace.ledgerCommand(of: patient, year: year)] + alternativeCommands
      + doubleCommands
  }

  /// A digit makes it a series, every week; only where letters and digits write nothing.
  private var seriesCommand: Command {
    Command(
      "appointment.series", keys: (2...9).map { .character(Character("\($0)")) },
      label: language("tot 9: reeks van zoveel", "to 9: series of so many"),
      help: language(
        "Boek zo vaak, elke week op deze tijd.", "Book that many times, every week at this time.")
    ) { [self] in
      guard case .character(let digit)? = app.lastKey, digit.isWholeNumber else {
        screen?.form.focus(on: "times")
        return
      }
      screen?.fill("times", with: String(digit))
    }
  }

  private var alternativeCommands: [Command] {
    guard first?.conflicts.isEmpty == false else { return [] }
    return zip("abc", alternatives).map { letter, place in
      Command(
        "appointment.alternative.\(letter)", keys: [.character(letter)],
        label: workplace.text(of: place),
        help: language(
          "Neem \(workplace.text(of: place)).", "Take \(workplace.text(of: place))."),
        showInBar: false
      ) { [self] in
        screen?.fill("therapist", with: "\(place.therapist.rawValue)")
        if place.room != first?.booking.room { screen?.fill("room", with: "usual") }
        screen?.fill("date", with: language.numericDate(place.day))
        screen?.fill("time", with: place.start.short)
      }
    }
  }

  private var doubleCommands: [Command] {
    guard overlap(because: "-") != nil else { return [] }
    return [
      Command(
        "appointment.double", keys: [.character("d")],
        label: language("dubbel boeken", "double book"),
        help: language(
          "Boek er met opzet overheen, met de reden.",
          "Book over it on purpose, with the reason.")
      ) { [self] in askWhyDouble() }
    ]
  }

  private func overlap(because reason: String) -> DeliberateOverlap? {
    guard !isSeries, group == nil, let first else { return nil }
    return DeliberateOverlap(first.conflicts, reason: reason)
  }

  private func askWhyDouble() {
    guard let first else { return }
    workplace.askWhyDouble(first.conflicts) { [self] reason in
      guard let overlap = overlap(because: reason), var booking = plan?.bookings.first ?? wished
      else { return }
      booking.note = screen?.form["note"] ?? ""
      try workplace.practice.book(series: [booking], over: overlap)
      screen?.finish()
      try booked([booking])
    }
  }

  /// What was asked for, also when it cannot be had.
  private var wished: Booking? { first?.booking }

  // MARK: - Booking

  func book(_ form: Form) throws {
    guard let plan = try planned(form) else { return }
    guard plan.steps.count > 1, !plan.isClear else {
      // What is in the way of the one that was asked for is told by the attempt itself.
      let bookings = plan.steps.count > 1 ? plan.bookings : [plan.steps[0].rehearsed.booking]
      try workplace.practice.book(series: bookings)
      return try booked(bookings)
    }
    let title = language("Reeks", "Series") + " · " + (screen?.title ?? "")
    app.push(
      SeriesPlanScreen(workplace: workplace, title: title, plan: plan) { [self] plan in
        try workplace.practice.book(series: plan.bookings)
        screen?.finish()
        try booked(plan.bookings)
      })
    throw Unfinished()
  }

  private func booked(_ bookings: [Booking]) throws {
    try workplace.doneBooking(bookings, for: name, namesTherapist: name != nil)
  }
}

extension RehearsedBooking {
  /// What is in its way, in a sentence; empty when it is free.
  ///
  /// - Parameter isDiscreet: Names no patient, for what may end up in a log.
  func obstacle(in language: Language, isDiscreet: Bool = false) -> String {
    if let conflict = conflicts.first {
      return conflict.sentence(in: language, isDiscreet: isDiscreet)
    }
    return holiday.map { holiday in
      language.shortDate(booking.day) + ": " + holiday.name(language)
    } ?? ""
  }
}

extension RehearsedBooking {
  /// `al om 8:00`, when the patient is there that day already.
  func already(in language: Language) -> String? {
    preview.alreadyAt.map { language("al om \($0.short)", "has \($0.short) already") }
  }

  /// What is in its way, or else that the patient comes twice that day; empty when neither.
  func remark(in language: Language) -> String {
    let obstacle = obstacle(in: language)
    guard obstacle.isEmpty, let time = preview.alreadyAt else { return obstacle }
    let sentence = language(
      "De patiënt komt op \(language.shortDate(booking.day)) al om \(time.short).",
      "The patient comes at \(time.short) on \(language.shortDate(booking.day)) already.")
    guard preview.coverage.rule == .secondOnOneDay else { return sentence }
    return sentence
      + language(
        " Eén behandeling per dag wordt vergoed.", " One treatment a day is covered.")
  }
}

extension Workplace {
  /// `ma 23 nov 14:30 Visser`.
  func text(of place: Place) -> String {
    let name = (try? practice.read { try $0.staffMember(place.therapist) })?.shortName ?? ""
    return "\(language.shortDate(place.day)) \(place.start.short) \(name)"
  }

  /// `a ma 23 nov 14:30 Visser · b …`.
  func lettered(_ places: [Place]) -> String {
    zip("abc", places).map { "\($0) \(text(of: $1))" }.joined(separator: " · ")
  }

  /// Says what was booked.
  ///
  /// - Parameters:
  ///   - patient: Named where the place of the booking does not show who it is.
  ///   - namesTherapist: Where it was not chosen in so many words.
  func doneBooking(
    _ bookings: [Booking], for patient: String? = nil, namesTherapist: Bool
  ) throws {
    guard let first = bookings.first else { return }
    let isWithOne = bookings.allSatisfy { $0.therapist == first.therapist }
    let name = try practice.read { try $0.staffMember(first.therapist).shortName }
    let with = namesTherapist && isWithOne ? language(" bij ", " with ") + name : ""
    let whom = patient.map { language(" voor ", " for ") + $0 } ?? ""
    let when = "\(language.shortDate(first.day)) \(first.start.short)\(with)"
    let count = bookings.count
    done(
      count == 1
        ? language("Geboekt\(whom): \(when).", "Booked\(whom): \(when).")
        : language(
          "\(count) afspraken\(whom) geboekt vanaf \(when).",
          "\(count) appointments\(whom) booked from \(when)."))
  }

  /// Asks why something may be booked over something else, and does it.
  func askWhyDouble(
    _ conflicts: [SlotConflict], _ book: @escaping @MainActor (String) throws -> Void
  ) {
    let language = language
    let screen = FormScreen(
      app: app, title: language("Dubbel boeken", "Double booking"),
      fields: [
        FormField("reason", language("Waarom", "Why"), TextField(width: 40), isRequired: true)
      ], isOverlay: true,
      saving: (
        language("dubbel boeken", "double book"),
        language("Boek er met opzet overheen.", "Book over it on purpose.")
      )
    ) { form in
      try refusalsBesideFields(language, conflictField: "reason") { try book(form["reason"]) }
    }
    let sentences = conflicts.prefix(3).flatMap {
      TextWidth.wrap($0.sentence(in: language), width: 70)
    }
    screen.rowsAside = { sentences.count + 1 }
    screen.drawAside = { canvas, area in
      let (rest, below) = area.splitBottom(sentences.count + 1)
      for (y, sentence) in sentences.enumerated() {
        canvas.put(sentence, x: below.x + 1, y: below.y + y, limit: below.width - 1, style: .bad)
      }
      return rest
    }
    app.push(screen)
  }
}
