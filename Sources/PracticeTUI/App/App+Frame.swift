/// The rows of the window.
struct FrameLayout {
  let menu: Rect
  let body: Rect
  let status: Rect
  let keyBar: Rect

  init(size: Size, hasMenu: Bool) {
    let (menu, rest) = Rect(size).splitTop(hasMenu ? 1 : 0)
    let (above, keyBar) = rest.splitBottom(1)
    let (body, status) = above.splitBottom(1)
    self.menu = menu
    self.body = body
    self.status = status
    self.keyBar = keyBar
  }
}

/// What is drawn around the screens.
extension App {
  var hasMenu: Bool {
    !mainScreens.isEmpty && (visibleScreens.first?.showsMenu ?? true)
  }

  var menuLine: MenuLine {
    MenuLine(titles: mainScreens.map(\.title), active: activeMain, corner: corner())
  }

  var keyBar: KeyBar {
    let isTyping = wantsText
    func item(_ command: Command) -> KeyBar.Item? {
      command.shownKey(whileTyping: isTyping).map {
        KeyBar.Item(key: texts.keyName($0), command: command)
      }
    }
    let own = topCommands
    let showsBack = screens.count > 1 && own.command(for: .escape) == nil
    return KeyBar(
      // What one's role never may is in the help, with the reason.
      items: own.filter { $0.showInBar && !$0.isForbidden }.compactMap(item),
      fixed: ((showsBack ? [backCommand] : []) + [helpCommand]).compactMap(item))
  }

  /// The whole window as it should be now.
  func frame() -> Canvas {
    var canvas = Canvas(terminal.size)
    guard !isTooSmall else {
      drawTooSmall(on: &canvas)
      return canvas
    }
    let layout = FrameLayout(size: terminal.size, hasMenu: hasMenu)
    menuLine.draw(on: &canvas, in: layout.menu)
    for screen in visibleScreens {
      if screen.isOverlay { canvas.restyle(layout.body, style: .dim) }
      canvas.cursor = nil
      canvas.cursorIsVisible = false
      canvas.clipped(to: layout.body) { screen.draw(on: &$0, in: layout.body) }
    }
    let standing = progress == nil ? notice.map { Message(kind: .warning, text: $0) } : nil
    StatusLine(message: message ?? standing, hint: progress ?? top?.hint ?? "").draw(
      on: &canvas, above: layout.status)
    keyBar.draw(on: &canvas, in: layout.keyBar)
    if canvas.cursor == nil { canvas.cursor = layout.status.origin }
    return canvas
  }

  private func drawTooSmall(on canvas: inout Canvas) {
    var lines = texts.tooSmall(terminal.size, least: App.leastSize)
    let changed = changedScreens
    if !changed.isEmpty { lines[lines.count - 1] = texts.notSaved(changed.map(\.title)) }
    for (y, line) in lines.enumerated() { canvas.put(line, x: 0, y: y) }
    canvas.cursor = Point(x: 0, y: 0)
  }
}
