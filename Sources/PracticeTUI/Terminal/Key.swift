/// A key as a person names it.
enum Key: Hashable, Sendable {
  case character(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case insert
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  case function(Int)
  /// With Ctrl; a lower case letter.
  case control(Character)
  /// With Alt, which terminals send as Escape and then the character.
  case alt(Character)
  case shiftUp
  case shiftDown
  case shiftLeft
  case shiftRight
  case controlUp
  case controlDown
  case controlLeft
  case controlRight
  case controlHome
  case controlEnd
}

// MARK: - Names

extension Key: CustomStringConvertible {
  private static let named: [(Key, [String])] = [
    (.enter, ["Enter"]), (.escape, ["Esc", "Escape"]), (.tab, ["Tab"]),
    (.backTab, ["S-Tab", "BTab"]), (.backspace, ["Backspace", "BSpace"]),
    (.delete, ["Delete", "Del", "DC"]), (.insert, ["Insert", "Ins", "IC"]), (.up, ["Up"]),
    (.down, ["Down"]), (.left, ["Left"]), (.right, ["Right"]), (.home, ["Home"]), (.end, ["End"]),
    (.pageUp, ["PageUp", "PgUp", "PPage"]), (.pageDown, ["PageDown", "PgDn", "NPage"]),
    (.shiftUp, ["S-Up"]), (.shiftDown, ["S-Down"]), (.shiftLeft, ["S-Left"]),
    (.shiftRight, ["S-Right"]), (.controlUp, ["C-Up"]), (.controlDown, ["C-Down"]),
    (.controlLeft, ["C-Left"]), (.controlRight, ["C-Right"]), (.controlHome, ["C-Home"]),
    (.controlEnd, ["C-End"]), (.character(" "), ["Space"]),
  ]

  private static let byName: [String: Key] = {
    var keys: [String: Key] = [:]
    for (key, names) in named {
      for name in names { keys[name] = key }
    }
    return keys
  }()

  private static let names: [Key: String] = {
    var names: [Key: String] = [:]
    for (key, spellings) in named { names[key] = spellings.first }
    return names
  }()

  /// Reads `a`, `Enter`, `F5`, `^S` (or `C-s`), `M-a`; the names tmux uses work too.
  init?(name: String) {
    if let key = Key.byName[name] {
      self = key
      return
    }
    if name.count == 1, let character = name.first {
      guard TextWidth.printable(name) == name else { return nil }
      self = .character(character)
      return
    }
    if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...24).contains(number) {
      self = .function(number)
      return
    }
    func letter(after prefix: String) -> Character? {
      guard name.hasPrefix(prefix), name.count == prefix.count + 1 else { return nil }
      return name.last
    }
    if let letter = letter(after: "^") ?? letter(after: "C-"), letter.isASCII {
      self = .control(Character(letter.lowercased()))
      return
    }
    guard let letter = letter(after: "M-") else { return nil }
    self = .alt(letter)
  }

  var description: String {
    if let name = Key.names[self] { return name }
    switch self {
    case .character(let character): return String(character)
    case .function(let number): return "F\(number)"
    case .control(let letter): return "^\(letter.uppercased())"
    case .alt(let character): return "M-\(character)"
    default: return ""
    }
  }
}
