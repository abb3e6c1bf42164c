import XCTest

@testable import PracticeCore

/// From one version of the schema to the next, with migrations of the tests' own.
final class MigratorTests: XCTestCase {
  /// The first version after those of the program.
  private static let next = Migration.all.count + 1

  private static let colour = Migration(
    version: next, name: "colour",
    sql: "ALTER TABLE room ADD COLUMN colour TEXT NOT NULL DEFAULT 'wit'")
  private static let floor = Migration(
    version: next + 1, name: "floor",
    sql: "ALTER TABLE room ADD COLUMN floor INTEGER NOT NULL DEFAULT 0")
  private static let broken = Migration(
    version: next + 1, name: "broken",
    sql: "CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nergens VALUES (1)")

  private var folder: TestFolder!
  private var path: String { folder.path + "/practice.db" }

  override func setUpWithError() throws {
    umask(0o022)
    folder = try TestFolder()
    try Practice.create(
      at: path, PracticeDetails(name: "Praktijk De Proef (verzonnen)", isFictional: true),
      owner: StaffDetails(
        initials: "EV", surname: "Visser", role: .owner, treats: true, isManualTherapist: true)
    ) { try $0.database.execute("INSERT INTO room (name) VALUES ('Kamer 1')") }
  }

  override func tearDown() { folder = nil }

  private func migrator(_ later: Migration...) -> Migrator {
    Migrator(migrations: Migration.all + later)
  }

  @discardableResult
  private func open(_ later: Migration...) throws -> Database {
    // As a program is started that made no file itself.
    umask(0o022)
    return try DatabaseFile.open(
      path, clock: .system, migrator: Migrator(migrations: Migration.all + later))
  }

  private func state(_ path: String) throws -> (version: Int, columns: [String], rooms: Int) {
    let database = try Database(path: path, mode: .readOnly)
    return (
      try database.number("PRAGMA user_version"), try database.columns(of: "room"),
      try database.number("SELECT count(*) FROM room")
    )
  }

  private func before(_ version: Int) -> String { ".before-V" + padded(version, 3) }

  func testTheFileIsBroughtUpToDateAfterACopyWasMade() throws {
    let database = try open(MigratorTests.colour)
    XCTAssertEqual(try database.first("SELECT colour FROM room") { $0.text() }, "wit")
    XCTAssertEqual(try state(path).version, MigratorTests.next)
    XCTAssertEqual(
      try database.all("SELECT version, name FROM schema_migration ORDER BY version") { row in
        "\(row.int()) \(row.text())"
      }, Migration.all.map { "\($0.version) \($0.name)" } + ["\(MigratorTests.next) colour"])

    let backup = path + before(MigratorTests.next)
    XCTAssertEqual(mode(of: backup), 0o600)
    let old = try state(backup)
    XCTAssertEqual(old.version, MigratorTests.next - 1)
    XCTAssertEqual(old.columns, ["id", "name", "active"])
    XCTAssertEqual(old.rooms, 1)
    XCTAssertEqual(try Practice(path: backup).check(), [])
  }

  func testTheCopyIsMadeOnce() throws {
    try open(MigratorTests.colour)
    let made = try folder.contents()["practice.db" + before(MigratorTests.next)]
    XCTAssertNotNil(made)
    try open(MigratorTests.colour).execute("INSERT INTO room (name) VALUES ('Kamer 2')")
    try open(MigratorTests.colour)
    XCTAssertEqual(try folder.contents()["practice.db" + before(MigratorTests.next)], made)
  }

  func testAnOldProgramRefusesWhatANewOneMigrated() throws {
    try open(MigratorTests.colour)
    assertThrows(FileRefusal.newer(version: MigratorTests.next), try open())
  }

  func testEachMigrationIsAllOrNothing() throws {
    XCTAssertThrowsError(try open(MigratorTests.colour, MigratorTests.broken)) { error in
      XCTAssertTrue("\(error)".contains("nergens"), "\(error)")
    }
    let state = try state(path)
    XCTAssertEqual(state.version, MigratorTests.next, "the migration before it stands")
    XCTAssertEqual(state.columns, ["id", "name", "active", "colour"])
    let database = try open(MigratorTests.colour)
    XCTAssertEqual(
      try database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'half'"), 0)
  }

  func testAMigrationThatFailedOnceIsTriedAgain() throws {
    XCTAssertThrowsError(try open(MigratorTests.colour, MigratorTests.broken))
    XCTAssertThrowsError(try open(MigratorTests.colour, MigratorTests.broken))
    try open(MigratorTests.colour, MigratorTests.floor)
    XCTAssertEqual(try state(path).columns, ["id", "name", "active", "colour", "floor"])
    XCTAssertEqual(try state(path + before(MigratorTests.next + 1)).version, MigratorTests.next)
  }

  func testTheCopyOfBeforeAnInterruptedMigrationDoesNotStandInTheWay() throws {
    try "half".write(toFile: path + before(MigratorTests.next), atomically: false, encoding: .utf8)
    try open(MigratorTests.colour)
    XCTAssertEqual(try state(path + before(MigratorTests.next)).version, MigratorTests.next - 1)
  }

  func testTwoTerminalsAtOnce() throws {
    // The second one found the file old, and gets its turn when it no longer is.
    let database = try Database(path: path, mode: .readWrite)
    try open(MigratorTests.colour)
    try migrator(MigratorTests.colour).migrate(database, at: 0)
    XCTAssertEqual(try state(path).version, MigratorTests.next)
  }

  func testAHoleInTheListIsRefused() throws {
    try open(MigratorTests.colour, MigratorTests.floor)
    try Database(path: path, mode: .readWrite)
      .execute("DELETE FROM schema_migration WHERE version = \(MigratorTests.next)")
    assertThrows(
      FileRefusal.edited(version: MigratorTests.next),
      try open(MigratorTests.colour, MigratorTests.floor))
  }

  func testAnEditedMigrationIsRefused() throws {
    try open(MigratorTests.colour)
    let edited = Migration(
      version: MigratorTests.next, name: "colour", sql: MigratorTests.colour.sql + " ")
    assertThrows(FileRefusal.edited(version: MigratorTests.next), try open(edited))
  }

  func testTheMigrationsAreNumberedFromOne() {
    XCTAssertEqual(Migration.all.map(\.version), Array(1...Migration.all.count))
    for migration in Migration.all {
      XCTAssertFalse(migration.sql.isEmpty, migration.name)
    }
  }

  func testNoMigrationWasEdited() {
    // What the list says of a file is what the files of practices hold: a new migration gets the
    // checksum this test names; that of an older one is never changed.
    for migration in Migration.all {
      XCTAssertEqual(
        migration.checksum, Migration.checksum(of: migration.sql.utf8), migration.name)
    }
  }

  func testTheChecksumIsTheSameInEachProcess() {
    // FNV-1a, 64 bits: the published values of "" and "foobar".
    XCTAssertEqual(fnv1a("".utf8), 0xcbf2_9ce4_8422_2325)
    XCTAssertEqual(fnv1a("foobar".utf8), 0x8594_4171_f739_67e8)
  }
}
