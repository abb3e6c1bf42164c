import XCTest

@testable import PracticeCore

/// Bringing in the patients of another system, all of them made up.
final class PatientImportTests: XCTestCase {
  private func plan(_ text: String, in test: TestPractice) throws -> PatientImport {
    let table = try CSVTable(reading: Array(text.utf8))
    return try test.practice.planImport(
      of: table, columns: PatientColumn.guess(table.header), language: .dutch)
  }

  private func carryOut(_ plan: PatientImport, in practice: Practice) throws -> Int {
    let run = ImportRun(practice, .csv, plan.patients)
    while !run.isFinished { try run.step() }
    return run.done
  }

  private func count(_ test: TestPractice) throws -> Int {
    try test.database.number("SELECT count(*) FROM patient")
  }

  // MARK: - Columns

  func testHeadingsOfOtherProgramsAreUnderstood() {
    let cases: [(String, PatientColumn?)] = [
      ("Achternaam", .surname), ("LastName", .surname), ("Geslachtsnaam", .surname),
      ("tussenvoegsel(s)", nil), ("Tussenvoegsel", .prefix), ("Voorletters", .initials),
      ("Roepnaam", .givenName), ("Geboortedatum", .birthDate), ("Date of birth", .birthDate),
      ("Geb. datum", .birthDate), ("BSN", .citizenNumber), ("E-mailadres", .email),
      ("Huisnr", .houseNumber), ("PC", .postcode), ("Mobiel nummer", .phone),
      ("M/V", .sex), ("Bloedgroep", nil), ("", nil),
    ]
    for (heading, column) in cases {
      XCTAssertEqual(PatientColumn.guess([heading]).first, column, heading)
    }
    XCTAssertEqual(
      PatientColumn.guess(["Telefoon", "Mobiel", "Naam", "Name"]),
      [.phone, .otherPhone, .fullName, nil])
  }

  func testNamesInOneColumn() {
    let cases: [(String, PatientName)] = [
      ("Berg, J. van den", PatientName(surname: "Berg", prefix: "van den", initials: "J.")),
      ("J.P. van den Berg", PatientName(surname: "Berg", prefix: "van den", initials: "J.P.")),
      ("Jan van den Berg", PatientName(surname: "Berg", prefix: "van den", givenName: "Jan")),
      ("van den Berg, Jan", PatientName(surname: "Berg", prefix: "van den", givenName: "Jan")),
      (
        "Berg, J. (Jan) van den",
        PatientName(surname: "Berg", prefix: "van den", initials: "J.", givenName: "Jan")
      ),
      ("Eva Visser", PatientName(surname: "Visser", givenName: "Eva")),
      ("de Boer", PatientName(surname: "Boer", prefix: "de")),
      ("Jan Peter Van Damme", PatientName(surname: "Damme", givenName: "Jan Peter Van")),
      ("Yılmaz", PatientName(surname: "Yılmaz")),
    ]
    for (text, name) in cases { XCTAssertEqual(NameReading.read(text), name, text) }
  }

  func testPrefixesOfASurnameInItsOwnColumn() {
    let cases: [(text: String, prefix: String, surname: String)] = [
      ("van den Berg", "van den", "Berg"), ("Berg, van den", "van den", "Berg"),
      ("Berg,van den ", "van den", "Berg"), ("Van Damme", "", "Van Damme"),
      ("Berg, Jan", "", "Berg, Jan"), ("de", "", "de"), ("'t Hart", "'t", "Hart"),
      ("Jansen", "", "Jansen"),
    ]
    for (text, prefix, surname) in cases {
      let read = NameReading.splitPrefix(text)
      XCTAssertEqual([read.prefix, read.surname], [prefix, surname], text)
    }
  }

