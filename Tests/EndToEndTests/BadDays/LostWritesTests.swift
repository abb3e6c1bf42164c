import Foundation
@testable import PracticeCore
import XCTest

/// The power goes at any instant, and what the program wrote and did not flush is lost, or half
/// there, or there in another order: the practice is whole, and nothing that was flushed is gone.
///
/// The program promises what `synchronous = FULL` gives: what is said to be saved is on the disk.
final class LostWritesTests: DemoTestCase {
  /// A folder of its own, so that only what belongs to the practice is recorded.
  private var disk: URL { folder.appendingPathComponent("disk") }
  private var isOnDisk = false
  override var practice: String {
    (isOnDisk ? disk : folder).appendingPathComponent("practice.db").path
  }
  private let rounds = ProcessInfo.processInfo.environment["PRACTICE_LONG"] == nil ? 30 : 500

  func testThePowerGoesAtAnyInstant() throws {
    let given = ProcessInfo.processInfo.environment["PRACTICE_SEED"].flatMap { UInt64($0) }
    let seed = given ?? UInt64.random(in: 1...99_999)
    print("lost writes: PRACTICE_SEED=\(seed)")
    var random = SeededNumbers(seed: seed)
    let fresh = try Data(contentsOf: URL(fileURLWithPath: practice))
    isOnDisk = true
    try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
    try fresh.write(to: URL(fileURLWithPath: practice))
    chmod(practice, 0o600)
    let record = try work()

    // What a practice may be found as: as it was at each flush.
    var whole = ForgetfulDisk(practice, fresh)
    var states = [try state(of: whole.now)]
    var (flushes, confirmed) = (0, 0)
    for step in record.steps {
      whole.do(step)
      switch step {
      case .flushed:
        flushes += 1
        states.append(try state(of: whole.now))
      case .said(let text) where text.contains("Booked: ") || text.contains("Note saved"):
        confirmed += 1
        XCTAssertEqual(
          try state(of: whole.now), states[flushes],
          "this was said before it was on the disk: \(text)")
      default: break
      }
    }
    XCTAssertGreaterThan(confirmed, 5, "the work was not done")
    XCTAssertGreaterThan(Set(states).count, 15, "the work was not done")

    // As often between any two flushes, however many writes lie between them.
    let flushed = record.steps.indices.filter {
      if case .flushed = record.steps[$0] { true } else { false }
    }
    let ends = zip([0] + flushed, flushed + [record.steps.count]).map { $0...$1 }
    var (lossy, ahead) = (0, 0)
    for round in 0..<rounds {
      let writes = try XCTUnwrap(ends.randomElement(using: &random))
      // Often when all is written and nothing flushed yet: then the most can go wrong.
      let isBeforeFlush = Bool.random(using: &random)
      let length =
        isBeforeFlush ? writes.upperBound : Int.random(in: writes, using: &random)
      let place = "seed \(seed), round \(round), after \(length) steps"
      var disk = ForgetfulDisk(practice, fresh)
      var flushed = 0
      for step in record.steps.prefix(length) {
        disk.do(step)
        if case .flushed = step { flushed += 1 }
      }
      if disk.hasUnflushed { lossy += 1 }
      // Now everything is lost, now nothing, mostly anything.
      let temper = Int.random(in: 0..<5, using: &random)
      let files = disk.afterPowerCut(named: { Int.random(in: 0...$0, using: &random) }) { _ in
        switch temper {
        case 0: .lost
        case 1: .torn(random.next())
        case 2: .kept
        default:
          switch Int.random(in: 0..<3, using: &random) {
          case 0: .lost
          case 1: .kept
          default: .torn(random.next())
          }
        }
      }
      let found = try state(of: files, place)
      let next = min(flushed + 1, states.count - 1)
      XCTAssertTrue(
        [states[flushed], states[next]].contains(found),
        "\(place): neither as it was flushed, nor as it was to be")
      if found != states[flushed] { ahead += 1 }
    }
    XCTAssertGreaterThan(lossy, rounds / 5, "seed \(seed): there was nothing to lose")
    print(
      "lost writes: \(record.steps.count) steps, \(flushes) flushes, \(confirmed) confirmations;",
      "\(rounds) power cuts, \(lossy) with something to lose, \(ahead) with more than was promised")
  }

  // MARK: -

  /// Three sittings of work, and a read-in of so many patients that the log is started anew.
  private func work() throws -> DiskRecord {
    let record = path("record")
    let environment = [
      "LD_PRELOAD": try FaultyDisk.library(), "FAULT_FOLDER": disk.resolvingSymlinksInPath().path,
      "FAULT_RECORD": record,
    ]
    for day in ["2027-02-02", "2027-02-09", "2027-02-16"] {
      let done = try run(
        ["--linear"] + arguments,
        input: """
          #1042 \(day) 10:30 EV
          yes
          session #1001

          5
          4
          + Words of \(day).

          + Seen.




          4
          save
          #1042 \(day) 14:30 EV
          yes
          undo
          stop

          """, environment: environment)
      XCTAssertEqual(done.status, 0, done.err)
    }
    let table = path("patients.csv")
    let rows = (0..<900).map { "Verzonnen;P.;\(1 + $0 % 28)-\(1 + $0 % 12)-19\(40 + $0 % 50)" }
    try Data((["achternaam;voorletters;geboortedatum"] + rows).joined(separator: "\n").utf8)
      .write(to: URL(fileURLWithPath: table))
    let read = try run(["import", "csv", table] + arguments, environment: environment)
    XCTAssertEqual(read.status, 0, read.err)
    let steps = try DiskRecord(file: record, of: practice)
    XCTAssertGreaterThan(steps.steps.count, 100, "nothing was recorded")
    return steps
  }

  /// Puts files on the disk as they would be found, and opens the practice; all that it holds.
  private func state(of files: [String: Data], _ place: String? = nil) throws -> Int {
    try? FileManager.default.removeItem(at: disk)
    try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
    for (path, contents) in files {
      try contents.write(to: URL(fileURLWithPath: path))
      chmod(path, 0o600)
    }
    let practice = try Practice(
      path: self.practice, clock: .set(to: XCTUnwrap(Moment(iso: Self.now))))
    if let place { XCTAssertEqual(try practice.check(), [], place) }
    var hasher = Hasher()
    let database = practice.database
    let tables = try database.all(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
    ) { $0.text() }
    for table in tables {
      let columns = try database.all("SELECT name FROM pragma_table_info(?)", table) { $0.text() }
      let row = columns.map { "quote(\($0))" }.joined(separator: " || ',' || ")
      for text in try database.all("SELECT \(row) FROM \(table)", make: { $0.text() }) {
        hasher.combine(text)
      }
    }
    return hasher.finalize()
  }
}
