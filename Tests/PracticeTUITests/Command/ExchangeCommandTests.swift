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
