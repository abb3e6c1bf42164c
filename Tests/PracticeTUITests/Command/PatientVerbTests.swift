import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// Registering, showing, correcting and merging patients by `practice patient`.
final class PatientVerbTests: CommandTestCase {
  private func details(_ number: Int64) throws -> PatientDetails {
    try practice().read { try $0.patient(ID(number)).details }
  }

  private func count() throws -> Int {
    try practice().read { try $0.database.number("SELECT count(*) FROM patient") }
  }

  func testAgreesToTheTerms() throws {
    try patient("Verzonnen")
    try practice().setTerms(from: Terms(), to: Terms(since: day("2026-01-01")))
    XCTAssertEqual(
      run("patient", "agree", "1001", "--dry-run").out, "#1001: voorwaarden bespreken\n")
    XCTAssertTrue(run("patient", "show", "1001").out.contains("let op: voorwaarden bespreken"))
    XCTAssertEqual(
      run("patient", "agree", "1001", "--as", "BK").out,
      "#1001: akkoord met de voorwaarden van 01-01-2026 op 23-11-2026 (BK)\n")
    let again = run("patient", "agree", "1001", "--lang", "en")
    XCTAssertEqual(again.code, 1)
    XCTAssertTrue(again.error.contains("Recorded already: agreed to the terms of 01-01-2026"))
    let shown = try run("patient", "show", "1001", "--json").json([String: Any].self)
    let terms = try XCTUnwrap(shown["terms"] as? [String: Any])
    XCTAssertEqual(terms["isOwed"] as? Bool, false)
    XCTAssertEqual(terms["of"] as? String, "2026-01-01")
    XCTAssertEqual(terms["by"] as? String, "BK")
  }

  // MARK: - Adding and showing

  /// Every field of the form, each in words as people write them.
  private let everything: [(field: String, written: String, shown: String)] = [
    ("surname", "van den verzonnen", "Verzonnen"), ("prefix", "", "van den"),
    ("partnerSurname", "de Proef", "Proef"), ("partnerPrefix", "", "de"),
    ("order", "partner – eigen", "partnerOwn"), ("initials", "A.B.", "A.B."),
    ("givenName", "Ans", "Ans"), ("birthDate", "12 maart 2015", "2015-03-12"),
    ("sex", "vrouw", "female"), ("citizenNumber", "1234 56 782", "123456782"),
    ("identityDocument", "id-kaart", "identityCard"), ("identityNumber", "xr 0001", "XR0001"),
    ("street", "Dorpsstraat", "Dorpsstraat"), ("houseNumber", "12 a", "12 a"),
    ("postcode", "8999ab", "8999 AB"), ("city", "Ede", "Ede"),
    ("phone", "0600000001", "06-00000001"), ("phoneLabel", "moeder", "moeder"),
    ("otherPhone", "+31 6 0000 0002", "06-00000002"), ("otherPhoneLabel", "vader", "vader"),
    ("thirdPhone", "06 00000003", "06-00000003"), ("thirdPhoneLabel", "oma", "oma"),
    ("email", "Ans@Example.nl", "Ans@Example.nl"), ("channel", "whatsapp", "text"),
    ("language", "Engels", "en"), ("gp", "De Terp", "De Terp"), ("source", "", ""),
    ("therapist", "visser", "EV"), ("deskNote", "komt met de bus", "komt met de bus"),
    ("emergencyName", "O. Proef", "O. Proef"), ("emergencyRelation", "oma", "oma"),
    ("emergencyPhone", "0600000004", "06-00000004"), ("billName", "B. Proef", "B. Proef"),
    ("billStreet", "Kade", "Kade"), ("billHouseNumber", "1", "1"),
    ("billPostcode", "8998 zz", "8998 ZZ"), ("billCity", "Ede", "Ede"),
    ("guardianName1", "C. Proef", "C. Proef"), ("guardianRelation1", "moeder", "moeder"),
    ("guardianPhone1", "06-00000001", "06-00000001"), ("guardianAuthority1", "ja", "yes"),
    ("guardianName2", "D. Proef", "D. Proef"), ("guardianRelation2", "vader", "vader"),
    ("guardianPhone2", "06-00000002", "06-00000002"), ("guardianAuthority2", "nee", "no"),
  ]

