/// A screen that is a list of rows, one of them selected.
///
/// Line by line its rows are read out, and the commands are given by their names.
@MainActor
protocol TableScreen: Screen {
  associatedtype Item
  var table: Table<Item> { get set }
  var headline: String { get }
  /// What is said before the rows, a line each.
  var spokenHead: [String] { get }
  /// A row in words.
  func words(of item: Item) -> String
  /// What is to be known of the selected row besides.
  var spokenHint: String { get }
  /// What can be done here when it is read out.
  var spokenCommands: [Command] { get }
  /// Whether a command does something with the selected row: that one is chosen first.
  func isAboutRow(_ command: Command) -> Bool
}

extension TableScreen {
  var headline: String { title }
  var spokenHead: [String] { [headline] }
  var spokenHint: String { hint }
  var spokenCommands: [Command] { commands }
  func words(of item: Item) -> String { table.words(of: item) }
  func isAboutRow(_ command: Command) -> Bool { !command.keys.contains(.character("+")) }

  var spokenRows: [String] { table.items.map(words) }
  var emptyText: String { table.emptyText }
  func select(row index: Int) { table.select(index) }
}

extension Table {
  /// A row read out: what each column says of it, behind its title except for the first.
  func words(of item: Item) -> String {
    columns.enumerated().compactMap { index, column in
      let text = column.text(item).trimmingSpaces
      guard !text.isEmpty else { return nil }
      if index == 0 || column.title.isEmpty { return text }
      return column.title + (column.title.hasSuffix(".") ? " " : ": ") + text
    }.joined(separator: ", ")
  }
}

/// A screen that is a text, with what can be done with it.
@MainActor
protocol TextScreen: Screen {
  var text: ScrollText { get }
}

/// A list out of which one is chosen, after a search or at once.
@MainActor
protocol PickerScreen: Screen {
  /// What it asks.
  var headline: () -> String { get }
  /// What there is to say of what was typed.
  var remark: (() -> ScrollText.Line)? { get }
  var emptyText: String { get }
  /// The rows for what is typed.
  func rows(for text: String) throws -> [String]
  /// Selects a row; what is to be known of it.
  func select(row index: Int) -> [String]
}
