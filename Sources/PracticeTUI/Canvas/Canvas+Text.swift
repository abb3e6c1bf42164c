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
    return 0
  }

  /// Puts text in a field of exactly `width` columns, padded with blanks or cut with '…'.
  mutating func putFitted(
    _ text: String, x: Int, y: Int, width: Int, align: Alignment = .left, style: Style = .text
  ) {
  }

  /// Fills with a glyph of one column; any other becomes a blank.
  mutating func fill(_ rect: Rect, style: Style = .text, glyph: Character = " ") {
  }

  /// Changes the style and keeps what is written.
  mutating func restyle(_ rect: Rect, style: Style) {
  }
}
