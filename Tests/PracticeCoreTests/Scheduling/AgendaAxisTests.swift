import XCTest

@testable import PracticeCore

/// The rows that columns of different rasters share.
final class AgendaAxisTests: XCTestCase {
  func testOneRasterHasItsOwnLines() {
    XCTAssertEqual(
      rows([column("8:00-10:00", 30), column("9:00-11:00", 30)]),
      ["8:00", "8:30", "9:00", "9:30", "10:00", "10:30"])
    XCTAssertEqual(rows([column("8:00-9:15", 25)]), ["8:00", "8:25", "8:50"])
  }

  func testAnotherRasterIsFoldedAwayWhereNothingBegins() {
    XCTAssertEqual(
      rows([column("8:00-10:00", 30), column("8:00-10:00", 30), column("8:00-10:00", 25)]),
      ["8:00", "8:30", "9:00", "9:30"])
  }

  func testAnAppointmentAndTheFirstFreeTimeAreAlwaysSeen() {
    XCTAssertEqual(
      rows([
        column("8:00-10:00", 30), column("8:00-10:00", 30),
        column("8:00-10:00", 25, ["8:25-8:50"]),
      ]),
      ["8:00", "8:25", "8:30", "8:50", "9:00", "9:30"])
  }

  func testAnotherRasterHasItsLinesWhereOthersAreAtHome() {
    XCTAssertEqual(
      rows([column("8:00-10:00", 30), column("9:00-11:00", 20)]),
      ["8:00", "8:30", "9:00", "9:30", "10:00", "10:20", "10:40"])
  }

  func testAFineRasterIsFoldedToHalfHoursThatAreFree() {
    XCTAssertEqual(
      rows([column("8:00-11:00", 5, ["8:05-8:30", "9:40-10:40"])]),
      ["8:00", "8:05", "8:30", "9:00", "9:30", "9:40", "10:40"])
    XCTAssertEqual(rows([column("8:15-9:30", 10)]), ["8:15", "8:45", "9:15"])
    // Where somebody else is free there is a row.
    XCTAssertEqual(
      rows([column("8:00-10:00", 5, ["8:00-10:00"]), column("8:00-9:30", 30, ["9:00-9:30"])]),
      ["8:00", "8:30", "9:00"])
    XCTAssertEqual(
      AgendaAxis.rows([column("8:00-9:00", 30)], and: TimeOfDay(minutes: 495)).map(\.short),
      ["8:00", "8:15", "8:30"])
  }

  func testAnAbsenceBeginsAndEndsInARow() {
    var away = column("8:00-10:00", 30)
    away = AgendaAxis.Column(blocks: away.blocks, away: [interval("8:40-9:10")])
    XCTAssertEqual(rows([away]), ["8:00", "8:30", "8:40", "9:00", "9:10", "9:30"])
  }

  func testADayOnWhichNobodyWorksHasOfficeHours() {
    XCTAssertEqual(AgendaAxis.rows([]).first?.short, "8:00")
    XCTAssertEqual(AgendaAxis.rows([]).last?.short, "16:30")
  }

  /// Against a plain look at every five minutes of the day.
  func testNothingThatBeginsIsHidden() {
    for seed in Proof.seeds(short: 300, long: 5000) {
      var random = SeededRandom(seed: seed)
      let columns = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        randomColumn(&random)
      }
      let rows = AgendaAxis.rows(columns)
      XCTAssertEqual(rows, Set(rows).sorted(), "seed \(seed)")
      var union: Set<Int> = []
      for column in columns {
        for appointment in column.appointments {
          XCTAssertTrue(rows.contains(appointment.start), "seed \(seed): an appointment")
          union.insert(appointment.start.minutes)
        }
        union.formUnion(
          column.away.flatMap { [$0.start.minutes, $0.end.minutes] })
        for block in column.blocks {
          var wasFree = false
          var isShown = true
          for minute in stride(from: block.hours.start.minutes, to: block.hours.end.minutes, by: 5)
          {
            let time = TimeOfDay(minutes: minute)
            let isFree = !(column.appointments + column.away).contains { $0.contains(time) }
            let isLine = (minute - block.hours.start.minutes) % block.raster == 0
            if isLine { union.insert(minute) }
            if isFree, !wasFree { isShown = false }
            // The first line of a free stretch is a row; the others may be.
            if isFree, !isShown, isLine {
              XCTAssertTrue(rows.contains(time), "seed \(seed): free at \(time.short)")
              isShown = true
            }
            wasFree = isFree
          }
        }
      }
      XCTAssertTrue(union.isSuperset(of: rows.map(\.minutes)), "seed \(seed): a row for nothing")
    }
  }

  private func randomColumn(_ random: inout SeededRandom) -> AgendaAxis.Column {
    let raster = [5, 10, 15, 20, 25, 30].randomElement(using: &random) ?? 30
    let start = 420 + 5 * Int.random(in: 0...12, using: &random)
    let hours = Interval(
      start: TimeOfDay(minutes: start), minutes: 60 + 5 * Int.random(in: 0...60, using: &random))
    func stretch(_ random: inout SeededRandom) -> Interval {
      Interval(
        start: TimeOfDay(minutes: start + 5 * Int.random(in: 0...60, using: &random)),
        minutes: 5 * Int.random(in: 1...18, using: &random))
    }
    return AgendaAxis.Column(
      blocks: [TherapistDay.Block(hours: hours, raster: raster)],
      appointments: (0..<Int.random(in: 0...8, using: &random)).map { _ in stretch(&random) },
      away: (0..<Int.random(in: 0...1, using: &random)).map { _ in stretch(&random) })
  }

  private func rows(_ columns: [AgendaAxis.Column]) -> [String] {
    AgendaAxis.rows(columns).map(\.short)
  }

  private func column(
    _ hours: String, _ raster: Int, _ appointments: [String] = []
  ) -> AgendaAxis.Column {
    AgendaAxis.Column(
      blocks: [TherapistDay.Block(hours: interval(hours), raster: raster)],
      appointments: appointments.map(interval))
  }

  private func interval(_ text: String) -> Interval {
    let times = text.split(separator: "-").compactMap { try? TimeInput.parse(String($0)).get() }
    guard times.count == 2 else { fatalError("no interval: \(text)") }
    return Interval(start: times[0], end: times[1])
  }
}
