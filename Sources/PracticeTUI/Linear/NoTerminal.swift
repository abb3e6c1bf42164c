/// Where nothing is drawn and no keys come from: behind the screens that are read out.
@MainActor
final class NoTerminal: Terminal {
  let size = Size(width: 80, height: 24)
  let supportsColour = false
  let supportsUnicode = true

  func show(_ canvas: Canvas) {}
  func redraw() {}
  func events(timeoutMilliseconds: Int?) -> [Event] { [] }
  func suspend() {}
  func restore() {}
}
