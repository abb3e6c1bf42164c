import XCTest

@testable import PracticeCore

/// The shape of the schema that the journal relies on.
final class JournalledTablesTests: XCTestCase {
  /// Tables that are not journalled, and why.
  private static let exceptions = [
    "patient_token",  // made out of `patient`
    "journal_entry", "journal_row", "journal_baseline", "access_log",  // the log itself
    "draft",  // not saved yet
    "destroyed_file",  // is not taken back
    "account", "account_key",  // a secret, or who may come in; never undone
    "destroyed_file",  // that something is gone for good
    "schema_migration",  // written by migrations only
  ]

  func testEachTableIsJournalledOrNamed() throws {
    let test = try TestPractice()
    let tables = try test.database.all(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ) { $0.text() }
    XCTAssertEqual(
      Set(tables), Set(ChangeCapture.tables + JournalledTablesTests.exceptions))
    XCTAssertEqual(Set(ChangeCapture.tables).count, ChangeCapture.tables.count)
  }

  func testEachJournalledRowHasANumberThatIsNeverGivenAgain() throws {
    let test = try TestPractice()
    for table in ChangeCapture.tables {
      let key = try test.database.all(
        "SELECT name, type FROM pragma_table_info(?) WHERE pk > 0", table
      ) { row in "\(row.text()) \(row.text())" }
      XCTAssertEqual(key, ["id INTEGER"], table)
      let sql = try XCTUnwrap(
        try test.database.first("SELECT sql FROM sqlite_schema WHERE name = ?", table) { $0.text() }
      )
      XCTAssertTrue(sql.contains("AUTOINCREMENT") || sql.contains("CHECK (id = 1)"), table)
    }
  }

  func testTheJournalCanHoldEveryValue() throws {
    let test = try TestPractice()
    for table in ChangeCapture.tables + JournalledTablesTests.exceptions {
      let types = try test.database.all("SELECT type FROM pragma_table_info(?)", table) {
        $0.text()
      }
      XCTAssertTrue(Set(types).isSubset(of: ["INTEGER", "TEXT"]), "\(table): \(types)")
      XCTAssertEqual(
        try test.database.number("SELECT strict FROM pragma_table_list WHERE name = ?", table), 1,
        table)
    }
  }
}
