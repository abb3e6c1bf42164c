/// Where canvases are shown and keys come from.
@MainActor
protocol Terminal: AnyObject {
  var size: Size { get }
  var supportsColour: Bool { get }
  /// Without it, everything is shown in ASCII.
  var supportsUnicode: Bool { get }

  func show(_ canvas: Canvas)
  /// Sends everything anew, for a screen that something else wrote on.
  func redraw()
  /// Waits until something happens or the timeout has passed, then returns all that came in.
  ///
  /// Several resizes become one, at the last size. Nil waits for ever.
  func events(timeoutMilliseconds: Int?) -> [Event]
  /// Gives the terminal back, stops the process as Ctrl-Z does, and draws again afterwards.
  func suspend()
  /// Gives the terminal back for good. May be called more than once.
  func restore()
}

/// Why there is no full screen.
enum TerminalFailure: Error, Hashable {
  /// Standard input or output is not a terminal.
  case notATerminal
  /// The terminal's name (`TERM`) is not known here, or it cannot place its cursor.
  case unknownTerminal(String)
}
