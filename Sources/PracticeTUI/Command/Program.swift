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
  /// Where passwords come from.
  var secrets = Secrets()

  func run(_ words: [String]) -> Outcome {
    let arguments = Arguments(words)
    var outcome: Outcome
    do {
      outcome = try run(arguments)
    } catch {
      outcome = .exit(report(error, of: arguments))
    }
    if case .interface(var options, let folder) = outcome {
      // A terminal that cannot place a cursor is talked to line by line.
      options.isLinear = arguments.has(.linear) || environment("TERM") == "dumb"
      options.usesMouse = !arguments.has(.noMouse)
      options.theme = arguments[.theme].flatMap(Theme.Name.init) ?? options.theme
      outcome = .interface(options, temporaryFolder: folder)
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
    if let theme = arguments[.theme], Theme.Name(rawValue: theme) == nil {
      let names = Theme.Name.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageProblem(
        "'\(theme)' is geen thema; kies uit: \(names).",
        "'\(theme)' is no theme; choose from: \(names).")
    }
    let chosen = try chosenLanguage(arguments)
    let clock = try clock(arguments)
    if arguments[.database] == "" { throw UsageProblem.badValue(.database, "") }
    let path = arguments[.database] ?? DatabaseFile.defaultPath(environment: environment)
    guard let name = arguments.verb else {
      if let stray = arguments.given.first(where: { !Program.optionsOfInterface.contains($0) }) {
        throw UsageProblem.strayOption(stray, of: "practice")
      }
      let options = InterfaceOptions(
        path: path, initials: arguments[.actingAs], language: chosen, clock: clock, isDemo: false,
        secrets: try secrets.from(arguments[.passwordDescriptor]), terminal: terminal,
        connectionKeys: connectionKeys(environment))
      return .interface(options, temporaryFolder: nil)
    }
    let verb = try Verb.named(name)
    try verb.check(arguments)
    let secrets = try secrets.from(arguments[.passwordDescriptor])
    func invocation(_ language: Language) -> Invocation {
      Invocation(
        arguments: arguments, path: path, clock: clock, chosenLanguage: chosen,
        language: language, output: output, readInput: readInput, environment: environment,
        terminal: terminal, secrets: secrets)
    }
    switch verb.work {
    case .alone(let work):
      return try work(invocation(language(of: arguments)))
    case .onPractice(let work):
      let practice = try Practice(
        path: path, actingAs: arguments[.actingAs], clock: clock, terminal: terminal)
      practice.connectionKeys = connectionKeys(environment)
      let language = try chosen ?? practice.details().language
      do {
        if practice.isLocked {
          try secrets.signIn(as: arguments[.actingAs], in: practice, language)
        }
        try work(invocation(language), practice)
      } catch {
        if (error as? Refusal)?.isOfPermission ?? false {
          try? practice.log(.refused, detail: verb.name, succeeded: false)
        }
        return .exit(report(error, of: arguments, in: language))
      }
      return .exit(ExitCode.done)
    }
  }

  private static let optionsOfInterface: [Option] =
    [.database, .language, .now, .actingAs, .passwordDescriptor] + Option.ofInterface

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
  func language(of arguments: Arguments) -> Language {
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
}
