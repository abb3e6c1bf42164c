import CCrash
import CNcurses
import Glibc

/// The screen through ncurses; the only file that knows curses.
@MainActor
final class CursesTerminal: Terminal {
  let supportsUnicode: Bool
  let supportsColour: Bool
  private let wakePipe: WakePipe
  private let mouse: Bool
  /// Attributes and colour pair of every style, by `index(of:)`.
  private let attributes: [(attr_t, Int16)]
  /// Whether a blank in that style looks like a blank in plain text, by `index(of:)`.
  private let hidesInBlanks: [Bool]
  private var isActive = true
  private var isLost = false
  /// What the screen shows, nil when that is not known.
  private var shown: Canvas?
  private var lastCanvas: Canvas?
  private var bytes: ByteDecoder
  private var decoder = InputDecoder()
  private var lastPress: (place: Point, milliseconds: Int)?

  /// Takes the screen; nothing has been written to it when this throws.
  ///
  /// - Parameters:
  ///   - theme: nil for what the environment asks for.
  ///   - mouse: takes the selecting of text away from the terminal, so only when asked.
  init(wakePipe: WakePipe, theme: Theme? = nil, mouse: Bool = false) throws(TerminalFailure) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let name = CursesTerminal.environment("TERM") ?? ""
    var modes = termios()
    var problem: Int32 = 0
    guard name != "dumb", setupterm(name, STDOUT_FILENO, &problem) == OK,
      practice_capability("cup") != nil, tcgetattr(STDIN_FILENO, &modes) == 0
    else { throw .unknownTerminal(name) }

    supportsUnicode = CursesTerminal.setCharacters()
    bytes = ByteDecoder(isUTF8: CursesTerminal.codeset() == "UTF-8")
    self.wakePipe = wakePipe
    self.mouse = mouse
    // The default of a second makes Escape seem broken; slow lines can ask for more.
    if CursesTerminal.environment("ESCDELAY") == nil { set_escdelay(25) }
    guard practice_newterm(name) != nil else { throw .unknownTerminal(name) }

    supportsColour = has_colors()
    let theme = theme ?? Theme.chosen(environment: CursesTerminal.environment)
    attributes = CursesTerminal.attributes(of: theme, colour: supportsColour)
    hidesInBlanks = CursesTerminal.hidesInBlanks(
      of: theme, colours: supportsColour ? Int(practice_colour_count()) : 0)
    let restore = CursesTerminal.restoreSequence()
    _ = practice_crash_install(&modes, restore, restore.utf8.count)
    practice_ignore_write_signals()
    wakePipe.receiveSignals()
    setUpKeys()
    // A program that crashed before us may have left the mouse on.
    write(mouse ? KeySequence.pasteOn : KeySequence.mouseOff + KeySequence.pasteOn)
  }

  var size: Size {
    let screen = practice_screen()
    return Size(width: Int(getmaxx(screen)), height: Int(getmaxy(screen)))
  }

  func bell() {
    beep()
  }
}

// MARK: - Set-up

