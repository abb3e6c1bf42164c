/// A field over a list that is searched at every key; Enter chooses.
@MainActor
final class ListPicker<Item>: PickerScreen {
  unowned let app: App
  let title: String
  let isOverlay: Bool
  private(set) var field: TextField
  private var table: Table<Item>
  private let nothingFound: String
  private let search: (String) throws -> [Item]
  private let onChoose: (Item) throws -> Void

  /// The first line, when it says more than the title.
  var headline: () -> String
  /// A line below the field on what was typed, such as how it was understood.
  var remark: (() -> ScrollText.Line)?
  /// Lines below the list on the selected item, such as warnings; asked when it changes.
  var footer: (Item?) -> [ScrollText.Line] = { _ in [] }
  private var footerLines: [ScrollText.Line] = []
  /// More commands, besides choosing.
  var moreCommands: () -> [Command] = { [] }
  /// Said while nothing was typed, when nothing is listed then.
  var invitation: String?
  /// Called when it is closed after something was typed.
  var onSearched: (() -> Void)?

  /// - Parameters:
  ///   - search: The items for what was typed; asked at every key.
  ///   - onChoose: What to do with the choice. If it throws the picker stays, and what it opens
  ///     stays when the picker closes.
  init(
    app: App, title: String, text: String = "", columns: [Column<Item>], emptyText: String? = nil,
    isOverlay: Bool = false, search: @escaping (String) throws -> [Item],
    onChoose: @escaping (Item) throws -> Void
  ) {
    self.app = app
    self.title = title
    self.isOverlay = isOverlay
    self.search = search
    self.onChoose = onChoose
    headline = { title }
    field = TextField(text)
    nothingFound = emptyText ?? app.texts.nothingFound
    table = Table(columns, emptyText: nothingFound)
  }

  var text: String { field.value }
  var selected: Item? { table.selected }
  var wantsText: Bool { true }

  var commands: [Command] {
    let choose = app.texts.choose
    return [
      Command(
        "picker.choose", keys: [.enter], label: choose.label, help: choose.help,
        enabled: selected == nil ? .no(because: table.whyEmpty) : .yes
      ) { [unowned self] in try self.choose() }
    ] + moreCommands()
  }

  private func choose() throws {
    guard let selected else { return }
    try onChoose(selected)
    app.close(self)
  }

  var emptyText: String { table.emptyText }

  func rows(for text: String) throws -> [String] {
    field.value = text
    table.select(0)
    try refresh()
    return table.items.map(table.words)
  }

  func select(row index: Int) -> [String] {
    table.select(index)
    footerLines = footer(selected)
    return footerLines.map(\.text.trimmingSpaces).filter { !$0.isEmpty }
  }

  func closed() {
    if !field.value.isEmpty { onSearched?() }
  }

  func refresh() throws {
    defer { footerLines = footer(selected) }
    if let invitation { table.emptyText = field.value.isEmpty ? invitation : nothingFound }
    try table.replace(explaining: app.explain) { try search(field.value) }
  }

  func handle(_ key: Key) -> Bool {
    if table.handle(key, besideField: true) {
      footerLines = footer(selected)
      return true
    }
    // No name begins with these: help and command line stay within reach.
    if field.value.isEmpty, key == .character(":") || key == .character("?") { return false }
    return changing { $0.handle(key) }
  }

  func paste(_ text: String) {
    _ = changing {
      $0.paste(text)
      return true
    }
  }

  private func changing(_ body: (inout TextField) -> Bool) -> Bool {
    let before = field.value
    let isTaken = body(&field)
    guard field.value != before else { return isTaken }
    table.select(0)
    do { try refresh() } catch { app.report(error) }
    return isTaken
  }

  func mouse(_ event: MouseEvent, in area: Rect) {
    switch event.kind {
    case .wheelUp: _ = handle(.up)
    case .wheelDown: _ = handle(.down)
    case .press, .double:
      let isSelected = table.click(
        Point(x: event.x, y: event.y), in: layout(in: area).list)
      footerLines = footer(selected)
      guard isSelected, event.kind == .double, let command = commands.first else { return }
      app.perform(command)
    }
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let (frame, list, below) = layout(in: area)
    if isOverlay {
      let box = Rect(
        x: frame.x - 1, y: frame.y - 1, width: frame.width + 2, height: frame.height + 2)
      canvas.fill(box)
      canvas.box(box)
    }
    canvas.putFitted(
      headline(), x: frame.x + 1, y: frame.y, width: frame.width - 2, style: .title)
    table.draw(on: &canvas, in: list, isActive: true)
    for (y, line) in footerLines.prefix(below.height).enumerated() {
      canvas.put(line.text, x: below.x + 1, y: below.y + y, limit: below.width, style: line.style)
    }
    let row = frame.row(1).inset(left: 3, right: 3)
    field.draw(on: &canvas, in: row, isActive: true)
    if let remark = remark?() {
      canvas.putFitted(
        remark.text, x: frame.x + 1, y: frame.y + 2, width: frame.width - 2, style: remark.style)
    }
  }

  private func layout(in area: Rect) -> (frame: Rect, list: Rect, footer: Rect) {
    let frame = isOverlay ? area.centered(width: 72, height: 18).inset(by: 1) : area
    let (above, footer) = frame.inset(top: remark == nil ? 2 : 3)
      .splitBottom(footerLines.count)
    return (frame, footerLines.isEmpty ? above : above.splitBottom(1).0, footer)
  }
}