  func testEveryFieldGoesInAndComesOut() throws {
    XCTAssertEqual(
      Set(everything.map(\.field)).union(PatientColumn.joined.map(\.rawValue)),
      Set(PatientColumn.allCases.map(\.rawValue)))
    let lines = everything.filter { !$0.written.isEmpty }
      .map { "\($0.field): \($0.written)" }.joined(separator: "\n")
    let added = run("patient", "add", "-", "--json", input: lines)
    XCTAssertEqual(added.error, "")
    XCTAssertEqual(try added.json([String: Any].self)["number"] as? Int, 1001)

    let shown = try run("patient", "show", "1001", "--json").json([String: Any].self)
    let details = try XCTUnwrap(shown["details"] as? [String: String])
    for (field, _, expected) in everything { XCTAssertEqual(details[field], expected, field) }
    XCTAssertEqual(Set(details.keys), Set(everything.map(\.field)))
    XCTAssertEqual(shown["name"] as? String, "Proef-van den Verzonnen, A.B. de")
    XCTAssertEqual(shown["age"] as? Int, 11)
    XCTAssertEqual((shown["guardians"] as? [Any])?.count, 2)
    XCTAssertEqual(
      shown["decides"] as? String, "onder 12: C. Proef (moeder) beslist")

    // What was shown registers the same again.
    let again = details.map { "\($0.key): \($0.value)" }.joined(separator: "\n")
    XCTAssertEqual(run("patient", "add", "-", "--anyway", input: again).code, 0)
    XCTAssertEqual(try self.details(1002), try self.details(1001))
  }

  func testShowsInWordsAndNothingThatIsEmpty() throws {
    run(
      "patient", "add", "surname=van den Berg", "initials=J", "birthDate=12-3-1980",
      "telefoon=0600000001", "source=huisarts")
    XCTAssertEqual(
      run("patient", "show", "berg").lines.prefix(7),
      [
        "Berg, J. van den · 46 · #1001", "achternaam: Berg", "tussenvoegsel: van den",
        "voorletters: J", "geboortedatum: 12-03-1980", "telefoon: 06-00000001", "taal: nl",
      ])
    let english = run("patient", "show", "-", "--lang", "en", input: "#1001\n")
    XCTAssertTrue(english.lines.contains("surname: Berg"), english.out)
    XCTAssertTrue(english.lines.contains { $0.hasPrefix("how they came: ") }, english.out)
    assert(run("patient", "show", "1009", "--lang", "en"), exits: 1, saying: "There is no such")
  }

  func testWhoIsThereAlreadyIsRefusedUnlessAnyway() throws {
    try patient("Jansen")
    let answer = run("patient", "add", "surname=Janssen", "birthDate=12-3-1980", "--lang", "en")
    assert(
      answer, exits: 1,
      saying: "Perhaps registered already: looks like #1001 (same birth date, (nearly) same name).")
    // A sentence may end up in a log.
    XCTAssertFalse(answer.error.contains("Jansen"))
    XCTAssertEqual(try count(), 1)
    let json = run("patient", "add", "surname=Janssen", "birthDate=12-3-1980", "--json")
    XCTAssertEqual(json.code, 1)
    let document = try json.json([String: Any].self)
    XCTAssertTrue(document["number"] is NSNull)
    XCTAssertEqual((document["duplicates"] as? [[String: Any]])?.first?["number"] as? Int, 1001)
    XCTAssertEqual(
      run("patient", "add", "surname=Janssen", "birthDate=12-3-1980", "--anyway").lines,
      ["Janssen: ingeschreven als #1002."])
    XCTAssertEqual(run("undo").code, 0)
    XCTAssertEqual(try count(), 1)
  }

