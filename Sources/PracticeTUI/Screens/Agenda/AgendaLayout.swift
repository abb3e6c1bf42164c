/// Where the parts of the agenda lie in the window.
struct AgendaLayout {
  /// Of the times at the left, with the line after them.
  static let timeWidth = 7
  /// Below this a cell has no room for a name beside the count and the flag.
  static let leastColumnWidth = 22
  /// A day of the week makes do with the name and the flag.
  static let leastDayWidth = 13
  /// `A12?`; a longer flag is cut.
  static let flagWidth = 4
  /// The date, a line and the heads of the columns.
  static let headHeight = 3

  let area: Rect
  /// How many columns are in view.
  let shownColumns: Int
  let columnWidth: Int
  let cells: Rect

  init(area: Rect, columns: Int, view: AgendaView = .day) {
    self.area = area
    let room = max(0, area.width - AgendaLayout.timeWidth)
    let least = view == .week ? AgendaLayout.leastDayWidth : AgendaLayout.leastColumnWidth
    shownColumns = max(1, min(columns, room / (least + 1)))
    columnWidth = max(1, room / shownColumns - 1)
    cells = area.inset(left: AgendaLayout.timeWidth, top: AgendaLayout.headHeight, bottom: 1)
  }

  var rowCount: Int { cells.height }

  /// Whether a cell shows which session it is.
  var showsCount: Bool { columnWidth >= AgendaLayout.leastColumnWidth - 3 }

  /// The left edge of a column in view.
  func x(ofColumn column: Int) -> Int { cells.x + column * (columnWidth + 1) }

  /// Which row and column in view a point lies in.
  func cell(at point: Point) -> (row: Int, column: Int)? {
    guard cells.contains(point) else { return nil }
    let column = (point.x - cells.x) / (columnWidth + 1)
    guard column < shownColumns else { return nil }
    return (point.y - cells.y, column)
  }
}
