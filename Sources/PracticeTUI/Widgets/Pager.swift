/// Text to read, such as the preview of a print.
@MainActor
final class Pager: TextScreen {
  let title: String
  let isOverlay: Bool
  private(set) var text: ScrollText
  private let moreCommands: () -> [Command]

  init(
    title: String, lines: [ScrollText.Line], isOverlay: Bool = false,
    commands: @escaping () -> [Command] = { [] }
  ) {
    self.title = title
    self.isOverlay = isOverlay
    text = ScrollText(lines)
    moreCommands = commands
  }

  convenience init(
    title: String, text: String, isOverlay: Bool = false,
    commands: @escaping () -> [Command] = { [] }
  ) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    self.init(
      title: title, lines: lines.map { ScrollText.Line(text: String($0)) }, isOverlay: isOverlay,
      commands: commands)
  }

  var commands: [Command] { moreCommands() }
  func handle(_ key: Key) -> Bool { text.handle(key) }

  func draw(on canvas: inout Canvas, in area: Rect) {
    if isOverlay {
      let width = text.lines.map { TextWidth.displayWidth(of: $0.text) }.max() ?? 0
      let box = area.centered(width: max(40, width + 5), height: text.lines.count + 2)
      canvas.fill(box)
      canvas.box(box, title: title)
      text.draw(on: &canvas, in: box.inset(left: 2, top: 1, right: 1, bottom: 1))
    } else {
      canvas.putFitted(title, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
      canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
      text.draw(on: &canvas, in: area.inset(left: 1, top: 2))
    }
  }
}
