/// What a terminal shows at one moment, and what has become of the program in it.
struct Snapshot {
  /// The rows from top to bottom, without the spaces at their end.
  let rows: [String]
  let cursor: Cursor
  /// Whether the program has the terminal's second screen, as full-screen programs do.
  let isOnAlternateScreen: Bool
  let isMouseOn: Bool
  let processID: Int32
  let serverID: Int32
  /// Whether the program has let go of the terminal, which it does shortly before its end.
  let hasLetGo: Bool
  /// How the program ended; nil while it runs.
  let end: End?

  struct Cursor: Equatable {
    /// Counted from 0 at the left.
    let column: Int
    /// Counted from 0 at the top.
    let row: Int
    /// Always false when the program has ended, whatever it left: tmux hides it.
    let isVisible: Bool
  }

  enum End: Equatable {
    case status(Int32)
    case signal(Int32)
  }

  var text: String { rows.joined(separator: "\n") }

  /// The screen in a frame, for the message of a failed test.
  var framed: String {
    let rule = "+" + String(repeating: "-", count: 80)
    return ([rule] + rows.map { "|" + $0 } + [rule]).joined(separator: "\n")
  }
}

extension Snapshot {
  /// What tmux is asked to print, on a line of its own, before the screen.
  static let format = [
    "pane_dead_status", "pane_dead_signal", "pane_pid", "cursor_x", "cursor_y", "cursor_flag",
    "alternate_on", "mouse_any_flag", "pid", "pane_dead",
  ].map { "#{\($0)}" }.joined(separator: ",")

  /// Reads an answer to ``format`` and the screen under it.
  init?(printed: String) {
    var lines = printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard let first = lines.first else { return nil }
    let fields = first.split(separator: ",", omittingEmptySubsequences: false).map { Int32($0) }
    guard fields.count == 10, let processID = fields[2], let column = fields[3],
      let row = fields[4], let serverID = fields[8]
    else { return nil }
    rows = Array(lines.dropFirst())
    cursor = Cursor(column: Int(column), row: Int(row), isVisible: fields[5] == 1)
    isOnAlternateScreen = fields[6] == 1
    isMouseOn = fields[7] == 1
    self.processID = processID
    self.serverID = serverID
    hasLetGo = fields[9] == 1
    end = fields[1].map { .signal($0) } ?? fields[0].map { .status($0) }
  }
}
