import Glibc
import PracticeCore

/// One run of the program, from what was typed to its exit code.
struct Program {
  /// 0 done, 1 refused or nothing found, 2 wrong usage, 3 the file cannot be used.
  enum ExitCode {
    static let done: Int32 = 0
    static let refused: Int32 = 1
    static let usage: Int32 = 2
    static let file: Int32 = 3
  }

  static let version = "0.1.0"

  let environment: (String) -> String?
  let output: Output
  let readInput: () -> String
  /// The name of the terminal, for the journal.
  let terminal: String

  func run(_ words: [String]) -> Outcome {
    let arguments = Arguments(words)
    let outcome: Outcome
    do {
      outcome = try run(arguments)
    } catch {
      outcome = .exit(report(error, of: arguments))
    }
    output.flush()
    // Whoever read it may have seen enough.
    if let failure = output.failure, failure != EPIPE {
      output.complain(
        language(of: arguments)(
          "De uitvoer kan niet worden geschreven.", "The output cannot be written."))
      return .exit(ExitCode.refused)
    }
    return outcome
  }

  private func run(_ arguments: Arguments) throws -> Outcome {
    if let problem = arguments.problem { throw problem }
    if arguments.has(.version) {
      output.print("practice \(Program.version)")
      return .exit(ExitCode.done)
    }
    if arguments.has(.help) || arguments.verb == "help" {
      return try help(arguments)
    }
    let chosen = try chosenLanguage(arguments)
    let clock = try clock(arguments)
    let path = arguments[.database] ?? DatabaseFile.defaultPath(environment: environment)
    guard let name = arguments.verb else {
      if let stray = arguments.given.first(where: { !Program.optionsOfInterface.contains($0) }) {
        throw UsageProblem.strayOption(stray, of: "practice")
      }
      let options = InterfaceOptions(
        path: path, initials: arguments[.actingAs], language: chosen, clock: clock, isDemo: false,
        terminal: terminal, isLinear: isLinear(arguments))
      return .interface(options, temporaryFolder: nil)
    }
    let verb = try Verb.named(name)
    try verb.check(arguments)
    func invocation(_ language: Language) -> Invocation {
      Invocation(
        arguments: arguments, path: path, clock: clock, chosenLanguage: chosen,
        language: language, output: output, readInput: readInput, environment: environment)
    }
    switch verb.work {
    case .alone(let work):
      return try work(invocation(language(of: arguments)))
    case .onPractice(let work):
      let practice = try Practice(
        path: path, actingAs: arguments[.actingAs], clock: clock, terminal: terminal)
      let language = try chosen ?? practice.details().language
      do {
        try work(invocation(language), practice)
      } catch {
        if case Refusal.notPermitted = error {
          try? practice.log(.refused, detail: verb.name, succeeded: false)
        }
        return .exit(report(error, of: arguments, in: language))
      }
      return .exit(ExitCode.done)
    }
  }

  private static let optionsOfInterface: [Option] = [
    .database, .language, .now, .actingAs, .linear,
  ]

  /// A terminal that cannot place a cursor is talked to line by line.
  private func isLinear(_ arguments: Arguments) -> Bool {
    arguments.has(.linear) || environment("TERM") == "dumb"
  }

  private func help(_ arguments: Arguments) throws -> Outcome {
    let topic = arguments.verb == "help" ? arguments.operands.first : arguments.verb
    let help = Help(language: language(of: arguments))
    if let topic {
      help.print(try Verb.named(topic), on: output)
    } else {
      help.printAll(on: output)
    }
    return .exit(ExitCode.done)
  }

  // MARK: - Options of every verb

  private func chosenLanguage(_ arguments: Arguments) throws -> Language? {
    try arguments[.language].map { text in
      guard let language = Language(rawValue: text) else {
        throw UsageProblem.badValue(.language, text)
      }
      return language
    }
  }

  /// The language as far as it is known without the practice: asked for, else the system's.
  private func language(of arguments: Arguments) -> Language {
    if let chosen = arguments[.language].flatMap(Language.init(rawValue:)) { return chosen }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap(environment)
      .first { !$0.isEmpty }
    return Language(locale: locale ?? "")
  }

  private func clock(_ arguments: Arguments) throws -> PracticeClock {
    guard let text = arguments[.now] else { return .system }
    guard let moment = Moment(iso: text) else { throw UsageProblem.badValue(.now, text) }
    return .set(to: moment)
  }

  // MARK: - Errors

  /// Says on standard error what went wrong; returns the exit code.
  func report(
    _ error: any Error, of arguments: Arguments, in known: Language? = nil
  ) -> Int32 {
    let language = known ?? language(of: arguments)
    switch error {
    case let problem as UsageProblem:
      output.complain(problem.sentence(language))
      for line in Help(language: language).hint(arguments.verb) { output.complain(line) }
      return ExitCode.usage
    case let refusal as CommandRefusal:
      output.complain(refusal.sentence(language))
      return ExitCode.refused
    case Refusal.conflict(let conflicts):
      // Without the other patient's name: this may end up in a log.
      for conflict in conflicts {
        output.complain(conflict.sentence(in: language, isDiscreet: true))
      }
      return ExitCode.refused
    case let refusal as Refusal:
      output.complain(refusal.sentence(in: language))
      return refusal == .cannotWrite || refusal == .programTooOld
        ? ExitCode.file : ExitCode.refused
    case let refusal as FileRefusal:
      output.complain(refusal.sentence(in: language))
      return ExitCode.file
    case let error as DatabaseError:
      output.complain(
        language(
          "Het bestand kan niet worden gebruikt (SQLite-fout \(error.extendedCode)). Kijk het na met `practice check`.",
          "The file cannot be used (SQLite error \(error.extendedCode)). Look it over with `practice check`."
        ))
      return ExitCode.file
    default:
      output.complain(
        language("Er ging iets mis; er is niets gewijzigd.", "Something failed; nothing changed."))
      return ExitCode.refused
    }
  }
}
