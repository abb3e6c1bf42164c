import XCTest

@testable import PracticeCore

/// Several programs that write at once.
final class RaceTests: XCTestCase {
  func testEachSlotHasExactlyOneWinner() throws {
    let test = try TestPractice()
    let slots = Proof.isLong ? 960 : 40
    let racers = 8
    for number in 0..<racers { _ = try test.patient("Deelnemer \(number)") }
    let before = try test.lastEntry()
    let programs = try (0..<racers).map { number in
      try Racer(
        "book", test.path, ["EV", "TB", "BK"][number % 3], "\(slots)", "\(number)")
    }
    for program in programs { program.wait(for: "ready") }
    for program in programs { program.go() }
    // Read one after the other: a line is short, and a pipe holds them all meanwhile.
    let lines = programs.map { $0.rest() }

    var winners = [Int](repeating: 0, count: slots)
    for line in lines.flatMap({ $0 }) {
      let words = line.split(separator: " ")
      XCTAssertTrue(["won", "lost"].contains(words.first), line)
      if words.first == "won", let slot = Int(words[1]) { winners[slot] += 1 }
    }
    XCTAssertEqual(lines.map(\.count), Array(repeating: slots, count: racers))
    XCTAssertEqual(winners, Array(repeating: 1, count: slots))
    XCTAssertGreaterThan(
      lines.count { lines in lines.contains { $0.hasPrefix("won") } }, 1, "it was no race")
    XCTAssertEqual(try test.database.number("SELECT count(*) FROM appointment"), slots)
    XCTAssertEqual(try test.lastEntry(), before + slots)
    try test.assertNoProblems()
  }

  func testEverythingAtOnceLeavesTheAgendaWhole() throws {
    let test = try TestPractice()
    for number in 0..<6 { _ = try test.patient("Deelnemer \(number)") }
    let turns = Proof.isLong ? 400 : 12
    let programs = try (0..<8).map { number in
      try Racer("all", test.path, ["EV", "TB", "BK"][number % 3], "\(turns)", "\(number)")
    }
    for program in programs { program.wait(for: "ready") }
    for program in programs { program.go() }
    let lines = programs.map { $0.rest() }
    let all = lines.flatMap { $0 }
    XCTAssertEqual(all.filter { $0.hasPrefix("failed") }, [])
    XCTAssertEqual(lines.map(\.count), Array(repeating: turns, count: 8))
    for name in ["book", "move", "swap", "cancel", "series"] {
      XCTAssertTrue(all.contains("did \(name)"), "\(name) was never done")
    }
    XCTAssertTrue(all.contains { $0.hasPrefix("refused") }, "it was no race")
    try test.assertNoProblems()
  }

