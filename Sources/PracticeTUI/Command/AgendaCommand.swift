import PracticeCore

extension Verb {
  static let agenda = Verb(
    "agenda", .optional(Words("DAG", "DAY")), options: [.therapist],
    summary: Words(
      "de afspraken van een dag, of van vandaag", "the appointments of a day, or of today"),
    work: .onPractice(showAgenda))
}

private func showAgenda(_ call: Invocation, _ practice: Practice) throws {
  let typed = call.operand()
  let day = typed.isEmpty ? call.today : try call.day(typed)
  let (agenda, lines) = try practice.read { reader in
    let only = try call.therapist(reader)
    let agenda = try reader.agenda(on: day)
    return (agenda, agenda.lines(of: only?.id))
  }
  call.recordAccess(.search, in: practice)
  call.answer(.array(lines.map { .object($0.json) })) {
    let language = call.language
    call.output.print(language.longDate(day) + agenda.remark(language))
    guard !lines.isEmpty else {
      return call.output.print(language("Geen afspraken.", "No appointments."))
    }
    var table = TextTable(heads: [
      language(">tijd", ">time"), language("therapeut", "therapist"),
      language("patiënt", "patient"), language(">nummer", ">number"),
      language("behandeling", "session"), language("vergoeding", "cover"), "status",
      language(">afspraak", ">appointment"),
    ])
    for line in lines {
      let appointment = line.entry.appointment
      table.add(
        "\(appointment.interval.start.short)–\(appointment.interval.end.short)",
        line.therapist.shortName, line.entry.patient.name.listed,
        "#\(appointment.patient.rawValue)", line.entry.shownSession(language),
        line.entry.coverage?.flag() ?? "", appointment.status.name(in: language),
        "\(appointment.id.rawValue)")
    }
    call.output.print(table)
  }
}

/// An appointment as the command line shows it.
struct AgendaLine {
  let entry: AgendaEntry
  let therapist: StaffMember

  /// The members of its JSON object.
  var json: [(String, JSON)] {
    let appointment = entry.appointment
    return [
      ("id", .id(appointment.id)),
      ("start", .moment(appointment.day, appointment.interval.start)),
      ("end", .moment(appointment.day, appointment.interval.end)),
      ("therapist", .string(therapist.initials)), ("patientNumber", .id(appointment.patient)),
      ("patient", .string(entry.patient.name.listed)), ("kind", .string(entry.kind.code)),
      ("status", .string(appointment.status.rawValue)),
      ("session", .optional(entry.session.number)),
      ("expected", .optional(entry.session.expected)),
      ("cover", .optional(entry.coverage?.flag())),
    ]
  }
}

extension AgendaEntry {
  /// `4/6`, or the name of a kind that is not counted.
  func shownSession(_ language: Language) -> String {
    session.number == nil ? kind.name(in: language) : session.text
  }
}

extension AgendaDay {
  /// All appointments in order of time.
  func lines(of therapist: ID<StaffMember>?) -> [AgendaLine] {
    let shown = columns.filter { therapist == nil || $0.therapist.id == therapist }
    let lines = shown.enumerated().flatMap { place, column in
      column.entries.map { (place, AgendaLine(entry: $0, therapist: column.therapist)) }
    }
    return lines.sorted {
      ($0.1.entry.appointment.moment, $0.0, $0.1.entry.appointment.id)
        < ($1.1.entry.appointment.moment, $1.0, $1.1.entry.appointment.id)
    }.map(\.1)
  }

  func remark(_ language: Language) -> String {
    if let holiday { return " · " + holiday.name(language) }
    guard let closure else { return "" }
    let reason = closure.reason.isEmpty ? "" : ": " + closure.reason
    return " · " + language("gesloten", "closed") + reason
  }
}
