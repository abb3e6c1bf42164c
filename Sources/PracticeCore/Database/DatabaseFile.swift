import CSQLite
import Glibc

/// The practice's file on disk: found, judged before it is touched, made.
public enum DatabaseFile {
  /// Where the practice lives when nobody says: `$PRACTICE_DB`, else the data folder.
  public static func defaultPath(environment: (String) -> String?) -> String {
    if let path = environment("PRACTICE_DB"), !path.isEmpty { return path }
    let data =
      environment("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? (environment("HOME") ?? ".") + "/.local/share"
    return data + "/practice/practice.db"
  }

  public static func exists(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0
  }

  /// Opens an existing file for reading and writing, and brings it up to date.
  ///
  /// It is judged first, by its bytes and then by what it says of its schema, so that a file that is
  /// refused stays exactly as it was.
  ///
  /// - Throws: ``FileRefusal``
  static func open(
    _ path: String, clock: PracticeClock, migrator: Migrator = Migrator()
  ) throws -> Database {
    let header = try judge(path, newestVersion: migrator.newestVersion)
    do {
      if header.version == migrator.newestVersion, header.isLogged, !exists(path + "-journal") {
        return try openCurrent(path, migrator)
      }
      let isOld = try !migrator.pending(in: reader(of: path)).isEmpty
      // With the ticket, so that nobody puts another file in its place meanwhile; from here on
      // SQLite's own lock tells that it is in use.
      let database = try WriteTicket(databasePath: path).hold(as: "practice") {
        let database = try Database(path: path, mode: .readWrite)
        try requireLog(database, path)
        return database
      }
      if isOld { try bringUpToDate(database, path, migrator, clock) }
      return database
    } catch let error as DatabaseError {
      throw refusal(for: error, path: path)
    }
  }

  /// Opens a file of this program's version, which takes half the time with one connection: most
  /// of it goes into the schema, which every connection reads.
  ///
  /// What is refused stays as it was: there is no log to clear up, or it is left alone until the
  /// file is judged.
  private static func openCurrent(_ path: String, _ migrator: Migrator) throws -> Database {
    while true {
      let before = identity(of: path)
      let hadLog = exists(path + "-wal")
      let database = try Database(path: path, mode: .readWrite)
      database.clearsUpWhenClosed(!hadLog)
      // The newest page of the header may be in the log.
      guard try migrator.pending(in: database).isEmpty else {
        throw FileRefusal.edited(version: migrator.newestVersion)
      }
      database.clearsUpWhenClosed(true)
      try requireLog(database, path)
      // Having read, it is locked: what was put in its place until then is opened instead, and
      // from here on nobody puts another there.
      if before == identity(of: path) { return database }
    }
  }

  private static func requireLog(_ database: Database, _ path: String) throws {
    // Read back: a failed switch is silent.
    let mode = try database.first("PRAGMA journal_mode = WAL") { $0.text() }
    guard mode == "wal" else { throw FileRefusal.noLog(path: path) }
  }

  /// Which file it is, whatever it is called.
  private static func identity(of path: String) -> [UInt] {
    var info = stat()
    guard stat(path, &info) == 0 else { return [] }
    return [UInt(info.st_dev), UInt(info.st_ino)]
  }

  /// A connection that changes nothing, neither the file nor what is beside it.
  static func reader(of path: String) throws -> Database {
    // Whoever has it open has a log beside it.
    try Database(path: path, mode: exists(path + "-wal") ? .readOnly : .untouched)
  }

  /// Migrates, after a copy of the file as it is now was put beside it.
  private static func bringUpToDate(
    _ database: Database, _ path: String, _ migrator: Migrator, _ clock: PracticeClock
  ) throws {
    try WriteTicket(databasePath: path).hold(as: "migration") {
      // Another terminal may have done it while this one waited.
      if try migrator.pending(in: database).isEmpty { return }
      let copy = "\(path).before-V\(padded(migrator.newestVersion, 3))"
      let unfinished = copy + ".new"
      unlink(unfinished)
      let oldMask = umask(0o077)
      defer {
        umask(oldMask)
        unlink(unfinished)
      }
      try database.run("VACUUM INTO ?", unfinished)
      // Takes the place of a copy that an interrupted migration left.
      guard rename(unfinished, copy) == 0 else {
        throw FileRefusal.cannotCreate(path: copy, errno: errno)
      }
      try migrator.migrate(database, at: clock.instant())
      (database.knownColumns, database.knownDefaults) = ([:], [:])
      // A row that got a column has another hash: from here on it counts as it is now.
      try database.transaction {
        try storeNewColumns(in: database)
        let entry = try Journal(database: database).write(
          JournalNote(.migration), changes: [], staff: nil, terminal: "", clock: clock)
        try Baseline(database: database).record(entry)
      }
    }
  }

  /// Has every row hold the columns that were added to its table.
  ///
  /// SQLite fills them in when it reads, but the session extension (3.40) sees NULL before the
  /// first change of a row: undo would then put that back.
  private static func storeNewColumns(in database: Database) throws {
    try database.withoutTriggers {
      for table in ChangeCapture.tables {
        guard let column = try database.columns(of: table).last else { continue }
        try database.execute("UPDATE \(table) SET \(column) = \(column)")
      }
    }
  }

  /// Makes a new file, filled by `fill`; it appears under its name only when it is whole.
  static func create(
    _ path: String, clock: PracticeClock, fill: (Database) throws -> Void
  ) throws {
    guard !exists(path) else { throw FileRefusal.exists(path: path) }
    // Everything the program makes is the owner's alone: the log, the ticket, the copies too.
    umask(0o077)
    try makeFolder(of: path)
    let unfinished = "\(path).new-\(getpid())"
    defer { for suffix in ["", "-journal"] { unlink(unfinished + suffix) } }
    // Made here and not by SQLite, which does not tell why it could not.
    let descriptor = Glibc.open(unfinished, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileRefusal.cannotCreate(path: path, errno: errno) }
    close(descriptor)
    let database = try Database(path: unfinished, mode: .create)
    try Migrator().migrate(database, at: clock.instant())
    try fill(database)
    // `link` and not `rename`: it fails when somebody else made the file meanwhile.
    guard link(unfinished, path) == 0 else {
      throw errno == EEXIST
        ? FileRefusal.exists(path: path) : FileRefusal.cannotCreate(path: path, errno: errno)
    }
    ProvenCopy.syncFolder(of: path)
  }

  static func makeFolder(of path: String) throws {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    if exists(folder) { return }
    try makeFolder(of: folder)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw FileRefusal.cannotCreate(path: folder, errno: errno)
    }
  }

