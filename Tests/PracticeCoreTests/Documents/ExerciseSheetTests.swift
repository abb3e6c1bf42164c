import XCTest

@testable import PracticeCore

final class ExerciseSheetTests: XCTestCase {
  private let monday = SheetFixtures.monday

  func testGridRunsFromTheDayAfterToTheDayBefore() {
    let cases: [(next: Int?, first: Int?, last: Int?)] = [
      (8, 1, 7), (2, 1, 1), (15, 1, 14), (16, 1, 14), (400, 1, 14), (nil, 1, 14),
      (1, nil, nil), (0, nil, nil), (-5, nil, nil),
    ]
    for (next, first, last) in cases {
      let grid = ExerciseSheet.gridDays(
        handedOut: monday, nextAppointment: next.map { monday + $0 })
      XCTAssertEqual(grid?.lowerBound, first.map { monday + $0 }, "\(String(describing: next))")
      XCTAssertEqual(grid?.upperBound, last.map { monday + $0 }, "\(String(describing: next))")
    }
  }

  func testAGridGivenTooLongIsCutToTwoWeeks() {
    let sheet = ExerciseSheet(
      letterhead: .init(name: "P", address: "", phone: "", isFictional: true), patientName: "P",
      date: monday, therapistName: "", language: .dutch, lines: [],
      grid: monday...(monday + 100_000))
    XCTAssertEqual(sheet.gridDays.count, 14)
  }

  func testRowsFollowTheTimesADay() {
    let sheet = SheetFixtures.sheet()
    XCTAssertEqual(sheet.gridRows(timesPerDay: 1), ["gedaan"])
    XCTAssertEqual(sheet.gridRows(timesPerDay: 2), ["ochtend", "avond"])
    XCTAssertEqual(sheet.gridRows(timesPerDay: 3), ["ochtend", "middag", "avond"])
    XCTAssertEqual(sheet.gridRows(timesPerDay: 4).count, 4)
    XCTAssertEqual(sheet.gridRows(timesPerDay: 1000).count, 6)
    XCTAssertEqual(sheet.gridRows(timesPerDay: -1), ["gedaan"])
  }

  func testWhatPeopleWroteLosesItsControlCharacters() {
    let nasty = "a\u{1B}[2Jb\u{07}\r\nc\u{0C}d\u{202E}e\u{200B}\u{9B}\tf"
    let clean = "a[2Jb c de f"
    XCTAssertEqual(printable(nasty), clean)
    let sheet = SheetFixtures.sheet(patient: nasty, note: nasty, practice: nasty)
    XCTAssertEqual(sheet.patientName, clean)
    XCTAssertEqual(sheet.letterhead.name, clean)
    XCTAssertEqual(sheet.lines.first?.note, clean)
    for text in [TextSheet(sheet).text, HtmlSheet(sheet).html] {
      for scalar in text.unicodeScalars where scalar != "\n" && scalar != "\u{0C}" {
        XCTAssertFalse(scalar.properties.generalCategory == .control, "\(scalar.value)")
        XCTAssertFalse(scalar.properties.generalCategory == .format, "\(scalar.value)")
      }
    }
    XCTAssertFalse(HtmlSheet(sheet).html.contains("\u{0C}"))
  }

  func testLoadIsCleanedToo() {
    let exercise = Catalogue.exercises[0]
    let line = ExerciseSheet.Line(
      exercise: exercise, dosage: Dosage(repetitions: 1, load: "2\u{0C} kg"))
    XCTAssertEqual(line.dosage.load, "2 kg")
  }

  func testEveryRegionHasAdviceInBothLanguages() {
    for region in Exercise.Region.allCases {
      let counts = Language.allCases.map { Advice.blocks(region, $0).count }
      XCTAssertGreaterThanOrEqual(counts[0], 3)
      XCTAssertEqual(counts[0], counts[1])
      for language in Language.allCases {
        for sentence in Advice.blocks(region, language).flatMap(\.sentences)
          .flatMap({ $0.split(separator: ".") })
        {
          XCTAssertLessThanOrEqual(sentence.split(separator: " ").count, 12, String(sentence))
        }
      }
    }
  }
}
