/// A raster of dots, two by four in each cell, for plots.
struct BrailleGrid: Hashable, Sendable {
  /// In cells.
  let width: Int
  let height: Int
  private var patterns: [UInt8]

  init(width: Int, height: Int) {
    let size = Size(width: width, height: height)
    self.width = size.width
    self.height = size.height
    patterns = Array(repeating: 0, count: size.width * size.height)
  }

  /// In dots.
  var dotWidth: Int { width * 2 }
  var dotHeight: Int { height * 4 }

  /// Sets a dot, counted from the top left; those outside are left out.
  mutating func set(x: Int, y: Int) {
    guard x >= 0, y >= 0, x < dotWidth, y < dotHeight else { return }
    patterns[y / 4 * width + x / 2] |= BrailleGrid.dots[y % 4 * 2 + x % 2]
  }

  /// Sets the dots of a straight line, both ends included.
  mutating func line(fromX: Int, fromY: Int, toX: Int, toY: Int) {
    let fromX = Rect.bounded(fromX)
    let fromY = Rect.bounded(fromY)
    let deltaX = Rect.bounded(toX) - fromX
    let deltaY = Rect.bounded(toY) - fromY
    let steps = max(abs(deltaX), abs(deltaY))
    guard steps > 0 else { return set(x: fromX, y: fromY) }
    for step in 0...steps {
      set(
        x: fromX + BrailleGrid.rounded(deltaX * step, over: steps),
        y: fromY + BrailleGrid.rounded(deltaY * step, over: steps))
    }
  }

  /// One string a row of cells; a cell without dots is a blank.
  var rows: [String] {
    (0..<height).map { y in
      var row = String.UnicodeScalarView()
      for pattern in patterns[y * width..<(y + 1) * width] {
        row.append(pattern == 0 ? " " : BrailleGrid.scalar(pattern))
      }
      return String(row)
    }
  }

  /// Unicode numbers the dots down the left column, down the right one, and then the lowest two.
  private static let dots: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]

  private static func scalar(_ pattern: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(0x2800 + UInt32(pattern)) ?? " "
  }

  private static func rounded(_ number: Int, over divisor: Int) -> Int {
    let half = number < 0 ? -divisor : divisor
    return (2 * number + half) / (2 * divisor)
  }
}
