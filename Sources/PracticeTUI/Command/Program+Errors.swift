import PracticeCore

extension Program {
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
    case TerminalFailure.notATerminal:
      output.complain(
        language(
          "Het scherm heeft een terminal nodig. Met een opdracht kan het zonder: practice help.",
          "The screen needs a terminal. A command does without: practice help."))
      return ExitCode.refused
    case TerminalFailure.unknownTerminal(let name):
      output.complain(
        language(
          "Deze soort terminal (TERM=\(name)) is hier niet bekend. Probeer TERM=xterm-256color.",
          "This kind of terminal (TERM=\(name)) is not known here. Try TERM=xterm-256color."))
      return ExitCode.refused
    case let error as DatabaseError:
      output.complain(error.sentence(in: language))
      return ExitCode.file
    default:
      output.complain(
        language("Er ging iets mis; er is niets gewijzigd.", "Something failed; nothing changed."))
      return ExitCode.refused
    }
  }
}