  func testATrialStoresNothing() throws {
    let answer = run("patient", "add", "surname=Proef", "--dry-run")
    XCTAssertEqual(answer.code, 0)
    XCTAssertEqual(answer.lines.last, "Nog niet ingeschreven.")
    XCTAssertEqual(try count(), 0)
    try patient("Proef")
    XCTAssertEqual(
      run("patient", "edit", "1001", "city=Ede", "--dry-run").lines,
      ["adres: leeg → Ede", "#1001 nog niet gewijzigd."])
    XCTAssertEqual(try details(1001).city, "")
  }

  // MARK: - Refused

  func testWhatCannotBeStoredIsSaidWithItsField() throws {
    let cases: [(fields: [String], sentence: String)] = [
      (["initials=A."], "Fill in a surname."),
      (["surname=Proef", "birthDate=30-2-1990"], "birthDate: "),
      (["surname=Proef", "birthDate=1-1-2030"], ""),
      (["surname=Proef", "citizenNumber=123456789"], "citizenNumber: This BSN is not valid"),
      (["surname=Proef", "citizenNumber=000000000"], "citizenNumber: This BSN is not valid"),
      (["surname=Proef", "postcode=1234 SA"], "postcode: "),
      (["surname=Proef", "phone=12"], "phone: A Dutch number has 10 digits"),
      (["surname=Proef", "email=ans"], "email: "),
      (["surname=Proef", "sex=soms"], "sex: sex 'soms' is not understood"),
      (["surname=Proef", "channel=duif"], "channel: 'duif' is not understood; choose from:"),
      (["surname=Proef", "therapist=XX"], "therapist: 'XX' is not understood; choose from: "),
      (["surname=Proef", "identityNumber=X1"], "identityNumber: say of which document"),
      (["surname=Proef", "guardianPhone1=0600000001"], "guardianPhone1: fill in the name too"),
      (["surname=" + String(repeating: "x", count: 201)], "This surname is too long"),
      (
        ["surname=Proef", "sex=soms", "phone=1"],
        "sex: sex 'soms' is not understood phone: A Dutch number has 10 digits"
      ),
    ]
    for (fields, sentence) in cases {
      let answer = runBare(
        ["--db", path, "--now", Self.now, "--lang", "en", "patient", "add"] + fields)
      XCTAssertEqual(answer.code, 1, "\(fields)")
      XCTAssertTrue(answer.error.hasPrefix(sentence), "\(fields): \(answer.error)")
    }
    XCTAssertEqual(try count(), 0)
  }

  func testWrongUseIsExitCodeTwo() throws {
    try patient("Proef")
    let cases: [(words: [String], sentence: String)] = [
      ([], "WHAT … is missing."), (["show"], "Type `practice patient show PATIENT`"),
      (["remove", "1001"], "Type `practice patient show PATIENT`"),
      (["merge", "1001"], "Type `practice patient show PATIENT`"),
      (["add", "surnam=Proef"], "There is no field 'surnam'. Did you mean 'surname'?"),
      (["add", "bloedgroep=A"], "There is no field 'bloedgroep'. All fields:"),
      (["add", "surname"], "'surname' is no FIELD=VALUE."),
      (["add", "city=Ede", "plaats=Ede"], "city is there twice."),
      (["edit", "1001", "proef"], "FIELD=VALUE is missing."),
      (["show", "1001", "--anyway"], "--anyway does not belong to patient show."),
    ]
    for (words, sentence) in cases {
      let answer = runBare(["--db", path, "--now", Self.now, "--lang", "en", "patient"] + words)
      XCTAssertEqual(answer.code, 2, "\(words) \(answer.error)")
      XCTAssertTrue(answer.error.hasPrefix(sentence), "\(words): \(answer.error)")
    }
  }

  // MARK: - Changing

