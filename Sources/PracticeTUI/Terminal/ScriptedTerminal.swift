/// A terminal for tests: events are handed in, the screen is read back.
@MainActor
final class ScriptedTerminal: Terminal {
  private(set) var size: Size
  let supportsColour: Bool
  let supportsUnicode: Bool
  /// What was shown last.
  private(set) var screen: Canvas
  private(set) var shownCount = 0
  private(set) var redrawCount = 0
  private(set) var suspendCount = 0
  private(set) var isRestored = false
  /// The timeouts with which events were asked for.
  private(set) var timeouts: [Int?] = []
  private var queue: [Event] = []

  init(
    size: Size = Size(width: 80, height: 24), supportsColour: Bool = true,
    supportsUnicode: Bool = true
  ) {
    self.size = size
    self.supportsColour = supportsColour
    self.supportsUnicode = supportsUnicode
    screen = Canvas(size)
  }

  // MARK: - What happens

  func press(_ keys: Key...) {
    queue += keys.map(Event.key)
  }

  /// Types text, one key a character; a line end is Enter, a tab is Tab.
  func type(_ text: String) {
    for character in text {
      switch character {
      case "\n", "\r\n": press(.enter)
      case "\t": press(.tab)
      default: press(.character(character))
      }
    }
  }

  func paste(_ text: String) {
    queue.append(.paste(text))
  }

  func resize(_ size: Size) {
    queue.append(.resize(size))
  }

  func send(_ events: Event...) {
    queue += events
  }

  var lines: [String] { screen.lines }

  // MARK: - Terminal

  func show(_ canvas: Canvas) {
    screen = canvas
    shownCount += 1
  }

  func redraw() {
    redrawCount += 1
  }

  /// Everything in the queue; never waits.
  ///
  /// A resize takes effect when it is handed out.
  func events(timeoutMilliseconds: Int?) -> [Event] {
    timeouts.append(timeoutMilliseconds)
    defer { queue = [] }
    for case .resize(let size) in queue { self.size = size }
    return queue
  }

  func suspend() {
    suspendCount += 1
  }

  func restore() {
    isRestored = true
  }
}
