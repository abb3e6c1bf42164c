import PracticeCore

extension Verb {
  static let backup = Verb(
    "backup", .required(Words("BESTAND", "FILE")), options: [.plain],
    summary: Words(
      "een reservekopie, ook terwijl er wordt gewerkt", "a backup, also while people work"),
    work: .onPractice(makeBackup))

  static let restore = Verb(
    "restore", .required(Words("BESTAND", "FILE")), options: [.replace, .at, .identity],
    summary: Words("een reservekopie terugzetten", "put a backup back"),
    work: .alone(restoreBackup))
}

private func makeBackup(_ call: Invocation, _ practice: Practice) throws {
  let file = call.operand()
  let backup: Backup
  do {
    let sealing = try sealing(of: file, call, practice)
    backup = try Interruption.heldBack { isInterrupted in
      if let sealing {
        return try Backup.make(of: practice.path, to: file, sealedBy: sealing) { _, _ in
          !isInterrupted()
        }
      }
      return try Backup.make(of: practice.path, to: file) { _, _ in !isInterrupted() }
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

/// How a backup is encrypted; nothing for one that may be plain.
///
/// Beside the practice it is as safe as the practice; elsewhere it is encrypted, or somebody chose
/// that it need not be.
private func sealing(
  of file: String, _ call: Invocation, _ practice: Practice
) throws -> Sealing? {
  let (safeguards, details) = try practice.read {
    (try $0.safeguards(), try $0.practiceDetails())
  }
  let asksForIt = file.hasSuffix(".age") || file.hasSuffix(".gpg")
  guard asksForIt || Backup.isElsewhere(file, from: practice.path) else { return nil }
  let recipient = safeguards.backupRecipient
  if !recipient.isEmpty, !call.arguments.has(.plain) {
    return Sealing(for: recipient, programs: OutsidePrograms(variable: call.environment))
  }
  if asksForIt {
    throw CommandRefusal(
      "Voor wie? Stel eerst een sleutel in: Instellingen, o.",
      "For whom? Set a key first: Settings, o.")
  }
  // Nobody is in a made-up practice.
  if details.isFictional || safeguards.allowsPlainBackups { return nil }
  guard call.arguments.has(.plain) else {
    throw CommandRefusal(
      "Buiten de map van de praktijk hoort een kopie versleuteld te zijn. Stel een sleutel in (Instellingen, o), of kies met --plain voor een kopie die iedereen kan lezen.",
      "Outside the folder of the practice a backup belongs encrypted. Set a key (Settings, o), or choose with --plain one that anybody can read."
    )
  }
  try practice.viewer.require(.manage)
  try practice.log(.export, detail: "backup, plain")
  return nil
}

private func restoreBackup(_ call: Invocation) throws -> Outcome {
  let file = call.operand()
  try requireOwner(call)
  if let typed = call.arguments[.at] { return try rewind(to: typed, file, call) }
  let restored = try Interruption.heldBack { isInterrupted in
    try Restore.run(
      from: file, identity: call.arguments[.identity],
      programs: OutsidePrograms(variable: call.environment), to: call.path,
      replacing: call.arguments.has(.replace), now: call.clock.now()
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

/// Where people sign in, only an owner puts another practice in the place of this one.
private func requireOwner(_ call: Invocation) throws {
  guard DatabaseFile.exists(call.path),
    let practice = try? Practice(
      path: call.path, actingAs: call.arguments[.actingAs], clock: call.clock,
      terminal: call.terminal), practice.isLocked
  else { return }
  practice.connectionKeys = connectionKeys(call.environment)
  try call.secrets.signIn(as: call.arguments[.actingAs], in: practice, call.language)
  do {
    try practice.viewer.require(.manage)
  } catch {
    try? practice.log(.refused, detail: "restore", succeeded: false)
    throw error
  }
}

/// The practice as it was, in a new file.
private func rewind(to typed: String, _ file: String, _ call: Invocation) throws -> Outcome {
  guard let moment = Moment(iso: typed) else { throw UsageProblem.badValue(.at, typed) }
  let made = try Rewind.run(of: call.path, at: moment, to: file, clock: call.clock)
  call.answer(
    .object(
      [("file", .string(file)), ("takenBack", .number(made.changes))]
        + proof(made.contents, made.problems, call.language))
  ) { call.output.print(made.sentence(in: call.language)) }
  try complain(about: made.problems, call)
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
