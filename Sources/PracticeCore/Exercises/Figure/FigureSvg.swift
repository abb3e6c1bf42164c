import Glibc

/// Figures as SVG, to stand in a page by themselves: no script, no outside style, no identifiers.
extension Figure {
  /// One frame as an `svg` element.
  ///
  /// - Parameters:
  ///   - width: The width in millimetres on paper.
  ///   - title: Said by a screen reader in place of the picture.
  func svg(frame index: Int, width: Double, title: String) -> String {
    guard frames.indices.contains(index) else { return "" }
    let frame = frames[index]
    var parts = [
      "<svg viewBox=\"0 0 \(Svg.number(box.width))"
        + " \(Svg.number(box.height))\" width=\"\(Svg.number(width))mm\""
        + " height=\"\(Svg.number(width * box.height / box.width))mm\" role=\"img\""
        + " aria-label=\"\(Html.escaped(title))\">",
      // A page has y downwards.
      "<g transform=\"matrix(1 0 0 -1 \(Svg.number(-box.x)) \(Svg.number(box.y + box.height)))\""
        + " stroke-linecap=\"round\" stroke-linejoin=\"round\">",
    ]
    parts += props.filter { !$0.isGround }.map { Svg.prop($0, hand: nil) }
    parts += frame.view.strokes.map(Svg.stroke)
    parts += ground.map { Svg.prop($0, hand: nil) }
    parts += frame.held.map { Svg.prop($0, hand: frame.hand) }
    if frame.marksLumbar, case .side(let pose) = frame.view {
      parts.append(Svg.lumbarMark(Skeleton(pose)))
    }
    parts += frame.arrows.map { Svg.arrow($0.points) }
    return parts.joined() + "</g></svg>"
  }
}

extension Figure.Arrow {
  /// The line of the arrow from its start to its point.
  var points: [Point] {
    switch self {
    case .straight(let from, let to): return [from, to]
    case .arc(let centre, let radius, let from, let to):
      let steps = max(2, Int(abs(to - from) / 6))
      return (0...steps).map { step in
        centre.moved(from + (to - from) * Double(step) / Double(steps), radius)
      }
    }
  }
}

private enum Svg {
  static let accent = "#d9480f"
  static let wood = "#9c7441"
  static let rim = 1.7

  static func colour(_ tone: Stroke.Tone) -> String {
    switch tone {
    case .near: "#22313f"
    case .body: "#5f7688"
    case .far: "#b3c0ca"
    case .face: "#ffffff"
    }
  }