  func testOnlyWhatIsNamedChanges() throws {
    try patient("Berg", initials: "J.")
    run(
      "patient", "edit", "1001", "-",
      input: "surname: van den Berg\nguardianName1: C. Proef\ndeskNote: belt vooraf\ndeskNote: doof"
    )
    XCTAssertEqual(
      run("patient", "edit", "berg", "j", "city=Ede", "phone=", "--lang", "en").lines,
      ["address: empty → Ede", "phone: 06-00000001 → empty", "#1001 changed."])
    var details = try self.details(1001)
    XCTAssertEqual(details.name.listed, "Berg, J. van den")
    XCTAssertEqual(details.deskNote, "belt vooraf\ndoof")
    XCTAssertEqual(details.guardians.map(\.name), ["C. Proef"])
    XCTAssertEqual(
      run("patient", "edit", "1001", "city=Ede").lines, ["#1001 is al zo."])
    // Another surname does not keep the prefix of the old one; who has no name is nobody.
    run("patient", "edit", "1001", "surname=Jansen", "guardianName1=")
    details = try self.details(1001)
    XCTAssertEqual(details.name.listed, "Jansen, J.")
    XCTAssertEqual(details.guardians, [])
    XCTAssertEqual(details.city, "Ede")
  }

  func testAChangeTellsWhoItLooksLikeNow() throws {
    try patient("Jansen")
    try patient("Proef", born: "1990-01-01")
    let lines = run("patient", "edit", "1002", "surname=Jansen", "birthDate=12-3-1980").lines
    XCTAssertTrue(lines.contains { $0.hasPrefix("let op: lijkt op #1001") }, "\(lines)")
    XCTAssertEqual(try details(1002).name.surname, "Jansen")
  }

  // MARK: - Merging

  func testMergesAfterATrialAndTheOldNumberFinds() throws {
    try patient("Jansen")
    run(
      "patient", "add", "surname=Jansen", "initials=P.", "birthDate=12-3-1980",
      "phone=0600000002", "city=Ede", "--anyway")
    let trial = run("patient", "merge", "1001", "1002", "--dry-run")
    XCTAssertEqual(
      trial.lines.map { $0.split(separator: " ").joined(separator: " ") },
      [
        "veld #1001 #1002 blijft", "adres Ede #1002", "telefoon 06-00000001 06-00000002 #1001",
        "Nog niet samengevoegd.",
      ])
    XCTAssertEqual(try count(), 2)
    assert(
      run("patient", "merge", "1001", "1002", "--take", "gp", "--lang", "en"), exits: 1,
      saying: "The two do not differ in 'gp'; they do in: address, phone.")
    let merged = try run("patient", "merge", "1001", "1002", "--take", "telefoon", "--json")
      .json([String: Any].self)
    XCTAssertEqual(merged["carriedOut"] as? Bool, true)
    XCTAssertEqual(try details(1001).phone, "06-00000002")
    XCTAssertEqual(try details(1001).city, "Ede")
    let shown = try run("patient", "show", "1002", "--json").json([String: Any].self)
    XCTAssertEqual(shown["number"] as? Int, 1001)
    XCTAssertEqual(shown["formerNumbers"] as? [Int], [1002])
    XCTAssertEqual(run("undo").code, 0)
    XCTAssertEqual(try count(), 2)
  }

  func testTwoPeopleAreNotMerged() throws {
    for number in ["123456782", "249566758"] {
      run("patient", "add", "surname=Proef", "citizenNumber=\(number)")
    }
    assert(
      run("patient", "merge", "1001", "1002", "--lang", "en"), exits: 1,
      saying: "The BSNs differ: these are two people.")
    XCTAssertEqual(try count(), 2)
  }

  func testHelpNamesTheFields() {
    let help = run("help", "patient", "--lang", "en")
    XCTAssertEqual(help.code, 0)
    for column in PatientColumn.allCases {
      XCTAssertTrue(help.out.contains(column.rawValue), column.rawValue)
    }
    XCTAssertEqual(help.lines.filter { $0.count > 80 }, [])
  }
}
