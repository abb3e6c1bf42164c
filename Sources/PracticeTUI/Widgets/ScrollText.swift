/// Lines of text that scroll.
struct ScrollText {
  struct Line: Equatable {
    var text: String
    var style = Style.text
  }

  var lines: [Line]
  private(set) var offset = 0
  private var pageHeight = 1

  init(_ lines: [Line]) {
    self.lines = lines
  }

  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .down, .character("j"): offset += 1
    case .up, .character("k"): offset -= 1
    case .pageDown, .character(" "): offset += pageHeight
    case .pageUp: offset -= pageHeight
    case .home, .character("g"): offset = 0
    case .end, .character("G"): offset = lines.count
    default: return false
    }
    clampOffset()
    return true
  }

  mutating func draw(on canvas: inout Canvas, in area: Rect) {
    pageHeight = max(1, area.height)
    clampOffset()
    for (y, line) in lines.dropFirst(offset).prefix(area.height).enumerated() {
      canvas.put(
        line.text, x: area.x, y: area.y + y, limit: max(0, area.width - 1), style: line.style)
    }
    canvas.putScrollMark(in: area, offset: offset, count: lines.count)
    canvas.cursor = area.origin
  }

  private mutating func clampOffset() {
    offset = min(max(0, offset), max(0, lines.count - pageHeight))
  }
}

extension Canvas {
  /// Marks in the last column which part of a longer whole is seen; nothing if all of it is.
  mutating func putScrollMark(in area: Rect, offset: Int, count: Int) {
    guard area.height > 0, count > area.height else { return }
    let length = max(1, area.height * area.height / count)
    let room = area.height - length
    // At the very end the mark is at the very end, and only there.
    let y = min(room, (offset * room + (count - area.height) / 2) / (count - area.height))
    for row in y..<y + length { put("▐", x: area.maxX - 1, y: area.y + row, style: .line) }
  }
}
