import PracticeCore
import XCTest

/// `kill -9` while a note or an intake is being typed: at most what came after the last ✓ is
/// missing.
final class KillTests: DemoTestCase {
  /// Fixed, so that a failure can be repeated.
  private var random = SeededNumbers(seed: 20_261_123)

  func testWordsBeforeTheLastMarkAreThereAfterAKill() throws {
    let rounds = ProcessInfo.processInfo.environment["PRACTICE_LONG"] == nil ? 3 : 40
    var typed = 0
    for round in 1...rounds {
      let session = try open(size: .init(columns: 100, rows: 40))
      try openNote(in: session, saying: typed > 0 ? "Here is what you typed before" : "")
      if typed > 0 {
        // What came back stands at the cursor, in the field where it was typed.
        try session.wait(until: "the kept words are shown") {
          Self.newestWord(in: $0.text) ?? 0 >= typed
        }
      }
      let kept = try typeUntilKilled(session, from: typed + 1)
      let content = try draft()
      let words = content.split(separator: " ").compactMap { Self.number(of: $0) }
      XCTAssertEqual(words, Array(1...max(1, words.count)), "round \(round)")
      XCTAssertGreaterThanOrEqual(words.count, kept, "round \(round): \(content)")
      typed = words.count
    }
    XCTAssertGreaterThan(typed, 0)
    XCTAssertTrue(try printed("check").contains("All is well"))
  }

  func testEveryLetterOfAnIntakeIsThereAfterAKillInTheMiddleOfIt() throws {
    let typed = [
      ("How it began", "Bij het hooien; ’s avonds stijf: één keer per jaar"),
      ("Earlier complaints", "2019 & 2023, \"hetzelfde\""), ("Lifestyle", "rookt niet, –"),
      ("Diagnosis", "Half af, want de stroom viel"),
    ]
    for (field, text) in typed {
      let session = try open(size: .init(columns: 100, rows: 40))
      try openIntake(in: session)
      if field != typed[0].0 { try session.waitFor("Here is what you typed before") }
      try focus(field, in: session)
      try session.type(text)
      // In one picture: the ✓ that came back with the draft is of before.
      try session.wait(until: "the draft of '\(text)' is kept") {
        $0.text.contains(text.suffix(20)) && $0.text.contains("draft ✓")
      }
      try session.kill(SIGKILL)
      XCTAssertEqual(try session.waitForExit(), .signal(SIGKILL))
      session.end()
    }
    let again = try open(size: .init(columns: 100, rows: 40))
    try openIntake(in: again)
    try again.waitFor("Here is what you typed before")
    try again.press("C-s")
    try again.waitFor("Intake saved, not signed yet.")
    again.end()
    let practice = try Practice(
      path: self.practice, clock: .set(to: try XCTUnwrap(Moment(iso: Self.now))))
    let answers = try practice.read { reader in
      let file = try reader.file(of: ID(1038))
      let episode = try XCTUnwrap(file.current?.episode.id)
      return try XCTUnwrap(reader.intake(of: episode)).content
    }
    for (code, (_, text)) in zip(["onsetStory", "earlier", "lifestyle", "diagnosis"], typed) {
      XCTAssertEqual(answers[code], text)
    }
    XCTAssertTrue(try printed("check").contains("All is well"))
  }

  /// Opens the intake that was begun and not signed.
  private func openIntake(in session: TmuxSession) throws {
    try session.press("2", "h", "e", "i", "d", "e")
    try session.waitFor("Heide, P. van der")
    try session.press("Enter")
    try session.waitFor("#1038")
    try session.press("Enter")
    try session.waitFor("Request for help")
    try session.press("i")
    try session.waitFor("Intake · Heide")
  }

  /// Goes on by Tab until the cursor is in the row of a field.
  private func focus(_ field: String, in session: TmuxSession) throws {
    for _ in 0..<80 {
      let seen = try session.snapshot()
      if seen.rows[seen.cursor.row].contains("  " + field) { return }
      try session.press("Tab")
    }
    XCTFail("no field \(field)")
  }

