import XCTest

@testable import PracticeCore

/// Hours that hold for some days only.
final class HoursExceptionTests: XCTestCase {
  private let monday = TestPractice.now.day

  private func week(_ days: [Int: String], raster: Int = 30) throws -> WeekHours {
    var hours = WeekHours(raster: raster)
    for (weekday, text) in days { hours[weekday] = try HoursInput.parse(text).get() }
    return hours
  }

  private func hours(
    _ test: TestPractice, on day: Day, of initials: String = "EV"
  ) throws -> String {
    let id = try test.member(initials).id
    let blocks = try test.practice.read { reader in
      try reader.workingBlocks(from: day - 3, to: day + 3, of: id).filter { $0.applies(on: day) }
    }
    return HoursInput.text(blocks.map(\.interval))
  }

  func testAnExtraSaturday() throws {
    let test = try TestPractice()
    let visser = try test.member("EV").id
    let saturday = monday + 5
    try test.practice.setException(
      of: visser, to: week([6: "9-12"], raster: 20), from: saturday, through: saturday)
    XCTAssertEqual(try hours(test, on: saturday), "9:00-12:00")
    XCTAssertEqual(try hours(test, on: saturday + 7), "")
    XCTAssertEqual(try hours(test, on: monday + 4), "8:00-12:30 13:00-17:00")
    XCTAssertEqual(try hours(test, on: monday + 7), "8:00-12:30 13:00-17:00")
    XCTAssertEqual(try hours(test, on: saturday, of: "TB"), "")
    let slots = try test.practice.read {
      try $0.freeSlots(
        FreeSlotQuery(therapist: visser, minutes: 20, from: saturday, to: saturday, limit: 99))
    }
    XCTAssertEqual(slots.count, 9)
    // What holds for ever may change; the exception stays.
    let (opened, from) = try test.practice.read { try $0.newestHours(of: visser) }
    try test.practice.setHours(
      of: visser, from: opened, on: from, to: week([1: "10-12"]), validFrom: monday + 2)
    XCTAssertEqual(try hours(test, on: saturday), "9:00-12:00")
    XCTAssertEqual(try hours(test, on: monday + 7), "10:00-12:00")
    XCTAssertEqual(try hours(test, on: monday + 4), "")
    try test.assertNoProblems()
  }

  func testOtherTimesForAWhileAndTheOrdinaryOnesAgain() throws {
    let test = try TestPractice()
    let visser = try test.member("EV").id
    try test.practice.setException(
      of: visser, to: week([1: "9-11", 3: "13-15"]), from: monday + 7, through: monday + 20)
    XCTAssertEqual(try hours(test, on: monday + 7), "9:00-11:00")
    XCTAssertEqual(try hours(test, on: monday + 8), "", "a day without hours is free too")
    XCTAssertEqual(try hours(test, on: monday + 16), "13:00-15:00")
    XCTAssertEqual(try hours(test, on: monday + 21), "8:00-12:30 13:00-17:00")
    // Again for the same days replaces it; with the ordinary hours it ends.
    try test.practice.setException(
      of: visser, to: week([1: "9-10"]), from: monday + 7, through: monday + 20)
    XCTAssertEqual(try hours(test, on: monday + 7), "9:00-10:00")
    let ordinary = try test.practice.read { try $0.weekHours(of: visser, on: TestPractice.now.day) }
    try test.practice.setException(
      of: visser, to: ordinary, from: monday + 7, through: monday + 20)
    XCTAssertEqual(try hours(test, on: monday + 7), "8:00-12:30 13:00-17:00")
    try test.practice.undo()
    XCTAssertEqual(try hours(test, on: monday + 7), "9:00-10:00")
    let day = monday + 7
    let then = try test.practice.read { try $0.agenda(on: day, asItWasAt: $0.now) }
    XCTAssertEqual(
      then.columns.first?.blocks.map(\.interval), try week([1: "9-10"])[1])
  }

  func testWhatCannotBeIsRefused() throws {
    let test = try TestPractice()
    let visser = try test.member("EV").id
    func set(_ hours: WeekHours, _ first: Int, _ last: Int) throws {
      try test.practice.setException(
        of: visser, to: hours, from: monday + first, through: monday + last)
    }
    let some = try week([1: "9-11", 6: "9-11"])
    XCTAssertEqual(assertRefused(try set(some, 7, 6)), .invalid(.exceptionEnds))
    XCTAssertEqual(assertRefused(try set(some, 8, 9)), .invalid(.exceptionWithoutHours))
    try set(some, 7, 20)
    XCTAssertEqual(assertRefused(try set(some, 19, 26)), .invalid(.exceptionOverlaps))
    XCTAssertEqual(try hours(test, on: monday + 19), "9:00-11:00")
    XCTAssertEqual(try hours(test, on: monday + 26), "")
  }

  /// Against a judge that keeps the hours of each day by itself.
  func testAgainstEveryDay() throws {
    for seed in Proof.seeds(short: 15, long: 400) {
      var random = SeededRandom(seed: seed)
      func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
      let test = try TestPractice()
      let visser = try test.member("EV").id
      let span = monday...(monday + 60)
      var ordinary: [Day: String] = [:]
      var special: [Day: String] = [:]
      for day in span.lowerBound.number...span.upperBound.number {
        ordinary[Day(number: day)] = try hours(test, on: Day(number: day))
      }
      for _ in 0..<6 {
        let texts = ["", "9:00-12:00", "8:00-10:00 13:00-15:00", "18:00-24:00"]
        let new = try week(
          Dictionary(uniqueKeysWithValues: (1...7).map { ($0, texts[below(texts.count)]) }))
        let first = monday + below(50)
        let last = first + below(10)
        func text(_ day: Day) -> String { HoursInput.text(new[day.weekday]) }
        do {
          if below(3) == 0 {
            let (opened, from) = try test.practice.read { try $0.newestHours(of: visser) }
            // Only after what was entered last, so that the judge stays simple.
            guard first >= from else { continue }
            try test.practice.setHours(
              of: visser, from: opened, on: from, to: new, validFrom: first)
            for day in first.number...span.upperBound.number {
              ordinary[Day(number: day)] = text(Day(number: day))
            }
          } else {
            try test.practice.setException(of: visser, to: new, from: first, through: last)
            let days = (first.number...last.number).map(Day.init(number:))
            let isOrdinary = days.allSatisfy { ordinary[$0] == text($0) }
            for day in days { special[day] = isOrdinary ? nil : text(day) }
          }
        } catch is Refusal {
          // Then nothing changed.
        }
        for number in span.lowerBound.number...span.upperBound.number {
          let day = Day(number: number)
          XCTAssertEqual(
            try hours(test, on: day), special[day] ?? ordinary[day], "seed \(seed), \(day.iso)")
        }
      }
    }
  }
}
