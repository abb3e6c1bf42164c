import XCTest

@testable import PracticeCore

/// From which change on a measurement counts: dated, with its source, as the practice sets it.
final class SmallestChangeTests: XCTestCase {
  func testANewPracticeBeginsWithThePublishedLimits() throws {
    let changes = SmallestChanges.shipped
    let today = TestPractice.now.day
    let cases: [(Instrument, String, start: Int, tenths: Int?)] = [
      (.nprs, "", 0, nil), (.nprs, "", 10, nil), (.nprs, "", 20, 10), (.nprs, "", 40, 10),
      (.nprs, "", 50, 20), (.nprs, "", 70, 20), (.nprs, "", 80, 30), (.nprs, "", 100, 30),
      (.psfs, "", 0, 20), (.psfs, "", 100, 20), (.psk, "", 1000, 200),
      (.other, "odi", 400, 120), (.other, "NDI", 0, 140), (.other, "QBPDS", 0, 60),
      (.other, "HOOS-PS", 0, nil), (.gpe, "", 40, nil),
    ]
    for (instrument, name, start, tenths) in cases {
      XCTAssertEqual(
        changes.change(of: instrument, named: name, on: today)?.tenths(start: start), tenths,
        "\(instrument) \(name) \(start)")
    }
    for line in try TestPractice().practice.read({ try $0.smallestChangeList() }) {
      XCTAssertFalse(line.change.source.isEmpty)
    }
  }

  func testAsPeopleTypeIt() throws {
    let cases: [(Instrument, String, String?)] = [
      (.nprs, "2", "2"), (.nprs, "1,5", "1,5"), (.psk, "20", "20"),
      (.nprs, "2-4: 1; 5-7: 2; 8-10: 3", "2-4: 1; 5-7: 2; 8-10: 3"),
      (.nprs, "8-10:3;2-4:1", "2-4: 1; 8-10: 3"), (.nprs, "10: 3", "10: 3"),
      (.nprs, "", nil), (.nprs, "0", nil), (.nprs, "twee", nil), (.nprs, "11", nil),
      (.nprs, "4-2: 1", nil), (.nprs, "2-4: 0", nil), (.nprs, "2-4: 1; 4-6: 2", nil),
      (.nprs, "2-11: 1", nil), (.nprs, "2-4", nil), (.nprs, "2-4: 1; x", nil),
      (.nprs, "1-2-3: 1", nil), (.nprs, ":", nil), (.nprs, "-: 1", nil),
    ]
    for (instrument, typed, shown) in cases {
      let read = SmallestChange.bands(typed, of: instrument)
      let text = (try? read.get()).map {
        SmallestChange(instrument, validFrom: TestPractice.now.day, bands: $0, source: "x")
          .text(.dutch)
      }
      XCTAssertEqual(text, shown, typed)
    }
  }

  func testAVerdictUsesTheLimitOfItsDayAndAnEarlierOneStays() throws {
    let day = try WorkedDay()
    let practice = day.test.practice
    let today = TestPractice.now.day
    func verdict() throws -> Verdict? {
      try practice.read { try $0.course(of: try $0.episode(day.episode)) }.facts.instruments
        .first { $0.instrument == .psfs }?.verdict
    }
    // 4 three weeks ago, 6 today: two points are enough.
    try practice.record(
      [MeasuredValue(.psfs, item: "tillen", tenths: 40)], on: today - 21, of: day.episode)
    try practice.record(
      [MeasuredValue(.psfs, item: "tillen", tenths: 60)], on: today, of: day.episode)
    XCTAssertEqual(try verdict(), .better)
    func limit(_ points: Int, from: Day) -> SmallestChange {
      SmallestChange(
        .psfs, validFrom: from,
        bands: [SmallestChange.Band(start: 0...100, tenths: points * 10)], source: "Verzonnen")
    }
    try practice.addSmallestChange(limit(3, from: today + 1))
    XCTAssertEqual(try verdict(), .better)
    try practice.addSmallestChange(limit(3, from: today))
    XCTAssertEqual(try verdict(), .noClearChange)
    try practice.undo()
    XCTAssertEqual(try verdict(), .better)
  }

  func testWhatCannotBeIsRefusedBesideItsField() throws {
    let test = try TestPractice()
    let good = SmallestChange(
      .other, named: "ODI", validFrom: TestPractice.now.day,
      bands: [SmallestChange.Band(start: 0...100_000, tenths: 100)], source: "Verzonnen")
    let cases: [(String, (inout SmallestChange) -> Void)] = [
      ("instrument", { $0.instrument = .gpe }), ("name", { $0.name = " " }),
      ("bands", { $0.bands = [] }), ("source", { $0.source = "  " }),
      ("source", { $0.source = String(repeating: "x", count: 401) }),
      ("validFrom", { $0.validFrom = theDay("1999-12-31") }),
    ]
    for (field, change) in cases {
      var bad = good
      change(&bad)
      guard case .invalid(let input)? = assertRefused(try test.practice.addSmallestChange(bad))
      else { return XCTFail(field) }
      XCTAssertEqual(input.field, field)
    }
    var lower = good
    lower.name = "odi"
    try test.practice.addSmallestChange(lower)
    // The same instrument under the same name, once a day.
    XCTAssertEqual(
      try test.practice.read { try $0.smallestChangeList() }.filter { $0.change.name == "ODI" }
        .count, 2)
    XCTAssertNotNil(assertRefused(try test.practice.addSmallestChange(good)))
    XCTAssertEqual(
      assertRefused(try test.otherTerminal(as: "TB").addSmallestChange(good)),
      .notPermitted(.manage))
  }

  func testTheLastLimitOfABuiltInInstrumentStays() throws {
    let test = try TestPractice()
    let list = try test.practice.read { try $0.smallestChangeList() }
    for line in list where line.change.instrument != .other {
      XCTAssertNotNil(assertRefused(try test.practice.removeSmallestChange(line.id)))
    }
    let other = try XCTUnwrap(list.first { $0.change.instrument == .other })
    try test.practice.removeSmallestChange(other.id)
    XCTAssertEqual(try test.practice.read { try $0.smallestChangeList() }.count, list.count - 1)
  }
}

extension SmallestChanges {
  /// Those that a new practice begins with.
  static let shipped: SmallestChanges = {
    guard let test = try? TestPractice(),
      let changes = try? test.practice.read({ try $0.smallestChanges() })
    else { fatalError("a new practice has no limits") }
    return changes
  }()
}
