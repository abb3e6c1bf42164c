import PracticeCore

extension Verb {
  static let course = Verb(
    "course", .required(Words("PATIËNT", "PATIENT")), options: [.reason],
    summary: Words(
      "het beloop: aantal behandelingen, pijn, oordeel",
      "how it goes: number of sessions, pain, verdict"),
    work: .onPractice(showCourse))
}

private func showCourse(_ call: Invocation, _ practice: Practice) throws {
  let typed = call.operand()
  let (patient, courses) = try practice.read { reader in
    let patient = try reader.onlyPatient(typed)
    return (patient, try reader.courses(of: patient.id))
  }
  // A clinical file that cannot be accounted for is not shown.
  try practice.openFile(of: patient.id, detail: "course", reason: call.text(.reason) ?? "")
  let language = call.language
  call.answer(.array(courses.map { .object($0.json(language)) })) {
    call.output.print("\(patient.name.listed) (#\(patient.id.rawValue))")
    for course in courses {
      call.output.print()
      for line in course.lines(language) { call.output.print(line) }
    }
  }
  if courses.isEmpty {
    throw CommandRefusal(
      "Deze patiënt heeft geen behandelepisodes.", "This patient has no episodes.")
  }
}

/// Tenths as a number of JSON.
private func decimal(_ tenths: Int?) -> JSON { tenths.map { .double(Double($0) / 10) } ?? .null }

extension EpisodeCourse {
  fileprivate func json(_ language: Language) -> [(String, JSON)] {
    let details = episode.details
    return [
      ("episode", .id(episode.id)), ("region", .string(details.region.rawValue)),
      ("side", .string(details.side.rawValue)), ("therapist", .string(therapist.initials)),
      ("onset", .day(details.onset)), ("opened", .day(details.opened)),
      ("closed", .day(episode.closed)), ("sessions", .number(facts.treatments)),
      ("expected", .optional(facts.expectedTreatments)),
      ("weeksSinceOnset", .optional(facts.weeksSinceOnset)),
      ("weeksOfTreatment", .optional(facts.weeksOfTreatment)),
      (
        "measurements",
        .array(
          facts.pain.map { .object([("day", .day($0.on)), ("pain", .number($0.score))]) })
      ),
      ("verdict", .string(pain.verdict.rawValue)),
      (
        "instruments",
        .array(
          facts.instruments.map { course in
            .object([
              ("instrument", .string(course.instrument.rawValue)), ("name", .string(course.name)),
              ("first", decimal(course.first)), ("latest", decimal(course.latest)),
              ("verdict", .string(course.verdict.rawValue)),
            ])
          })
      ),
      ("warnings", .array(warnings.map { .string($0.sentence(language)) })),
      (
        "seen",
        .array(
          seen.map { warning, seen in
            .object([
              ("warning", .string(warning.code)), ("day", .day(seen.day)),
              ("by", .string(seen.initials)), ("reason", .string(seen.reason)),
            ])
          })
      ),
    ]
  }

  /// The course in words, the line of the pain included.
  func lines(_ language: Language) -> [String] {
    let details = episode.details
    var head = details.title(in: language) + ", " + language.date(details.opened)
    if let closed = episode.closed { head += " – " + language.date(closed) }
    var lines = ["\(head) · \(therapist.shortName)"]
    var figures = "\(facts.treatments)"
    if let expected = facts.expectedTreatments {
      figures += language(" van \(expected) verwacht", " of \(expected) expected")
    }
    lines.append("  " + language("behandelingen: ", "sessions: ") + figures)
    if let weeks = facts.weeksSinceOnset {
      lines.append(
        "  " + language("weken sinds het begin: \(weeks)", "weeks since onset: \(weeks)"))
    }
    if let weeks = facts.weeksOfTreatment {
      lines.append(
        "  " + language("weken in behandeling: \(weeks)", "weeks of treatment: \(weeks)"))
    }
    let scores = facts.pain.map { "\(language.shortDate($0.on)) \($0.score)" }
    if !scores.isEmpty {
      lines.append("  " + language("pijn: ", "pain: ") + scores.joined(separator: ", "))
    }
    lines.append("  " + language("pijn ", "pain ") + pain.sentence(language))
    lines += facts.instruments.map { "  \($0.title(language)) \($0.sentence(language))" }
    lines += warnings.map { "  \($0.isReminder ? "·" : "!") \($0.sentence(language))" }
    return lines + seen.map { "  ✓ \($0.short(language)): \($1.reason) (\($1.initials))" }
  }
}
