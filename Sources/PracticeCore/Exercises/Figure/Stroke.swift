/// A line of varying width: the union of tapered capsules between its nodes.
///
/// Every part of the body is one, so that drawing and dots need to know a single shape.
struct Stroke: Hashable, Sendable {
  enum Tone: Hashable, Sendable {
    /// What moves or is nearest: limbs and trousers.
    case near
    /// Trunk and head.
    case body
    /// The limb behind the body.
    case far
    /// White features of a face.
    case face
  }

  struct Node: Hashable, Sendable {
    var point: Point
    var radius: Double
  }

  var nodes: [Node]
  var tone: Tone
  /// The nodes from which a white rim parts it from what lies behind; nothing for no rim.
  var rimFrom: Int?

  init(_ nodes: [(Point, Double)], _ tone: Tone, rimFrom: Int? = 0) {
    self.nodes = nodes.map { Node(point: $0.0, radius: $0.1) }
    self.tone = tone
    self.rimFrom = rimFrom
  }

  /// Whether the point lies inside, with `extra` round it, from the node `first` on.
  func contains(_ point: Point, extra: Double = 0, from first: Int = 0) -> Bool {
    if nodes.count - first == 1 {
      return nodes[first].point.distance(to: point) <= nodes[first].radius + extra
    }
    guard first < nodes.count - 1 else { return false }
    for index in first..<(nodes.count - 1) {
      let (start, end) = (nodes[index], nodes[index + 1])
      let line = end.point - start.point
      let square = line.x * line.x + line.y * line.y
      let toPoint = point - start.point
      let along =
        square == 0 ? 0 : min(1, max(0, (toPoint.x * line.x + toPoint.y * line.y) / square))
      let radius = start.radius + (end.radius - start.radius) * along
      if start.point.toward(end.point, along).distance(to: point) <= radius + extra { return true }
    }
    return false
  }
}

extension Stroke {
  /// A smooth curve through points (Catmull-Rom), so that a back bends and does not break.
  static func smooth(_ nodes: [(Point, Double)], _ tone: Tone, rimFrom: Int? = 0) -> Stroke {
    guard nodes.count > 2 else { return Stroke(nodes, tone, rimFrom: rimFrom) }
    let steps = 4
    var result: [(Point, Double)] = []
    for index in 0..<(nodes.count - 1) {
      let before = nodes[max(0, index - 1)]
      let (from, to) = (nodes[index], nodes[index + 1])
      let after = nodes[min(nodes.count - 1, index + 2)]
      for step in 0..<steps {
        let t = Double(step) / Double(steps)
        func curve(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
          0.5
            * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t
              + (3 * b - a - 3 * c + d) * t * t * t)
        }
        result.append(
          (
            Point(
              curve(before.0.x, from.0.x, to.0.x, after.0.x),
              curve(before.0.y, from.0.y, to.0.y, after.0.y)),
            from.1 + (to.1 - from.1) * t
          ))
      }
    }
    if let last = nodes.last { result.append(last) }
    return Stroke(result, tone, rimFrom: rimFrom)
  }
}
