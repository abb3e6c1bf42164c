/// The tabs of a file, the selected one in brackets.
struct TabBar {
  let titles: [String]
  var selected = 0

  func draw(on canvas: inout Canvas, in area: Rect) {
    var x = area.x
    for (index, title) in titles.enumerated() {
      let isSelected = index == selected
      x += canvas.put(
        isSelected ? "[\(title)]" : " \(title) ", x: x, y: area.y, limit: area.maxX - x,
        style: isSelected ? .title : .dim)
    }
  }

  func index(at x: Int) -> Int? {
    var end = 0
    return titles.firstIndex { title in
      end += TextWidth.displayWidth(of: title) + 2
      return x < end
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
