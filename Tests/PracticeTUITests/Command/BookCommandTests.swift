import XCTest

@testable import PracticeCore
@testable import PracticeTUI

final class BookCommandTests: CommandTestCase {
  func testASeriesIsBooked() throws {
    try patient("Jansen")
    let booked = try run("book", "jansen 3x di 10:30 +1w visser", "--json")
      .json([[String: Any]].self)
    XCTAssertEqual(
      booked.map { $0["start"] as? String },
      ["2026-11-24T10:30", "2026-12-01T10:30", "2026-12-08T10:30"])
    XCTAssertEqual(booked.map { $0["id"] as? Int }, [1, 2, 3])
    XCTAssertEqual(booked[0]["therapist"] as? String, "EV")
    XCTAssertEqual(
      booked[0]["warnings"] as? [String],
      [
        "Nog geen aanvullende polis voor deze datum: vraag ernaar. Tot dan is niet bekend wie betaalt.",
        "De verzekering is dit jaar nog niet gecontroleerd.",
      ])
    XCTAssertEqual(try run("agenda", "1-12", "--json").json([Any].self).count, 1)
    XCTAssertEqual(run("check").code, 0)
  }

  func testWordsNeedNoQuotesAndMayComeFromStandardInput() throws {
    try patient("Jansen")
    XCTAssertEqual(run("book", "jansen", "24-11", "10:30", "EV").code, 0)
    XCTAssertEqual(run("book", "-", input: "jansen 24-11 11:00 EV").code, 0)
    XCTAssertEqual(
      run("agenda", "24-11").lines.filter { $0.contains("Jansen") }.count, 2)
  }

  func testTheAnswerForPeople() throws {
    let patient = try patient("Jansen")
    try practice().openEpisode(
      EpisodeDetails(
        therapist: ID(1), region: .neck, opened: try day("2026-11-02"), expectedSessions: 4),
      of: patient)
    XCTAssertEqual(
      run("book", "jansen 24-11 18:00", "--lang", "en").lines,
      [
        "Booked.", "Tue 24 Nov 18:00  Visser  Jansen, P.  1/4  Z!?  (1)",
        "    This is outside working hours.",
        "    No supplementary policy for this date yet: ask. Until then it is not known who pays.",
        "    The insurance has not been verified this year.",
        "    The screening has not been done yet.",
      ])
  }

  func testADryRunShowsThePreviewAndBooksNothing() throws {
    try patient("Jansen")
    let answer = run("book", "jansen 2x di 10:30 visser", "--dry-run")
    assert(answer, exits: 0)
    XCTAssertEqual(
      answer.lines.first,
      "2 afspraken voor 'jansen' bij Visser, elke week op dinsdag om 10:30, "
        + "vanaf dinsdag 24 november 2026.")
    XCTAssertEqual(answer.lines.last, "Er is niets geboekt.")
    XCTAssertEqual(answer.lines[1], "di 24 nov 10:30  Visser  Jansen, P.  behandeling  Z!?")
    let json = try run("book", "jansen 2x di 10:30 visser", "--dry-run", "--json")
      .json([[String: Any]].self)
    XCTAssertEqual(json.count, 2)
    XCTAssertTrue(json[0]["id"] is NSNull)
    XCTAssertEqual(json[0]["conflicts"] as? [String], [])
    XCTAssertEqual(run("agenda", "24-11", "--json").out, "[]\n")
  }

  func testWhatStandsInTheWayIsToldWithoutNamingThePatient() throws {
    try patient("Bakker")
    try patient("Jansen")
    run("book", "bakker 1-12 10:30 EV")
    for words in [["--dry-run"], []] {
      let answer = runBare(
        ["--db", path, "--now", Self.now, "book", "jansen 2x di 10:30 EV"] + words)
      assert(
        answer, exits: 1, saying: "Visser heeft di 1 dec 10:30–11:00 al een afspraak.\n")
      XCTAssertFalse(answer.error.contains("Bakker"))
    }
    XCTAssertEqual(run("agenda", "24-11", "--json").out, "[]\n", "all of a series or nothing")
  }

  func testAPhraseThatIsNotUnderstoodIsRefused() throws {
    try patient("Jansen")
    for (phrase, dutch, english) in [
      ("jansen di EV", "Zeg ook hoe laat", "Say the time too"),
      ("jansen 10:30 EV", "Zeg ook op welke dag", "Say the day too"),
      (
        "jansen di 10:30", "Zeg ook bij wie (Visser, De Boer).",
        "Say with whom too (Visser, De Boer)."
      ),
      ("smit di 10:30 EV", "Deze patiënt is er niet.", "There is no such patient."),
      ("", "Zeg ook voor wie", "Say for whom too"),
    ] {
      assert(run("book", phrase), exits: 1, saying: dutch)
      assert(run("book", phrase, "--lang", "en"), exits: 1, saying: english)
    }
  }

