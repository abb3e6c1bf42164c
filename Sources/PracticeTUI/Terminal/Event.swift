/// What can happen to the program from outside.
enum Event: Hashable, Sendable {
  case key(Key)
  /// Text from the clipboard, lines separated by `\n`; not sanitised.
  case paste(String)
  case mouse(MouseEvent)
  case resize(Size)
  /// Somebody asked to stop the program for a while: call `suspend()`.
  case suspend
  /// The terminal is gone: nothing can be shown or asked any more.
  case hangup
  /// The program is asked to end.
  case terminate
  /// A job has something to tell.
  case wake
}

struct MouseEvent: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case press
    case double
    case wheelUp
    case wheelDown
  }

  var x: Int
  var y: Int
  var kind: Kind
}
