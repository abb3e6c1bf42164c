extension Canvas {
  /// The screen as text, for golden files: one string a row, without trailing blanks.
  var lines: [String] { [] }
  /// The roles as text of the same shape.
  var styleRows: [String] { [] }
}
