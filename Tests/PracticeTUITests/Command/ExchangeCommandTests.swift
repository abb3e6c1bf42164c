import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// Reading in what another system wrote, and handing out what this one holds.
final class ExchangeCommandTests: CommandTestCase {
  private func file(_ text: String, _ name: String = "patients.csv") throws -> String {
    let path = folder + "/" + name
    try LocalFile.write(Array(text.utf8), to: path)
    return path
  }

  private let good = "Achternaam;Voorletters;Geboortedatum\nVerzonnen;A.;1980-03-12\n"
  private let bad = "Achternaam;Voorletters;Geboortedatum\nVerzonnen;A.;1980-03-12\nx;B.;gek\n"

  /// What is asked for is written there and nowhere else, whatever the name; nothing is
  /// overwritten, not even at the other end of a link.
  func testTheNameOfAFileIsOnlyAName() throws {
    try patient("'; DROP TABLE patient; -- $(touch pwned)")
    for name in [
      "; touch pwned;.csv", "$(touch pwned).csv", "`touch pwned`.csv", "a|b&c>d.csv", "%s%n.csv",
      "-rf.csv", "*.csv", "\u{1B}[2J.csv", "new\nline.csv", "ümläut 漢字.csv", "=1+1.csv",
    ] {
      let path = folder + "/" + name
      let answer = run("export", "csv", path)
      XCTAssertEqual(answer.code, 0, "\(name): \(answer.error)")
      for scalar in (answer.out + answer.error).unicodeScalars where scalar != "\n" {
        XCTAssertNotEqual(scalar.properties.generalCategory, .control, name.debugDescription)
      }
      XCTAssertTrue(FileManager.default.fileExists(atPath: path), name.debugDescription)
      XCTAssertEqual(run("export", "csv", path).code, 3, "\(name) is not overwritten")
    }
    let target = try file("what was there", "target.txt")
    let link = folder + "/link.csv"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    let dangling = folder + "/dangling.csv"
    try FileManager.default.createSymbolicLink(
      atPath: dangling, withDestinationPath: folder + "/elsewhere.csv")
    for path in [link, dangling, folder, "/dev/null", "/nowhere/at/all.csv", path, ""] {
      XCTAssertNotEqual(run("export", "csv", path).code, 0, path)
    }
    XCTAssertEqual(try String(contentsOfFile: target, encoding: .utf8), "what was there")
    for name in ["elsewhere.csv", "pwned"] {
      XCTAssertFalse(FileManager.default.fileExists(atPath: folder + "/" + name), name)
    }
    XCTAssertFalse(FileManager.default.fileExists(atPath: "pwned"))
    XCTAssertEqual(run("check").code, 0)
  }

  func testWhatIsNotReadInIsSaidAndWhoIsRefused() throws {
    let path = try file(
      "Achternaam;Geboortedatum;Verzekeraar\nVerzonnen;1980-03-12;ZK\nVoorbeeld;31-2-80;CZ\n")
    XCTAssertEqual(
      run("import", "csv", path, "--good-only", "--lang", "nl").lines,
      [
        "regel 3: geweigerd (Voorbeeld): '31-2-80' is geen dag: februari 1980 heeft 29 dagen.",
        "Niet ingelezen kolommen: 'Verzekeraar'.",
        "Ingelezen. 1 toegevoegd, 0 al bekend, 1 geweigerd",
      ])
  }

  func testADryRunStoresNothing() throws {
    let path = try file(good)
    XCTAssertEqual(
      run("import", "csv", path, "--dry-run", "--lang", "en").lines,
      [
        "line 2: Verzonnen, A.",
        "Nothing read in yet. 1 to add, 0 known already, 0 refused",
      ])
    XCTAssertEqual(run("find", "verzonnen").code, 1)
  }

  func testAllOrNothingUnlessAsked() throws {
    let path = try file(bad)
    assert(run("import", "csv", path, "--lang", "en"), exits: 1, saying: "Nothing was read in.")
    XCTAssertEqual(run("find", "verzonnen").code, 1)
    let answer = try run("import", "csv", path, "--good-only", "--json").json([String: Any].self)
    XCTAssertEqual(answer["added"] as? Int, 1)
    XCTAssertEqual(answer["refused"] as? Int, 1)
    XCTAssertEqual(answer["carriedOut"] as? Bool, true)
    XCTAssertEqual(run("find", "verzonnen").code, 0)
    XCTAssertEqual(run("undo").code, 0)
    XCTAssertEqual(run("find", "verzonnen").code, 1)
  }

  // MARK: - Files that are broken

  /// The files of the tests of reading in.
  private func given(_ name: String) -> String {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return here.appendingPathComponent("../../PracticeCoreTests/Exchange/Files/\(name)").path
  }

  /// How many rows there are of what an import writes.
  private func traces() throws -> [Int] {
    let practice = try practice()
    return try ["patient", "guardian", "import_run", "journal_entry", "patient_token"].map {
      table in
      try practice.read { try $0.database.number("SELECT count(*) FROM \(table)") }
    }
  }

