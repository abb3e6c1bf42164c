import PracticeCore

extension Verb {
  static let letter = Verb(
    "letter", .required(Words("PATIËNT", "PATIENT")),
    options: [.paper, .kept, .number, .format, .output, .print, .printer, .reason],
    summary: Words("plan, formulier, brief of informatie", "plan, form, letter or information"),
    work: .onPractice(makeCareLetter))
}

private func makeCareLetter(_ call: Invocation, _ practice: Practice) throws {
  if call.arguments.has(.kept) || call.arguments.has(.number) {
    guard !call.arguments.has(.paper) else {
      throw UsageProblem(
        "Kies --paper voor een nieuw papier, of --kept en --number voor een eerder.",
        "Choose --paper for a new paper, or --kept and --number for an earlier one.")
    }
    return call.arguments.has(.number)
      ? try giveKeptLetter(call, practice) : try listKeptLetters(call, practice)
  }
  let typed = call.arguments[.paper] ?? CareLetter.plan.rawValue
  guard let kind = CareLetter(rawValue: typed) else { throw UsageProblem.badValue(.paper, typed) }
  let name = Words(kind.name(in: .dutch), kind.name(in: .english))
  var about: ID<Episode>?
  let letter = try makeLetter(call, practice, code: kind.rawValue, name) { reader, patient in
    guard let episode = try reader.episodes(of: patient).first(where: \.isOpen) else {
      throw CommandRefusal(
        "Deze patiënt heeft geen open behandelepisode.", "This patient has no open episode.")
    }
    about = episode.id
    return try reader.letter(kind, of: episode.id)
  }
  if let about { try practice.keepLetter(letter, kind, of: about) }
}

// MARK: - What was handed out before

extension Reader {
  /// Of all episodes, the newest first.
  fileprivate func keptLetters(of patient: ID<Patient>) throws -> [KeptLetter] {
    try episodes(of: patient).flatMap { try keptLetters(of: $0.id) }
      .sorted { ($0.day, $0.id.rawValue) > ($1.day, $1.id.rawValue) }
  }
}

private func listKeptLetters(_ call: Invocation, _ practice: Practice) throws {
  let typed = call.operand()
  let (patient, letters) = try practice.read { reader in
    let patient = try reader.onlyPatient(typed).id
    return (patient, try reader.keptLetters(of: patient))
  }
  // A clinical file that cannot be accounted for is not shown.
  try practice.openFile(of: patient, detail: "letter", reason: call.text(.reason) ?? "")
  let language = call.language
  call.answer(
    .array(
      letters.map { letter in
        .object([
          ("number", .id(letter.id)), ("day", .day(letter.day)),
          ("paper", .string(letter.kind.rawValue)), ("to", .string(letter.addressee)),
          ("by", .string(letter.initials)),
        ])
      })
  ) {
    var table = TextTable(heads: [
      ">" + language("nr", "no"), language("datum", "date"), language("wat", "what"),
      language("door", "by"), language("aan", "to"),
    ])
    for letter in letters {
      table.add(
        "\(letter.id.rawValue)", language.numericDate(letter.day),
        letter.kind.name(in: language), letter.initials, letter.addressee)
    }
    call.output.print(table)
  }
  if letters.isEmpty {
    throw CommandRefusal(
      "Er is nog niets meegegeven of verstuurd.", "Nothing was handed out or sent yet.")
  }
}

/// Word for word, as it was.
private func giveKeptLetter(_ call: Invocation, _ practice: Practice) throws {
  let format = try PaperFormat(call)
  let typed = call.operand()
  let number = call.arguments[.number] ?? ""
  guard let wanted = Int64(number) else { throw UsageProblem.badValue(.number, number) }
  let (patient, letter) = try practice.read { reader in
    let patient = try reader.onlyPatient(typed).id
    return (patient, try reader.keptLetters(of: patient).first { $0.id.rawValue == wanted })
  }
  guard let letter else {
    throw CommandRefusal(
      "Deze patiënt heeft geen papier met nummer \(wanted); --kept toont ze.",
      "This patient has no paper with number \(wanted); --kept lists them.")
  }
  try call.justify(letter.kind.rawValue, of: patient, in: practice)
  let order = PrintOrder(
    html: { letter.html }, text: { letter.text }, title: letter.kind.name(in: call.language))
  try handOut(order, letter.kind.rawValue, of: patient, as: format, call, practice)
}
