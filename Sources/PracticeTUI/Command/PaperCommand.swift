import PracticeCore

extension Verb {
  static let paper = Verb(
    "paper", .required(Words("WAT [DAG]", "WHAT [DAY]")),
    options: [.therapist, .format, .output],
    summary: Words(
      "lijst op papier: day, week, calls of downtime",
      "list on paper: day, week, calls or downtime"),
    work: .onPractice(makePaper))
}

private func makePaper(_ call: Invocation, _ practice: Practice) throws {
  let kind = call.arguments.operands.first ?? ""
  let typed = call.arguments.operands.dropFirst().joined(separator: " ")
  let format = try PaperFormat(call)
  let output = call.arguments[.output]
  let (paper, listing) = try practice.read { reader in
    // What is made ahead is about the next working day.
    let next = try reader.nextWorkingDay(after: call.today)
    let isAhead = kind == "calls" || kind == "downtime"
    let day = typed.isEmpty ? (isAhead ? next : call.today) : try call.day(typed)
    let paper = try AgendaPaper(kind, day, try call.therapist(reader))
    return (paper, try reader.listing(of: paper, in: call.language))
  }
  let content = try call.content(text: listing.text, html: listing.html, as: format)
  // What cannot be accounted for is not handed out.
  try practice.log(.export, detail: paper.code)
  let text = output == nil ? String(decoding: content, as: UTF8.self) : nil
  if let output { try writeNewFile(output, content) }
  call.answer(
    .object([
      ("paper", .string(paper.code)), ("format", .string(format.rawValue)),
      ("file", .optional(output)),
      ("text", .optional(text)),
    ])
  ) {
    if let text { call.output.write(text) }
  }
}

extension AgendaPaper {
  /// - Throws: ``UsageProblem``
  fileprivate init(_ kind: String, _ day: Day, _ therapist: StaffMember?) throws {
    switch (kind, therapist) {
    case ("day", _): self = .day(day, therapist?.id)
    case ("week", let therapist?): self = .week(day, therapist.id)
    case ("week", nil):
      throw UsageProblem(
        "Zeg met --therapist van wie de week is.", "Say with --therapist whose week it is.")
    case ("calls", _): self = .calls(day)
    case ("downtime", _): self = .downTime(day)
    default:
      throw UsageProblem(
        "Zo: practice paper day|week|calls|downtime [DAG]",
        "Like this: practice paper day|week|calls|downtime [DAY]")
    }
  }
}
