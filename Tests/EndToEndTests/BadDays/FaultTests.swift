import Foundation
@testable import PracticeCore
import XCTest

/// A disk that fails at one write, whichever that is: refused with a sentence or survived, and the
/// practice whole either way.
///
/// `Tests/Faults/faults.c` makes it fail.
final class FaultTests: DemoTestCase {
  /// A folder of its own, so that only what belongs to the practice fails.
  private var disk: URL { folder.appendingPathComponent("disk") }
  private var hasDisk = false
  override var practice: String {
    (hasDisk ? disk : folder).appendingPathComponent("practice.db").path
  }
  private var report: String { path("report") }
  private var library = ""
  /// The practice before anything was done to it.
  private var fresh = Data()
  private let isLong = ProcessInfo.processInfo.environment["PRACTICE_LONG"] != nil

  override func setUpWithError() throws {
    try super.setUpWithError()
    fresh = try Data(contentsOf: URL(fileURLWithPath: practice))
    hasDisk = true
    library = try FaultyDisk.library()
  }

  /// Something that is done to the practice, and how one sees whether it was.
  private struct Job: Sendable {
    let name: String
    var words: [String]
    var input = ""
    /// What the program says once it is done, in the order of ``isThere``; parts of one line each.
    let confirmations: [[String]]
    let isThere: @Sendable (Practice) throws -> [Bool]
  }

  private static let book = Job(
    name: "book", words: ["book", "#1042 2027-02-02 10:30 EV"], confirmations: [["Booked"]],
    isThere: { practice in [try has(practice, "2027-02-02T10:30")] })

  /// Line by line: an appointment, a note that is gone on with and saved, another appointment.
  private static let session = Job(
    name: "session", words: ["--linear"],
    input: """
      #1042 2027-02-02 10:30 EV
      yes
      session #1001

      5
      4
      + Words that were typed.

      + Seen.




      4
      save
      #1042 2027-02-04 10:30 EV
      yes
      stop

      """,
    confirmations: [["Booked", "2 Feb"], ["Note saved"], ["Booked", "4 Feb"]],
    isThere: { practice in
      let note = try practice.read { reader in
        try reader.appointments(of: ID(1001)).compactMap { try reader.note(of: $0.id) }
          .contains { $0.content.subjective.contains("Words that were typed.") }
      }
      return [try has(practice, "2027-02-02T10:30"), note, try has(practice, "2027-02-04T10:30")]
    })

  private static func has(_ practice: Practice, _ moment: String) throws -> Bool {
    let moment = try XCTUnwrap(Moment(iso: moment))
    return try practice.read { reader in
      try reader.appointments(of: ID(1042)).contains {
        $0.day == moment.day && $0.interval.start == moment.time
      }
    }
  }

  func testEachWriteThatFails() throws {
    try failAtEachCall(of: Self.book, with: ["FAULT_ERRNO": "\(EIO)"])
    try failAtEachCall(of: Self.book, with: ["FAULT_ERRNO": "\(ENOSPC)"], every: isLong ? 1 : 4)
    try failAtEachCall(
      of: Self.session, with: ["FAULT_ERRNO": "\(EIO)"], every: isLong ? 1 : 12)
  }

  func testADiskThatFailsFromSomeWriteOn() throws {
    for code in [EIO, ENOSPC] {
      try failAtEachCall(
        of: Self.book, with: ["FAULT_ERRNO": "\(code)", "FAULT_STAYS": "1"], every: isLong ? 1 : 6)
    }
    try failAtEachCall(
      of: Self.session, with: ["FAULT_ERRNO": "\(ENOSPC)", "FAULT_STAYS": "1"],
      every: isLong ? 1 : 25)
  }

  /// As `kill -9`, but at each write in its turn.
  func testAnEndAtEachWrite() throws {
    try failAtEachCall(of: Self.book, with: ["FAULT_ERRNO": "0"], every: isLong ? 1 : 3)
    try failAtEachCall(of: Self.session, with: ["FAULT_ERRNO": "0"], every: isLong ? 1 : 12)
  }

  /// A network drive that is gone: nothing is read or written any more.
  func testADriveThatIsGoneFromSomeCallOn() throws {
    try failAtEachCall(
      of: Self.book,
      with: ["FAULT_ERRNO": "\(ESTALE)", "FAULT_STAYS": "1", "FAULT_CALLS": "all"],
      every: isLong ? 1 : 9)
  }

