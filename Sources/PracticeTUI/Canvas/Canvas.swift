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

// MARK: - Cells

extension Canvas {
  /// Changes a cell that lies in the clip; others stay.
  ///
  /// Half of a wide glyph cannot stand alone: writing over one half blanks the other.
  mutating func set(_ cell: Cell, x: Int, y: Int) {
    guard clip.contains(Point(x: x, y: y)) else { return }
    replace(at: y * size.width + x, with: cell)
  }

  /// Changes a row's cells from `x` on; the range must lie in the clip.
  mutating func setRow(y: Int, _ columns: Range<Int>, _ cell: (Int) -> Cell) {
    let start = y * size.width
    for x in columns { replace(at: start + x, with: cell(x)) }
  }

  /// Takes over a part of another drawing of the same size, whatever the clip.
  mutating func copy(_ rect: Rect, of other: Canvas) {
    let area = rect.intersection(bounds)
    guard other.size == size, !area.isEmpty else { return }
    for y in area.minY..<area.maxY {
      let row = y * size.width + area.minX..<y * size.width + area.maxX
      cells.replaceSubrange(row, with: other.cells[row])
    }
  }

  private mutating func replace(at index: Int, with cell: Cell) {
    if cells[index].isContinuation { cells[index - 1].content = .blank }
    // In the next row a first cell is never a continuation.
    if index + 1 < cells.count, cells[index + 1].isContinuation {
      cells[index + 1].isContinuation = false
    }
    cells[index] = cell
  }

  /// Puts a glyph of one or two columns; of one that is cut by the clip blanks remain.
  mutating func setGlyph(_ glyph: Glyph, width: Int, x: Int, y: Int, style: Style) {
    guard width == 2 else {
      set(Cell(glyph, style: style), x: x, y: y)
      return
    }
    guard x >= clip.minX, x + 1 < clip.maxX else {
      set(Cell(.blank, style: style), x: x, y: y)
      set(Cell(.blank, style: style), x: x + 1, y: y)
      return
    }
    set(Cell(glyph, style: style), x: x, y: y)
    set(Cell(.blank, style: style, isContinuation: true), x: x + 1, y: y)
  }

  mutating func setStyle(_ style: Style, x: Int, y: Int) {
    guard clip.contains(Point(x: x, y: y)) else { return }
    cells[y * size.width + x].style = style
  }

  mutating func link(_ links: LineLinks, x: Int, y: Int, style: Style) {
    guard clip.contains(Point(x: x, y: y)) else { return }
    let joined = self[x, y].links.union(links)
    set(Cell(joined.glyph, style: style, links: joined), x: x, y: y)
  }
}
