/// The hours somebody works in an ordinary week.
public struct WeekHours: Hashable, Sendable {
  /// The minutes of one row of the agenda.
  public var raster: Int
  /// From Monday on; empty is a day off.
  private var days: [[Interval]]

  /// A week without work.
  public init(raster: Int = 30) {
    self.raster = raster
    days = Array(repeating: [], count: 7)
  }

  /// The week that somebody new begins with: Monday to Friday, 8:00 to 12:30 and 13:00 to 17:00.
  static func ordinary(raster: Int = 30) -> WeekHours {
    var week = WeekHours(raster: raster)
    for weekday in 1...5 {
      week[weekday] = [(480, 750), (780, 1020)].map { start, end in
        Interval(start: TimeOfDay(minutes: start), end: TimeOfDay(minutes: end))
      }
    }
    return week
  }

  /// The week of blocks that hold at the same time.
  init(_ blocks: [WorkingBlock]) {
    self.init(raster: blocks.first?.raster ?? 30)
    for block in blocks { self[block.weekday].append(block.interval) }
  }

  /// The stretches of a weekday, in order of time; 1 is Monday.
  public subscript(weekday: Int) -> [Interval] {
    get { days[weekday - 1] }
    set { days[weekday - 1] = newValue }
  }

  /// Whether appointments of so many minutes fill whole rows, without a rest that cannot be
  /// booked in a row of its own.
  public static func isFilled(raster: Int, by minutes: Int) -> Bool {
    raster > 0 && minutes % raster == 0
  }

  func check() throws {
    guard (5...60).contains(raster), raster % 5 == 0 else {
      throw Refusal.invalid(
        InvalidInput(
          "raster", "Een rij van de agenda duurt 5 tot 60 minuten, in stappen van 5.",
          "A row of the agenda lasts 5 to 60 minutes, in steps of 5."))
    }
    for weekday in 1...7 {
      if let problem = HoursInput.problem(with: self[weekday]) {
        throw Refusal.invalid(
          InvalidInput(
            "day\(weekday)", problem.sentence(.dutch), problem.sentence(.english)))
      }
    }
  }
}

extension WeekHours: Mergeable {
  public static var units: [MergeUnit<WeekHours>] {
    (1...7).map { weekday in
      MergeUnit(
        \.[weekday], Language.dutch.weekday(weekday), Language.english.weekday(weekday)
      ) { intervals, language in
        intervals.isEmpty ? language("vrij", "free") : HoursInput.text(intervals)
      }
    } + [
      MergeUnit(\.raster, "minuten per rij", "minutes a row") { minutes, _ in "\(minutes)" }
    ]
  }
}
