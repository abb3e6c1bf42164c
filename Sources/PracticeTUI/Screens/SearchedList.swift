import PracticeCore

/// A field over a list that is searched at every key, as a part of a screen.
///
/// Letters go to the field from the first key on; Escape gives them back to the commands.
@MainActor
final class SearchedList<Item> {
  private let app: App
  private(set) var table: Table<Item>
  private var field = TextField("", width: 40)
  private(set) var wantsText = true
  private let find: (String) throws -> [Item]
  private let emptyText: String
  private let invitation: String?

  /// - Parameter invitation: What it says when there is nothing to search in; as when
  ///   nothing fits, without it.
  init(
    app: App, table: Table<Item>, invitation: String? = nil,
    find: @escaping (String) throws -> [Item]
  ) {
    self.app = app
    self.table = table
    self.find = find
    self.invitation = invitation
    emptyText = table.emptyText
  }

  var text: String { field.value }
  var selected: Item? { table.selected }

  func refresh() throws {
    let unsearched = text.trimmingSpaces.isEmpty ? invitation : nil
    table.emptyText = unsearched ?? emptyText
    try table.replace(explaining: app.explain) { try find(field.value) }
  }

  func search(_ text: String) throws {
    field.value = text
    wantsText = true
    try refresh()
  }

  // MARK: - Keys

  /// - Parameter place: What the ids of the commands begin with.
  func commands(_ place: String) -> [Command] {
    let language = app.language
    let search = Command(
      "\(place).search", keys: [.character("/")], label: language("zoeken", "search"),
      help: language("Zoek opnieuw.", "Search again."), showInBar: !wantsText
    ) { [self] in wantsText = true }
    guard wantsText else { return [search] }
    return [
      search,
      Command(
        "\(place).leaveField", keys: [.escape],
        label: text.isEmpty ? language("naar menu", "to menu") : language("wissen", "clear"),
        help: language(
          "Wis wat er staat; daarna werken cijfers en letters weer als toetsen.",
          "Clear what is there; then digits and letters are keys again."), inPalette: false
      ) { [self] in
        if text.isEmpty { wantsText = false }
        field.value = ""
        try refresh()
      },
    ]
  }

  func handle(_ key: Key) -> Bool {
    if key != .home, key != .end, table.handle(key, besideField: wantsText) { return true }
    guard wantsText else { return false }
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
    if field.value != before {
      table.select(0)
      do { try refresh() } catch { app.report(error) }
    }
    return isTaken
  }

  /// - Returns: Whether a row was opened, by two clicks.
  func mouse(_ event: MouseEvent, in area: Rect) -> Bool {
    switch event.kind {
    case .wheelUp: _ = table.handle(.up)
    case .wheelDown: _ = table.handle(.down)
    case .press, .double:
      let isSelected = table.click(Point(x: event.x, y: event.y), in: area.inset(top: 2))
      return isSelected && event.kind == .double
    }
    return false
  }

  // MARK: - Drawing

  func draw(on canvas: inout Canvas, in area: Rect) {
    table.draw(on: &canvas, in: area.inset(top: 2), isActive: !wantsText || !text.isEmpty)
    let used = canvas.put(
      app.language("Zoeken ", "Search "), x: area.x + 1, y: area.y, style: .label)
    field.draw(
      on: &canvas, in: Rect(x: area.x + 1 + used, y: area.y, width: 44, height: 1),
      isActive: wantsText)
  }
}
