import CNcurses
import Glibc

/// From a canvas to what curses sends.
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

  /// Sends a row in runs of one look.
  private func send(_ cells: ArraySlice<Cell>, y: Int32) {
    let screen = practice_screen()
    var run: [wchar_t] = []
    run.reserveCapacity(cells.count)
    var style = Style.text
    var blanks = 0
    func change(to next: Style) {
      if !looksAlike(style, next) { flush(&run, style: style) }
      style = next
    }
    wmove(screen, y, 0)
    for index in cells.indices.prefix(size.width) {
      let cell = cells[index]
      if cell.content == .blank, !cell.isContinuation, hidesBlanks(cell.style) {
        blanks += 1
        continue
      }
      if blanks > 0 {
        // Between two words in one look they are sent in it: to leave it for a blank and to come
        // back is ten times as much to send.
        if !looksAlike(cell.style, style) || blanks > 2 || !hidesBlanks(style) { change(to: .text) }
        run += repeatElement(CursesTerminal.blank, count: blanks)
        blanks = 0
      }
      change(to: cell.style)
      if cell.isContinuation {
        // In ASCII the left half took one column only.
        if !supportsUnicode { run.append(CursesTerminal.blank) }
        continue
      }
      let isWide = index + 1 < cells.endIndex && cells[index + 1].isContinuation
      append(cell.content, columns: isWide ? 2 : 1, to: &run)
    }
    // Plain at the end of a row: the terminal clears to there.
    if blanks > 0 { change(to: .text) }
    run += repeatElement(CursesTerminal.blank, count: blanks)
    flush(&run, style: style)
  }

  /// Two roles may have one look.
  private func looksAlike(_ one: Style, _ other: Style) -> Bool {
    one == other
      || attributes[CursesTerminal.index(of: one)] == attributes[CursesTerminal.index(of: other)]
  }

  /// Whether a blank in a style looks like a blank in plain text.
  private func hidesBlanks(_ style: Style) -> Bool {
    hidesInBlanks[CursesTerminal.index(of: style)]
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
