/// Columns and rows; never negative.
struct Size: Hashable, Sendable {
  let width: Int
  let height: Int

  init(width: Int, height: Int) {
    self.width = Rect.bounded(max(0, width))
    self.height = Rect.bounded(max(0, height))
  }
}

/// A cell's place; the top left cell is (0, 0).
struct Point: Hashable, Sendable {
  var x: Int
  var y: Int
}

/// A rectangle of cells whose size is never negative, whatever it was made from.
struct Rect: Hashable, Sendable {
  let x: Int
  let y: Int
  let width: Int
  let height: Int

  init(x: Int, y: Int, width: Int, height: Int) {
    self.x = Rect.bounded(x)
    self.y = Rect.bounded(y)
    self.width = Rect.bounded(max(0, width))
    self.height = Rect.bounded(max(0, height))
  }

  init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  /// So far beyond any screen, and so far from `Int.max`, that sums of places never overflow.
  static func bounded(_ number: Int) -> Int {
    min(max(number, -1_000_000), 1_000_000)
  }

  var minX: Int { x }
  var minY: Int { y }
  /// The column after the last one.
  var maxX: Int { x + width }
  /// The row after the last one.
  var maxY: Int { y + height }
  var origin: Point { Point(x: x, y: y) }
  var isEmpty: Bool { width == 0 || height == 0 }

  func contains(_ point: Point) -> Bool {
    point.x >= minX && point.x < maxX && point.y >= minY && point.y < maxY
  }

  func intersection(_ other: Rect) -> Rect {
    let left = max(minX, other.minX)
    let top = max(minY, other.minY)
    return Rect(
      x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }
}

// MARK: - Parts

extension Rect {
  func inset(by cells: Int) -> Rect {
    inset(left: cells, top: cells, right: cells, bottom: cells)
  }

  func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    let left = min(Rect.bounded(left), width)
    let top = min(Rect.bounded(top), height)
    return Rect(
      x: x + left, y: y + top, width: width - left - Rect.bounded(right),
      height: height - top - Rect.bounded(bottom))
  }

  /// One row counted from the rectangle's own top; empty if it has no such row.
  func row(_ index: Int) -> Rect {
    guard index >= 0, index < height else { return Rect(x: x, y: maxY, width: width, height: 0) }
    return Rect(x: x, y: y + index, width: width, height: 1)
  }

  /// The `width` leftmost columns, and what remains right of them.
  func splitLeft(_ width: Int) -> (Rect, Rect) {
    let part = min(max(0, width), self.width)
    return (
      Rect(x: x, y: y, width: part, height: height),
      Rect(x: x + part, y: y, width: self.width - part, height: height)
    )
  }

  /// The `height` topmost rows, and what remains below them.
  func splitTop(_ height: Int) -> (Rect, Rect) {
    let part = min(max(0, height), self.height)
    return (
      Rect(x: x, y: y, width: width, height: part),
      Rect(x: x, y: y + part, width: width, height: self.height - part)
    )
  }

  /// What remains above, and the `height` lowest rows.
  func splitBottom(_ height: Int) -> (Rect, Rect) {
    splitTop(self.height - min(max(0, height), self.height))
  }

  /// A rectangle of at most this size in the middle.
  func centered(width: Int, height: Int) -> Rect {
    let width = min(max(0, width), self.width)
    let height = min(max(0, height), self.height)
    return Rect(
      x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width,
      height: height)
  }
}