  func testWhatNewerFieldsAreCalledElsewhere() {
    let cases: [(String, PatientColumn)] = [
      ("Telefoon 3", .thirdPhone), ("Derde telefoon", .thirdPhone), ("Noodcontact", .emergencyName),
      ("Telefoon bij nood", .emergencyPhone), ("Emergency contact", .emergencyName),
      ("Emergency phone", .emergencyPhone), ("Soort identiteitsbewijs", .identityDocument),
      ("Documentnummer", .identityNumber), ("ID number", .identityNumber),
      ("Voorkeur contact", .channel), ("Preferred contact method", .channel),
      ("Aanduiding naamgebruik", .nameOrder), ("Taal", .language), ("Voertaal", .language),
      ("Naam moeder", .guardianName1), ("Parent name", .guardianName1),
      ("Telefoon ouder", .guardianPhone1), ("Ouderlijk gezag", .guardianAuthority1),
      ("Naam ouder 2", .guardianName2), ("Factuur aan", .billName),
      ("Postcode factuur", .billPostcode), ("Billing city", .billCity),
      ("Herkomst", .source), ("Behandelaar", .therapist),
    ]
    for (heading, column) in cases {
      XCTAssertEqual(PatientColumn.guess([heading]).first, column, heading)
    }
    // A second parent and a third telephone are what they are.
    XCTAssertEqual(
      PatientColumn.guess(["Mobiel", "Telefoon thuis", "Telefoon werk", "Vader", "Moeder"]),
      [.phone, .otherPhone, .thirdPhone, .guardianName1, .guardianName2])
    // What this program calls a column it understands, in both languages, each as itself.
    for column in PatientColumn.allCases {
      for heading in [column.name(in: .dutch), column.name(in: .english), column.rawValue] {
        XCTAssertEqual(PatientColumn.guess([heading]).first, column, heading)
      }
    }
  }

  func testEveryFieldOfARow() throws {
    let test = try TestPractice()
    let plan = try plan(
      """
      naam,roepnaam,geboortedatum,naamgebruik,naam partner,soort identiteitsbewijs,documentnummer,\
      telefoon,telefoon 2,telefoon 3,voorkeur contact,taal,noodcontact,telefoon bij nood,\
      naam ouder,telefoon ouder,gezag,naam ouder 2,gezag ouder 2,rekening aan,therapeut
      "Proef, A.",Ans,12-3-2015,V,de Boer,Paspoort,nw 001,0600000001,0600000002,0600000003,\
      app,en,O. Proef,0600000004,C. Proef,0600000005,ja,D. Proef,nee,B. Proef,TB
      "Voorbeeld, B.",Bo,,,,,X1,,,,duif,Duits,,vraag Ans,,0600000006,,,,,XX
      """, in: test)
    XCTAssertEqual(plan.summary(in: .english), "2 to add, 0 known already, 0 refused")
    let first = plan.patients[0]
    XCTAssertEqual(first.name.listed, "Boer-Proef, A. de")
    XCTAssertEqual(first.identityDocument, .passport)
    XCTAssertEqual(first.identityNumber, "NW001")
    XCTAssertEqual(first.phoneLines, ["06-00000001", "06-00000002", "06-00000003"])
    XCTAssertEqual(first.channel, .text)
    XCTAssertEqual(first.language, .english)
    XCTAssertEqual(first.emergency.line, "O. Proef, 06-00000004")
    XCTAssertEqual(first.guardians.map(\.name), ["C. Proef", "D. Proef"])
    XCTAssertEqual(first.guardians.map(\.hasAuthority), [true, false])
    XCTAssertEqual(first.billAddress.name, "B. Proef")
    XCTAssertNotNil(first.therapist)
    // Not a word is lost.
    XCTAssertEqual(
      plan.patients[1].deskNote,
      """
      liefst bereikt via: duif
      taal: Duits
      vaste therapeut: XX
      telefoon noodcontact: vraag Ans
      telefoon ouder 1: 06-00000006
      nummer identiteitsbewijs: X1
      """)
  }

