extension Canvas {
  /// Draws a line; where it meets another, the two are joined (┬ ┴ ├ ┤ ┼).
  ///
  /// To join, lines must share a cell: let one end on the other's row or column.
  mutating func horizontalLine(x: Int, y: Int, width: Int, style: Style = .line) {
    let x = Rect.bounded(x)
    let end = x + Rect.bounded(width)
    for column in max(x, clip.minX)..<max(x, clip.minX, min(end, clip.maxX)) {
      var links: LineLinks = [.left, .right]
      if column == x { links.remove(.left) }
      if column == end - 1 { links.remove(.right) }
      link(links.isEmpty ? [.left, .right] : links, x: column, y: y, style: style)
    }
  }

  /// Draws a line; where it meets another, the two are joined (┬ ┴ ├ ┤ ┼).
  mutating func verticalLine(x: Int, y: Int, height: Int, style: Style = .line) {
    let y = Rect.bounded(y)
    let end = y + Rect.bounded(height)
    for row in max(y, clip.minY)..<max(y, clip.minY, min(end, clip.maxY)) {
      var links: LineLinks = [.up, .down]
      if row == y { links.remove(.up) }
      if row == end - 1 { links.remove(.down) }
      link(links.isEmpty ? [.up, .down] : links, x: x, y: row, style: style)
    }
  }

  /// Draws a frame just inside `rect`, with the title in its upper line.
  mutating func box(
    _ rect: Rect, title: String? = nil, style: Style = .line, titleStyle: Style = .title
  ) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    horizontalLine(x: rect.minX, y: rect.minY, width: rect.width, style: style)
    horizontalLine(x: rect.minX, y: rect.maxY - 1, width: rect.width, style: style)
    verticalLine(x: rect.minX, y: rect.minY, height: rect.height, style: style)
    verticalLine(x: rect.maxX - 1, y: rect.minY, height: rect.height, style: style)
    guard let title, rect.width >= 6 else { return }
    let shown = TextWidth.fitted(title, to: rect.width - 6)
    put(" \(shown) ", x: rect.minX + 2, y: rect.minY, style: titleStyle)
  }
}
