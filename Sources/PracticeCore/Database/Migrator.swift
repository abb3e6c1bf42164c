/// Brings a file up to the schema this program speaks.
///
/// Forward only.
struct Migrator {
  /// `PRCT`, in the header of every file of ours.
  static let applicationID: Int32 = 0x5052_4354

  let migrations: [Migration]

  init(migrations: [Migration] = Migration.all) {
    self.migrations = migrations
  }

  var newestVersion: Int { migrations.last?.version ?? 0 }

  /// What a file still lacks; nothing is written.
  ///
  /// - Throws: ``FileRefusal`` when the file is newer than the program, or when a migration
  ///   that was applied to it is not the one in this program.
  func pending(in database: Database) throws -> [Migration] {
    let applied = try applied(in: database)
    if let newest = applied.keys.max(), newest > newestVersion {
      throw FileRefusal.newer(version: newest)
    }
    let missing = migrations.filter { applied[$0.version] == nil }
    for migration in migrations {
      if let checksum = applied[migration.version], checksum != migration.checksum {
        throw FileRefusal.edited(version: migration.version)
      }
    }
    // A hole below the newest one means that the file was made by something else.
    if let first = missing.first, let newest = applied.keys.max(), first.version < newest {
      throw FileRefusal.edited(version: first.version)
    }
    return missing
  }

  /// Applies what is missing, each migration with its record in a transaction of its own.
  func migrate(_ database: Database, at instant: Int64) throws {
    try database.execute(
      """
      CREATE TABLE IF NOT EXISTS schema_migration (
        version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL,
        applied_ms INTEGER NOT NULL
      ) STRICT
      """)
    for migration in try pending(in: database) {
      try database.transaction {
        try database.execute(migration.sql)
        try database.run(
          "INSERT INTO schema_migration (version, name, checksum, applied_ms) VALUES (?, ?, ?, ?)",
          migration.version, migration.name, migration.checksum, instant)
        try database.execute("PRAGMA user_version = \(migration.version)")
        try database.execute("PRAGMA application_id = \(Migrator.applicationID)")
      }
    }
  }

  private func applied(in database: Database) throws -> [Int: String] {
    let exists = try database.number(
      "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migration'")
    guard exists > 0 else { return [:] }
    let rows = try database.all("SELECT version, checksum FROM schema_migration") { row in
      (row.int(), row.text())
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }
}
