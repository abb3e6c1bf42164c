import PracticeCore

extension Verb {
  static let patient = Verb(
    "patient", .required(Words("WAT …", "WHAT …")), options: [.dryRun, .anyway, .take],
    summary: Words(
      "show, add, edit, agree of merge: gegevens van patiënten",
      "show, add, edit, agree or merge: the details of patients"),
    explanation: explainPatient, work: .onPractice(doPatient))
}

private func doPatient(_ call: Invocation, _ practice: Practice) throws {
  let words = Array(call.arguments.operands.dropFirst())
  let what = call.arguments.operands.first ?? ""
  for (option, verb) in [(Option.anyway, "add"), (.take, "merge")]
  where call.arguments.has(option) && what != verb {
    throw UsageProblem.strayOption(option, of: "patient \(what)")
  }
  switch (what, words.count) {
  case ("show", 1...): try showPatient(words, call, practice)
  case ("add", 1...): try addPatient(words, call, practice)
  case ("edit", 2...): try editPatient(words, call, practice)
  case ("agree", 1...): try agreeToTerms(words, call, practice)
  case ("merge", 2): try mergePatients(words, call, practice)
  default:
    throw UsageProblem(
      "Typ `practice patient show PATIËNT`, `add VELD=WAARDE …`, `edit PATIËNT VELD=WAARDE …`, "
        + "`agree PATIËNT` of `merge PATIËNT ANDERE`.",
      "Type `practice patient show PATIENT`, `add FIELD=VALUE …`, `edit PATIENT FIELD=VALUE …`, "
        + "`agree PATIENT` or `merge PATIENT OTHER`.")
  }
}

private func explainPatient(_ language: Language) -> [String] {
  let names = PatientColumn.allCases.map(\.rawValue).joined(separator: ", ")
  let lines = [
    language(
      "show PATIËNT: alles wat de balie van een patiënt weet.",
      "show PATIENT: all that the desk knows of a patient."),
    language(
      "add VELD=WAARDE …: inschrijven; wie er al staat wordt geweigerd, tenzij met --anyway.",
      "add FIELD=VALUE …: register; who is there already is refused, unless with --anyway."),
    language(
      "edit PATIËNT VELD=WAARDE …: wijzigen; een lege waarde wist het veld.",
      "edit PATIENT FIELD=VALUE …: change; an empty value clears the field."),
    language(
      "agree PATIËNT: kent de voorwaarden van de praktijk en is akkoord.",
      "agree PATIENT: knows the practice's terms and agrees."),
    language(
      "merge PATIËNT ANDERE: voeg twee dossiers samen; het eerste nummer blijft.",
      "merge PATIENT OTHER: put two files together; the first number stays."),
    language(
      "Met - staan de velden op standaardinvoer, per regel: surname: van den Berg. "
        + "Zo ziet niemand anders op de machine ze.",
      "With - the fields are on standard input, one a line: surname: van den Berg. "
        + "So nobody else on the machine sees them."),
    language("Velden: ", "Fields: ") + names + ".",
  ]
  return lines.flatMap { TextWidth.wrap($0, width: Help.columns - 2) }
}

// MARK: - Showing

private func showPatient(_ words: [String], _ call: Invocation, _ practice: Practice) throws {
  let typed = words == ["-"] ? call.readInput() : words.joined(separator: " ")
  let (file, lists, former) = try practice.read { reader in
    let id = try reader.onlyPatient(trimmed(typed)).id
    return (try reader.file(of: id), try reader.patientLists(), try reader.formerNumbers(of: id))
  }
  let patient = file.patient
  call.recordAccess(.openFile, in: practice, of: patient.id)
  let (language, details) = (call.language, patient.details)
  call.answer(
    .object([
      ("number", .id(patient.id)), ("name", .string(patient.name.listed)),
      ("age", .optional(file.age)), ("formerNumbers", .array(former.map(JSON.id))),
      ("details", .object(details.document(lists))),
      ("guardians", .array(details.guardians.map(\.document))),
      ("decides", .optional(details.whoDecides(on: call.today, in: language))),
      (
        "next",
        file.next.map { entry in
          .object([
            ("start", .moment(entry.appointment.day, entry.appointment.interval.start)),
            ("kind", .string(entry.kind.code)),
          ])
        } ?? .null
      ),
      ("tasks", .array(file.coverage.tasks(in: language).map(JSON.string))),
      ("terms", file.terms.document),
      ("duplicates", .array(file.duplicates.map { $0.document(language) })),
    ])
  ) {
    let age = details.birth.age(on: call.today).map { " · \($0)" } ?? ""
    call.output.print("\(patient.name.listed)\(age) · #\(patient.id.rawValue)")
    for line in details.lines(lists, language) { call.output.print(line) }
    if !former.isEmpty {
      let numbers = former.map { "#\($0.rawValue)" }.joined(separator: ", ")
      call.output.print(language("eerder: ", "formerly: ") + numbers)
    }
    if let entry = file.next {
      let when = "\(language.shortDate(entry.appointment.day)) "
      call.output.print(
        language("volgende afspraak: ", "next appointment: ") + when
          + "\(entry.appointment.interval.start.short), \(entry.kind.name(in: language))")
    }
    let mind = language("let op: ", "mind: ")
    if let decides = details.whoDecides(on: call.today, in: language) {
      call.output.print(mind + decides)
    }
    for task in file.coverage.tasks(in: language) { call.output.print(mind + task) }
    if !file.terms.sentence(in: language).isEmpty {
      call.output.print(file.terms.sentence(in: language))
    }
    if file.terms.isOwed { call.output.print(mind + file.terms.task(in: language)) }
    for duplicate in file.duplicates { call.output.print(mind + duplicate.sentence(language)) }
  }
}

