import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// What the agenda shows besides one patient at a time, in both languages.
@MainActor
final class PlacingGoldenTests: XCTestCase {
  private func expect(
    _ name: String, as initials: String = "BK",
    _ reach: @MainActor (PracticePilot) throws -> Void, file: StaticString = #filePath,
    line: UInt = #line
  ) throws {
    let drawn = try PracticePilot.drawn(as: initials, reach)
    Golden.expect(drawn, golden: "Screens/\(name)", file: file, line: line)
  }

  /// A Friday with a meeting, a group, a visit at home and two at one time.
  private func fill(_ pilot: PracticePilot) throws {
    let practice = pilot.practice
    let day = DemoFile.monday.day + 4
    let (visser, kinds) = try practice.read { reader in
      (try reader.therapists()[0].id, try reader.appointmentKinds())
    }
    func at(_ minutes: Int) -> TimeOfDay { TimeOfDay(minutes: minutes) }
    try practice.addEngagement(
      EngagementDetails(
        therapist: visser, day: day, interval: Interval(start: at(750), minutes: 30),
        title: "teamoverleg"))
    let kind = try XCTUnwrap(kinds.first { $0.code == "group" })
    let group = try practice.addGroup(
      GroupDetails(
        name: "Rugklas", kind: kind,
        place: Place(therapist: visser, day: day, start: at(960), minutes: 60), places: 6))[0]
    for patient in [1033, 1043] {
      try practice.book(
        Booking(
          patient: ID(Int64(patient)), therapist: visser, kind: kind, day: day, start: at(960),
          group: group))
    }
    try practice.book(
      Booking(
        patient: ID(1043), therapist: visser, kind: kinds[0], day: day, start: at(840),
        travel: Travel(before: 30, after: 30)))
  }

  func testTheAgenda() async throws {
    try expect("agenda-mixed") { pilot in
      try fill(pilot)
      pilot.goTo("27-11")
      pilot.select("16:00", of: "EV")
    }
    try expect("group") { pilot in
      try fill(pilot)
      pilot.goTo("27-11")
      pilot.select("16:00", of: "EV")
      pilot.press("Enter")
    }
    try expect("group-form") { pilot in
      pilot.select("9:30", of: "EV")
      pilot.press("G")
    }
    try expect("engagement-form") { pilot in
      pilot.select("9:30", of: "EV")
      pilot.press("B")
    }
  }

  func testSeries() async throws {
    try expect("series-plan") { pilot in
      pilot.select("14:00", of: "EV")
      pilot.press("Enter")
      pilot.type("ber")
      pilot.press("Enter", "6", "Enter")
    }
    try expect("series") { pilot in
      pilot.press(":")
      pilot.type("bergsma 4x 24-11 11:00 +1w visser")
      pilot.press("Enter")
      pilot.goTo("24-11")
      pilot.select("11:00", of: "EV")
      pilot.press("R")
    }
    try expect("double-booking") { pilot in
      pilot.select("10:30", of: "EV")
      pilot.press("a")
      pilot.type("bergsma")
      pilot.press("Enter", "d")
    }
    try expect("place-taken") { pilot in
      pilot.select("10:30", of: "EV")
      pilot.press("m")
      pilot.select("14:00", of: "TB")
      pilot.press("Enter")
    }
  }

  func testSettings() async throws {
    try expect("settings-kinds", as: "EV") { $0.press("6", "K") }
    try expect("settings-kind", as: "EV") { $0.press("6", "K", "Enter") }
    try expect("settings-missed", as: "EV") { $0.press("6", "O") }
  }
}
