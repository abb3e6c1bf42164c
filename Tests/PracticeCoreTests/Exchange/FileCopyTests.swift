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

  /// Whoever asks for the own file reads words: every code of every column has its own.
  func testNoCodesAreLeftInACopy() throws {
    let path = NSTemporaryDirectory() + "copies-\(UUID().uuidString).db"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let clock = PracticeClock.set(to: moment("2026-11-23T09:41"))
    try DemoPractice.create(at: path, clock: clock)
    let practice = try Practice(path: path, clock: clock)
    var texts = ""
    for patient in try practice.read({ try $0.findPatients("", limit: 100) }) {
      for block in try practice.fileCopy(of: patient.id).blocks {
        if case .facts(let facts) = block {
          texts += facts.map { "\($0.name): \($0.value)\n" }.joined()
        }
      }
    }
    for line in texts.split(separator: "\n") {
      for word in line.split(whereSeparator: { !$0.isLetter && $0 != "@" && $0 != "." }) {
        let isCode =
          word.first?.isLowercase == true && word.contains(where: \.isUppercase)
          && word.allSatisfy { $0.isASCII && $0.isLetter }
        XCTAssertFalse(isCode, String(line))
      }
    }
    // Columns whose codes are single words too.
    for (label, code) in [
      ("gevonden", "smoking"), ("uitgelegd", "alternatives"),
      ("reactie na de vorige keer", "tired"),
      ("overgenomen", "objective"), ("dagdelen", "m"), ("geslacht", "female"),
    ] {
      let lines = texts.split(separator: "\n").filter { $0.hasPrefix(label + ": ") }
      XCTAssertFalse(lines.isEmpty, label)
      for line in lines {
        let words = line.dropFirst(label.count + 2).split { ",; ".contains($0) }
        XCTAssertFalse(words.contains { $0 == code }, String(line))
      }
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
