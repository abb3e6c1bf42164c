import PracticeCore

extension Verb {
  static let episode = Verb(
    "episode", .required(Words("PATIËNT", "PATIENT")), options: [.reason],
    summary: Words("hoe ver screening, intake en plan zijn", "how far screening and plan are"),
    work: .onPractice(showEpisodes))
}

// MARK: - The episodes

private func showEpisodes(_ call: Invocation, _ practice: Practice) throws {
  let typed = call.operand()
  let (patient, rooms) = try practice.read { reader in
    let patient = try reader.onlyPatient(typed)
    return (patient, try reader.episodes(of: patient.id).map { try reader.room(of: $0.id) })
  }
  // A clinical file that cannot be accounted for is not shown.
  try practice.openFile(of: patient.id, detail: "episode", reason: call.text(.reason) ?? "")
  let language = call.language
  call.answer(.array(rooms.map { $0.json(language) })) {
    call.output.print("\(patient.name.listed) (#\(patient.id.rawValue))")
    for room in rooms {
      let details = room.episode.details
      call.output.print()
      call.output.print(
        details.title(in: language) + ", " + language.date(details.opened)
          + (room.episode.closed.map { " – " + language.date($0) } ?? "") + " · "
          + room.therapist.shortName)
      for line in room.lines(in: language) {
        call.output.print("  \(line.state.mark) \(line.part.name(in: language)): \(line.text)")
      }
    }
  }
  if rooms.isEmpty {
    throw CommandRefusal(
      "Deze patiënt heeft geen behandelepisodes.", "This patient has no episodes.")
  }
}

extension EpisodeRoom {
  fileprivate func json(_ language: Language) -> JSON {
    let details = episode.details
    return .object([
      ("episode", .id(episode.id)), ("region", .string(details.region.rawValue)),
      ("linked", .array(details.linkedRegions.map { .string($0.rawValue) })),
      ("kind", .string(details.kind.rawValue)), ("route", .string(details.route.rawValue)),
      ("opened", .day(details.opened)), ("closed", .day(episode.closed)),
      ("closingReason", .optional(closingReason?.code)),
      (
        "parts",
        .array(
          lines(in: language).map { line in
            .object([
              ("part", .string(line.part.rawValue)), ("state", .string(line.state.rawValue)),
              ("text", .string(line.text)),
            ])
          })
      ),
      (
        "consents",
        .array(
          standings.map { standing in
            .object([
              ("technique", .string(standing.technique.code)),
              ("region", .string(standing.subject.site.rawValue)),
              ("state", .optional(standing.state?.rawValue)),
              ("day", .day(standing.current?.step.day)),
            ])
          })
      ),
    ])
  }
}
