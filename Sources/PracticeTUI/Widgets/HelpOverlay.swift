/// What can be done at the place below it, and what can be done everywhere.
@MainActor
final class HelpOverlay: Screen {
  let title: String
  var isOverlay: Bool { true }
  private var text: ScrollText

  init(app: App) {
    let texts = app.texts
    title = texts.helpTitle(app.top?.title ?? "")
    let own = app.top?.commands ?? []
    let isTyping = app.wantsText
    func lines(_ commands: [Command]) -> [ScrollText.Line] {
      commands.flatMap { command -> [ScrollText.Line] in
        let keys = isTyping ? command.keys.filter { !$0.isCharacter } : command.keys
        return keys.isEmpty ? [] : HelpOverlay.lines(command, keys: keys, texts: texts)
      }
    }
    let first = (app.top?.helpLines ?? []).flatMap {
      HelpOverlay.lines([($0.help, .text)], keys: $0.keys)
    }
    text = ScrollText(
      first + lines(own) + [.init(text: ""), .init(text: texts.helpEverywhere, style: .title)]
        + lines(app.ownCommands))
  }

  func handle(_ key: Key) -> Bool { text.handle(key) }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let box = area.centered(width: 78, height: text.lines.count + 2)
    canvas.fill(box)
    canvas.box(box, title: title)
    text.draw(on: &canvas, in: box.inset(left: 2, top: 1, right: 1, bottom: 1))
  }

  /// The keys, what they do, and if they do nothing now, why not.
  private static func lines(
    _ command: Command, keys: [Key], texts: any KernelTexts
  ) -> [ScrollText.Line] {
    let keys = keys.map(texts.fullKeyName).joined(separator: " ")
    var sentences = [(command.help, command.isEnabled ? Style.text : .dim)]
    if let reason = command.enabled.reason { sentences.append((reason, .dim)) }
    return lines(sentences, keys: keys)
  }

  private static func lines(_ sentences: [(String, Style)], keys: String) -> [ScrollText.Line] {
    let lines = sentences.flatMap { sentence, style in
      TextWidth.wrap(sentence, width: 57).map { ($0, style) }
    }
    return lines.enumerated().map { index, line in
      .init(text: TextWidth.padded(index == 0 ? keys : "", to: 16) + line.0, style: line.1)
    }
  }
}
