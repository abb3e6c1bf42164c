import PracticeCore

extension Verb {
  static let log = Verb(
    "log", options: [.patient, .person, .kind, .from, .to, .letter],
    summary: Words("het logboek, het nieuwste eerst", "the audit trail, newest first"),
    work: .onPractice(showLog))
}

/// Shown when no period is asked for.
private let newestLines = 500

private func showLog(_ call: Invocation, _ practice: Practice) throws {
  let (first, last) = (try call.day(.from), try call.day(.to))
  let named = call.text(.patient)
  let patient = try practice.read { reader in try named.map { try reader.onlyPatient($0).id } }
  // Of everybody it is the owner's; of one patient it belongs to the work.
  if patient == nil { try practice.viewer.require(.manage) }
  if call.arguments.has(.letter) { return try writeLetter(of: patient, call, practice) }
  let hasPeriod = first != nil || last != nil
  let lines = try practice.logLines(
    LogFilter(
      patient: patient, person: try person(call, practice), kind: try kind(call),
      since: first.map(PracticeClock.midnight) ?? 0,
      until: last.map { PracticeClock.midnight($0 + 1) - 1 } ?? .max,
      limit: hasPeriod ? .max : newestLines), in: call.language)
  call.recordAccess(.readLog, in: practice, of: patient)
  call.answer(.array(lines.map { .object($0.json) })) {
    guard !lines.isEmpty else { return }
    let language = call.language
    var table = TextTable(heads: [
      language("wanneer", "when"), language("wie", "who"), language("waar", "where"),
      language(">patiënt", ">patient"), language("wat", "what"),
    ])
    for line in lines {
      let moment = PracticeClock.dutchTime(at: line.instant)
      table.add(
        "\(language.numericDate(moment.day)) \(moment.time.iso)", line.initials, line.terminal,
        line.patient.map { "#\($0.rawValue)" } ?? "", line.what)
    }
    call.output.print(table)
  }
  if lines.isEmpty {
    throw CommandRefusal("Het logboek is leeg.", "The log is empty.")
  }
  if !hasPeriod, lines.count == newestLines, !call.wantsJSON {
    call.output.complain(
      call.language(
        "Dit zijn de nieuwste \(newestLines) regels; vraag oudere met --from en --to.",
        "These are the newest \(newestLines) lines; ask for older ones with --from and --to."))
  }
}

private func person(_ call: Invocation, _ practice: Practice) throws -> ID<StaffMember>? {
  guard let typed = call.text(.person) else { return nil }
  let staff = try practice.read { try $0.everybody() }
  guard let member = staff.first(where: { folded($0.initials) == folded(typed) }) else {
    throw Refusal.notFound(.staffMember)
  }
  return member.id
}

private func kind(_ call: Invocation) throws -> LogLine.Kind? {
  try call.arguments[.kind].map { typed in
    guard let kind = LogLine.Kind(rawValue: typed) else {
      throw UsageProblem.badValue(.kind, typed)
    }
    return kind
  }
}

/// The page for the patient, as text.
private func writeLetter(
  of patient: ID<Patient>?, _ call: Invocation, _ practice: Practice
) throws {
  guard let patient else {
    throw UsageProblem(
      "Zeg met --patient voor wie de brief is.", "Say with --patient whom the letter is for.")
  }
  let letter = try practice.accessLetter(of: patient)
  try practice.log(.print, patient: patient, detail: "access")
  call.answer(.object([("patientNumber", .id(patient)), ("text", .string(letter.text))])) {
    call.output.write(letter.text)
  }
}

extension LogLine {
  fileprivate var json: [(String, JSON)] {
    [
      ("at", .string(PracticeClock.dutchTime(at: instant).iso)), ("who", .string(initials)),
      ("terminal", .string(terminal)),
      ("patientNumber", patient.map { .id($0) } ?? .null), ("what", .string(what)),
      ("kind", .string(kind.rawValue)), ("action", .string(actionCode)),
      ("role", .optional(role?.rawValue)),
      ("onBehalfOf", .optional(responsible.isEmpty ? nil : responsible)),
      ("succeeded", .bool(succeeded)), ("treats", relation.map { .bool($0) } ?? .null),
      ("reason", .optional(reason.isEmpty ? nil : reason)),
    ]
  }
}
