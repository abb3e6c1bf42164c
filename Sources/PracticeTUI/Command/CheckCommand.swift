import PracticeCore

extension Verb {
  static let check = Verb(
    "check",
    summary: Words(
      "nakijken of alles in het bestand klopt", "look whether all is well in the file"),
    work: .onPractice(checkFile))
}

private func checkFile(_ call: Invocation, _ practice: Practice) throws {
  let problems = try practice.check().map { $0.sentence(in: call.language) }
  call.answer(
    .object([
      ("ok", .bool(problems.isEmpty)), ("problems", .array(problems.map(JSON.string))),
    ])
  ) {
    if problems.isEmpty { call.output.print(call.language("Alles klopt.", "All is well.")) }
    for problem in problems { call.output.print(problem) }
  }
  switch problems.count {
  case 0: return
  case 1: throw CommandRefusal("Er klopt iets niet.", "Something is not as it should be.")
  case let count:
    throw CommandRefusal(
      "Er kloppen \(count) dingen niet.", "\(count) things are not as they should be.")
  }
}
