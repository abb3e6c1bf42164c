import Glibc

/// A practice that was put back from a backup.
public struct Restore: Sendable {
  public let contents: FileContents
  /// What is wrong in it; it was so in the backup.
  public let problems: [CheckProblem]
  /// Where the practice is that was there before.
  public let kept: String?

  /// Puts a practice back from a backup.
  ///
  /// The backup is judged and a copy of it proved before anything else is touched.
  ///
  /// - Parameters:
  ///   - replacing: Moves what is there aside; otherwise it is refused.
  ///   - now: For the name of what is moved aside.
  /// - Throws: ``FileRefusal``; ``Refusal/busy(holder:)``; `CancellationError` when `keepGoing`
  ///   stopped it. Everything is as it was then.
  public static func run(
    from backup: String, to practice: String, replacing: Bool, now: Moment,
    keepGoing: (Int, Int) -> Bool = { _, _ in true }
  ) throws -> Restore {
    if !replacing { try refuseToOverwrite(practice) }
    let source = try open(backup, notBeing: practice)
    try DatabaseFile.makeFolder(of: practice)
    let copy = try ProvenCopy.make(of: source, at: backup, for: practice, keepGoing: keepGoing)
    defer { copy.discard() }
    // Before anybody can open it: what was destroyed stays destroyed.
    try DestroyedFiles(ofPractice: practice).destroyAgain(in: copy.path, on: now.day)
    // Whoever opens the practice takes the ticket too, and so finds either the old or the new.
    let kept = try WriteTicket(databasePath: practice).hold(as: "restore") {
      if !replacing { try refuseToOverwrite(practice) }
      let aside = try MovedAside(practice, now: now)
      do {
        try copy.place(at: practice)
      } catch {
        aside.putBack()
        throw error
      }
      return aside.path
    }
    return Restore(contents: copy.contents, problems: copy.problems, kept: kept)
  }

  /// A log of a practice that is gone would be taken for that of the new one.
  private static func refuseToOverwrite(_ practice: String) throws {
    for suffix in MovedAside.suffixes where DatabaseFile.exists(practice + suffix) {
      throw FileRefusal.occupied(path: practice)
    }
  }

  private static func open(_ backup: String, notBeing practice: String) throws -> Database {
    let newest = Migrator().newestVersion
    do {
      try DatabaseFile.judge(backup, newestVersion: newest, mustBeWritable: false)
    } catch FileRefusal.missing {
      throw FileRefusal.unreadable(path: backup, errno: ENOENT)
    } catch FileRefusal.foreign {
      throw FileRefusal.noBackup(path: backup)
    }
    var (one, other) = (stat(), stat())
    if stat(backup, &one) == 0, stat(practice, &other) == 0, one.st_dev == other.st_dev,
      one.st_ino == other.st_ino
    {
      throw FileRefusal.exists(path: practice)
    }
    do {
      let source = try DatabaseFile.reader(of: backup)
      _ = try Migrator().pending(in: source)
      return source
    } catch let error as DatabaseError {
      throw DatabaseFile.refusal(for: error, path: backup)
    }
  }

  /// What was proved, and where the old practice is, in one or two sentences.
  public func sentence(in language: Language) -> String {
    let contents = contents.sentence(in: language)
    let restored = language(
      "Teruggezet en gecontroleerd: \(contents).", "Restored and checked: \(contents).")
    guard let kept else { return restored }
    return restored
      + language(" Wat er stond is bewaard als \(kept).", " What was there is kept as \(kept).")
  }
}

/// A practice that makes way for another: renamed with what belongs to it.
///
/// The ticket stays: whoever waits for it must find it under the same name.
private struct MovedAside {
  /// The practice itself comes last: while its name is there, nothing takes its place.
  static let suffixes = ["-wal", "-journal", ""]

  /// Nothing when there was nothing.
  let path: String?
  private let practice: String
  private let moved: [String]

  /// - Throws: ``FileRefusal/inUse(path:)``
  init(_ practice: String, now: Moment) throws {
    self.practice = practice
    var info = stat()
    if stat(practice, &info) == 0 {
      if info.st_mode & S_IFMT == S_IFDIR { throw FileRefusal.isDirectory(path: practice) }
      try MovedAside.fold(practice)
    }
    let present = MovedAside.suffixes.filter { DatabaseFile.exists(practice + $0) }
    guard !present.isEmpty else {
      (path, moved) = (nil, [])
      return
    }
    let name = MovedAside.freeName(for: practice, now)
    var done: [String] = []
    for suffix in present {
      guard rename(practice + suffix, name + suffix) == 0 else {
        let code = errno
        for suffix in done.reversed() { rename(name + suffix, practice + suffix) }
        throw FileRefusal.cannotCreate(path: name + suffix, errno: code)
      }
      done.append(suffix)
    }
    // Only an index of the log, made anew by whoever opens it.
    unlink(practice + "-shm")
    (path, moved) = (name, done)
  }

  func putBack() {
    guard let path else { return }
    for suffix in moved.reversed() where !DatabaseFile.exists(practice + suffix) {
      rename(path + suffix, practice + suffix)
    }
  }

  /// Writes the log into the file, which SQLite does only while nobody else has it open.
  ///
  /// A damaged file, or one of another program, is moved as it is.
  private static func fold(_ practice: String) throws {
    do {
      let database = try Database(path: practice, mode: .readWrite)
      try database.execute("PRAGMA busy_timeout = 500")
      let mode = try database.first("PRAGMA journal_mode = DELETE") { $0.text() }
      guard mode == "delete" else { throw FileRefusal.inUse(path: practice) }
    } catch let error as DatabaseError {
      switch error.code {
      case SQLiteCode.busy, SQLiteCode.locked: throw FileRefusal.inUse(path: practice)
      case SQLiteCode.notADatabase, SQLiteCode.corrupt: return
      default: throw DatabaseFile.refusal(for: error, path: practice)
      }
    }
  }

  private static func freeName(for practice: String, _ now: Moment) -> String {
    let time = padded(now.time.hour, 2) + padded(now.time.minute, 2)
    let name = "\(practice).replaced-\(now.day.iso)-\(time)"
    var free = name
    var number = 2
    while suffixes.contains(where: { DatabaseFile.exists(free + $0) }) {
      free = "\(name)-\(number)"
      number += 1
    }
    return free
  }
}
