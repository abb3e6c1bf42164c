import XCTest

@testable import PracticeCore

final class TextSheetTests: XCTestCase {
  func testGoldens() throws {
    try SheetFixtures.assertGolden(
      TextSheet(SheetFixtures.sheet()).text, "sheet-dutch.txt")
    try SheetFixtures.assertGolden(
      TextSheet(
        SheetFixtures.sheet(
          codes: ["chin-tuck", "walking", "sit-to-stand"], language: .english,
          patient: "Ms A. Öztürk", note: "Use the blue chair.", days: 14,
          advice: [.neck, .general])
      ).text, "sheet-english-two-weeks.txt")
    try SheetFixtures.assertGolden(
      TextSheet(SheetFixtures.sheet(days: 14, largePrint: true)).text, "sheet-large-print.txt")
  }

  func testFourteenLongExercisesBreakBetweenExercises() {
    for language in Language.allCases {
      for largePrint in [false, true] {
        let codes = SheetFixtures.longest(language)
        let note = String(repeating: "Rustig aan doen hoor. ", count: 12)
        let sheet = SheetFixtures.sheet(
          codes: codes, language: language, note: note, days: 14,
          advice: Exercise.Region.allCases, largePrint: largePrint)
        let pages = TextSheet(sheet).pages
        XCTAssertGreaterThan(pages.count, 3)
        for page in pages {
          XCTAssertLessThanOrEqual(page.count, largePrint ? 40 : 60)
          for line in page {
            XCTAssertLessThanOrEqual(TextLayout.width(line), largePrint ? 48 : 80, line)
            XCTAssertFalse(line.hasSuffix(" "), line)
          }
        }
        for (index, code) in codes.enumerated() {
          guard let exercise = Catalogue.exercise(code: code) else { return XCTFail(code) }
          let heading = " \(index + 1). \(exercise.text(language).name)"
          let parts = pages.flatMap { $0.parts(headed: heading) }
          // Its words once, its boxes for each week that has a part of its own.
          XCTAssertGreaterThan(parts.count, 1, code)
          XCTAssertTrue(
            parts[0].contains { $0.contains(String(exercise.text(language).stop.prefix(9))) })
          for part in parts.dropFirst() {
            let rows = sheet.gridRows(timesPerDay: exercise.usual.timesPerDay).count
            XCTAssertEqual(part.filter { $0.contains("[ ]") }.count, rows, code)
          }
        }
        XCTAssertEqual(
          TextSheet(sheet).text.filter { $0 == "\u{0C}" }.count, pages.count - 1)
      }
    }
  }

  func testANoteLongerThanAPageIsNotLost() {
    let note = (1...1500).map { "woord\($0)" }.joined(separator: " ")
    let sheet = TextSheet(SheetFixtures.sheet(codes: ["bridge"], note: note))
    XCTAssertTrue(sheet.text.contains("woord1500"))
    for page in sheet.pages { XCTAssertLessThanOrEqual(page.count, 60) }
  }

  func testNamesOfManyScriptsKeepTheirWidth() {
    let names = [
      "mevrouw Ş. Yıldırım-Çağ", "de heer Ł. Wójcik-Żółć", "mevrouw Α. Παπαδοπούλου",
      "de heer Ж. Щербаков", "mevrouw E\u{301}. Zoe\u{308}", "de heer 山田太郎",
      "mevrouw أ. الحسيني",
    ]
    for name in names {
      let text = TextSheet(SheetFixtures.sheet(patient: name)).text
      XCTAssertTrue(text.contains(name), name)
      let line = text.split(separator: "\n").first { $0.contains(name) } ?? ""
      XCTAssertEqual(TextLayout.width(String(line)), 80, name)
    }
  }

  func testAHugeNameAndNoExercises() {
    let huge = String(repeating: "Öz", count: 5_000)
    let sheet = TextSheet(SheetFixtures.sheet(patient: huge, note: huge))
    for page in sheet.pages {
      XCTAssertLessThanOrEqual(page.count, 60)
      for line in page { XCTAssertLessThanOrEqual(TextLayout.width(line), 80) }
    }
    XCTAssertEqual(TextSheet(SheetFixtures.sheet(codes: [])).pages.count, 1)
  }

  func testWrapping() {
    XCTAssertEqual(TextLayout.wrapped("", columns: 5), [])
    XCTAssertEqual(TextLayout.wrapped("een twee drie", columns: 8), ["een twee", "drie"])
    XCTAssertEqual(TextLayout.wrapped("abcdefgh ij", columns: 3), ["abc", "def", "gh", "ij"])
    XCTAssertEqual(TextLayout.wrapped("山田太郎", columns: 4), ["山田", "太郎"])
    XCTAssertEqual(TextLayout.clipped("abcdef", columns: 4), "abc…")
    XCTAssertEqual(TextLayout.width("Zoe\u{308}"), 3)
  }
}

extension [String] {
  /// The lines under each heading on a page, up to the next that is not indented.
  fileprivate func parts(headed heading: String) -> [[String]] {
    indices.filter { self[$0].hasPrefix(heading) }.map { start in
      self[(start + 1)...].prefix { $0.hasPrefix("  ") }
    }.map(Array.init)
  }
}
