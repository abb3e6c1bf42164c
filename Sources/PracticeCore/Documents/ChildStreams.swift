import Glibc

/// The three streams of a program, and our ends of them.
///
/// Sockets and not pipes: writing to a program that has ended is then an error and no signal.
final class ChildStreams {
  private(set) var ours: [Int32] = []
  private(set) var theirs: [Int32] = []

  init() throws(ChildProcess.Failure) {
    for _ in 0..<3 {
      var ends: [Int32] = [-1, -1]
      let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
      guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
        throw .cannotStart(errno: errno)
      }
      ours.append(ends[0])
      // Out of the way of 0 to 2, which are free when we were started without them.
      let moved = fcntl(ends[1], F_DUPFD_CLOEXEC, 3)
      let code = errno
      close(ends[1])
      guard moved >= 0 else { throw .cannotStart(errno: code) }
      theirs.append(moved)
    }
  }

  deinit {
    closeTheirs()
    for stream in ours.indices { closeOurs(stream) }
  }

  /// The program has its own now.
  func closeTheirs() {
    for descriptor in theirs { close(descriptor) }
    theirs = []
  }

  func closeOurs(_ stream: Int) {
    if ours[stream] >= 0 { close(ours[stream]) }
    ours[stream] = -1
  }
}

/// What goes in and comes out while a program runs.
struct ChildExchange {
  private let streams: ChildStreams
  private var input: ArraySlice<UInt8>
  private let outputLimit: Int
  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []

  init(_ streams: ChildStreams, input: [UInt8], outputLimit: Int) {
    self.streams = streams
    self.input = input[...]
    self.outputLimit = outputLimit
  }

  /// Waits until there is something to hand over, at most so long, and hands over all there is.
  mutating func advance(milliseconds: Int) throws(ChildProcess.Failure) {
    if input.isEmpty { streams.closeOurs(0) }
    // A closed stream is -1, which poll(2) passes over.
    var sources = streams.ours.enumerated().map { stream, descriptor in
      pollfd(fd: descriptor, events: Int16(stream == 0 ? POLLOUT : POLLIN), revents: 0)
    }
    poll(&sources, nfds_t(sources.count), Int32(milliseconds))
    send()
    if receive(1, into: &output, limit: outputLimit) { throw .tooMuchOutput }
    _ = receive(2, into: &errors, limit: 64 * 1024)
  }

  private mutating func send() {
    while !input.isEmpty, streams.ours[0] >= 0 {
      let count = input.withUnsafeBytes {
        Glibc.send(
          streams.ours[0], $0.baseAddress, $0.count,
          Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
      }
      if count > 0 {
        input = input.dropFirst(count)
      } else if count < 0, errno == EAGAIN || errno == EINTR {
        return
      } else {
        // It reads no more; how it ends tells whether that was right.
        input = []
      }
    }
  }

  /// - Returns: Whether there is more than the limit; what is over it is dropped.
  private func receive(_ stream: Int, into bytes: inout [UInt8], limit: Int) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while streams.ours[stream] >= 0 {
      let count = recv(
        streams.ours[stream], &buffer, buffer.count, Int32(MSG_DONTWAIT))
      guard count > 0 else {
        if count == 0 || (errno != EAGAIN && errno != EINTR) { streams.closeOurs(stream) }
        return false
      }
      let room = limit - bytes.count
      bytes += buffer[..<min(count, max(0, room))]
      if count > room { return true }
    }
    return false
  }
}
