import XCTest

@testable import PracticeCore

/// Verdicts of what is measured besides pain, at their limits.
final class InstrumentCourseTests: XCTestCase {
  private let start = moment("2026-10-01T09:00").day

  private func course(
    _ instrument: Instrument, named name: String = "", direction: Direction? = nil,
    _ days: [[(String, Int)]]
  ) -> InstrumentCourse? {
    let measurements = days.enumerated().flatMap { index, values in
      values.map { item, tenths in
        Measurement(
          day: start + index * 7,
          value: MeasuredValue(
            instrument, item: item.isEmpty ? name : item, tenths: tenths, direction: direction))
      }
    }
    return InstrumentCourse.all(measurements, .shipped).first
  }

  func testOwnActivitiesAreJudgedByTheMeanOfThoseAtBothMoments() {
    let cases: [([[(String, Int)]], Verdict, Int?, Int?)] = [
      ([[("fietsen", 40)]], .notEnoughData, 40, 40),
      ([[("fietsen", 40)], [("fietsen", 59)]], .noClearChange, 40, 59),
      ([[("fietsen", 40)], [("fietsen", 60)]], .better, 40, 60),
      ([[("fietsen", 60)], [("fietsen", 40)]], .worse, 60, 40),
      ([[("fietsen", 60)], [("fietsen", 41)]], .noClearChange, 60, 41),
      // Two activities: the sum has to change by twice as much.
      ([[("a", 40), ("b", 40)], [("a", 60), ("b", 59)]], .noClearChange, 40, 60),
      ([[("a", 40), ("b", 40)], [("a", 60), ("b", 60)]], .better, 40, 60),
      // What was not asked at both moments counts for nothing.
      ([[("a", 40), ("b", 0)], [("a", 60), ("c", 0)]], .better, 40, 60),
      ([[("a", 40)], [("b", 90)]], .notEnoughData, 40, 90),
      // The first and the latest, whatever lies between.
      ([[("a", 40)], [("a", 90)], [("a", 41)]], .noClearChange, 40, 41),
    ]
    for (days, verdict, first, latest) in cases {
      let found = course(.psfs, days)
      XCTAssertEqual(found?.verdict, verdict, "\(days)")
      XCTAssertEqual(found?.first, first, "\(days)")
      XCTAssertEqual(found?.latest, latest, "\(days)")
    }
  }

  func testOnThePSKLowerIsBetter() {
    XCTAssertEqual(course(.psk, [[("a", 800)], [("a", 600)]])?.verdict, .better)
    XCTAssertEqual(course(.psk, [[("a", 800)], [("a", 610)]])?.verdict, .noClearChange)
    XCTAssertEqual(course(.psk, [[("a", 600)], [("a", 800)]])?.verdict, .worse)
  }

  func testOfTheGlobalEffectOnlyTheLatestCounts() {
    for (score, verdict): (Int, Verdict) in [
      (1, .better), (2, .better), (3, .noClearChange), (5, .noClearChange), (6, .worse),
      (7, .worse),
    ] {
      XCTAssertEqual(course(.gpe, [[("", 70)], [("", score * 10)]])?.verdict, verdict)
    }
  }

  func testOtherInstrumentsAreJudgedWhereALimitIsKnown() {
    let cases: [(String, Direction, Int, Int, Verdict)] = [
      ("ODI", .higherIsWorse, 400, 280, .better), ("odi", .higherIsWorse, 400, 281, .noClearChange),
      ("QBPDS", .higherIsWorse, 400, 460, .worse),
      ("Iets anders", .higherIsWorse, 400, 0, .noLimitKnown),
      ("NDI", .higherIsBetter, 200, 340, .better),
    ]
    for (name, direction, first, latest, verdict) in cases {
      XCTAssertEqual(
        course(.other, named: name, direction: direction, [[("", first)], [("", latest)]])?.verdict,
        verdict, name)
    }
    XCTAssertEqual(course(.other, named: "ODI", [[("", 100)]])?.verdict, .notEnoughData)
  }

  func testInstrumentsThatDisagreeAreEachShown() {
    let measurements = [
      Measurement(day: start, value: MeasuredValue(.psfs, item: "a", tenths: 20)),
      Measurement(day: start + 7, value: MeasuredValue(.psfs, item: "a", tenths: 90)),
      Measurement(day: start + 7, value: MeasuredValue(.gpe, tenths: 60)),
    ]
    XCTAssertEqual(InstrumentCourse.all(measurements, .shipped).map(\.verdict), [.better, .worse])
  }

  func testScoresAsPeopleTypeThem() {
    for (text, tenths): (String, Int?) in [
      ("6", 60), ("6,5", 65), ("6.5", 65), (" 7 ", 70), ("0", 0), ("100", 1000), ("", nil),
      ("6,55", nil), ("-1", nil), ("zes", nil), ("6,", nil), (",5", nil), ("1,2,3", nil),
      ("٦", nil), ("999999", nil),
    ] {
      XCTAssertEqual(MeasuredValue.tenths(text), tenths, text)
    }
    XCTAssertEqual(MeasuredValue.text(65, .dutch), "6,5")
    XCTAssertEqual(MeasuredValue.text(60, .english), "6")
  }

  func testTheMiddleHalf() {
    XCTAssertNil(MiddleHalf([]))
    XCTAssertEqual(MiddleHalf([4])?.text, "4 (4–4)")
    XCTAssertEqual(MiddleHalf([5, 1, 3, 2, 4])?.text, "3 (2–4)")
    XCTAssertEqual(MiddleHalf(Array(1...21))?.text, "11 (6–16)")
  }

  func testFiguresNeedTwentyTreatedEpisodes() {
    func figures(_ count: Int) -> RegionFigures {
      RegionFigures(
        region: .lowBack,
        (0..<count).map { ClosedEpisode(treatments: 4 + $0 % 3, weeks: 5) }
          + [ClosedEpisode(treatments: 0, weeks: 1)], .shipped)
    }
    XCTAssertNil(figures(19).sessions)
    XCTAssertEqual(
      figures(19).sentence(.english), "not enough data (19 closed, 20 needed)")
    XCTAssertEqual(figures(20).episodes, 20)
    XCTAssertEqual(figures(20).sessions?.median, 5)
  }
}
