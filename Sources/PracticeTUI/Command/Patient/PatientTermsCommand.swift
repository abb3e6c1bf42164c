import PracticeCore

/// Records that a patient agrees to the terms of the practice.
func agreeToTerms(_ words: [String], _ call: Invocation, _ practice: Practice) throws {
  let typed = words == ["-"] ? call.readInput() : words.joined(separator: " ")
  let patient = try practice.read { try $0.onlyPatient(trimmed(typed)) }
  let isDone = !call.arguments.has(.dryRun)
  if isDone { try practice.recordAgreement(of: patient.id) }
  let terms = try practice.read { try $0.terms(of: patient.id) }
  call.answer(
    .object([
      ("number", .id(patient.id)), ("carriedOut", .bool(isDone)), ("terms", terms.document),
    ])
  ) {
    let text = isDone ? terms.sentence(in: call.language) : terms.task(in: call.language)
    if !text.isEmpty { call.output.print("#\(patient.id.rawValue): \(text)") }
  }
}

extension PatientTerms {
  /// `of` are the terms that are asked for now, `agreed` those the patient agreed to.
  var document: JSON {
    .object([
      ("of", terms.since.map { .day($0) } ?? .null), ("isOwed", .bool(isOwed)),
      ("agreed", agreement.map { .day($0.terms) } ?? .null),
      ("on", agreement.map { .day($0.day) } ?? .null),
      ("by", agreement.map { .string($0.initials) } ?? .null),
    ])
  }
}
