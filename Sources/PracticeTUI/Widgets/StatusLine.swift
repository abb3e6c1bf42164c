/// The line above the key bar: a message, or else what the place itself has to say.
struct StatusLine {
  let message: Message?
  let hint: String

  /// Draws in one line; a longer message goes on above it, so that a reason is always whole, until
  /// the next key.
  func draw(on canvas: inout Canvas, above area: Rect) {
    canvas.fill(area, style: .status)
    guard let message else {
      return canvas.putFitted(hint, x: area.x + 1, y: area.y, width: area.width - 2, style: .status)
    }
    let lines = message.lines(width: area.width - 2).suffix(max(1, area.y / 2))
    for (index, line) in lines.enumerated() {
      let row = Rect(
        x: area.x, y: area.y - lines.count + 1 + index, width: area.width, height: 1)
      canvas.fill(row, style: .status)
      canvas.put(line, x: row.x + 1, y: row.y, limit: row.width - 1, style: message.style)
    }
  }
}
