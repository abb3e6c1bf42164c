import XCTest

@testable import PracticeCore

final class CatalogueTests: XCTestCase {
  func testEveryRegionAndCategoryHasExercises() {
    XCTAssertGreaterThanOrEqual(Catalogue.exercises.count, 72)
    for region in Exercise.Region.allCases {
      XCTAssertGreaterThanOrEqual(
        Catalogue.exercises.filter { $0.region == region }.count, 12, region.rawValue)
    }
    for category in Exercise.Category.allCases {
      XCTAssertTrue(Catalogue.exercises.contains { $0.category == category }, category.rawValue)
    }
  }

  func testCodesAndNamesAreUnique() {
    XCTAssertEqual(Set(Catalogue.exercises.map(\.code)).count, Catalogue.exercises.count)
    for language in Language.allCases {
      let names = Catalogue.exercises.map { $0.text(language).name }
      XCTAssertEqual(Set(names).count, names.count)
    }
  }

  func testEasierAndHarderExist() {
    for exercise in Catalogue.exercises {
      for code in [exercise.easier, exercise.harder].compactMap({ $0 }) {
        XCTAssertNotNil(Catalogue.exercise(code: code), "\(exercise.code) names \(code)")
        XCTAssertNotEqual(code, exercise.code)
      }
    }
  }

  func testEveryTextIsCompleteAndShort() {
    for exercise in Catalogue.exercises {
      for language in Language.allCases {
        let text = exercise.text(language)
        let parts = [text.name, text.start, text.feel, text.stop] + text.steps
        let place = "\(exercise.code) \(language.rawValue)"
        XCTAssertTrue((2...4).contains(text.steps.count), place)
        for part in parts {
          XCTAssertFalse(part.isEmpty, place)
          XCTAssertEqual(printable(part), part, place)
          XCTAssertFalse(part.contains("  "), place)
        }
        for sentence in parts.dropFirst() {
          XCTAssertTrue(sentence.hasSuffix("."), "\(place): \(sentence)")
        }
        let body = parts.dropFirst().joined(separator: " ")
        XCTAssertLessThanOrEqual(body.split(separator: " ").count, 60, place)
        for sentence in body.split(whereSeparator: { ".?!".contains($0) }) {
          XCTAssertLessThanOrEqual(sentence.split(separator: " ").count, 12, "\(place):\(sentence)")
        }
      }
      XCTAssertNotEqual(exercise.dutch.start, exercise.english.start)
      XCTAssertTrue(exercise.usual.isWithinLimits, exercise.code)
      XCTAssertFalse(exercise.doseSource.isEmpty, exercise.code)
      XCTAssertNotNil(exercise.figure.flatMap { Figure.all[$0] }, exercise.code)
      for language in Language.allCases {
        XCTAssertFalse(exercise.remark(language).isEmpty, exercise.code)
      }
    }
  }

  func testDutchAddressesThePatientFormally() {
    for exercise in Catalogue.exercises {
      let text = exercise.dutch
      let words = ([text.start, text.feel, text.stop] + text.steps).joined(separator: " ")
        .lowercased().split { !$0.isLetter }
      for familiar in ["je", "jij", "jouw"] {
        XCTAssertFalse(words.contains(Substring(familiar)), "\(exercise.code): \(familiar)")
      }
    }
  }

  func testStandingExercisesSayWhatToHold() {
    for exercise in Catalogue.exercises where exercise.standing {
      let dutch = [exercise.dutch.start, exercise.dutch.stop].joined(separator: " ").lowercased()
      let english = [exercise.english.start, exercise.english.stop].joined(separator: " ")
        .lowercased()
      XCTAssertTrue(
        ["vast", "steun", "leun", "muur"].contains { dutch.contains($0) }, exercise.code)
      XCTAssertTrue(
        ["hold", "support", "lean", "wall"].contains { english.contains($0) }, exercise.code)
      XCTAssertFalse(exercise.floor, exercise.code)
    }
  }

  func testSearch() {
    func codes(_ query: String, withoutFloor: Bool = false) -> [String] {
      ExerciseLibrary.shipped.matches(
        query, language: .dutch, filter: ExerciseFilter(withoutFloor: withoutFloor)
      ).map(\.code)
    }
    XCTAssertEqual(codes("").count, Catalogue.exercises.count)
    XCTAssertEqual(codes("brug"), ["bridge", "bridge-one-leg"])
    XCTAssertEqual(codes("BRIDGE"), ["bridge", "bridge-one-leg"])
    XCTAssertEqual(codes("knieen zij"), ["knee-rolls"])
    XCTAssertEqual(codes("nek kracht"), ["neck-press", "head-lift", "neck-press-side"])
    XCTAssertEqual(codes("coordinatie heup"), ["hip-hinge", "fall-out"])
    XCTAssertEqual(codes("been heff op"), [])
    XCTAssertEqual(codes("xyz"), [])
    XCTAssertEqual(codes("  \u{1B} "), codes(""))
    XCTAssertFalse(codes("", withoutFloor: true).contains("bridge"))
    XCTAssertTrue(codes("", withoutFloor: true).contains("sit-to-stand"))
    // Named so first, though its region comes later in the catalogue.
    XCTAssertEqual(codes("nek").first, "neck-stretch")
  }

  func testEveryCautionAndApprovalNoteHasWords() {
    for language in Language.allCases {
      XCTAssertEqual(
        Set(Caution.allCases.map { $0.name(language) }).count, Caution.allCases.count)
      XCTAssertFalse(Catalogue.approvalNote(language).isEmpty)
    }
  }
}
