import Glibc

/// A point of a figure's page; a standing person is about 100 units high and y points up.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  static func + (left: Point, right: Point) -> Point { Point(left.x + right.x, left.y + right.y) }
  static func - (left: Point, right: Point) -> Point { Point(left.x - right.x, left.y - right.y) }
  static func * (point: Point, factor: Double) -> Point {
    Point(point.x * factor, point.y * factor)
  }

  var length: Double { (x * x + y * y).squareRoot() }

  /// Degrees, counter-clockwise from the right.
  var direction: Double { atan2(y, x) * 180 / Double.pi }

  func distance(to other: Point) -> Double { (other - self).length }

  /// The point `distance` further in a direction in degrees.
  func moved(_ direction: Double, _ distance: Double) -> Point {
    let radians = direction * Double.pi / 180
    return Point(x + cos(radians) * distance, y + sin(radians) * distance)
  }

  /// The point a part of the way to another: 0 is here, 1 is there.
  func toward(_ other: Point, _ part: Double) -> Point { self + (other - self) * part }
}

/// The rectangle of a page that is shown.
struct Box: Hashable, Sendable {
  let x: Double
  let y: Double
  let width: Double
  let height: Double

  init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  func contains(_ point: Point, margin: Double = 0) -> Bool {
    point.x - margin >= x && point.x + margin <= x + width && point.y - margin >= y
      && point.y + margin <= y + height
  }
}

/// An angle of a joint between -170 and 190 degrees, as joints turn further forward than back.
func jointAngle(_ degrees: Double) -> Double {
  var angle = fmod(degrees, 360)
  if angle > 190 { angle -= 360 }
  if angle <= -170 { angle += 360 }
  return angle
}
