import XCTest

@testable import PracticeCore

final class FreeSlotsTests: XCTestCase {
  private let tuesday = theDay("2026-11-24")

  func testAnEmptyMorningOnTheRaster() {
    XCTAssertEqual(
      starts(30, hours: ["8:00-10:00"], raster: 30), ["8:00", "8:30", "9:00", "9:30"])
    XCTAssertEqual(
      starts(30, hours: ["8:00-10:00"], raster: 15),
      ["8:00", "8:15", "8:30", "8:45", "9:00", "9:15", "9:30"])
    XCTAssertEqual(starts(25, hours: ["8:00-9:30"], raster: 25), ["8:00", "8:25", "8:50"])
  }

  func testTheRasterIsCountedFromTheStartOfTheBlock() {
    XCTAssertEqual(starts(20, hours: ["8:10-9:30"], raster: 20), ["8:10", "8:30", "8:50", "9:10"])
    XCTAssertEqual(
      starts(30, hours: ["8:00-9:00", "13:15-14:15"], raster: 30),
      ["8:00", "8:30", "13:15", "13:45"])
  }

  func testWhatIsTakenIsLeftOut() {
    XCTAssertEqual(
      starts(30, hours: ["8:00-10:00"], raster: 30, busy: ["8:30-9:00"]),
      ["8:00", "9:00", "9:30"])
    // Until ten past nine: the next start on the raster is half past.
    XCTAssertEqual(
      starts(30, hours: ["8:00-10:00"], raster: 30, busy: ["8:10-9:10"]), ["9:30"])
    XCTAssertEqual(
      starts(30, hours: ["8:00-10:00"], raster: 30, busy: ["9:00-9:30", "8:00-8:30", "8:15-8:45"]),
      ["9:30"])
    XCTAssertEqual(
      starts(30, hours: ["8:00-10:00"], raster: 30, busy: ["0:00-24:00"]), [])
    // A long one that begins first must not be forgotten behind a short one.
    XCTAssertEqual(
      starts(30, hours: ["8:00-12:00"], raster: 30, busy: ["8:00-11:00", "8:30-8:45"]),
      ["11:00", "11:30"])
  }

  func testASlotMayTouchWhatIsTaken() {
    XCTAssertEqual(
      starts(30, hours: ["8:00-9:30"], raster: 30, busy: ["8:00-8:30", "9:00-9:30"]), ["8:30"])
    // An appointment of no length takes nothing.
    XCTAssertEqual(starts(30, hours: ["8:00-8:30"], raster: 30, busy: ["8:15-8:15"]), ["8:00"])
  }

  func testASlotNeverLeavesItsBlock() {
    XCTAssertEqual(starts(60, hours: ["8:00-8:45"], raster: 15), [])
    // Two blocks that touch may be two rooms.
    XCTAssertEqual(starts(60, hours: ["8:00-8:30", "8:30-9:00"], raster: 15), [])
    XCTAssertEqual(starts(30, hours: ["23:00-24:00"], raster: 30), ["23:00", "23:30"])
  }

  func testPartsOfTheDay() {
    let hours = ["11:00-13:00", "17:30-19:00"]
    XCTAssertEqual(starts(30, hours: hours, raster: 30, part: .morning), ["11:00", "11:30"])
    XCTAssertEqual(
      starts(30, hours: hours, raster: 30, part: .afternoon), ["12:00", "12:30", "17:30"])
    XCTAssertEqual(starts(30, hours: hours, raster: 30, part: .evening), ["18:00", "18:30"])
  }

  func testWhatIsPastIsLeftOut() {
    let now = Moment(day: tuesday, time: TimeOfDay(minutes: 9 * 60 + 1))
    XCTAssertEqual(starts(30, hours: ["8:00-10:30"], raster: 30, now: now), ["9:30", "10:00"])
    let later = Moment(day: tuesday + 1, time: TimeOfDay(minutes: 0))
    XCTAssertEqual(starts(30, hours: ["8:00-10:30"], raster: 30, now: later), [])
  }

