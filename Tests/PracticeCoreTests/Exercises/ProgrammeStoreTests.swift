import XCTest

@testable import PracticeCore

/// A programme as it is stored: in its order, and only what differs is written.
final class ProgrammeStoreTests: XCTestCase {
  private var day: WorkedDay!
  private let codes = Catalogue.exercises.prefix(4).map(\.code)

  override func setUpWithError() throws { day = try WorkedDay() }
  override func tearDown() { day = nil }

  private func line(_ index: Int, repetitions: Int = 10) -> ProgrammeLine {
    ProgrammeLine(exercise: codes[index], dosage: Dosage(repetitions: repetitions))
  }

  private func stored() throws -> [String] {
    let programme = try day.test.practice.read { try $0.programme(of: day.episode) }
    return try XCTUnwrap(programme).lines.map { "\($0.exercise) \($0.dosage.repetitions)" }
  }

  /// The rows that the last entry of the journal changed, by what was done to them.
  private func rowsWritten() throws -> [String: Int] {
    let journal = Journal(database: day.test.database)
    let changes = try journal.changes(of: ID(Int64(day.test.lastEntry())))
    return Dictionary(grouping: changes, by: \.operation.rawValue).mapValues(\.count)
  }

  func testLinesComeGoAndChangePlaces() throws {
    let practice = day.test.practice
    try practice.saveProgramme([line(0), line(1), line(2)], of: day.episode)
    XCTAssertEqual(try stored(), ["\(codes[0]) 10", "\(codes[1]) 10", "\(codes[2]) 10"])

    try practice.saveProgramme([line(0), line(1, repetitions: 12), line(2)], of: day.episode)
    XCTAssertEqual(try rowsWritten(), ["update": 1])

    try practice.saveProgramme([line(2), line(3), line(0)], of: day.episode)
    let reordered = try stored()
    XCTAssertEqual(reordered, ["\(codes[2]) 10", "\(codes[3]) 10", "\(codes[0]) 10"])
    XCTAssertEqual(try rowsWritten(), ["insert": 1, "update": 2, "delete": 1])

    let before = try day.test.lastEntry()
    try practice.saveProgramme([line(2), line(3), line(0)], of: day.episode)
    XCTAssertEqual(try day.test.lastEntry(), before, "nothing differed")

    try practice.undo()
    XCTAssertEqual(try stored(), ["\(codes[0]) 10", "\(codes[1]) 12", "\(codes[2]) 10"])
    try practice.redo()
    XCTAssertEqual(try stored(), reordered)
    try day.test.assertNoProblems()
  }

  func testWhatCannotBePrescribed() throws {
    let practice = day.test.practice
    let before = try stored()
    XCTAssertEqual(
      assertRefused(try practice.saveProgramme([line(0), line(0)], of: day.episode)),
      .invalid(.exerciseTwice))
    XCTAssertEqual(
      assertRefused(try practice.saveProgramme([line(0, repetitions: 0)], of: day.episode)),
      .invalid(.dosage))
    let unknown = ProgrammeLine(exercise: "verzonnen", dosage: Dosage(repetitions: 1))
    XCTAssertEqual(
      assertRefused(try practice.saveProgramme([unknown], of: day.episode)), .notFound(.exercise))
    XCTAssertEqual(
      assertRefused(try practice.saveProgramme([line(0)], of: ID(4711))), .notFound(.episode))
    XCTAssertEqual(try stored(), before)
  }
}
