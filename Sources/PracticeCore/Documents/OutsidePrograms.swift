/// Where the programs are that make PDF and print, and what they are told of this machine.
public struct OutsidePrograms: Sendable {
  /// The folder of `lp`, `lpstat` and `cancel`.
  public var commands: String
  /// Debian's own Python, since that is the one Debian's weasyprint is installed for.
  public var python: String
  public var environment: [String: String]
  /// How long making PDF may take, in milliseconds.
  public var layoutLimit = 60_000
  /// How long the print server may take for an answer, in milliseconds.
  public var answerLimit = 10_000

  /// - Parameter variable: Reads a variable of the environment; only those that say who prints
  ///   where are handed on.
  public init(
    commands: String = "/usr/bin", python: String = "/usr/bin/python3",
    variable: (String) -> String?
  ) {
    self.commands = commands
    self.python = python
    // Messages are read by their English words.
    environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C"]
    for name in ["HOME", "CUPS_SERVER"] { environment[name] = variable(name) }
  }
}
