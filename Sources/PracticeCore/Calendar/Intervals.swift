/// Stretches of one day, as a set of minutes.
extension [Interval] {
  /// The same minutes in stretches that neither touch nor overlap, in order.
  public func merged() -> [Interval] {
    var result: [Interval] = []
    for interval in filter({ $0.minutes > 0 }).sorted(by: { $0.start < $1.start }) {
      if let last = result.last, interval.start <= last.end {
        result[result.count - 1] = Interval(
          start: last.start, end: Swift.max(last.end, interval.end))
      } else {
        result.append(interval)
      }
    }
    return result
  }

  /// What is left when the minutes of `others` are taken out, in order.
  public func subtracting(_ others: [Interval]) -> [Interval] {
    let taken = others.merged()
    return merged().flatMap { interval in
      var left: [Interval] = []
      var start = interval.start
      for other in taken where other.overlaps(interval) {
        if start < other.start { left.append(Interval(start: start, end: other.start)) }
        start = other.end
      }
      if start < interval.end { left.append(Interval(start: start, end: interval.end)) }
      return left
    }
  }

  /// How many minutes of the day it covers.
  public var minutesCovered: Int { merged().reduce(0) { $0 + $1.minutes } }
}
