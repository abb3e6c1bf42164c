import XCTest

@testable import PracticeCore

/// Files that are not to be used: each refused with its own sentence, and left as it was.
final class DatabaseFileTests: XCTestCase {
  private static let newest = Migrator().newestVersion

  private typealias Case = (
    name: String, prepare: (String) throws -> Void, refusal: (String) -> FileRefusal
  )

  private static var table: [Case] {
    [
      ("missing", { _ in }, { .missing(path: $0) }),
      ("missing with its folder", { _ = unlink($0) }, { .missing(path: $0) }),
      ("a folder", { mkdir($0, 0o755) }, { .isDirectory(path: $0) }),
      ("empty", { try write("", to: $0) }, { .foreign(path: $0) }),
      ("text", { try write("Beste lezer,\n" + longText, to: $0) }, { .foreign(path: $0) }),
      ("only the magic", { try write("SQLite format 3\0", to: $0) }, { .foreign(path: $0) }),
      ("a pipe", { mkfifo($0, 0o600) }, { .foreign(path: $0) }),
      (
        "a database of another program",
        { try Database(path: $0, mode: .create).execute("CREATE TABLE a (b)") },
        { .foreign(path: $0) }
      ),
      (
        "another program's mark",
        { try edit($0) { try $0.execute("PRAGMA application_id = 42") } }, { .foreign(path: $0) }
      ),
      ("cut within its header", { try cut($0, to: 80) }, { .foreign(path: $0) }),
      ("cut after its header", { try cut($0, to: 100) }, { .corrupt(path: $0) }),
      ("cut after its first page", { try cut($0, to: 4096) }, { .corrupt(path: $0) }),
      ("written over", { try scribble($0, at: 100, count: 500) }, { .corrupt(path: $0) }),
      (
        "a schema written over", { try scribble($0, at: 4096, count: 4096) }, { .corrupt(path: $0) }
      ),
      (
        "newer", { try edit($0) { try $0.execute("PRAGMA user_version = 99") } },
        { _ in .newer(version: 99) }
      ),
      (
        "newer, told by the list of migrations only",
        { try edit($0) { try $0.execute(newerMigration) } }, { _ in .newer(version: 98) }
      ),
      (
        "newer, told by the log only", { try leaveLog($0, newerMigration) },
        { _ in .newer(version: 98) }
      ),
      (
        "an edited migration",
        { try edit($0) { try $0.execute("UPDATE schema_migration SET checksum = 'x'") } },
        { _ in .edited(version: 1) }
      ),
      (
        "under a file", { try write("", to: folder(of: $0)) },
        { .unreadable(path: $0, errno: ENOTDIR) }
      ),
      ("a link to itself", { symlink($0, $0) }, { .unreadable(path: $0, errno: ELOOP) }),
      (
        "not readable",
        {
          try ours($0); chmod($0, 0)
        }, { .unreadable(path: $0, errno: EACCES) }
      ),
      (
        "in a closed folder",
        {
          try ours($0); chmod(folder(of: $0), 0)
        },
        { .unreadable(path: $0, errno: EACCES) }
      ),
      (
        "read-only",
        {
          try ours($0); chmod($0, 0o444)
        }, { .readOnly(path: $0) }
      ),
      (
        "in a read-only folder",
        {
          try ours($0); chmod($0, 0o666); chmod(folder(of: $0), 0o555)
        },
        { .readOnly(path: $0) }
      ),
    ]
  }

  private static let longText = String(repeating: "verzonnen ", count: 100)
  private static let newerMigration =
    "INSERT INTO schema_migration VALUES (98, 'later', 'x', 0)"

  private static func folder(of path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
  }

