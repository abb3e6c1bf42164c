import XCTest

@testable import PracticeCore

final class SeriesDaysTests: XCTestCase {
  /// Tuesday 24 November 2026, 9:41.
  private let now = Moment(day: theDay("2026-11-24"), time: TimeOfDay(minutes: 581))

  func testTheDaysOfASeries() throws {
    let cases = [
      ("jansen di 10:30", "di 24-11"),
      ("jansen 26-11", "do 26-11"),
      ("jansen 3x di 10:30 +1w", "di 24-11, di 1-12, di 8-12"),
      ("jansen 3x di om de week", "di 24-11, di 8-12, di 22-12"),
      ("jansen 4x di en vr 10:30", "di 24-11, vr 27-11, di 1-12, vr 4-12"),
      // The week of the first appointment is the first of the fortnights.
      ("jansen 3x om de week ma vanaf 25-11", "ma 30-11, ma 14-12, ma 28-12"),
      ("jansen 3x om de week di en vr vanaf 25-11", "vr 27-11, di 8-12, vr 11-12"),
      ("jansen 3x 25-11", "wo 25-11, wo 2-12, wo 9-12"),
      ("jansen 3x om de 3 dagen 25-11", "wo 25-11, za 28-11, di 1-12"),
      ("jansen 4x 2x per week 24-11", "di 24-11, vr 27-11, di 1-12, vr 4-12"),
      ("jansen 4x 2x per week 27-11", "vr 27-11, wo 2-12, vr 4-12, wo 9-12"),
      (
        "jansen 6x 3x per week 30-11",
        "ma 30-11, wo 2-12, vr 4-12, ma 7-12, wo 9-12, vr 11-12"
      ),
    ]
    for (typed, expected) in cases {
      let days = try parse(typed).days().map { day in
        "\(Language.dutch.shortWeekday(day.weekday)) \(day.dayOfMonth)-\(day.month)"
      }
      XCTAssertEqual(days.joined(separator: ", "), expected, typed)
    }
  }

  func testAWholeYearHasItsDaysOnce() throws {
    let days = try parse("jansen 60x om de week ma, di, wo, do, vr, za, zo").days()
    XCTAssertEqual(Set(days).count, 60)
    XCTAssertEqual(days, days.sorted())
  }

  func testTheFallbackServesWhenNoDayIsNamed() throws {
    XCTAssertEqual(
      try parse("jansen 2x").days(fallback: now.day), [now.day, now.day + 7])
  }

  func testWhatIsOpenOrContradictory() {
    for (typed, field) in [
      ("jansen 10:30", "day"), ("jansen elke week di", "count"), ("jansen di en vr", "count"),
      ("jansen 2x per week 24-11", "count"), ("jansen di 25-11", "day"),
      ("jansen 6x om de 3 dagen di", "interval"),
    ] {
      guard case .invalid(let input)? = assertRefused(try parse(typed).days()) else {
        XCTFail(typed)
        continue
      }
      XCTAssertEqual(input.field, field, typed)
    }
  }

  private func parse(_ text: String) -> BookingPhrase {
    BookingPhrase.parse(
      text, vocabulary: BookingVocabulary(therapists: [], kinds: []), now: now)
  }
}
