import Glibc
import PracticeCore

/// Lines out and lines in: all that the linear mode asks of a terminal.
@MainActor
protocol LineTerminal: AnyObject {
  func say(_ line: String)
  /// Shows a prompt and waits for a line; nothing at the end of the input.
  func ask(_ prompt: String) -> String?
}

/// The standard streams, be they a terminal, a pipe or a file.
@MainActor
final class StandardLines: LineTerminal {
  /// A longer line is given in portions of this many bytes, so that nothing grows without end.
  private static let longestLine = 65536

  private let output: Output
  /// What is typed at a terminal ends its prompt's line; what comes from a pipe does not.
  private let showsTyping = isatty(STDIN_FILENO) == 1
  private var unread: [UInt8] = []
  private var isAtEnd = false

  init(output: Output = .streams()) {
    self.output = output
    endOnInterrupt()
  }

  func say(_ line: String) { output.print(line) }

  func ask(_ prompt: String) -> String? {
    output.write(prompt.isEmpty ? "" : prompt + " ")
    output.flush()
    // Without anybody to answer to, a question is not waited for.
    guard output.failure == nil else { return nil }
    let line = nextLine()
    if line == nil || (!showsTyping && !prompt.isEmpty) { output.print() }
    return line
  }

  /// Writes what is left; why something could not be written, as an `errno`.
  func flush() -> Int32? {
    output.flush()
    return output.failure
  }

  private func nextLine() -> String? {
    var portion = [UInt8](repeating: 0, count: 4096)
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) { return take(end, andAlso: 1) }
      if unread.count >= StandardLines.longestLine { return take(unread.count) }
      if isAtEnd { return unread.isEmpty ? nil : take(unread.count) }
      let count = read(STDIN_FILENO, &portion, portion.count)
      if wasInterrupted != 0 {
        unread = []
        isAtEnd = true
      } else if count > 0 {
        unread += portion.prefix(count)
      } else if count == 0 || errno != EINTR {
        isAtEnd = true
      }
    }
  }

  private func take(_ count: Int, andAlso skipped: Int = 0) -> String {
    let text = String(decoding: unread.prefix(count), as: UTF8.self)
    unread.removeFirst(count + skipped)
    return typeable(text)
  }
}

/// A line without what is no text: control characters, and what arrow keys and the like send.
func typeable(_ line: String) -> String {
  var scalars = String.UnicodeScalarView()
  var rest = line.unicodeScalars[...]
  while let scalar = rest.popFirst() {
    if scalar == "\u{1B}", rest.first == "[" || rest.first == "O" {
      // A sequence goes on up to its first letter or such.
      rest = rest.dropFirst().drop { !("@"..."~").contains($0) }.dropFirst()
    } else if scalar == "\t" {
      scalars.append(" ")
    } else if !scalar.isNoText {
      scalars.append(scalar)
    }
  }
  return String(scalars)
}

/// Set by Ctrl-C; then the input has ended.
nonisolated(unsafe) private var wasInterrupted: sig_atomic_t = 0

/// From now on Ctrl-C ends the input, so that the program leaves in the ordinary way.
private func endOnInterrupt() {
  var action = sigaction()
  action.__sigaction_handler.sa_handler = { _ in wasInterrupted = 1 }
  // No SA_RESTART: a read that is waiting is to return.
  action.sa_flags = 0
  sigaction(SIGINT, &action, nil)
}
