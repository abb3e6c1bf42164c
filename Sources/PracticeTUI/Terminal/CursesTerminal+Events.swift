import CCrash
import CNcurses
import Glibc

/// From what curses reads, and what the pipe tells, to events.
extension CursesTerminal {
  func events(timeoutMilliseconds: Int?) -> [Event] {
    // What is being pasted is handed out even if its end is lost on the way.
    var limit = timeoutMilliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    if decoder.isPasting, limit < 0 || limit > 1000 { limit = 1000 }
    let waited = practice_wait(
      STDIN_FILENO, wakePipe.readEnd, limit)
    if waited == PRACTICE_TERMINAL_GONE { isLost = true }
    var events: [Event] = []
    let messages = waited == PRACTICE_TYPED ? [] : wakePipe.messages().sorted()
    for message in messages {
      switch message {
      case SIGTERM, SIGINT: events.append(.terminate)
      case SIGHUP: isLost = true
      case SIGTSTP: events.append(.suspend)
      case SIGCONT: resume()
      default: events.append(.wake)
      }
    }
    let (inputs, others) = isLost ? ([], []) : drain()
    if waited == PRACTICE_TIMEOUT, inputs.isEmpty, let paste = decoder.endPaste() {
      events.append(paste)
    }
    events += decoder.events(from: inputs) + others
    if isLost { events.append(.hangup) }
    return events
  }

  /// Everything curses has read or can read now.
  private func drain() -> (inputs: [InputDecoder.Input], others: [Event]) {
    let screen = practice_screen()
    var inputs: [InputDecoder.Input] = []
    var others: [Event] = []
    var isResized = false
    reading: while !isLost {
      let code = wgetch(screen)
      switch code {
      case ERR:
        // With something in hand it need not be asked: the next wait tells what is left.
        guard inputs.isEmpty, hasMoreInput() else { break reading }
      case 0..<256:
        if let scalar = bytes.scalar(completedBy: UInt8(truncatingIfNeeded: code)) {
          inputs.append(.scalar(scalar))
        }
      case KEY_RESIZE: isResized = true
      case KEY_MOUSE:
        if let event = mouseEvent() { others.append(.mouse(event)) }
      default:
        if let input = CursesTerminal.input(of: code) { inputs.append(input) }
      }
    }
    if isResized {
      shown = nil
      others.append(.resize(size))
    }
    return (inputs, others)
  }

  /// After an error: whether it was a byte that means nothing, or there is nothing more.
  private func hasMoreInput() -> Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, 0) > 0 else { return false }
    var available: Int32 = 0
    let isReadable = ioctl(STDIN_FILENO, UInt(FIONREAD), &available) == 0 && available > 0
    // Readable without a byte to read is the end of the terminal.
    if !isReadable { isLost = true }
    return isReadable
  }

  private static func input(of code: Int32) -> InputDecoder.Input? {
    let own = Int(code - firstOwnKey)
    if KeySequence.all.indices.contains(own) {
      switch KeySequence.all[own].meaning {
      case .key(let key): return .key(key)
      case .pasteBegin: return .pasteBegin
      case .pasteEnd: return .pasteEnd
      }
    }
    return cursesKeys[code].map(InputDecoder.Input.key)
  }

  private static let cursesKeys: [Int32: Key] = {
    var keys: [Int32: Key] = [
      KEY_ENTER: .enter, KEY_BTAB: .backTab, KEY_BACKSPACE: .backspace, KEY_DC: .delete,
      KEY_IC: .insert, KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right,
      KEY_HOME: .home, KEY_END: .end, KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown,
      KEY_SF: .shiftDown, KEY_SR: .shiftUp, KEY_SLEFT: .shiftLeft, KEY_SRIGHT: .shiftRight,
      KEY_A1: .home, KEY_C1: .end, KEY_A3: .pageUp, KEY_C3: .pageDown,
    ]
    for number in 1...24 { keys[KEY_F0 + Int32(number)] = .function(number) }
    return keys
  }()

  private func mouseEvent() -> MouseEvent? {
    var event = MEVENT()
    guard getmouse(&event) == OK else { return nil }
    let place = Point(x: Int(event.x), y: Int(event.y))
    if event.bstate & practice_wheel_up != 0 {
      return MouseEvent(x: place.x, y: place.y, kind: .wheelUp)
    }
    if event.bstate & practice_wheel_down != 0 {
      return MouseEvent(x: place.x, y: place.y, kind: .wheelDown)
    }
    guard event.bstate & practice_button1_pressed != 0 else { return nil }
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let milliseconds = now.tv_sec * 1000 + now.tv_nsec / 1_000_000
    let isDouble = lastPress.map { $0.place == place && milliseconds - $0.milliseconds < 400 }
    lastPress = isDouble == true ? nil : (place, milliseconds)
    return MouseEvent(x: place.x, y: place.y, kind: isDouble == true ? .double : .press)
  }
}