  /// The drive goes and comes back while somebody types: the words are still there.
  func testAScreenOutlivesADriveThatWasGone() throws {
    try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
    try fresh.write(to: URL(fileURLWithPath: practice))
    chmod(practice, 0o600)
    let gone = path("gone")
    let session = try open(
      environment: [
        "LD_PRELOAD": library, "FAULT_FOLDER": disk.resolvingSymlinksInPath().path,
        "FAULT_AT": "1", "FAULT_STAYS": "1", "FAULT_CALLS": "all", "FAULT_ERRNO": "\(EIO)",
        "FAULT_WHEN": gone, "FAULT_REPORT": report,
      ])
    try openNote(in: session)
    try Data().write(to: URL(fileURLWithPath: gone))
    try session.type(" the last words")
    let refused = try session.wait(until: "it is said") { isSentence($0.text) }
    XCTAssertTrue(refused.text.contains("last words"), refused.framed)
    try session.press("C-s")
    try session.wait(until: "it is said again") { isSentence($0.text) }
    XCTAssertGreaterThan(try Data(contentsOf: URL(fileURLWithPath: report)).count, 0)
    try FileManager.default.removeItem(atPath: gone)
    try session.waitFor("draft ✓")
    try session.press("C-s")
    try session.waitFor("Note saved")
    try session.press("Q")
    XCTAssertEqual(try session.waitForExit(), .status(0))
    XCTAssertTrue(try printed("check").contains("All is well"))
  }

  // MARK: -

  /// Does the job again and again, on a fresh practice, with the first, second, third … call
  /// failing, until it has no more calls that could.
  ///
  /// - Parameter step: 1 for each call; more passes some over.
  private func failAtEachCall(
    of job: Job, with fault: [String: String], every step: Int = 1, file: StaticString = #filePath,
    line: UInt = #line
  ) throws {
    var (failed, refused, ended) = (0, 0, 0)
    var call = 1
    while true {
      try? FileManager.default.removeItem(atPath: report)
      try? FileManager.default.removeItem(at: disk)
      try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
      try fresh.write(to: URL(fileURLWithPath: practice))
      chmod(practice, 0o600)
      let place = "\(job.name) \(fault), call \(call)"
      let finished = try run(
        job.words + arguments, input: job.input,
        environment: fault.merging([
          "LD_PRELOAD": library, "FAULT_FOLDER": disk.resolvingSymlinksInPath().path,
          "FAULT_AT": "\(call)", "FAULT_REPORT": report,
        ]) { $1 })
      let hits = (try? Data(contentsOf: URL(fileURLWithPath: report)).count) ?? 0
      let said = finished.out + finished.err
      let isThere = try whatIsThere(job, place, file: file, line: line)
      for (confirmation, isThere) in zip(job.confirmations, isThere)
      where confirmed(confirmation, in: finished.out) {
        XCTAssertTrue(isThere, "\(place): confirmed and not there\n\(said)", file: file, line: line)
      }
      if hits == 0 {
        XCTAssertEqual(finished.status, 0, "\(place): \(said)", file: file, line: line)
        XCTAssertEqual(
          isThere, job.confirmations.map { _ in true }, "\(place): \(said)", file: file, line: line)
        break
      }
      failed += 1
      if fault["FAULT_ERRNO"] == "0" {
        XCTAssertEqual(finished.status, 128 + SIGKILL, place, file: file, line: line)
        ended += 1
      } else {
        XCTAssertLessThan(finished.status, 4, "\(place): \(said)", file: file, line: line)
        if isThere.contains(false) {
          refused += 1
          XCTAssertTrue(isSentence(said), "\(place): '\(said)'", file: file, line: line)
        }
      }
      call += step
    }
    XCTAssertGreaterThan(failed, 0, "nothing was made to fail", file: file, line: line)
    print("\(job.name) \(fault): \(failed) calls failed, \(refused) refused, \(ended) ended")
  }

  private func confirmed(_ parts: [String], in said: String) -> Bool {
    said.split(separator: "\n").contains { line in parts.allSatisfy { line.contains($0) } }
  }

  /// What one can act on: not a code, and not a guess that sends people the wrong way.
  private func isSentence(_ said: String) -> Bool {
    ["disk is full", "reports errors", "fails or cannot be reached", "is damaged"]
      .contains { said.contains($0) } && !said.contains("SQL")
  }

  /// Opens the practice as the next one does who comes: it is whole.
  private func whatIsThere(
    _ job: Job, _ place: String, file: StaticString, line: UInt
  ) throws -> [Bool] {
    let practice = try Practice(
      path: self.practice, clock: .set(to: XCTUnwrap(Moment(iso: Self.now))))
    XCTAssertEqual(try practice.check(), [], place, file: file, line: line)
    return try job.isThere(practice)
  }
}
