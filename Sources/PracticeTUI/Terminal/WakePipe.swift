import CCrash
import Glibc

/// A pipe on which signal handlers and jobs end the screen's waiting.
///
/// One byte a message: the number of the signal, or 0 of a job.
final class WakePipe: Sendable {
  let readEnd: Int32
  private let writeEnd: Int32

  /// Nil when the process may open no more files.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard practice_pipe(&ends) == 0 else { return nil }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// May be called on any thread.
  func wake() {
    var byte: UInt8 = 0
    // A full pipe is no loss: there is something to read already.
    _ = write(writeEnd, &byte, 1)
  }

  /// From now on the signals that ask something of the program are bytes in this pipe,
  /// which must then live as long as the process.
  func receiveSignals() {
    _ = practice_signals_to(writeEnd)
  }

  /// All messages so far, without waiting.
  func messages() -> Set<Int32> {
    var messages: Set<Int32> = []
    var buffer: [UInt8] = Array(repeating: 0, count: 64)
    while true {
      let count = read(readEnd, &buffer, buffer.count)
      guard count > 0 else { return messages }
      messages.formUnion(buffer[..<count].map(Int32.init))
    }
  }
}