  /// Eight terminals at once: agenda, files, one note, drafts, looking and searching.
  func testEightTerminalsOfMixedWorkLoseNoUpdateAndAreNeverLockedOut() throws {
    let test = try TestPractice()
    let patients = try (0..<6).map { try test.patient("Deelnemer \($0)") }
    try test.practice.openEpisode(
      EpisodeDetails(
        therapist: try test.member("EV").id, region: .neck, opened: TestPractice.now.day),
      of: patients[0])
    // Present: whoever moves appointments about leaves this one where it is.
    let shared = try test.book(patients[0], "2026-11-23T08:00")
    try test.practice.toggleArrived(shared)
    let programs = try (0..<8).map { number in
      try Racer(
        "work", test.path, ["EV", "TB"][number % 2], Proof.isLong ? "120" : "2", "\(number)")
    }
    for program in programs { program.wait(for: "ready") }
    for program in programs { program.go() }
    // All at once: a pipe that is full would stop who writes to it.
    let lines = Racer.rest(of: programs)

    let all = lines.flatMap { $0 }
    XCTAssertEqual(all.filter { $0.hasPrefix("failed") }, [])
    for name in ["count", "agenda", "note", "look", "draft"] {
      XCTAssertTrue(all.contains("did \(name)"), "\(name) was never done")
    }
    XCTAssertTrue(all.contains("refused count"), "nobody met anybody")
    var counted = 0
    for (number, said) in lines.enumerated() {
      for words in said.map({ $0.split(separator: " ") }) where words[0] == "tally" {
        let id = ID<Patient>(try XCTUnwrap(Int64(words[1])))
        let note = try test.practice.read { try $0.patient(id).details.deskNote }
        XCTAssertTrue(
          note.split(separator: " ").contains("\(number):\(words[2])"),
          "terminal \(number), patient \(id.rawValue): \(words[2]) in '\(note)'")
        counted += try XCTUnwrap(Int(words[2]))
      }
      let saved = said.count { $0 == "did note" }
      let text = try test.practice.read { try $0.note(of: shared)?.content.subjective ?? "" }
      XCTAssertTrue(
        saved == 0 || text.split(separator: " ").contains("\(number):\(saved)"),
        "terminal \(number): \(saved) in '\(text)'")
    }
    XCTAssertEqual(counted, all.count { $0 == "did count" })
    try test.assertNoProblems()
    print(
      "mixed work: \(all.count { $0.hasPrefix("did ") }) done, of which \(counted) in a shared text,",
      "\(all.count { $0.hasPrefix("refused ") }) refused, 0 failed")
  }

  func testWhoDiesWhileWritingLeavesTheTurnToOthers() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    let holder = try Racer("hold", test.path, "BK")
    holder.wait(for: "holding")
    var names: [String] = []
    test.practice.keepWaiting = { name in
      names.append(name)
      holder.kill()
      return true
    }
    try test.book(patient, "2026-11-24T09:30")
    XCTAssertEqual(names.first, "BK")
    try test.assertNoProblems()
  }

  func testGivingUpChangesNothingAndCanBeTriedAgain() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    let holder = try Racer("hold", test.path, "TB")
    holder.wait(for: "holding")
    let before = try test.lastEntry()
    let began = ContinuousClock.now
    var asked: [String] = []
    test.practice.keepWaiting = { name in
      asked.append(name)
      return asked.count < 3
    }
    XCTAssertEqual(assertRefused(try test.book(patient, "2026-11-24T09:30")), .busy(holder: "TB"))
    XCTAssertEqual(asked, ["TB", "TB", "TB"])
    XCTAssertGreaterThan(ContinuousClock.now - began, .milliseconds(WriteTicket.patience))
    XCTAssertEqual(try test.lastEntry(), before)
    // Reading goes on meanwhile.
    XCTAssertEqual(try test.practice.read { try $0.appointments(of: patient) }, [])
    XCTAssertEqual(assertRefused(try test.practice.undo()), .busy(holder: "TB"))

    holder.kill()
    try test.book(patient, "2026-11-24T09:30")
    XCTAssertEqual(asked.count, 4, "who is free is not asked about")
    try test.assertNoProblems()
  }

  func testTheTurnIsGivenBackWhenTheBodyThrows() throws {
    struct Stop: Error {}
    let folder = try TestFolder()
    let ticket = WriteTicket(databasePath: folder.path + "/x")
    XCTAssertThrowsError(try ticket.hold(as: "EV") { throw Stop() })
    XCTAssertEqual(try ticket.hold(as: "TB", keepWaiting: { _ in false }) { 1 }, 1)
  }

  func testAShortNameIsNotFollowedByTheEndOfALongerOne() throws {
    let folder = try TestFolder()
    let ticket = WriteTicket(databasePath: folder.path + "/x")
    try ticket.hold(as: "een heel lange naam") {}
    try ticket.hold(as: "EV") {
      let other = WriteTicket(databasePath: folder.path + "/x")
      assertThrows(
        Refusal.busy(holder: "EV"), try other.hold(as: "TB", keepWaiting: { _ in false }) {})
    }
  }
}
