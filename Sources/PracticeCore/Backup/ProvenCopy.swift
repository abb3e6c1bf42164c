import Glibc

/// A copy of a practice that was read back and compared, and has no name of its own yet.
struct ProvenCopy {
  /// Where it stands until it is placed.
  let path: String
  let contents: FileContents
  /// What is wrong in the practice itself, and so in its copy.
  let problems: [CheckProblem]

  /// Copies what `source` holds, and proves the copy.
  ///
  /// - Parameters:
  ///   - sourcePath: For the sentence when it cannot be read.
  ///   - file: The name it is made for; it is made beside it.
  ///   - beforeProof: For the tests: what may happen to a file on a disk.
  /// - Throws: ``FileRefusal``; `CancellationError` when `keepGoing` stopped it. Nothing is left
  ///   then.
  static func make(
    of source: Database, at sourcePath: String, for file: String,
    keepGoing: (Int, Int) -> Bool = { _, _ in true },
    beforeProof: (String) throws -> Void = { _ in }
  ) throws -> ProvenCopy {
    let path = "\(file).new-\(getpid())"
    discard(path)
    // Made here and not by SQLite, which does not tell why it could not.
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == ENOSPC || errno == EDQUOT
        ? FileRefusal.diskFull(path: file) : FileRefusal.cannotCreate(path: file, errno: errno)
    }
    close(descriptor)
    do {
      let contents = try write(source, to: path, keepGoing)
      try settle(path, for: file)
      try beforeProof(path)
      let problems = try prove(path, holds: contents, of: sourcePath)
      return ProvenCopy(path: path, contents: contents, problems: problems)
    } catch let error as DatabaseError {
      discard(path)
      throw refusal(for: error, source: sourcePath, file: file)
    } catch {
      discard(path)
      throw error
    }
  }

  /// - Returns: What was in the source at the moment of the copy.
  private static func write(
    _ source: Database, to path: String, _ keepGoing: (Int, Int) -> Bool
  ) throws -> FileContents {
    try source.snapshot {
      let contents = try ContentsStore(database: source).contents()
      let copy = try Database(path: path, mode: .create)
      try source.copy(into: copy, keepGoing: keepGoing)
      // One plain file, that can be read where nothing may be written beside it.
      try copy.execute("PRAGMA journal_mode = DELETE")
      return contents
    }
  }

  /// Has the copy on the disk, and forgets what of it is in memory, so that it is the disk that is
  /// read back.
  private static func settle(_ path: String, for file: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileRefusal.cannotCreate(path: file, errno: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw FileRefusal.cannotCreate(path: file, errno: errno)
    }
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
  }

  private static func prove(
    _ path: String, holds expected: FileContents, of sourcePath: String
  ) throws -> [CheckProblem] {
    do {
      let copy = try Database(path: path, mode: .untouched)
      let (store, check) = (ContentsStore(database: copy), FileCheck(database: copy))
      guard try check.isIntact(), try store.contents() == expected else {
        throw FileRefusal.badCopy(of: sourcePath)
      }
      // The other checks speak the newest schema; an older file is brought up to it when it opens.
      return try store.version() == Migrator().newestVersion ? check.problems() : []
    } catch is DatabaseError {
      throw FileRefusal.badCopy(of: sourcePath)
    }
  }

  private static func refusal(
    for error: DatabaseError, source: String, file: String
  ) -> any Error {
    switch error.code {
    case SQLiteCode.full: FileRefusal.diskFull(path: file)
    case _ where DatabaseError.writeFailures.contains(error.extendedCode):
      FileRefusal.diskFull(path: file)
    case SQLiteCode.corrupt, SQLiteCode.notADatabase: FileRefusal.corrupt(path: source)
    default: error
    }
  }

  /// Gives it its name, which nothing has yet.
  ///
  /// - Throws: ``FileRefusal/exists(path:)``, ``FileRefusal/cannotCreate(path:errno:)``
  func place(at file: String) throws {
    if link(path, file) != 0 {
      // Memory sticks know no links: there the name is taken first, and then filled.
      guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else {
        throw ProvenCopy.cannotPlace(file)
      }
      let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw ProvenCopy.cannotPlace(file) }
      close(descriptor)
      guard rename(path, file) == 0 else {
        let code = errno
        unlink(file)
        throw FileRefusal.cannotCreate(path: file, errno: code)
      }
    }
    unlink(path)
    ProvenCopy.syncFolder(of: file)
  }

  private static func cannotPlace(_ file: String) -> FileRefusal {
    errno == EEXIST ? .exists(path: file) : .cannotCreate(path: file, errno: errno)
  }

  /// Makes names last; without it a file that was written could be gone after a power cut.
  static func syncFolder(of file: String) {
    let descriptor = open(DatabaseFile.folder(of: file), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  func discard() { ProvenCopy.discard(path) }

  private static func discard(_ path: String) {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
  }
}
