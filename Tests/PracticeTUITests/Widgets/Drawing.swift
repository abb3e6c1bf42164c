@testable import PracticeTUI

/// What a widget draws on an empty canvas.
func drawn(_ width: Int, _ height: Int, _ draw: (inout Canvas, Rect) -> Void) -> Canvas {
  var canvas = Canvas(Size(width: width, height: height))
  draw(&canvas, canvas.bounds)
  return canvas
}

extension FieldControl {
  /// Presses keys by their names.
  mutating func press(_ names: String...) {
    for name in names { if let key = Key(name: name) { _ = handle(key) } }
  }

  mutating func type(_ text: String) {
    for character in text { _ = handle(.character(character)) }
  }
}
