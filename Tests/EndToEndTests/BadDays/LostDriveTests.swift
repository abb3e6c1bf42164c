import Foundation
@testable import PracticeCore
import XCTest

/// The drive with the practice is gone while somebody works, as a network drive or a stick can be,
/// and comes back: it is said, nothing that was typed is lost, and work goes on.
final class LostDriveTests: DemoTestCase {
  /// A folder of its own, so that only what belongs to the practice fails.
  private var disk: URL { folder.appendingPathComponent("disk") }
  private var isOnDisk = false
  override var practice: String {
    (isOnDisk ? disk : folder).appendingPathComponent("practice.db").path
  }
  private var gone: String { path("gone") }
  private var report: String { path("report") }

  override func setUpWithError() throws {
    try super.setUpWithError()
    let file = practice
    isOnDisk = true
    try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: file, toPath: practice)
  }

  /// A form, how one comes there from the agenda, and what saving it says.
  private struct Place {
    let name: String
    /// Keys; what stands in brackets is typed.
    let way: [String]
    let title: String
    let typed: String
    let saved: String
  }

  private static let places = [
    Place(
      name: "patient", way: ["2", "(#1042)", "Enter", "e"], title: "Details of", typed: "qq",
      saved: "Saved."),
    Place(
      name: "booking", way: ["f", "Enter", "(bos)", "Enter", "BTab"], title: "Book · Bos",
      typed: "rings twice", saved: "Booked: "),
    Place(
      name: "intake", way: ["2", "(#1043)", "Enter", "]", "Enter", "i"], title: "Intake · Bergsma",
      typed: "low in the back", saved: "Intake saved, not"),
    Place(
      name: "practice", way: ["6", "e"], title: "Name", typed: " at the sea", saved: "Saved."),
  ]

  func testEachFormOutlivesADriveThatWasGone() throws {
    try opened().openEpisode(
      EpisodeDetails(
        therapist: opened().viewer.person, region: .lowBack, complaint: "Made up",
        onset: Day(iso: "2026-11-01"), opened: XCTUnwrap(Day(iso: "2026-11-23")),
        expectedSessions: 6), of: ID(1043))
    let session = try openOnDisk()
    for place in Self.places {
      try go(place.way, in: session)
      try session.wait(until: "\(place.name) is open") { $0.text.contains(place.title) }
      try takeAway()
      try session.type(place.typed)
      try session.press("C-s")
      try session.wait(until: "\(place.name): it is said") {
        isSentence($0.text) && $0.text.contains(place.typed)
      }
      try bringBack()
      try session.press("C-s")
      try session.wait(until: "\(place.name): saved after all") { $0.text.contains(place.saved) }
      for _ in 0..<5 { try session.press("Escape") }
      try session.press("1")
      try session.waitFor(Self.day)
    }
    try end(session)
  }

  func testWhatIsLookedUpMeanwhileIsNotCalledAbsent() throws {
    let session = try openOnDisk()
    try session.press("2")
    try takeAway()
    try session.type("berg")
    let list = try session.wait(until: "it is said") { isSentence($0.text) }
    XCTAssertFalse(list.text.contains("Nobody found"), list.framed)
    try session.press("Escape", "Escape", "1")
    try bringBack()
    try session.press("2")
    try session.type("berg")
    try session.waitFor("Berg, J. van den")
    try session.press("Escape", "Escape")
    try end(session)
  }

  func testASheetIsPrintedOnceItCanBeAccountedFor() throws {
    let session = try openOnDisk()
    try go(["3", "P"], in: session)
    try session.waitFor("Enter print")
    try takeAway()
    try session.press("Enter")
    try session.wait(until: "it is said") { isSentence($0.text) }
    try bringBack()
    try session.press("w")
    try session.waitFor("Saved: ")
    try session.press("Escape")
    try end(session)
  }

  func testTheScreenLocksAndOpensAgain() throws {
    let password = "vier losse woorden samen"
    try opened().setPassword(password, of: opened().viewer.person, cost: .least)
    let session = try startOnDisk()
    try session.waitFor("Who are you?")
    try takeAway()
    try session.type(password)
    try session.press("Enter")
    let refused = try session.wait(until: "it is said") { isSentence($0.text) }
    XCTAssertFalse(refused.text.contains(Self.day), refused.framed)
    try bringBack()
    try session.press("Enter")
    try session.waitFor(Self.day)
    try takeAway()
    try session.press("C-o")
    let locked = try session.waitFor("Who are you?")
    XCTAssertFalse(locked.text.contains("Jansen"), locked.framed)
    try bringBack()
    try session.type(password)
    try session.press("Enter")
    try session.waitFor(Self.day)
    try session.press("Q")
    XCTAssertEqual(try session.waitForExit(), .status(0))
  }

  // MARK: -

  private func opened() throws -> Practice {
    try Practice(path: practice, clock: .set(to: XCTUnwrap(Moment(iso: Self.now))))
  }

  private func startOnDisk() throws -> TmuxSession {
    try start(
      arguments + ["--as", "EV"],
      environment: [
        "LD_PRELOAD": try FaultyDisk.library(),
        "FAULT_FOLDER": disk.resolvingSymlinksInPath().path, "FAULT_AT": "1", "FAULT_STAYS": "1",
        "FAULT_CALLS": "all", "FAULT_ERRNO": "\(EIO)", "FAULT_WHEN": gone, "FAULT_REPORT": report,
      ])
  }

  private func openOnDisk() throws -> TmuxSession {
    let session = try startOnDisk()
    try session.waitFor(Self.day)
    return session
  }

  private func go(_ way: [String], in session: TmuxSession) throws {
    for key in way {
      if key.hasPrefix("("), key.count > 1 {
        try session.type(String(key.dropFirst().dropLast()))
        usleep(200_000)
      } else {
        try session.press(key)
      }
    }
  }

  private func takeAway() throws { try Data().write(to: URL(fileURLWithPath: gone)) }

  /// Also looks that it was really gone.
  private func bringBack() throws {
    try FileManager.default.removeItem(atPath: gone)
    XCTAssertGreaterThan(try Data(contentsOf: URL(fileURLWithPath: report)).count, 0)
    try FileManager.default.removeItem(atPath: report)
  }

  private func end(_ session: TmuxSession) throws {
    try session.press("Q")
    XCTAssertEqual(try session.waitForExit(), .status(0))
    XCTAssertTrue(try printed("check").contains("All is well"))
  }

  /// What one can act on, and not that the file is damaged: it is not.
  private func isSentence(_ said: String) -> Bool {
    ["disk is full", "reports errors", "fails or cannot be reached"].contains { said.contains($0) }
  }
}
