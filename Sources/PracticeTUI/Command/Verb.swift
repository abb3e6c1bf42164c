import PracticeCore

/// A verb of the command line: what it takes, what it is for, and what it does.
///
/// Help and the check of what was typed follow from it. Each stands in a file of its own or
/// with its family; ``all`` is the order of the help.
struct Verb: Sendable {
  /// What may follow the verb; several words are one operand, so that quotes are not needed.
  enum Operand: Sendable {
    case none
    case optional(Words)
    case required(Words)
  }

  enum Work: Sendable {
    /// Done on a practice that is there.
    case onPractice(@Sendable (Invocation, Practice) throws -> Void)
    /// Done without one.
    case alone(@Sendable (Invocation) throws -> Outcome)
  }

  let name: String
  let operand: Operand
  /// Besides those of every verb.
  let options: [Option]
  let summary: Words
  /// More lines for the help of this verb alone.
  let explanation: @Sendable (Language) -> [String]
  let work: Work

  init(
    _ name: String, _ operand: Operand = .none, options: [Option] = [], summary: Words,
    explanation: @escaping @Sendable (Language) -> [String] = { _ in [] }, work: Work
  ) {
    self.name = name
    self.operand = operand
    self.options = options
    self.summary = summary
    self.explanation = explanation
    self.work = work
  }

  static let all: [Verb] = [
    .demo, .initialise, .seed, .find, .patient, .agenda, .free, .waiting, .paper, .book, .cancel,
    .move, .series, .group, .away,
    .undo,
    .redo,
    .coverage, .coverPage, .statement,
    .course,
    .episode, .letter,
    .sheet, .catalogue,
    .log, .check, .backup, .restore, .importing, .export, .staff,
  ]

  static func named(_ name: String) throws -> Verb {
    if let verb = all.first(where: { $0.name == name }) { return verb }
    throw UsageProblem.unknownVerb(name, nearest: nearest(to: name, among: all.map(\.name)))
  }

  /// - Throws: ``UsageProblem`` when something was typed that this verb does not take.
  func check(_ arguments: Arguments) throws {
    if let stray = arguments.given.first(where: {
      !options.contains($0) && !Option.ofEveryVerb.contains($0)
    }) {
      throw UsageProblem.strayOption(stray, of: name)
    }
    switch operand {
    case .none:
      if let first = arguments.operands.first { throw UsageProblem.superfluous(first, of: name) }
    case .required(let what):
      if arguments.operands.isEmpty { throw UsageProblem.missing(what) }
    case .optional: break
    }
  }
}

/// What a run of the program comes to.
enum Outcome {
  case exit(Int32)
  /// The interface is to be opened, and the folder of a throw-away practice removed after it.
  case interface(InterfaceOptions, temporaryFolder: String?)
}
