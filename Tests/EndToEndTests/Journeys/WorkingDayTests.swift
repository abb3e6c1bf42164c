import XCTest

/// A working day from the first appointment to the last, at the keyboard.
final class WorkingDayTests: DemoTestCase {
  func testTheReceptionistBooksMovesReceivesAndCallsOff() throws {
    let session = try open()
    try session.waitFor("9:30 Visser, free until 10:00")
    try session.press("a")
    try session.waitFor("Book · Mon 23 Nov 9:30 · Visser")
    try session.type("jansen e")
    try session.wait(until: "one patient is left") {
      $0.text.contains("▸ Jansen, E.") && !$0.text.contains("Jansen, P.")
    }
    try session.press("Enter")
    try session.waitFor("Book · Jansen, E.")
    try session.press("Enter")
    try session.waitFor("Booked: Mon 23 Nov 9:30.")
    try session.waitFor(" 9:30▸│ Jansen, E.")

    try session.press("m")
    try session.waitFor("Moving Jansen, E.")
    try session.press("f")
    try session.waitFor("14:00 │ → Jansen, E.")
    try session.press("Enter")
    try session.waitFor("Moved to Mon 23 Nov 14:00, Visser.")
    try session.waitFor("14:00 │ Jansen, E.")

    try session.press("i")
    try session.waitFor("14:00 │●Jansen, E.")

    try session.press("x")
    try session.waitFor("Why?")
    try session.press("i")
    // On the day itself: too late by the practice's rule.
    try session.waitFor("Called off too late.")
    try session.waitUntilGone("14:00 │●Jansen, E.")

    try session.press("u")
    try session.waitFor("14:00 │●Jansen, E.")

    // Everything is there after a restart, and in the log.
    try session.press("Q")
    XCTAssertEqual(try session.waitForExit(), .status(0))
    try open().waitFor("14:00 │●Jansen, E.")
    XCTAssertTrue(try printed("agenda", "2026-11-23").contains("14:00"))
    let log = try printed("log")
    for word in ["Jansen, E.", "14:00"] { XCTAssertTrue(log.contains(word), log) }
    XCTAssertTrue(try printed("check").contains("All is well"))
  }

  func testTheTherapistOpensTheNextPatientWritesAndSigns() throws {
    let session = try open()
    try session.press("3")
    // The next patient is under the cursor.
    try session.waitFor("Öztürk, A.  ← next")
    try session.press("Enter")
    try session.waitFor("Öztürk, A. ·")
    try session.press("Escape")
    try openNote(in: session)
    try session.type(" Slept well; drove for an hour")
    try session.waitFor("an hour")
    try session.waitFor("draft ✓")
    try session.press("F8")
    try session.waitFor("Note signed.")
    try session.wait(until: "it is no longer to be signed") { screen in
      screen.text.split(separator: "\n").contains {
        $0.contains("Jansen, P.") && $0.contains("✓")
      }
    }

    try session.press("Q")
    XCTAssertEqual(try session.waitForExit(), .status(0))
    let again = try open()
    try again.press("3")
    try again.waitFor("Öztürk, A.  ← next")
    try again.press("Home", "Enter")
    let signed = try again.waitFor("drove for an hour")
    XCTAssertTrue(signed.text.contains("EV"), signed.framed)
    XCTAssertTrue(try printed("course", "#1001").contains("3 of 6"))
  }

  func testTheExerciseSheetIsSavedAsFiles() throws {
    let session = try open()
    try session.press("3")
    try session.waitFor("Jansen, P.")
    try session.press("Home", "P")
    let preview = try session.waitFor("Exercise sheet · ")
    try session.press("w")
    try session.waitFor("Saved:")

    let base = path("sheets/1001-2026-11-23")
    for file in [base + ".html", base + ".txt"] {
      XCTAssertEqual(try permissions(file), 0o600)
    }
    let text = try String(contentsOfFile: base + ".txt", encoding: .utf8)
    let html = try String(contentsOfFile: base + ".html", encoding: .utf8)
    XCTAssertEqual(text, try printed("sheet", "#1001"))
    XCTAssertEqual(html, try printed("sheet", "#1001", "--format", "html"))
    // What stood on the screen is what is in the file.
    let shown = preview.rows.dropFirst(3).prefix(12).map { $0.replacing("▐", with: "").trimmed }
      .filter { $0.count > 20 }
    XCTAssertFalse(shown.isEmpty, preview.framed)
    for row in shown { XCTAssertTrue(text.contains(row), "'\(row)' is not in the file") }
    XCTAssertTrue(html.hasSuffix("</html>\n"), String(html.suffix(100)))
    XCTAssertTrue(try printed("log", "--patient", "#1001").contains("heet"))
  }
}
