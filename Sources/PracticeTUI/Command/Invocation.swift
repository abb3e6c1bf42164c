import PracticeCore

/// A verb being carried out: what was typed, and what it works with.
struct Invocation {
  let arguments: Arguments
  let path: String
  let clock: PracticeClock
  /// The language asked for, if any.
  let chosenLanguage: Language?
  /// The language of the answer.
  let language: Language
  let output: Output
  /// Reads standard input to its end.
  let readInput: () -> String
  let environment: (String) -> String?
  /// The name of the terminal, for the journal.
  let terminal: String
  var secrets = Secrets()

  var wantsJSON: Bool { arguments.has(.json) }
  var today: Day { clock.now().day }

  // MARK: - What was typed

  /// The operand as one text; `-` takes it from standard input, which nobody else can see.
  func operand() -> String {
    resolved(arguments.operands.joined(separator: " "))
  }

  func text(_ option: Option) -> String? {
    arguments[option].map(resolved)
  }

  private func resolved(_ text: String) -> String {
    text == "-" ? readInput() : text
  }

  /// - Throws: ``UsageProblem`` when it is no day.
  func day(_ option: Option) throws -> Day? {
    try arguments[option].map(day)
  }

  func day(_ text: String) throws -> Day {
    switch DateInput.parse(text, today: today) {
    case .success(let day): return day
    case .failure(let problem): throw UsageProblem(problem)
    }
  }

  /// - Throws: ``UsageProblem`` when it is no whole number within the range.
  func number(_ option: Option, in range: ClosedRange<Int>) throws -> Int? {
    try arguments[option].map { text in
      guard let number = Int(text), range.contains(number) else {
        throw UsageProblem.outside(option, range)
      }
      return number
    }
  }

  /// The therapist named by initials or surname.
  func therapist(_ reader: Reader) throws -> StaffMember? {
    guard let typed = text(.therapist) else { return nil }
    let therapists = try reader.therapists()
    let name = folded(typed)
    let found = therapists.filter { folded($0.initials) == name }
    if let member = found.first { return member }
    let named = therapists.filter {
      folded($0.surname) == name || folded($0.shortName) == name
    }
    guard named.count == 1 else {
      let choice = therapists.map(\.initials).joined(separator: ", ")
      throw CommandRefusal(
        "Deze therapeut is er niet. Kies uit: \(choice).",
        "There is no such therapist. Choose from: \(choice).")
    }
    return named[0]
  }

  // MARK: - The answer

  /// Prints the document when JSON is asked for, otherwise what `lines` prints.
  func answer(_ document: @autoclosure () -> JSON, _ lines: () -> Void) {
    if wantsJSON { output.print(document()) } else { lines() }
  }

  /// Has who does not treat a patient say why they look (`--reason`); what is handed out is
  /// recorded by the verb itself.
  ///
  /// - Throws: ``Refusal/reasonNeeded``
  func justify(_ detail: String, of patient: ID<Patient>, in practice: Practice) throws {
    guard try practice.needsReason(toOpen: patient) else { return }
    try practice.openFile(of: patient, detail: detail, reason: text(.reason) ?? "")
  }

  /// Records the use of what is not clinical; it is shown even if that cannot be recorded.
  func recordAccess(
    _ event: AccessEvent, in practice: Practice, of patient: ID<Patient>? = nil
  ) {
    try? practice.log(event, patient: patient, detail: arguments.verb ?? "")
  }
}

extension JSON {
  static func day(_ day: Day?) -> JSON { .optional(day?.iso) }
  static func moment(_ day: Day, _ time: TimeOfDay) -> JSON {
    // The end of a day is the start of the next.
    time.minutes == 1440
      ? .string(Moment(day: day + 1, time: TimeOfDay(minutes: 0)).iso)
      : .string(Moment(day: day, time: time).iso)
  }
  static func number(_ number: Int) -> JSON { .int(Int64(number)) }
  static func id<Entity>(_ id: ID<Entity>) -> JSON { .int(id.rawValue) }
}
