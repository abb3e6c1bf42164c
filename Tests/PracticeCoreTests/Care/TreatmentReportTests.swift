import XCTest

@testable import PracticeCore

/// The report to the GP: only with consent, and it says what was measured.
final class TreatmentReportTests: XCTestCase {
  private func setSharing(_ sharing: Sharing, _ day: WorkedDay) throws {
    let practice = day.test.practice
    let before = try practice.read { try $0.episode(day.episode).details }
    var details = before
    details.sharing = sharing
    try practice.editEpisode(day.episode, from: before, to: details)
  }

  func testItIsRefusedWithoutConsent() throws {
    let day = try WorkedDay()
    for sharing in [Sharing.notAsked, .refused] {
      try setSharing(sharing, day)
      let refusal = assertRefused(
        try day.test.practice.read { try $0.letter(.report, of: day.episode) })
      guard case .invalid(let input)? = refusal else { return XCTFail("\(sharing)") }
      XCTAssertEqual(input.field, "sharing")
    }
  }

  func testItTellsTheCourseAndHowItEnded() throws {
    let day = try WorkedDay()
    let practice = day.test.practice
    try setSharing(.agreed, day)
    let interim = try practice.read { try $0.letter(.report, of: day.episode) }
    XCTAssertTrue(interim.text.contains("TUSSENTIJDS VERSLAG"), interim.text)
    XCTAssertTrue(interim.text.contains("Verloop\n-------\nPeriode"), interim.text)
    XCTAssertTrue(interim.text.contains("23 november 2026: doorgaan · Verzonnen."), interim.text)
    let reason = try practice.read { try $0.closingReasons()[0] }
    try practice.close(
      day.episode, because: reason.id,
      measured: [MeasuredValue(.psfs, item: "fietsen", tenths: 70)], result: "Fietst weer.",
      aftercare: "Blijven oefenen.")
    let report = try practice.read { try $0.letter(.report, of: day.episode) }
    for text in ["EINDVERSLAG", "Fietst weer.", "Blijven oefenen.", reason.dutch, "functie (PSFS)"]
    {
      XCTAssertTrue(report.text.contains(text), "\(text):\n\(report.text)")
      XCTAssertTrue(report.html.lowercased().contains(text.lowercased()), text)
    }
  }
}