extension CursesTerminal {
  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Chooses how characters are coded; true when all of them can be shown.
  ///
  /// Only LC_CTYPE: the rest would change how C reads and writes numbers. Input is UTF-8
  /// wherever no other code is asked for, so that an é that is typed is never lost; a locale
  /// of C that was asked for gets a screen in ASCII.
  private static func setCharacters() -> Bool {
    let wanted = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment)
      .first { !$0.isEmpty }
    let isSet = setlocale(LC_CTYPE, "") != nil
    if isSet, codeset() == "UTF-8" { return true }
    let isPlain = wanted == "C" || wanted == "POSIX"
    if isSet, !isPlain, wanted != nil { return false }
    return setlocale(LC_CTYPE, "C.UTF-8") != nil && !isPlain
  }

  private static func codeset() -> String {
    String(cString: nl_langinfo(nl_item(CODESET)))
  }

  /// The row of `attributes` for a style.
  private static func index(of style: Style) -> Int {
    Int(style.role.rawValue) * 8 + (style.bold ? 1 : 0) + (style.underline ? 2 : 0)
      + (style.reverse ? 4 : 0)
  }

  private static func attributes(of theme: Theme, colour: Bool) -> [(attr_t, Int16)] {
    if colour {
      start_color()
      use_default_colors()
    }
    let colours = colour ? Int(practice_colour_count()) : 0
    var attributes: [(attr_t, Int16)] = []
    for role in Role.allCases {
      let plain = theme.look(of: Style(role), colours: colours)
      var pair: Int16 = 0
      if plain.foreground != nil || plain.background != nil,
        Int32(role.rawValue) + 1 < practice_colour_pair_count()
      {
        pair = Int16(role.rawValue) + 1
        init_pair(
          pair, plain.foreground?.number(of: colours) ?? -1,
          plain.background?.number(of: colours) ?? -1)
      }
      for flags in 0..<8 {
        let look = theme.look(of: style(role, flags), colours: colours)
        var attribute: attr_t = 0
        if look.bold { attribute |= practice_a_bold }
        if look.dim { attribute |= practice_a_dim }
        if look.underline { attribute |= practice_a_underline }
        if look.reverse { attribute |= practice_a_reverse }
        attributes.append((attribute, pair))
      }
    }
    return attributes
  }

  private static func hidesInBlanks(of theme: Theme, colours: Int) -> [Bool] {
    let plain = theme.look(of: .text, colours: colours)
    return Role.allCases.flatMap { role in
      (0..<8).map { flags in
        let look = theme.look(of: style(role, flags), colours: colours)
        return !look.reverse && !look.underline && look.background == plain.background
      }
    }
  }

  /// The style in the row `index(of:)` of a role's eight.
  private static func style(_ role: Role, _ flags: Int) -> Style {
    Style(role, bold: flags & 1 != 0, underline: flags & 2 != 0, reverse: flags & 4 != 0)
  }

  /// What gives the screen back without curses, for a crash and for `exit`.
  private static func restoreSequence() -> String {
    let names: [String] = ["rmkx", "sgr0", "op", "cnorm", "rmcup"]
    let capabilities = names.compactMap { name in
      practice_capability(name).map { withoutDelays(String(cString: $0)) }
    }
    return KeySequence.pasteOff + KeySequence.mouseOff + capabilities.joined() + "\r\n"
  }

  /// Capabilities contain pauses for slow terminals, as `$<5>`.
  private static func withoutDelays(_ capability: String) -> String {
    var rest = Substring(capability)
    var text = ""
    while let mark = rest.firstIndex(of: "$"), rest[mark...].hasPrefix("$<"),
      let end = rest[mark...].firstIndex(of: ">")
    {
      text += rest[..<mark]
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }

  private func setUpKeys() {
    raw()
    noecho()
    // Return is then a Return, not a line feed.
    nonl()
    typeahead(-1)
    let screen = practice_screen()
    keypad(screen, true)
    nodelay(screen, true)
    for (index, sequence) in KeySequence.all.enumerated() {
      define_key(sequence.bytes, CursesTerminal.firstOwnKey + Int32(index))
    }
    guard mouse else { return }
    mousemask(practice_button1_pressed | practice_wheel_up | practice_wheel_down, nil)
    mouseinterval(0)
  }

  /// Beyond all key numbers of curses.
  private static let firstOwnKey: Int32 = 6000

  private func write(_ sequence: String) {
    _ = Glibc.write(STDOUT_FILENO, sequence, sequence.utf8.count)
  }
}

// MARK: - Showing

extension CursesTerminal {
  func show(_ canvas: Canvas) {
    lastCanvas = canvas
    guard isActive, !isLost else { return }
    let screen = practice_screen()
    if shown?.size != canvas.size {
      shown = nil
      werase(screen)
    }
    for y in 0..<min(canvas.size.height, size.height)
    where shown.map({ $0.row(y) != canvas.row(y) }) ?? true {
      send(canvas.row(y), y: Int32(y))
    }
    shown = canvas
    let cursor = canvas.cursor ?? Point(x: 0, y: 0)
    wmove(
      screen, Int32(min(max(0, cursor.y), max(0, size.height - 1))),
      Int32(min(max(0, cursor.x), max(0, size.width - 1))))
    curs_set(canvas.cursorIsVisible && canvas.cursor != nil ? 1 : 0)
    wnoutrefresh(screen)
    doupdate()
  }