  private static func write(_ text: String, to path: String) throws {
    rmdir(path)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  private static func ours(_ path: String) throws {
    try Practice.create(
      at: path, PracticeDetails(name: "Praktijk De Proef (verzonnen)", isFictional: true),
      owner: StaffDetails(
        initials: "EV", surname: "Visser", role: .owner, treats: true, isManualTherapist: true))
  }

  private static func edit(_ path: String, _ body: (Database) throws -> Void) throws {
    try ours(path)
    try body(try Database(path: path, mode: .readWrite))
  }

  private static func cut(_ path: String, to size: Int) throws {
    try ours(path)
    XCTAssertEqual(truncate(path, size), 0)
  }

  private static func scribble(_ path: String, at offset: Int, count: Int) throws {
    try ours(path)
    let file = try XCTUnwrap(FileHandle(forWritingAtPath: path))
    try file.seek(toOffset: UInt64(offset))
    file.write(Data(repeating: 0xA5, count: count))
    try file.close()
  }

  /// Leaves the file as after a crash: what was committed last stands in the log only.
  private static func leaveLog(_ path: String, _ sql: String) throws {
    try ours(path)
    let copy = path + ".copy"
    let database = try Database(path: path, mode: .readWrite)
    try database.execute("PRAGMA journal_mode = WAL; PRAGMA wal_checkpoint(TRUNCATE)")
    try database.execute(sql)
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
    }
    withExtendedLifetime(database) {}
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    for suffix in ["", "-wal"] { rename(copy + suffix, path + suffix) }
  }

  func testWhatIsRefusedStaysAsItWas() throws {
    for (name, prepare, refusal) in DatabaseFileTests.table {
      let outer = try TestFolder()
      let folder = outer.path + "/data"
      mkdir(folder, 0o755)
      chmod(folder, 0o777)
      let path = folder + "/practice.db"
      try prepare(path)
      let expected = refusal(path)
      // Whose the files are matters to permissions only.
      let needsOrdinaryUser = [EACCES].contains(expected.errno) || expected == .readOnly(path: path)
      func look() throws -> [String: Data] {
        let (file, directory) = (mode(of: path), mode(of: folder))
        if directory == 0 { chmod(folder, 0o700) }
        defer { directory.map { _ = chmod(folder, $0) } }
        var result: [String: Data] = [:]
        for suffix in ["", "-wal"] where mode(of: path + suffix) != nil {
          if file == 0 { chmod(path, 0o600) }
          result[suffix] = FileManager.default.contents(atPath: path + suffix)
          if file == 0 { chmod(path, 0) }
        }
        return result
      }
      let before = try look()
      let open = { _ = try Practice(path: path, clock: .set(to: TestPractice.now)) }
      XCTAssertThrowsError(try needsOrdinaryUser ? asOrdinaryUser(open) : open(), name) { error in
        XCTAssertEqual(error as? FileRefusal, expected, "\(name): \(error)")
      }
      XCTAssertEqual(try look(), before, name)
      chmod(folder, 0o755)
    }
  }

  func testEachRefusalSaysWhatToDo() {
    for refusal: FileRefusal in [
      .missing(path: "/x"), .isDirectory(path: "/x"), .unreadable(path: "/x", errno: EACCES),
      .readOnly(path: "/x"), .foreign(path: "/x"), .corrupt(path: "/x"), .newer(version: 2),
      .edited(version: 1), .exists(path: "/x"), .cannotCreate(path: "/x", errno: ENOSPC),
      .noLog(path: "/x"),
    ] {
      let (dutch, english) = (refusal.sentence(in: .dutch), refusal.sentence(in: .english))
      XCTAssertNotEqual(dutch, english)
      for sentence in [dutch, english] { XCTAssertTrue(sentence.hasSuffix("."), sentence) }
    }
  }

  func testWhatStandsInTheLogAfterACrashIsThere() throws {
    let folder = try TestFolder()
    let path = folder.path + "/practice.db"
    try DatabaseFileTests.leaveLog(path, "UPDATE practice SET phone = '112'")
    let practice = try Practice(path: path, clock: .set(to: TestPractice.now))
    XCTAssertEqual(try practice.details().phone, "112")
  }

  func testADamagedPageIsFoundByTheCheck() throws {
    let day = try WorkedDay()
    let path = day.test.path
    let page = try day.test.database.number(
      "SELECT rootpage FROM sqlite_schema WHERE name = 'cover_extension'")
    let copy = day.test.folder + "/copy.db"
    // Like the original, page by page; the log is emptied into it first.
    try day.test.database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    let file = try XCTUnwrap(FileHandle(forWritingAtPath: copy))
    try file.seek(toOffset: UInt64((page - 1) * 4096))
    file.write(Data(repeating: 0xA5, count: 4096))
    try file.close()
    let practice = try Practice(path: copy, clock: .set(to: TestPractice.now))
    XCTAssertEqual(
      try practice.check().map { $0.sentence(in: .english) },
      ["SQLite reports damage in the file. Restore a backup."])
  }

  // MARK: - Making a file

