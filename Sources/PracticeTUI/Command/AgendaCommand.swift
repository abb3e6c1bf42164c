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
  let (agenda, lines, others) = try practice.read { reader in
    let only = try call.therapist(reader)
    let agenda = try reader.agenda(on: day)
    let rooms = Dictionary(uniqueKeysWithValues: try reader.allRooms().map { ($0.id, $0.name) })
    return (agenda, agenda.lines(of: only?.id), agenda.others(of: only?.id, rooms: rooms))
  }
  call.recordAccess(.search, in: practice)
  call.answer(.array(lines.map { .object($0.json) } + others.map { .object($0.json) })) {
    let language = call.language
    call.output.print(language.longDate(day) + agenda.remark(language))
    guard !lines.isEmpty || !others.isEmpty else {
      return call.output.print(language("Geen afspraken.", "No appointments."))
    }
    // A practice without rooms need not see a column without any.
    let hasRooms = lines.contains { $0.entry.room != nil } || others.contains { $0.room != nil }
    func room(_ name: String?) -> [String] { hasRooms ? [name ?? ""] : [] }
    var table = TextTable(
      heads: [
        language(">tijd", ">time"), language("therapeut", "therapist"),
        language("patiënt", "patient"), language(">nummer", ">number"),
        language("behandeling", "session"), language("vergoeding", "cover"),
      ] + room(language("kamer", "room")) + ["status", language(">afspraak", ">appointment")])
    var waiting = others[...]
    func add(_ other: OtherLine) {
      let time = "\(other.interval.start.short)–\(other.interval.end.short)"
      table.add(
        [time, other.therapist.shortName, other.text(language), "", "", ""] + room(other.room)
          + ["", ""])
    }
    for line in lines {
      while let other = waiting.first, other.interval.start <= line.entry.appointment.interval.start
      {
        add(other)
        waiting.removeFirst()
      }
      let appointment = line.entry.appointment
      table.add(
        [
          "\(appointment.interval.start.short)–\(appointment.interval.end.short)",
          line.therapist.shortName, line.entry.patient.name.listed,
          "#\(appointment.patient.rawValue)", line.entry.shownSession(language),
          line.entry.coverage?.flag() ?? "",
        ] + room(line.entry.room)
          + [appointment.status.name(in: language), "\(appointment.id.rawValue)"])
    }
    waiting.forEach(add)
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
      ("room", .optional(entry.room)),
      ("homeVisit", .bool(appointment.travel != nil)),
      ("group", .optional(appointment.group.map { Int($0.rawValue) })),
    ]
  }
}

/// A group, or time without a patient, as the command line shows it.
struct OtherLine {
  let therapist: StaffMember
  let day: Day
  let interval: Interval
  let title: String
  /// For a group.
  let group: AgendaGroup?
  var room: String?

  func text(_ language: Language) -> String {
    guard let group else { return title }
    return language("groep ", "group ") + "\(title) \(group.active.count)/\(group.session.places)"
  }

  var json: [(String, JSON)] {
    [
      ("id", .null), ("start", .moment(day, interval.start)), ("end", .moment(day, interval.end)),
      ("therapist", .string(therapist.initials)), ("patientNumber", .null), ("patient", .null),
      ("kind", .string(group == nil ? "engagement" : "group")), ("title", .string(title)),
      ("group", .optional(group.map { Int($0.session.id.rawValue) })),
      ("places", .optional(group?.session.places)),
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

  /// Groups and time without a patient, in order of time.
  func others(
    of therapist: ID<StaffMember>?, rooms: [ID<Room>: String] = [:]
  ) -> [OtherLine] {
    columns.filter { therapist == nil || $0.therapist.id == therapist }.flatMap { column in
      column.engagements.map {
        OtherLine(
          therapist: column.therapist, day: day, interval: $0.interval, title: $0.title, group: nil)
      }
        + column.groups.map {
          OtherLine(
            therapist: column.therapist, day: day, interval: $0.session.place.interval,
            title: $0.session.name, group: $0, room: $0.session.place.room.flatMap { rooms[$0] })
        }
    }.sorted { ($0.interval.start, $0.title) < ($1.interval.start, $1.title) }
  }

  func remark(_ language: Language) -> String {
    if let holiday { return " · " + holiday.name(language) }
    guard let closure else { return "" }
    let reason = closure.reason.isEmpty ? "" : ": " + closure.reason
    return " · " + language("gesloten", "closed") + reason
  }
}
