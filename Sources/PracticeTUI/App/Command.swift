/// Something that can be done at a place, by key, from the command line or with the mouse.
struct Command {
  enum Enabled: Equatable {
    case yes
    /// A sentence that says why not, shown when the key is pressed all the same.
    case no(because: String)
    /// As ``no(because:)``, since the viewer may not do this; that it was tried is recorded.
    case forbidden(because: String)

    var reason: String? {
      switch self {
      case .yes: nil
      case .no(let reason), .forbidden(let reason): reason
      }
    }
  }

  /// Stable and English, such as `appointment.cancel`: may be typed on the command line.
  let id: String
  /// The first one is shown.
  let keys: [Key]
  /// An infinitive, for the key bar.
  let label: String
  /// One line, for the help.
  let help: String
  let enabled: Enabled
  /// Whether it is offered in the key bar, as far as that has room.
  let showInBar: Bool
  /// Whether it is offered on the command line.
  let inPalette: Bool
  let run: @MainActor () throws -> Void

  init(
    _ id: String, keys: [Key] = [], label: String, help: String, enabled: Enabled = .yes,
    showInBar: Bool = true, inPalette: Bool = true, run: @escaping @MainActor () throws -> Void
  ) {
    self.id = id
    self.keys = keys
    self.label = label
    self.help = help
    self.enabled = enabled
    self.showInBar = showInBar
    self.inPalette = inPalette
    self.run = run
  }

  var isEnabled: Bool { enabled == .yes }

  /// Whether the viewer's role never may.
  var isForbidden: Bool {
    if case .forbidden = enabled { true } else { false }
  }

  /// The key to show: while a field takes the letters, one that is not a letter.
  func shownKey(whileTyping: Bool) -> Key? {
    whileTyping ? keys.first { !$0.isCharacter } : keys.first
  }
}

extension Key {
  /// A key that writes something in a field.
  var isCharacter: Bool {
    if case .character = self { true } else { false }
  }
}

extension [Command] {
  /// The command of a key; of several, one that can be run.
  func command(for key: Key) -> Command? {
    var found: Command?
    for command in self where command.keys.contains(key) {
      if command.isEnabled { return command }
      found = found ?? command
    }
    return found
  }
}
