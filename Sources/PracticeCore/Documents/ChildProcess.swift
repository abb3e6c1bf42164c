import Glibc
import Synchronization

/// Tells work on another thread that its outcome is no longer wanted.
public final class Cancellation: Sendable {
  private let flag = Atomic(false)

  public init() {}

  public var isCancelled: Bool { flag.load(ordering: .relaxed) }

  /// May be called on any thread, more than once.
  public func cancel() { flag.store(true, ordering: .relaxed) }
}

/// A run of another program, without a shell: input in, output out, an end in any case.
///
/// The program runs in a session of its own, so that it cannot write on the terminal or read
/// from it, and is ended with everything it started. It gets three streams and nothing else that
/// is open here, and no variables but those it is given.
public struct ChildProcess: Sendable {
  /// The full path.
  public var program: String
  public var arguments: [String]
  public var environment: [String: String]
  public var input: [UInt8]
  /// After so many milliseconds it is ended.
  public var timeLimit: Int
  /// More bytes of output than this end it; of its errors the rest is dropped.
  public var outputLimit: Int

  public struct Ended: Equatable, Sendable {
    /// The exit status, or 128 + the signal's number, as a shell counts.
    public let status: Int32
    public let output: [UInt8]
    public let errors: [UInt8]
  }

  public enum Failure: Error, Equatable {
    case notInstalled
    case cannotStart(errno: Int32)
    case tookTooLong
    case tooMuchOutput
    case cancelled
  }

  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    input: [UInt8] = [], timeLimit: Int, outputLimit: Int = 1 << 20
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.input = input
    self.timeLimit = timeLimit
    self.outputLimit = outputLimit
  }

  /// Runs the program and waits for its end.
  public func run(until cancellation: Cancellation = Cancellation()) throws(Failure) -> Ended {
    let streams = try ChildStreams()
    let pid = try spawn(streams)
    streams.closeTheirs()
    let deadline = ChildProcess.milliseconds() + timeLimit
    var exchange = ChildExchange(streams, input: input, outputLimit: outputLimit)
    do throws(Failure) {
      var status = ChildProcess.status(of: pid)
      while status == nil {
        if cancellation.isCancelled { throw Failure.cancelled }
        let left = deadline - ChildProcess.milliseconds()
        if left <= 0 { throw Failure.tookTooLong }
        try exchange.advance(milliseconds: min(left, 20))
        status = ChildProcess.status(of: pid)
      }
      // What it wrote last is still underway; whoever else holds the stream is not waited for.
      try exchange.advance(milliseconds: 0)
      return Ended(status: status ?? 0, output: exchange.output, errors: exchange.errors)
    } catch {
      ChildProcess.end(pid)
      throw error
    }
  }

  private static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  // MARK: - Beginning

  private func spawn(_ streams: ChildStreams) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in streams.theirs.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    for descriptor in ChildProcess.openDescriptors() where descriptor > 2 {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The thread that starts it may have blocked signals, and ignored ones are inherited.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // POSIX_SPAWN_SETSID, which the header shows to GNU programs only.
    let newSession: Int32 = 0x80
    posix_spawnattr_setflags(
      &attributes, Int16(newSession | Int32(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)))

    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for string in words + variables { free(string) } }
    var pid: pid_t = 0
    let code = posix_spawn(&pid, program, &actions, &attributes, words, variables)
    switch code {
    case 0: return pid
    case ENOENT, EACCES, ENOTDIR: throw .notInstalled
    default: throw .cannotStart(errno: code)
    }
  }

  private static func openDescriptors() -> [Int32] {
    guard let listing = opendir("/proc/self/fd") else { return [] }
    defer { closedir(listing) }
    var descriptors: [Int32] = []
    while let entry = readdir(listing) {
      // The name is a tuple of characters; its address is that of the first.
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if let descriptor = Int32(name) { descriptors.append(descriptor) }
    }
    return descriptors
  }

  // MARK: - End

  /// How the program ended; nothing while it runs.
  private static func status(of pid: pid_t) -> Int32? {
    var status: Int32 = 0
    guard waitpid(pid, &status, WNOHANG) == pid else { return nil }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Asks the program and all it started to end, and ends what does not within half a second.
  private static func end(_ pid: pid_t) {
    kill(-pid, SIGTERM)
    let deadline = milliseconds() + 500
    var hasEnded = status(of: pid) != nil
    while !hasEnded, milliseconds() < deadline {
      usleep(5000)
      hasEnded = status(of: pid) != nil
    }
    kill(-pid, SIGKILL)
    if !hasEnded { waitpid(pid, nil, 0) }
  }
}
