/// Events in, one frame out.
extension App {
  /// Runs until the person leaves or the terminal is gone.
  func run() {
    var corner = self.corner()
    every(milliseconds: 1000) { [unowned self] in
      guard self.corner() != corner else { return }
      corner = self.corner()
      redraw()
    }
    while !isLeaving {
      drawIfNeeded()
      process(terminal.events(timeoutMilliseconds: nextDeadline.map { max(0, $0 - clock()) }))
    }
  }

  /// Handles what came in, and what is due by now.
  ///
  /// Tests use this and `drawIfNeeded()`.
  func process(_ events: [Event]) {
    // A command may close the screen it belongs to and go on with what that screen holds: what is
    // closed lives until what closed it is done.
    withExtendedLifetime(stacks) { runDue() }
    for event in events where !isLeaving {
      withExtendedLifetime(stacks) { handle(event) }
    }
  }

  private func runDue() {
    let now = clock()
    if let deadline = burst.deadline, deadline <= now { endBurst() }
    expireMessage()
    for action in timers.due(at: now) {
      do { try action() } catch { report(error) }
    }
  }

  private func handle(_ event: Event) {
    switch event {
    case .key, .paste, .mouse: lastInput = clock()
    case .resize, .suspend, .hangup, .terminate, .wake: break
    }
    switch event {
    case .key(let key):
      // First the key: it is about what was shown, and finds the commands of that frame.
      receive(key)
      redraw()
    case .paste(let text):
      redraw()
      endBurst()
      receive(text)
    case .mouse(let event):
      redraw()
      endBurst()
      receive(event)
    case .resize: redraw()
    case .suspend: suspend()
    case .hangup, .terminate: end()
    case .wake:
      do { try onWake?() } catch { report(error) }
    }
  }

  /// Gives the terminal back until the program is continued.
  func suspend() {
    terminal.suspend()
    dataChanged()
  }
}
