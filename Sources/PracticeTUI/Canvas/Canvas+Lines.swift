extension Canvas {
  /// Draws a line; where it meets another, the two are joined (┬ ┴ ├ ┤ ┼).
  ///
  /// To join, lines must share a cell: let one end on the other's row or column.
  mutating func horizontalLine(x: Int, y: Int, width: Int, style: Style = .line) {
  }

  mutating func verticalLine(x: Int, y: Int, height: Int, style: Style = .line) {
  }

  /// Draws a frame just inside `rect`, with the title in its upper line.
  mutating func box(
    _ rect: Rect, title: String? = nil, style: Style = .line, titleStyle: Style = .title
  ) {
  }
}
