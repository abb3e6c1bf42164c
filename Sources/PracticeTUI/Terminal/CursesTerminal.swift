import CCrash
import CNcurses
import Glibc

/// The screen through ncurses; only the files named after it know curses.
@MainActor
final class CursesTerminal: Terminal {
  let supportsUnicode: Bool
  let supportsColour: Bool
  let wakePipe: WakePipe
  private let mouse: Bool
  /// Attributes and colour pair of every style, by `index(of:)`.
  let attributes: [(attr_t, Int16)]
  /// Whether a blank in that style looks like a blank in plain text, by `index(of:)`.
  let hidesInBlanks: [Bool]
  var isActive = true
  var isLost = false
  /// What the screen shows, nil when that is not known.
  var shown: Canvas?
  var lastCanvas: Canvas?
  var bytes: ByteDecoder
  var decoder = InputDecoder()
  var lastPress: (place: Point, milliseconds: Int)?

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
  static func index(of style: Style) -> Int {
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
    // Roles that look alike share a pair, so that nothing is sent between them.
    var pairs: [Look: Int16] = [:]
    for role in Role.allCases {
      var plain = theme.look(of: Style(role), colours: colours)
      (plain.bold, plain.dim, plain.underline, plain.reverse) = (false, false, false, false)
      var pair: Int16 = pairs[plain] ?? 0
      if plain.foreground != nil || plain.background != nil, pair == 0,
        Int32(pairs.count) + 1 < practice_colour_pair_count()
      {
        pair = Int16(pairs.count) + 1
        pairs[plain] = pair
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
  static let firstOwnKey: Int32 = 6000

  private func write(_ sequence: String) {
    _ = Glibc.write(STDOUT_FILENO, sequence, sequence.utf8.count)
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
  func resume() {
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
