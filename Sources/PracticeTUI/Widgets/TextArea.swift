/// Text of several lines, wrapped at words.
///
/// Enter begins a new line; Tab is left to the form.
struct TextArea: FieldControl {
  private var edited: EditedText
  let width: Int
  let height: Int
  /// The first line in view, and how wide the lines were when last drawn.
  private var offset = 0
  private var lineWidth: Int
  /// The column that up and down keep to.
  private var goal: Int?

  init(_ value: String = "", width: Int = 60, height: Int = 4, maxLength: Int = 20_000) {
    edited = EditedText(maxLength: maxLength)
    self.width = width
    self.height = height
    lineWidth = max(1, width)
    self.value = value
  }

  var value: String {
    get { edited.text }
    set { edited.text = EditedText.cleaned(newValue, lineEnd: "\n") }
  }

  mutating func paste(_ text: String) {
    edited.insert(EditedText.cleaned(text, lineEnd: "\n"))
    goal = nil
  }

  mutating func expandWord(_ expansion: (String) -> String?) -> Bool {
    goal = nil
    return edited.expandWord(expansion)
  }

  mutating func handle(_ key: Key) -> Bool {
    let lines = self.lines
    let line = lineIndex(in: lines)
    switch key {
    case .up: return move(by: -1, from: line, in: lines)
    case .down: return move(by: 1, from: line, in: lines)
    case .pageUp: _ = move(by: -min(height, line), from: line, in: lines)
    case .pageDown: _ = move(by: min(height, lines.count - 1 - line), from: line, in: lines)
    case .enter:
      goal = nil
      edited.insert("\n")
    default:
      goal = nil
      return edited.handle(
        key, lineStart: lines[line].lowerBound, lineEnd: lastPlace(of: lines[line]))
    }
    return true
  }

  mutating func draw(on canvas: inout Canvas, in area: Rect, isActive: Bool) {
    guard !area.isEmpty else { return }
    // The last column is for the cursor after a full line, and for the scroll mark.
    lineWidth = max(1, area.width - 1)
    let lines = self.lines
    // Text that is only read is read from its beginning.
    let cursorLine = isActive ? lineIndex(in: lines) : 0
    offset = min(max(offset, cursorLine - area.height + 1), cursorLine)
    offset = max(0, min(offset, lines.count - area.height))
    canvas.fill(area, style: isActive ? .fieldActive : .field)
    for (y, line) in lines.dropFirst(offset).prefix(area.height).enumerated() {
      canvas.put(
        text(line), x: area.x, y: area.y + y, limit: lineWidth,
        style: isActive ? .fieldActive : .field)
    }
    canvas.putScrollMark(in: area, offset: offset, count: lines.count)
    guard isActive else { return }
    let column = displayWidth(lines[cursorLine].lowerBound..<edited.cursor)
    canvas.cursor = Point(x: area.x + min(column, lineWidth), y: area.y + cursorLine - offset)
    canvas.cursorIsVisible = true
  }

  // MARK: Lines

  /// The characters of each line as seen, its line end or last blank included; never empty.
  private var lines: [Range<Int>] {
    let characters = edited.characters
    var lines: [Range<Int>] = []
    var start = 0
    var width = 0
    var lastBreak: Int?
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if character.isNewline {
        lines.append(start..<index + 1)
        (start, width, lastBreak) = (index + 1, 0, nil)
      } else if character == " " {
        // A blank may hang over the edge.
        width += 1
        lastBreak = index + 1
      } else {
        let own = TextWidth.displayWidth(of: character)
        if width + own > lineWidth, index > start {
          let end = lastBreak ?? index
          lines.append(start..<end)
          (start, lastBreak) = (end, nil)
          width = displayWidth(end..<index)
        }
        width += own
      }
      index += 1
    }
    return lines + [start..<characters.count]
  }

  private func lineIndex(in lines: [Range<Int>]) -> Int {
    (lines.firstIndex { edited.cursor < $0.upperBound }) ?? lines.count - 1
  }

  /// The last place for the cursor that is still seen on the line.
  private func lastPlace(of line: Range<Int>) -> Int {
    line.upperBound == edited.characters.count
      ? line.upperBound : max(line.lowerBound, line.upperBound - 1)
  }

  private func text(_ line: Range<Int>) -> String {
    String(edited.characters[line].filter { !$0.isNewline })
  }

  private func displayWidth(_ range: Range<Int>) -> Int {
    edited.characters[range].reduce(0) {
      $0 + ($1.isNewline ? 0 : TextWidth.displayWidth(of: $1))
    }
  }

  /// - Returns: False at the first or last line, so that the form goes to another field.
  private mutating func move(by count: Int, from line: Int, in lines: [Range<Int>]) -> Bool {
    guard lines.indices.contains(line + count) else { return false }
    let column = goal ?? displayWidth(lines[line].lowerBound..<edited.cursor)
    goal = column
    let target = lines[line + count]
    var place = target.lowerBound
    while place < lastPlace(of: target), displayWidth(target.lowerBound..<place + 1) <= column {
      place += 1
    }
    edited.move(to: place)
    return true
  }
}
