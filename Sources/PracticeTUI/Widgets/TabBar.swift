/// The tabs of a file, the selected one in brackets.
struct TabBar {
  let titles: [String]
  var selected = 0

  /// One blank between two titles; the brackets of the selected one stand on the blanks.
  func draw(on canvas: inout Canvas, in area: Rect) {
    var x = area.x
    for (index, title) in titles.enumerated() {
      let isSelected = index == selected
      let width = canvas.put(
        title, x: x + 1, y: area.y, limit: area.maxX - x - 1, style: isSelected ? .title : .dim)
      if isSelected {
        canvas.put("[", x: x, y: area.y, style: .title)
        canvas.put(
          "]", x: x + 1 + width, y: area.y, limit: area.maxX - x - 1 - width, style: .title)
      }
      x += width + 1
    }
  }

  func index(at x: Int) -> Int? {
    var end = 0
    return titles.firstIndex { title in
      end += TextWidth.displayWidth(of: title) + 1
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
