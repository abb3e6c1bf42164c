/// The backups that are made by themselves: beside the practice, and on another disk if one was
/// chosen.
public struct DailyBackups: Sendable {
  public let beside: BackupFolder
  public let elsewhere: BackupFolder?

  /// The one beside the practice is there, that on the other disk is not.
  public struct ElsewhereFailed: Error {
    public let folder: String
    public let reason: any Error
  }

  public func areMade(on day: Day) -> Bool {
    beside.hasBackup(of: day) && elsewhere?.hasBackup(of: day) ?? true
  }

  /// Makes those of a day that are not there yet.
  ///
  /// - Returns: The one beside the practice, if it was made now.
  /// - Throws: ``FileRefusal``, ``ElsewhereFailed``
  public func make(on day: Day) throws -> Backup? {
    let backup = try beside.makeDaily(on: day)
    try makeElsewhere(on: day)
    return backup
  }

  /// - Throws: ``ElsewhereFailed``
  public func makeElsewhere(on day: Day) throws {
    guard let elsewhere else { return }
    do {
      _ = try elsewhere.makeDaily(on: day)
    } catch {
      throw ElsewhereFailed(folder: elsewhere.path, reason: error)
    }
  }

  /// What people are to be warned about: a newest backup that is too old, or none at all.
  public func warning(today: Day, in language: Language) -> String? {
    for folder in [beside, elsewhere].compactMap({ $0 }) where folder.isOverdue(today: today) {
      let place = folder.path == beside.path ? "" : language(" in ", " in ") + folder.path
      let newest = folder.newest(today: today).map(language.date)
      return newest.map {
        language(
          "De laatste reservekopie\(place) is van \($0).", "The last backup\(place) is of \($0).")
      }
        ?? language(
          "Er is nog geen reservekopie\(place).", "There is no backup\(place) yet.")
    }
    return nil
  }
}

extension Practice {
  /// Also while nobody has signed in: the first start of a day makes the backup.
  public func dailyBackups(programs: OutsidePrograms) throws -> DailyBackups {
    let safeguards = try safeguardsUnsigned()
    let sealing =
      safeguards.backupRecipient.isEmpty
      ? nil : Sealing(for: safeguards.backupRecipient, programs: programs)
    return DailyBackups(
      beside: BackupFolder(ofPractice: path),
      elsewhere: safeguards.backupFolder.isEmpty
        ? nil
        : BackupFolder(ofPractice: path, in: safeguards.backupFolder, sealedBy: sealing))
  }
}
