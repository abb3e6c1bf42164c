/// The main screens in the top line, the active one in brackets, and the corner at the right.
struct MenuLine {
  let titles: [String]
  let active: Int
  let corner: String

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    canvas.fill(area, style: .menu)
    let cornerWidth = TextWidth.displayWidth(of: corner)
    canvas.put(corner, x: area.maxX - cornerWidth - 1, y: area.y, style: .menu)
    for (index, place) in places(width: area.width).enumerated() {
      let isActive = index == active
      let title = TextWidth.padded(titles[index], to: place.count - 2)
      canvas.put(
        isActive ? "[\(title)]" : " \(title) ", x: area.x + place.lowerBound, y: area.y,
        style: isActive ? .menuActive : .menu)
    }
  }

  /// The main screen whose title is at a column.
  func index(at x: Int, width: Int) -> Int? {
    places(width: width).firstIndex { $0.contains(x) }
  }

  /// The columns of each title with its brackets; titles are cut when there is no room.
  private func places(width: Int) -> [Range<Int>] {
    guard !titles.isEmpty else { return [] }
    let room = max(0, width - TextWidth.displayWidth(of: corner) - 2)
    var widths = titles.map { TextWidth.displayWidth(of: $0) + 2 }
    // The longest give way first.
    while widths.reduce(0, +) > room, let longest = widths.max(), longest > 3,
      let index = widths.firstIndex(of: longest)
    {
      widths[index] -= 1
    }
    var x = 0
    return widths.map { width in
      defer { x += width }
      return x..<x + width
    }
  }
}
