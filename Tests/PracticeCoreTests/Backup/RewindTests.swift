import XCTest

@testable import PracticeCore

/// The practice as it was at a moment.
final class RewindTests: XCTestCase {
  func testThePracticeAsItWasAtEachMoment() throws {
    let clock = SimulatedClock(endingAt: .set(to: TestPractice.now))
    let test = try TestPractice(clock: clock.clock)
    var expected: [(Moment, [String])] = []
    for (index, name) in ["Aalders", "Bos", "Cornelissen", "Dekker"].enumerated() {
      clock.set(to: moment("2026-11-23T1\(index):00"))
      let id = try test.patient(name)
      if index == 2 { try test.practice.undo() }
      if index == 3 {
        let details = try test.practice.read { try $0.patient(id).details }
        var married = details
        married.phone = "06-00000077"
        try test.practice.edit(id, from: details, to: married)
      }
      expected.append((moment("2026-11-23T1\(index):30"), try names(test.practice)))
    }
    for (index, (moment, names)) in expected.enumerated() {
      let file = test.folder + "/then-\(index).db"
      let made = try Rewind.run(of: test.path, at: moment, to: file, clock: clock.clock)
      XCTAssertEqual(made.problems.map { $0.sentence(in: .english) }, [], "\(moment.iso)")
      let then = try Practice(path: file, clock: clock.clock)
      XCTAssertEqual(try self.names(then), names, moment.iso)
      XCTAssertEqual(try then.check(), [])
      XCTAssertEqual(
        try then.logLines(LogFilter(limit: .max), in: .english).count,
        try test.practice.logLines(LogFilter(limit: .max), in: .english).count + 1,
        "nothing is taken out of the log")
      XCTAssertEqual(assertRefused(try then.undo()), .nothingToUndo, "not across it")
    }
    XCTAssertEqual(try names(test.practice), expected.last?.1, "the practice itself stays")
    XCTAssertEqual(try test.practice.check(), [])
  }

  private func names(_ practice: Practice) throws -> [String] {
    try practice.read { reader in
      try reader.database.all(
        "SELECT surname || phone FROM patient ORDER BY surname"
      ) { $0.text() }
    }
  }

  func testNotFartherThanTheJournalAndNeverOverAFile() throws {
    let test = try TestPractice()
    try test.patient("Jansen")
    let file = test.folder + "/then.db"
    XCTAssertEqual(
      assertRefused(
        try Rewind.run(
          of: test.path, at: moment("2020-01-01T00:00"), to: file, clock: test.practice.clock)),
      .invalid(.notThatFarBack))
    XCTAssertFalse(FileManager.default.fileExists(atPath: file))
    XCTAssertThrowsError(
      try Rewind.run(
        of: test.path, at: TestPractice.now, to: test.path, clock: test.practice.clock))
  }
}
