import Glibc
import PracticeCore

/// Where a verb answers: lines or one JSON document on standard output, sentences on standard
/// error.
///
/// What it says is collected and goes out in large pieces.
final class Output {
  /// Writes to standard output; `false` and `errno` when that failed.
  private let standard: (String) -> Bool
  private let error: (String) -> Void
  private var collected = ""
  /// Why standard output could not be written, as an `errno`.
  private(set) var failure: Int32?

  init(standard: @escaping (String) -> Bool, error: @escaping (String) -> Void) {
    self.standard = standard
    self.error = error
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
      error: { _ = writeAll($0, to: STDERR_FILENO) })
  }
}

/// Writes all of a text to a descriptor; `false` and `errno` when that failed.
func writeAll(_ text: String, to descriptor: Int32) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    var rest = UnsafeRawBufferPointer(bytes)
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
}
