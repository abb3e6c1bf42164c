import XCTest

@testable import PracticeCore
@testable import PracticeTUI

final class CareCommandTests: CommandTestCase {
  /// A patient with one treatment a fortnight ago, and one exercise.
  private func treatedPatient() throws {
    let patient = try patient("Proef")
    let past = try practice(at: "2026-11-09T08:00")
    let episode = try past.openEpisode(
      EpisodeDetails(
        therapist: ID(1), region: .lowBack, side: .left, onset: try day("2026-10-12"),
        opened: try day("2026-11-09"), expectedSessions: 2), of: patient)
    let kinds = try past.read { try $0.appointmentKinds() }
    let id = try past.book(
      Booking(
        patient: patient, therapist: ID(1), kind: try XCTUnwrap(kinds.first),
        day: try day("2026-11-09"), start: TimeOfDay(minutes: 540)))
    try past.signNote(NoteContent(painDay: 7, subjective: "gaat", plan: "door"), of: id)
    try past.saveProgramme(
      [
        ProgrammeLine(
          exercise: Catalogue.exercises[0].code, dosage: Catalogue.exercises[0].usual)
      ], of: episode)
  }

  func testCourse() throws {
    try treatedPatient()
    let courses = try run("course", "1001", "--json").json([[String: Any]].self)
    let course = try XCTUnwrap(courses.first)
    XCTAssertEqual(course["region"] as? String, "lowBack")
    XCTAssertEqual(course["side"] as? String, "left")
    XCTAssertEqual(course["therapist"] as? String, "EV")
    XCTAssertEqual(course["sessions"] as? Int, 1)
    XCTAssertEqual(course["expected"] as? Int, 2)
    XCTAssertEqual(course["weeksSinceOnset"] as? Int, 6)
    XCTAssertEqual(course["weeksOfTreatment"] as? Int, 2)
    XCTAssertEqual(course["verdict"] as? String, "notEnoughData")
    XCTAssertTrue(course["closed"] is NSNull)
    let measurements = try XCTUnwrap(course["measurements"] as? [[String: Any]])
    XCTAssertEqual(measurements.map { $0["day"] as? String }, ["2026-11-09"])
    XCTAssertEqual(measurements.map { $0["pain"] as? Int }, [7])
    XCTAssertEqual((course["warnings"] as? [String])?.count, 2)

    XCTAssertEqual(
      run("course", "1001", "--lang", "en").lines,
      [
        "Proef, P. (#1001)", "low back, left, 9 November 2026 · Visser",
        "  sessions: 1 of 2 expected", "  weeks since onset: 6", "  weeks of treatment: 2",
        "  pain: Mon 9 Nov 7", "  pain 7: not enough measurements",
        "  · The next treatment is number 2 of 2: record an evaluation.",
        "  ! This episode is open, but there is no next appointment.",
      ])
  }

  func testThoseWithoutEpisodesHaveNoCourse() throws {
    try patient("Proef")
    let answer = run("course", "1001", "--json")
    assert(answer, exits: 1, saying: "Deze patiënt heeft geen behandelepisodes.")
    XCTAssertEqual(answer.out, "[]\n")
  }

  func testTheDeskMayNotReadWhatIsClinical() throws {
    try treatedPatient()
    for verb in ["course", "sheet"] {
      assert(
        run(verb, "1001", "--as", "BK", "--lang", "en"), exits: 1,
        saying: "You may not read clinical records.")
    }
  }

  func testTheSheetAsTextAndAsHTML() throws {
    try treatedPatient()
    let text = run("sheet", "1001")
    assert(text, exits: 0)
    XCTAssertTrue(text.out.contains("Uw oefeningen voor thuis, P. Proef"))
    XCTAssertNotEqual(run("sheet", "1001", "--large").out, text.out)
    XCTAssertTrue(run("sheet", "1001", "--format", "html").out.hasPrefix("<!DOCTYPE html>"))
    let json = try run("sheet", "1001", "--json").json([String: Any].self)
    XCTAssertEqual(json["patientNumber"] as? Int, 1001)
    XCTAssertEqual(json["text"] as? String, text.out)
    XCTAssertEqual(
      try practice().logLines(in: .english).filter { $0.what.hasPrefix("printed") }.count, 4)
  }

  func testTheSheetInAFile() throws {
    try treatedPatient()
    let file = folder + "/sheet.txt"
    XCTAssertEqual(run("sheet", "1001", "--output", file).out, "")
    XCTAssertEqual(
      try String(contentsOfFile: file, encoding: .utf8), run("sheet", "1001").out)
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    XCTAssertEqual(mode, 0o600)
    assert(
      run("sheet", "1001", "--output", path), exits: 3, saying: "\(path) bestaat al")
    assert(
      run("sheet", "1001", "--output", folder + "/none/sheet.txt", "--lang", "en"), exits: 3,
      saying: "\(folder)/none/sheet.txt cannot be made")
  }

  func testWhatIsNotThereYetIsSaid() throws {
    try treatedPatient()
    assert(
      run("sheet", "1001", "--format", "pdf"), exits: 1, saying: "PDF maken kan nog niet.")
    for words in [["--print"], ["--printer", "lp"]] {
      let answer = runBare(
        ["--db", path, "--now", Self.now, "sheet", "1001", "--lang", "en"] + words)
      assert(answer, exits: 1, saying: "Printing is not there yet.")
    }
  }

  func testWithoutExercisesThereIsNoSheet() throws {
    try patient("Proef")
    assert(run("sheet", "1001"), exits: 1, saying: "Deze patiënt heeft nog geen oefeningen.")
  }
}
