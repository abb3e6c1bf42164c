import PracticeCore

extension Verb {
  static let waiting = Verb(
    "waiting", summary: Words("wie op een plek in de agenda wacht", "who waits for a place"),
    work: .onPractice(showWaitingList))
}

private func showWaitingList(_ call: Invocation, _ practice: Practice) throws {
  let (wishes, staff) = try practice.read { (try $0.waitingList(), try $0.everybody()) }
  call.recordAccess(.search, in: practice)
  func therapist(_ wish: WaitingWish) -> StaffMember? {
    staff.first { $0.id == wish.details.therapist }
  }
  call.answer(
    .array(
      wishes.map { wish in
        .object([
          ("id", .id(wish.id)), ("patientNumber", .id(wish.patient.id)),
          ("patient", .string(wish.patient.name.listed)), ("phone", .string(wish.patient.phone)),
          ("urgency", .string(wish.details.urgency.rawValue)),
          ("minutes", .int(Int64(wish.minutes))),
          ("therapist", .optional(therapist(wish)?.initials)),
          ("times", .string(wish.details.times.text(in: call.language))),
          ("replaces", .optional(wish.replaces.map { Int($0.id.rawValue) })),
          ("since", .moment(wish.since.day, wish.since.time)),
        ])
      })
  ) {
    let language = call.language
    guard !wishes.isEmpty else {
      return call.output.print(language("Niemand wacht op een plek.", "Nobody waits for a place."))
    }
    var table = TextTable(heads: [
      language("spoed", "urgency"), language("patiënt", "patient"), language("telefoon", "phone"),
      language("therapeut", "therapist"), language(">minuten", ">minutes"),
      language("wanneer", "when"), language("sinds", "since"),
    ])
    for wish in wishes {
      table.add(
        wish.details.urgency.name(in: language), wish.patient.name.listed, wish.patient.phone,
        therapist(wish)?.shortName ?? "", "\(wish.minutes)",
        wish.details.times.text(in: language), language.shortDate(wish.since.day))
    }
    call.output.print(table)
  }
}