  func testDaysTimesAndTherapistsInOrder() {
    func day(_ therapist: Int64, _ offset: Int, _ hours: String) -> TherapistDay {
      TherapistDay(
        therapistID: therapist, day: tuesday + offset,
        blocks: [TherapistDay.Block(hours: interval(hours), raster: 30)], busy: [])
    }
    let days = [day(2, 1, "8:00-9:00"), day(2, 0, "8:30-9:30"), day(1, 0, "8:00-9:00")]
    func found(_ limit: Int) -> [String] {
      FreeSlots.find(minutes: 30, in: days, limit: limit).map {
        "\($0.therapistID) \($0.day.dayOfMonth) \($0.interval.start.short)"
      }
    }
    let all = ["1 24 8:00", "2 24 8:30", "1 24 8:30", "2 24 9:00", "2 25 8:00", "2 25 8:30"]
    XCTAssertEqual(found(.max), all)
    for limit in 0...7 { XCTAssertEqual(found(limit), Array(all.prefix(limit))) }
    XCTAssertEqual(found(-1), [])
  }

  func testDataThatCannotBeGivesNothing() {
    XCTAssertEqual(starts(0, hours: ["8:00-9:00"], raster: 30), [])
    XCTAssertEqual(starts(.max, hours: ["8:00-9:00"], raster: 30), [])
    for raster in [0, -5, .max] {
      XCTAssertEqual(starts(30, hours: ["8:00-9:00"], raster: raster), [])
    }
    let endless = Interval(start: TimeOfDay(minutes: .min), end: TimeOfDay(minutes: .max))
    let day = TherapistDay(
      therapistID: 1, day: tuesday,
      blocks: [TherapistDay.Block(hours: endless, raster: 720)], busy: [])
    XCTAssertEqual(
      FreeSlots.find(minutes: 30, in: [day]).map(\.interval.start.minutes), [0, 720])
  }

  /// Every slot is free, and every free start on the raster is a slot.
  func testAgainstTheDefinition() {
    for seed in 1...300 as ClosedRange<UInt64> {
      var random = SeededRandom(seed: seed)
      let hours = Interval(
        start: TimeOfDay(minutes: 480), minutes: Int.random(in: 0...300, using: &random))
      let raster = [5, 15, 25, 30].randomElement(using: &random) ?? 5
      let minutes = Int.random(in: 5...60, using: &random)
      let busy = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        Interval(
          start: TimeOfDay(minutes: Int.random(in: 460...780, using: &random)),
          minutes: Int.random(in: 0...90, using: &random))
      }
      let day = TherapistDay(
        therapistID: 1, day: tuesday, blocks: [TherapistDay.Block(hours: hours, raster: raster)],
        busy: busy)
      let expected = stride(from: 480, to: 1440, by: raster).map {
        Interval(start: TimeOfDay(minutes: $0), minutes: minutes)
      }.filter { FreeSlots.isFree($0, on: day) }
      XCTAssertEqual(
        FreeSlots.find(minutes: minutes, in: [day]).map(\.interval), expected, "seed \(seed)")
    }
  }

  // MARK: - Help

  private func starts(
    _ minutes: Int, hours: [String], raster: Int, busy: [String] = [], part: DayPart? = nil,
    now: Moment? = nil
  ) -> [String] {
    let day = TherapistDay(
      therapistID: 1, day: tuesday,
      blocks: hours.map { TherapistDay.Block(hours: interval($0), raster: raster) },
      busy: busy.map(interval))
    return FreeSlots.find(minutes: minutes, in: [day], part: part, notBefore: now)
      .map(\.interval.start.short)
  }

  /// `8:00-10:00`.
  private func interval(_ text: String) -> Interval {
    let times = text.split(separator: "-").map { clock in
      let parts = clock.split(separator: ":").compactMap { Int($0) }
      return TimeOfDay(minutes: parts[0] * 60 + parts[1])
    }
    return Interval(start: times[0], end: times[1])
  }
}
