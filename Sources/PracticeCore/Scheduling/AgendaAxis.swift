/// The times at which a row of the agenda begins, when several columns share the rows.
///
/// The common axis has a line every five minutes; all but those that say something are folded
/// away. Where most work in the same raster, its lines are rows. Another raster shows a line only
/// where something begins that could not be seen otherwise: an appointment, or the first time at
/// which somebody is free. A raster finer than a quarter of an hour has a row for each half hour
/// that is free; the times between are reached all the same.
public enum AgendaAxis {
  /// What one column has on the axis.
  public struct Column: Hashable, Sendable {
    public let blocks: [TherapistDay.Block]
    /// The appointments that take their time.
    public let appointments: [Interval]
    /// When the therapist is away.
    public let away: [Interval]

    public init(
      blocks: [TherapistDay.Block], appointments: [Interval] = [], away: [Interval] = []
    ) {
      self.blocks = blocks
      self.appointments = appointments
      self.away = away
    }
  }

  /// The rows in order; the hours of an office where nobody works and nothing is booked.
  ///
  /// - Parameter extra: A time that is a row in any case, such as the cursor's.
  public static func rows(
    _ columns: [Column], and extra: TimeOfDay? = nil
  ) -> [TimeOfDay] {
    var rows = Set(rowsOfWork(columns))
    if let extra { rows.insert(extra) }
    return rows.sorted()
  }

  private static func rowsOfWork(_ columns: [Column]) -> Set<TimeOfDay> {
    var rows = Set(columns.flatMap { $0.appointments.map(\.start) })
    var led: [Interval] = []
    for group in groups(columns) {
      for block in group {
        for line in block.shownLines where !led.contains(where: { $0.contains(line) }) {
          if !block.isFolded || columns.contains(where: { $0.isFree(at: line) }) {
            rows.insert(line)
          }
        }
      }
      led += group.map(\.hours)
    }
    for column in columns {
      for block in column.blocks {
        let hours = block.hours
        for away in column.away.merged() where away.overlaps(hours) {
          rows.formUnion([away.start, away.end].filter { hours.contains($0) })
        }
        for free in [hours].subtracting(column.appointments + column.away) {
          if let first = block.lines.first(where: { $0 >= free.start }), first < free.end {
            rows.insert(first)
          }
        }
      }
    }
    guard !rows.isEmpty else {
      return Set(stride(from: 480, to: 1020, by: 30).map { TimeOfDay(minutes: $0) })
    }
    return rows
  }

  /// The blocks by the lines they have, those in which most is worked first.
  private static func groups(_ columns: [Column]) -> [[TherapistDay.Block]] {
    var order: [Lines] = []
    var blocks: [Lines: [TherapistDay.Block]] = [:]
    for block in columns.flatMap(\.blocks) {
      let lines = Lines(
        raster: block.step, offset: block.hours.start.minutes % block.step)
      if blocks[lines] == nil { order.append(lines) }
      blocks[lines, default: []].append(block)
    }
    let worked = blocks.mapValues { $0.reduce(0) { $0 + $1.hours.minutes } }
    return order.enumerated().sorted {
      (-(worked[$0.element] ?? 0), $0.offset) < (-(worked[$1.element] ?? 0), $1.offset)
    }.map { blocks[$0.element] ?? [] }
  }

  private struct Lines: Hashable {
    let raster: Int
    let offset: Int
  }
}

extension AgendaAxis.Column {
  fileprivate func isFree(at time: TimeOfDay) -> Bool {
    blocks.contains { $0.hours.contains(time) }
      && !(appointments + away).contains { $0.contains(time) }
  }
}

extension TherapistDay.Block {
  /// The raster, never finer than the axis.
  fileprivate var step: Int { max(5, raster) }

  fileprivate var lines: [TimeOfDay] { lines(by: step) }

  /// Whether its lines are too many for a screen.
  fileprivate var isFolded: Bool { step < 15 }

  /// Those of half an hour or a little more, where it is folded.
  fileprivate var shownLines: [TimeOfDay] {
    lines(by: isFolded ? (30 + step - 1) / step * step : step)
  }

  private func lines(by step: Int) -> [TimeOfDay] {
    stride(from: hours.start.minutes, to: hours.end.minutes, by: step).map {
      TimeOfDay(minutes: $0)
    }
  }
}
