import PracticeCore

extension Verb {
  static let free = Verb(
    "free", options: [.therapist, .minutes, .from, .to, .part, .limit],
    summary: Words("vrije plekken in de agenda", "free slots in the agenda"),
    work: .onPractice(findFreeSlots))
}

private func findFreeSlots(_ call: Invocation, _ practice: Practice) throws {
  let query = try FreeSlotQuery(call)
  let (slots, therapists) = try practice.read { reader in
    var query = query
    query.therapist = try call.therapist(reader)?.id
    let therapists = Dictionary(
      uniqueKeysWithValues: try reader.therapists().map { ($0.id.rawValue, $0) })
    return (try reader.freeSlots(query), therapists)
  }
  call.answer(
    .array(
      slots.map { slot in
        .object([
          ("start", .moment(slot.day, slot.interval.start)),
          ("end", .moment(slot.day, slot.interval.end)),
          ("therapist", .optional(therapists[slot.therapistID]?.initials)),
        ])
      })
  ) {
    guard !slots.isEmpty else { return }
    let language = call.language
    var table = TextTable(heads: [
      language("dag", "day"), language(">tijd", ">time"), language("therapeut", "therapist"),
    ])
    for slot in slots {
      table.add(
        language.shortDate(slot.day), "\(slot.interval.start.short)–\(slot.interval.end.short)",
        therapists[slot.therapistID]?.shortName ?? "")
    }
    call.output.print(table)
  }
  if slots.isEmpty {
    throw CommandRefusal("Er is geen vrije plek.", "There is no free slot.")
  }
}

extension FreeSlotQuery {
  /// What was asked for, the therapist excepted.
  fileprivate init(_ call: Invocation) throws {
    self.init(
      minutes: try call.number(.minutes, in: 5...480) ?? 30,
      from: try call.day(.from) ?? call.today, to: try call.day(.to),
      part: try call.arguments[.part].map(DayPart.init(typed:)),
      limit: try call.number(.limit, in: 1...1000) ?? 20)
    if let last = try call.day(.to), last < from {
      throw UsageProblem(
        "--to ligt voor --from.", "--to lies before --from.")
    }
  }
}

extension DayPart {
  fileprivate init(typed: String) throws {
    switch typed.lowercased() {
    case "morning", "ochtend": self = .morning
    case "afternoon", "middag": self = .afternoon
    case "evening", "avond": self = .evening
    default: throw UsageProblem.badValue(.part, typed)
    }
  }
}
