import Foundation
import XCTest

/// A program in a terminal of its own, as a person at the keyboard has it.
///
/// The terminal is a private tmux server: it has no settings of the user's, and no other program.
/// It stays when the program ends, so that what it left on the screen can be read.
final class TmuxSession {
  struct Size {
    var columns = 80
    var rows = 24
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// How long a condition may take to become true, in seconds.
  static let patience = 15.0

  private let tmux: String
  private let folder: URL
  private let environment: [String: String]
  private var socket: String { folder.appendingPathComponent("tmux").path }

  /// Starts `program` in a new terminal.
  ///
  /// - Parameter environment: The whole environment. Its `TERM` is what the terminal is called;
  ///   tmux-256color when absent.
  init(
    program: String, arguments: [String], size: Size = Size(), environment: [String: String]
  ) throws {
    tmux = try Command.find("tmux")
    // Not in the test's own folder: the path of a socket may have 107 bytes at most.
    folder = URL(fileURLWithPath: "/tmp/practice-tmux-\(UUID().uuidString.prefix(8))")
    self.environment = environment
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    let settings = folder.appendingPathComponent("tmux.conf")
    try Data(
      """
      set -s escape-time 0
      set -g status off
      set -g remain-on-exit on
      set -g remain-on-exit-format ""
      set -g default-terminal "\(environment["TERM"] ?? "tmux-256color")"
      """.utf8
    ).write(to: settings)
    // Behind env there are always two words or more; a single word tmux would give to a shell.
    try command(
      ["-f", settings.path, "new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)"]
        + ["env", "-u", "TMUX", "-u", "TMUX_PANE", program] + arguments)
  }

  /// Ends the terminal and with it the program, as when a connection is lost.
  func end() {
    _ = try? command(["kill-server"])
    try? FileManager.default.removeItem(at: folder)
  }

  // MARK: - Keyboard

  /// Presses keys by name: `Enter`, `Escape`, `Down`, `PageUp`, `F1`, `C-s`, or one character.
  func send(_ keys: String...) throws {
    for key in keys {
      // tmux types out a name it does not know, letter by letter.
      let base = key.replacing(/^([CMS]-)+/, with: "")
      guard base.count == 1 || Self.keyNames.contains(base) else {
        throw Failure(description: "tmux knows no key '\(key)'")
      }
    }
    try command(["send-keys"] + keys.map(Self.escaped))
  }

  /// Presses keys as fast as a person does: letters that come faster are taken for dictation.
  func press(_ keys: String...) throws {
    for key in keys {
      try send(key)
      usleep(70_000)
    }
  }

  private static let keyNames = Set(
    [
      "Enter", "Escape", "Tab", "BTab", "BSpace", "Space", "Up", "Down", "Left", "Right", "Home",
      "End", "PageUp", "PageDown", "IC", "DC",
    ] + (1...12).map { "F\($0)" })

  /// Types text as it stands.
  func type(_ text: String) throws {
    try command(["send-keys", "-l", "--", Self.escaped(text)])
  }

  /// Pastes text, in the brackets of a terminal if the program has asked for them.
  func paste(_ text: String) throws {
    try command(["set-buffer", "--", Self.escaped(text), ";", "paste-buffer", "-d", "-p"])
  }

  /// tmux takes a semicolon at the end of a word for the end of a command.
  private static func escaped(_ word: String) -> String {
    word.hasSuffix(";") ? word.dropLast() + "\\;" : word
  }

  // MARK: - Screen

  func snapshot() throws -> Snapshot {
    let printed = try command(["display-message", "-p", Snapshot.format, ";", "capture-pane", "-p"])
    let snapshot = try XCTUnwrap(Snapshot(printed: printed), "tmux printed \(printed)")
    if snapshot.hasLetGo && snapshot.end == nil {
      // tmux 3.3 misses about every other end of a program (the signal that tells it gets lost);
      // reminded of it, it looks, and the next snapshot has the status.
      Glibc.kill(snapshot.serverID, SIGCHLD)
    }
    return snapshot
  }

  /// The rows on the screen, without the spaces at their end.
  func screen() throws -> [String] { try snapshot().rows }

  /// The rows with the escape sequences for bold, reverse and colours in them.
  func styledScreen() throws -> [String] {
    try command(["capture-pane", "-p", "-e"]).split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropLast().map(String.init)
  }

  /// Keeps every byte the program sends from now on in a file.
  func record(to file: String) throws {
    try command(["pipe-pane", "exec cat > '\(file)'"])
  }

  func resize(_ size: Size) throws {
    try command(["resize-window", "-x", "\(size.columns)", "-y", "\(size.rows)"])
  }

  // MARK: - Waiting

  /// Waits until `text` is on the screen, within one row.
  @discardableResult
  func waitFor(
    _ text: String, timeout: Double = patience, file: StaticString = #filePath, line: UInt = #line
  ) throws -> Snapshot {
    try wait(until: "'\(text)' is on the screen", timeout: timeout, file: file, line: line) {
      $0.text.contains(text)
    }
  }

  @discardableResult
  func waitUntilGone(
    _ text: String, timeout: Double = patience, file: StaticString = #filePath, line: UInt = #line
  ) throws -> Snapshot {
    try wait(until: "'\(text)' is gone", timeout: timeout, file: file, line: line) {
      !$0.text.contains(text)
    }
  }

  /// Waits for the program to end by itself, and says how it did.
  @discardableResult
  func waitForExit(
    timeout: Double = patience, file: StaticString = #filePath, line: UInt = #line
  ) throws -> Snapshot.End {
    let last = try wait(until: "the program ends", timeout: timeout, file: file, line: line) {
      $0.end != nil
    }
    return try XCTUnwrap(last.end)
  }

  /// Looks again and again until `condition` holds.
  ///
  /// - Parameter goal: The condition in words, for the failure's message.
  /// - Throws: ``Failure`` with the last screen, at once when the program has ended.
  @discardableResult
  func wait(
    until goal: String, timeout: Double = patience, file: StaticString = #filePath,
    line: UInt = #line, _ condition: (Snapshot) throws -> Bool
  ) throws -> Snapshot {
    let deadline = Date(timeIntervalSinceNow: timeout)
    while true {
      let now = try snapshot()
      if try condition(now) { return now }
      let fate = now.end.map { "the program ended (\($0))" }
      guard fate == nil, Date() < deadline else {
        throw Failure(
          description: """
            \(file):\(line): waited until \(goal), but \(fate ?? "not within \(timeout) s").
            \(now.framed)
            """)
      }
      usleep(10_000)
    }
  }

  // MARK: - Process

  var pid: Int32 {
    get throws { try snapshot().processID }
  }

  /// How the program ended; nil while it runs.
  var exitStatus: Snapshot.End? {
    get throws { try snapshot().end }
  }

  /// Sends a signal to what a shell in this terminal has in the foreground.
  func killForeground(_ signal: Int32) throws {
    let shell = try pid
    guard let state = ProcessState(shell), state.foreground != shell,
      Glibc.kill(state.foreground, signal) == 0
    else { throw Failure(description: "the shell has nothing in the foreground") }
  }

  func kill(_ signal: Int32) throws {
    guard Glibc.kill(try pid, signal) == 0 else {
      throw Failure(description: "signal \(signal) could not be sent: the program has ended")
    }
  }

  @discardableResult
  private func command(_ words: [String]) throws -> String {
    let result = try Command.run(
      tmux, ["-u", "-S", socket] + words, environment: environment, scratch: folder)
    guard result.status == 0 else {
      throw Failure(description: "tmux \(words): \(result.err)")
    }
    return result.out
  }
}