  /// What the first bytes of a file say.
  struct Header {
    let version: Int
    /// Changes go to a log beside the file.
    let isLogged: Bool
  }

  /// Reads the header with plain file calls: SQLite has not seen the file yet.
  ///
  /// Never of a file that this process has open: closing it would take SQLite's locks with it.
  @discardableResult
  static func judge(
    _ path: String, newestVersion: Int, mustBeWritable: Bool = true
  ) throws -> Header {
    var info = stat()
    guard stat(path, &info) == 0 else {
      throw errno == ENOENT
        ? FileRefusal.missing(path: path) : FileRefusal.unreadable(path: path, errno: errno)
    }
    if info.st_mode & S_IFMT == S_IFDIR { throw FileRefusal.isDirectory(path: path) }
    guard info.st_mode & S_IFMT == S_IFREG else { throw FileRefusal.foreign(path: path) }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileRefusal.unreadable(path: path, errno: errno) }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: 100)
    let count = pread(descriptor, &header, header.count, 0)
    guard count >= 0 else { throw FileRefusal.failing(path: path) }
    guard count == header.count, header.starts(with: Array("SQLite format 3\0".utf8))
    else { throw FileRefusal.foreign(path: path) }
    func number(at offset: Int) -> Int32 {
      header[offset..<offset + 4].reduce(0) { $0 << 8 | Int32($1) }
    }
    guard number(at: 68) == Migrator.applicationID else { throw FileRefusal.foreign(path: path) }
    let version = Int(number(at: 60))
    if version > newestVersion { throw FileRefusal.newer(version: version) }
    let judged = Header(version: version, isLogged: header[18] == 2 && header[19] == 2)
    guard mustBeWritable else { return judged }
    guard access(path, W_OK) == 0, access(folder(of: path), W_OK) == 0 else {
      throw FileRefusal.readOnly(path: path)
    }
    return judged
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func refusal(for error: DatabaseError, path: String) -> any Error {
    switch (error.code, error.extendedCode) {
    case (SQLITE_NOTADB, _), (SQLITE_CORRUPT, _): FileRefusal.corrupt(path: path)
    case (SQLITE_READONLY, _): FileRefusal.readOnly(path: path)
    case (SQLITE_CANTOPEN, _): FileRefusal.unreadable(path: path, errno: errno)
    case (SQLITE_FULL, _): FileRefusal.noRoom(path: path)
    case (_, let code) where DatabaseError.writeFailures.contains(code):
      FileRefusal.noRoom(path: path)
    case (SQLITE_IOERR, _): FileRefusal.failing(path: path)
    default: error
    }
  }
}
