import Glibc

/// The turn to write: an `flock` on a file beside the database.
///
/// SQLite's own waiting sleeps longer the longer one waits, so under load the one who waited
/// longest asks least often. The kernel gives the lock back when a process dies.
struct WriteTicket {
  private let path: String

  /// Waited for this long (milliseconds), the caller is told who is writing.
  static let patience = 150
  /// Given up after this long, in milliseconds.
  static let limit = 10_000

  private static let nameLength = 60

  init(databasePath: String) {
    path = databasePath + ".ticket"
  }

  /// Runs `body` while nobody else writes.
  ///
  /// - Parameters:
  ///   - name: Shown to others who wait: who is writing.
  ///   - keepWaiting: Called now and then after ``patience``, with the name of who writes;
  ///     answering `false` gives up.
  /// - Throws: ``Refusal/busy(holder:)`` when it was given up.
  func hold<Result>(
    as name: String, keepWaiting: ((String) -> Bool)? = nil, _ body: () throws -> Result
  ) throws -> Result {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileRefusal.readOnly(path: path) }
    defer { close(descriptor) }
    try take(descriptor, keepWaiting: keepWaiting)
    defer { flock(descriptor, LOCK_UN) }
    // Always the same length: a file that is cut and closed is flushed to the disk at once.
    let holder = Array(name.utf8.prefix(WriteTicket.nameLength))
    let blanks = [UInt8](
      repeating: UInt8(ascii: " "), count: WriteTicket.nameLength - holder.count)
    pwrite(descriptor, holder + blanks, WriteTicket.nameLength, 0)
    return try body()
  }

  private func take(_ descriptor: Int32, keepWaiting: ((String) -> Bool)?) throws {
    var waited = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw FileRefusal.noLog(path: path)
      }
      // A little disorder, so that two who wait do not ask in step.
      let pause = Int.random(in: 500...2500)
      usleep(UInt32(pause))
      waited += pause
      if waited / 1000 > WriteTicket.patience {
        let giveUp = keepWaiting.map { !$0(holder(descriptor)) } ?? false
        if giveUp || waited / 1000 > WriteTicket.limit {
          throw Refusal.busy(holder: holder(descriptor))
        }
      }
    }
  }

  private func holder(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: WriteTicket.nameLength)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return trimmed(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
  }
}
