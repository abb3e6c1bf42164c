import XCTest

@testable import PracticeCore

/// The hours of a day as people type them.
final class HoursInputTests: XCTestCase {
  func testWhatIsUnderstood() throws {
    let cases: [(String, String)] = [
      ("8:00-12:30 13:00-17:00", "8:00-12:30 13:00-17:00"),
      ("8-12.30, 13-17", "8:00-12:30 13:00-17:00"),
      ("13:00–17:00 8:00–12:30", "8:00-12:30 13:00-17:00"),
      ("8 tot 12 en 1 tot 5", "8:00-12:00 13:00-17:00"),
      ("van 8 uur tot half 5", "8:00-16:30"),
      ("from 9am to 5 pm", "9:00-17:00"),
      ("0800-1230;1300-1700", "8:00-12:30 13:00-17:00"),
      ("18:00-24:00", "18:00-24:00"), ("18 tot 24 uur", "18:00-24:00"),
      ("9 - 5", "9:00-17:00"), ("8u30-12u", "8:30-12:00"),
      ("8:00-12:00 12:00-17:00", "8:00-12:00 12:00-17:00"),
      ("", ""), ("  ", ""), ("-", ""), ("vrij", ""), ("Free", ""), ("geen", ""),
    ]
    for (typed, expected) in cases {
      XCTAssertEqual(HoursInput.text(try HoursInput.parse(typed).get()), expected, typed)
    }
  }

  func testWhatIsRefusedAndWhy() {
    let cases: [(String, String)] = [
      ("8:00", "zijn geen werktijden"), ("8-12-17", "zijn geen werktijden"),
      ("8-", "zijn geen werktijden"), ("- - -", "zijn geen werktijden"),
      ("8-12 vrij", "zijn geen werktijden"), ("ochtend", "zijn geen werktijden"),
      ("8-26", "is geen tijd"), ("8-99999999999999999999", "is geen tijd"),
      ("17:00-8:00", "eindigt niet na het begin"), ("9:00-9:00", "eindigt niet na het begin"),
      ("8:02-12:00", "per 5 minuten"),
      ("8:00-12:30 12:00-17:00", "8:00-12:30 en 12:00-17:00 overlappen."),
    ]
    for (typed, why) in cases {
      guard case .failure(let problem) = HoursInput.parse(typed) else {
        XCTFail("'\(typed)' was understood")
        continue
      }
      XCTAssertTrue(problem.sentence(.dutch).contains(why), problem.sentence(.dutch))
      XCTAssertNotEqual(problem.sentence(.dutch), problem.sentence(.english))
    }
  }

  func testWhatIsWrittenIsReadBack() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      var times = Set<Int>()
      while times.count < 4 { times.insert(Int.random(in: 0...287, using: &random) * 5) }
      let sorted = times.sorted().map { TimeOfDay(minutes: $0) }
      let intervals = [
        Interval(start: sorted[0], end: sorted[1]), Interval(start: sorted[2], end: sorted[3]),
      ]
      XCTAssertEqual(try HoursInput.parse(HoursInput.text(intervals)).get(), intervals)
    }
  }
}
