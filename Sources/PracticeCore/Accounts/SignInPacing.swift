/// How long somebody has to wait after wrong passwords.
///
/// A typing error costs nothing, a guess more each time. Nobody is shut out for good: then anybody
/// could shut out a colleague.
enum SignInPacing {
  /// Failures that cost no waiting.
  static let free = 3
  /// Milliseconds after the first that does; doubled by each.
  static let first: Int64 = 5_000
  static let longest: Int64 = 5 * 60_000

  /// Milliseconds still to wait at `instant`.
  ///
  /// - Parameter failed: When it last went wrong. A clock that was set back meanwhile makes nobody
  ///   wait longer than once.
  static func wait(failures: Int, failed: Int64, at instant: Int64) -> Int64 {
    guard failures >= free else { return 0 }
    let doublings = min(failures - free, 16)
    let pause = min(longest, first << Int64(doublings))
    return max(0, pause - max(0, instant - failed))
  }
}