// MARK: - Writing

private func addPatient(_ words: [String], _ call: Invocation, _ practice: Practice) throws {
  let (language, lists) = (call.language, try practice.read { try $0.patientLists() })
  var details = PatientDetails(name: PatientName(surname: ""))
  try details.take(try writtenFields(words, call), today: call.today, lists)
  let duplicates = try practice.read { try $0.possibleDuplicates(of: details) }
  func document(_ number: ID<Patient>?) -> JSON {
    .object([
      ("number", .optional(number.map { Int($0.rawValue) })),
      ("name", .string(details.name.listed)),
      ("duplicates", .array(duplicates.map { $0.document(language) })),
    ])
  }
  let isRefused = !duplicates.isEmpty && !call.arguments.has(.anyway)
  if call.arguments.has(.dryRun) || isRefused {
    call.answer(document(nil)) {
      guard !isRefused else { return }
      for line in details.lines(lists, language) { call.output.print(line) }
      call.output.print(language("Nog niet ingeschreven.", "Not registered yet."))
    }
    guard isRefused else { return }
    // By number: a sentence may end up in a log.
    let who = Language.allCases.map { language in
      duplicates.map { $0.sentence(language) }.joined(separator: "; ")
    }
    throw CommandRefusal(
      "Staat er misschien al: \(who[0]). Met --anyway schrijft u toch iemand anders in.",
      "Perhaps registered already: \(who[1]). With --anyway somebody else is registered.")
  }
  let number = try practice.register(details)
  call.answer(document(number)) {
    call.output.print(
      language(
        "\(details.name.listed): ingeschreven als #\(number.rawValue).",
        "\(details.name.listed): registered as #\(number.rawValue)."))
  }
}

private func editPatient(_ words: [String], _ call: Invocation, _ practice: Practice) throws {
  let language = call.language
  // The patient is what stands before the first field.
  let count = words.dropFirst().firstIndex { $0 == "-" || $0.contains("=") } ?? words.count
  guard count < words.count else {
    throw UsageProblem.missing(Words("VELD=WAARDE", "FIELD=VALUE"))
  }
  let typed = words[..<count].joined(separator: " ")
  let (patient, lists, names) = try practice.read {
    (try $0.onlyPatient(typed), try $0.patientLists(), try $0.detailNames())
  }
  var details = patient.details
  try details.take(
    try writtenFields(Array(words[count...]), call), today: call.today, lists)
  let changes = patient.details.compared(with: details, names, in: language)
    .filter { $0.first != $0.second }
  let isDone = !call.arguments.has(.dryRun) && !changes.isEmpty
  if isDone { try practice.edit(patient.id, from: patient.details, to: details) }
  let duplicates = try practice.read {
    try $0.possibleDuplicates(of: details, besides: patient.id)
  }
  call.answer(
    .object([
      ("number", .id(patient.id)), ("name", .string(details.name.listed)),
      ("carriedOut", .bool(isDone)),
      (
        "changes",
        .array(
          changes.map { change in
            .object([
              ("field", .string(change.name)), ("from", .string(change.first)),
              ("to", .string(change.second)),
            ])
          })
      ),
      ("duplicates", .array(duplicates.map { $0.document(language) })),
    ])
  ) {
    for change in changes {
      let empty = language("leeg", "empty")
      let (first, second) = (change.first, change.second)
      call.output.print(
        "\(change.name): \(first.isEmpty ? empty : first) → \(second.isEmpty ? empty : second)")
    }
    for duplicate in duplicates {
      call.output.print(language("let op: ", "mind: ") + duplicate.sentence(language))
    }
    let number = "#\(patient.id.rawValue)"
    call.output.print(
      changes.isEmpty
        ? language("\(number) is al zo.", "\(number) is like that already.")
        : isDone
          ? language("\(number) gewijzigd.", "\(number) changed.")
          : language("\(number) nog niet gewijzigd.", "\(number) not changed yet."))
  }
}
