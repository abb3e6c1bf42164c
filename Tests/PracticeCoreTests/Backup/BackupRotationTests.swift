import XCTest

@testable import PracticeCore

final class BackupRotationTests: XCTestCase {
  private static let today = moment("2026-11-23T00:00").day

  private func kept(_ days: [Day]) -> [String] {
    let gone = Set(BackupRotation.superfluous(days, today: Self.today))
    XCTAssertTrue(gone.isSubset(of: days))
    return days.filter { !gone.contains($0) }.sorted(by: >).map(\.iso)
  }

  func testOfEachDayForTwoYears() {
    XCTAssertEqual(
      kept((0..<730).map { Self.today - $0 }),
      [
        // Seven days; their Mondays to Sundays are two weeks.
        "2026-11-23", "2026-11-22", "2026-11-21", "2026-11-20", "2026-11-19", "2026-11-18",
        "2026-11-17",
        // The Sundays of three more weeks.
        "2026-11-15", "2026-11-08", "2026-11-01",
        // The last days of eleven months before this one.
        "2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31", "2026-06-30", "2026-05-31",
        "2026-04-30", "2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31",
      ])
  }

  func testTable() {
    let table: [(name: String, days: [String], kept: [String])] = [
      ("none", [], []),
      ("one, however old", ["2001-01-01"], ["2001-01-01"]),
      (
        "as many after a long absence",
        (1...9).map { "2026-03-0\($0)" },
        (3...9).reversed().map { "2026-03-0\($0)" } + ["2026-03-01"]
      ),
      ("twice the same", ["2026-11-20", "2026-11-20"], ["2026-11-20", "2026-11-20"]),
      ("of a clock that was ahead", ["2031-01-01", "2026-11-20"], ["2031-01-01", "2026-11-20"]),
    ]
    for (name, days, expected) in table {
      XCTAssertEqual(kept(days.compactMap { Day(iso: $0) }), expected, name)
    }
  }

  /// Day by day, as it is used: what is kept is the same as of all days at once.
  func testRotatingEachDayLosesNothingThatIsWanted() {
    var days: [Day] = []
    let start = Self.today - 900
    for number in 0...900 {
      let today = start + number
      days.append(today)
      let gone = Set(BackupRotation.superfluous(days, today: today))
      XCTAssertFalse(gone.contains(today))
      days.removeAll { gone.contains($0) }
      XCTAssertLessThanOrEqual(days.count, 24)
    }
    XCTAssertEqual(
      days.sorted(by: >).map(\.iso), kept((0...900).map { Self.today - $0 }))
  }
}
