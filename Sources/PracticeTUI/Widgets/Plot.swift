/// A line of measured values over time, drawn with dots, and the same in words.
struct Plot {
  struct Value {
    let label: String
    /// Nothing where it was not measured.
    let value: Double?
  }

  let title: String
  let values: [Value]
  var range: ClosedRange<Int> = 0...10
  /// Where a dotted line is drawn, such as from where on a change counts.
  var limit: Double?
  /// Something else over the same time, drawn as small circles without a line.
  var others: [Double?] = []

  /// In words, for those who do not see the drawing: `pijn: 1: 8, 2: 6,5, 3: –`.
  func text(_ texts: any KernelTexts) -> String {
    guard values.contains(where: { $0.value != nil }) else {
      return "\(title): \(texts.noMeasurements)"
    }
    let parts = values.map { point in
      "\(point.label): \(point.value.map { texts.decimal($0) } ?? "–")"
    }
    return "\(title): \(parts.joined(separator: texts.listSeparator))"
  }

  /// Draws title, axes and line; in words if there is no room or nothing to draw.
  func draw(on canvas: inout Canvas, in area: Rect, texts: any KernelTexts) {
    let steps = area.height - 3 >= 10 ? 10 : 5
    let hasValues = values.contains { $0.value != nil }
    guard hasValues, area.height >= steps + 3, area.width >= 12 else {
      for (y, line) in TextWidth.wrap(text(texts), width: area.width).prefix(area.height)
        .enumerated()
      {
        canvas.put(line, x: area.x, y: area.y + y, limit: area.width, style: .dim)
      }
      return
    }
    canvas.putFitted(title, x: area.x, y: area.y, width: area.width, style: .label)
    let axisX = area.x + String(range.upperBound).count
    let plot = Rect(
      x: axisX + 1, y: area.y + 1, width: area.maxX - axisX - 1, height: steps + 1)
    drawScale(on: &canvas, axisX: axisX, plot: plot, steps: steps)
    if let limit { drawLimit(limit, on: &canvas, plot: plot, steps: steps) }
    drawLine(on: &canvas, plot: plot, steps: steps)
    for (index, value) in others.enumerated() where index < values.count {
      guard let value, value.isFinite else { continue }
      canvas.put(
        "o", x: plot.x + dot(index, in: plot) / 2, y: plot.y + row(of: value, steps: steps),
        style: .good)
    }
  }

  /// The row of a value, from the top.
  private func row(of value: Double, steps: Int) -> Int {
    let bounded = min(max(value, Double(range.lowerBound)), Double(range.upperBound))
    let span = Double(max(1, range.upperBound - range.lowerBound))
    return Int(((Double(range.upperBound) - bounded) / span * Double(steps)).rounded())
  }

  private func drawLimit(_ limit: Double, on canvas: inout Canvas, plot: Rect, steps: Int) {
    guard Double(range.lowerBound)...Double(range.upperBound) ~= limit else { return }
    let y = plot.y + row(of: limit, steps: steps)
    for x in stride(from: plot.x, to: plot.maxX, by: 2) {
      canvas.put("·", x: x, y: y, style: .dim)
    }
  }

  private func drawScale(on canvas: inout Canvas, axisX: Int, plot: Rect, steps: Int) {
    let span = range.upperBound - range.lowerBound
    let numberWidth = String(range.upperBound).count
    for step in 0...steps {
      let number = range.upperBound - span * step / steps
      canvas.putFitted(
        String(number), x: axisX - numberWidth, y: plot.y + step, width: numberWidth,
        align: .right, style: .dim)
      canvas.put(step == steps ? "┼" : "┤", x: axisX, y: plot.y + step, style: .line)
    }
    let bottom = plot.maxY - 1
    let lastX = plot.x + (values.indices.last.map { dot($0, in: plot) } ?? 0) / 2
    canvas.put(
      String(repeating: "─", count: max(0, lastX - plot.x + 1)), x: plot.x, y: bottom,
      style: .line)
    var free = plot.x
    for (index, value) in values.enumerated() {
      let x = plot.x + dot(index, in: plot) / 2
      canvas.put("┬", x: x, y: bottom, style: .line)
      let width = TextWidth.displayWidth(of: value.label)
      let start = min(x, plot.maxX - width)
      guard start >= free, width > 0 else { continue }
      canvas.put(value.label, x: start, y: bottom + 1, limit: plot.maxX - start, style: .dim)
      free = start + width + 1
    }
  }

  private func drawLine(on canvas: inout Canvas, plot: Rect, steps: Int) {
    var grid = BrailleGrid(width: plot.width, height: plot.height)
    let span = Double(max(1, range.upperBound - range.lowerBound))
    var previous: Point?
    for (index, value) in values.enumerated() {
      guard let number = value.value, number.isFinite else {
        previous = nil
        continue
      }
      let bounded = min(max(number, Double(range.lowerBound)), Double(range.upperBound))
      let below = (Double(range.upperBound) - bounded) / span
      // The middle of the highest row is the highest value, that of the lowest row the lowest.
      let here = Point(x: dot(index, in: plot), y: Int((below * Double(steps * 4)).rounded()) + 1)
      let from = previous ?? here
      grid.line(fromX: from.x, fromY: from.y, toX: here.x, toY: here.y)
      previous = here
    }
    for (y, row) in grid.rows.enumerated() {
      for (x, glyph) in row.enumerated() where glyph != " " {
        canvas.put(String(glyph), x: plot.x + x, y: plot.y + y, style: .accent)
      }
    }
  }

  /// The column of dots of a value: six cells apart, or as close as it takes to fit.
  private func dot(_ index: Int, in plot: Rect) -> Int {
    let gaps = max(1, values.count - 1)
    let room = max(0, plot.width * 2 - 2)
    return min(index * 12, index * room / gaps)
  }
}
