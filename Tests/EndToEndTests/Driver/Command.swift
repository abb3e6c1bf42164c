import Foundation
import XCTest

/// A program that ended: how, and everything it printed.
struct Finished {
  /// The exit status, or 128 + the signal's number as a shell counts.
  let status: Int32
  let out: String
  let err: String
}

/// Runs a program to its end, without a shell and without a terminal.
enum Command {
  struct Late: Error, CustomStringConvertible {
    let program: String
    let seconds: Double
    var description: String { "\(program) was not done after \(seconds) s and was killed" }
  }

  struct NotStarted: Error, CustomStringConvertible {
    let program: String
    let reason: String
    var description: String { "\(program) could not be started: \(reason)" }
  }

  /// Runs `program` and waits for its end.
  ///
  /// What it prints goes by way of files: a pipe would fill up, or stay open in a grandchild.
  ///
  /// - Parameter input: Its standard input; there is none when empty.
  /// - Parameter environment: The whole environment; nothing is inherited.
  /// - Parameter scratch: A folder for those files.
  /// - Parameter killedAfter: Has it end after so many seconds as `kill -9` does, if it still runs.
  /// - Throws: ``Late`` when it takes longer than `seconds`; it has been killed then.
  static func run(
    _ program: String, _ arguments: [String], input: String = "",
    environment: [String: String], scratch: URL, within seconds: Double = 60,
    killedAfter: Double? = nil
  ) throws -> Finished {
    let name = scratch.appendingPathComponent(UUID().uuidString)
    let files = ["in", "out", "err"].map(name.appendingPathExtension)
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    for (file, text) in zip(files, [input, "", ""]) { try Data(text.utf8).write(to: file) }

    let pid = try spawn(
      program, arguments, environment: environment, streams: files.map(\.path))
    guard let status = end(of: pid, within: seconds, killedAfter: killedAfter) else {
      throw Late(program: program, seconds: seconds)
    }
    return Finished(
      status: status,
      out: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      err: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }

  /// Starts a program on three files for its standard input, output and error.
  ///
  /// Foundation's `Process` will not do: it takes a program for running as long as something that
  /// program started still runs, and tmux starts a server.
  private static func spawn(
    _ program: String, _ arguments: [String], environment: [String: String], streams: [String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, path) in streams.enumerated() {
      let mode = descriptor == 0 ? O_RDONLY : O_WRONLY
      posix_spawn_file_actions_addopen(&actions, Int32(descriptor), path, mode, 0)
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
      if let inherited = Int32(name), inherited > 2 {
        posix_spawn_file_actions_addclose(&actions, inherited)
      }
    }
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for string in words + variables { free(string) } }
    var pid: pid_t = 0
    let code = posix_spawn(&pid, program, &actions, nil, words, variables)
    guard code == 0 else {
      throw NotStarted(program: program, reason: String(cString: strerror(code)))
    }
    return pid
  }

  /// Waits for a child's end; nil when it had to be killed.
  private static func end(
    of pid: pid_t, within seconds: Double, killedAfter: Double?
  ) -> Int32? {
    let deadline = Date(timeIntervalSinceNow: seconds)
    var wait: Int32 = 0
    if let killedAfter {
      usleep(UInt32(killedAfter * 1_000_000))
      kill(pid, SIGKILL)
    }
    while waitpid(pid, &wait, WNOHANG) == 0 {
      if Date() > deadline {
        kill(pid, SIGKILL)
        waitpid(pid, &wait, 0)
        return nil
      }
      usleep(500)
    }
    let signal = wait & 0x7F
    return signal == 0 ? (wait >> 8) & 0xFF : 128 + signal
  }

  /// Where a program of that name stands on the PATH.
  static func find(_ name: String) throws -> String {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let places = path.split(separator: ":").map { "\($0)/\(name)" }
    return try XCTUnwrap(
      places.first(where: FileManager.default.isExecutableFile),
      "\(name) is not installed: Scripts/setup installs what the tests need")
  }
}
