import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// The same agenda by day, week and month.
@MainActor
final class AgendaViewsTests: XCTestCase {
  private func agenda(_ pilot: PracticePilot) throws -> AgendaScreen {
    try XCTUnwrap(pilot.app.top as? AgendaScreen)
  }

  func testTheCursorStaysOnItsTimeAndTherapist() async throws {
    let pilot = try PracticePilot()
    pilot.select("10:30", of: "TB")
    pilot.press("v")
    pilot.expect(contains: "De Boer · week 48")
    let screen = try agenda(pilot)
    XCTAssertEqual(screen.moment, moment("2026-11-23T10:30"))
    pilot.press("v")
    pilot.expect(contains: "Allen · november 2026")
    pilot.press("Enter")
    XCTAssertEqual(screen.view, .day)
    XCTAssertEqual(screen.moment, moment("2026-11-23T10:30"))
    XCTAssertEqual(screen.therapist?.initials, "TB")
  }

  func testBeyondTheWeekLiesTheNextOne() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("v", "Left")
    let screen = try agenda(pilot)
    XCTAssertEqual(screen.day, moment("2026-11-20T00:00").day)
    pilot.press("Right", "Right")
    XCTAssertEqual(screen.day, moment("2026-11-24T00:00").day)
    pilot.press("PgDn")
    XCTAssertEqual(screen.day, moment("2026-12-01T00:00").day)
    pilot.press("Tab")
    pilot.expect(contains: "De Boer · week 49")
  }

  func testAMonthIsWalkedByDaysAndWeeksAndTurnedByMonths() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("v", "v", "Down", "Right")
    let screen = try agenda(pilot)
    XCTAssertEqual(screen.day, moment("2026-12-01T00:00").day)
    pilot.expect(contains: "december 2026")
    pilot.press("g")
    pilot.type("31-1-2027")
    pilot.press("^S", "PgDn")
    XCTAssertEqual(screen.day, moment("2027-02-28T00:00").day)
    pilot.press("Tab")
    pilot.expect(contains: "Visser · februari 2027")
    pilot.press("BTab")
    pilot.expect(contains: "Allen · februari 2027")
    pilot.press("Home")
    XCTAssertEqual(screen.day, moment("2026-11-23T00:00").day)
  }

  func testAnAppointmentIsPickedUpInADayAndPutDownInAWeek() async throws {
    let pilot = try PracticePilot()
    pilot.select("10:30", of: "EV")
    let patient = try XCTUnwrap(try pilot.appointment("10:30", of: "EV")).patient
    pilot.press("m", "v", "v")
    pilot.expect(contains: "verplaatsen")
    // Down two weeks in the month, into that day, and to the week around it.
    pilot.press("Down", "Down", "Enter", "v", "Right", "Right", "Right", "Enter")
    let day = moment("2026-12-10T00:00").day
    XCTAssertEqual(try pilot.appointment("10:30", of: "EV", on: day)?.patient, patient)
    XCTAssertNil(try pilot.appointment("10:30", of: "EV"))
    pilot.press("u")
    XCTAssertEqual(try pilot.appointment("10:30", of: "EV")?.patient, patient)
  }

  func testWhatIsBookedInTheWeekStandsThere() async throws {
    let pilot = try PracticePilot()
    pilot.select("14:00", of: "EV")
    pilot.press("v", "Right", "Right", "Enter")
    pilot.type("ber")
    pilot.press("Enter", "Enter")
    XCTAssertNotNil(try pilot.appointment("14:00", of: "EV", on: moment("2026-11-25T00:00").day))
  }

  func testTheCommandLineKnowsTheViews() async throws {
    let pilot = try PracticePilot()
    pilot.press(":")
    pilot.type("maand")
    pilot.press("Enter")
    XCTAssertEqual(try agenda(pilot).view, .month)
  }

  func testAHolidayDoesNotLookFree() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.goTo("1-1-2027")
    pilot.expect(contains: "~~ Nieuwjaarsdag ~~")
    let free = try XCTUnwrap(try agenda(pilot).content)
    XCTAssertTrue(free.isHoliday)
  }

  func testTheMouseFindsADayOfTheMonth() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("v", "v")
    let screen = try agenda(pilot)
    let month = try XCTUnwrap(screen.month)
    for width in [60, 80, 132] {
      let layout = MonthLayout(
        area: Rect(x: 0, y: 1, width: width, height: 21), weeks: month.weeks)
      for index in 0..<month.weeks * 7 {
        let cell = layout.cell(week: index / 7, weekday: index % 7)
        XCTAssertEqual(layout.day(at: cell.origin), index)
        XCTAssertLessThanOrEqual(cell.maxX, width)
      }
    }
  }
}