  func testTheListThatIsHandedOutIsReadInAsItWas() throws {
    let test = try TestPractice()
    var details = PatientDetails(
      name: PatientName(
        surname: "Berg", prefix: "van den", partnerSurname: "Boer", partnerPrefix: "de",
        order: .ownPartner, initials: "J.", givenName: "Jo"),
      birthDate: Day(iso: "2016-05-21"), sex: .other, citizenNumber: "123456782",
      street: "Dorpsstraat", houseNumber: "12 a", postcode: "8999 AB", city: "Ede",
      phone: "06-00000001", otherPhone: "06-00000002", email: "jo@example.nl",
      language: .english, gp: "De Terp", deskNote: "belt vooraf; =2+3\nen \"doof\"")
    details.thirdPhone = "06-00000003"
    (details.phoneLabel, details.thirdPhoneLabel) = ("moeder", "werk")
    details.channel = .post
    (details.identityDocument, details.identityNumber) = (.residencePermit, "XR1")
    details.emergency = EmergencyContact(name: "O", relation: "oma", phone: "06-00000004")
    details.billAddress = BillAddress(
      name: "B", street: "Kade", houseNumber: "1", postcode: "8998 ZZ", city: "Ede")
    details.guardians = [
      Guardian(name: "C", relation: "moeder", phone: "06-00000005"),
      Guardian(name: "D", relation: "vader", hasAuthority: false),
    ]
    details.therapist = try test.practice.read { try $0.therapists().first?.id }
    details.source = try test.practice.read { try $0.patientSources().first?.id }
    _ = try test.practice.register(details)
    let undated = PatientDetails(name: PatientName(surname: "Zonder"))
    _ = try test.practice.register(undated)
    for language in Language.allCases {
      let text = try test.practice.patientList(in: language)
      let other = try TestPractice()
      let plan = try plan(text, in: other)
      XCTAssertEqual(plan.patients, [details, undated], "\(language)")
    }
  }

  // MARK: - Rows

  func testEachRowSaysWhatComesOfIt() throws {
    let test = try TestPractice()
    let known = try test.patient("Bekend", born: "1980-03-12")
    let plan = try plan(
      """
      Achternaam;Voorletters;Geboortedatum;Geslacht;BSN;Postcode;Telefoon
      Verzonnen;A.B.;12-03-1975;V;123456782;1234 ab;06-12345678
      de Proef;C.;1990-02-30;M;;;
      Voorbeeld;D.;01-05-2001;x;123456789;;
      Bekend;P.;12-3-1980;;;;
      Verzonnen;A.;12-03-1975;;;;
      ;E.;1-1-1990;;;;
      Buiten;F.;3-4-1966;man;;B-2000;vraag naar Ans
      Kort;G.
      Gek;H.;3-4-1967;soms;;;
      """, in: test)
    XCTAssertEqual(
      plan.rows.map { "\($0.line) \($0.sentence(in: .english))" },
      [
        "2 Verzonnen, A.B.",
        "3 refused (de Proef): '1990-02-30' is not a day: February 1990 has 28 days.",
        "4 refused (Voorbeeld): This BSN is not valid: a digit is probably wrong or swapped.",
        "5 known already as #\(known.rawValue)",
        "6 the same as line 2",
        "7 refused: no surname",
        "8 Buiten, F.; postcode 'B-2000' is now in the desk note; "
          + "telephone 'vraag naar Ans' is now in the desk note",
        "9 refused (Kort): this line has 2 fields instead of 7",
        "10 refused (Gek): sex 'soms' is not understood",
      ])
    XCTAssertEqual(plan.summary(in: .dutch), "2 toe te voegen, 2 al bekend, 5 geweigerd")
    let first = try XCTUnwrap(plan.patients.first)
    XCTAssertEqual(first.postcode, "1234 AB")
    XCTAssertEqual(first.citizenNumber, "123456782")
    XCTAssertEqual(first.sex, .female)
    XCTAssertEqual(
      plan.patients.last?.deskNote, "postcode: B-2000\ntelefoon: vraag naar Ans")
    XCTAssertEqual(try count(test), 1)
  }

  func testTwinsAreTwoPeople() throws {
    let test = try TestPractice()
    let plan = try plan(
      """
      naam,geboortedatum,telefoon
      "Tweeling, A.",1-2-2015,0612345678
      "Tweeling, B.",1-2-2015,0612345678
      """, in: test)
    XCTAssertEqual(plan.counts.added, 2)
  }

