import PracticeCore

extension Verb {
  static let log = Verb(
    "log", options: [.patient, .from, .to],
    summary: Words("het logboek, het nieuwste eerst", "the audit trail, newest first"),
    work: .onPractice(showLog))
}

/// Shown when no period is asked for.
private let newestLines = 500

private func showLog(_ call: Invocation, _ practice: Practice) throws {
  let (first, last) = (try call.day(.from), try call.day(.to))
  let named = call.text(.patient)
  let patient = try practice.read { reader in try named.map { try reader.onlyPatient($0).id } }
  let hasPeriod = first != nil || last != nil
  let lines = try practice.logLines(
    of: patient, since: first.map(instant) ?? 0,
    until: last.map { instant(startOf: $0 + 1) - 1 } ?? .max,
    limit: hasPeriod ? .max : newestLines, in: call.language)
  call.recordAccess(.search, in: practice, of: patient)
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

/// Midnight in the Netherlands, in milliseconds since 1970, UTC.
private func instant(startOf day: Day) -> Int64 {
  let utc = Int64(day.number) * 86_400_000
  // The clock changes at 1:00 UTC, after midnight here.
  return utc - Int64(PracticeClock.utcOffset(at: utc)) * 60_000
}

extension LogLine {
  fileprivate var json: [(String, JSON)] {
    [
      ("at", .string(PracticeClock.dutchTime(at: instant).iso)), ("who", .string(initials)),
      ("terminal", .string(terminal)),
      ("patientNumber", patient.map { .id($0) } ?? .null), ("what", .string(what)),
    ]
  }
}
