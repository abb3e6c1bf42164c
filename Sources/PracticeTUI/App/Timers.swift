/// What the loop does at intervals, by a clock that is handed in (monotonic, milliseconds).
struct Timers {
  typealias Action = @MainActor () throws -> Void

  private struct Timer {
    let interval: Int
    var deadline: Int
    let action: Action
  }

  private var timers: [Timer] = []

  var nextDeadline: Int? { timers.map(\.deadline).min() }

  mutating func every(milliseconds: Int, from now: Int, _ action: @escaping Action) {
    let interval = max(1, milliseconds)
    timers.append(Timer(interval: interval, deadline: now + interval, action: action))
  }

  /// The actions whose time has come; each once, however long the program slept.
  mutating func due(at now: Int) -> [Action] {
    var due: [Action] = []
    for index in timers.indices where timers[index].deadline <= now {
      due.append(timers[index].action)
      timers[index].deadline = now + timers[index].interval
    }
    return due
  }
}