  /// Nearly the same is for a person to judge: nobody is left out for a letter.
  func testWhoLooksLikeSomebodyIsAddedAndNamed() throws {
    let test = try TestPractice()
    let known = try test.patient("Jansen", born: "1980-03-12")
    let plan = try plan("naam;geboortedatum\n\"Janssen, P.\";12-3-1980\n", in: test)
    XCTAssertEqual(
      plan.rows.map { $0.sentence(in: .dutch) },
      ["Janssen, P.; lijkt op #\(known.rawValue): vergelijk ze"])
  }

  func testControlCharactersAreRefused() throws {
    let test = try TestPractice()
    let plan = try plan("naam;plaats\nErg\u{1B}[2J;Ede\n", in: test)
    XCTAssertEqual(
      plan.rows.map { $0.sentence(in: .english) }, ["refused: whole name holds a control character"]
    )
  }

  // MARK: - Carrying it out

  private func many(_ number: Int) -> String {
    "Achternaam;Voorletters;Geboortedatum\n"
      + (0..<number).map { "Verzonnen\($0);A.;1980-01-0\($0 % 9 + 1)\n" }.joined()
  }

  func testAnImportIsOneStepForUndoAndRedo() throws {
    let test = try TestPractice()
    let number = ImportRun.chunk * 2 + 5
    let plan = try plan(many(number), in: test)
    XCTAssertEqual(try carryOut(plan, in: test.practice), number)
    XCTAssertEqual(try count(test), number)
    XCTAssertEqual(
      try test.practice.read { try $0.findPatients("verzonnen404", limit: 9) }.map(\.name.surname),
      ["Verzonnen404"])
    try test.assertNoProblems()

    try test.practice.undo()
    XCTAssertEqual(try count(test), 0)
    XCTAssertEqual(
      try test.practice.read { try $0.findPatients("verzonnen404", limit: 9) }.count, 0)
    try test.practice.redo()
    XCTAssertEqual(try count(test), number)
    try test.practice.undo()
    XCTAssertEqual(try count(test), 0)
    assertRefused(try test.practice.undo())
    try test.assertNoProblems()
  }

  func testAnImportStaysOnceSomebodyWorkedWithIt() throws {
    let test = try TestPractice()
    _ = try carryOut(plan(many(3), in: test), in: test.practice)
    let other = try test.otherTerminal(as: "BK")
    let first = try XCTUnwrap(other.read { try $0.findPatients("verzonnen0", limit: 9) }.first)
    let details = try other.read { try $0.patient(first.id).details }
    var changed = details
    changed.city = "Ede"
    try other.edit(first.id, from: details, to: changed)
    XCTAssertEqual(assertRefused(try test.practice.undo()), .changedSince)
    XCTAssertEqual(try count(test), 3)
  }

  func testWhoGivesUpLeavesNobodyBehind() throws {
    let test = try TestPractice()
    let plan = try plan(many(ImportRun.chunk * 2 + 5), in: test)
    let run = ImportRun(test.practice, .csv, plan.patients)
    try run.step()
    try run.step()
    // The same person goes on working elsewhere.
    let other = try test.otherTerminal(as: test.practice.viewer.initials)
    let guest = try other.register(PatientDetails(name: PatientName(surname: "Gast")))
    try run.takeBack()
    XCTAssertEqual(try count(test), 1)
    XCTAssertEqual(try test.practice.read { try $0.patient(guest).name.surname }, "Gast")
    XCTAssertEqual(run.done, 0)
    try test.assertNoProblems()
    // What was taken back can be read in again.
    while !run.isFinished { try run.step() }
    XCTAssertEqual(try count(test), 1 + plan.patients.count)
  }

