import XCTest

@testable import PracticeCore

/// What was handed out or sent stays in the file, word for word.
final class KeptLetterTests: XCTestCase {
  func testTheSameWordsAreKeptOnceADay() throws {
    let day = try WorkedDay()
    let practice = day.test.practice
    let plan = try practice.read { try $0.letter(.plan, of: day.episode) }
    try practice.keepLetter(plan, .plan, of: day.episode)
    let before = try practice.read { try $0.keptLetters(of: day.episode) }
    XCTAssertEqual(before[0].text, plan.text)
    try practice.keepLetter(plan, .plan, of: day.episode)
    XCTAssertEqual(try practice.read { try $0.keptLetters(of: day.episode) }, before)
    let information = try practice.read { try $0.letter(.information, of: day.episode) }
    try practice.keepLetter(information, .information, of: day.episode)
    XCTAssertEqual(
      try practice.read { try $0.keptLetters(of: day.episode) }.map(\.kind),
      [.information] + before.map(\.kind))
    XCTAssertEqual(
      assertRefused(
        try day.test.otherTerminal(as: "BK").read { try $0.keptLetters(of: day.episode) }),
      .notPermitted(.readClinical))
  }

  func testTheWordsComeOnPaperAsTheyWere() throws {
    let words = "Aan <b>dokter</b> & co\n\n- regel een\n"
    let letter = KeptLetter(
      id: ID(1), kind: .report, day: theDay("2026-11-02"), initials: "EV", addressee: "",
      text: words)
    XCTAssertEqual(Markup.problems(letter.html), [])
    XCTAssertTrue(letter.html.contains("Aan &lt;b&gt;dokter&lt;/b&gt; &amp; co\n\n- regel een"))
  }

  func testNothingChangesItAnyMore() throws {
    let day = try WorkedDay()
    for statement in [
      "UPDATE care_letter SET body = 'anders'", "DELETE FROM care_letter",
      "REPLACE INTO care_letter SELECT * FROM care_letter",
    ] {
      XCTAssertThrowsError(try day.test.database.run(statement), statement)
    }
  }

  func testAReportIsDueOnceAYearUntilItIsSent() throws {
    let today = TestPractice.now.day
    let cases: [(treatedFor: Int, reported: Int?, isDue: Bool)] = [
      (363, nil, false), (364, nil, true), (400, 0, false), (800, 363, false), (800, 364, true),
    ]
    for (days, reported, isDue) in cases {
      let facts = CourseFacts(
        today: today, firstTreatment: today - days, treatments: 20,
        pain: [], lastReport: reported.map { today - $0 })
      let isWarned = CourseRules(.shipped).warnings(facts).contains {
        if case .yearReport = $0 { true } else { false }
      }
      XCTAssertEqual(isWarned, isDue, "\(days) \(reported ?? -1)")
    }
  }
}
