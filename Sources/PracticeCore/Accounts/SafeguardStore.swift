/// How the practice guards itself.
public struct Safeguards: Hashable, Sendable {
  /// After so many minutes without a key the screen locks; 0 for never.
  public var lockMinutes: Int
  /// To whom backups elsewhere are encrypted: a public key of age, or a name that gpg knows.
  public var backupRecipient: String
  /// The owner chose that backups elsewhere may be ones that anybody can read.
  public var allowsPlainBackups: Bool
}

extension Reader {
  public func safeguards() throws -> Safeguards {
    let found = try database.first(
      "SELECT lock_minutes, backup_recipient, plain_backups FROM safeguard WHERE id = 1"
    ) { row in
      Safeguards(
        lockMinutes: row.int(), backupRecipient: row.text(), allowsPlainBackups: row.bool())
    }
    guard let found else { throw DatabaseError.unreadable("safeguard") }
    return found
  }
}

extension Writer {
  func set(_ safeguards: Safeguards) throws {
    try database.run(
      """
      UPDATE safeguard SET lock_minutes = ?, backup_recipient = ?, plain_backups = ? WHERE id = 1
      """, safeguards.lockMinutes, trimmed(safeguards.backupRecipient),
      safeguards.allowsPlainBackups)
  }
}

extension Practice {
  /// - Throws: ``Refusal/invalid(_:)``, ``Refusal/clash(_:)``
  public func editSafeguards(
    from opened: Safeguards, to safeguards: Safeguards, _ resolution: ClashResolution = .ask
  ) throws {
    guard (0...240).contains(safeguards.lockMinutes) else {
      throw Refusal.invalid(
        InvalidInput("lockMinutes", "Kies 0 tot 240 minuten.", "Choose 0 to 240 minutes."))
    }
    let recipient = trimmed(safeguards.backupRecipient)
    // It becomes a word of another program's command line.
    let isOdd = recipient.hasPrefix("-") || recipient.unicodeScalars.contains { $0.value < 0x20 }
    guard !isOdd, recipient.utf8.count <= 500 else {
      throw Refusal.invalid(
        InvalidInput(
          "recipient", "Dit is geen sleutel van age en geen naam die gpg kent.",
          "This is no key of age and no name that gpg knows."))
    }
    try change(JournalNote(.editSafeguards)) { writer in
      let stored = try writer.reader.safeguards()
      try writer.set(
        try writer.merge(
          safeguards, onto: stored, openedAs: opened, resolution, in: "safeguard", rows: [1]))
    }
  }
}

extension Safeguards: Mergeable {
  public static var units: [MergeUnit<Safeguards>] {
    [
      MergeUnit(\.lockMinutes, "op slot na", "lock after") { minutes, _ in "\(minutes) min" },
      MergeUnit(\.backupRecipient, "versleutelen voor", "encrypt for"),
      MergeUnit(\.allowsPlainBackups, "kopie buitenshuis", "copies elsewhere") {
        allows, language in
        allows
          ? language("mag onversleuteld", "may be plain") : language("versleuteld", "encrypted")
      },
    ]
  }
}
