/// The screen as cells, before any terminal is involved.
///
/// Whatever is put outside `clip` is not drawn. All text goes through
/// `TextWidth.printable`, so that no data can move the cursor or give orders to a terminal.
struct Canvas: Equatable, Sendable {
  let size: Size
  /// Where the terminal's cursor stands: on the selected cell or in the field, for screen
  /// readers and braille displays too.
  var cursor: Point?
  /// Whether the cursor is seen, as in a field, or only stands there.
  var cursorIsVisible = false
  private(set) var clip: Rect
  private(set) var cells: [Cell]

  init(_ size: Size) {
    self.size = size
    clip = Rect(size)
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  var bounds: Rect { Rect(size) }

  /// The cell at a place, a blank one outside the canvas.
  subscript(x: Int, y: Int) -> Cell {
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return .blank }
    return cells[y * size.width + x]
  }

  func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < size.height else { return [] }
    return cells[y * size.width..<(y + 1) * size.width]
  }

  /// Draws with nothing reaching beyond `rect`, nor beyond the clip that already holds.
  mutating func clipped(to rect: Rect, _ draw: (inout Canvas) throws -> Void) rethrows {
    let outer = clip
    clip = clip.intersection(rect)
    defer { clip = outer }
    try draw(&self)
  }
}