  func testANewFileIsItsOwnersAlone() throws {
    umask(0o022)
    let folder = try TestFolder()
    let path = folder.path + "/een/twee/practice.db"
    try DatabaseFileTests.ours(path)
    let practice = try Practice(path: path, clock: .set(to: TestPractice.now))
    _ = try practice.register(PatientDetails(name: PatientName(surname: "Testpersoon")))
    XCTAssertEqual(mode(of: folder.path + "/een"), 0o700)
    XCTAssertEqual(mode(of: folder.path + "/een/twee"), 0o700)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/een/twee")
    XCTAssertEqual(
      Set(names),
      ["practice.db", "practice.db-wal", "practice.db-shm", "practice.db.ticket"])
    for name in names { XCTAssertEqual(mode(of: folder.path + "/een/twee/" + name), 0o600, name) }
  }

  func testNothingIsEverWrittenOver() throws {
    let folder = try TestFolder()
    let path = folder.path + "/practice.db"
    let kinds: [(String, (String) throws -> Void)] = [
      ("a file", { try DatabaseFileTests.write("bewaar mij", to: $0) }),
      ("a practice", { try DatabaseFileTests.ours($0) }),
      ("a folder", { mkdir($0, 0o755) }),
      ("a link to nowhere", { symlink("/nergens/practice.db", $0) }),
    ]
    for (name, prepare) in kinds {
      try prepare(path)
      let before = try folder.contents()
      assertThrows(FileRefusal.exists(path: path), try DatabaseFileTests.ours(path), name)
      XCTAssertEqual(try folder.contents(), before, name)
      try FileManager.default.removeItem(atPath: path)
    }
  }

  func testWhoIsLaterDoesNotWriteOverWhoWasFirst() throws {
    let folder = try TestFolder()
    let path = folder.path + "/practice.db"
    assertThrows(
      FileRefusal.exists(path: path),
      try DatabaseFile.create(path, clock: .system) { _ in
        try DatabaseFileTests.write("eerder", to: path)
      })
    XCTAssertEqual(try folder.contents(), ["practice.db": Data("eerder".utf8)])
  }

  func testAnInterruptedCreationLeavesNothing() throws {
    struct Stop: Error {}
    let folder = try TestFolder()
    let path = folder.path + "/practice.db"
    XCTAssertThrowsError(
      try DatabaseFile.create(path, clock: .system) { database in
        try database.execute("INSERT INTO room (name) VALUES ('x')")
        throw Stop()
      })
    XCTAssertThrowsError(
      try DatabaseFile.create(path, clock: .system) { try $0.execute("geen SQL") })
    XCTAssertEqual(try folder.contents(), [:])
  }

  func testWhereNothingMayBeMade() throws {
    let folder = try TestFolder()
    chmod(folder.path, 0o555)
    for path in [folder.path + "/practice.db", folder.path + "/een/practice.db"] {
      XCTAssertThrowsError(try asOrdinaryUser { try DatabaseFileTests.ours(path) }) { error in
        guard case .cannotCreate(_, let code)? = error as? FileRefusal else {
          return XCTFail("\(error)")
        }
        XCTAssertEqual(code, EACCES)
      }
    }
    XCTAssertEqual(try folder.contents(), [:])
  }

  func testWhereThePracticeLives() {
    func path(_ environment: [String: String]) -> String {
      DatabaseFile.defaultPath { environment[$0] }
    }
    let home = ["HOME": "/thuis"]
    XCTAssertEqual(path(home), "/thuis/.local/share/practice/practice.db")
    XCTAssertEqual(
      path(home.merging(["XDG_DATA_HOME": "/data"]) { $1 }), "/data/practice/practice.db")
    // The specification says that a relative one is to be ignored.
    XCTAssertEqual(
      path(home.merging(["XDG_DATA_HOME": "data"]) { $1 }),
      "/thuis/.local/share/practice/practice.db")
    XCTAssertEqual(path(home.merging(["PRACTICE_DB": "/x.db"]) { $1 }), "/x.db")
    XCTAssertEqual(
      path(home.merging(["PRACTICE_DB": ""]) { $1 }), "/thuis/.local/share/practice/practice.db")
  }
}

extension FileRefusal {
  /// The code of the system behind it, if any.
  fileprivate var errno: Int32? {
    switch self {
    case .unreadable(_, let code), .cannotCreate(_, let code): code
    default: nil
    }
  }
}
