import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// Moving, series, groups and absences from the command line.
final class PlacingCommandTests: CommandTestCase {
  private func starts(_ day: String) throws -> [String?] {
    try run("agenda", day, "--json").json([[String: Any]].self).map { $0["start"] as? String }
  }

  func testOneAppointmentIsMoved() throws {
    try patient("Jansen")
    run("book", "jansen 24-11 10:30 EV")
    let moved = try run("move", "1", "wo", "25-11", "11:00", "TB", "--json")
      .json([[String: Any]].self)
    XCTAssertEqual(moved.map { $0["start"] as? String }, ["2026-11-25T11:00"])
    XCTAssertEqual(moved.map { $0["therapist"] as? String }, ["TB"])
    // Only the time: the day stays.
    XCTAssertEqual(
      run("move", "1", "9:00", "--lang", "en").lines,
      ["1  Wed 25 Nov 9:00 De Boer", "1 appointment moved."])
    XCTAssertEqual(try starts("25-11"), ["2026-11-25T09:00"])
    assert(run("move", "1", "kip"), exits: 2, saying: "'kip' is geen dag en tijd.")
    assert(run("move", "1"), exits: 2, saying: "Zeg welke afspraak en waarheen")
    assert(run("move", "99", "9:00"), exits: 1, saying: "Deze afspraak is er niet.")
  }

  func testASeriesIsMovedAsFarAsItIsFree() throws {
    try patient("Bakker")
    try patient("Jansen")
    run("book", "jansen 3x di 10:30 EV")
    run("book", "bakker 2-12 14:00 EV")
    XCTAssertEqual(try run("series", "2", "--json").json([[String: Any]].self).count, 3)
    let trial = run("move", "1", "wo 25-11 14:00", "--scope", "all", "--dry-run")
    XCTAssertEqual(trial.code, 1, "one of them is taken")
    XCTAssertFalse(trial.error.contains("Bakker"))
    XCTAssertEqual(trial.lines.last, "Er is niets verplaatst.")
    XCTAssertEqual(run("move", "1", "wo 25-11 14:00", "--scope", "alle").code, 1)
    XCTAssertEqual(try starts("24-11"), ["2026-11-24T10:30"], "all of them or none")
    let lines = run("move", "1", "wo 25-11 14:00", "--scope", "all", "--skip").lines
    XCTAssertTrue(lines.contains("2  blijft staan"), "\(lines)")
    XCTAssertEqual(lines.last, "2 afspraken verplaatst.")
    XCTAssertEqual(try starts("1-12"), ["2026-12-01T10:30"])
    XCTAssertEqual(try starts("9-12"), ["2026-12-09T14:00"])
    assert(
      run("move", "1", "9:00", "--scope", "een paar"), exits: 2, saying: "'een paar' kan niet")
    XCTAssertEqual(
      run("cancel", "2", "--reason", "ziek", "--scope", "following").lines.last,
      "In totaal 2 afspraken.")
    XCTAssertEqual(run("check").code, 0)
  }

  func testAGroup() throws {
    try patient("Jansen")
    assert(run("group"), exits: 0)
    XCTAssertEqual(run("group", "--lang", "en").lines, ["There is no group in the next 12 weeks."])
    assert(run("group", "Rugklas"), exits: 2, saying: "--on ontbreekt.")
    assert(run("group", "Rugklas", "--on", "di"), exits: 2, saying: "Zeg bij --on de dag")
    let groups = try run(
      "group", "Rugklas", "--on", "do 26-11 16:00", "--therapist", "TB", "--places", "1", "--times",
      "2", "--json"
    ).json([[String: Any]].self)
    XCTAssertEqual(
      groups.map { $0["start"] as? String }, ["2026-11-26T16:00", "2026-12-03T16:00"])
    XCTAssertEqual(groups.map { $0["places"] as? Int }, [1, 1])
    XCTAssertEqual(
      run("group", "1", "--patient", "jansen").lines.last?.hasSuffix("1/1       Jansen, P."), true)
    try patient("Bakker")
    XCTAssertEqual(run("group", "1", "--patient", "bakker").code, 1, "it is full")
    XCTAssertEqual(
      run("group", "1", "--reason", "door de praktijk").lines, ["De groep is afgezegd."])
    XCTAssertEqual(try run("group", "--json").json([Any].self).count, 1)
    XCTAssertEqual(run("check").code, 0)
  }

  func testAnAbsence() throws {
    try patient("Jansen")
    run("book", "jansen 24-11 10:30 EV")
    XCTAssertEqual(run("away").lines, ["Niemand is afwezig."])
    let refused = run(
      "away", "--therapist", "EV", "--from", "24-11", "--hours", "10-12", "--reason", "tandarts")
    XCTAssertEqual(refused.code, 1)
    XCTAssertTrue(refused.error.contains("Verplaats eerst afspraak 1."), refused.error)
    XCTAssertFalse(refused.error.contains("Jansen"))
    run("move", "1", "14:00")
    let entered = try run(
      "away", "--therapist", "EV", "--from", "24-11", "--hours", "10-12", "--reason", "tandarts",
      "--json"
    ).json([String: Any].self)
    let id = try XCTUnwrap(entered["id"] as? Int)
    let listed = try run("away", "--json").json([[String: Any]].self)
    XCTAssertEqual(listed.map { $0["start"] as? String }, ["10:00"])
    XCTAssertEqual(listed.map { $0["reason"] as? String }, ["tandarts"])
    XCTAssertEqual(run("away", "--therapist", "TB", "--json").out, "[]\n")
    XCTAssertEqual(run("away", "\(id)", "--remove").lines, ["Afwezigheid vervallen."])
    XCTAssertEqual(run("away", "--lang", "en").lines, ["Nobody is away."])
    assert(run("away", "9"), exits: 2, saying: "Een nummer hoort bij --remove.")
    assert(run("away", "--from", "24-11"), exits: 2, saying: "--therapist ontbreekt.")
    assert(
      run("away", "--from", "24-11", "--therapist", "EV", "--hours", "straks"), exits: 2,
      saying: "'straks' zijn geen werktijden")
    assert(run("away", "x", "--remove"), exits: 2, saying: "'x' is geen nummer.")
  }
}
