import XCTest

@testable import PracticeCore

final class HolidaysTests: XCTestCase {
  private let everyDay = HolidaySettings(goodFriday: true, liberationDay: true)

  /// The published lists of three years.
  func testTheHolidaysOfPublishedYears() {
    let published = [
      2026: [
        "01-01", "04-03", "04-05", "04-06", "04-27", "05-05", "05-14", "05-24", "05-25", "12-25",
        "12-26",
      ],
      2027: [
        "01-01", "03-26", "03-28", "03-29", "04-27", "05-05", "05-06", "05-16", "05-17", "12-25",
        "12-26",
      ],
      2028: [
        "01-01", "04-14", "04-16", "04-17", "04-27", "05-05", "05-25", "06-04", "06-05", "12-25",
        "12-26",
      ],
    ]
    for (year, days) in published {
      XCTAssertEqual(
        Holidays.all(in: year, everyDay).map(\.day.iso), days.map { "\(year)-\($0)" }, "\(year)")
    }
  }

  func testEasterInYearsThatAreHardToCompute() {
    for iso in [
      "1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23",
      "2019-04-21", "2024-03-31", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22",
    ] {
      XCTAssertEqual(Holidays.easter(Day(iso: iso)?.year ?? 0).iso, iso)
    }
  }

  func testEasterIsAlwaysASundayBetween22MarchAnd25April() {
    for year in 1583...4000 {
      let easter = Holidays.easter(year)
      XCTAssertEqual(easter.weekday, 7, "\(year)")
      let inYear = easter.iso.suffix(5)
      XCTAssertTrue(inYear >= "03-22" && inYear <= "04-25", easter.iso)
    }
  }

  func testTheMonarchsDayMovesOffSunday() {
    let cases: [(String, Holiday?)] = [
      ("2025-04-26", .kingsDay), ("2025-04-27", nil),  // 27 April 2025 is a Sunday
      ("2026-04-27", .kingsDay), ("2026-04-26", nil),
      ("2013-04-30", .queensDay), ("2013-04-27", nil),
      ("2006-04-29", .queensDay), ("2006-04-30", nil),
      ("1978-05-01", .queensDay), ("1978-04-30", nil),
      ("1948-04-30", nil),
    ]
    for (iso, holiday) in cases { XCTAssertEqual(named(iso), holiday, iso) }
  }

  func testGoodFridayAndLiberationDayEachHaveTheirSwitch() {
    XCTAssertNil(named("2026-04-03"))
    XCTAssertNil(named("2026-05-05"))
    XCTAssertEqual(named("2026-04-03", HolidaySettings(goodFriday: true)), .goodFriday)
    XCTAssertNil(named("2026-05-05", HolidaySettings(goodFriday: true)))
    XCTAssertEqual(named("2026-05-05", HolidaySettings(liberationDay: true)), .liberationDay)
  }

  func testAscensionDayOnTheFifthOfMayNeedsNoSwitch() {
    XCTAssertEqual(named("2016-05-05"), .ascensionDay)
    XCTAssertEqual(named("2016-05-05", everyDay), .ascensionDay)
  }

  func testEveryHolidayHasItsOwnNameInBothLanguages() {
    for language in Language.allCases {
      let names = Holiday.allCases.map { $0.name(language) }
      XCTAssertEqual(Set(names).count, Holiday.allCases.count)
    }
    XCTAssertEqual(Holiday.whitMonday.name(.dutch), "Tweede pinksterdag")
  }

  private func named(_ iso: String, _ settings: HolidaySettings = .init()) -> Holiday? {
    Day(iso: iso).flatMap { Holidays.named(on: $0, settings) }
  }
}
