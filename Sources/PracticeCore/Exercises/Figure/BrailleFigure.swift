/// A figure in braille dots for the terminal; each cell is two dots wide and four high.
///
/// Near limbs and trunk are solid, limbs behind a chequer, the floor a dotted line. A picture is
/// never all there is: the steps in words always stand with it.
public struct BrailleFigure: Hashable, Sendable {
  /// As many as asked for, each as wide as asked for.
  public let rows: [String]

  /// The number of frames an exercise has; 0 when it has no figure.
  public static func frameCount(code: String) -> Int { Figure.all[code]?.frames.count ?? 0 }

  /// Draws one frame as large as fits; all frames of an exercise come out on one scale.
  ///
  /// - Returns: Nothing when there is no such frame, or no room for a figure to be recognised.
  public init?(code: String, frame: Int, columns: Int, rows: Int) {
    guard let figure = Figure.all[code], figure.frames.indices.contains(frame),
      (8...200).contains(columns), (4...100).contains(rows)
    else { return nil }
    self.rows = DotRaster(figure: figure, columns: columns, rows: rows).cells(frame: frame)
  }
}

private struct DotRaster {
  let figure: Figure
  let columns: Int
  let rows: Int
  private let origin: Point
  /// Units of the page in a dot.
  private let unit: Double

  init(figure: Figure, columns: Int, rows: Int) {
    self.figure = figure
    self.columns = columns
    self.rows = rows
    let (width, height) = (Double(columns * 2), Double(rows * 4))
    let shown = Self.shown(figure)
    unit = max(shown.width / width, shown.height / height)
    // Standing on the bottom row, in the middle.
    origin = Point(shown.x - (width * unit - shown.width) / 2, shown.y)
  }

  /// The body in all frames, without the room the arrows take.
  private static func shown(_ figure: Figure) -> Box {
    if figure.isCloseUp { return figure.box }
    let nodes = figure.frames.flatMap { $0.view.strokes.flatMap(\.nodes) }
    let left = nodes.map { $0.point.x - $0.radius }.min() ?? figure.box.x
    let right = nodes.map { $0.point.x + $0.radius }.max() ?? figure.box.x
    let low = min(-2, nodes.map { $0.point.y - $0.radius }.min() ?? 0)
    let high = nodes.map { $0.point.y + $0.radius }.max() ?? figure.box.y
    return Box(left, low, right - left, high - low)
  }

  func cells(frame index: Int) -> [String] {
    let strokes = figure.frames[index].view.strokes
    let lines = figure.props.flatMap(\.lines)
    // The bit of each dot in a cell, row by row from the top.
    let bits: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    return (0..<rows).map { row in
      var text = String.UnicodeScalarView()
      for column in 0..<columns {
        var cell: UInt32 = 0x2800
        for (dotRow, pair) in bits.enumerated() {
          for (dotColumn, bit) in pair.enumerated() {
            let (x, y) = (column * 2 + dotColumn, row * 4 + dotRow)
            if isSet(x, y, strokes, lines) { cell |= bit }
          }
        }
        if let scalar = Unicode.Scalar(cell) { text.append(scalar) }
      }
      return String(text)
    }
  }

  private func isSet(_ x: Int, _ y: Int, _ strokes: [Stroke], _ lines: [(Point, Point)]) -> Bool {
    let height = rows * 4
    let point = Point(
      origin.x + (Double(x) + 0.5) * unit, origin.y + (Double(height - y) - 0.5) * unit)
    var set = lines.contains { start, end in
      Stroke([(start, 0), (end, 0)], .near).contains(point, extra: unit * 0.5)
    }
    let rim = max(1.7, unit)
    for stroke in strokes {
      if stroke.contains(point) {
        switch stroke.tone {
        case .near, .body: set = true
        case .far: set = (x + y) % 2 == 0
        case .face: set = false
        }
      } else if let first = stroke.rimFrom, stroke.contains(point, extra: rim, from: first) {
        set = false
      }
    }
    // The floor shows where nothing stands on it.
    if y == height - 1, !figure.ground.isEmpty { set = set || x % 2 == 0 }
    return set
  }
}

extension Figure.Prop {
  /// The lines that stay recognisable in dots.
  fileprivate var lines: [(Point, Point)] {
    switch self {
    case .wall(let x, _, let height): [(Point(x, 0), Point(x, height))]
    case .chair(let from, let to):
      [
        (Point(from, 0), Point(from, 47)), (Point(from, 21.5), Point(to, 21.5)),
        (Point(to, 21.5), Point(to, 0)),
      ]
    case .table(let from, let to, let height):
      [(Point(from, height), Point(to, height)), (Point(to - 3, height), Point(to - 3, 0))]
    case .rod(let from, let to): [(from, to)]
    case .floor, .mat, .carpet, .rug, .box, .band, .stick, .cushion, .guide, .strap: []
    }
  }
}