  /// At most one decimal behind the point, which is 0.04 mm on paper.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let rest = tenths.magnitude % 10
    let whole = tenths.magnitude / 10
    let digits = rest == 0 ? String(whole) : String(whole) + "." + String(rest)
    return tenths < 0 ? "-" + digits : digits
  }

  static func at(_ point: Point) -> String { number(point.x) + " " + number(point.y) }

  static func stroke(_ stroke: Stroke) -> String {
    let nodes = stroke.nodes
    // All capsules turn the same way, so that their union is filled.
    let capsules = zip(nodes, nodes.dropFirst()).map(capsule)
    func path(from first: Int) -> String {
      if first < capsules.count { return capsules[first...].joined() }
      return nodes.last.map { circle($0.point, $0.radius) } ?? ""
    }
    var parts = ""
    if let first = stroke.rimFrom {
      parts +=
        "<path d=\"\(path(from: first))\" fill=\"#fff\" stroke=\"#fff\""
        + " stroke-width=\"\(number(rim * 2))\"/>"
    }
    return parts + "<path d=\"\(path(from: 0))\" fill=\"\(colour(stroke.tone))\"/>"
  }

  /// Two circles and what lies between them.
  private static func capsule(_ start: Stroke.Node, _ end: Stroke.Node) -> String {
    let length = start.point.distance(to: end.point)
    if length <= abs(start.radius - end.radius) + 0.001 {
      let larger = start.radius > end.radius ? start : end
      return circle(larger.point, larger.radius)
    }
    let direction = (end.point - start.point).direction
    let tangent = acos((start.radius - end.radius) / length) * 180 / Double.pi
    let (left, right) = (direction + tangent, direction - tangent)
    let large = start.radius > end.radius ? (1, 0) : (0, 1)
    let (r, s) = (number(start.radius), number(end.radius))
    return """
      M\(at(start.point.moved(left, start.radius)))\
      A\(r) \(r) 0 \(large.0) 1 \(at(start.point.moved(right, start.radius)))\
      L\(at(end.point.moved(right, end.radius)))\
      A\(s) \(s) 0 \(large.1) 1 \(at(end.point.moved(left, end.radius)))Z
      """
  }

  private static func circle(_ centre: Point, _ radius: Double) -> String {
    let r = number(radius)
    return "M\(at(centre + Point(radius, 0)))A\(r) \(r) 0 1 1 \(at(centre - Point(radius, 0)))"
      + "A\(r) \(r) 0 1 1 \(at(centre + Point(radius, 0)))Z"
  }

  // MARK: - Lines

  private static func line(
    _ points: [Point], _ colour: String, _ width: Double, more: String = ""
  ) -> String {
    "<path d=\"M\(points.map(at).joined(separator: "L"))\" fill=\"none\" stroke=\"\(colour)\""
      + " stroke-width=\"\(number(width))\"\(more)/>"
  }

  static func arrow(_ points: [Point]) -> String {
    guard points.count > 1, let tip = points.last else { return "" }
    let before = points[points.count - 2]
    // The head turns with the last stretch of the curve, not with its last step.
    let back = points.last { $0.distance(to: tip) >= 3 } ?? before
    let direction = (tip - back).direction
    let neck = tip.moved(direction, -5)
    let head = [tip, neck.moved(direction + 90, 3.2), neck.moved(direction - 90, 3.2)]
    let shaft = points.filter { $0.distance(to: tip) > 5 } + [tip.moved(direction, -4)]
    let triangle = "M\(head.map(at).joined(separator: "L"))Z"
    return line(shaft, "#fff", 4.6)
      + "<path d=\"\(triangle)\" fill=\"#fff\" stroke=\"#fff\" stroke-width=\"2.4\"/>"
      + line(shaft, accent, 2.2) + "<path d=\"\(triangle)\" fill=\"\(accent)\"/>"
  }

  static func lumbarMark(_ skeleton: Skeleton) -> String {
    let points = [
      skeleton.spine[0].toward(skeleton.spine[1], 0.6), skeleton.spine[1],
      skeleton.spine[1].toward(skeleton.spine[2], 0.5), skeleton.spine[2], skeleton.spine[3],
    ]
    let curve = Stroke.smooth(points.map { ($0, 0) }, .body).nodes.map(\.point)
    return line(curve, "#fff", 4.2) + line(curve, accent, 1.9)
  }

  // MARK: - Props

  static func prop(_ prop: Figure.Prop, hand: Point?) -> String {
    switch prop {
    case .floor(let from, let to):
      return line([Point(from, -1), Point(to, -1)], "#777777", 1.2)
    case .mat(let from, let to):
      return rectangle(Point(from, -3), to - from, 2.6, "#d3e5d6", "#6d9a78")
    case .carpet(let left, let bottom, let width, let depth):
      let skew = depth * 0.45
      return polygon(
        [
          Point(left, bottom), Point(left + width, bottom),
          Point(left + width + skew, bottom + depth), Point(left + skew, bottom + depth),
        ], "#d3e5d6", "#6d9a78")
    case .rug(let left, let bottom, let width, let height):
      return rectangle(Point(left, bottom), width, height, "#d3e5d6", "#6d9a78")
    case .wall(let x, let solidRight, let height):
      let out = solidRight ? 4.5 : -4.5
      let hatches = stride(from: 2.0, to: height - 4, by: 7).map { y in
        line([Point(x, y), Point(x + out, y + 4.5)], "#b3b3b3", 0.8)
      }
      return hatches.joined() + line([Point(x, 0), Point(x, height)], "#777777", 1.6)
    case .chair(let from, let to):
      return line([Point(from, 0), Point(from, 47)], wood, 2)
        + line([Point(from, 21.5), Point(to, 21.5)], wood, 2.2)
        + line([Point(to, 21.5), Point(to, 0)], wood, 2)
    case .table(let from, let to, let height):
      return line([Point(from, height), Point(to, height)], wood, 2.6)
        + line([Point(to - 3, height), Point(to - 3, 0)], wood, 2)
    case .box(let corner, let width, let height):
      return rectangle(corner, width, height, "#e8d8bd", wood)
    case .band(let from):
      let to = hand ?? from
      return line([from, to], "#fff", 3) + line([from, to], "#1b7f79", 1.5)
        + "<path d=\"\(circle(from, 1.6))\" fill=\"#1b7f79\"/>"
    case .stick:
      guard let centre = hand else { return "" }
      return "<path d=\"\(circle(centre, 2.6))\" fill=\"#fff\"/>"
        + "<path d=\"\(circle(centre, 1.8))\" fill=\"\(wood)\"/>"
    case .cushion(let centre, let halfWidth, let halfHeight):
      return "<rect x=\"\(number(centre.x - halfWidth))\" y=\"\(number(centre.y - halfHeight))\""
        + " width=\"\(number(halfWidth * 2))\" height=\"\(number(halfHeight * 2))\""
        + " rx=\"\(number(halfHeight))\" fill=\"#d3e5d6\" stroke=\"#6d9a78\" stroke-width=\"0.8\"/>"
    case .rod(let from, let to):
      return line([from, to], wood, 2)
    case .strap(let from, let to):
      return line([from, to], "#fff", 3.4) + line([from, to], "#1b7f79", 1.9)
    case .guide(let from, let to):
      return line([from, to], "#888888", 0.9, more: " stroke-dasharray=\"3 2.4\"")
    }
  }

  private static func rectangle(
    _ corner: Point, _ width: Double, _ height: Double, _ fill: String, _ edge: String
  ) -> String {
    polygon(
      [
        corner, corner + Point(width, 0), corner + Point(width, height), corner + Point(0, height),
      ], fill, edge)
  }

  private static func polygon(_ points: [Point], _ fill: String, _ edge: String) -> String {
    "<path d=\"M\(points.map(at).joined(separator: "L"))Z\" fill=\"\(fill)\" stroke=\"\(edge)\""
      + " stroke-width=\"0.8\"/>"
  }
}
