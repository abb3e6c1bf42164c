import PracticeCore

/// The weeks of a month, and how full each of their days is.
struct MonthPage {
  /// The day in which the cursor stands says which month it is.
  let month: Int
  /// The Monday of the first week.
  let first: Day
  let loads: [DayLoad]

  var weeks: Int { loads.count / 7 }

  /// The days to read for the month of a day: whole weeks.
  static func days(of day: Day) -> (first: Day, last: Day) {
    let (year, month, dayOfMonth) = day.parts
    let first = day - (dayOfMonth - 1)
    let last = first + (Day.length(ofMonth: month, year: year) - 1)
    return (first.monday, last.monday + 6)
  }

  func load(of day: Day) -> DayLoad? {
    let index = day - first
    return loads.indices.contains(index) ? loads[index] : nil
  }
}

/// Where the days of a month lie in the window.
struct MonthLayout {
  /// Of the numbers of the weeks at the left.
  static let weekWidth = 5
  /// The month, a line and the names of the weekdays.
  static let headHeight = 3

  let area: Rect
  let weeks: Int
  let dayWidth: Int
  /// The number with the percentage, the bar, and what else there is room for.
  let dayHeight: Int

  init(area: Rect, weeks: Int) {
    self.area = area
    self.weeks = max(1, weeks)
    dayWidth = max(1, (area.width - MonthLayout.weekWidth) / 7 - 1)
    let room = area.height - MonthLayout.headHeight - 1
    dayHeight = min(5, max(2, room / self.weeks))
  }

  /// The place of a day, counted in weeks and from Monday.
  func cell(week: Int, weekday: Int) -> Rect {
    Rect(
      x: area.x + MonthLayout.weekWidth + weekday * (dayWidth + 1),
      y: area.y + MonthLayout.headHeight + week * dayHeight, width: dayWidth,
      height: max(1, dayHeight - (dayHeight > 2 ? 1 : 0)))
  }

  /// Which day, counted from the first one, a point lies in.
  func day(at point: Point) -> Int? {
    let column = (point.x - area.x - MonthLayout.weekWidth) / (dayWidth + 1)
    let row = (point.y - area.y - MonthLayout.headHeight) / dayHeight
    guard point.x >= area.x + MonthLayout.weekWidth, point.y >= area.y + MonthLayout.headHeight,
      (0..<7).contains(column), (0..<weeks).contains(row)
    else { return nil }
    return row * 7 + column
  }
}
