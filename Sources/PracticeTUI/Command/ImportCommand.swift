import PracticeCore

extension Verb {
  static let importing = Verb(
    "import", .required(Words("csv|vcf|ics")),
    options: [.dryRun, .goodOnly, .columns, .therapist],
    summary: Words(
      "patiënten inlezen (csv, vcf), of bezette tijden (ics)",
      "read in patients (csv, vcf), or busy times (ics)"),
    explanation: { language in
      let names = PatientColumn.allCases.map(\.rawValue).joined(separator: ", ")
      return [
        language(
          "Koppen in het Nederlands en Engels worden herkend; --columns noemt de kolommen zelf.",
          "Headings in Dutch and English are recognised; --columns names the columns instead."),
        language(
          "Staat er één geweigerde regel in, dan wordt niets ingelezen, tenzij met --good-only.",
          "With one refused line nothing is read in, unless with --good-only."),
        language("Kolommen: ", "Columns: ") + names + ".",
      ].flatMap { TextWidth.wrap($0, width: Help.columns - 2) }
    },
    work: .onPractice { call, practice in
      if call.arguments.operands.first == "ics" {
        try importBusyTimes(call, practice)
      } else {
        try importPatients(call, practice)
      }
    })
}

private func importPatients(_ call: Invocation, _ practice: Practice) throws {
  let (format, path) = try call.formatAndPath(of: "import", among: ["csv", "vcf", "ics"])
  let bytes = try LocalFile.read(path)
  let table: CSVTable
  do {
    table =
      format == "vcf"
      ? try VCards(reading: bytes, language: call.language).table : try CSVTable(reading: bytes)
  } catch {
    throw CommandRefusal(error.sentence(.dutch), error.sentence(.english))
  }
  let columns = format == "vcf" ? VCards.columns : try columns(of: table, call)
  let plan = try practice.planImport(of: table, columns: columns, language: call.language) { row in
    call.output.progress(call.language("bekeken: \(row)", "looked at: \(row)"))
  }
  let isBlocked = plan.counts.refused > 0 && !call.arguments.has(.goodOnly)
  let isCarriedOut = !call.arguments.has(.dryRun) && !isBlocked
  if isCarriedOut {
    try carryOut(ImportRun(practice, format == "vcf" ? .vCard : .csv, plan.patients), call)
  }
  let ignored = zip(table.header, columns).filter { $0.1 == nil }.map(\.0)
  report(plan, table, ignored: ignored, isCarriedOut: isCarriedOut, call)
  if isBlocked, !call.arguments.has(.dryRun) {
    throw CommandRefusal(
      "Er is niets ingelezen. Verbeter de geweigerde regels, of lees met --good-only de goede in.",
      "Nothing was read in. Mend the refused lines, or read in the good ones with --good-only.")
  }
}

/// What was typed for the columns, else what their headings say.
private func columns(of table: CSVTable, _ call: Invocation) throws -> [PatientColumn?] {
  guard let typed = call.arguments[.columns] else {
    let guessed = PatientColumn.guess(table.header)
    guard guessed.contains(.surname) || guessed.contains(.fullName) else {
      throw CommandRefusal(
        "Geen kolom met de achternaam herkend. Noem de kolommen op volgorde met --columns.",
        "No column with the surname was recognised. Name the columns in order with --columns.")
    }
    return guessed
  }
  let names = typed.split(separator: ",", omittingEmptySubsequences: false).map { trimmed($0) }
  return try names.map { name in
    if name.isEmpty || name == "-" { return nil }
    guard let column = PatientColumn(rawValue: name) else {
      let known = PatientColumn.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageProblem(
        "'\(name)' is geen kolom; kies uit: \(known).",
        "'\(name)' is no column; choose from: \(known).")
    }
    return column
  }
}

/// Registers all of them, or nobody when it fails or somebody wants to stop.
private func carryOut(_ run: ImportRun, _ call: Invocation) throws {
  try Interruption.heldBack { isInterrupted in
    do {
      while !run.isFinished, !isInterrupted() {
        try run.step()
        call.output.progress(
          call.language("ingelezen: \(run.done)", "read in: \(run.done)"))
      }
    } catch {
      try takeBack(run, call)
      throw error
    }
    guard !run.isFinished else { return }
    try takeBack(run, call)
    throw CommandRefusal("Gestopt; er is niets ingelezen.", "Stopped; nothing was read in.")
  }
}

private func takeBack(_ run: ImportRun, _ call: Invocation) throws {
  let done = run.done
  call.output.progress(call.language("terugdraaien: \(done)", "taking back: \(done)"))
  do {
    try run.takeBack()
  } catch {
    throw CommandRefusal(
      "Gestopt: \(done) van \(run.total) zijn ingelezen. `practice undo` draait dat terug.",
      "Stopped: \(done) of \(run.total) were read in. `practice undo` takes that back.")
  }
}

private func report(
  _ plan: PatientImport, _ table: CSVTable, ignored: [String], isCarriedOut: Bool,
  _ call: Invocation
) {
  let language = call.language
  let counts = plan.counts
  call.answer(
    .object([
      ("encoding", .string(table.encoding.name)), ("carriedOut", .bool(isCarriedOut)),
      ("added", .number(counts.added)), ("known", .number(counts.duplicates)),
      ("refused", .number(counts.refused)),
      ("ignoredColumns", .array(ignored.map { .string($0) })),
      (
        "rows",
        .array(
          plan.rows.map { row in
            .object([
              ("line", .number(row.line)), ("outcome", .string(row.outcome.keyword)),
              ("sentence", .string(row.sentence(in: language))),
            ])
          })
      ),
    ])
  ) {
    for row in plan.rows where row.isRemarkable || !isCarriedOut {
      call.output.print(
        language("regel \(row.line): ", "line \(row.line): ") + row.sentence(in: language))
    }
    if !ignored.isEmpty {
      let names = ignored.map { "'\($0)'" }.joined(separator: ", ")
      call.output.print(
        language("Niet ingelezen kolommen: ", "Columns not read in: ") + names + ".")
    }
    call.output.print(
      isCarriedOut
        ? language("Ingelezen. ", "Read in. ") + plan.result(in: language)
        : language("Nog niets ingelezen. ", "Nothing read in yet. ") + plan.summary(in: language))
  }
}

extension PatientImport.Row {
  /// Whether there is more to say than that somebody is added.
  fileprivate var isRemarkable: Bool {
    if case .added(let patient) = outcome { return !patient.remarks.isEmpty }
    return true
  }
}

extension PatientImport.Outcome {
  fileprivate var keyword: String {
    switch self {
    case .added: "added"
    case .duplicate: "known"
    case .repeated: "repeated"
    case .refused: "refused"
    }
  }
}

extension Invocation {
  /// The two operands of import and export: what kind of file, and where.
  ///
  /// - Throws: ``UsageProblem``
  func formatAndPath(of verb: String, among formats: [String]) throws -> (String, String) {
    let format = arguments.operands.first ?? ""
    let path = arguments.operands.dropFirst().joined(separator: " ")
    guard formats.contains(format), !path.isEmpty else {
      let list = formats.joined(separator: "|")
      throw UsageProblem(
        "Zo: practice \(verb) \(list) BESTAND", "Like this: practice \(verb) \(list) FILE")
    }
    return (format, path)
  }
}