  /// The terminal still shows what was on the screen when the program was killed: what that
  /// confirms is there.
  func testWhatTheScreenConfirmedIsThereAfterAKill() throws {
    let rounds = ProcessInfo.processInfo.environment["PRACTICE_LONG"] == nil ? 5 : 60
    let fresh = try Data(contentsOf: URL(fileURLWithPath: practice))
    let keys =
      ["a"] + "jansen e".map { $0 == " " ? "Space" : String($0) } + ["Enter", "Enter", "i", "u"]
    var seen: Set<String> = []
    for round in 1...rounds {
      for suffix in ["", "-wal", "-shm", ".ticket"] {
        try? FileManager.default.removeItem(atPath: practice + suffix)
      }
      try fresh.write(to: URL(fileURLWithPath: practice))
      chmod(practice, 0o600)
      let session = try open()
      for key in keys.prefix(Int.random(in: 10...keys.count, using: &random)) {
        try session.press(key)
      }
      usleep(UInt32.random(in: 0...150_000, using: &random))
      try session.kill(SIGKILL)
      XCTAssertEqual(try session.waitForExit(), .signal(SIGKILL))
      let last = try session.snapshot()
      session.end()
      let appointment = try booked()
      let place = "round \(round)\n\(last.framed)"
      if last.text.contains("✓ Booked") {
        seen.insert("booked")
        XCTAssertNotNil(appointment, place)
      }
      if last.text.contains("●Jansen, E.") {
        seen.insert("present")
        // Taken back, and not shown yet, is possible.
        XCTAssertNotNil(appointment, place)
      }
      if last.text.contains("Undone") {
        seen.insert("undone")
        XCTAssertEqual(appointment?.status, .booked, place)
      }
      XCTAssertTrue(try printed("check").contains("All is well"), place)
    }
    XCTAssertFalse(seen.isEmpty, "nothing was confirmed in any round")
    print("kill: \(rounds) rounds, confirmed on the screen: \(seen.sorted())")
  }

  /// What was booked for a patient today, where the agenda begins.
  private func booked() throws -> Appointment? {
    let moment = try XCTUnwrap(Moment(iso: Self.now))
    let practice = try Practice(path: self.practice, clock: .set(to: moment))
    return try practice.read { reader in
      let found = try reader.findPatients("jansen e", limit: 1)
      return try found.first.flatMap { patient in
        try reader.appointments(of: patient.id).first {
          $0.day == moment.day && $0.interval.start.iso == "09:30"
        }
      }
    }
  }

  /// Types words until the program is killed at some moment, and says how many of them stood
  /// under a ✓ by then.
  private func typeUntilKilled(_ session: TmuxSession, from first: Int) throws -> Int {
    var kept = 0
    var next = first
    let wordsBeforeTheKill = Int.random(in: 5...60, using: &random)
    while next < first + wordsBeforeTheKill || kept == 0 {
      try session.type(" w\(next)e")
      next += 1
      usleep(UInt32.random(in: 0...80_000, using: &random))
      let seen = try session.snapshot()
      if seen.text.contains("draft ✓"), let newest = Self.newestWord(in: seen.text) {
        kept = max(kept, newest)
      }
    }
    try session.kill(SIGKILL)
    XCTAssertEqual(try session.waitForExit(), .signal(SIGKILL))
    session.end()
    return kept
  }

  /// S of the draft that was left behind.
  private func draft() throws -> String {
    let moment = try XCTUnwrap(Moment(iso: Self.now))
    let practice = try Practice(path: self.practice, clock: .set(to: moment))
    let draft = try XCTUnwrap(try practice.drafts().first { $0.key.form == "note" })
    return try XCTUnwrap(draft.values["subjective"])
  }

  private static func newestWord(in text: String) -> Int? {
    text.split(whereSeparator: \.isWhitespace).compactMap { number(of: $0) }.max()
  }

  /// The number of a whole word `w12e`.
  private static func number(of word: Substring) -> Int? {
    guard word.hasPrefix("w"), word.hasSuffix("e") else { return nil }
    return Int(word.dropFirst().dropLast())
  }
}
