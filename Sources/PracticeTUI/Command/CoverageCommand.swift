import PracticeCore

extension Verb {
  static let coverage = Verb(
    "coverage", .optional(Words("PATIËNT", "PATIENT")), options: [.on, .limit],
    summary: Words(
      "wie waarschijnlijk betaalt, en waarom; of van een dag",
      "who will probably pay, and why; or of a day"),
    work: .onPractice(showCoverage))

  static let statement = Verb(
    "statement", .required(Words("PATIËNT", "PATIENT")),
    options: [.on, .format, .output, .print, .printer, .reason],
    summary: Words(
      "de behandelingen van een jaar met wat ze kosten",
      "the visits of a year with what they cost"),
    work: .onPractice { call, practice in
      let year = (try call.day(.on) ?? call.today).year
      try makeLetter(
        call, practice, code: "statement-\(year)", Words("Kostenoverzicht", "Cost statement")
      ) {
        try $0.statement(of: $1, year: year)
      }
    })

  static let coverPage = Verb(
    "cover-page", .required(Words("PATIËNT", "PATIENT")),
    options: [.format, .output, .print, .printer, .reason],
    summary: Words(
      "het blad 'Uw vergoeding' voor de patiënt", "the page 'Your cover' for the patient"),
    work: .onPractice { call, practice in
      try makeLetter(call, practice, code: "cover", Words("Uw vergoeding", "Your cover")) {
        try $0.coverPage(of: $1)
      }
    })
}

private func showCoverage(_ call: Invocation, _ practice: Practice) throws {
  let day = try call.day(.on) ?? call.today
  let typed = call.operand()
  guard !typed.isEmpty else { return try showDay(day, call, practice) }
  let (patient, coverage) = try practice.read { reader in
    let patient = try reader.onlyPatient(typed)
    return (patient, try reader.coverage(of: patient.id, on: day))
  }
  call.recordAccess(.openFile, in: practice, of: patient.id)
  let language = call.language
  let explanation = coverage.explanation(language)
  var members: [(String, JSON)] = [
    ("flag", .string(coverage.flag())), ("payer", .string(coverage.payer.rawValue)),
    ("used", .number(coverage.used)), ("planned", .number(coverage.planned)),
    ("limit", .optional(coverage.limit)), ("remaining", .optional(coverage.remaining)),
    ("explanation", .array(explanation.map(JSON.string))),
  ]
  // In cents, and only of a policy in euros.
  if let budget = coverage.budget { members.append(("budget", .cents(budget))) }
  // In cents, and only without a contract, when it is known what the insurer then pays.
  if let part = coverage.part {
    members.append(
      (
        "part",
        .object([
          ("price", .optional(part.price)), ("insurer", .optional(part.paid)),
          ("patient", .optional(part.own)),
        ])
      ))
  }
  call.answer(.object(members)) {
    call.output.print("\(patient.name.listed) (#\(patient.id.rawValue)), \(language.date(day))")
    call.output.print(coverage.flag())
    for sentence in explanation { call.output.print("  " + sentence) }
  }
}

/// The flags of a day: what the desk prints to call people the day before.
private func showDay(_ day: Day, _ call: Invocation, _ practice: Practice) throws {
  let limit = try call.number(.limit, in: 1...10_000) ?? .max
  let lines = try practice.read { try $0.coverage(on: day, limit: limit) }
  call.recordAccess(.search, in: practice)
  call.answer(
    .array(
      lines.map { appointment, coverage in
        .object([
          ("id", .id(appointment.id)), ("start", .moment(day, appointment.interval.start)),
          ("patientNumber", .id(appointment.patient)), ("flag", .string(coverage.flag())),
          ("payer", .string(coverage.payer.rawValue)),
        ])
      })
  ) {
    let language = call.language
    call.output.print(language.longDate(day))
    guard !lines.isEmpty else {
      return call.output.print(language("Geen afspraken.", "No appointments."))
    }
    var table = TextTable(heads: [
      language(">tijd", ">time"), language(">nummer", ">number"), language("vergoeding", "cover"),
      language(">afspraak", ">appointment"),
    ])
    for (appointment, coverage) in lines {
      table.add(
        appointment.interval.start.short, "#\(appointment.patient.rawValue)", coverage.flag(),
        "\(appointment.id.rawValue)")
    }
    call.output.print(table)
  }
}

extension JSON {
  fileprivate static func cents(_ budget: Coverage.Budget) -> JSON {
    .object([
      ("limit", .number(budget.limit)), ("used", .number(budget.used)),
      ("planned", .number(budget.planned)), ("remaining", .number(budget.remaining)),
      ("price", .optional(budget.price)),
    ])
  }
}
