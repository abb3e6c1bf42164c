import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// What the demo practice cannot show: a first start, other hours, a window that is too small.
@MainActor
final class OtherPracticesGoldenTests: XCTestCase {
  func testTheFirstStart() async throws {
    var drawn: [String] = []
    for language in [Language.dutch, .english] {
      let pilot = Pilot(language: language) { app in
        app.push(
          WelcomeScreen(app: app, path: "/srv/praktijk/practice.db", clock: DemoFile.clock().clock)
          {}
        )
      }
      drawn += pilot.screen
      pilot.press("n")
      drawn += pilot.screen
    }
    Golden.expect(drawn, golden: "Screens/welcome")
  }

  func testAWindowThatIsTooSmallSaysSoAndComesBack() async throws {
    let pilot = try PracticePilot()
    pilot.press("2", "F2")
    pilot.type("Halve naam")
    pilot.resize(40, 10)
    pilot.press("Esc", "x", "^S")
    Golden.expect(pilot.screen, golden: "Screens/too-small")
    pilot.resize(80, 24)
    XCTAssertEqual(pilot.values["surname"], "Halve naam")
  }

  func testADayOfTwentyFiveMinutesFromEightToFive() async throws {
    let pilot = try PracticePilot(as: "EV", on: practice(rasters: [25]))
    book(pilot, ["8:00", "9:40", "13:00", "16:20"])
    pilot.expect(golden: "Screens/raster-25")
    pilot.press("End")
    pilot.expect(golden: "Screens/raster-25-end")
  }

  func testADayOfFiveMinutesFitsAndEachOfThemIsReached() async throws {
    let pilot = try PracticePilot(as: "EV", on: practice(rasters: [5]))
    book(pilot, ["8:00", "8:25", "9:40", "10:05", "13:00", "16:20"])
    pilot.expect(golden: "Screens/raster-5")
    guard let agenda = pilot.app.top as? AgendaScreen else { return XCTFail("no agenda") }
    let rows = agenda.grid.rows
    pilot.select("11:00", of: "EV")
    pilot.press(">", ">", ">")
    XCTAssertEqual(agenda.moment?.time.short, "11:15")
    pilot.press("<")
    XCTAssertEqual(agenda.moment?.time.short, "11:10")
    pilot.expect(golden: "Screens/raster-5-between")
    pilot.press("Enter")
    pilot.type("voor")
    pilot.press("Enter", "Enter")
    let booked = try pilot.practice.read { try $0.agenda(on: DemoFile.monday.day) }
      .columns[0].active.map(\.appointment.interval.start.short)
    XCTAssertTrue(booked.contains("11:10"), "\(booked)")
    // A row that was made for the cursor goes with it.
    pilot.press("u")
    pilot.select("16:20", of: "EV")
    XCTAssertEqual(agenda.grid.rows, rows)
    // Each free place is gone to, also between the rows.
    pilot.select("14:00", of: "EV")
    pilot.press("f", "f")
    XCTAssertEqual(agenda.moment?.time.short, "14:10")
  }

  func testDifferentRastersShareTheDay() async throws {
    let pilot = try PracticePilot(as: "EV", on: practice(rasters: [25, 30, 20]))
    book(pilot, ["8:00", "9:40"])
    pilot.resize(100, 50)
    pilot.expect(golden: "Screens/raster-mixed")
  }

  func testAPracticeInWhichNobodyTreatsSaysWhatToDo() async throws {
    let file = try PracticeFile { path in
      try Practice.create(
        at: path, PracticeDetails(name: "Praktijk De Proef (verzonnen)", isFictional: true),
        owner: PracticePilot.visser(treats: false), clock: DemoFile.clock().clock)
    }
    let pilot = try PracticePilot(as: "EV", on: file)
    var drawn = pilot.screen
    for key in ["Enter", "2", "Esc", "3", "4", "Esc", "5", "6"] {
      pilot.press(key)
      drawn += ["#### \(key)"] + pilot.screen
    }
    Golden.expect(drawn, golden: "Screens/empty-practice")
  }

  private func book(_ pilot: PracticePilot, _ times: [String]) {
    do {
      let name = PatientName(surname: "Voorbeeld", initials: "V.")
      let patient = try pilot.practice.register(PatientDetails(name: name))
      for time in times {
        try pilot.practice.book(
          Booking(
            patient: patient, therapist: ID(1),
            kind: pilot.practice.read { try $0.appointmentKinds()[0] },
            day: DemoFile.monday.day, start: TimeInput.parse(time).get(), minutes: 25))
      }
      pilot.wait(milliseconds: 1000)
      pilot.press("Home")
    } catch {
      XCTFail("\(error)")
    }
  }

  /// A practice of which each therapist works from 8:00 to 17:00 in rows of their own.
  private func practice(rasters: [Int]) throws -> PracticeFile {
    try PracticeFile { path in
      try Practice.create(
        at: path, PracticeDetails(name: "Praktijk De Proef (verzonnen)", isFictional: true),
        owner: PracticePilot.visser(treats: true), clock: DemoFile.clock().clock
      ) { writer in
        // The owner got the ordinary week.
        try writer.database.run("DELETE FROM working_block")
        let day = Interval(start: TimeOfDay(minutes: 480), end: TimeOfDay(minutes: 1020))
        for (index, raster) in rasters.enumerated() {
          let id =
            index == 0
            ? writer.reader.viewer.person
            : try StaffStore(database: writer.database).insert(
              StaffDetails(
                initials: "T\(index)", surname: "Therapeut \(index)", role: .therapist,
                treats: true, isManualTherapist: false))
          try writer.insert(
            WorkingBlock(
              therapist: id, weekday: 1, interval: day, raster: raster,
              validFrom: Day(number: 0), validUntil: nil))
        }
      }
    }
  }
}

extension PracticePilot {
  static func visser(treats: Bool) -> StaffDetails {
    StaffDetails(
      initials: "EV", surname: "Visser", givenName: "Elske", role: .owner, treats: treats,
      isManualTherapist: treats)
  }
}
