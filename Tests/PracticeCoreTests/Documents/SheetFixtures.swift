import XCTest

@testable import PracticeCore

/// Obviously fictional sheets for the tests.
enum SheetFixtures {
  static let monday = Day(number: 20_780)  // 23 November 2026

  static func sheet(
    codes: [String] = ["bridge", "neck-turn"], language: Language = .dutch,
    patient: String = "mevrouw A. Öztürk", note: String = "", days: Int = 7,
    practice: String = "Fysiotherapie De Dobbe", advice: [Exercise.Region] = [.lowBack],
    largePrint: Bool = false
  ) -> ExerciseSheet {
    ExerciseSheet(
      letterhead: .init(
        name: practice, address: "Dorpsstraat 1, Leeuwarden", phone: "058-1234567",
        isFictional: true),
      patientName: patient, date: monday, therapistName: "E. Visser", language: language,
      lines: codes.compactMap(Catalogue.exercise(code:)).map {
        .init(exercise: $0, dosage: $0.usual, note: note)
      },
      nextAppointment: Moment(
        day: monday + (days + 1), time: TimeOfDay(minutes: 9 * 60)),
      grid: ExerciseSheet.gridDays(handedOut: monday, nextAppointment: monday + (days + 1)),
      advice: advice, largePrint: largePrint)
  }

  /// The fourteen exercises with most words in a language.
  static func longest(_ language: Language) -> [String] {
    Catalogue.exercises.sorted {
      let (left, right) = ($0.text(language), $1.text(language))
      return (left.start + left.steps.joined() + left.feel).count
        > (right.start + right.steps.joined() + right.feel).count
    }.prefix(14).map(\.code)
  }

  /// Compares with a file under Goldens; rewrites it only when asked to by the environment.
  static func assertGolden(
    _ text: String, _ name: String, file: StaticString = #filePath, line: UInt = #line
  ) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Goldens")
    let url = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["PRACTICE_REWRITE_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: url)
      return
    }
    guard let data = try? Data(contentsOf: url) else {
      return XCTFail("no golden \(name)", file: file, line: line)
    }
    XCTAssertEqual(text, String(decoding: data, as: UTF8.self), file: file, line: line)
  }
}
