/// A column of a table: how wide, and what it says of an item.
struct Column<Item> {
  enum Width {
    case fixed(Int)
    /// At least this, and a share of what remains.
    case flexible(min: Int)
  }

  let title: String
  let width: Width
  let align: Alignment
  /// Only shown when the table is at least so wide.
  let fromWidth: Int
  let style: (Item) -> Style
  let text: (Item) -> String

  init(
    _ title: String, _ width: Width, align: Alignment = .left, fromWidth: Int = 0,
    style: @escaping (Item) -> Style = { _ in .text }, text: @escaping (Item) -> String
  ) {
    self.title = title
    self.width = width
    self.align = align
    self.fromWidth = fromWidth
    self.style = style
    self.text = text
  }

  fileprivate var leastWidth: Int {
    switch width {
    case .fixed(let width), .flexible(min: let width): width
    }
  }
}

/// Rows of which one is selected.
///
/// Only the rows in view are turned into text.
struct Table<Item> {
  let columns: [Column<Item>]
  /// Says what to do next when there is nothing.
  var emptyText: String
  private(set) var items: [Item]
  private var failure: String?
  private(set) var selectedIndex = 0
  private var offset = 0
  private var pageHeight = 10

  private static var gap: Int { 2 }
  private static var markWidth: Int { 3 }

  init(_ columns: [Column<Item>], items: [Item] = [], emptyText: String) {
    self.columns = columns
    self.items = items
    self.emptyText = emptyText
  }

  /// A list without headings.
  init(
    items: [Item] = [], emptyText: String, style: @escaping (Item) -> Style = { _ in .text },
    text: @escaping (Item) -> String
  ) {
    self.init(
      [Column("", .flexible(min: 1), style: style, text: text)], items: items,
      emptyText: emptyText)
  }

  var selected: Item? { items.indices.contains(selectedIndex) ? items[selectedIndex] : nil }

  /// What stands in the place of the rows when there are none.
  var whyEmpty: String { failure ?? emptyText }

  /// Puts other rows in, and keeps the place.
  mutating func replace(with items: [Item]) {
    (self.items, failure) = (items, nil)
    select(selectedIndex)
  }

  /// Reads other rows; if that fails there are none, and the reason stands in their place:
  /// what could not be looked up is not what is not there.
  mutating func replace(
    explaining explain: (any Error) -> String?, with read: () throws -> [Item]
  ) throws {
    do {
      replace(with: try read())
    } catch {
      // The place stays for when they can be read again.
      (items, failure) = ([], explain(error))
      throw error
    }
  }

  mutating func select(_ index: Int) {
    selectedIndex = min(max(0, index), max(0, items.count - 1))
  }

  /// Takes the keys that move.
  ///
  /// - Parameter besideField: Only up and down, since the other keys belong to a field.
  mutating func handle(_ key: Key, besideField: Bool = false) -> Bool {
    switch key {
    case .down: select(selectedIndex + 1)
    case .up: select(selectedIndex - 1)
    case .pageDown: select(selectedIndex + pageHeight)
    case .pageUp: select(selectedIndex - pageHeight)
    case _ where besideField: return false
    case .character("j"): select(selectedIndex + 1)
    case .character("k"): select(selectedIndex - 1)
    case .control("d"): select(selectedIndex + pageHeight)
    case .control("u"): select(selectedIndex - pageHeight)
    case .home, .character("g"): select(0)
    case .end, .character("G"): select(items.count - 1)
    default: return false
    }
    return true
  }

  /// Selects the row at a place on the screen; false if there is none.
  mutating func click(_ point: Point, in area: Rect) -> Bool {
    let rows = rowsArea(in: area)
    let index = offset + point.y - rows.y
    guard rows.contains(point), items.indices.contains(index) else { return false }
    select(index)
    return true
  }

  // MARK: Drawing

  private var hasTitles: Bool { columns.contains { !$0.title.isEmpty } }

  private func rowsArea(in area: Rect) -> Rect { area.inset(top: hasTitles ? 1 : 0) }

  /// - Parameter isActive: Whether this is where keys go, if there is more beside it.
  mutating func draw(on canvas: inout Canvas, in area: Rect, isActive: Bool = true) {
    let rows = rowsArea(in: area)
    pageHeight = max(1, rows.height)
    guard !items.isEmpty else {
      let lines = TextWidth.wrap(whyEmpty, width: max(1, area.width - Table.markWidth - 1))
      for (y, line) in lines.prefix(area.height).enumerated() {
        canvas.put(line, x: area.x + Table.markWidth, y: area.y + y, style: .dim)
      }
      if isActive { canvas.cursor = Point(x: area.x + Table.markWidth, y: area.y) }
      return
    }
    offset = min(max(offset, selectedIndex - rows.height + 1), selectedIndex)
    offset = max(0, min(offset, items.count - rows.height))
    let places = self.places(width: area.width)
    if hasTitles {
      for (column, x, width) in places {
        canvas.putFitted(
          column.title, x: area.x + x, y: area.y, width: width, align: column.align, style: .dim)
      }
    }
    for (y, index) in items.indices.dropFirst(offset).prefix(rows.height).enumerated() {
      let isSelected = index == selectedIndex
      let row = rows.row(y)
      if isSelected {
        let style: Style = isActive ? .cursor : .selection
        canvas.fill(row, style: style)
        canvas.put("▸", x: row.x + 1, y: row.y, style: style)
      }
      for (column, x, width) in places {
        canvas.putFitted(
          column.text(items[index]), x: row.x + x, y: row.y, width: width, align: column.align,
          style: isSelected ? (isActive ? .cursor : .selection) : column.style(items[index]))
      }
    }
    canvas.putScrollMark(in: rows, offset: offset, count: items.count)
    if isActive {
      canvas.cursor = Point(x: rows.x + Table.markWidth, y: rows.y + selectedIndex - offset)
    }
  }

  /// The columns that are shown, where they begin and how wide they are.
  private func places(width: Int) -> [(Column<Item>, x: Int, width: Int)] {
    let shown = columns.filter { $0.fromWidth <= width }
    var widths = shown.map(\.leastWidth)
    let flexible = shown.indices.filter {
      if case .flexible = shown[$0].width { true } else { false }
    }
    let used = Table.markWidth + 1 + Table.gap * max(0, shown.count - 1)
    var rest = width - used - widths.reduce(0, +)
    for (position, index) in flexible.enumerated() where rest > 0 {
      let share = rest / (flexible.count - position)
      widths[index] += share
      rest -= share
    }
    var x = Table.markWidth
    return shown.indices.map { index in
      defer { x += widths[index] + Table.gap }
      return (shown[index], x, min(widths[index], max(0, width - 1 - x)))
    }
  }
}

extension Table where Item: Identifiable {
  /// Puts other rows in, and stays on the selected item if it is still there.
  mutating func replace(with items: [Item]) {
    let id = selected?.id
    let index = items.firstIndex { $0.id == id } ?? selectedIndex
    self.items = items
    select(index)
  }
}
