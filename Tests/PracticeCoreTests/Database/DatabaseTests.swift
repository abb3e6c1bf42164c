import XCTest

@testable import PracticeCore

/// One connection: values in and out, statements kept, errors that tell nothing.
final class DatabaseTests: XCTestCase {
  private var folder: TestFolder!
  private var database: Database!

  override func setUpWithError() throws {
    folder = try TestFolder()
    database = try Database(path: folder.path + "/x.db", mode: .create)
    try database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, n INTEGER) STRICT")
  }

  override func tearDown() {
    database = nil
    folder = nil
  }

  // MARK: - Values

  func testATextComesBackAsItWasBound() throws {
    for text in [
      "", " ", "a", "é", "e\u{301}", "日本語", "\u{1F468}\u{200D}\u{1F469}", "'", "\"", "?1", "%",
      "\u{1b}[2J", "\r\n", String(repeating: "x", count: 1_000_000),
    ] {
      let (type, bytes, back) = try XCTUnwrap(
        try database.first("SELECT typeof(?1), length(CAST(?1 AS BLOB)), ?1", text) { row in
          (row.text(), row.int(), row.text())
        })
      XCTAssertEqual(type, "text", "an empty text is no NULL")
      XCTAssertEqual(bytes, text.utf8.count)
      XCTAssertEqual(Array(back.utf8), Array(text.utf8))
    }
  }

  func testANULDoesNotEndAText() throws {
    // SQLite's functions would stop there; so it is another character, and the rest is kept.
    let (length, back) = try XCTUnwrap(
      try database.first("SELECT length(?1), ?1", "voor\u{0}na") { ($0.int(), $0.text()) })
    XCTAssertEqual(length, 7)
    XCTAssertEqual(back, "voor\u{FFFD}na")
  }

  func testNumbersAndNothing() throws {
    for number in [0, 1, -1, Int64.max, Int64.min] {
      XCTAssertEqual(try database.first("SELECT ?", number) { $0.int64() }, number)
    }
    XCTAssertEqual(try database.first("SELECT ?", true) { $0.bool() }, true)
    let nothing: Int? = nil
    XCTAssertEqual(try database.first("SELECT ?", nothing) { $0.sqlValue() }, .null)
    XCTAssertEqual(try database.first("SELECT NULL") { $0.optionalText() }, .some(nil))
    XCTAssertEqual(try database.first("SELECT ''") { $0.optionalText() }, "")
    XCTAssertNil(try database.first("SELECT 1 WHERE 0") { $0.int() })
    XCTAssertEqual(try database.number("SELECT 1 WHERE 0"), 0)
  }

  func testDaysAndMomentsThatAreNoneAreErrors() throws {
    let day = try XCTUnwrap(Day(iso: "2024-02-29"))
    XCTAssertEqual(try database.first("SELECT ?", day) { try $0.day() }, day)
    for text in ["", "2023-02-29", "2024-2-29", "gisteren", "2024-02-29T00:00"] {
      XCTAssertThrowsError(try database.first("SELECT ?", text) { try $0.day() }, text) { error in
        XCTAssertFalse(text.count > 3 && "\(error)".contains(text), "\(error)")
      }
    }
  }

  // MARK: - Statements

  func testAStatementIsPreparedOnceAndKept() throws {
    for number in 0..<5 { try database.run("INSERT INTO t (n) VALUES (?)", number) }
    let kept = try XCTUnwrap(database.statements["INSERT INTO t (n) VALUES (?)"])
    try database.run("INSERT INTO t (n) VALUES (?)", 5)
    XCTAssertTrue(database.statements["INSERT INTO t (n) VALUES (?)"] === kept)
  }

  func testWhatWasBoundDoesNotStayBehind() throws {
    let sql = "INSERT INTO t (a, n) VALUES (?, ?)"
    try database.run(sql, "geheim", 1)
    let nothing: String? = nil
    try database.run(sql, nothing, 2)
    XCTAssertEqual(
      try database.all("SELECT a FROM t ORDER BY n") { $0.optionalText() }, ["geheim", nil])
  }

  func testAQueryInsideItself() throws {
    for number in 0..<3 { try database.run("INSERT INTO t (n) VALUES (?)", number) }
    var pairs = 0
    try database.each("SELECT n FROM t", []) { _ in
      try database.each("SELECT n FROM t", []) { _ in
        pairs += 1
        return true
      }
      return true
    }
    XCTAssertEqual(pairs, 9)
  }

  func testAQueryThatIsStoppedHoldsNothing() throws {
    struct Stop: Error {}
    for number in 0..<3 { try database.run("INSERT INTO t (n) VALUES (?)", number) }
    XCTAssertEqual(try database.first("SELECT n FROM t ORDER BY n") { $0.int() }, 0)
    XCTAssertThrowsError(try database.each("SELECT n FROM t", []) { _ in throw Stop() })
    // Otherwise this would find the table locked.
    try database.execute("DROP TABLE t")
  }

  // MARK: - Errors

  func testNoErrorTellsWhatWasBound() throws {
    try database.execute(
      """
      CREATE TABLE u (
        id INTEGER PRIMARY KEY, a TEXT NOT NULL UNIQUE CHECK (length(a) < 20),
        n INTEGER NOT NULL REFERENCES t (id)
      ) STRICT;
      INSERT INTO t (id) VALUES (1);
      INSERT INTO u (a, n) VALUES ('geheim', 1)
      """)
    let sql = "INSERT INTO u (a, n) VALUES (?, ?)"
    let table: [(values: [any Bindable], code: Int32)] = [
      (["geheim", 1], SQLiteCode.constraint),
      (["geheim van wel twintig tekens", 1], SQLiteCode.constraint),
      (["ook geheim", 4711], SQLiteCode.constraint),
      (["ook geheim", "geheim"], SQLiteCode.constraint),
      ([SQLValue.null, 1], SQLiteCode.constraint),
    ]
    for (values, code) in table {
      XCTAssertThrowsError(try database.run(sql, values)) { error in
        XCTAssertEqual((error as? DatabaseError)?.code, code)
        XCTAssertTrue("\(error)".contains(sql), "\(error)")
        for text in ["geheim", "4711"] { XCTAssertFalse("\(error)".contains(text), "\(error)") }
      }
    }
    // After an error the statement is made anew.
    XCTAssertNoThrow(try database.run(sql, "anders", 1))
  }

  /// What the constraints of the practice's own schema say when they are broken.
  func testNoConstraintTellsAPatientsData() throws {
    let day = try WorkedDay()
    let database = day.test.database
    for table in ChangeCapture.tables {
      for column in try database.columns(of: table) where column != "id" {
        for value in ["NULL", "'Geheim'", "-4711", "''"] {
          do {
            try database.transaction {
              try database.run("UPDATE \(table) SET \(column) = \(value)")
              throw Done()
            }
          } catch let error as DatabaseError {
            XCTAssertFalse(error.message.contains("Geheim"), error.message)
            XCTAssertFalse(error.message.contains("4711"), error.message)
            XCTAssertFalse(error.message.contains("Verzonnen"), error.message)
          } catch is Done {}
        }
      }
    }
    try day.test.assertNoProblems()
  }

  private struct Done: Error {}

  // MARK: - Transactions

  func testATransactionIsAllOrNothing() throws {
    XCTAssertThrowsError(
      try database.transaction {
        try database.run("INSERT INTO t (n) VALUES (1)")
        try database.run("INSERT INTO nergens VALUES (1)")
      })
    XCTAssertFalse(database.isInTransaction)
    XCTAssertEqual(try database.number("SELECT count(*) FROM t"), 0)
    try database.transaction { () -> Void in
      try database.run("INSERT INTO t (n) VALUES (1)")
    }
    try database.trial { try database.run("INSERT INTO t (n) VALUES (2)") }
    XCTAssertEqual(try database.number("SELECT count(*) FROM t"), 1)
  }

  func testASnapshotDoesNotMove() throws {
    try database.execute("PRAGMA journal_mode = WAL")
    let other = try Database(path: folder.path + "/x.db", mode: .readWrite)
    try database.snapshot {
      XCTAssertEqual(try database.number("SELECT count(*) FROM t"), 0)
      try other.run("INSERT INTO t (n) VALUES (1)")
      XCTAssertEqual(try database.number("SELECT count(*) FROM t"), 0)
    }
    XCTAssertEqual(try database.number("SELECT count(*) FROM t"), 1)
  }

  func testTriggersComeBackOn() throws {
    try database.execute(
      "CREATE TRIGGER no BEFORE INSERT ON t BEGIN SELECT RAISE(ABORT, 'guard:no'); END")
    let sql = "INSERT INTO t (n) VALUES (1)"
    func broken() -> String? {
      do {
        try database.run(sql)
        return nil
      } catch { return (error as? DatabaseError)?.brokenGuard }
    }
    XCTAssertEqual(broken(), "no")
    database.withoutTriggers { XCTAssertNil(broken()) }
    XCTAssertEqual(broken(), "no")
    XCTAssertThrowsError(try database.withoutTriggers { throw Done() })
    XCTAssertEqual(broken(), "no")
  }

  // MARK: - Settings

  func testEachConnectionIsSafe() throws {
    let test = try TestPractice()
    for database in [
      test.database, try test.otherTerminal().database,
    ] {
      let settings = try [
        "foreign_keys", "recursive_triggers", "trusted_schema", "synchronous", "secure_delete",
      ].map { "\($0)=\(try database.number("PRAGMA \($0)"))" }
      // Synchronous 2 is FULL.
      XCTAssertEqual(
        settings,
        [
          "foreign_keys=1", "recursive_triggers=1", "trusted_schema=0", "synchronous=2",
          "secure_delete=1",
        ])
      XCTAssertEqual(try database.first("PRAGMA journal_mode") { $0.text() }, "wal")
    }
  }

  func testAMisspelledColumnIsNoText() throws {
    XCTAssertThrowsError(try database.number("SELECT \"nergens\""))
    XCTAssertThrowsError(try database.execute("CREATE INDEX i ON t (\"nergens\")"))
  }

  func testTheSchemaCannotBeWrittenToDirectly() throws {
    try? database.execute("PRAGMA writable_schema = ON")
    XCTAssertThrowsError(try database.run("UPDATE sqlite_schema SET sql = ''"))
  }

  func testAReadOnlyConnectionOnlyReads() throws {
    let reader = try Database(path: folder.path + "/x.db", mode: .readOnly)
    XCTAssertThrowsError(try reader.run("INSERT INTO t (n) VALUES (1)")) { error in
      XCTAssertEqual((error as? DatabaseError)?.code, SQLiteCode.readOnly)
    }
  }
}
