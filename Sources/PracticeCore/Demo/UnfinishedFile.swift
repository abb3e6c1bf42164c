import Glibc

/// Fills a new practice under another name and gives it its own when it is whole, so that a
/// power cut or a full disk leaves nothing half.
enum UnfinishedFile {
  /// - Parameter fill: Makes the practice at the path it is handed, and closes it.
  /// - Throws: ``FileRefusal`` when there is something at `path` already.
  static func make(_ path: String, fill: (String) throws -> Void) throws {
    guard !DatabaseFile.exists(path) else { throw FileRefusal.exists(path: path) }
    let unfinished = "\(path).filling-\(getpid())"
    func clear() {
      for suffix in ["", "-journal", "-wal", "-shm", ".ticket"] { unlink(unfinished + suffix) }
    }
    clear()
    defer { clear() }
    try fill(unfinished)
    let descriptor = open(unfinished, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      throw FileRefusal.cannotCreate(path: path, errno: errno)
    }
    close(descriptor)
    // `link` and not `rename`: it fails when somebody else made the file meanwhile.
    guard link(unfinished, path) == 0 else {
      throw errno == EEXIST
        ? FileRefusal.exists(path: path) : FileRefusal.cannotCreate(path: path, errno: errno)
    }
  }
}
