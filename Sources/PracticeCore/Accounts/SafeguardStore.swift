/// How the practice guards itself.
public struct Safeguards: Hashable, Sendable {
  /// After so many minutes without a key the screen locks; 0 for never.
  public var lockMinutes: Int
  /// To whom backups elsewhere are encrypted: a public key of age, or a name that gpg knows.
  public var backupRecipient: String
  /// The owner chose that backups elsewhere may be ones that anybody can read.
  public var allowsPlainBackups: Bool
  /// A folder on another disk that gets the backup of each day too; empty for none.
  public var backupFolder: String

  /// - Throws: ``Refusal/invalid(_:)``
  func check(isFictional: Bool) throws {
    guard (0...240).contains(lockMinutes) else {
      throw Refusal.invalid(
        InvalidInput("lockMinutes", "Kies 0 tot 240 minuten.", "Choose 0 to 240 minutes."))
    }
    // It becomes a word of another program's command line.
    guard !backupRecipient.hasPrefix("-"), isPlain(backupRecipient, longest: 500) else {
      throw Refusal.invalid(
        InvalidInput(
          "recipient", "Dit is geen sleutel van age en geen naam die gpg kent.",
          "This is no key of age and no name that gpg knows."))
    }
    guard !backupFolder.isEmpty else { return }
    guard backupFolder.hasPrefix("/"), isPlain(backupFolder, longest: 1000) else {
      throw Refusal.invalid(
        InvalidInput(
          "folder", "Geef de hele naam van een map, zoals /media/stick.",
          "Give the whole name of a folder, such as /media/stick."))
    }
    guard !backupRecipient.isEmpty || allowsPlainBackups || isFictional else {
      throw Refusal.invalid(
        InvalidInput(
          "folder",
          "Vul dan ook in voor wie de kopie wordt versleuteld, of vink aan dat het niet hoeft.",
          "Then say too for whom the copy is encrypted, or tick that it need not be."))
    }
  }

  private func isPlain(_ text: String, longest: Int) -> Bool {
    text.utf8.count <= longest && !text.unicodeScalars.contains { $0.value < 0x20 }
  }
}

extension Reader {
  public func safeguards() throws -> Safeguards {
    let found = try database.first(
      """
      SELECT lock_minutes, backup_recipient, plain_backups, backup_folder FROM safeguard
       WHERE id = 1
      """
    ) { row in
      Safeguards(
        lockMinutes: row.int(), backupRecipient: row.text(), allowsPlainBackups: row.bool(),
        backupFolder: row.text())
    }
    guard let found else { throw DatabaseError.unreadable("safeguard") }
    return found
  }
}

extension Writer {
  func set(_ safeguards: Safeguards) throws {
    try database.run(
      """
      UPDATE safeguard SET lock_minutes = ?, backup_recipient = ?, plain_backups = ?,
        backup_folder = ? WHERE id = 1
      """, safeguards.lockMinutes, safeguards.backupRecipient, safeguards.allowsPlainBackups,
      safeguards.backupFolder)
  }
}

extension Practice {
  /// - Throws: ``Refusal/invalid(_:)``, ``Refusal/clash(_:)``
  public func editSafeguards(
    from opened: Safeguards, to safeguards: Safeguards, _ resolution: ClashResolution = .ask
  ) throws {
    var safeguards = safeguards
    safeguards.backupRecipient = trimmed(safeguards.backupRecipient)
    safeguards.backupFolder = trimmed(safeguards.backupFolder)
    try safeguards.check(isFictional: details().isFictional)
    let typed = safeguards
    try change(JournalNote(.editSafeguards)) { writer in
      let stored = try writer.reader.safeguards()
      try writer.set(
        try writer.merge(
          typed, onto: stored, openedAs: opened, resolution, in: "safeguard", rows: [1]))
    }
  }
}

extension Safeguards: Mergeable {
  public static var units: [MergeUnit<Safeguards>] {
    [
      MergeUnit(\.lockMinutes, "op slot na", "lock after") { minutes, _ in "\(minutes) min" },
      MergeUnit(\.backupRecipient, "versleutelen voor", "encrypt for"),
      MergeUnit(\.backupFolder, "dagelijks ook naar", "each day also to"),
      MergeUnit(\.allowsPlainBackups, "kopie buitenshuis", "copies elsewhere") {
        allows, language in
        allows
          ? language("mag onversleuteld", "may be plain") : language("versleuteld", "encrypted")
      },
    ]
  }
}
