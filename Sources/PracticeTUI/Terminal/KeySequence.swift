/// Keys whose bytes terminal descriptions often leave out.
///
/// As xterm sends them, and nearly all others after it.
struct KeySequence: Sendable {
  enum Meaning: Hashable, Sendable {
    case key(Key)
    case pasteBegin
    case pasteEnd
  }

  let bytes: String
  let meaning: Meaning

  /// Asks the terminal to mark text from the clipboard, or no longer.
  static let pasteOn = "\u{1B}[?2004h"
  static let pasteOff = "\u{1B}[?2004l"
  static let mouseOff = "\u{1B}[?1000l\u{1B}[?1002l\u{1B}[?1006l"

  static let all: [KeySequence] =
    [
      KeySequence(bytes: "\u{1B}[200~", meaning: .pasteBegin),
      KeySequence(bytes: "\u{1B}[201~", meaning: .pasteEnd),
    ]
    + keys.map { KeySequence(bytes: "\u{1B}" + $0, meaning: .key($1)) }

  private static let keys: [(String, Key)] = [
    ("[1;2A", .shiftUp), ("[1;2B", .shiftDown), ("[1;2C", .shiftRight), ("[1;2D", .shiftLeft),
    ("[1;5A", .controlUp), ("[1;5B", .controlDown), ("[1;5C", .controlRight),
    ("[1;5D", .controlLeft), ("[1;5H", .controlHome), ("[1;5F", .controlEnd), ("[Z", .backTab),
    ("[A", .up), ("[B", .down), ("[C", .right), ("[D", .left), ("[H", .home), ("[F", .end),
    ("OA", .up), ("OB", .down), ("OC", .right), ("OD", .left), ("OH", .home), ("OF", .end),
    ("[1~", .home), ("[7~", .home), ("[4~", .end), ("[8~", .end), ("[2~", .insert),
    ("[3~", .delete), ("[5~", .pageUp), ("[6~", .pageDown), ("OM", .enter),
    ("OP", .function(1)), ("OQ", .function(2)), ("OR", .function(3)), ("OS", .function(4)),
    ("[11~", .function(1)), ("[12~", .function(2)), ("[13~", .function(3)),
    ("[14~", .function(4)), ("[15~", .function(5)), ("[17~", .function(6)),
    ("[18~", .function(7)), ("[19~", .function(8)), ("[20~", .function(9)),
    ("[21~", .function(10)), ("[23~", .function(11)), ("[24~", .function(12)),
  ]
}