  /// Those without papers are registered as born on 1 January: nobody is compared with them all.
  func testManyOfOneBirthDate() throws {
    let test = try TestPractice()
    // No two are one letter apart.
    let letters = Array("abcdefghijklm").map(String.init)
    let names = (0..<1500).map { index in
      let (first, second, third) = (index % 13, index / 13 % 13, index / 169)
      return "N" + [first, second, third].map { letters[$0] + letters[$0] }.joined() + "heim"
    }
    let rows = names.enumerated().map { "\($1);\("ABCDEFG".map(String.init)[$0 % 7]).;1-1-1950" }
    let plan = try plan(
      "achternaam;voorletters;geboortedatum\n" + rows.joined(separator: "\n")
        + "\n\(names[7]);A.;1-1-1950\n\(names[8])x;B.;1-1-1950\n", in: test)
    XCTAssertEqual(plan.counts.added, 1501)
    XCTAssertEqual(plan.rows[1500].sentence(in: .english), "the same as line 9")
    XCTAssertEqual(
      plan.rows[1501].sentence(in: .english), "\(names[8])x, B.; looks like line 10")
  }

  func testTheSameFileAgainAddsNobody() throws {
    let test = try TestPractice()
    _ = try carryOut(plan(many(7), in: test), in: test.practice)
    let again = try plan(many(7), in: test)
    XCTAssertEqual(again.counts.added, 0)
    XCTAssertEqual(again.counts.duplicates, 7)
  }

  func testOnlyTheOwnerImports() throws {
    let test = try TestPractice()
    try test.reopen(as: "BK")
    assertRefused(try plan(many(1), in: test))
    XCTAssertEqual(try count(test), 0)
  }

  // MARK: - vCards

  func testVCardsOfBothVersions() throws {
    let test = try TestPractice()
    let cards = """
      BEGIN:VCARD\r
      VERSION:3.0\r
      N:van den Berg;Jan;;;\r
      FN:Jan van den Berg\r
      BDAY:1980-03-12\r
      item1.TEL;TYPE=CELL:06-12345678\r
      TEL;TYPE="home,voice":0201234567\r
      TEL:0301234567\r
      ADR;TYPE=HOME:;;Dorpsstraat 12 a;Ede;;6711 AB;Nederland\r
      NOTE:komt met de bus\\, heeft\r
        een stok\\nbelt vooraf\r
      END:VCARD\r
      BEGIN:VCARD\r
      VERSION:4.0\r
      FN:Eva de Proef\r
      BDAY:19750501\r
      GENDER:F\r
      TEL;VALUE=uri;TYPE=cell:tel:+31612345678;ext=1\r
      EMAIL:eva@example.nl\r
      END:VCARD\r

      """
    let table = try VCards(reading: Array(cards.utf8)).table
    let plan = try test.practice.planImport(
      of: table, columns: VCards.columns, language: .dutch)
    XCTAssertEqual(plan.counts.added, 2)
    let (first, second) = (plan.patients[0], plan.patients[1])
    XCTAssertEqual(
      first.name, PatientName(surname: "Berg", prefix: "van den", givenName: "Jan"))
    XCTAssertEqual(first.birthDate, Day(iso: "1980-03-12"))
    XCTAssertEqual([first.street, first.houseNumber], ["Dorpsstraat", "12 a"])
    XCTAssertEqual([first.postcode, first.city], ["6711 AB", "Ede"])
    XCTAssertEqual(first.phoneLines, ["06-12345678", "020-1234567", "030-1234567"])
    XCTAssertEqual(first.deskNote, "komt met de bus, heeft een stok\nbelt vooraf")
    XCTAssertEqual(second.name, PatientName(surname: "Proef", prefix: "de", givenName: "Eva"))
    XCTAssertEqual(second.birthDate, Day(iso: "1975-05-01"))
    XCTAssertEqual(second.sex, .female)
    XCTAssertEqual(second.phone, "06-12345678")
  }

  func testBrokenVCardsAreRefused() {
    for (text, sentence) in [
      ("hallo", "There are no vCards in this file."),
      ("BEGIN:VCARD\nFN:A\n", "The vCard on line 1 is not complete."),
      ("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\n", "The vCard on line 3 is not complete."),
      ("END:VCARD\n", "The vCard on line 1 is not complete."),
    ] {
      XCTAssertThrowsError(try VCards(reading: Array(text.utf8))) {
        XCTAssertEqual(($0 as? InputProblem)?.sentence(.english), sentence)
      }
    }
  }
}
