import PracticeCore

extension Verb {
  static let group = Verb(
    "group", .optional(Words("GROEP", "GROUP")),
    options: [
      .on, .therapist, .minutes, .places, .times, .patient, .reason,
    ],
    summary: Words(
      "groepen: tonen, invoeren (--on), iemand erbij (--patient)",
      "groups: show, enter (--on), add somebody (--patient)"),
    work: .onPractice(handleGroup))
}

private func handleGroup(_ call: Invocation, _ practice: Practice) throws {
  let typed = call.operand()
  if typed.isEmpty { return try listGroups(call, practice) }
  guard let number = Int64(typed) else { return try addGroup(named: typed, call, practice) }
  let id = ID<GroupSession>(number)
  if let patient = call.text(.patient) { return try join(id, patient, call, practice) }
  if let reason = call.text(.reason) {
    let reason = try practice.read { try $0.cancelReasons() }.named(reason)
    try practice.cancelGroup(id, reason: reason)
    return call.answer(.object([("id", .id(id)), ("status", .string("cancelled"))])) {
      call.output.print(call.language("De groep is afgezegd.", "The group was called off."))
    }
  }
  try show([try practice.read { try $0.group(id) }], call, practice)
}

private func listGroups(_ call: Invocation, _ practice: Practice) throws {
  let groups = try practice.read { reader in
    let therapist = try call.therapist(reader)?.id
    return try reader.groups(from: call.today, to: call.today + 84).filter {
      therapist == nil || $0.place.therapist == therapist
    }
  }
  if groups.isEmpty, !call.wantsJSON {
    return call.output.print(
      call.language(
        "De komende 12 weken is er geen groep.", "There is no group in the next 12 weeks."))
  }
  try show(groups, call, practice)
}

private func show(
  _ groups: [GroupSession], _ call: Invocation, _ practice: Practice
) throws {
  let (staff, members) = try practice.read { reader in
    (
      try reader.everybody(),
      try groups.map { group in
        try reader.agendaEntries(
          try reader.appointments(inGroup: group.id).filter(\.status.isActive))
      }
    )
  }
  call.recordAccess(.search, in: practice)
  func therapist(_ group: GroupSession) -> StaffMember? {
    staff.first { $0.id == group.place.therapist }
  }
  call.answer(
    .array(
      zip(groups, members).map { group, members in
        .object([
          ("id", .id(group.id)), ("name", .string(group.name)),
          ("start", .moment(group.place.day, group.place.start)),
          ("end", .moment(group.place.day, group.place.interval.end)),
          ("therapist", .optional(therapist(group)?.initials)),
          ("places", .number(group.places)),
          ("patientNumbers", .array(members.map { .id($0.patient.id) })),
        ])
      })
  ) {
    let language = call.language
    var table = TextTable(heads: [
      language(">nr", ">no"), language("dag", "day"), language(">tijd", ">time"),
      language("therapeut", "therapist"), language("groep", "group"),
      language("plaatsen", "places"), language("wie", "who"),
    ])
    for (group, members) in zip(groups, members) {
      table.add(
        "\(group.id.rawValue)", language.shortDate(group.place.day), group.place.start.short,
        therapist(group)?.shortName ?? "", group.name, "\(members.count)/\(group.places)",
        members.map { $0.patient.name.listed }.joined(separator: "; "))
    }
    call.output.print(table)
  }
}

private func addGroup(
  named name: String, _ call: Invocation, _ practice: Practice
) throws {
  guard let text = call.text(.on) else { throw UsageProblem.missing(Words(Option.on.typed)) }
  let phrase = try call.place(text, in: practice)
  guard let day = phrase.date, let time = phrase.time else {
    throw UsageProblem(
      "Zeg bij --on de dag en de tijd.", "Say the day and the time with --on.")
  }
  let (named, kinds) = try practice.read {
    (try call.therapist($0), try $0.bookableKinds())
  }
  guard let therapist = named?.id ?? phrase.therapist.map({ ID($0.id) }) else {
    throw UsageProblem.missing(Words(Option.therapist.typed))
  }
  guard let kind = kinds.ofGroups else { return }
  let place = Place(
    therapist: therapist, day: day, start: time,
    minutes: try call.number(.minutes, in: 5...480) ?? kind.minutes,
    room: try practice.read { try $0.staffMember(therapist).room })
  let ids = try practice.addGroup(
    GroupDetails(
      name: name, kind: kind, place: place, places: try call.number(.places, in: 1...50) ?? 8,
      times: try call.number(.times, in: 1...60) ?? 1))
  let groups = try practice.read { reader in try ids.map(reader.group) }
  try show(groups, call, practice)
}

private func join(
  _ id: ID<GroupSession>, _ patient: String, _ call: Invocation, _ practice: Practice
) throws {
  let (group, patient, kind) = try practice.read { reader in
    let group = try reader.group(id)
    let kinds = try reader.appointmentKinds()
    return (
      group, try reader.onlyPatient(patient), kinds.first { $0.id == group.kind } ?? kinds[0]
    )
  }
  try practice.book(
    Booking(
      patient: patient.id, therapist: group.place.therapist, kind: kind, day: group.place.day,
      start: group.place.start, group: id))
  try show([group], call, practice)
}
