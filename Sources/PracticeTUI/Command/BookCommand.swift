import PracticeCore

extension Verb {
  static let book = Verb(
    "book", .required(Words("ZIN", "PHRASE")), options: [.dryRun],
    summary: Words(
      "boeken: jansen 6x di 10:30 +1w visser", "book: jansen 6x tue 10:30 +1w visser"),
    work: .onPractice(bookPhrase))
}

private func bookPhrase(_ call: Invocation, _ practice: Practice) throws {
  let typed = call.operand()
  let (phrase, bookings) = try practice.read { reader in
    let phrase = try reader.bookingPhrase(typed)
    return (phrase, try reader.bookings(of: phrase))
  }
  if call.arguments.has(.dryRun) {
    try show(practice.rehearse(bookings), of: phrase, call, practice)
  } else {
    // Warnings are those of the moment before; once booked there is nothing to warn of.
    let warnings = try practice.rehearse(bookings).map(\.preview.warnings)
    let ids = try practice.book(series: bookings)
    try show(ids, warnings: warnings, of: phrase, call, practice)
  }
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
  let (patient, therapist) = try practice.read { reader in
    (
      try rehearsed.first.map { try reader.patient($0.booking.patient) },
      try rehearsed.first.map { try reader.staffMember($0.booking.therapist) }
    )
  }
  guard let patient, let therapist else { return }
  call.answer(
    .array(rehearsed.map { .object($0.json(patient, therapist, language)) })
  ) {
    call.output.print(phrase.sentence(language))
    for item in rehearsed {
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
    }
    call.output.print(language("Er is niets geboekt.", "Nothing was booked."))
  }
  let conflicts = rehearsed.flatMap(\.conflicts)
  if !conflicts.isEmpty { throw Refusal.conflict(conflicts) }
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
    _ patient: Patient, _ therapist: StaffMember, _ language: Language
  ) -> [(String, JSON)] {
    [
      ("id", .null), ("start", .moment(booking.day, booking.interval.start)),
      ("end", .moment(booking.day, booking.interval.end)),
      ("therapist", .string(therapist.initials)), ("patientNumber", .id(patient.id)),
      ("patient", .string(patient.name.listed)), ("kind", .string(booking.kind.code)),
      ("status", .null), ("session", .optional(preview.session.number)),
      ("expected", .optional(preview.session.expected)),
      ("cover", booking.kind.visits > 0 ? .string(preview.coverage.flag()) : .null),
      ("warnings", preview.warnings.json(language)),
      ("conflicts", .array(conflicts.map { .string($0.sentence(in: language)) })),
    ]
  }
}

extension [BookingWarning] {
  fileprivate func json(_ language: Language) -> JSON {
    .array(map { .string($0.sentence(in: language)) })
  }
}
