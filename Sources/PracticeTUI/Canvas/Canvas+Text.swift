enum Alignment: Sendable {
  case left
  case right
  case center
}

extension Canvas {
  /// Puts text on one row and returns how many columns it takes, also where it is clipped.
  ///
  /// At most `limit` columns; what is beyond them is left out without a sign.
  @discardableResult
  mutating func put(
    _ text: String, x: Int, y: Int, limit: Int? = nil, style: Style = .text
  ) -> Int {
    let limit = Rect.bounded(limit ?? 1_000_000)
    let x = Rect.bounded(x)
    var text = text
    // In almost every text each byte is a glyph.
    let plain = text.withUTF8 { bytes -> Int? in
      guard TextWidth.isPrintableASCII(bytes) else { return nil }
      let count = max(0, min(bytes.count, limit))
      guard y >= clip.minY, y < clip.maxY else { return count }
      let start = max(x, clip.minX)
      setRow(y: y, start..<max(start, min(x + count, clip.maxX))) {
        Cell(Glyph(ascii: bytes[$0 - x]), style: style)
      }
      return count
    }
    if let plain { return plain }
    var used = 0
    for cluster in TextWidth.printable(text) {
      let width = TextWidth.printedWidth(of: cluster)
      guard used + width <= limit else { break }
      TextWidth.forEachGlyph(of: cluster) { glyph, columns in
        setGlyph(glyph, width: columns, x: x + used, y: y, style: style)
        used += columns
      }
    }
    return used
  }

  /// Puts text in a field of exactly `width` columns, padded with blanks or cut with '…'.
  mutating func putFitted(
    _ text: String, x: Int, y: Int, width: Int, align: Alignment = .left, style: Style = .text
  ) {
    let width = min(max(0, width), size.width)
    put(TextWidth.padded(text, to: width, align: align), x: x, y: y, limit: width, style: style)
  }

  /// Fills with a glyph of one column; any other becomes a blank.
  mutating func fill(_ rect: Rect, style: Style = .text, glyph: Character = " ") {
    let area = rect.intersection(clip)
    let isSingle = TextWidth.printable(String(glyph)) == String(glyph)
    let isNarrow = isSingle && TextWidth.printedWidth(of: glyph) == 1
    let cell = Cell(isNarrow ? Glyph(glyph) : .blank, style: style)
    for y in area.minY..<area.maxY { setRow(y: y, area.minX..<area.maxX) { _ in cell } }
  }

  /// Changes the style and keeps what is written.
  mutating func restyle(_ rect: Rect, style: Style) {
    let area = rect.intersection(clip)
    for y in area.minY..<area.maxY {
      for x in area.minX..<area.maxX { setStyle(style, x: x, y: y) }
    }
  }
}
