import PracticeCore

/// With what the interface is opened.
struct InterfaceOptions: Sendable {
  let path: String
  /// Who signs in; without it the owner, or the program asks.
  let initials: String?
  /// Without it, the practice's own language.
  let language: Language?
  let clock: PracticeClock
  let isDemo: Bool
}

/// The program on the screen.
@MainActor
enum Interface {
  /// Opens the interface and returns the exit code when it is left.
  static func run(_ options: InterfaceOptions) throws -> Int32 {
    Program.ExitCode.done
  }
}
