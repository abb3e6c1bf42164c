import Glibc

/// Keeps `Ctrl-C` and its kin waiting while something is made that must not be left half.
enum Interruption {
  /// Runs `body` with a question it asks now and then: whether somebody wants to stop.
  ///
  /// The signal takes its usual course when `body` has cleared up and returned or thrown.
  static func heldBack<Result>(
    _ body: (_ isInterrupted: @escaping () -> Bool) throws -> Result
  ) rethrows -> Result {
    var held = sigset_t()
    var before = sigset_t()
    sigemptyset(&held)
    for signal in signals { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try body {
      var waiting = sigset_t()
      sigemptyset(&waiting)
      sigpending(&waiting)
      return signals.contains { sigismember(&waiting, $0) == 1 }
    }
  }

  private static let signals = [SIGINT, SIGTERM, SIGHUP]
}
