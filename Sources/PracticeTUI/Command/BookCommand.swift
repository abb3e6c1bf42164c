import PracticeCore

extension Verb {
  static let book = Verb(
    "book", .required(Words("ZIN", "PHRASE")), options: [.dryRun, .skip],
    summary: Words(
      "boeken: jansen 6x di 10:30 +1w visser", "book: jansen 6x tue 10:30 +1w visser"),
    work: .onPractice(bookPhrase))
}

private func bookPhrase(_ call: Invocation, _ practice: Practice) throws {
  let typed = call.operand()
  let phrase = try practice.read { try $0.bookingPhrase(typed) }
  if !phrase.isUnderstood { markWhatIsNotUnderstood(phrase, call.output) }
  let bookings: [Booking]
  if call.arguments.has(.skip) {
    let plan = try practice.planPhrase(phrase)
    for step in plan.steps where step.place == nil {
      call.output.complain(
        call.language("overgeslagen: ", "passed over: ")
          + step.rehearsed.obstacle(in: call.language, isDiscreet: true))
    }
    bookings = plan.bookings
  } else {
    bookings = try practice.read { try $0.bookings(of: phrase) }
  }
  if call.arguments.has(.dryRun) {
    try show(practice.rehearse(bookings, alternatives: true), of: phrase, call, practice)
  } else {
    // Warnings are those of the moment before; once booked there is nothing to warn of.
    let warnings = try practice.rehearse(bookings).map(\.preview.warnings)
    let ids = try practice.book(series: bookings)
    try show(ids, warnings: warnings, of: phrase, call, practice)
  }
}

/// The phrase with `^^^^` under what could not be used.
private func markWhatIsNotUnderstood(_ phrase: BookingPhrase, _ output: Output) {
  let text = phrase.text.map { $0.isWhitespace ? " " : String($0) }.joined()
  guard !phrase.notUnderstood.isEmpty, TextWidth.displayWidth(of: text) < 200 else { return }
  var marks = ""
  for range in phrase.notUnderstood {
    let before = TextWidth.displayWidth(of: String(phrase.text[..<range.lowerBound]))
    let width = TextWidth.displayWidth(of: String(phrase.text[range]))
    marks += String(repeating: " ", count: max(0, before - marks.count))
    marks += String(repeating: "^", count: width)
  }
  output.complain(text)
  output.complain(marks)
}

/// What became of the bookings.
private func show(
  _ ids: [ID<Appointment>], warnings: [[BookingWarning]], of phrase: BookingPhrase,
  _ call: Invocation, _ practice: Practice
) throws {
  let lines = try practice.read { reader in
    try reader.agendaEntries(try ids.map(reader.appointment)).map { entry in
      AgendaLine(
        entry: entry, therapist: try reader.staffMember(entry.appointment.therapist))
    }
  }
  call.answer(
    .array(
      zip(lines, warnings).map { line, warnings in
        .object(line.json + [("warnings", warnings.json(call.language))])
      })
  ) {
    call.output.print(call.language("Geboekt.", "Booked."))
    for (line, warnings) in zip(lines, warnings) {
      let appointment = line.entry.appointment
      call.output.print(
        BookedLine(
          moment: appointment.moment, therapist: line.therapist.shortName,
          patient: line.entry.patient.name.listed, session: line.entry.shownSession(call.language),
          flag: line.entry.coverage?.flag() ?? ""
        ).text(call.language) + "  (\(appointment.id.rawValue))")
      for warning in warnings { call.output.print("    " + warning.sentence(in: call.language)) }
    }
  }
}

/// What would become of the bookings.
private func show(
  _ rehearsed: [RehearsedBooking], of phrase: BookingPhrase, _ call: Invocation,
  _ practice: Practice
) throws {
  let language = call.language
  let (patient, therapist, therapists, rooms) = try practice.read { reader in
    (
      try rehearsed.first.map { try reader.patient($0.booking.patient) },
      try rehearsed.first.map { try reader.staffMember($0.booking.therapist) },
      try reader.therapists(), try reader.rooms()
    )
  }
  let room = rooms.first { $0.id == rehearsed.first?.booking.room }
  guard let patient, let therapist else { return }
  let places = try rehearsed.map { item in
    try item.alternatives.map { try text(of: $0, practice, language) }
  }
  call.answer(
    .array(rehearsed.map { .object($0.json(patient, therapist, therapists, room, language)) })
  ) {
    call.output.print(phrase.sentence(language))
    for (item, places) in zip(rehearsed, places) {
      let session = item.preview.session
      call.output.print(
        BookedLine(
          moment: item.booking.moment, therapist: therapist.shortName,
          patient: patient.name.listed,
          session: session.number == nil ? item.booking.kind.name(in: language) : session.text,
          flag: item.preview.coverage.flag()
        ).text(language))
      for warning in item.preview.warnings {
        call.output.print("    " + warning.sentence(in: language))
      }
      for conflict in item.conflicts { call.output.print("  ! " + conflict.sentence(in: language)) }
      if !places.isEmpty {
        call.output.print(
          "    " + language("vrij: ", "free: ") + places.joined(separator: " · "))
      }
    }
    call.output.print(language("Er is niets geboekt.", "Nothing was booked."))
  }
  let conflicts = rehearsed.flatMap(\.conflicts)
  if !conflicts.isEmpty { throw Refusal.conflict(conflicts) }
}

/// `di 1 dec 11:00 Visser`.
private func text(
  of place: Place, _ practice: Practice, _ language: Language
) throws -> String {
  let name = try practice.read { try $0.staffMember(place.therapist).shortName }
  return "\(language.shortDate(place.day)) \(place.start.short) \(name)"
}

/// One appointment of a phrase, as a line.
private struct BookedLine {
  let moment: Moment
  let therapist: String
  let patient: String
  let session: String
  let flag: String

  func text(_ language: Language) -> String {
    "\(language.shortDate(moment.day)) \(moment.time.short)  \(therapist)  \(patient)  \(session)  \(flag)"
  }
}

extension RehearsedBooking {
  fileprivate func json(
    _ patient: Patient, _ therapist: StaffMember, _ therapists: [StaffMember], _ room: Room?,
    _ language: Language
  ) -> [(String, JSON)] {
    [
      ("id", .null), ("start", .moment(booking.day, booking.interval.start)),
      ("end", .moment(booking.day, booking.interval.end)),
      ("therapist", .string(therapist.initials)), ("patientNumber", .id(patient.id)),
      ("patient", .string(patient.name.listed)), ("kind", .string(booking.kind.code)),
      ("status", .null), ("session", .optional(preview.session.number)),
      ("expected", .optional(preview.session.expected)),
      ("cover", booking.kind.visits > 0 ? .string(preview.coverage.flag()) : .null),
      ("room", .optional(room?.name)),
      ("warnings", preview.warnings.json(language)),
      ("state", .string(isFree ? "free" : conflicts.isEmpty ? "holiday" : "taken")),
      ("conflicts", .array(conflicts.map { .string($0.sentence(in: language)) })),
      (
        "alternatives",
        .array(
          alternatives.map { place in
            .object([
              ("start", .moment(place.day, place.start)),
              (
                "therapist",
                .optional(therapists.first { $0.id == place.therapist }?.initials)
              ),
            ])
          })
      ),
    ]
  }
}

extension [BookingWarning] {
  fileprivate func json(_ language: Language) -> JSON {
    .array(map { .string($0.sentence(in: language)) })
  }
}