  func testNothingOfABrokenFileIsReadIn() throws {
    let field = String(repeating: "x", count: 1_000_000)
    let huge = try file(good + "Proef;\(field);3-4-1966\n", "huge.csv")
    let cases: [(format: String, path: String, sentence: String)] = [
      ("csv", given("broken-open-quote.csv"), "Line 3: a quotation mark is opened and closed"),
      ("csv", given("broken-text-behind-quote.csv"), "Line 3: there is text behind the quotation"),
      (
        "csv", given("broken-nul.csv"),
        "This is not a text file: there is a NUL character on line 3"
      ),
      (
        "csv", given("broken-mixed.csv"),
        "This file is partly UTF-8 and partly Windows-1252 (line 4)"
      ),
      ("csv", given("broken-utf16.csv"), "This UTF-16 file is cut off or damaged."),
      ("csv", given("broken-missing-columns.csv"), "Nothing was read in. Mend the refused lines"),
      ("csv", given("broken-no-surname.csv"), "No column with the surname was recognised."),
      ("csv", huge, "Line 3: this field is too long; a quotation mark is probably missing."),
      ("vcf", given("broken-cut-off.vcf"), "The vCard on line 5 is not complete."),
    ]
    let before = try traces()
    for (format, path, sentence) in cases {
      for extra in [[], ["--dry-run"]] {
        let answer = runBare(
          ["--db", self.path, "--now", Self.now, "--lang", "en", "import", format, path] + extra)
        let isOnlyRefused = path.hasSuffix("missing-columns.csv") && !extra.isEmpty
        XCTAssertEqual(answer.code, isOnlyRefused ? 0 : 1, path)
        if !isOnlyRefused {
          XCTAssertTrue(answer.error.hasPrefix(sentence), "\(path): \(answer.error)")
        }
        XCTAssertEqual(try traces(), before, path)
      }
    }
    // The good lines of the one whose rows can be told apart.
    let answer = run("import", "csv", given("broken-missing-columns.csv"), "--good-only")
    XCTAssertEqual(answer.code, 0)
    XCTAssertEqual(try traces()[0], 2)
  }

  func testColumnsCanBeNamed() throws {
    let path = try file("wie;wanneer;x\nVerzonnen;1980-03-12;7\n")
    assert(
      run("import", "csv", path, "--lang", "en"), exits: 1, saying: "No column with the surname")
    assert(
      run("import", "csv", path, "--columns", "surname,gek,-", "--lang", "en"), exits: 2,
      saying: "'gek' is no column; choose from: surname, prefix")
    XCTAssertEqual(run("import", "csv", path, "--columns", "surname,birthDate,-").code, 0)
    XCTAssertEqual(run("find", "12-3-1980").code, 0)
  }

  func testWhatCannotBeReadIsSaidAndNothingIsStored() throws {
    assert(run("import", "csv", folder + "/no.csv"), exits: 3, saying: folder + "/no.csv")
    assert(run("import", "csv", folder), exits: 3, saying: folder)
    assert(run("import", "xls", "a.xls"), exits: 2, saying: "Zo: practice import csv|vcf")
    let broken = try file("naam\n\"Verzonnen\n")
    assert(
      run("import", "csv", broken, "--lang", "en"), exits: 1, saying: "Line 2: a quotation mark")
    assert(run("import", "vcf", broken, "--lang", "en"), exits: 1, saying: "There are no vCards")
    assert(run("import", "csv", try file(good), "--as", "BK"), exits: 1, saying: "Dit mag u niet")
    XCTAssertEqual(run("find", "verzonnen").code, 1)
  }

  func testTheListIsReadInElsewhereAsItWas() throws {
    try patient("=SUM(A1)", initials: "+P.")
    try patient("Berg; \"Jan\"", initials: "J.")
    let path = folder + "/list.csv"
    XCTAssertEqual(run("export", "csv", path).code, 0)
    assert(run("export", "csv", path), exits: 3, saying: path)
    let before = try practice().read { try $0.findPatients("", limit: 9) }.map(\.name)

    let other = folder + "/other.db"
    try makePractice(at: other)
    XCTAssertEqual(run("import", "csv", path, "--db", other).code, 0)
    let moment = try XCTUnwrap(Moment(iso: CommandTestCase.now))
    let practice = try Practice(path: other, clock: .set(to: moment))
    let details = try [1001, 1002].map { number in
      try practice.read { try $0.patient(ID(Int64(number))).details }
    }
    XCTAssertEqual(Set(details.map(\.name.surname)), ["=SUM(A1)", "Berg; \"Jan\""])
    XCTAssertTrue(details.allSatisfy { $0.phone == "06-00000001" && $0.birthDate != nil })
    XCTAssertFalse(before.isEmpty)
  }

  func testTheWholeFileForThePatient() throws {
    let id = try patient("Verzonnen")
    try practice().book(
      Booking(
        patient: id, therapist: try practice().read { try $0.staff() }[0].id,
        kind: try practice().read { try $0.appointmentKinds() }[0],
        day: day("2026-11-24"), start: TimeOfDay(minutes: 600)))
    let answer = run("export", "json", "-", "--patient", "1001")
    let whole = try answer.json([String: Any].self)
    let file = try XCTUnwrap(whole["file"] as? [String: [[String: Any]]])
    XCTAssertEqual(file["patient"]?.first?["surname"] as? String, "Verzonnen")
    XCTAssertEqual(file["appointment"]?.first?["day"] as? String, "2026-11-24")
    XCTAssertNil(file["patient_token"])
    XCTAssertTrue(run("log", "--patient", "1001", "--lang", "en").out.contains("exported"))
    assert(
      run("export", "json", "-", "--patient", "1001", "--as", "BK"), exits: 1,
      saying: "Dit mag u niet")
    assert(run("export", "json", "-"), exits: 2, saying: "Zeg met --patient")
  }
}
