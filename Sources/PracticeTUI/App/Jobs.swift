import Glibc
import Synchronization

/// Work that takes longer than a person should wait, on threads of its own.
///
/// What it has to tell is handed over on the thread of the screen, where alone the practice and
/// the screens may be used.
final class Jobs: Sendable {
  typealias Report = @MainActor () throws -> Void

  private let wake: @Sendable () -> Void
  private let reports = Mutex<[Report]>([])

  /// - Parameter wake: Ends the screen's waiting; called on the threads of the jobs.
  init(wake: @escaping @Sendable () -> Void = {}) {
    self.wake = wake
  }

  /// Runs `work` on a thread that is its own, and ends with the program.
  func start(_ work: @escaping @Sendable () -> Void) {
    // Signals are the screen's: a change of the window's size that came here would not end its
    // waiting.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let box = Unmanaged.passRetained(Work(run: work))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, box.toOpaque())
    if code == 0 {
      pthread_detach(thread)
    } else {
      // No thread to be had: slow is better than not at all.
      box.takeRetainedValue().run()
    }
  }

  /// Has `report` run on the thread of the screen; may be called on any thread.
  func tell(_ report: @escaping Report) {
    reports.withLock { $0.append(report) }
    wake()
  }

  /// What was told since, oldest first.
  @MainActor
  func collect() -> [Report] {
    reports.withLock { reports in
      defer { reports = [] }
      return reports
    }
  }

  private final class Work: Sendable {
    let run: @Sendable () -> Void

    init(run: @escaping @Sendable () -> Void) {
      self.run = run
    }
  }
}
