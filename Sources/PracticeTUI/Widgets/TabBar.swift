/// The tabs of a file, the selected one in brackets.
struct TabBar {
  let titles: [String]
  var selected = 0

  /// The brackets of the selected one stand on the blanks around it.
  func draw(on canvas: inout Canvas, in area: Rect) {
    for (index, range) in places(width: area.width).enumerated() {
      let isSelected = index == selected
      // One that is not selected leaves the blank before it, where a bracket may stand.
      let x = range.lowerBound + (isSelected ? 0 : 1)
      canvas.put(
        isSelected ? "[\(titles[index])]" : titles[index], x: area.x + x, y: area.y,
        limit: area.width - x, style: isSelected ? .title : .dim)
    }
  }

  func index(at x: Int, width: Int) -> Int? {
    places(width: width).firstIndex { $0.contains(x) }
  }

  /// The columns of each title with the blank before it; two blanks between them if there is
  /// room, else one.
  private func places(width: Int) -> [Range<Int>] {
    let widths = titles.map { TextWidth.displayWidth(of: $0) }
    let all = widths.reduce(0, +)
    let gap = all + 2 * titles.count <= width ? 2 : 1
    var x = 0
    return widths.map { width in
      defer { x += width + gap }
      return x..<x + width + gap
    }
  }

  /// The commands that change tabs: `]` and Tab, `[` and Shift-Tab.
  func commands(
    _ texts: any KernelTexts, select: @escaping @MainActor (Int) throws -> Void
  ) -> [Command] {
    let (selected, count) = (self.selected, max(1, titles.count))
    return [
      Command(
        "tab.next", keys: [.tab, .character("]")], label: texts.nextTab.label,
        help: texts.nextTab.help
      ) { try select((selected + 1) % count) },
      Command(
        "tab.previous", keys: [.backTab, .character("[")], label: texts.previousTab.label,
        help: texts.previousTab.help, showInBar: false
      ) { try select((selected + count - 1) % count) },
    ]
  }
}
