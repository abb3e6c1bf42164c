import Glibc
import PracticeCore

/// Where a verb answers: on standard output, and with sentences on standard error.
///
/// What it says is collected and goes out in large pieces.
final class Output {
  /// Writes to standard output; `false` and `errno` when that failed.
  private let standard: (String) -> Bool
  private let error: (String) -> Void
  private var collected = ""
  /// Why standard output could not be written, as an `errno`.
  private(set) var failure: Int32?

  /// Whether somebody is watching what is said on standard error.
  private let isWatched: Bool

  init(
    standard: @escaping (String) -> Bool, error: @escaping (String) -> Void,
    isWatched: Bool = false
  ) {
    self.standard = standard
    self.error = error
    self.isWatched = isWatched
  }

  /// A line for people; nothing in it can give orders to the terminal.
  func print(_ line: String = "") {
    write(TextWidth.printable(line) + "\n")
  }

  func print(_ table: TextTable) {
    for line in table.lines { print(line) }
  }

  func print(_ document: JSON) {
    write(document.text + "\n")
  }

  /// Text that is fit to be shown already, with line ends and form feeds of its own.
  func write(_ text: String) {
    collected += text
    if collected.utf8.count > 65536 { flush() }
  }

  /// A sentence on standard error.
  func complain(_ sentence: String) {
    flush()
    error(TextWidth.printable(sentence) + "\n")
  }

  /// What is being done, for who waits for it.
  func progress(_ text: String) {
    if isWatched { complain(text + " …") }
  }

  func flush() {
    guard !collected.isEmpty else { return }
    if failure == nil, !standard(collected) { failure = errno }
    collected = ""
  }
}

extension Output {
  /// The standard streams of this process.
  static func streams() -> Output {
    Output(
      standard: { writeAll($0, to: STDOUT_FILENO) },
      error: { _ = writeAll($0, to: STDERR_FILENO) }, isWatched: isatty(STDERR_FILENO) == 1)
  }
}

/// Writes all of a text to a descriptor; `false` and `errno` when that failed.
func writeAll(_ text: String, to descriptor: Int32) -> Bool {
  var text = text
  return text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), to: descriptor) }
}

/// Writes all bytes to a descriptor; `false` and `errno` when that failed.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
  var rest = bytes
  while !rest.isEmpty {
    let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
    if written < 0 {
      if errno == EINTR { continue }
      return false
    }
    rest = UnsafeRawBufferPointer(rebasing: rest[written...])
  }
  return true
}
