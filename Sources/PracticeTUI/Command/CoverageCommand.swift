import PracticeCore

extension Verb {
  static let coverage = Verb(
    "coverage", .required(Words("PATIËNT", "PATIENT")), options: [.on],
    summary: Words(
      "wie waarschijnlijk betaalt, en waarom", "who will probably pay, and why"),
    work: .onPractice(showCoverage))
}

private func showCoverage(_ call: Invocation, _ practice: Practice) throws {
  let day = try call.day(.on) ?? call.today
  let typed = call.operand()
  let (patient, coverage) = try practice.read { reader in
    let patient = try reader.onlyPatient(typed)
    return (patient, try reader.coverage(of: patient.id, on: day))
  }
  call.recordAccess(.openFile, in: practice, of: patient.id)
  let language = call.language
  let explanation = coverage.explanation(language)
  call.answer(
    .object([
      ("flag", .string(coverage.flag())), ("payer", .string(coverage.payer.rawValue)),
      ("used", .number(coverage.used)), ("planned", .number(coverage.planned)),
      ("limit", .optional(coverage.limit)), ("remaining", .optional(coverage.remaining)),
      ("explanation", .array(explanation.map(JSON.string))),
    ])
  ) {
    call.output.print("\(patient.name.listed) (#\(patient.id.rawValue)), \(language.date(day))")
    call.output.print(coverage.flag())
    for sentence in explanation { call.output.print("  " + sentence) }
  }
}
