import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// The forms, letters and lists of the care beside the everyday ones, as they were approved: in
/// both languages, at the smallest usual window and at a large one.
@MainActor
final class CareGoldenTests: XCTestCase {
  private func expect(
    _ name: String, as initials: String = "EV",
    _ reach: @MainActor (PracticePilot) throws -> Void, file: StaticString = #filePath,
    line: UInt = #line
  ) throws {
    let drawn = try PracticePilot.drawn(as: initials, reach)
    Golden.expect(drawn, golden: "Screens/\(name)", file: file, line: line)
  }

  /// The room of a patient's episode.
  private func room(_ patient: String, _ pilot: PracticePilot) {
    pilot.press("2")
    pilot.type(patient)
    pilot.press("Enter", "Enter")
  }

  func testTheNeckRiskCheck() async throws {
    try expect("neck-risk") { pilot in
      room("amrani", pilot)
      pilot.press("n")
    }
    try expect("neck-risk-found") { pilot in
      room("amrani", pilot)
      pilot.press("n", "n", "n", "j", "0")
    }
    try expect("neck-changed") { pilot in
      room("amrani", pilot)
      pilot.press("w")
    }
  }

  func testLettersToTheGP() async throws {
    for kind in [CareLetter.referral, .report] {
      try expect("letter-\(kind.rawValue)") { pilot in
        let id = try XCTUnwrap(
          pilot.practice.read { try $0.file(of: ID(1042)).current?.episode.id })
        let opened = try pilot.practice.read { try $0.episode(id).details }
        var details = opened
        details.sharing = .agreed
        try pilot.practice.editEpisode(id, from: opened, to: details)
        try CareLetters.open(kind, pilot.workplace, of: id)
      }
    }
    try expect("letter-not-asked") { pilot in
      room("#1042", pilot)
      pilot.press("d", pilot.app.language("h", "g"))
    }
  }

  func testInformationForEachRegion() async throws {
    for region in Region.allCases {
      try expect("information-\(region.rawValue)") { pilot in
        let id = try pilot.practice.openEpisode(
          EpisodeDetails(
            therapist: pilot.practice.viewer.person, region: region, opened: DemoFile.monday.day),
          of: ID(1042))
        try CareLetters.open(.information, pilot.workplace, of: id)
      }
    }
  }

  func testFormsOfCodesRegistersAndTheStatement() async throws {
    try expect("codes") { pilot in
      room("#1042", pilot)
      pilot.press("k")
    }
    try expect("codes-refused") { pilot in
      room("#1042", pilot)
      pilot.press("k")
      pilot.type("12")
      pilot.press("^S")
    }
    try expect("incident-form") { $0.press("5", "i", "+") }
    try expect("complaint-form") { $0.press("5", "k", "+") }
    try expect("complaints") { pilot in
      pilot.press("5", "k", "+")
      pilot.focus("what")
      pilot.type("Te lang gewacht.")
      pilot.press("^S")
    }
    try expect("statement-form") { pilot in
      pilot.app.push(StatementForm.make(pilot.workplace, ID(1042)))
    }
  }

  func testTheRecordReviewOnPaper() async throws {
    try expect("record-review-paper") { $0.press("5", "d", "p") }
  }

  func testLimitsOfMeasurements() async throws {
    try expect("smallest-changes") { $0.press("6", "M") }
    try expect("smallest-change-form") { pilot in
      pilot.press("6", "M", "+")
      pilot.focus("bands")
      pilot.fill("2-4: 1; 4-6: 2")
    }
  }
}
