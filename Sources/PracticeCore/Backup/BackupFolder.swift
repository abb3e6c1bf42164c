import Glibc

/// The folder `backups` beside the practice, or one on another disk.
///
/// What has a backup's name in it was proved before it got that name. Those of a day
/// (`practice-2026-11-23.db`) come and go by themselves; those that a person asked for
/// (`practice-2026-11-23-0941.db`) stay.
public struct BackupFolder: Sendable {
  /// How old the newest backup may be before people are warned, in days.
  public static let patience = 2

  public let practice: String
  public let path: String
  private let stem: String
  /// On another disk; it is not made when it is not there, since the disk then is not either.
  private let isElsewhere: Bool
  /// What they are encrypted with, if they are.
  private let sealing: Sealing?
  private var suffix: String { ".db" + (sealing.map { $0.suffix } ?? "") }

  /// - Parameter elsewhere: A folder on another disk.
  public init(
    ofPractice practice: String, in elsewhere: String? = nil, sealedBy sealing: Sealing? = nil
  ) {
    self.practice = practice
    self.sealing = sealing
    isElsewhere = elsewhere != nil
    let folder = DatabaseFile.folder(of: practice)
    path = elsewhere ?? (folder == "/" ? "/backups" : folder + "/backups")
    let name = practice.split(separator: "/").last.map(String.init) ?? practice
    stem = name.hasSuffix(".db") ? String(name.dropLast(3)) : name
  }

  public func file(of day: Day) -> String { "\(path)/\(stem)-\(day.iso)\(suffix)" }

  public func file(at moment: Moment) -> String {
    let time = padded(moment.time.hour, 2) + padded(moment.time.minute, 2)
    return "\(path)/\(stem)-\(moment.day.iso)-\(time)\(suffix)"
  }

  public func hasBackup(of day: Day) -> Bool { DatabaseFile.exists(file(of: day)) }

  /// The day of the newest backup, up to `today`.
  public func newest(today: Day) -> Day? {
    names().compactMap { name in
      rest(of: name).flatMap { Day(iso: $0.prefix(10)) }
    }.filter { $0 <= today }.max()
  }

  /// Whether people are to be warned that the newest backup is too old, or that there is none.
  public func isOverdue(today: Day) -> Bool {
    newest(today: today).map { today - $0 > BackupFolder.patience } ?? true
  }

  /// Makes the backup of a day, and removes those that are not needed any more.
  ///
  /// - Returns: Nothing when there is one, such as by another terminal meanwhile.
  /// - Throws: ``FileRefusal``
  public func makeDaily(on day: Day) throws -> Backup? {
    try prepare()
    if hasBackup(of: day) { return nil }
    let backup: Backup
    do {
      backup =
        try sealing.map { try Backup.make(of: practice, to: file(of: day), sealedBy: $0) }
        ?? Backup.make(of: practice, to: file(of: day))
    } catch FileRefusal.exists {
      return nil
    }
    for day in BackupRotation.superfluous(dailyDays(), today: day) { unlink(file(of: day)) }
    return backup
  }

  /// Makes a backup that stays until a person removes it.
  ///
  /// - Throws: ``FileRefusal``
  public func make(at moment: Moment, keepGoing: (Int, Int) -> Bool) throws -> Backup {
    try prepare()
    return try Backup.make(of: practice, to: file(at: moment), keepGoing: keepGoing)
  }

  func dailyDays() -> [Day] {
    names().compactMap { rest(of: $0).flatMap { Day(iso: $0) } }
  }

  /// What stands between the practice's name and `.db`: `2026-11-23` or `2026-11-23-0941`.
  private func rest(of name: String) -> Substring? {
    guard name.hasPrefix(stem + "-"), name.hasSuffix(suffix) else { return nil }
    let rest = name.dropFirst(stem.count + 1).dropLast(suffix.count)
    let time = rest.dropFirst(10)
    let isOurs =
      time.isEmpty
      || time.count == 5 && time.first == "-" && time.dropFirst().allSatisfy(\.isWholeNumber)
    return isOurs ? rest : nil
  }

  /// Makes the folder, and clears what programs left that were killed while they wrote in it.
  private func prepare() throws {
    if isElsewhere {
      guard DatabaseFile.exists(path) else { throw FileRefusal.noMedium(path: path) }
    } else {
      try DatabaseFile.makeFolder(of: path + "/")
    }
    for name in names() where name.hasPrefix(stem + "-") {
      guard let mark = name.firstRange(of: suffix + ".new-") else { continue }
      let digits = name[mark.upperBound...].prefix { $0.isASCII && $0.isWholeNumber }
      guard let process = pid_t(digits), process != getpid(), kill(process, 0) != 0,
        errno == ESRCH
      else { continue }
      unlink(path + "/" + name)
    }
  }

  /// Every file that holds the practice as it once was: backups, and what an update or a restore
  /// left beside the practice.
  func copies() -> [String] {
    let backups = names().filter { name in
      name.hasPrefix(stem + "-") && [".db", ".db.age", ".db.gpg"].contains { name.hasSuffix($0) }
    }.sorted().map { "\(path)/\($0)" }
    if isElsewhere { return backups }
    let folder = DatabaseFile.folder(of: practice)
    let name = practice.split(separator: "/").last.map(String.init) ?? practice
    let beside = BackupFolder.names(in: folder).filter { candidate in
      candidate.hasPrefix(name + ".before-") || candidate.hasPrefix(name + ".replaced-")
    }
    let logs = ["-wal", "-shm", "-journal"]
    return backups
      + beside.filter { name in !logs.contains { name.hasSuffix($0) } }.sorted()
      .map { "\(folder)/\($0)" }
  }

  private func names() -> [String] { BackupFolder.names(in: path) }

  private static func names(in folder: String) -> [String] {
    guard let listing = opendir(folder) else { return [] }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      // The name is a tuple of characters; its address is that of the first.
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }
}
