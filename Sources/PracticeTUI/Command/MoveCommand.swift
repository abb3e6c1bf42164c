import PracticeCore

extension Verb {
  static let move = Verb(
    "move", .required(Words("NR WANNEER", "ID WHEN")),
    options: [.therapist, .scope, .skip, .dryRun],
    summary: Words(
      "een afspraak of reeks verplaatsen: 26 di 10:30",
      "move an appointment or series: 26 tue 10:30"),
    work: .onPractice(moveAppointment))

  static let series = Verb(
    "series", .required(Words("AFSPRAAK", "ID")),
    summary: Words(
      "alle afspraken van de reeks van deze afspraak",
      "all appointments of the series of this one"),
    work: .onPractice(showSeries))
}

private func moveAppointment(_ call: Invocation, _ practice: Practice) throws {
  let words = call.operand().split(separator: " ", maxSplits: 1).map(String.init)
  guard words.count == 2, let number = Int64(words[0]) else {
    throw UsageProblem(
      "Zeg welke afspraak en waarheen, bijvoorbeeld: 26 di 10:30.",
      "Say which appointment and where to, for example: 26 tue 10:30.")
  }
  let id = ID<Appointment>(number)
  let phrase = try call.place(words[1], in: practice)
  let scope = try SeriesScope(call)
  let appointment = try practice.read { try $0.appointment(id) }
  var shift = SeriesShift(
    days: phrase.date.map { $0 - appointment.day } ?? 0, start: phrase.time,
    therapist: phrase.therapist.map { ID($0.id) })
  if let named = try practice.read({ try call.therapist($0) }) { shift.therapist = named.id }
  let plan = try practice.planMove(of: id, scope, by: shift)
  let moves = call.arguments.has(.skip) ? plan.moves : plan.steps.compactMap(\.wished)
  let conflicts = plan.steps.flatMap(\.rehearsed.conflicts)
  let isRefused = !conflicts.isEmpty && !call.arguments.has(.skip)
  let isTrial = call.arguments.has(.dryRun)
  let changes =
    isTrial || isRefused
    ? [] : try practice.flagChanges(of: appointment.patient) { try practice.move(moves) }
  let staff = try practice.read { try $0.everybody() }
  func text(_ place: Place) -> String {
    let name = staff.first { $0.id == place.therapist }?.shortName ?? ""
    return "\(call.language.shortDate(place.day)) \(place.start.short) \(name)"
  }
  call.answer(
    .array(
      plan.steps.map { step in
        let place = isRefused ? nil : step.place
        return .object([
          ("id", .optional(step.appointment.map { Int($0.rawValue) })),
          ("start", place.map { .moment($0.day, $0.start) } ?? .null),
          ("therapist", .optional(staff.first { $0.id == place?.therapist }?.initials)),
          (
            "conflicts",
            .array(
              step.rehearsed.conflicts.map {
                .string($0.sentence(in: call.language, isDiscreet: true))
              })
          ),
        ])
      })
  ) {
    for step in plan.steps {
      let target = step.place.map(text) ?? call.language("blijft staan", "stays where it is")
      call.output.print("\(step.appointment?.rawValue ?? 0)  \(target)")
      if step.place == nil, !step.rehearsed.alternatives.isEmpty {
        call.output.print(
          "    " + call.language("vrij: ", "free: ")
            + step.rehearsed.alternatives.map(text).joined(separator: " · "))
      }
    }
    let count = moves.count
    call.output.print(
      isTrial || isRefused
        ? call.language("Er is niets verplaatst.", "Nothing was moved.")
        : call.language.moved(count))
    if !changes.isEmpty { call.output.print(changes.consequence(in: call.language)) }
  }
  if isRefused { throw Refusal.conflict(conflicts) }
}

extension SeriesPlan.Step {
  /// Where it was to go, free or not: the guards have the last word.
  fileprivate var wished: (appointment: ID<Appointment>, place: Place)? {
    appointment.map { ($0, rehearsed.booking.place) }
  }
}

extension SeriesScope {
  init(_ call: Invocation) throws {
    guard let typed = call.arguments[.scope] else {
      self = .one
      return
    }
    switch typed.lowercased() {
    case "one", "deze": self = .one
    case "following", "volgende": self = .following
    case "all", "alle": self = .all
    default: throw UsageProblem.badValue(.scope, typed)
    }
  }
}

private func showSeries(_ call: Invocation, _ practice: Practice) throws {
  let id = ID<Appointment>(try call.identifier())
  let lines = try practice.read { reader in
    try reader.agendaEntries(reader.series(around: id)).map { entry in
      AgendaLine(
        entry: entry, therapist: try reader.staffMember(entry.appointment.therapist))
    }
  }
  call.recordAccess(.search, in: practice)
  call.answer(.array(lines.map { .object($0.json) })) {
    let language = call.language
    var table = TextTable(heads: [
      language(">nr", ">no"), language("dag", "day"), language(">tijd", ">time"),
      language("therapeut", "therapist"), language("stand", "state"), "",
    ])
    for line in lines {
      let appointment = line.entry.appointment
      table.add(
        "\(appointment.id.rawValue)", language.shortDate(appointment.day),
        appointment.interval.start.short, line.therapist.shortName,
        appointment.status.name(in: language), line.entry.shownSession(language))
    }
    call.output.print(table)
  }
}
