import PracticeCore

/// A list of what the practice keeps under Settings, such as its insurers or prices.
@MainActor
final class RecordList<Item>: TableScreen {
  let title: String
  private let workplace: Workplace
  private let read: (Reader) throws -> [Item]
  private let makeCommands: (Item?) -> [Command]
  private let explain: (Item) -> String
  var table: Table<Item>

  /// - Parameters:
  ///   - explain: What the line below the list says of the item that is selected.
  ///   - commands: What can be done with the item that is selected, if any.
  init(
    _ workplace: Workplace, title: String, columns: [Column<Item>], emptyText: String,
    read: @escaping (Reader) throws -> [Item], explain: @escaping (Item) -> String = { _ in "" },
    commands: @escaping (Item?) -> [Command]
  ) {
    self.workplace = workplace
    self.title = title
    self.read = read
    self.explain = explain
    makeCommands = commands
    table = Table(columns, emptyText: emptyText)
  }

  var commands: [Command] { makeCommands(table.selected) }
  var hint: String { table.selected.map(explain) ?? "" }

  func refresh() throws { table.replace(with: try workplace.practice.read(read)) }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(title, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    table.draw(on: &canvas, in: area.inset(top: 2))
  }
}
