/// Which of the daily backups are kept: the 7 newest, the newest of each of the last 5 weeks that
/// have one, and the newest of each of the last 12 months that have one.
///
/// Counted by the backups that are there, so that a practice that was closed for a month still has
/// as many.
public enum BackupRotation {
  static let (daily, weekly, monthly) = (7, 5, 12)

  /// The days whose backups may go; never the newest.
  ///
  /// What lies after `today` was made by a clock that was wrong, then or now: it neither counts
  /// nor goes.
  public static func superfluous(_ days: some Sequence<Day>, today: Day) -> [Day] {
    let newestFirst = Set(days).filter { $0 <= today }.sorted(by: >)
    var kept = Set(newestFirst.prefix(daily))
    kept.formUnion(newestOfEach(newestFirst, limit: weekly) { $0.monday.number })
    kept.formUnion(newestOfEach(newestFirst, limit: monthly) { $0.year * 12 + $0.month })
    return newestFirst.filter { !kept.contains($0) }
  }

  private static func newestOfEach(
    _ newestFirst: [Day], limit: Int, _ period: (Day) -> Int
  ) -> [Day] {
    var seen: Set<Int> = []
    return Array(newestFirst.filter { seen.insert(period($0)).inserted }.prefix(limit))
  }
}
