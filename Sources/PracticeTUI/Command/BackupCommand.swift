import PracticeCore

extension Verb {
  static let backup = Verb(
    "backup", .required(Words("BESTAND", "FILE")),
    summary: Words(
      "een reservekopie, ook terwijl er wordt gewerkt", "a backup, also while people work"),
    work: .onPractice(makeBackup))

  static let restore = Verb(
    "restore", .required(Words("BESTAND", "FILE")), options: [.replace],
    summary: Words("een reservekopie terugzetten", "put a backup back"),
    work: .alone(restoreBackup))
}

private func makeBackup(_ call: Invocation, _ practice: Practice) throws {
  let file = call.operand()
  let backup: Backup
  do {
    backup = try Interruption.heldBack { isInterrupted in
      try Backup.make(of: practice.path, to: file) { _, _ in !isInterrupted() }
    }
  } catch {
    try? practice.log(.export, detail: "backup", succeeded: false)
    throw error
  }
  // A backup is worth more than a line about it: it stays on a disk that takes no more.
  try? practice.log(.export, detail: "backup")
  call.answer(
    .object([("file", .string(file))] + proof(backup.contents, backup.problems, call.language))
  ) { call.output.print(backup.sentence(in: call.language)) }
  try complain(about: backup.problems, call)
}

private func restoreBackup(_ call: Invocation) throws -> Outcome {
  let file = call.operand()
  let restored = try Interruption.heldBack { isInterrupted in
    try Restore.run(
      from: file, to: call.path, replacing: call.arguments.has(.replace), now: call.clock.now()
    ) { _, _ in !isInterrupted() }
  }
  let practice = try? Practice(
    path: call.path, actingAs: call.arguments[.actingAs], clock: call.clock,
    terminal: call.terminal)
  try? practice?.log(.restore)
  call.answer(
    .object(
      [
        ("file", .string(call.path)), ("backup", .string(file)),
        ("kept", .optional(restored.kept)),
      ] + proof(restored.contents, restored.problems, call.language))
  ) { call.output.print(restored.sentence(in: call.language)) }
  try complain(about: restored.problems, call)
  return .exit(Program.ExitCode.done)
}

private func proof(
  _ contents: FileContents, _ problems: [CheckProblem], _ language: Language
) -> [(String, JSON)] {
  [
    ("patients", .number(contents.patients)), ("changes", .number(contents.lastEntry)),
    ("lastChange", .optional(contents.lastChange?.iso)),
    ("problems", .array(problems.map { .string($0.sentence(in: language)) })),
  ]
}

/// What is wrong was so in the practice already; somebody has to know all the same.
private func complain(about problems: [CheckProblem], _ call: Invocation) throws {
  guard !problems.isEmpty else { return }
  for problem in problems { call.output.complain(problem.sentence(in: call.language)) }
  throw CommandRefusal(
    "De kopie is gelijk aan het origineel, en daarin klopt iets niet.",
    "The copy equals the original, and something is not as it should be in that.")
}
