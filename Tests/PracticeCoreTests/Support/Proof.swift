import XCTest

@testable import PracticeCore

/// How much is tried by the tests that try many cases.
enum Proof {
  /// Set by `Scripts/test --long`.
  static let isLong = ProcessInfo.processInfo.environment["PRACTICE_LONG"] != nil

  /// The seeds to run with; each failure names its seed, and `PRACTICE_SEED` runs that one again.
  static func seeds(short: Int, long: Int) -> [UInt64] {
    if let seed = ProcessInfo.processInfo.environment["PRACTICE_SEED"].flatMap({ UInt64($0) }) {
      return [seed]
    }
    return (1...UInt64(isLong ? long : short)).map { $0 }
  }
}

extension TestPractice {
  /// The connection itself: what a program could write that does not use the door.
  var database: Database { practice.database }

  func room(_ name: String) throws -> ID<Room> { try practice.addRoom(named: name) }

  func close(_ first: String, to last: String? = nil, reason: String = "") throws {
    try practice.change(JournalNote(.addClosure)) { writer in
      try writer.database.run(
        "INSERT INTO closure (first_day, last_day, reason) VALUES (?, ?, ?)", first, last ?? first,
        reason)
    }
  }

  func absence(
    of initials: String, _ first: String, to last: String? = nil, from start: Int = 0,
    until end: Int = 1440, reason: String = ""
  ) throws {
    let therapist = try member(initials).id
    let days = (moment(first + "T00:00").day, moment((last ?? first) + "T00:00").day)
    try practice.change(JournalNote(.addAbsence)) { writer in
      try writer.insertAbsence(
        of: therapist, from: days.0, to: days.1,
        Interval(start: TimeOfDay(minutes: start), end: TimeOfDay(minutes: end)), reason: reason)
    }
  }

  func cancelReason() throws -> CancelReason {
    try XCTUnwrap(try practice.read { try $0.cancelReasons() }.first)
  }

  func lastEntry() throws -> Int { try Journal(database: database).lastEntry }
}

/// Asserts that `body` throws this, and nothing else.
func assertThrows<Result, Failure: Error & Equatable>(
  _ expected: Failure, _ body: @autoclosure () throws -> Result, _ message: String = "",
  file: StaticString = #filePath, line: UInt = #line
) {
  XCTAssertThrowsError(try body(), message, file: file, line: line) { error in
    XCTAssertEqual(error as? Failure, expected, "\(error) \(message)", file: file, line: line)
  }
}
