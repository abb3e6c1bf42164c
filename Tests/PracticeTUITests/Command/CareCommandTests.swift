import TestPrinting
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
    for verb in ["course", "sheet", "episode", "letter"] {
      assert(
        run(verb, "1001", "--as", "BK", "--lang", "en"), exits: 1,
        saying: "You may not read clinical records.")
    }
  }

  func testTheEpisodeSaysHowFarItIs() throws {
    try treatedPatient()
    XCTAssertEqual(
      run("episode", "1001").lines,
      [
        "Proef, P. (#1001)", "lage rug, links, 9 november 2026 · Visser",
        "  ! Hulpvraag: nog niet in de woorden van de patiënt",
        "  ! Screening: nog te doen, voor de behandeling", "  ! Intake: nog te doen",
        "  ! Behandelplan: nog te maken",
        "  ! Toestemming: nog niet gevraagd, voor de behandeling",
      ])
    let rooms = try run("episode", "1001", "--json").json([[String: Any]].self)
    let parts = try XCTUnwrap(rooms.first?["parts"] as? [[String: String]])
    XCTAssertEqual(
      parts.map { $0["part"] }, ["request", "screening", "intake", "plan", "consent"])
    XCTAssertEqual(Set(parts.map { $0["state"] }), ["missing"])
    let consents = try XCTUnwrap(rooms.first?["consents"] as? [[String: Any]])
    XCTAssertEqual(
      consents.map { $0["technique"] as? String }, ["mobilisation", "manipulation", "dryNeedling"])
  }

  func testTheLettersOfAnEpisode() throws {
    try treatedPatient()
    assert(run("letter", "1001"), exits: 1, saying: "Er is nog geen behandelplan.")
    assert(
      run("letter", "1001", "--paper", "referral", "--lang", "en"), exits: 1,
      saying: "Ask the patient first whether we may inform the GP")
    assert(
      run("letter", "1001", "--paper", "poem"), exits: 2,
      saying: "'poem' kan niet achter --paper")
    let form = run("letter", "1001", "--paper", "consent")
    let episode = try XCTUnwrap(practice().read { try $0.episodes(of: ID(1001)).first }).id
    XCTAssertEqual(try practice().read { try $0.keptLetters(of: episode).map(\.text) }, [form.out])
    assert(form, exits: 0)
    XCTAssertTrue(form.out.contains("TOESTEMMING VOOR UW BEHANDELING"))
    XCTAssertTrue(
      run("letter", "1001", "--paper", "information", "--format", "html").out
        .hasPrefix("<!DOCTYPE html>"))
    let file = folder + "/information.txt"
    XCTAssertEqual(run("letter", "1001", "--paper", "information", "--output", file).out, "")
    XCTAssertTrue(
      try String(contentsOfFile: file, encoding: .utf8).contains("PIJN IN DE LAGE RUG"))
    XCTAssertEqual(
      try practice().logLines(in: .english).filter { $0.what.hasPrefix("printed") }.count, 3)
  }

  func testWhatWasHandedOutIsGivenAgainWordForWord() throws {
    try treatedPatient()
    assert(
      run("letter", "1001", "--kept"), exits: 1, saying: "Er is nog niets meegegeven of verstuurd.")
    let form = run("letter", "1001", "--paper", "consent")
    let list = run("letter", "1001", "--kept")
    assert(list, exits: 0)
    XCTAssertTrue(list.out.contains("Toestemmingsformulier"), list.out)
    let kept = try run("letter", "1001", "--kept", "--json").json([[String: Any]].self)
    XCTAssertEqual(kept.map { $0["paper"] as? String }, ["consent"])
    let number = String(try XCTUnwrap(kept.first?["number"] as? Int))
    XCTAssertEqual(run("letter", "1001", "--number", number).out, form.out)
    assert(
      run("letter", "1001", "--number", "99", "--lang", "en"), exits: 1,
      saying: "This patient has no paper with number 99; --kept lists them.")
    assert(run("letter", "1001", "--number", "x"), exits: 2, saying: "'x' kan niet achter --number")
    assert(
      run("letter", "1001", "--kept", "--paper", "plan"), exits: 2,
      saying: "Kies --paper voor een nieuw papier")
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

  func testTheSheetAsPDF() throws {
    try treatedPatient()
    let file = folder + "/sheet.pdf"
    let answer = try run("sheet", "1001", "--format", "pdf", "--output", file, "--json")
      .json([String: Any].self)
    XCTAssertEqual(answer["file"] as? String, file)
    XCTAssertEqual(answer["format"] as? String, "pdf")
    let pdf = try Data(contentsOf: URL(fileURLWithPath: file))
    XCTAssertTrue(try PdfText.text(of: pdf).contains("P. Proef"))
    assert(
      run("sheet", "1001", "--format", "pdf"), exits: 2, saying: "Zeg met --output")
  }

  func testTheCatalogue() throws {
    try treatedPatient()
    let listed = try run("catalogue", "--json").json([[String: Any]].self)
    XCTAssertEqual(listed.count, Catalogue.exercises.count)
    let bridge = try XCTUnwrap(listed.first { $0["code"] as? String == "bridge" })
    XCTAssertEqual(bridge["name"] as? String, "Bruggetje")
    XCTAssertEqual(bridge["region"] as? String, "lowBack")
    XCTAssertEqual(bridge["category"] as? String, "strength")
    XCTAssertTrue(run("catalogue", "--lang", "en").out.contains("A therapist has to approve them"))
    let file = folder + "/all.html"
    assert(run("catalogue", "--sheet", file), exits: 0)
    let html = try String(contentsOfFile: file, encoding: .utf8)
    XCTAssertGreaterThan(html.components(separatedBy: "<svg").count, 2 * Catalogue.exercises.count)
    assert(run("catalogue", "--sheet", file), exits: 3, saying: file)
  }

  func testTheSheetOnAPrinter() throws {
    try treatedPatient()
    let server = try PrintServer()
    try server.addPrinter("balie")
    try server.addPrinter("kelder", takesOnlyPdf: true)
    func print(_ words: String...) -> Answer {
      runBare(
        ["--db", path, "--now", Self.now, "sheet", "1001"] + words,
        environment: server.environment)
    }
    assert(print("--print"), exits: 1, saying: "Er zijn meer printers. Kies er een: balie, kelder.")
    let answer = print("--printer", "kelder")
    assert(answer, exits: 0)
    XCTAssertEqual(answer.out, "Afgedrukt op kelder.\n")
    try practice().choosePrinter("balie")
    let json = try print("--print", "--format", "text", "--json").json([String: Any].self)
    XCTAssertEqual(json["printer"] as? String, "balie")
    XCTAssertEqual(json["job"] as? String, "balie-2")
    XCTAssertEqual(json["state"] as? String, "printed")
    let printed = try server.printed(count: 2)
    XCTAssertTrue(try PdfText.text(of: printed[0].document).contains("P. Proef"))
    XCTAssertTrue(String(decoding: printed[1].document, as: UTF8.self).contains("P. Proef"))
    assert(
      print("--printer", "nosuch", "--lang", "en"), exits: 1,
      saying: "There is no printer nosuch. Choose another printer.")
    assert(print("--print", "--format", "html"), exits: 2, saying: "HTML kan niet")
    assert(
      print("--print", "--output", folder + "/x"), exits: 2, saying: "Kies --print of --output")
    server.stop()
    assert(
      print("--print"), exits: 1,
      saying: "Er komt niets uit de printer: de printerdienst (CUPS) staat uit.")
    XCTAssertEqual(
      try practice().logLines(in: .dutch).map(\.what).filter { $0.hasPrefix("afgedrukt") },
      [
        "afgedrukt: oefenblad, balie, mislukt", "afgedrukt: oefenblad, nosuch, mislukt",
        "afgedrukt: oefenblad, balie", "afgedrukt: oefenblad, kelder",
        "afgedrukt: oefenblad, mislukt",
      ])
  }

  func testWithoutExercisesThereIsNoSheet() throws {
    try patient("Proef")
    assert(run("sheet", "1001"), exits: 1, saying: "Deze patiënt heeft nog geen oefeningen.")
  }
}