  func redraw() {
    guard let lastCanvas else { return }
    shown = nil
    clearok(practice_screen(), true)
    show(lastCanvas)
  }

  /// Sends a row in runs of one style.
  private func send(_ cells: ArraySlice<Cell>, y: Int32) {
    let screen = practice_screen()
    var run: [wchar_t] = []
    run.reserveCapacity(cells.count)
    var style = Style.text
    wmove(screen, y, 0)
    for index in cells.indices.prefix(size.width) {
      let cell = cells[index]
      let own = sentStyle(of: cell)
      if own != style {
        flush(&run, style: style)
        style = own
      }
      if cell.isContinuation {
        // In ASCII the left half took one column only.
        if !supportsUnicode { run.append(CursesTerminal.blank) }
        continue
      }
      let isWide = index + 1 < cells.endIndex && cells[index + 1].isContinuation
      append(cell.content, columns: isWide ? 2 : 1, to: &run)
    }
    flush(&run, style: style)
  }

  /// The style a cell is sent in: one that cannot be seen would only be more to send.
  private func sentStyle(of cell: Cell) -> Style {
    let isInvisible =
      cell.content == .blank && !cell.isContinuation
      && hidesInBlanks[CursesTerminal.index(of: cell.style)]
    return isInvisible ? .text : cell.style
  }

  private func append(_ glyph: Glyph, columns: Int32, to run: inout [wchar_t]) {
    if let ascii = glyph.ascii {
      run.append(wchar_t(ascii))
      return
    }
    guard supportsUnicode else {
      run.append(
        wchar_t(TextWidth.asciiFoldedGlyph(glyph.character).asciiValue ?? UInt8(ascii: "?")))
      return
    }
    var isFirst = true
    for scalar in glyph.scalars {
      let character = wchar_t(bitPattern: scalar.value)
      if isFirst, wcwidth(character) != columns {
        // A character younger than the C library: curses would move the rest of the row.
        run += Array(repeating: CursesTerminal.unknown, count: Int(columns))
        return
      }
      if isFirst || wcwidth(character) == 0 { run.append(character) }
      isFirst = false
    }
  }

  private func flush(_ run: inout [wchar_t], style: Style) {
    guard !run.isEmpty else { return }
    let (attribute, pair) = attributes[CursesTerminal.index(of: style)]
    let screen = practice_screen()
    wattr_set(screen, attribute, pair, nil)
    waddnwstr(screen, run, Int32(run.count))
    run.removeAll(keepingCapacity: true)
  }

  private static let blank = wchar_t(UInt8(ascii: " "))
  private static let unknown = wchar_t(0xFFFD)
}

// MARK: - Events

extension CursesTerminal {
  func events(timeoutMilliseconds: Int?) -> [Event] {
    // What is being pasted is handed out even if its end is lost on the way.
    var limit = timeoutMilliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    if decoder.isPasting, limit < 0 || limit > 1000 { limit = 1000 }
    let waited = practice_wait(
      STDIN_FILENO, wakePipe.readEnd, limit)
    if waited == PRACTICE_TERMINAL_GONE { isLost = true }
    var events: [Event] = []
    for message in wakePipe.messages().sorted() {
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
        guard hasMoreInput() else { break reading }
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

// MARK: - Giving the terminal back

extension CursesTerminal {
  func suspend() {
    guard isActive else { return }
    leave()
    practice_stop()
    practice_crash_arm()
    resume()
  }

  func restore() {
    guard isActive else { return }
    isActive = false
    leave()
  }

  private func leave() {
    write(KeySequence.pasteOff)
    endwin()
    practice_crash_disarm()
    // Without a second screen to leave, ours stays above the next line.
    if practice_capability("rmcup") == nil { write("\r\n") }
  }

  /// Takes the screen again after the process was stopped.
  private func resume() {
    guard isActive else { return }
    reset_prog_mode()
    write(KeySequence.pasteOn)
    var window = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0,
      is_term_resized(Int32(window.ws_row), Int32(window.ws_col))
    {
      // Curses then reports the new size as if it had just changed.
      resizeterm(Int32(window.ws_row), Int32(window.ws_col))
    }
    redraw()
  }
}
