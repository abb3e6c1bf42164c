import PracticeCore
import XCTest

/// What somebody types wrong is refused with what to do instead; nothing is half done.
final class BadInputTests: DemoTestCase {
  func testWhatIsRefusedAndWhatItSays() throws {
    let long = String(repeating: "é", count: 10_000)
    let cases: [(words: [String], status: Int32, says: [String])] = [
      (["agenda", "31-02-2026"], 2, ["31-02-2026", "February 2026 has 28 days"]),
      (["agenda", "2026-13-45"], 2, ["2026-13-45", "Usage"]),
      (["free", "--from", "gisterenmorgen"], 2, ["gisterenmorgen", "Usage"]),
      (["book", "#1042 2026-11-24"], 1, ["Say the time too, for example 10:30"]),
      (["book", "zzyzx tue 10:30 EV"], 1, ["no such patient"]),
      (["book", "#99999 2026-11-24 10:30 EV"], 1, ["no such patient"]),
      (["book", "#1042 2026-11-23 10:00 EV"], 1, ["Visser already has an appointment", "10:00"]),
      (["book", long], 1, []),
      (["find", long], 1, ["found"]),
      (["cancel", "999999", "--reason", "ill"], 1, ["no such appointment"]),
      (["cancel", "1", "--reason", ""], 1, ["Choose a reason: ill, work or school"]),
      (["coverage", "#99999"], 1, ["no such patient"]),
      (["coverage", "jansen"], 1, ["More than one patient fits", "patient number"]),
      (["sheet", "#1042", "--output", path("no/such/folder")], 3, ["No such file"]),
      (["agenda", "--now", "yesterday"], 2, ["YYYY-MM-DDTHH:MM"]),
      (["agenda", "--as", "XX"], 1, ["no such member of staff"]),
      (["agenda", "--db", ""], 2, ["--db"]),
      (["agnda"], 2, ["Did you mean 'agenda'"]),
    ]
    let before = try changes()
    for (words, status, says) in cases {
      let options = arguments.filter { !words.contains("--db") || $0 != practice && $0 != "--db" }
      let own =
        words.contains("--now") ? options.filter { $0 != "--now" && $0 != Self.now } : options
      let finished = try run(words + own)
      let shown = words.joined(separator: " ").prefix(60)
      XCTAssertEqual(finished.status, status, "\(shown): \(finished.err.prefix(300))")
      XCTAssertFalse(finished.err.isEmpty, "\(shown) says nothing")
      XCTAssertLessThan(finished.err.count, 2000, "\(shown): says too much")
      for part in says {
        XCTAssertTrue(finished.err.contains(part), "\(shown): \(finished.err.prefix(300))")
      }
    }
    XCTAssertEqual(try changes(), before, "something was changed all the same")
  }

  func testBookingInThePastAndOutsideHoursWarns() throws {
    for (phrase, warning) in [
      ("#1042 2026-11-20 10:30 EV", "This time has passed."),
      ("#1042 2026-11-29 10:30 EV", "This is outside working hours."),
      ("#1042 2026-11-24 22:00 EV", "This is outside working hours."),
    ] {
      let before = try changes()
      XCTAssertTrue(try printed("book", "--dry-run", phrase).contains(warning))
      XCTAssertEqual(try changes(), before)
      XCTAssertTrue(try printed("book", phrase).contains(warning))
      XCTAssertNotEqual(try changes(), before)
    }
  }

  func testTheScreenRefusesADateThatIsNone() throws {
    let session = try open()
    try session.press("g")
    try session.waitFor("Go to date")
    try session.type("31-2-2026")
    try session.press("C-s")
    let refused = try session.waitFor("has 28 days")
    XCTAssertTrue(refused.text.contains("31-2-2026"), "what was typed stays\n\(refused.framed)")
    try session.press("Escape")
    try session.press("Q")
  }

  func testANoteOfTenThousandLetters() throws {
    let text = (1...2000).map { "w\(1000 + $0)" }.joined(separator: " ")
    XCTAssertGreaterThan(text.count, 9_998)
    let session = try open()
    try openNote(in: session)
    for start in stride(from: 0, to: text.count, by: 2000) {
      try session.paste(String(text.dropFirst(start).prefix(2000)))
    }
    try session.waitFor("w3000")
    try session.press("C-s")
    try session.waitFor("Note saved")
    try openNote(in: session)
    try session.waitFor("w3000")
    XCTAssertTrue(try printed("check").contains("All is well"))
  }
}
