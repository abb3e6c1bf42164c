/// The bottom line: the keys of this place, the most important first.
struct KeyBar {
  struct Item {
    let key: String
    let command: Command

    var width: Int {
      TextWidth.displayWidth(of: key) + 1 + TextWidth.displayWidth(of: command.label)
    }
  }

  static let mostItems = 8
  private static let gap = 2

  let items: [Item]
  /// Always shown, after the others.
  let fixed: [Item]

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area, style: .keyLabel)
    for (item, x) in placed(width: area.width) {
      let isEnabled = item.command.isEnabled
      let width = canvas.put(
        item.key, x: area.x + x, y: area.y, style: isEnabled ? .keyName : .dim)
      canvas.put(
        item.command.label, x: area.x + x + width + 1, y: area.y,
        style: isEnabled ? .keyLabel : .dim)
    }
  }

  func command(at x: Int, width: Int) -> Command? {
    placed(width: width).first { ($0.x..<$0.x + $0.item.width).contains(x) }?.item.command
  }

  /// What fits, and in which column it begins.
  private func placed(width: Int) -> [(item: Item, x: Int)] {
    var room = width - 1 - fixed.reduce(0) { $0 + $1.width + KeyBar.gap }
    // What cannot be done here comes last; the help says why it cannot.
    let ordered =
      items.filter(\.command.isEnabled) + items.filter { !$0.command.isEnabled }
    let shown = ordered.prefix(KeyBar.mostItems).prefix { item in
      room -= item.width + KeyBar.gap
      return room >= -KeyBar.gap
    }
    var x = 1
    return (shown + fixed).map { item in
      defer { x += item.width + KeyBar.gap }
      return (item, x)
    }
  }
}
