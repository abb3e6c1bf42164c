import PracticeCore

extension Verb {
  static let away = Verb(
    "away", .optional(Words("NUMMER", "ID")),
    options: [.therapist, .from, .to, .hours, .reason, .remove],
    summary: Words(
      "wanneer therapeuten afwezig zijn; met --from invoeren",
      "when therapists are away; --from enters it"),
    work: .onPractice(handleAbsence))
}

private func handleAbsence(_ call: Invocation, _ practice: Practice) throws {
  if call.arguments.has(.remove) {
    let id = ID<Absence>(try call.identifier())
    try practice.removeAbsence(id)
    return call.answer(.object([("removed", .id(id))])) {
      call.output.print(call.language("Afwezigheid vervallen.", "Absence removed."))
    }
  }
  guard call.arguments.operands.isEmpty else {
    throw UsageProblem("Een nummer hoort bij --remove.", "A number belongs to --remove.")
  }
  guard let first = try call.day(.from) else { return try listAbsences(call, practice) }
  guard let therapist = try practice.read({ try call.therapist($0) }) else {
    throw UsageProblem.missing(Words(Option.therapist.typed))
  }
  var interval = Interval.wholeDay
  if let typed = call.text(.hours) {
    let hours: [Interval]
    do { hours = try HoursInput.parse(typed).get() } catch { throw UsageProblem(error) }
    guard hours.count == 1 else { throw UsageProblem.badValue(.hours, typed) }
    interval = hours[0]
  }
  let details = AbsenceDetails(
    therapist: therapist.id, firstDay: first, lastDay: try call.day(.to) ?? first,
    interval: interval, reason: call.text(.reason) ?? "")
  let inTheWay = try practice.read { try $0.appointments(under: .absence(details)) }
  do {
    let id = try practice.addAbsence(details)
    call.answer(.object([("id", .id(id)), ("inTheWay", .array([]))])) {
      call.output.print(
        call.language("Ingevoerd: ", "Entered: ")
          + "\(therapist.shortName), \(details.period(in: call.language)) (\(id.rawValue))")
    }
  } catch Refusal.conflict(let conflicts) {
    // Numbers, not names: this may end up in a log.
    let numbers = inTheWay.map { String($0.id.rawValue) }.joined(separator: ", ")
    if !numbers.isEmpty {
      call.output.complain(
        call.language("Verplaats eerst afspraak ", "First move appointment ") + numbers + ".")
    }
    throw Refusal.conflict(conflicts)
  }
}

private func listAbsences(_ call: Invocation, _ practice: Practice) throws {
  let (absences, staff) = try practice.read { reader in
    let therapist = try call.therapist(reader)?.id
    return (try reader.absences(from: call.today, of: therapist), try reader.everybody())
  }
  func name(_ absence: Absence) -> StaffMember? { staff.first { $0.id == absence.therapist } }
  call.answer(
    .array(
      absences.map { absence in
        .object([
          ("id", .id(absence.id)), ("therapist", .optional(name(absence)?.initials)),
          ("from", .day(absence.firstDay)), ("to", .day(absence.lastDay)),
          ("start", .string(absence.interval.start.short)),
          ("end", .string(absence.interval.end.short)), ("reason", .string(absence.reason)),
        ])
      })
  ) {
    guard !absences.isEmpty else {
      return call.output.print(call.language("Niemand is afwezig.", "Nobody is away."))
    }
    let language = call.language
    var table = TextTable(heads: [
      language(">nr", ">no"), language("therapeut", "therapist"), language("wanneer", "when"),
      language("reden", "reason"),
    ])
    for absence in absences {
      table.add(
        "\(absence.id.rawValue)", name(absence)?.shortName ?? "",
        absence.period(in: language), absence.reason)
    }
    call.output.print(table)
  }
}

extension Invocation {
  /// The number that was typed.
  func identifier() throws -> Int64 {
    let typed = operand()
    guard let number = Int64(typed.drop { $0 == "#" }) else {
      throw UsageProblem(
        "'\(typed)' is geen nummer.", "'\(typed)' is no number.")
    }
    return number
  }

  /// A day, a time and perhaps a therapist, as in a booking phrase: `di 1-12 10:30 visser`.
  func place(_ text: String, in practice: Practice) throws -> BookingPhrase {
    // The rules of a phrase; who it is for does not matter here.
    let phrase = try practice.read { try $0.bookingPhrase("#0 " + text) }
    guard phrase.isUnderstood, phrase.count == 1 else {
      throw UsageProblem(
        "'\(text)' is geen dag en tijd.", "'\(text)' is no day and time.")
    }
    return phrase
  }
}