  func testWhatIsNotUnderstoodIsMarkedWhereItStands() throws {
    try patient("Jansen")
    let answer = runBare(
      ["--db", path, "--now", Self.now, "book", "jansen 6x di kip 10:30 EV en haan"])
    XCTAssertEqual(answer.code, 1)
    XCTAssertEqual(
      answer.error.split(separator: "\n").prefix(2).map(String.init),
      [
        "jansen 6x di kip 10:30 EV en haan",
        "             ^^^          ^^ ^^^^",
      ])
    XCTAssertTrue(answer.error.contains("Niet begrepen: 'kip', 'en', 'haan'."), answer.error)
  }

  func testADateThatIsTakenIsToldWithPlacesNearIt() throws {
    try patient("Bakker")
    try patient("Jansen")
    run("book", "bakker 1-12 10:30 EV")
    let answer = try run("book", "jansen 3x di 10:30 EV", "--dry-run", "--json")
      .json([[String: Any]].self)
    XCTAssertEqual(answer.map { $0["state"] as? String }, ["free", "taken", "free"])
    let places = try XCTUnwrap(answer[1]["alternatives"] as? [[String: Any]])
    XCTAssertEqual(places.count, 3)
    XCTAssertEqual(places[0]["start"] as? String, "2026-12-01T10:00")
    XCTAssertEqual(places[0]["therapist"] as? String, "EV")
    let lines = run("book", "jansen 3x di 10:30 EV", "--dry-run").lines
    XCTAssertTrue(
      lines.contains { $0.hasPrefix("    vrij: di 1 dec 10:00 Visser · ") }, "\(lines)")
  }

  func testDatesThatAreNotFreeArePassedOverWhenAsked() throws {
    try patient("Bakker")
    try patient("Jansen")
    run("book", "bakker 18-12 10:30 EV")
    let answer = run("book", "jansen 3x vr 11-12 10:30 EV", "--skip", "--json")
    let booked = try answer.json([[String: Any]].self)
    // 18 December is taken, 25 December is Christmas Day, 1 January is New Year's Day.
    XCTAssertEqual(
      booked.map { $0["start"] as? String },
      ["2026-12-11T10:30", "2027-01-08T10:30", "2027-01-15T10:30"])
    XCTAssertEqual(
      answer.error.split(separator: "\n").count { $0.hasPrefix("overgeslagen: ") }, 3,
      answer.error)
    XCTAssertFalse(answer.error.contains("Bakker"))
    XCTAssertEqual(run("check").code, 0)
  }

  func testCancel() throws {
    try patient("Jansen")
    run("book", "jansen 24-11 10:30 EV")
    assert(
      run("cancel", "1", "--reason", "holiday", "--lang", "en"), exits: 1,
      saying: "Choose a reason: ill, work or school, complaint is over, by the practice, another")
    let answer = try run("cancel", "1", "--reason", "zi", "--json").json([String: Any].self)
    XCTAssertEqual(answer["id"] as? Int, 1)
    XCTAssertEqual(answer["status"] as? String, "cancelled")
    XCTAssertEqual(answer["reason"] as? String, "ill")
    assert(
      run("cancel", "1", "--reason", "ill", "--lang", "en"), exits: 1,
      saying: "That cannot be done: this appointment is called off.")
    assert(run("cancel", "99", "--reason", "ill"), exits: 1, saying: "Deze afspraak is er niet.")
    run("book", "jansen 24-11 10:30 EV")
    XCTAssertEqual(
      run("cancel", "2", "--reason", "by the practice", "--lang", "en").out,
      "Jansen, P., Tue 24 Nov 10:30: called off (by the practice).\n")
  }

  func testUndoAndRedo() throws {
    try patient("Jansen")
    run("book", "jansen 24-11 10:30 EV")
    let undone = try run("undo", "--json").json([String: String].self)
    XCTAssertEqual(
      undone, ["undone": "afspraak van Jansen, P. op di 24 nov 10:30 bij Visser geboekt"])
    XCTAssertEqual(run("agenda", "24-11", "--json").out, "[]\n")
    XCTAssertEqual(
      run("redo", "--lang", "en").out,
      "Redone: appointment of Jansen, P. on Tue 24 Nov 10:30 with Visser booked.\n")
    assert(run("redo", "--lang", "en"), exits: 1, saying: "There is nothing to redo.")
    assert(run("undo", "--as", "TB"), exits: 1, saying: "Er is niets van u om ongedaan te maken.")
    XCTAssertEqual(run("check").code, 0)
  }
}
