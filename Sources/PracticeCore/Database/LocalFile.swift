import Glibc

/// Small files beside the practice and those people bring: read whole, written whole or not at
/// all, and readable by their owner only.
public enum LocalFile {
  /// What is read at most, in bytes: an import of 100,000 patients is a tenth of it.
  public static let longest = 256 * 1024 * 1024

  /// - Throws: ``FileRefusal``
  public static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw FileRefusal.unreadable(path: path, errno: errno)
    }
    defer { close(descriptor) }
    var info = stat()
    // A pipe or a terminal could keep the program waiting for ever.
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG,
      info.st_size <= longest
    else { throw FileRefusal.unreadable(path: path, errno: EINVAL) }
    var bytes = [UInt8](repeating: 0, count: Int(info.st_size))
    var count = 0
    while count < bytes.count {
      let read = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      }
      if read < 0, errno == EINTR { continue }
      guard read > 0 else { break }
      count += read
    }
    return Array(bytes.prefix(count))
  }

  /// Written beside it and then renamed: a file is never half there.
  ///
  /// - Throws: ``FileRefusal``
  public static func write(_ bytes: [UInt8], to path: String) throws {
    let unfinished = path + ".new-\(getpid())"
    unlink(unfinished)
    let descriptor = open(
      unfinished, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileRefusal.cannotCreate(path: path, errno: errno) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    let isWhole = rest.isEmpty && fsync(descriptor) == 0
    var code = errno
    close(descriptor)
    if isWhole, rename(unfinished, path) == 0 {
      ProvenCopy.syncFolder(of: path)
      return
    }
    if isWhole { code = errno }
    unlink(unfinished)
    throw code == ENOSPC || code == EDQUOT
      ? FileRefusal.diskFull(path: path) : FileRefusal.cannotCreate(path: path, errno: code)
  }

  /// Whether some bytes stand in a file, which may be larger than what is read at once.
  static func contains(_ wanted: [UInt8], in path: String) throws -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return false }
      throw FileRefusal.unreadable(path: path, errno: errno)
    }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var kept = 0
    while true {
      let count = buffer.withUnsafeMutableBytes { bytes in
        Glibc.read(descriptor, bytes.baseAddress.map { $0 + kept }, bytes.count - kept)
      }
      guard count > 0 else { return false }
      let end = kept + count
      if buffer.withUnsafeBytes({ holds(wanted, UnsafeRawBufferPointer(rebasing: $0[..<end])) }) {
        return true
      }
      // A text may lie across two portions.
      kept = min(wanted.count - 1, end)
      buffer.replaceSubrange(0..<kept, with: buffer[(end - kept)..<end])
    }
  }

  private static func holds(_ wanted: [UInt8], _ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let start = bytes.baseAddress, let first = wanted.first else { return false }
    var position = 0
    while position + wanted.count <= bytes.count {
      let reach = bytes.count - wanted.count + 1 - position
      guard let found = memchr(start + position, Int32(first), reach) else { return false }
      if memcmp(found, wanted, wanted.count) == 0 { return true }
      position = UnsafeRawPointer(found) - start + 1
    }
    return false
  }
}
