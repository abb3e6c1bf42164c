import PracticeCore

extension Verb {
  static let initialise = Verb(
    "init", options: [.name, .owner],
    summary: Words("een nieuwe, lege praktijk maken", "make a new, empty practice"),
    work: .alone(makePractice))
}

private func makePractice(_ call: Invocation) throws -> Outcome {
  guard let name = call.text(.name) else {
    throw UsageProblem.missing(Words(Option.name.typed))
  }
  let owner = StaffDetails(
    ownerNamed: call.text(.owner) ?? call.language("Eigenaar", "Owner"),
    initials: call.arguments[.actingAs])
  try Practice.create(
    at: call.path, PracticeDetails(name: name, language: call.language), owner: owner,
    // Asked for only where it can be given: a script that hands over none makes none.
    password: call.arguments.has(.passwordDescriptor)
      ? call.secrets.nextNew(call.language) : "",
    clock: call.clock)
  call.answer(.object([("file", .string(call.path)), ("owner", .string(owner.initials))])) {
    let command = call.arguments.has(.database) ? "practice --db \(call.path)" : "practice"
    call.output.print(
      call.language(
        "De praktijk staat in \(call.path). Open haar met `\(command)`.",
        "The practice is in \(call.path). Open it with `\(command)`."))
  }
  return .exit(Program.ExitCode.done)
}

extension StaffDetails {
  /// `Eva de Boer`: a given name, a prefix in small letters, a surname.
  init(ownerNamed name: String, initials: String?) {
    let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    let given = words.count > 1 ? words[0] : ""
    let rest = words.dropFirst(given.isEmpty ? 0 : 1)
    let prefix = rest.dropLast().prefix { $0.first?.isLowercase ?? false }
    let surname = rest.dropFirst(prefix.count)
    let letters = [given, surname.first ?? ""].compactMap(\.first).map { $0.uppercased() }
    self.init(
      initials: initials ?? letters.joined(), surname: surname.joined(separator: " "),
      prefix: prefix.joined(separator: " "), givenName: given, role: .owner, treats: true,
      isManualTherapist: true)
  }
}
