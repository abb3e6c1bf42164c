import XCTest

@testable import PracticeCore

/// What a patient is handed is all that is kept, in words.
final class FileCopyTests: XCTestCase {
  /// A table or a column that is added later needs its words too.
  func testEachTableAndColumnHasItsWords() throws {
    let test = try TestPractice()
    let store = DestructionStore(database: test.database)
    let tables = try Set(store.tablesOfPatients()).union(["patient", "access_log"])
      .subtracting(FileWords.untold)
    XCTAssertEqual(tables.subtracting(FileWords.tables.map(\.name)), [], "a table without words")
    for table in tables {
      let shown = Sensitivity.desk.columns(of: table) + Sensitivity.clinical.columns(of: table)
      let wordless = shown.filter {
        !FileWords.keys.contains($0) && FileWords.column($0, of: table) == nil
      }
      XCTAssertEqual(wordless, [], table)
    }
  }

  func testNothingIsLeftOut() throws {
    let day = try WorkedDay()
    let letter = try day.test.practice.fileCopy(of: day.patient)
    let text = letter.text
    for wanted in [
      "KOPIE VAN UW DOSSIER", "Nergenshuizen", "verzonnen klacht", "Later bedacht.",
      "Verzekeraar Verzonnen", "24-11-2026", "niet verschenen", "Visser",
    ] {
      XCTAssertTrue(text.contains(wanted), wanted)
    }
    for code in ["lowBack", "noShow", "staff_id", "calledOff"] {
      XCTAssertFalse(text.contains(code), code)
    }
    try day.test.reopen(as: "BK")
    assertRefused(try day.test.practice.fileCopy(of: day.patient))
  }
}
